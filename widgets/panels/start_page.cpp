#include "widgets/panels/start_page.h"

#include "widgets/common/parts.h"
#include "widgets/common/pill_button.h"
#include "widgets/common/window_icons.h"
#include "widgets/common/window_theme.h"
#include "widgets/panels/start_cards.h"
#include "widgets/tr.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QStandardItemModel>

namespace quorate {

using widgets::Tr;

namespace {

constexpr int sideWidth = 336;

/// A wide row with icon, words and the key that does the same.
class StartButton final : public QAbstractButton {
public:
    StartButton(const QString &icon, const QString &label, const QString &key, bool primary, QWidget *parent)
        : QAbstractButton(parent)
        , m_icon(icon)
        , m_key(key)
        , m_primary(primary)
    {
        setText(label);
        setAccessibleName(label);
        setFixedHeight(38);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = windowTheme(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor fill = m_primary ? theme.accent : QColor(Qt::transparent);
        if (underMouse())
            fill = m_primary ? mix(theme.accent, theme.text, 0.1) : theme.d2;
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(rect(), 8, 8);
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(m_primary ? theme.text : theme.accent, 2));
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 7, 7);
        }
        const QColor ink = m_primary ? theme.onAccent : theme.text;
        paintWindowIcon(painter, QRect(12, 10, 18, 18), m_icon, m_primary ? theme.onAccent : theme.text2);
        painter.setFont(windowFont(13, m_primary ? QFont::DemiBold : QFont::Normal));
        painter.setPen(ink);
        painter.drawText(rect().adjusted(42, 0, 0, 0), Qt::AlignVCenter, text());
        painter.setFont(windowFont(textsize::small));
        painter.setPen(m_primary ? theme.onAccent : theme.text3);
        painter.drawText(rect().adjusted(0, 0, -12, 0), Qt::AlignVCenter | Qt::AlignRight, m_key);
    }

    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
            update();
        return QAbstractButton::event(event);
    }

private:
    QString m_icon;
    QString m_key;
    bool m_primary;
};

/// The program's mark, name and promise.
class Brand final : public QWidget {
public:
    explicit Brand(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(48);
        setAccessibleName(QStringLiteral("Quorate"));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = windowTheme(this);
        QPainter painter(this);
        programIcon().paint(&painter, QRect(8, 2, 40, 40));
        painter.setFont(windowFont(textsize::page, QFont::DemiBold));
        painter.setPen(theme.text);
        painter.drawText(QRect(62, -2, width() - 62, 28), Qt::AlignVCenter, QStringLiteral("Quorate"));
        painter.setFont(windowFont());
        painter.setPen(theme.text2);
        painter.drawText(QRect(62, 26, width() - 62, 18), Qt::AlignVCenter, Tr::tr("Designs that keep working"));
    }
};

} // namespace

StartPage::StartPage(QWidget *parent)
    : QWidget(parent)
    , m_filters(new QHBoxLayout)
    , m_side(new QWidget(this))
    , m_templates(new CardView(true, this))
    , m_templateModel(new QStandardItemModel(this))
    , m_recentCaption(makeCaption(Tr::tr("Recent"), this))
    , m_recent(new CardView(false, this))
    , m_recentModel(new QStandardItemModel(this))
{
    setAccessibleName(Tr::tr("Start page"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);

    m_side->setFixedWidth(sideWidth);
    auto *left = new QVBoxLayout(m_side);
    left->setContentsMargins(24, 36, 24, 20);
    left->setSpacing(6);
    left->addWidget(new Brand(m_side));
    left->addSpacing(22);
    auto *create =
        new StartButton(QStringLiteral("plus"), Tr::tr("New design"), QStringLiteral("Ctrl N"), true, m_side);
    auto *open = new StartButton(QStringLiteral("folder"), Tr::tr("Open…"), QStringLiteral("Ctrl O"), false, m_side);
    left->addWidget(create);
    left->addWidget(open);
    left->addSpacing(22);
    m_recentCaption->setContentsMargins(8, 0, 0, 0);
    left->addWidget(m_recentCaption);
    left->addSpacing(4);
    left->addWidget(m_recent, 1);
    QLabel *hint = makeLabel(Tr::tr("Drop a design anywhere in this window\nto open it."), textsize::status,
        QFont::Normal, Ink::Text3, m_side);
    hint->setWordWrap(true);
    hint->setContentsMargins(8, 0, 0, 0);
    left->addWidget(hint);
    row->addWidget(m_side);

    auto *right = new QVBoxLayout;
    right->setContentsMargins(40, 40, 24, 0);
    right->setSpacing(4);
    auto *head = new QHBoxLayout;
    auto *titles = new QVBoxLayout;
    titles->setSpacing(4);
    titles->addWidget(makeLabel(Tr::tr("Start from a template"), textsize::page, QFont::DemiBold, Ink::Text, this));
    QLabel *subtitle =
        makeLabel(Tr::tr("Each one is complete, with names, addresses and endpoints, and ready to check."), 13,
            QFont::Normal, Ink::Text2, this);
    subtitle->setWordWrap(true);
    titles->addWidget(subtitle);
    head->addLayout(titles, 1);
    m_filters->setSpacing(8);
    m_filters->setContentsMargins(16, 4, 16, 0);
    head->addLayout(m_filters);
    head->setAlignment(m_filters, Qt::AlignTop);
    right->addLayout(head);
    right->addSpacing(18);
    right->addWidget(m_templates, 1);
    row->addLayout(right, 1);

    m_templates->setModel(m_templateModel);
    m_templates->setItemDelegate(new TemplateDelegate(m_templates));
    m_templates->setAccessibleName(Tr::tr("Templates"));
    m_recent->setModel(m_recentModel);
    m_recent->setItemDelegate(new RecentDelegate(m_recent));
    m_recent->setAccessibleName(Tr::tr("Recent files"));
    m_recent->setContextMenuPolicy(Qt::CustomContextMenu);

    connect(create, &QAbstractButton::clicked, this, &StartPage::newRequested);
    connect(open, &QAbstractButton::clicked, this, &StartPage::openRequested);
    connect(m_templates, &QListView::clicked, this,
        [this](const QModelIndex &index) { Q_EMIT templateChosen(index.data(CardRole).value<TemplateCard>().id); });
    connect(m_recent, &QListView::clicked, this,
        [this](const QModelIndex &index) { Q_EMIT recentChosen(index.data(CardRole).value<RecentCard>().path); });
    connect(m_recent, &QListView::customContextMenuRequested, this, [this](const QPoint &at) {
        const QModelIndex index = m_recent->indexAt(at);
        if (!index.isValid())
            return;
        const QString path = index.data(CardRole).value<RecentCard>().path;
        QMenu menu(this);
        menu.addAction(Tr::tr("Open"), this, [this, path] { Q_EMIT recentChosen(path); });
        menu.addAction(Tr::tr("Remove from List"), this, [this, path] { Q_EMIT forgetRequested(path); });
        menu.exec(m_recent->viewport()->mapToGlobal(at));
    });
    setRecent({});
}

void StartPage::setTemplates(const QList<TemplateCard> &templates)
{
    m_cards = templates;
    while (QLayoutItem *item = m_filters->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QStringList platforms;
    for (const TemplateCard &each : templates)
        if (!platforms.contains(each.platform))
            platforms.append(each.platform);
    if (platforms.size() > 1) {
        auto *group = new QButtonGroup(this);
        const auto add = [&](const QString &label, const QString &platform) {
            auto *pill = new PillButton(label, this);
            pill->setStrong(true);
            pill->setChecked(platform == m_platform);
            group->addButton(pill);
            m_filters->addWidget(pill);
            connect(pill, &QAbstractButton::clicked, this, [this, platform] {
                m_platform = platform;
                fill();
            });
        };
        add(Tr::tr("All"), {});
        for (const QString &platform : std::as_const(platforms))
            add(platform, platform);
    }
    fill();
}

void StartPage::fill()
{
    m_templateModel->clear();
    for (const TemplateCard &each : std::as_const(m_cards)) {
        if (!m_platform.isEmpty() && each.platform != m_platform)
            continue;
        auto *item = new QStandardItem(each.title);
        item->setData(QVariant::fromValue(each), CardRole);
        item->setData(QVariant::fromValue(m_thumbnails.value(each.id)), ThumbnailRole);
        item->setToolTip(each.note);
        item->setData(QStringLiteral("%1. %2 %3").arg(each.title, each.note, each.meta), Qt::AccessibleTextRole);
        m_templateModel->appendRow(item);
    }
}

void StartPage::setTemplateDetails(const QString &id, const QString &meta, const Thumbnail &thumbnail)
{
    m_thumbnails.insert(id, thumbnail);
    for (TemplateCard &each : m_cards)
        if (each.id == id)
            each.meta = meta;
    for (int i = 0; i < m_templateModel->rowCount(); ++i) {
        QStandardItem *item = m_templateModel->item(i);
        auto shown = item->data(CardRole).value<TemplateCard>();
        if (shown.id != id)
            continue;
        shown.meta = meta;
        item->setData(QVariant::fromValue(shown), CardRole);
        item->setData(QVariant::fromValue(thumbnail), ThumbnailRole);
    }
}

void StartPage::setRecent(const QList<RecentCard> &files)
{
    m_recentModel->clear();
    for (const RecentCard &file : files) {
        auto *item = new QStandardItem(QFileInfo(file.path).fileName());
        item->setData(QVariant::fromValue(file), CardRole);
        item->setData(QVariant::fromValue(m_thumbnails.value(file.path)), ThumbnailRole);
        item->setToolTip(file.path);
        m_recentModel->appendRow(item);
    }
    m_recentCaption->setVisible(!files.isEmpty());
    m_recent->setFocusPolicy(files.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
}

void StartPage::setRecentDetails(const RecentCard &details, const Thumbnail &thumbnail)
{
    m_thumbnails.insert(details.path, thumbnail);
    for (int i = 0; i < m_recentModel->rowCount(); ++i) {
        QStandardItem *item = m_recentModel->item(i);
        if (item->data(CardRole).value<RecentCard>().path != details.path)
            continue;
        item->setData(QVariant::fromValue(details), CardRole);
        item->setData(QVariant::fromValue(thumbnail), ThumbnailRole);
    }
}

void StartPage::paintEvent(QPaintEvent *)
{
    const Theme &theme = windowTheme(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.kind == Theme::Kind::Dark ? theme.window : theme.page);
    painter.fillRect(m_side->geometry(), theme.kind == Theme::Kind::Dark ? theme.panel : theme.window);
    painter.fillRect(QRect(m_side->geometry().right(), 0, 1, height()), theme.line);
}

} // namespace quorate
