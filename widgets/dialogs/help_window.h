#pragma once

#include <QTextBrowser>
#include <QTimer>
#include <QWidget>

class QListWidget;
class QStackedWidget;
class QToolButton;
class QTreeWidget;

namespace quorate {

class EmptyState;
class SearchField;

/// A chapter as the window shows it: rich text of Qt, whose pictures are named relative to the manual's folder.
struct HelpPage {
    QString name;
    QString title;
    QString html;
};

/// Shows pages; pictures shrink to its width.
class HelpBrowser final : public QTextBrowser {
    Q_OBJECT

public:
    HelpBrowser(QString folder, QWidget *parent);

    /// Shows a page, in the colours of the window.
    void showPage(const QString &html);
    QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    /// A link to another page ("05-checking.html#waivers"), or a web address.
    void linkChosen(const QUrl &link);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showAgain();

    QString m_folder;
    QString m_html;
    int m_shownWidth = 0;
    QTimer m_settle; ///< pictures are scaled anew when a resize has ended
};

/// The manual inside the program: contents and search left, the page right.
class HelpWindow final : public QWidget {
    Q_OBJECT

public:
    /// `folder`: where pictures are found, a resource folder with a slash at its end.
    HelpWindow(const QList<HelpPage> &pages, const QString &folder, QWidget *parent = nullptr);

    /// Opens a page; `name` may be given without its number ("checking"). False when there is no such page or anchor.
    bool open(const QString &name, const QString &anchor = {});
    /// What is shown: "05-checking#waivers".
    QString place() const { return m_place; }

    SearchField *searchField() const { return m_search; }
    QTreeWidget *contents() const { return m_contents; }
    QListWidget *results() const { return m_results; }
    HelpBrowser *browser() const { return m_browser; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// What stands under one heading, for the search.
    struct Section {
        qsizetype page;
        QString anchor;
        QString title;
        QString text;
        int level;
    };
    void readSections();
    void fillContents();
    void showSection(qsizetype page, const QString &anchor, bool remember);
    void step(int direction);
    void follow(const QUrl &link);
    void search(const QString &wanted);
    void markWords();

    QList<HelpPage> m_pages;
    QList<Section> m_sections;
    QStringList m_visited;
    qsizetype m_at = -1;
    QString m_place;
    qsizetype m_page = -1;
    SearchField *m_search;
    QStackedWidget *m_side;
    QTreeWidget *m_contents;
    QListWidget *m_results;
    EmptyState *m_nothing;
    QToolButton *m_back;
    QToolButton *m_forward;
    HelpBrowser *m_browser;
};

} // namespace quorate
