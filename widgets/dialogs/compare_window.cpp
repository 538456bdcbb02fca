#include "widgets/dialogs/compare_window.h"

#include "model/base/text.h"
#include "model/comparison/words.h"
#include "model/rules/rule.h"
#include "widgets/common/findings.h"
#include "widgets/common/parts.h"
#include "widgets/common/segmented_control.h"
#include "widgets/common/window_icons.h"
#include "widgets/common/window_theme.h"
#include "widgets/paint/icons.h"
#include "widgets/tr.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace quorate {

using widgets::Tr;

namespace {

enum Role { ElementsRole = Qt::UserRole + 1 };
constexpr int rowHeight = 28;
/// More rows than this are shown closed.
constexpr qsizetype mostOpen = 300;

class RowDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width() + (index.column() > 0 ? 16 : 0), rowHeight};
    }
};

QString groupIcon(ChangeGroup group)
{
    switch (group) {
    case ChangeGroup::Added:
        return QStringLiteral("plus");
    case ChangeGroup::Removed:
        return QStringLiteral("minus");
    case ChangeGroup::Moved:
        return QStringLiteral("pan");
    case ChangeGroup::Renamed:
        return QStringLiteral("command");
    case ChangeGroup::Resized:
        return QStringLiteral("fit");
    case ChangeGroup::Changed:
        break;
    }
    return QStringLiteral("reset");
}

QStandardItem *row(const QString &text, const QStringList &elements = {})
{
    auto *item = new QStandardItem(text);
    item->setData(elements, ElementsRole);
    item->setToolTip(text);
    item->setEditable(false);
    return item;
}

QStandardItem *quiet(const QString &text, const QWidget *widget)
{
    QStandardItem *item = row(text);
    item->setForeground(windowTheme(widget).text2);
    return item;
}

/// Both sides of a figure; bold where they differ.
QStandardItem *figure(const QString &before, const QString &after)
{
    QStandardItem *item = row(before == after ? after : before + QStringLiteral(" → ") + after);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    if (before != after)
        item->setFont(windowFont(textsize::table, QFont::DemiBold));
    return item;
}

} // namespace

CompareWindow::CompareWindow(QWidget *parent)
    : QDialog(parent)
    , m_title(makeLabel({}, textsize::title, QFont::DemiBold, Ink::Text, this))
    , m_remark(makeLabel({}, textsize::table, QFont::Normal, Ink::Text2, this))
    , m_choice(new SegmentedControl(this))
    , m_pages(new QStackedWidget(this))
{
    setWindowTitle(Tr::tr("Comparison"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    resize(860, 620);
    setMinimumSize(560, 360);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 20);
    column->setSpacing(8);
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_remark);
    column->addSpacing(4);
    column->addWidget(m_choice, 0, Qt::AlignLeft);
    column->addWidget(m_pages, 1);
    addPage(Changes, Tr::tr("Changes"), {});
    addPage(Findings, Tr::tr("Findings"), {});
    addPage(HardwarePage, Tr::tr("Hardware"),
        {QString(), Tr::tr("Hosts"), Tr::tr("Cores"), Tr::tr("Memory"), Tr::tr("Disks")});
    addPage(Addresses, Tr::tr("Names and Addresses"), {});
    m_choice->setAccessibleName(Tr::tr("What is compared"));
    connect(m_choice, &SegmentedControl::chosen, this, [this](int index) {
        m_choice->setCurrent(index);
        m_pages->setCurrentIndex(index);
    });
}

void CompareWindow::addPage(Page page, const QString &name, const QStringList &columns)
{
    auto *view = new QTreeView(m_pages);
    auto *model = new QStandardItemModel(view);
    model->setHorizontalHeaderLabels(columns);
    view->setModel(model);
    view->setAccessibleName(name);
    view->setItemDelegate(new RowDelegate(view));
    view->setFont(windowFont(textsize::table));
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setUniformRowHeights(true);
    view->setTextElideMode(Qt::ElideMiddle);
    view->setHeaderHidden(columns.isEmpty());
    view->header()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter); // over figures
    m_views[page] = view;
    m_models[page] = model;
    m_pages->addWidget(view);
    m_choice->addChoice(name);
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const QStringList elements = index.siblingAtColumn(0).data(ElementsRole).toStringList();
        if (!elements.isEmpty())
            Q_EMIT elementsChosen(elements);
    });
}

void CompareWindow::setComparison(const Comparison &comparison, const QString &other)
{
    m_comparison = comparison;
    m_title->setText(Tr::tr("What changed since \"%1\"").arg(other));
    m_remark->setText(comparison.isEmpty() ? Tr::tr("The designs are equal.")
                                           : Tr::tr("%n element(s) differ. A click selects one in the drawing.",
                                               nullptr, int(comparison.elements.size())));
    fill();
}

void CompareWindow::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_models[Addresses])
        fill();
}

void CompareWindow::fill()
{
    for (QStandardItemModel *model : m_models)
        model->removeRows(0, model->rowCount());
    fillChanges();
    fillFindings();
    fillHardware();
    fillAddresses();
    for (QTreeView *view : m_views)
        if (m_comparison.elements.size() <= mostOpen)
            view->expandAll();
    m_views[HardwarePage]->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_views[HardwarePage]->header()->setStretchLastSection(false);
    m_views[HardwarePage]->header()->setSectionResizeMode(0, QHeaderView::Stretch);
}

QStandardItem *CompareWindow::heading(Page page, const QString &title, qsizetype count, const QIcon &icon)
{
    //: %1: heading; %2: number of rows below it
    QStandardItem *item = row(Tr::tr("%1 (%2)").arg(title).arg(count));
    item->setFont(windowFont(textsize::table, QFont::DemiBold));
    item->setIcon(icon);
    item->setSelectable(false);
    m_models[page]->appendRow(item);
    return item;
}

void CompareWindow::fillChanges()
{
    for (const ChangeGroup group : changeGroups) {
        const QList<const ElementChange *> changes = m_comparison.of(group);
        if (changes.isEmpty())
            continue;
        QStandardItem *head = heading(Changes, words::title(group), changes.size(), themedIcon(groupIcon(group)));
        for (const ElementChange *change : changes) {
            QStandardItem *element =
                row(words::element(*change), change->after.isEmpty() ? QStringList() : QStringList{change->after});
            for (const FieldChange &field : change->fields)
                if (field.group == group)
                    element->appendRow(quiet(words::field(field), this));
            head->appendRow(element);
        }
    }
}

void CompareWindow::fillFindings()
{
    const auto add = [this](const QString &title, const auto &belongs) {
        QList<const FindingChange *> changes;
        for (const FindingChange &change : std::as_const(m_comparison.findings))
            if (belongs(change))
                changes.append(&change);
        if (changes.isEmpty())
            return;
        QStandardItem *head = heading(Findings, title, changes.size());
        for (const FindingChange *change : std::as_const(changes)) {
            const ComparedFinding &finding = change->after ? *change->after : *change->before;
            QStringList elements;
            for (const auto &[id, name] : finding.elements)
                if (change->after)
                    elements.append(id);
            QStandardItem *item = row(finding.message, elements);
            const Theme &theme = windowTheme(this);
            const qreal ratio = devicePixelRatioF();
            QPixmap shape = QPixmap::fromImage(iconImage(
                severityIcon(finding.severity), severityInk(finding.severity, theme), 16, ratio, theme.onBadge));
            shape.setDevicePixelRatio(ratio);
            item->setIcon(shape);
            item->setAccessibleText(words::finding(finding));
            if (change->before && change->after)
                item->appendRow(quiet(Tr::tr("Before: %1").arg(words::finding(*change->before)), this));
            head->appendRow(item);
        }
    };
    add(Tr::tr("Appeared"), [](const FindingChange &change) { return !change.before; });
    add(Tr::tr("Vanished"), [](const FindingChange &change) { return !change.after; });
    add(Tr::tr("Read otherwise"), [](const FindingChange &change) { return change.before && change.after; });
    if (m_comparison.findings.isEmpty())
        m_models[Findings]->appendRow(quiet(Tr::tr("The same findings in both designs."), this));
}

void CompareWindow::fillHardware()
{
    const auto number = [](qint64 value) { return QString::number(value); };
    for (const HardwareChange &change : std::as_const(m_comparison.hardware)) {
        const QString name = change.name;
        QString scope;
        switch (change.scope) {
        case HardwareScope::Design:
            scope = Tr::tr("In all");
            break;
        case HardwareScope::Site:
            scope = name.isEmpty() ? Tr::tr("Without data center") : Tr::tr("Data center \"%1\"").arg(name);
            break;
        case HardwareScope::Cluster:
            scope = name.isEmpty() ? Tr::tr("Without cluster") : Tr::tr("Cluster \"%1\"").arg(name);
            break;
        case HardwareScope::Role:
            scope = Tr::tr("Role \"%1\"").arg(name);
            break;
        }
        QStandardItem *first = row(
            scope, change.scope == HardwareScope::Role || change.id.isEmpty() ? QStringList() : QStringList{change.id});
        const Hardware &before = change.before;
        const Hardware &after = change.after;
        m_models[HardwarePage]->appendRow({first, figure(number(before.hosts), number(after.hosts)),
            figure(number(before.cores), number(after.cores)),
            figure(text::formatBytes(before.memory), text::formatBytes(after.memory)),
            figure(text::formatBytes(before.disks), text::formatBytes(after.disks))});
    }
}

void CompareWindow::fillAddresses()
{
    if (!m_comparison.recordsProblem.isEmpty())
        m_models[Addresses]->appendRow(
            quiet(Tr::tr("Records cannot be compared: %1").arg(m_comparison.recordsProblem), this));
    for (const AddressChange &change : std::as_const(m_comparison.addresses))
        m_models[Addresses]->appendRow(row(words::address(change)));
    if (m_comparison.addresses.isEmpty())
        m_models[Addresses]->appendRow(quiet(Tr::tr("The same names and addresses in both designs."), this));
}

} // namespace quorate
