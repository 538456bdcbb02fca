#include "widgets/canvas/quick_add.h"

#include "widgets/canvas/canvas_view.h"
#include "widgets/common/parts.h"
#include "widgets/paint/icons.h"
#include "widgets/tr.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

namespace quorate {

using widgets::Tr;

QuickAdd::QuickAdd(CanvasView &view)
    : QFrame(&view, Qt::Popup)
    , m_view(view)
    , m_search(new SearchField(Tr::tr("Search roles"), {}, this))
    , m_list(new QListWidget(this))
{
    setFrameShape(QFrame::StyledPanel);
    setFixedSize(264, 320);
    setAccessibleName(Tr::tr("Add an element"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_search);
    column->addWidget(m_list);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &QuickAdd::fill);
    connect(m_list, &QListWidget::itemClicked, this, &QuickAdd::accept);
}

void QuickAdd::open(const QPoint &global, const QPointF &scene, const QString &container, const QStringList &offered,
    const QString &connectFrom)
{
    m_scene = scene;
    m_container = container;
    m_connectFrom = connectFrom;
    m_entries.clear();
    const PanelContext &context = m_view.context();
    const Platform *platform = activePlatform(context.design(), *context.catalogue, context.selection.elements());
    for (const PaletteEntry &entry : platform ? paletteEntries(*platform) : QList<PaletteEntry>())
        if (offered.isEmpty() || offered.contains(entry.id))
            m_entries.append(entry);
    m_search->clear();
    fill();
    QRect frame(global, size());
    if (const QScreen *screen = m_view.screen())
        frame.moveTopLeft({std::min(global.x(), screen->availableGeometry().right() - width()),
            std::min(global.y(), screen->availableGeometry().bottom() - height())});
    move(frame.topLeft());
    show();
    m_search->setFocus();
}

void QuickAdd::fill()
{
    m_list->clear();
    const QString wanted = m_search->text().trimmed();
    for (const PaletteEntry &entry : std::as_const(m_entries)) {
        if (!entry.name.contains(wanted, Qt::CaseInsensitive) && !entry.help.contains(wanted, Qt::CaseInsensitive)
            && !entry.id.contains(wanted, Qt::CaseInsensitive))
            continue;
        const QColor ink = m_view.theme().family(entry.family).ink;
        auto *item = new QListWidgetItem(
            QPixmap::fromImage(iconImage(entry.icon, ink, 20, devicePixelRatioF())), entry.name, m_list);
        item->setToolTip(entry.help);
        item->setData(Qt::UserRole, entry.id);
    }
    m_list->setCurrentRow(0);
}

void QuickAdd::step(int by)
{
    if (m_list->count() > 0)
        m_list->setCurrentRow((m_list->currentRow() + by + m_list->count()) % m_list->count());
}

void QuickAdd::accept()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const auto entry = m_view.entryOf(item->data(Qt::UserRole).toString());
    close();
    if (!entry)
        return;
    m_view.setFocus();
    m_view.placeAndConnect(*entry, m_scene, m_container, m_connectFrom);
}

bool QuickAdd::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
            step(1);
            return true;
        case Qt::Key_Up:
            step(-1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            accept();
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

} // namespace quorate
