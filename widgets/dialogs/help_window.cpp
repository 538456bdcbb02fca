#include "widgets/dialogs/help_window.h"

#include "widgets/common/parts.h"
#include "widgets/common/window_icons.h"
#include "widgets/common/window_style.h"
#include "widgets/common/window_theme.h"
#include "widgets/tr.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QKeyEvent>
#include <QListWidget>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBlock>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace quorate {

using widgets::Tr;

namespace {

constexpr int placeRole = Qt::UserRole;
constexpr int margin = 28;
constexpr int mostResults = 60;

/// Qt's rich text has no custom properties: the sheet is written with the theme's colours.
QString pageStyle(const Theme &theme)
{
    return QStringLiteral("body { color: %1; } a { color: %2; text-decoration: none; }"
                          "h1 { font-size: 22px; font-weight: 600; } h2 { font-size: 17px; font-weight: 600; }"
                          "h3 { font-size: 14px; font-weight: 600; } p, li { line-height: 140%; }"
                          "code, pre { font-family: 'DejaVu Sans Mono', monospace; font-size: 12px;"
                          " background-color: %3; }"
                          "th { text-align: left; font-weight: 600; background-color: %3; }"
                          "td, th { border-bottom: 1px solid %4; }"
                          ".caption { color: %5; font-size: 12px; }")
        .arg(theme.text.name(), theme.accent.name(), theme.d1.name(), theme.line.name(), theme.text2.name());
}

QString plainText(QString html)
{
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    html.replace(tag, QStringLiteral(" "));
    return html.replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&quot;"), QStringLiteral("\""))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"))
        .simplified();
}

QStringList words(const QString &wanted)
{
    return wanted.simplified().split(u' ', Qt::SkipEmptyParts);
}

} // namespace

HelpBrowser::HelpBrowser(QString folder, QWidget *parent)
    : QTextBrowser(parent)
    , m_folder(std::move(folder))
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setAccessibleName(Tr::tr("Page of the manual"));
    document()->setDocumentMargin(margin);
    m_settle.setSingleShot(true);
    m_settle.setInterval(120);
    connect(&m_settle, &QTimer::timeout, this, &HelpBrowser::showAgain);
    connect(this, &QTextBrowser::anchorClicked, this, &HelpBrowser::linkChosen);
}

void HelpBrowser::showPage(const QString &html)
{
    m_html = html;
    m_shownWidth = viewport()->width();
    QFont font = windowFont(13.5);
    document()->setDefaultFont(font);
    document()->setDefaultStyleSheet(pageStyle(windowTheme(this)));
    setHtml(html);
}

/// The same page, laid out for the present width and colours; what is at the top stays there.
void HelpBrowser::showAgain()
{
    const int position = cursorForPosition(QPoint(margin, 4)).position();
    showPage(m_html);
    QTextCursor cursor(document());
    cursor.setPosition(qMin(position, document()->characterCount() - 1));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect(cursor).top());
}

QVariant HelpBrowser::loadResource(int type, const QUrl &name)
{
    if (type != QTextDocument::ImageResource)
        return {};
    QImage image(QDir::cleanPath(m_folder + name.path()));
    const int room = viewport()->width() - 2 * margin - 8;
    const qreal ratio = devicePixelRatioF();
    if (image.isNull() || room < 40)
        return image;
    if (image.width() > room)
        image = image.scaledToWidth(qRound(qMin<qreal>(room * ratio, image.width())), Qt::SmoothTransformation);
    if (image.width() > room)
        image.setDevicePixelRatio(qreal(image.width()) / room);
    return image;
}

void HelpBrowser::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    if (viewport()->width() != m_shownWidth && !m_html.isEmpty())
        m_settle.start();
}

void HelpBrowser::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_html.isEmpty())
        m_settle.start();
}

HelpWindow::HelpWindow(const QList<HelpPage> &pages, const QString &folder, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_pages(pages)
    , m_search(new SearchField(Tr::tr("Search the manual"), {}, this))
    , m_side(new QStackedWidget(this))
    , m_contents(new QTreeWidget(this))
    , m_results(new QListWidget(this))
    , m_nothing(new EmptyState(QStringLiteral("search"), Tr::tr("Nothing found."), this))
    , m_back(new QToolButton(this))
    , m_forward(new QToolButton(this))
    , m_browser(new HelpBrowser(folder, this))
{
    setWindowTitle(Tr::tr("Quorate Manual"));
    setWindowIcon(programIcon());
    resize(1040, 760);
    setMinimumSize(620, 420);
    readSections();

    const auto button = [this](QToolButton *tool, const QString &icon, const QString &words, int direction) {
        tool->setIcon(themedIcon(icon));
        tool->setToolTip(words);
        tool->setAccessibleName(words);
        tool->setAutoRaise(true);
        connect(tool, &QToolButton::clicked, this, [this, direction] { step(direction); });
    };
    button(m_back, QStringLiteral("chevron-left"), Tr::tr("Back (Alt+Left)"), -1);
    button(m_forward, QStringLiteral("chevron-right"), Tr::tr("Forward (Alt+Right)"), 1);

    m_contents->setHeaderHidden(true);
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->setAccessibleName(Tr::tr("Contents of the manual"));
    m_contents->setExpandsOnDoubleClick(false);
    m_contents->setTextElideMode(Qt::ElideRight);
    m_results->setFrameShape(QFrame::NoFrame);
    m_results->setAccessibleName(Tr::tr("What the search found"));
    m_results->setWordWrap(true);
    m_side->addWidget(m_contents);
    m_side->addWidget(m_results);
    m_side->addWidget(m_nothing);
    fillContents();

    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(12, 12, 8, 0);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->setSpacing(2);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addWidget(m_search, 1);
    column->addLayout(row);
    column->addWidget(m_side, 1);
    auto *split = new QSplitter(this);
    split->addWidget(left);
    split->addWidget(m_browser);
    split->setStretchFactor(1, 1);
    split->setSizes({290, 750});
    split->setChildrenCollapsible(false);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(split);

    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::search);
    connect(m_search, &SearchField::downPressed, this, [this] {
        m_side->currentWidget()->setFocus();
        if (m_side->currentWidget() == m_results && m_results->currentRow() < 0)
            m_results->setCurrentRow(0);
    });
    connect(m_search, &SearchField::escapePressed, this, [this] {
        if (m_search->text().isEmpty())
            close();
        else
            m_search->clear();
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_side->currentWidget() == m_results)
            m_results->setCurrentRow(qMax(0, m_results->currentRow()));
    });
    const auto openItem = [this](const QString &place) {
        if (!place.isEmpty())
            follow(QUrl(place));
        markWords();
    };
    connect(m_contents, &QTreeWidget::currentItemChanged, this, [openItem](QTreeWidgetItem *item) {
        if (item)
            openItem(item->data(0, placeRole).toString());
    });
    connect(m_results, &QListWidget::currentItemChanged, this, [openItem](QListWidgetItem *item) {
        if (item)
            openItem(item->data(placeRole).toString());
    });
    connect(m_browser, &HelpBrowser::linkChosen, this, &HelpWindow::follow);
    if (!m_pages.isEmpty())
        showSection(0, {}, true);
}

void HelpWindow::readSections()
{
    static const QRegularExpression heading(QStringLiteral("<h([1-3])><a name=\"([^\"]+)\"></a>(.*?)</h\\1>"));
    for (qsizetype page = 0; page < m_pages.size(); ++page) {
        const QString &html = m_pages.at(page).html;
        qsizetype from = -1;
        for (auto it = heading.globalMatch(html); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            if (from >= 0)
                m_sections.last().text = plainText(html.mid(from, match.capturedStart() - from));
            m_sections.append({page, match.captured(2), plainText(match.captured(3)), {}, match.captured(1).toInt()});
            from = match.capturedEnd();
        }
        if (from >= 0)
            m_sections.last().text = plainText(html.mid(from));
    }
}

void HelpWindow::fillContents()
{
    QTreeWidgetItem *chapter = nullptr;
    QTreeWidgetItem *part = nullptr;
    for (const Section &section : std::as_const(m_sections)) {
        QTreeWidgetItem *item = section.level == 1 ? new QTreeWidgetItem(m_contents)
            : section.level == 2 || !part          ? new QTreeWidgetItem(chapter)
                                                   : new QTreeWidgetItem(part);
        item->setText(0, section.title);
        item->setToolTip(0, section.title);
        item->setData(0, placeRole, QStringLiteral("%1.html#%2").arg(m_pages.at(section.page).name, section.anchor));
        if (section.level == 1) {
            chapter = item;
            part = nullptr;
        } else if (section.level == 2) {
            part = item;
        }
    }
}

bool HelpWindow::open(const QString &name, const QString &anchor)
{
    for (qsizetype page = 0; page < m_pages.size(); ++page) {
        const QString &known = m_pages.at(page).name;
        if (known != name && known.section(u'-', 1) != name)
            continue;
        const bool there = anchor.isEmpty()
            || std::any_of(m_sections.begin(), m_sections.end(),
                [&](const Section &section) { return section.page == page && section.anchor == anchor; });
        if (there)
            showSection(page, anchor, true);
        return there;
    }
    return false;
}

void HelpWindow::showSection(qsizetype page, const QString &anchor, bool remember)
{
    if (page != m_page) {
        m_page = page;
        m_browser->showPage(m_pages.at(page).html);
    }
    if (anchor.isEmpty())
        m_browser->verticalScrollBar()->setValue(0);
    else
        m_browser->scrollToAnchor(anchor);
    QString wanted = anchor;
    for (const Section &section : std::as_const(m_sections))
        if (wanted.isEmpty() && section.page == page)
            wanted = section.anchor;
    m_place = QStringLiteral("%1#%2").arg(m_pages.at(page).name, wanted);
    if (remember && m_visited.value(m_at) != m_place) {
        m_visited.resize(m_at + 1);
        m_visited.append(m_place);
        m_at = m_visited.size() - 1;
    }
    m_back->setEnabled(m_at > 0);
    m_forward->setEnabled(m_at + 1 < m_visited.size());
    const QSignalBlocker quiet(m_contents);
    const QString place = QString(m_place).replace(u'#', QStringLiteral(".html#"));
    for (QTreeWidgetItemIterator it(m_contents); *it; ++it)
        if ((*it)->data(0, placeRole).toString() == place) {
            m_contents->setCurrentItem(*it);
            for (QTreeWidgetItem *item = *it; item; item = item->parent())
                item->setExpanded(true);
        }
}

void HelpWindow::step(int direction)
{
    const qsizetype to = m_at + direction;
    if (to < 0 || to >= m_visited.size())
        return;
    m_at = to;
    const QString place = m_visited.at(to);
    for (qsizetype page = 0; page < m_pages.size(); ++page)
        if (m_pages.at(page).name == place.section(u'#', 0, 0))
            showSection(page, place.section(u'#', 1), false);
}

void HelpWindow::follow(const QUrl &link)
{
    if (!link.scheme().isEmpty()) {
        QDesktopServices::openUrl(link);
        return;
    }
    const QString page = link.path().section(QStringLiteral(".html"), 0, 0);
    open(page.isEmpty() ? m_pages.value(m_page).name : page, link.fragment());
}

void HelpWindow::search(const QString &wanted)
{
    const QStringList all = words(wanted);
    const QSignalBlocker quiet(m_results);
    m_results->clear();
    if (all.isEmpty()) {
        m_side->setCurrentWidget(m_contents);
        markWords();
        return;
    }
    // Those that have a word in their heading come first.
    for (const bool inTitle : {true, false})
        for (const Section &section : std::as_const(m_sections)) {
            const auto holds = [](const QString &text) {
                return [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); };
            };
            const QString whole = section.title + u' ' + section.text;
            if (!std::all_of(all.begin(), all.end(), holds(whole))
                || std::any_of(all.begin(), all.end(), holds(section.title)) != inTitle
                || m_results->count() >= mostResults)
                continue;
            const qsizetype at = qMax<qsizetype>(0, section.text.indexOf(all.first(), 0, Qt::CaseInsensitive) - 24);
            const QString around = (at > 0 ? QStringLiteral("…") : QString()) + section.text.mid(at, 90).simplified();
            auto *item = new QListWidgetItem(QStringLiteral("%1\n%2").arg(section.title, around), m_results);
            item->setToolTip(m_pages.at(section.page).title);
            item->setData(placeRole, QStringLiteral("%1.html#%2").arg(m_pages.at(section.page).name, section.anchor));
        }
    m_side->setCurrentWidget(m_results->count() > 0 ? static_cast<QWidget *>(m_results) : m_nothing);
    markWords();
}

/// Marks what is searched for in the page that is shown.
void HelpWindow::markWords()
{
    const Theme &theme = windowTheme(this);
    QList<QTextEdit::ExtraSelection> marks;
    for (const QString &word : words(m_search->text())) {
        QTextCursor cursor(m_browser->document());
        while (marks.size() < 500) {
            cursor = m_browser->document()->find(word, cursor);
            if (cursor.isNull())
                break;
            QTextEdit::ExtraSelection mark;
            mark.cursor = cursor;
            mark.format.setBackground(theme.warningTint);
            mark.format.setForeground(theme.text);
            marks.append(mark);
        }
    }
    m_browser->setExtraSelections(marks);
}

void HelpWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::AltModifier && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right))
        step(event->key() == Qt::Key_Left ? -1 : 1);
    else if (event->matches(QKeySequence::Find))
        m_search->setFocus();
    else if (event->key() == Qt::Key_Escape || event->matches(QKeySequence::Close))
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace quorate
