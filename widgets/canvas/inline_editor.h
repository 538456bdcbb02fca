#pragma once

#include <QLineEdit>
#include <QPlainTextEdit>

namespace quorate {

/// Edits a name where it stands. Return and Tab accept, Escape cancels, leaving it accepts.
class InlineEditor final : public QLineEdit {
    Q_OBJECT

public:
    using QLineEdit::QLineEdit;

Q_SIGNALS:
    void ended(bool accepted, bool next);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
};

/// Edits the text of a note where it stands. Ctrl+Return accepts, Escape cancels, leaving it accepts.
class NoteEditor final : public QPlainTextEdit {
    Q_OBJECT

public:
    using QPlainTextEdit::QPlainTextEdit;

Q_SIGNALS:
    void ended(bool accepted, bool next);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
};

} // namespace quorate
