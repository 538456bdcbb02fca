#include "widgets/panels/issues_panel.h"

#include "widgets/common/parts.h"
#include "widgets/common/pill_button.h"
#include "widgets/common/window_theme.h"
#include "widgets/panels/issue_delegate.h"
#include "widgets/tr.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QStackedLayout>

namespace quorate {

using widgets::Tr;

IssuesPanel::IssuesPanel(const PanelContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new IssuesModel(context, this))
    , m_list(new QListView(this))
    , m_empty(new EmptyState(QStringLiteral("check"), {}, this))
    , m_stack(new QStackedLayout(this))
    , m_header(new QWidget(this))
{
    setAccessibleName(Tr::tr("Issues"));
    m_list->setAccessibleName(Tr::tr("Issues"));
    m_list->setModel(m_model);
    auto *delegate = new IssueDelegate(*m_model, m_list);
    m_list->setItemDelegate(delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->verticalScrollBar()->setSingleStep(20);
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    buildHeader();

    connect(delegate, &IssueDelegate::pressed, this, &IssuesPanel::act);
    connect(m_list, &QListView::clicked, this, &IssuesPanel::reveal);
    connect(m_list, &QListView::activated, this, &IssuesPanel::reveal);
    connect(m_list, &QListView::customContextMenuRequested, this, &IssuesPanel::showMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (const Finding *finding = m_model->finding(now))
            m_currentKey = finding->key();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        updateHeader();
        if (const QModelIndex again = m_model->indexOfKey(m_currentKey); again.isValid())
            m_list->setCurrentIndex(again);
    });
    updateHeader();
}

void IssuesPanel::buildHeader()
{
    auto *row = new QHBoxLayout(m_header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_family = new QComboBox(m_header);
    m_family->setAccessibleName(Tr::tr("Family of rules"));
    m_grouping = new QComboBox(m_header);
    m_grouping->setAccessibleName(Tr::tr("Group by"));
    m_grouping->addItems({Tr::tr("Group: severity"), Tr::tr("Group: cluster"), Tr::tr("Group: family")});
    for (QComboBox *box : {m_family, m_grouping}) {
        box->setFixedHeight(26);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        row->addWidget(box);
    }
    connect(m_grouping, &QComboBox::currentIndexChanged, this,
        [this](int index) { m_model->setGrouping(static_cast<IssuesModel::Grouping>(index)); });
    connect(m_family, &QComboBox::activated, this,
        [this](int index) { m_model->setFamily(m_family->itemData(index).toString()); });
    const Severity severities[] = {Severity::Error, Severity::Warning, Severity::Hint};
    for (int i = 0; i < 3; ++i) {
        auto *pill = new PillButton(QStringLiteral("0"), m_header);
        pill->setChecked(true);
        pill->setShape(severityIcon(severities[i]), severityInk(severities[i], Theme::light()),
            severityInk(severities[i], Theme::dark()));
        connect(pill, &QAbstractButton::toggled, this,
            [this, severity = severities[i]](bool on) { m_model->setShown(severity, on); });
        m_pills[i] = pill;
        row->addWidget(pill);
    }
    m_waived = new PillButton({}, m_header);
    m_waived->setFixedHeight(24);
    connect(m_waived, &QAbstractButton::toggled, m_model, &IssuesModel::setShowWaived);
    row->addWidget(m_waived);
    m_own = new PillButton({}, m_header);
    m_own->setFixedHeight(24);
    m_own->setCheckable(false);
    connect(m_own, &QAbstractButton::clicked, this, &IssuesPanel::showOwnSeverities);
    row->addWidget(m_own);
}

void IssuesPanel::updateFamilies()
{
    const QString chosen = m_model->family();
    QStringList families = m_model->families();
    if (!chosen.isEmpty() && !families.contains(chosen))
        families.append(chosen);
    if (m_family->count() == families.size() + 1)
        return;
    m_family->clear();
    m_family->addItem(Tr::tr("All families"), QString());
    for (const QString &family : std::as_const(families))
        m_family->addItem(familyName(family), family);
    m_family->setCurrentIndex(qMax(0, m_family->findData(chosen)));
}

void IssuesPanel::updateHeader()
{
    updateFamilies();
    const Severity severities[] = {Severity::Error, Severity::Warning, Severity::Hint};
    for (int i = 0; i < 3; ++i) {
        const int count = m_context.findings.count(severities[i]);
        const QString words = severityCount(severities[i], count);
        m_pills[i]->setText(QString::number(count));
        m_pills[i]->setAccessibleName(words);
        m_pills[i]->setToolTip(m_pills[i]->isChecked() ? Tr::tr("%1. Click to hide them.").arg(words)
                                                       : Tr::tr("%1. Click to show them.").arg(words));
        m_pills[i]->updateGeometry();
    }
    const int waived = m_model->waivedCount();
    m_waived->setVisible(waived > 0);
    m_waived->setText(Tr::tr("%n waived", nullptr, waived));
    m_waived->setAccessibleName(m_waived->text());
    m_waived->updateGeometry();
    const int own = int(m_context.design().review().severities.size());
    m_own->setVisible(own > 0);
    m_own->setText(Tr::tr("%n rule(s) changed", nullptr, own));
    m_own->setAccessibleName(m_own->text());
    m_own->setToolTip(Tr::tr("Rules that this design weighs itself or switches off."));
    m_own->updateGeometry();
    if (m_model->rowCount() > 0) {
        m_stack->setCurrentWidget(m_list);
        return;
    }
    m_stack->setCurrentWidget(m_empty);
    if (m_model->isFiltered() && !m_context.findings.all().isEmpty())
        m_empty->setSentence(QStringLiteral("search"), Tr::tr("No finding passes the filter."));
    else if (m_context.findings.answer().facts)
        m_empty->setSentence(QStringLiteral("check"), Tr::tr("Nothing to fix. The check found no issues."));
    else
        m_empty->setSentence(QStringLiteral("check"), Tr::tr("Checking."));
}

const Finding *IssuesPanel::current() const
{
    return m_model->finding(m_list->currentIndex());
}

void IssuesPanel::showFinding(const QString &key)
{
    if (const QModelIndex index = m_model->indexOfKey(key); index.isValid()) {
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
    }
}

void IssuesPanel::step(int direction)
{
    const QModelIndex next = m_model->next(m_list->currentIndex(), direction);
    if (!next.isValid())
        return;
    m_list->setCurrentIndex(next);
    m_list->scrollTo(next);
    reveal(next);
}

void IssuesPanel::reveal(const QModelIndex &index)
{
    const Finding *finding = m_model->finding(index);
    if (!finding)
        return;
    // A copy: setting the selection may lead to a new report.
    const QStringList elements = finding->elements;
    m_context.selection.set(elements);
    Q_EMIT m_context.selection.revealRequested(elements);
}

void IssuesPanel::act(int button, const QModelIndex &index)
{
    const Finding *found = m_model->finding(index);
    if (!found)
        return;
    m_list->setCurrentIndex(index);
    const Finding finding = *found;
    switch (button) {
    case IssueDelegate::Fix:
        Q_EMIT fixRequested(finding);
        break;
    case IssueDelegate::Waive:
        Q_EMIT waiveRequested(finding);
        break;
    case IssueDelegate::Unwaive:
        Q_EMIT unwaiveRequested(finding);
        break;
    case IssueDelegate::Explain:
        Q_EMIT explainRequested(finding);
        break;
    default:
        break;
    }
}

void IssuesPanel::showMenu(const QPoint &at)
{
    const QModelIndex index = m_list->indexAt(at).isValid() ? m_list->indexAt(at) : m_list->currentIndex();
    const Finding *finding = m_model->finding(index);
    if (!finding)
        return;
    QMenu menu(this);
    const bool waived = finding->waiver != nullptr;
    if (!waived && finding->rule && finding->rule->fix) {
        const QString label =
            finding->rule->fixLabel ? QCoreApplication::translate("Rules", finding->rule->fixLabel) : Tr::tr("Fix");
        menu.addAction(label, this, [this, index] { act(IssueDelegate::Fix, index); });
    }
    menu.addAction(Tr::tr("Show"), this, [this, index] { reveal(index); });
    menu.addAction(Tr::tr("Explain"), this, [this, index] { act(IssueDelegate::Explain, index); });
    if (waived)
        menu.addAction(Tr::tr("Take Waiver Back"), this, [this, index] { act(IssueDelegate::Unwaive, index); });
    else
        menu.addAction(Tr::tr("Waive…"), this, [this, index] { act(IssueDelegate::Waive, index); });
    if (finding->rule) {
        menu.addSeparator();
        QMenu *severities = menu.addMenu(Tr::tr("Severity in This Design"));
        addSeverities(severities, QString::fromLatin1(finding->rule->id));
    }
    menu.exec(m_list->viewport()->mapToGlobal(at));
}

void IssuesPanel::addSeverities(QMenu *menu, const QString &rule)
{
    const QMap<QString, Severity> &own = m_context.design().review().severities;
    const auto chosen = own.constFind(rule);
    const auto add = [&](const QString &text, std::optional<Severity> severity, bool checked) {
        QAction *action =
            menu->addAction(text, this, [this, rule, severity] { Q_EMIT severityRequested(rule, severity); });
        action->setCheckable(true);
        action->setChecked(checked);
    };
    add(Tr::tr("As the Platform Says"), std::nullopt, chosen == own.constEnd());
    menu->addSeparator();
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Hint})
        add(severityName(severity), severity, chosen != own.constEnd() && *chosen == severity);
    add(Tr::tr("Off"), Severity::Off, chosen != own.constEnd() && *chosen == Severity::Off);
}

void IssuesPanel::showOwnSeverities()
{
    QMenu menu(this);
    const QMap<QString, Severity> own = m_context.design().review().severities;
    for (auto it = own.constBegin(); it != own.constEnd(); ++it) {
        const QString weight = *it == Severity::Off ? Tr::tr("Off") : severityName(*it);
        addSeverities(menu.addMenu(Tr::tr("%1: %2").arg(it.key(), weight)), it.key());
    }
    menu.exec(m_own->mapToGlobal(QPoint(0, m_own->height())));
}

void IssuesPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange)
        m_list->viewport()->update();
}

} // namespace quorate
