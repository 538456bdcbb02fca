#pragma once

#include "widgets/common/panel_context.h"

#include <QDialog>

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;

namespace quorate {

/// Asks why a finding is accepted, by whom and until when. Without a reason there is no waiver.
class WaiveDialog final : public QDialog {
    Q_OBJECT

public:
    WaiveDialog(const Finding &finding, const QString &author, QDate today, QWidget *parent = nullptr);

    /// The waiver as entered; its id is made when it is added to the design.
    Waiver waiver() const;

private:
    void check();

    Finding m_finding;
    QPlainTextEdit *m_reason;
    QLineEdit *m_author;
    QCheckBox *m_ends;
    QDateEdit *m_until;
    QPushButton *m_accept;
};

/// What a rule checks, why, what to do and where that is written. Does not block the window.
class ExplainDialog final : public QDialog {
    Q_OBJECT

public:
    ExplainDialog(const PanelContext &context, const Finding &finding, QWidget *parent = nullptr);

Q_SIGNALS:
    void fixRequested(const quorate::Finding &finding);
    void waiveRequested(const quorate::Finding &finding);
};

// Each makes one step of the history; false when there was nothing to do, or it could not be done.
/// Repairs the finding.
bool fixFinding(const PanelContext &context, const Finding &finding);
/// Asks and waives.
bool waiveFinding(const PanelContext &context, const Finding &finding, QWidget *parent);
/// Takes the finding's waiver back.
bool unwaiveFinding(const PanelContext &context, const Finding &finding);
/// Sets what a rule weighs in the design; nothing: what the platform says.
bool weighRule(const PanelContext &context, const QString &rule, std::optional<Severity> severity);

} // namespace quorate
