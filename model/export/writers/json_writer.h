#pragma once

#include "model/export/writers/line_writer.h"

#include <QJsonObject>

namespace quorate {

/// Writes JSON that other tools read (F5 AS3, Terraform), by QJsonDocument: keys in alphabetical order. Guarantees:
/// texts of the design are words of letters, digits and `. _ : / -`, hence nothing that Terraform evaluates (`${`,
/// `%{`) or that AS3 keeps out of its labels. Refuses: all others, and a key that stands twice in its object.
class JsonWriter final : public LineWriter {
public:
    explicit JsonWriter(const char *format)
        : LineWriter("", format)
    {
    }

    /// A text of the design as a value or a key.
    QString word(const QString &text);
    /// A name for tools that take `[A-Za-z0-9_]` only: `-` and `.` become `_`.
    QString identifier(const QString &text);
    void insert(QJsonObject &object, const QString &key, const QJsonValue &value);
    /// All of the file. @pre called once; texts in it are ours or passed word()
    void document(const QJsonObject &root);
};

} // namespace quorate
