#pragma once

#include <QDateTime>
#include <QDialog>

namespace quorate {

/// What a run that ended unexpectedly left, as the dialog shows it.
struct RecoveryLook {
    QString name; ///< of the design
    QString path; ///< empty: never saved
    QDateTime when; ///< of the unsaved work
    QDateTime fileChanged; ///< of the file on disk; invalid: there is none
    QStringList differences; ///< lines: the unsaved work against the file
};

/// Offers unsaved work: says from when it is and what differs from the file.
class RecoveryDialog final : public QDialog {
    Q_OBJECT

public:
    enum class Answer : quint8 { Later, Restore, Discard };

    explicit RecoveryDialog(const RecoveryLook &look, QWidget *parent = nullptr);

    Answer answer() const { return m_answer; }

private:
    Answer m_answer = Answer::Later;
};

} // namespace quorate
