#pragma once

#include "widgets/panels/field_editor.h"

#include <QComboBox>
#include <QWheelEvent>

/// What the editors of fields share among themselves; others call makeFieldEditor().
namespace quorate {

/// What stands in a field of several elements that differ.
QString mixedText();

/// Wheel events over closed boxes scroll the form, not the value.
class QuietCombo final : public QComboBox {
public:
    explicit QuietCombo(QWidget *parent)
        : QComboBox(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
        setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        setMinimumContentsLength(4);
    }

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

/// Several elements: a box that opens a list with check marks.
FieldEditor *makeReferencesEditor(QWidget *parent);
/// Chips, one a role, and a button that adds one.
FieldEditor *makeRolesEditor(const Catalogue &catalogue, const QString &platform, QWidget *parent);

} // namespace quorate
