#pragma once

#include "model/design/field_access.h"

#include <QWidget>

class QTimer;

namespace quorate {

/// Edits one field of one or several elements. It never changes the design: it says what was entered, and is told what
/// holds.
class FieldEditor : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows the value. `typing`: the change came from this editor, whose text must not be touched under the cursor.
    virtual void show(const FieldView &field, bool typing) = 0;
    /// Marks the input as refused, with the reason; empty: it is fine.
    virtual void setProblem(const QString &severity, const QString &sentence);
    /// Commits what is typed and not yet said.
    virtual void flush() { }
    /// Takes a whole line under its label.
    virtual bool isWide() const { return false; }

Q_SIGNALS:
    /// The user entered this; an invalid value resets the field to its default.
    void edited(const QVariant &value);

protected:
    QString m_problem;
};

/// The editor for a field's type.
FieldEditor *makeFieldEditor(
    const FieldView &field, const Catalogue &catalogue, const QString &platform, QWidget *parent);

} // namespace quorate
