#include "model/export/writers/playbook_writer.h"

#include "model/catalogue/runbook.h"
#include "model/export/writers/shell_writer.h"

namespace quorate {

PlaybookWriter::PlaybookWriter(const QString &designSlug)
    : LineWriter("#", "Ansible")
{
    put(QStringLiteral("---"));
    generatedBy(designSlug);
    m_yaml.beginSequence();
}

QString PlaybookWriter::value(const QString &text)
{
    const bool template_ =
        text.contains(QLatin1String("{{")) || text.contains(QLatin1String("{%")) || text.contains(QLatin1String("{#"));
    return accept(text, ShellWriter::isValue(text) && !template_);
}

void PlaybookWriter::play(const QString &name, const QString &group)
{
    endPlay();
    m_inPlay = true;
    m_yaml.beginMap();
    m_yaml.key(u"name");
    m_yaml.text(name);
    m_yaml.key(u"hosts");
    m_yaml.word(group);
    m_yaml.key(u"become");
    m_yaml.boolean(true);
    m_yaml.key(u"gather_facts");
    m_yaml.boolean(false);
    m_yaml.key(u"any_errors_fatal");
    m_yaml.boolean(true);
    m_yaml.key(u"tasks");
    m_yaml.beginSequence();
}

void PlaybookWriter::task(const yaml::Node &task)
{
    m_yaml.beginMap();
    for (qsizetype i = 0; i < task.keys.size(); ++i) {
        const QString &key = task.keys.at(i).scalar;
        if (key == u"noqa") {
            m_yaml.comment(QStringLiteral("noqa: ") + task.items.at(i).scalar);
            continue;
        }
        m_yaml.key(runbookModules().contains(key) ? QStringLiteral("ansible.builtin.") + key : key);
        putValue(task.items.at(i));
    }
    m_yaml.endMap();
}

void PlaybookWriter::putValue(const yaml::Node &value)
{
    if (value.isMap()) {
        m_yaml.beginMap();
        for (qsizetype i = 0; i < value.keys.size(); ++i) {
            m_yaml.key(value.keys.at(i).scalar);
            putValue(value.items.at(i));
        }
        m_yaml.endMap();
    } else if (value.isSequence()) {
        m_yaml.beginSequence();
        for (const yaml::Node &item : value.items)
            putValue(item);
        m_yaml.endSequence();
    } else if (!value.quoted && (value.scalar == u"true" || value.scalar == u"false")) {
        m_yaml.boolean(value.scalar == u"true");
    } else if (bool number = false; !value.quoted && (void(value.scalar.toInt(&number)), number)) {
        m_yaml.integer(value.scalar.toInt());
    } else {
        m_yaml.text(value.scalar);
    }
}

void PlaybookWriter::endPlay()
{
    if (!m_inPlay)
        return;
    m_yaml.endSequence();
    m_yaml.endMap();
    m_inPlay = false;
}

Result<QByteArray> PlaybookWriter::take()
{
    endPlay();
    m_yaml.endSequence();
    Result<QByteArray> head = bytes();
    if (!head)
        return head;
    return *head + m_yaml.bytes();
}

} // namespace quorate
