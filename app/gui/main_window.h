#pragma once

#include "app/gui/commands.h"
#include "app/gui/docks.h"
#include "app/gui/settings.h"
#include "app/gui/workbench.h"
#include "widgets/canvas/canvas_view.h"

#include <QMainWindow>
#include <QStackedWidget>

class QLabel;

namespace quorate {

class CompareFlow;
class ExportFlow;
class ExportPreview;
class FileFlow;
class HelpFlow;
class HistoryPanel;
class InspectorPanel;
class IssuesPanel;
class MessageBar;
class OutlinePanel;
class PalettePanel;
class PanelHeader;
class StartFlow;
class StartPage;
class StatusStrip;
class TabbedPanel;
class ToolStrip;

/// The one window: creates canvas and panels and connects them to what is being worked on. What it does stands in its
/// flows.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(Workbench &bench, Settings &settings);

    /// Opens a file, or says why not.
    bool open(const QString &path);
    /// Offers unsaved work, on this file or, without one, on any; then opens the file.
    void begin(const QString &path);
    /// Remembers size and places of the panels.
    void saveLayout();

    /// What a person looks at; a window built anew shows it again.
    struct Seen {
        int activity = 0;
        bool preview = false;
        double scale = 1;
        QPointF centre; ///< of the seen part, in the drawing
        QStringList selected;
        QString help; ///< chapter#anchor; empty: closed
    };
    Seen seen() const;
    void showAgain(const Seen &seen);

Q_SIGNALS:
    void appearanceChosen(quorate::Settings::Appearance appearance);
    void languageChosen(const QString &code); ///< empty: as the system

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildCentre();
    void buildDocks();
    void buildToolbar();
    void connectCanvas();
    /// Leaves the overview and then shows these. @return false when it is not shown
    bool showDetail(const QStringList &elements);
    void connectFindings();
    void fix(const Finding &finding);
    void waive(const Finding &finding);
    void explain(const Finding &finding);
    void offerUndo();
    void showSession();
    void showTitle();
    void updateCommands();
    void setActivity(int index);

    // Menus, in main_window_menus.cpp
    void buildMenus();
    void buildFileMenu();
    void buildEditMenu();
    void buildViewMenu();
    void buildInsertMenu();
    void buildArrangeMenu();
    void buildCheckMenu();
    void buildHelpMenu();
    void fillInsertMenu();

    // Searching, in main_window_search.cpp
    QList<SearchEntry> elementEntries() const;
    QList<SearchEntry> findingEntries() const;
    void openSearch(const QString &placeholder, const QList<SearchEntry> &entries, const QPoint &at, int width);
    void searchCommands();
    void findElement();
    void listShortcuts();
    void showAbout();
    void openManual();

    Settings &m_settings;
    Workbench &m_bench;
    Document &m_document;
    Selection &m_selection;
    Findings &m_findings;
    DesignSession &m_session;
    const PanelContext m_context;

    QStackedWidget *m_pages;
    StartPage *m_start;
    CanvasView *m_canvas;
    MessageBar *m_messages;
    PalettePanel *m_palette;
    OutlinePanel *m_outline;
    InspectorPanel *m_inspector;
    IssuesPanel *m_issues;
    ExportPreview *m_preview;
    TabbedPanel *m_bottom;
    StatusStrip *m_status;
    ToolStrip *m_tools = nullptr;
    QToolBar *m_toolbar = nullptr;
    QLabel *m_title;
    QMenu *m_insertMenu = nullptr;
    QString m_insertPlatform;
    int m_offeredStep = -1; ///< of the history, that the strip offers to undo
    Commands m_commands;
    QStringList m_revealLater; ///< once the detail is placed
    Docks m_docks;
    FileFlow *m_files;
    ExportFlow *m_export;
    CompareFlow *m_compare;
    StartFlow *m_startFlow;
    HelpFlow *m_help;
};

} // namespace quorate
