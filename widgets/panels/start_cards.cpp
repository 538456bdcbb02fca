#include "widgets/panels/start_cards.h"

#include "widgets/common/findings.h"
#include "widgets/common/window_icons.h"
#include "widgets/common/window_theme.h"
#include "widgets/paint/icons.h"
#include "widgets/tr.h"

#include <QFileInfo>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QTextLayout>

namespace quorate {

using widgets::Tr;

namespace {

constexpr int cardWidth = 244;
constexpr int cardHeight = 240;
constexpr int gap = 16;

/// Today with the time, yesterday, else the date.
QString dayWords(const QDateTime &when)
{
    const qint64 days = when.date().daysTo(QDate::currentDate());
    const QLocale locale;
    if (days == 0)
        return Tr::tr("Today, %1").arg(locale.toString(when.time(), QLocale::ShortFormat));
    if (days == 1)
        return Tr::tr("Yesterday");
    return locale.toString(when.date(), QLocale::ShortFormat);
}

void card(QPainter &painter, const QRectF &rect, const Theme &theme, bool current, bool hovered, const QColor &line)
{
    painter.setPen(QPen(current ? theme.accent : hovered ? theme.text3 : line, current ? 2 : 1));
    painter.setBrush(theme.kind == Theme::Kind::Dark ? theme.panel : theme.card);
    const qreal inset = current ? 1 : 0.5;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), 8, 8);
}

/// At most two lines, the second elided.
void drawTwoLines(QPainter &painter, const QRect &rect, const QString &text)
{
    const QFontMetrics metrics(painter.font());
    QTextLayout layout(text, painter.font());
    layout.beginLayout();
    QTextLine first = layout.createLine();
    if (!first.isValid())
        return;
    first.setLineWidth(rect.width());
    const int length = first.textLength();
    layout.endLayout();
    painter.drawText(QRect(rect.left(), rect.top(), rect.width(), 16), Qt::AlignVCenter, text.left(length).trimmed());
    painter.drawText(QRect(rect.left(), rect.top() + 15, rect.width(), 16), Qt::AlignVCenter,
        metrics.elidedText(text.mid(length).trimmed(), Qt::ElideRight, rect.width()));
}

void frame(QPainter &painter, const QRectF &rect, const Thumbnail &thumbnail, const Theme &theme, qreal margin)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.window);
    painter.drawRoundedRect(rect, 5, 5);
    paintThumbnail(painter, rect.adjusted(margin, margin, -margin, -margin), thumbnail, theme);
}

} // namespace

QSize TemplateDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    // As many columns as QListView finds room for: it always leaves out the scroll bar, and the last px.
    const int bar =
        view ? view->style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, view->verticalScrollBar()) : 0;
    const int width = view ? view->maximumViewportSize().width() - bar - 1 : 4 * (cardWidth + gap);
    const int columns = qMax(1, (width + gap) / (cardWidth + gap));
    return {width / columns, cardHeight + gap};
}

void TemplateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = windowTheme(option.widget);
    const auto shown = index.data(CardRole).value<TemplateCard>();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF rect = QRectF(option.rect).adjusted(0, 0, -gap, -gap);
    const bool current = option.state.testFlag(QStyle::State_HasFocus) && option.widget->hasFocus();
    card(*painter, rect, theme, current, option.state.testFlag(QStyle::State_MouseOver), theme.lineStrong);
    frame(*painter, QRectF(rect.left() + 10, rect.top() + 10, rect.width() - 20, 144),
        index.data(ThumbnailRole).value<Thumbnail>(), theme, 12);
    const QRect words = rect.toRect().adjusted(14, 0, -12, 0);
    const auto line = [&](int top, double px, int weight, const QColor &ink, const QString &text) {
        painter->setFont(windowFont(px, weight));
        painter->setPen(ink);
        painter->drawText(QRect(words.left(), words.top() + top, words.width(), 20), Qt::AlignVCenter,
            QFontMetrics(painter->font()).elidedText(text, Qt::ElideRight, words.width()));
    };
    line(161, 13, QFont::DemiBold, theme.text, shown.title);
    painter->setFont(windowFont(textsize::small));
    painter->setPen(theme.text2);
    drawTwoLines(*painter, QRect(words.left(), words.top() + 184, words.width(), 32), shown.note);
    line(217, textsize::small, QFont::Normal, theme.text3, shown.meta);
    painter->restore();
}

QSize RecentDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    return {view ? view->viewport()->width() : 288, 94};
}

void RecentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = windowTheme(option.widget);
    const auto shown = index.data(CardRole).value<RecentCard>();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF rect = QRectF(option.rect).adjusted(0, 0, -1, -10);
    const bool current = option.state.testFlag(QStyle::State_HasFocus) && option.widget->hasFocus();
    card(*painter, rect, theme, current, option.state.testFlag(QStyle::State_MouseOver), theme.line);
    frame(*painter, QRectF(rect.left() + 8, rect.top() + 8, 100, rect.height() - 16),
        index.data(ThumbnailRole).value<Thumbnail>(), theme, 6);
    const QRect words = rect.toRect().adjusted(120, 0, -10, 0);
    const auto line = [&](int top, double px, int weight, const QColor &ink, const QString &text, int indent) {
        painter->setFont(windowFont(px, weight));
        painter->setPen(ink);
        painter->drawText(QRect(words.left() + indent, words.top() + top, words.width() - indent, 18), Qt::AlignVCenter,
            QFontMetrics(painter->font()).elidedText(text, Qt::ElideMiddle, words.width() - indent));
    };
    line(14, textsize::table, QFont::DemiBold, theme.text, QFileInfo(shown.path).fileName(), 0);
    QString meta = dayWords(shown.when);
    if (shown.hosts >= 0)
        meta = QStringLiteral("%1 · %2").arg(meta, Tr::tr("%n host(s)", nullptr, shown.hosts));
    line(33, textsize::small, QFont::Normal, theme.text2, meta, 0);
    if (shown.checked) {
        const QRectF shape(words.left(), words.top() + 55, 14, 14);
        if (shown.worst) {
            paintIcon(*painter, shape, severityIcon(*shown.worst), severityInk(*shown.worst, theme), theme.onBadge);
        } else {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.up);
            painter->drawEllipse(shape);
            paintWindowIcon(*painter, shape.toRect().adjusted(2, 2, -2, -2), QStringLiteral("check"), theme.onBadge);
        }
        line(53, textsize::small, QFont::Normal, theme.text2,
            shown.worst ? severityCount(*shown.worst, shown.findings) : Tr::tr("no findings"), 20);
    }
    painter->restore();
}

CardView::CardView(bool grid, QWidget *parent)
    : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFlow(grid ? QListView::LeftToRight : QListView::TopToBottom);
    setWrapping(grid);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    verticalScrollBar()->setSingleStep(24);
    viewport()->setAutoFillBackground(false);
    viewport()->setCursor(Qt::PointingHandCursor);
}

void CardView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

void CardView::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        && currentIndex().isValid()) {
        Q_EMIT clicked(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

void CardView::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && event->reason() != Qt::MouseFocusReason)
        setCurrentIndex(model()->index(0, 0));
}

} // namespace quorate
