#pragma once

#include "model/base/yaml.h"
#include "model/export/writers/line_writer.h"

namespace quorate {

/// Writes Ansible playbooks. Guarantees: modules by their full names of ansible.builtin, texts in double quotes, plays
/// that become root and gather no facts; a value of the design passes value(). Refuses: values with control characters,
/// beyond ASCII, or with `{{`, `{%`, `{#`, which Ansible would evaluate.
class PlaybookWriter final : public LineWriter {
public:
    explicit PlaybookWriter(const QString &designSlug);

    /// A value of the design within a text.
    QString value(const QString &text);
    /// Tasks for the hosts of a group follow. @pre texts of ours
    void play(const QString &name, const QString &group);
    /// A map with name, one module and what stands beside; texts are resolved.
    void task(const yaml::Node &task);
    Result<QByteArray> take();

private:
    void putValue(const yaml::Node &value);
    void endPlay();

    yaml::Writer m_yaml;
    bool m_inPlay = false;
};

} // namespace quorate
