#include "widgets/panels/palette_panel.h"

#include "model/base/text.h"
#include "widgets/common/parts.h"
#include "widgets/common/window_icons.h"
#include "widgets/common/window_theme.h"
#include "widgets/tr.h"

#include <QDrag>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QPainter>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace quorate {

using widgets::Tr;

namespace {

enum Role { EntryId = Qt::UserRole + 1, EntryIcon, EntryFamily };

constexpr int rowHeight = measure::listRow;
/// Below this width a name is cut off, so that there is one column less.
constexpr int leastColumn = 84;

class EntryModel final : public QStandardItemModel {
public:
    using QStandardItemModel::QStandardItemModel;

    QStringList mimeTypes() const override { return {QLatin1String(roleMimeType)}; }
    QMimeData *mimeData(const QModelIndexList &indexes) const override
    {
        if (indexes.isEmpty())
            return nullptr;
        auto *data = new QMimeData;
        data->setData(QLatin1String(roleMimeType), indexes.first().data(EntryId).toString().toUtf8());
        return data;
    }
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }
};

class EntryDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        const auto *view = qobject_cast<const QListView *>(option.widget);
        const int width = view ? view->viewport()->width() : 220;
        // One px less: a row that is exactly full would wrap.
        return {(width - 1) / qMax(1, width / leastColumn), rowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = windowTheme(option.widget);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool focused = option.widget && option.widget->hasFocus();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF ground = QRectF(option.rect).adjusted(0, 1, -4, -1);
        if ((selected && focused) || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(selected && focused ? theme.select : theme.d1);
            painter->drawRoundedRect(ground, 6, 6);
        }
        const QRectF tile(option.rect.left() + 4, option.rect.center().y() - 12.5, 26, 26);
        paintIconTile(*painter, tile, index.data(EntryIcon).toString(),
            static_cast<Family>(index.data(EntryFamily).toInt()), theme);
        painter->setFont(windowFont());
        painter->setPen(theme.text);
        const QRectF words = QRectF(option.rect).adjusted(35, 0, -3, 0);
        // Long names take two lines; what has no place to break is cut.
        const QString name = index.data().toString();
        const QFontMetrics metrics(painter->font());
        const bool wraps = metrics.boundingRect(words.toRect(), Qt::TextWordWrap, name).width() <= words.width();
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft | (wraps ? Qt::TextWordWrap : 0),
            wraps ? name : metrics.elidedText(name, Qt::ElideRight, int(words.width())));
        painter->restore();
    }
};

/// A list as high as its rows, two or more columns; the arrows lead on into the next section.
class EntryView final : public QListView {
public:
    explicit EntryView(QWidget *parent)
        : QListView(parent)
    {
        setFlow(QListView::LeftToRight);
        setWrapping(true);
        setResizeMode(QListView::Adjust);
        setUniformItemSizes(true);
        setFrameShape(QFrame::NoFrame);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setDragEnabled(true);
        setDragDropMode(QAbstractItemView::DragOnly);
        setMouseTracking(true);
        setItemDelegate(new EntryDelegate(this));
        setEditTriggers(NoEditTriggers);
        setTabKeyNavigation(false);
        viewport()->setAutoFillBackground(false);
    }

    std::function<void(int step)> leave;

    int columns() const
    {
        const int width = viewport()->width();
        return qMax(1, width / leastColumn);
    }

    void fit()
    {
        const int rows = model() ? (model()->rowCount() + columns() - 1) / columns() : 0;
        setFixedHeight(rows * rowHeight);
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QListView::resizeEvent(event);
        fit();
        scheduleDelayedItemsLayout();
    }

    void wheelEvent(QWheelEvent *event) override { event->ignore(); }

    void keyPressEvent(QKeyEvent *event) override
    {
        const int row = currentIndex().row();
        const int last = model()->rowCount() - 1;
        if (event->key() == Qt::Key_Down && (row < 0 || row / columns() == last / columns()) && leave) {
            leave(1);
            return;
        }
        if (event->key() == Qt::Key_Up && row < columns() && leave) {
            leave(-1);
            return;
        }
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            if (currentIndex().isValid())
                Q_EMIT activated(currentIndex());
            return;
        }
        QListView::keyPressEvent(event);
    }

    void focusInEvent(QFocusEvent *event) override
    {
        QListView::focusInEvent(event);
        if (!currentIndex().isValid() && model()->rowCount() > 0)
            setCurrentIndex(model()->index(0, 0));
        viewport()->update();
    }

    void focusOutEvent(QFocusEvent *event) override
    {
        QListView::focusOutEvent(event);
        viewport()->update();
    }

    // The picture under the cursor is the tile, not a screenshot of the row.
    void startDrag(Qt::DropActions actions) override
    {
        const QModelIndex index = currentIndex();
        if (!index.isValid())
            return;
        const qreal ratio = devicePixelRatioF();
        QPixmap picture(QSize(32, 32) * ratio);
        picture.setDevicePixelRatio(ratio);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paintIconTile(painter, QRectF(0, 0, 32, 32), index.data(EntryIcon).toString(),
            static_cast<Family>(index.data(EntryFamily).toInt()), windowTheme(this));
        painter.end();
        auto *drag = new QDrag(this);
        drag->setMimeData(model()->mimeData({index}));
        drag->setPixmap(picture);
        drag->setHotSpot({16, 16});
        drag->exec(actions, Qt::CopyAction);
    }
};

} // namespace

PalettePanel::PalettePanel(const PanelContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_search(new SearchField(Tr::tr("Search roles"), QStringLiteral("/"), this))
    , m_empty(new EmptyState(QStringLiteral("search"), Tr::tr("Nothing is called that."), this))
{
    setAccessibleName(Tr::tr("Palette"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(measure::padding, 0, measure::padding, 0);
    head->addWidget(m_search);
    outer->addLayout(head);

    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget(area);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(measure::padding - 4, 4, 8, 8);
    column->setSpacing(4);
    addSection(PaletteSection::Roles, Tr::tr("Roles"), *column);
    addSection(PaletteSection::Containers, Tr::tr("Containers"), *column);
    addSection(PaletteSection::Services, Tr::tr("Services"), *column);
    column->addWidget(m_empty);
    column->addStretch(1);
    area->setWidget(page);
    outer->addWidget(area, 1);

    connect(m_search, &QLineEdit::textChanged, this, &PalettePanel::fill);
    connect(m_search, &SearchField::downPressed, this, [this] { moveOn(nullptr, 1); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        for (const Section &section : m_sections)
            if (section.model->rowCount() > 0) {
                activate(section.model->index(0, 0));
                return;
            }
    });
    connect(&context.document, &Document::changed, this, &PalettePanel::refresh);
    connect(&context.selection, &Selection::changed, this, &PalettePanel::refresh);
    refresh();
}

void PalettePanel::addSection(PaletteSection section, const QString &caption, QVBoxLayout &column)
{
    QLabel *title = makeCaption(caption, this);
    title->setContentsMargins(4, 6, 0, 2);
    auto *view = new EntryView(this);
    auto *model = new EntryModel(view);
    view->setModel(model);
    view->setAccessibleName(caption);
    view->leave = [this, view](int step) { moveOn(view, step); };
    connect(view, &QListView::activated, this, &PalettePanel::activate);
    column.addWidget(title);
    column.addWidget(view);
    m_sections.append({section, title, view, model});
}

void PalettePanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void PalettePanel::refresh()
{
    const Design &design = m_context.design();
    const QStringList &selection = m_context.selection.elements();
    const Platform *platform = activePlatform(design, *m_context.catalogue, selection);
    if (!platform)
        return;
    const Cluster *cluster = design.topology().clusters.find(activeCluster(design, selection));
    const QString name = cluster && m_context.catalogue->platform(cluster->platform) == platform
        ? QStringLiteral("%1 %2").arg(platform->product, cluster->version)
        : platform->name;
    if (name != m_platformName) {
        m_platformName = name;
        Q_EMIT platformChanged(name);
    }
    if (platform->id == m_platform)
        return;
    m_platform = platform->id;
    m_entries = paletteEntries(*platform);
    fill();
}

void PalettePanel::fill()
{
    const QString wanted = m_search->text().trimmed();
    bool any = false;
    for (const Section &section : m_sections) {
        section.model->clear();
        for (const PaletteEntry &entry : m_entries) {
            if (entry.section != section.section
                || !(entry.name.contains(wanted, Qt::CaseInsensitive) || entry.id.contains(wanted, Qt::CaseInsensitive)
                    || entry.help.contains(wanted, Qt::CaseInsensitive)))
                continue;
            auto *item = new QStandardItem(entry.name);
            item->setData(entry.id, EntryId);
            item->setData(entry.icon, EntryIcon);
            item->setData(static_cast<int>(entry.family), EntryFamily);
            item->setToolTip(entry.help);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
            section.model->appendRow(item);
        }
        const bool shown = section.model->rowCount() > 0;
        any = any || shown;
        section.caption->setVisible(shown);
        section.view->setVisible(shown);
        static_cast<EntryView *>(section.view)->fit();
    }
    m_empty->setVisible(!any);
}

void PalettePanel::activate(const QModelIndex &index)
{
    const QString id = index.data(EntryId).toString();
    for (const PaletteEntry &entry : std::as_const(m_entries))
        if (entry.id == id) {
            Q_EMIT placeRequested(entry);
            return;
        }
}

void PalettePanel::moveOn(const QListView *from, int step)
{
    int index = -1;
    for (int i = 0; i < m_sections.size(); ++i)
        if (m_sections.at(i).view == from)
            index = i;
    for (index += step; index >= 0 && index < m_sections.size(); index += step) {
        const Section &section = m_sections.at(index);
        if (!section.view->isVisible())
            continue;
        section.view->setFocus(Qt::TabFocusReason);
        section.view->setCurrentIndex(section.model->index(step > 0 ? 0 : section.model->rowCount() - 1, 0));
        return;
    }
    if (step < 0)
        focusSearch();
}

} // namespace quorate
