#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QString>

namespace quorate {

/// Writes a Graphviz graph (DOT language, UTF-8). Guarantees: every id, label and attribute value stands in double
/// quotes with `"` and `\` escaped, so that no text of a design is read as HTML, as an escape or as another statement;
/// control characters become blanks. Writes labels, shapes and colours of ours only: no HTML labels, image, URL or
/// shapefile.
class DotWriter final {
public:
    explicit DotWriter(const QString &name);

    /// A box around what is written until close(); `id` is unique in the graph.
    void open(const QString &id, const QString &label);
    void close();
    void node(const QString &id, const QStringList &labelLines, const char *fixedShape);
    void edge(const QString &from, const QString &to, const QString &label = {});
    QByteArray bytes() const;

private:
    void put(const QString &line);
    static QString quoted(const QStringList &lines);

    QByteArray m_out;
    int m_depth = 1;
};

} // namespace quorate
