#include "widgets/panels/history_panel.h"

#include "widgets/common/window_icons.h"
#include "widgets/common/window_theme.h"
#include "widgets/tr.h"

#include <QPainter>
#include <QStyledItemDelegate>
#include <QUndoStack>
#include <QUndoView>
#include <QVBoxLayout>

namespace quorate {

using widgets::Tr;

namespace {

class StepDelegate final : public QStyledItemDelegate {
public:
    StepDelegate(QUndoView *view)
        : QStyledItemDelegate(view)
        , m_view(view)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {100, measure::treeRow}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = windowTheme(m_view);
        const bool current = m_view->stack() && index.row() == m_view->stack()->index();
        const bool undone = m_view->stack() && index.row() > m_view->stack()->index();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (current || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(current ? theme.select : theme.d1);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(6, 0, -6, 0), 6, 6);
        }
        painter->setFont(windowFont(textsize::body, current ? QFont::DemiBold : QFont::Normal));
        painter->setPen(undone ? theme.text3 : theme.text);
        const QRect words = option.rect.adjusted(measure::padding, 0, -measure::padding - 18, 0);
        painter->drawText(words, Qt::AlignVCenter,
            QFontMetrics(painter->font()).elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        if (m_view->stack() && index.row() == m_view->stack()->cleanIndex())
            paintWindowIcon(*painter, QRect(option.rect.right() - 30, option.rect.center().y() - 7, 14, 14),
                QStringLiteral("save"), theme.text3);
        painter->restore();
    }

private:
    QUndoView *m_view;
};

} // namespace

HistoryPanel::HistoryPanel(QUndoStack *history, QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(Tr::tr("History"));
    auto *view = new QUndoView(history, this);
    view->setAccessibleName(Tr::tr("History"));
    view->setEmptyLabel(Tr::tr("As opened"));
    view->setFrameShape(QFrame::NoFrame);
    view->setItemDelegate(new StepDelegate(view));
    view->setMouseTracking(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(view);
}

} // namespace quorate
