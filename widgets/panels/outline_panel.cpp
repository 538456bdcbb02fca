#include "widgets/panels/outline_panel.h"

#include "widgets/common/elements.h"
#include "widgets/common/outline_model.h"
#include "widgets/common/parts.h"
#include "widgets/common/window_icons.h"
#include "widgets/common/window_theme.h"
#include "widgets/paint/icons.h"
#include "widgets/tr.h"

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStackedLayout>
#include <QStyledItemDelegate>
#include <QTreeView>

namespace quorate {

using widgets::Tr;

namespace {

/// Icon, name, remark and badge of one row.
class OutlineDelegate final : public QStyledItemDelegate {
public:
    OutlineDelegate(const OutlineModel &model, QTreeView *view)
        : QStyledItemDelegate(view)
        , m_model(model)
        , m_view(view)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {100, measure::treeRow}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = windowTheme(m_view);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        const QRect row = option.rect;
        const QColor ink = theme.family(static_cast<Family>(index.data(OutlineModel::FamilyRole).toInt())).ink;
        paintIcon(*painter, QRectF(row.left() + 2, row.center().y() - 7.5, 16, 16),
            index.data(OutlineModel::IconRole).toString(), selected ? theme.accent : mix(theme.text2, ink, 0.25));
        int right = row.right() - 12;
        const BadgeLook badge = m_model.badge(index, !m_view->isExpanded(index));
        if (badge.shape != BadgeShape::None && !badge.waived) {
            const Severity severity = badge.shape == BadgeShape::Error ? Severity::Error
                : badge.shape == BadgeShape::Warning                   ? Severity::Warning
                                                                       : Severity::Hint;
            paintIcon(*painter, QRectF(right - 14, row.center().y() - 6.5, 14, 14), severityIcon(severity),
                severityInk(severity, theme), theme.onBadge);
            right -= 20;
        }
        const QString remark = index.data(OutlineModel::RemarkRole).toString();
        if (!remark.isEmpty()) {
            painter->setFont(windowFont(textsize::small));
            painter->setPen(theme.text3);
            const int width = QFontMetrics(painter->font()).horizontalAdvance(remark);
            painter->drawText(QRect(right - width, row.top(), width, row.height()), Qt::AlignVCenter, remark);
            right -= width + 6;
        }
        painter->setFont(windowFont(textsize::body, selected ? QFont::DemiBold : QFont::Normal));
        painter->setPen(theme.text);
        const QRect words(row.left() + 26, row.top(), qMax(0, right - row.left() - 26), row.height());
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
            QFontMetrics(painter->font()).elidedText(index.data().toString(), Qt::ElideMiddle, words.width()));
        painter->restore();
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        auto *edit = new QLineEdit(parent);
        edit->setAccessibleName(Tr::tr("New name"));
        return edit;
    }

    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        editor->setGeometry(option.rect.adjusted(18, 1, -8, -1));
    }

private:
    const OutlineModel &m_model;
    QTreeView *m_view;
};

/// Selection and hover run from edge to edge, under the branch too.
class OutlineView final : public QTreeView {
public:
    explicit OutlineView(QWidget *parent)
        : QTreeView(parent)
    {
        setHeaderHidden(true);
        setFrameShape(QFrame::NoFrame);
        setUniformRowHeights(true);
        setSelectionMode(ExtendedSelection);
        setEditTriggers(EditKeyPressed);
        setExpandsOnDoubleClick(false);
        setDragDropMode(DragDrop);
        setAutoExpandDelay(500);
        setMouseTracking(true);
        setIndentation(16);
        setAnimated(false);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setTextElideMode(Qt::ElideMiddle);
        setViewportMargins(6, 0, 0, 0);
    }

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = windowTheme(this);
        const bool selected = selectionModel()->isSelected(index);
        const bool hovered = index == m_hovered;
        if (selected || hovered) {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(selected ? theme.select : theme.d1);
            painter->drawRoundedRect(QRectF(0, option.rect.top(), viewport()->width() - 6, option.rect.height()), 6, 6);
            if (hasFocus() && index == currentIndex() && !selected) {
                painter->setBrush(Qt::NoBrush);
                painter->setPen(QPen(theme.accent, 1.5, Qt::DashLine));
                painter->drawRoundedRect(
                    QRectF(1, option.rect.top() + 1, viewport()->width() - 8, option.rect.height() - 2), 5, 5);
            }
            painter->restore();
        }
        QTreeView::drawRow(painter, option, index);
    }

    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override
    {
        if (!model()->hasChildren(index))
            return;
        paintWindowIcon(*painter, QRect(rect.right() - 13, rect.center().y() - 5, 12, 12),
            isExpanded(index) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
            windowTheme(this).text2);
    }

    void mouseMoveEvent(QMouseEvent *event) override
    {
        hover(indexAt(event->pos()));
        QTreeView::mouseMoveEvent(event);
    }

    void leaveEvent(QEvent *event) override
    {
        hover({});
        QTreeView::leaveEvent(event);
    }

private:
    void hover(const QModelIndex &index)
    {
        if (index == m_hovered)
            return;
        m_hovered = index;
        viewport()->update();
    }

    QPersistentModelIndex m_hovered;
};

} // namespace

OutlinePanel::OutlinePanel(const PanelContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new OutlineModel(context, this))
    , m_tree(new OutlineView(this))
    , m_empty(new EmptyState(
          QStringLiteral("data-center"), Tr::tr("Nothing is placed yet. Begin with a data center."), this))
{
    setAccessibleName(Tr::tr("Outline"));
    m_tree->setAccessibleName(Tr::tr("Outline"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new OutlineDelegate(*m_model, m_tree));
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->expandAll();
    auto *stack = new QStackedLayout(this);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->addWidget(m_tree);
    stack->addWidget(m_empty);

    connect(m_tree, &QTreeView::collapsed, this,
        [this](const QModelIndex &index) { m_collapsed.insert(m_model->elementAt(index)); });
    connect(m_tree, &QTreeView::expanded, this,
        [this](const QModelIndex &index) { m_collapsed.remove(m_model->elementAt(index)); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &OutlinePanel::takeSelection);
    connect(m_tree, &QTreeView::doubleClicked, this,
        [this](const QModelIndex &index) { Q_EMIT m_context.selection.revealRequested({m_model->elementAt(index)}); });
    connect(m_tree, &QTreeView::activated, this,
        [this](const QModelIndex &index) { Q_EMIT m_context.selection.revealRequested({m_model->elementAt(index)}); });
    connect(m_tree, &QTreeView::customContextMenuRequested, this,
        [this](const QPoint &at) { Q_EMIT menuRequested(m_tree->viewport()->mapToGlobal(at)); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &OutlinePanel::restoreExpanded);
    connect(m_model, &QAbstractItemModel::dataChanged, m_tree->viewport(), qOverload<>(&QWidget::update));
    connect(&context.selection, &Selection::changed, this, &OutlinePanel::showSelection);
    connect(&context.document, &Document::changed, this, [this] { Q_EMIT remarkChanged(remark()); });
    restoreExpanded();
}

QString OutlinePanel::remark() const
{
    return Tr::tr("%n host(s)", nullptr, hostCount(m_context.design()));
}

void OutlinePanel::restoreExpanded()
{
    const QSet<ElementId> collapsed = m_collapsed;
    m_tree->expandAll();
    for (const ElementId &id : collapsed)
        if (const QModelIndex index = m_model->indexOf(id); index.isValid())
            m_tree->collapse(index);
    m_collapsed = collapsed;
    static_cast<QStackedLayout *>(layout())->setCurrentIndex(m_model->rowCount({}) > 0 ? 0 : 1);
    showSelection();
}

void OutlinePanel::showSelection()
{
    if (m_following)
        return;
    const QScopedValueRollback guard(m_following, true);
    QItemSelection rows;
    QModelIndex first;
    for (const ElementId &id : m_context.selection.elements())
        if (const QModelIndex index = m_model->indexOf(id); index.isValid()) {
            rows.select(index, index);
            if (!first.isValid())
                first = index;
        }
    m_tree->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    if (first.isValid()) {
        m_tree->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        m_tree->scrollTo(first);
    }
}

void OutlinePanel::takeSelection()
{
    if (m_following)
        return;
    const QScopedValueRollback guard(m_following, true);
    QStringList ids;
    for (const QModelIndex &index : m_tree->selectionModel()->selectedRows())
        ids.append(m_model->elementAt(index));
    m_context.selection.set(ids);
}

} // namespace quorate
