#include "widgets/dialogs/search_popup.h"

#include "widgets/common/parts.h"
#include "widgets/common/window_style.h"
#include "widgets/common/window_theme.h"
#include "widgets/tr.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>

namespace quorate {

using widgets::Tr;

namespace {

constexpr int mostShown = 60;
constexpr int rowHeight = 32;

enum Role { DetailRole = Qt::UserRole + 1, ShortcutRole };

class EntryDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {100, rowHeight}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = windowTheme(option.widget);
        const bool enabled = index.flags().testFlag(Qt::ItemIsEnabled);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.select);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(6, 0, -6, 0), 6, 6);
        }
        const QIcon icon = index.data(Qt::DecorationRole).value<QIcon>();
        icon.paint(painter, QRect(option.rect.left() + 16, option.rect.center().y() - 8, 18, 18), Qt::AlignCenter,
            enabled ? QIcon::Normal : QIcon::Disabled);
        QRect words = option.rect.adjusted(44, 0, -16, 0);
        const QString shortcut = index.data(ShortcutRole).toString();
        painter->setFont(windowFont(textsize::small));
        if (!shortcut.isEmpty()) {
            painter->setPen(theme.text3);
            painter->drawText(words, Qt::AlignVCenter | Qt::AlignRight, shortcut);
            words.setRight(words.right() - QFontMetrics(painter->font()).horizontalAdvance(shortcut) - 16);
        }
        painter->setFont(windowFont(textsize::table));
        painter->setPen(enabled ? theme.text : theme.text3);
        const QFontMetrics metrics(painter->font());
        const QString title = metrics.elidedText(index.data().toString(), Qt::ElideMiddle, words.width());
        painter->drawText(words, Qt::AlignVCenter, title);
        words.setLeft(words.left() + metrics.horizontalAdvance(title) + 10);
        if (words.width() > 30) {
            painter->setFont(windowFont());
            painter->setPen(theme.text3);
            painter->drawText(words, Qt::AlignVCenter,
                QFontMetrics(painter->font())
                    .elidedText(index.data(DetailRole).toString(), Qt::ElideRight, words.width()));
        }
        painter->restore();
    }
};

} // namespace

SearchPopup::SearchPopup(const QString &placeholder, QList<SearchEntry> entries, QWidget *parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint)
    , m_entries(std::move(entries))
    , m_field(new SearchField(placeholder, {}, this))
    , m_list(new QListView(this))
    , m_model(new QStandardItemModel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    roundCorners(this);
    setAccessibleName(placeholder);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 9, 1, 9);
    column->setSpacing(6);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 0, 8, 0);
    head->addWidget(m_field);
    column->addLayout(head);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(Tr::tr("Results"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_list);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &SearchPopup::filter);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { run(index.row()); });
    connect(m_list, &QListView::entered, this, [this](const QModelIndex &index) { m_list->setCurrentIndex(index); });
    filter();
}

int SearchPopup::rank(const SearchEntry &entry, const QString &wanted)
{
    if (wanted.isEmpty())
        return 1;
    int score = 0;
    const QString title = entry.title.toLower();
    for (const QString &word : wanted.toLower().split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype at = title.indexOf(word);
        if (at == 0)
            score += 8;
        else if (at > 0 && !title.at(at - 1).isLetterOrNumber())
            score += 6;
        else if (at > 0)
            score += 4;
        else if (entry.detail.contains(word, Qt::CaseInsensitive))
            score += 2;
        else if (entry.keywords.contains(word, Qt::CaseInsensitive))
            score += 1;
        else
            return -1;
    }
    return title == wanted.toLower() ? score + 10 : score;
}

void SearchPopup::filter()
{
    const QString wanted = m_field->text().trimmed();
    QList<std::pair<int, int>> ranked;
    for (int i = 0; i < m_entries.size(); ++i)
        if (const int score = rank(m_entries.at(i), wanted); score >= 0)
            ranked.append({-score - (m_entries.at(i).enabled ? 1 : 0), i});
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    m_shown.clear();
    m_model->clear();
    for (const auto &[score, index] : std::as_const(ranked)) {
        if (m_shown.size() == mostShown)
            break;
        const SearchEntry &entry = m_entries.at(index);
        auto *item = new QStandardItem(entry.icon, entry.title);
        item->setData(entry.detail, DetailRole);
        item->setData(entry.shortcut, ShortcutRole);
        item->setData(
            QStringList{entry.title, entry.detail, entry.shortcut}.join(QStringLiteral(", ")), Qt::AccessibleTextRole);
        item->setEnabled(entry.enabled);
        m_model->appendRow(item);
        m_shown.append(index);
    }
    if (m_shown.isEmpty()) {
        auto *none = new QStandardItem(Tr::tr("Nothing is called that."));
        none->setEnabled(false);
        m_model->appendRow(none);
    } else {
        m_list->setCurrentIndex(m_model->index(0, 0));
    }
    m_list->setFixedHeight(qMin(m_model->rowCount(), 10) * rowHeight + 2);
    adjustSize();
}

void SearchPopup::open(const QPoint &globalTopLeft, int width)
{
    setFixedWidth(width);
    adjustSize();
    const QRect room = screen()->availableGeometry();
    const int height = 64 + 10 * rowHeight;
    move(qBound(room.left(), globalTopLeft.x(), qMax(room.left(), room.right() - width)),
        qBound(room.top(), globalTopLeft.y(), qMax(room.top(), room.bottom() - height)));
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void SearchPopup::run(int row)
{
    if (row < 0 || row >= m_shown.size())
        return;
    const SearchEntry entry = m_entries.at(m_shown.at(row));
    if (!entry.enabled)
        return;
    close();
    if (entry.run)
        entry.run();
}

bool SearchPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int row = m_list->currentIndex().row();
        const int last = m_model->rowCount() - 1;
        const auto go = [&](int to) { m_list->setCurrentIndex(m_model->index(qBound(0, to, last), 0)); };
        switch (key) {
        case Qt::Key_Down:
            go(row == last ? 0 : row + 1);
            return true;
        case Qt::Key_Up:
            go(row <= 0 ? last : row - 1);
            return true;
        case Qt::Key_PageDown:
            go(row + 9);
            return true;
        case Qt::Key_PageUp:
            go(row - 9);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            run(row);
            return true;
        case Qt::Key_Escape:
            close();
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void SearchPopup::paintEvent(QPaintEvent *)
{
    const Theme &theme = windowTheme(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.lineStrong);
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), measure::boxRadius, measure::boxRadius);
}

} // namespace quorate
