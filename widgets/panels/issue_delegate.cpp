#include "widgets/panels/issue_delegate.h"

#include "widgets/common/window_icons.h"
#include "widgets/common/window_theme.h"
#include "widgets/paint/icons.h"
#include "widgets/tr.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>

namespace quorate {

using widgets::Tr;

namespace {

constexpr int gap = 8;
constexpr int buttonHeight = 26;
constexpr int margin = 16;

QString label(IssueDelegate::Button button)
{
    switch (button) {
    case IssueDelegate::Fix:
        return Tr::tr("Fix");
    case IssueDelegate::Waive:
        return Tr::tr("Waive");
    case IssueDelegate::Unwaive:
        return Tr::tr("Take Back");
    default:
        return {};
    }
}

QFont buttonFont()
{
    return windowFont(textsize::status, QFont::DemiBold);
}

} // namespace

IssueDelegate::IssueDelegate(const IssuesModel &model, QListView *view)
    : QStyledItemDelegate(view)
    , m_model(model)
    , m_view(view)
    , m_viewport(view->viewport())
{
    view->setMouseTracking(true);
    view->viewport()->installEventFilter(this);
}

QSize IssueDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {200, m_model.finding(index) ? 38 : 30};
}

QList<IssueDelegate::Button> IssueDelegate::buttons(const QModelIndex &index) const
{
    const Finding *finding = m_model.finding(index);
    if (!finding)
        return {};
    if (finding->waiver)
        return {Unwaive, Explain};
    QList<Button> list{Waive};
    if (finding->rule && finding->rule->fix)
        list.append(Fix);
    list.append(Explain);
    return list;
}

QRect IssueDelegate::buttonRect(const QRect &row, const QModelIndex &index, Button wanted) const
{
    int right = row.right() - margin + 1;
    for (const Button button : buttons(index)) {
        const int width =
            button == Explain ? 28 : qMax(46, QFontMetrics(buttonFont()).horizontalAdvance(label(button)) + 24);
        if (button == wanted)
            return {right - width, row.center().y() - buttonHeight / 2 + 1, width, buttonHeight};
        right -= width + gap;
    }
    return {};
}

IssueDelegate::Button IssueDelegate::buttonAt(const QRect &row, const QModelIndex &index, const QPoint &point) const
{
    for (const Button button : buttons(index))
        if (buttonRect(row, index, button).contains(point))
            return button;
    return None;
}

void IssueDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = windowTheme(m_view);
    painter.setFont(windowFont(textsize::body, QFont::DemiBold));
    painter.setPen(theme.text);
    const QString title = index.data(IssuesModel::HeadingRole).toString();
    const QRect words = option.rect.adjusted(margin, 4, -margin, 0);
    painter.drawText(words, Qt::AlignVCenter, title);
    painter.setPen(theme.text3);
    painter.setFont(windowFont(textsize::small));
    painter.drawText(
        words.adjusted(QFontMetrics(windowFont(textsize::body, QFont::DemiBold)).horizontalAdvance(title) + 8, 0, 0, 0),
        Qt::AlignVCenter, QString::number(index.data(IssuesModel::CountRole).toInt()));
}

void IssueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Finding *finding = m_model.finding(index);
    if (!finding) {
        paintHeading(*painter, option, index);
        painter->restore();
        return;
    }
    const Theme &theme = windowTheme(m_view);
    const QRect row = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = index == m_hovered;
    if (selected || hovered) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? theme.select : theme.d1);
        painter->drawRoundedRect(QRectF(row).adjusted(5, 1, -5, -1), 6, 6);
        if (selected && m_view->hasFocus()) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(theme.accent, 1));
            painter->drawRoundedRect(QRectF(row).adjusted(5.5, 1.5, -5.5, -1.5), 6, 6);
        }
    }
    if (!selected) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->fillRect(QRect(row.left() + margin, row.bottom(), row.width() - 2 * margin, 1), theme.line);
        painter->setRenderHint(QPainter::Antialiasing);
    }
    const QColor ink = finding->waiver ? theme.text3 : severityInk(finding->severity, theme);
    paintIcon(*painter, QRectF(row.left() + margin, row.center().y() - 8, 17, 17), severityIcon(finding->severity), ink,
        theme.onBadge);

    int right = row.right() - margin;
    for (const Button button : buttons(index)) {
        const QRect rect = buttonRect(row, index, button);
        right = qMin(right, rect.left() - 12);
        const bool hot = hovered && m_hoveredButton == button;
        const bool down = hot && m_pressedButton == button;
        if (button == Explain) {
            if (!selected && !hovered)
                continue;
            if (hot) {
                painter->setPen(Qt::NoPen);
                painter->setBrush(mix(theme.panel, theme.accent, 0.15));
                painter->drawRoundedRect(rect, 6, 6);
            }
            paintWindowIcon(*painter, QRect(rect.center().x() - 8, rect.center().y() - 8, 17, 17),
                QStringLiteral("help"), theme.accent);
            continue;
        }
        const bool primary = button == Fix && selected;
        QColor fill = primary ? theme.accent : theme.card;
        if (hot)
            fill = primary ? mix(theme.accent, theme.text, 0.12) : theme.hover;
        if (down)
            fill = mix(fill, theme.accent, 0.2);
        painter->setBrush(fill);
        painter->setPen(primary ? QPen(Qt::NoPen) : QPen(theme.lineStrong, 1));
        painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        painter->setFont(buttonFont());
        painter->setPen(primary ? theme.onAccent : theme.text);
        painter->drawText(rect, Qt::AlignCenter, label(button));
    }
    // Columns line up whether or not a row has a fix.
    const int columns = row.right() - margin - 200;
    const bool wide = row.width() > 760;
    const bool middling = row.width() > 560;
    int end = qMin(right, columns);
    painter->setFont(windowFont());
    const QFontMetrics metrics(painter->font());
    if (wide && finding->rule) {
        const int left = end - 92;
        painter->setPen(theme.text3);
        painter->drawText(QRect(left, row.top(), 92, row.height()), Qt::AlignVCenter,
            metrics.elidedText(familyName(finding->rule->family()), Qt::ElideRight, 92));
        end = left - 12;
    }
    if (middling) {
        const int width = row.width() > 900 ? 130 : 104;
        const int left = end - width;
        painter->setPen(theme.text2);
        QString names = m_model.elementNames(*finding);
        if (finding->elements.size() > 1 && metrics.horizontalAdvance(names) > width)
            names = QStringLiteral("%1 +%2").arg(m_model.elementName(*finding)).arg(finding->elements.size() - 1);
        painter->drawText(QRect(left, row.top(), width, row.height()), Qt::AlignVCenter,
            metrics.elidedText(names, Qt::ElideMiddle, width));
        end = left - 16;
    }
    const QRect words(row.left() + margin + 30, row.top(), end - row.left() - margin - 30, row.height());
    painter->setFont(windowFont(textsize::table, selected ? QFont::DemiBold : QFont::Normal));
    painter->setPen(finding->waiver ? theme.text2 : theme.text);
    const QString sentence = finding->message();
    painter->drawText(
        words, Qt::AlignVCenter, QFontMetrics(painter->font()).elidedText(sentence, Qt::ElideRight, words.width()));
    // What to do about it stands behind the sentence, as far as there is room for more than a stump.
    const int used = QFontMetrics(painter->font()).horizontalAdvance(sentence) + 10;
    painter->setFont(windowFont());
    if (words.width() - used >= 90) {
        painter->setPen(theme.text3);
        painter->drawText(words.adjusted(used, 0, 0, 0), Qt::AlignVCenter,
            QFontMetrics(painter->font()).elidedText(finding->remedy(), Qt::ElideRight, words.width() - used));
    }
    painter->restore();
}

bool IssueDelegate::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_viewport) {
        if (event->type() == QEvent::MouseMove) {
            const QPoint at = static_cast<QMouseEvent *>(event)->pos();
            const QModelIndex index = m_view->indexAt(at);
            const Button button = index.isValid() ? buttonAt(m_view->visualRect(index), index, at) : None;
            if (index != m_hovered || button != m_hoveredButton) {
                m_hovered = index;
                m_hoveredButton = button;
                m_viewport->update();
            }
        } else if (event->type() == QEvent::Leave) {
            m_hovered = QModelIndex();
            m_hoveredButton = m_pressedButton = None;
            m_viewport->update();
        } else if (event->type() == QEvent::ToolTip) {
            if (m_hoveredButton == Fix)
                if (const Finding *finding = m_model.finding(m_hovered); finding && finding->rule->fixLabel)
                    m_view->setToolTip(QCoreApplication::translate("Rules", finding->rule->fixLabel));
            if (m_hoveredButton == Explain)
                m_view->setToolTip(Tr::tr("Explain"));
            if (m_hoveredButton != Fix && m_hoveredButton != Explain)
                m_view->setToolTip({});
        }
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

bool IssueDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease
        || event->type() == QEvent::MouseButtonDblClick) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const Button button = buttonAt(option.rect, index, mouse->pos());
        if (mouse->button() == Qt::LeftButton && event->type() == QEvent::MouseButtonPress) {
            m_pressedButton = button;
            m_viewport->update();
        } else if (event->type() == QEvent::MouseButtonRelease) {
            const bool clicked = button != None && button == m_pressedButton;
            m_pressedButton = None;
            if (clicked) {
                Q_EMIT pressed(button, index);
                return true;
            }
        }
        if (button != None)
            return true;
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace quorate
