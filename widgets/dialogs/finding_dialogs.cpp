#include "widgets/dialogs/finding_dialogs.h"

#include "model/base/text.h"
#include "model/design/edits.h"
#include "widgets/common/elements.h"
#include "widgets/common/parts.h"
#include "widgets/common/window_icons.h"
#include "widgets/common/window_style.h"
#include "widgets/common/window_theme.h"
#include "widgets/paint/icons.h"
#include "widgets/tr.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace quorate {

using widgets::Tr;

namespace {

QString ruleText(const char *source)
{
    return source && *source ? QCoreApplication::translate("Rules", source) : QString();
}

/// The finding's shape beside its sentence.
QWidget *makeHead(const Finding &finding, QWidget *parent)
{
    auto *head = new QWidget(parent);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    auto *shape = new QLabel(head);
    const Theme &theme = windowTheme(parent);
    const qreal ratio = parent->devicePixelRatioF();
    QPixmap picture = QPixmap::fromImage(
        iconImage(severityIcon(finding.severity), severityInk(finding.severity, theme), 22, ratio, theme.onBadge));
    picture.setDevicePixelRatio(ratio);
    shape->setPixmap(picture);
    shape->setAccessibleName(severityName(finding.severity));
    row->addWidget(shape, 0, Qt::AlignTop);
    QLabel *sentence = makeLabel(finding.message(), 14, QFont::DemiBold, Ink::Text, head);
    sentence->setWordWrap(true);
    row->addWidget(sentence, 1);
    return head;
}

QLabel *paragraph(const QString &text, Ink ink, QWidget *parent)
{
    QLabel *label = makeLabel(text, textsize::table, QFont::Normal, ink, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

WaiveDialog::WaiveDialog(const Finding &finding, const QString &author, QDate today, QWidget *parent)
    : QDialog(parent)
    , m_finding(finding)
    , m_reason(new QPlainTextEdit(this))
    , m_author(new QLineEdit(author, this))
    , m_ends(new QCheckBox(Tr::tr("Only until"), this))
    , m_until(new QDateEdit(today.addMonths(6), this))
{
    setWindowTitle(Tr::tr("Waive a Finding"));
    setMinimumWidth(440);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(14);
    column->addWidget(makeHead(finding, this));
    column->addWidget(paragraph(
        Tr::tr("A waived finding stays in every report, with this reason. It no longer counts."), Ink::Text2, this));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(10);
    form->setLabelAlignment(Qt::AlignLeft);
    m_reason->setPlaceholderText(Tr::tr("Why this is acceptable"));
    m_reason->setAccessibleName(Tr::tr("Reason"));
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(84);
    m_author->setAccessibleName(Tr::tr("Accepted by"));
    m_until->setAccessibleName(Tr::tr("Last day"));
    m_until->setCalendarPopup(true);
    m_until->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_until->setMinimumDate(today);
    m_until->setMinimumWidth(128); // the style's arrow takes room that the hint does not count
    m_until->setEnabled(false);
    form->addRow(Tr::tr("Reason"), m_reason);
    form->addRow(Tr::tr("Accepted by"), m_author);
    auto *date = new QHBoxLayout;
    date->addWidget(m_ends);
    date->addWidget(m_until);
    date->addStretch(1);
    form->addRow(QString(), date);
    column->addLayout(form);
    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(Tr::tr("Waive"), QDialogButtonBox::AcceptRole);
    setLook(m_accept, "primary");
    buttons->addButton(Tr::tr("Cancel"), QDialogButtonBox::RejectRole);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ends, &QCheckBox::toggled, m_until, &QWidget::setEnabled);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &WaiveDialog::check);
    connect(m_author, &QLineEdit::textChanged, this, &WaiveDialog::check);
    check();
}

void WaiveDialog::check()
{
    const QString reason = m_reason->toPlainText();
    QString problem = text::freeTextProblem(reason);
    if (problem.isEmpty())
        problem = text::freeTextProblem(m_author->text(), 128);
    m_accept->setEnabled(!reason.trimmed().isEmpty() && problem.isEmpty());
    m_accept->setToolTip(reason.trimmed().isEmpty() ? Tr::tr("A waiver needs a reason.") : problem);
    setProblem(m_reason, text::freeTextProblem(reason).isEmpty() ? QString() : QStringLiteral("error"));
}

Waiver WaiveDialog::waiver() const
{
    Waiver waiver;
    waiver.rule = m_finding.rule ? QString::fromLatin1(m_finding.rule->id) : QString();
    waiver.elements = m_finding.elements;
    waiver.elements.sort();
    waiver.reason = m_reason->toPlainText().trimmed();
    waiver.author = m_author->text().trimmed();
    if (m_ends->isChecked())
        waiver.until = m_until->date();
    return waiver;
}

ExplainDialog::ExplainDialog(const PanelContext &context, const Finding &finding, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(Tr::tr("Explanation"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(480);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(6);
    column->addWidget(makeHead(finding, this));
    const auto add = [&](const QString &title, const QString &words) {
        if (words.isEmpty())
            return;
        column->addSpacing(8);
        column->addWidget(makeLabel(title, textsize::body, QFont::DemiBold, Ink::Text2, this));
        column->addWidget(paragraph(words, Ink::Text, this));
    };
    QStringList names;
    for (const ElementId &id : finding.elements) {
        const ElementInfo info = elementInfo(context.design(), *context.catalogue, id);
        names.append(info.kindName.isEmpty() ? info.name : Tr::tr("%1 (%2)").arg(info.name, info.kindName));
    }
    add(Tr::tr("Concerns"), names.mid(0, 12).join(QStringLiteral(", ")));
    if (finding.rule) {
        add(Tr::tr("Why"), ruleText(finding.rule->why));
        add(Tr::tr("What to do"), finding.remedy());
        add(Tr::tr("Source"), QString::fromUtf8(finding.rule->source));
        QStringList rows;
        for (const char *row : finding.rule->covers)
            rows.append(QString::fromLatin1(row));
        add(Tr::tr("Rows of the rule table"), rows.join(QStringLiteral(", ")));
    }
    if (finding.waiver)
        add(Tr::tr("Waived"),
            finding.waiver->author.isEmpty() ? finding.waiver->reason
                                             : Tr::tr("%1 (%2)").arg(finding.waiver->reason, finding.waiver->author));
    if (finding.waiver && finding.waiver->until.isValid())
        add(Tr::tr("Waived until"), finding.waiver->until.toString(Qt::ISODate));
    if (finding.rule)
        add(Tr::tr("Rule"), QString::fromLatin1(finding.rule->id));
    column->addSpacing(12);
    auto *buttons = new QDialogButtonBox(this);
    if (!finding.waiver && finding.rule && finding.rule->fix) {
        QPushButton *fix = buttons->addButton(
            finding.rule->fixLabel ? ruleText(finding.rule->fixLabel) : Tr::tr("Fix"), QDialogButtonBox::ActionRole);
        setLook(fix, "primary");
        connect(fix, &QPushButton::clicked, this, [this, finding] {
            Q_EMIT fixRequested(finding);
            accept();
        });
    }
    if (!finding.waiver) {
        QPushButton *waive = buttons->addButton(Tr::tr("Waive…"), QDialogButtonBox::ActionRole);
        connect(waive, &QPushButton::clicked, this, [this, finding] {
            Q_EMIT waiveRequested(finding);
            accept();
        });
    }
    QPushButton *close = buttons->addButton(Tr::tr("Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

/// True when it was a step: a design that is only shown takes none.
static bool commit(const PanelContext &context, const StepLabel &label, const Design &next)
{
    const quint64 before = context.document.revision();
    context.document.commit(label, next);
    return context.document.revision() != before;
}

bool fixFinding(const PanelContext &context, const Finding &finding)
{
    const std::optional<Design> next =
        fixedDesign(context.findings.answer(), finding, context.design(), context.catalogue, context.ids);
    return next
        && commit(
            context, [label = finding.rule->fixLabel] { return label ? ruleText(label) : Tr::tr("Fix"); }, *next);
}

bool waiveFinding(const PanelContext &context, const Finding &finding, QWidget *parent)
{
    WaiveDialog dialog(finding, context.design().diagram().titleBlock.author, QDate::currentDate(), parent);
    return dialog.exec() == QDialog::Accepted
        && commit(
            context, [] { return Tr::tr("Waive Finding"); },
            edits::waive(context.design(), dialog.waiver(), context.ids));
}

bool unwaiveFinding(const PanelContext &context, const Finding &finding)
{
    return finding.waiver
        && commit(
            context, [] { return Tr::tr("Take Waiver Back"); }, edits::unwaive(context.design(), finding.waiver->id));
}

bool weighRule(const PanelContext &context, const QString &rule, std::optional<Severity> severity)
{
    return commit(
        context, [] { return Tr::tr("Change Severity of a Rule"); },
        edits::setSeverity(context.design(), rule, severity));
}

} // namespace quorate
