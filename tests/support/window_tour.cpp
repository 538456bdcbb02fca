#include "tests/support/window_tour.h"

#include "app/gui/compare_flow.h"
#include "model/design/edits.h"
#include "model/design/field_access.h"
#include "model/design/free_pool.h"
#include "tests/support/designs.h"
#include "tests/support/full_design.h"
#include "widgets/common/elements.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/parts.h"
#include "widgets/common/segmented_control.h"
#include "widgets/dialogs/compare_window.h"
#include "widgets/dialogs/export_dialog.h"
#include "widgets/dialogs/finding_dialogs.h"
#include "widgets/dialogs/help_window.h"
#include "widgets/dialogs/recovery_dialog.h"
#include "widgets/panels/export_preview.h"
#include "widgets/panels/history_panel.h"
#include "widgets/panels/inspector_panel.h"
#include "widgets/panels/issues_panel.h"
#include "widgets/panels/outline_panel.h"
#include "widgets/panels/palette_panel.h"
#include "widgets/panels/status_strip.h"
#include "widgets/panels/tabbed_panel.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QListView>
#include <QMenuBar>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

namespace quorate::tests {

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

const char *kindId(ElementKind kind)
{
    static const char *const ids[] = {"none", "site", "domain", "link", "cluster", "node", "endpoint", "balancer",
        "dns", "storage", "promotion", "template", "backup", "note", "outside"};
    return ids[int(kind)];
}

/// The estate with what no template draws: names of all data centers, a note, what people accepted or weigh otherwise.
Design estateDesign(const Catalogue &catalogue)
{
    IdSource ids(3);
    Design design = designOf(s("four-environments"));
    const Topology &t = design.topology();
    const ElementId dns = t.dns.begin()->id.value;
    const ElementId endpoint = t.endpoints.begin()->id.value;
    if (const auto row = addFieldRow(design, catalogue, {dns}, s("globalNames")))
        design = *row;
    for (const FieldView &field : fieldsOf(design, catalogue, dns)) {
        if (!field.key.startsWith(s("globalNames.0.")) || field.value.isValid())
            continue;
        QVariant value;
        if (field.type == ValueType::References && !field.choices.isEmpty())
            value = field.choices.mid(0, 2);
        else if (field.type == ValueType::Reference && !field.choices.isEmpty())
            value = field.choices.first();
        if (value.isValid())
            if (const auto set = setField(design, catalogue, {dns}, field.key, value))
                design = *set;
    }
    design = edits::addNote(design, t.sites.begin()->id, {40, 40}, s("api.bank.example"), ids).design;
    Waiver waiver;
    waiver.rule = s("mst-single");
    waiver.elements = {t.clusters.begin()->id.value};
    waiver.reason = s("SIT");
    waiver.author = s("L. Chen");
    waiver.until = QDate(2026, 12, 31);
    design = edits::waive(design, waiver, ids);
    return edits::setSeverity(design, s("rtr-too-many-replicas"), Severity::Off);
}

} // namespace

WindowTour::WindowTour(const QString &folder, QSize size, int patience, Stop stop)
    : m_folder(folder)
    , m_size(size)
    , m_patience(patience)
    , m_stop(std::move(stop))
    , m_catalogue(tests::catalogue())
    , m_bench(m_catalogue, folder + s("/journal"))
{
    const Design typical = designOf(s("typical-ha"));
    m_typical = write(s("bank.quorate.yaml"), typical);
    Design poor = typical;
    for (const char *lost : {"master03", "lb02", "infra03"})
        poor = edits::remove(poor, {s(lost)});
    m_poor = write(s("review.quorate.yaml"), poor);
    m_estate = write(s("estate.quorate.yaml"), estateDesign(*m_catalogue));
    m_crowded = write(s("crowded.quorate.yaml"), fullDesign(7, *m_catalogue, Kept::None));
    m_host = std::make_unique<WindowHost>(m_bench, m_settings);
    window().resize(m_size);
}

WindowTour::~WindowTour() = default;

void WindowTour::run()
{
    startPage();
    open(m_estate);
    stopWindow(s("estate"));
    action("view-overview").trigger();
    settle();
    stopWindow(s("estate-overview"));
    action("view-overview").trigger();
    settle();
    elements(s("estate"));
    open(m_crowded);
    stopWindow(s("crowded"));
    elements(s("crowded"));
    findings();
    exports();
    comparison();
    manual();
    searching();
    menus();
    questions();
    messages();
    fileDialogs();
}

QAction &WindowTour::action(const char *id)
{
    auto *found = window().findChild<QAction *>(QLatin1String(id));
    if (!found)
        qFatal("There is no action %s.", id);
    return *found;
}

QString WindowTour::write(const QString &name, const Design &design)
{
    return write(name, writeDesign(design, *m_catalogue));
}

QString WindowTour::write(const QString &name, const QByteArray &bytes)
{
    m_texts += bytes + '\n';
    const QString path = m_folder + u'/' + name;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s can not be written.", qPrintable(path));
    return path;
}

void WindowTour::open(const QString &path)
{
    m_bench.document.setSaved(); // nobody asks for what was changed on the way
    if (!window().open(path))
        qFatal("%s does not open.", qPrintable(path));
    window().resize(m_size);
    the<CanvasView>().setDate(QDate(2026, 3, 14));
    settle();
    the<CanvasView>().zoomFit();
    settle();
}

/// Until nothing moves and no worker owes an answer.
void WindowTour::settle()
{
    QTest::qWait(60);
    for (int i = 0;
         i < 200 && m_bench.session.isOpen() && m_bench.findings.answer().revision != m_bench.document.revision(); ++i)
        QTest::qWait(20);
    QTest::qWait(m_patience);
}

void WindowTour::stop(const QString &name, QWidget &seen)
{
    m_stop(name, seen);
}

void WindowTour::stopModal(const QString &name, const std::function<void()> &act)
{
    bool stopped = false;
    QTimer look;
    int n = 0;
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        QWidget *top = QApplication::activePopupWidget();
        if (!top)
            top = QApplication::activeModalWidget();
        if (!top || !top->isVisible())
            return;
        look.stop();
        QTest::qWait(150);
        stop(n++ == 0 ? name : name + QString::number(n), *top);
        stopped = true;
        if (auto *dialog = qobject_cast<QDialog *>(top))
            dialog->reject();
        else
            top->close();
        look.start();
    });
    look.start(30);
    act();
    for (int i = 0; i < 100 && !stopped; ++i)
        QTest::qWait(20);
    if (!stopped)
        qFatal("%s: nothing opens.", qPrintable(name));
    QTest::qWait(50);
}

void WindowTour::stopOpen(const QString &name)
{
    settle();
    QList<QPointer<QWidget>> open;
    for (QWidget *each : QApplication::topLevelWidgets())
        if (each != &window() && each->isVisible() && !each->inherits("QTipLabel"))
            open.append(each);
    if (open.isEmpty())
        qFatal("%s: nothing is open.", qPrintable(name));
    int n = 0;
    for (const QPointer<QWidget> &each : open)
        stop(n++ == 0 ? name : name + QString::number(n), *each);
    for (const QPointer<QWidget> &each : open)
        if (each)
            each->close();
    QTest::qWait(50);
}

void WindowTour::menu(const QString &name, QMenu &menu)
{
    menu.popup(window().mapToGlobal(QPoint(60, 30)));
    QTest::qWait(60);
    stop(name, menu);
    int n = 0;
    const QList<QAction *> actions = menu.actions();
    menu.close();
    for (QAction *each : actions)
        if (each->menu())
            this->menu(name + u'-' + QString::number(++n), *each->menu());
}

void WindowTour::startPage()
{
    settle();
    stopWindow(s("start-first"));
    for (const QString &path : {m_typical, m_poor, m_estate})
        m_settings.addRecent(path);
    action("file-new").trigger();
    settle();
    stopWindow(s("empty"));
    m_bench.document.setSaved();
    action("file-close").trigger();
    settle();
    QTest::qWait(600); // thumbnails
    stopWindow(s("start"));
    for (QListView *list : window().findChildren<QListView *>())
        if (list->isVisible() && list->contextMenuPolicy() == Qt::CustomContextMenu && list->model()->rowCount() > 0)
            stopModal(s("start-recent-menu"), [list] {
                Q_EMIT list->customContextMenuRequested(list->visualRect(list->model()->index(0, 0)).center());
            });
}

/// The inspector with one element of each kind, and what it opens.
void WindowTour::elements(const QString &prefix)
{
    const Design &design = m_bench.document.design();
    QMap<QString, ElementId> kinds;
    QStringList some;
    for (const ElementId &id : allElements(design)) {
        const ElementKind kind = elementKind(design, id);
        const Node *node = design.topology().nodes.find(NodeId(id));
        QString name = s(kindId(kind));
        if (node)
            name = node->isGroup() ? s("group") : node->cluster.isEmpty() ? s("shared-node") : s("node");
        if (const FailureDomain *domain = edits::findDomain(design.topology(), DomainId(id)))
            name = s("domain-") + QString::number(int(domain->kind));
        if (const Storage *storage = design.topology().storage.find(StorageId(id)))
            name = s("storage-") + QString::number(int(storage->kind));
        if (const Balancer *balancer = design.topology().balancers.find(BalancerId(id)))
            name = s("balancer-") + QString::number(int(balancer->kind));
        if (!kinds.contains(name))
            kinds.insert(name, id);
        if (node && some.size() < 3)
            some.append(id);
    }
    QDockWidget &dock = *window().findChild<QDockWidget *>(s("inspector"));
    const auto look = [&](const QString &name, const QStringList &ids) {
        m_bench.selection.set(ids);
        settle();
        stop(prefix + s("-inspector-") + name, dock);
        for (QScrollArea *area : dock.findChildren<QScrollArea *>())
            if (area->widget() && area->verticalScrollBar()->maximum() > 0)
                stop(prefix + s("-form-") + name, *area->widget());
    };
    for (auto it = kinds.cbegin(); it != kinds.cend(); ++it)
        look(it.key(), {*it});
    look(s("several"), some);
    look(s("nothing"), {});
    if (prefix != s("estate"))
        return;
    m_bench.selection.set({kinds.value(s("node"))});
    settle();
    for (QAbstractButton *each : dock.findChildren<QAbstractButton *>())
        if (each->isVisible() && each->accessibleName() == QCoreApplication::translate("Widgets", "Add a role")) {
            stopModal(s("role-menu"), [each] { each->click(); });
            break;
        }
    m_bench.selection.set({kinds.value(s("dns"))});
    settle();
    stopWindow(s("estate-dns"));
    m_bench.selection.clear();
    for (const char *name : {"palette", "outline"})
        stop(QLatin1String(name), *window().findChild<QDockWidget *>(QLatin1String(name)));
}

void WindowTour::findings()
{
    open(m_poor);
    action("view-check").trigger();
    settle();
    stopWindow(s("check"));
    auto &issues = the<IssuesPanel>();
    const int count = issues.model()->rowCount({});
    QStringList explained;
    for (int i = 0; i < count + 4; ++i) {
        issues.step(1);
        const Finding *finding = issues.current();
        if (!finding || explained.contains(QLatin1String(finding->rule->id)))
            continue;
        explained.append(QLatin1String(finding->rule->id));
        action("check-explain").trigger();
        stopOpen(s("explain-") + explained.last());
        if (explained.size() == 1) {
            stopWindow(s("check-selected"));
            stopModal(s("waive"), [this] { action("check-waive").trigger(); });
            QListView *list = issues.list();
            stopModal(s("issue-menu"),
                [list] { Q_EMIT list->customContextMenuRequested(list->visualRect(list->currentIndex()).center()); });
        }
        if (explained.size() == 6)
            break;
    }
    // Accepted, weighed otherwise, mended: each with its strip.
    const PanelContext context = m_bench.context();
    IdSource ids(5);
    if (issues.current()) {
        Waiver waiver;
        waiver.rule = QLatin1String(issues.current()->rule->id);
        waiver.elements = issues.current()->elements;
        waiver.reason = s("bank.example");
        waiver.author = s("L. Chen");
        waiver.until = QDate(2027, 1, 31);
        m_bench.document.commit([] { return QCoreApplication::translate("Widgets", "Waive Finding"); },
            edits::waive(m_bench.document.design(), waiver, ids));
    }
    weighRule(context, s("dns-single"), Severity::Off);
    action("check-fix").trigger();
    settle();
    stopWindow(s("check-changed"));
    for (QAbstractButton *each : issues.headerWidget()->findChildren<QAbstractButton *>())
        if (each->isVisible() && each->isCheckable())
            each->click();
    settle();
    stopWindow(s("check-filtered"));
    window().findChild<QDockWidget *>(s("history"))->show();
    settle();
    stop(s("history"), *window().findChild<QDockWidget *>(s("history")));
    window().findChild<QDockWidget *>(s("history"))->hide();
    action("view-draw").trigger();
    open(m_typical);
    action("view-check").trigger();
    settle();
    stopWindow(s("check-typical"));
}

void WindowTour::exports()
{
    const QString folder = m_folder + s("/export");
    open(m_poor);
    action("file-export").trigger();
    stopOpen(s("export-blocked"));
    open(m_typical);
    m_settings.setExport(m_typical, folder, {});
    action("file-export").trigger();
    settle();
    auto *dialog = window().findChild<ExportDialog *>();
    stop(s("export"), *dialog);
    ExportChoice choice = dialog->choice();
    dialog->showBusy();
    stop(s("export-busy"), *dialog);
    dialog->showError(QCoreApplication::translate("Model", "The folder cannot be made."));
    stop(s("export-error"), *dialog);
    choice.folder = folder;
    Q_EMIT dialog->exportRequested(choice);
    for (int i = 0; i < 400 && !QFile::exists(folder + s("/.quorate-export.json")); ++i)
        QTest::qWait(50);
    stopOpen(s("export-done"));

    // Another address: the preview shows what differs, zones need serials.
    const Design &design = m_bench.document.design();
    if (const auto next =
            setField(design, *m_catalogue, {s("compute01")}, s("addresses"), QStringList{s("10.10.3.77")}))
        m_bench.document.commit([] { return s("compute01"); }, *next);
    action("view-check").trigger();
    action("check-preview").trigger();
    settle();
    QTest::qWait(800);
    stopWindow(s("preview"));
    const QString zone = [&] {
        for (const QString &path : {s("dns/bank.example.zone"), s("dns/db.bank.example")})
            if (QFile::exists(folder + u'/' + path))
                return path;
        return QString();
    }();
    the<ExportPreview>().showFile(zone.isEmpty() ? the<ExportPreview>().shownPath() : zone);
    settle();
    stopWindow(s("preview-zone"));
    action("file-export").trigger();
    settle();
    Q_EMIT window().findChild<ExportDialog *>()->exportRequested(choice);
    QTest::qWait(4000);
    stopOpen(s("export-serials"));
    action("view-draw").trigger();
}

void WindowTour::comparison()
{
    open(m_typical);
    const auto compareWith = [this](const QString &path) {
        window().findChild<CompareFlow *>()->compareWith(path);
        settle();
        QTest::qWait(500);
        for (auto *each : window().findChildren<CompareWindow *>())
            if (each->isVisible())
                return each;
        qFatal("No comparison opens.");
    };
    CompareWindow *compare = compareWith(m_poor);
    auto &choice = *compare->findChild<SegmentedControl *>();
    for (int i = 0; i < 4; ++i) {
        choice.setCurrent(i);
        Q_EMIT choice.chosen(i);
        settle();
        stop(s("compare-") + QString::number(i), *compare);
    }
    compare->close();
    QTest::qWait(50);
    compare = compareWith(m_typical);
    stop(s("compare-same"), *compare);
    compare->close();
}

void WindowTour::manual()
{
    action("help-manual").trigger();
    settle();
    auto *help = window().findChild<HelpWindow *>();
    help->resize(1000, 700);
    settle();
    stop(s("manual"), *help);
    help->open(s("checking"));
    settle();
    stop(s("manual-checking"), *help);
    help->searchField()->setText(s("VIP"));
    settle();
    stop(s("manual-search"), *help);
    help->searchField()->setText(s("xyzzy"));
    settle();
    stop(s("manual-nothing"), *help);
    help->close();
}

void WindowTour::searching()
{
    open(m_poor);
    for (const char *id : {"search", "edit-find", "help-keys"}) {
        action(id).trigger();
        stopOpen(QLatin1String(id));
    }
    the<CanvasView>().quickAdd();
    stopOpen(s("quick-add"));
}

void WindowTour::menus()
{
    open(m_estate);
    m_bench.selection.set({m_bench.document.design().topology().nodes.begin()->id.value});
    for (QAction *each : window().menuBar()->actions())
        if (each->menu())
            menu(s("menu-") + QString::number(window().menuBar()->actions().indexOf(each)), *each->menu());
    auto &canvas = the<CanvasView>();
    const QPoint at = canvas.mapToGlobal(QPoint(40, 40));
    stopModal(s("menu-canvas"), [&] { Q_EMIT canvas.contextMenuRequested(at, {}); });
    stopModal(s("menu-element"), [&] { Q_EMIT canvas.contextMenuRequested(at, m_bench.selection.elements().first()); });
    stopModal(s("menu-outline"), [&] { Q_EMIT the<OutlinePanel>().menuRequested(at); });
    for (QAbstractButton *each : the<StatusStrip>().findChildren<QAbstractButton *>())
        if (each->isVisible() && each->text() == QCoreApplication::translate("Widgets", "All clusters"))
            stopModal(s("menu-clusters"), [each] { each->click(); });
    canvas.showHint(QCoreApplication::translate("Widgets", "A data center stands on the page."), {200, 200});
    QTest::qWait(60);
    stopWindow(s("hint"));
    canvas.showHint({}, {});
}

/// Boxes that ask or tell.
void WindowTour::questions()
{
    const auto change = [this] {
        Design next = m_bench.document.design();
        next.setTitle(next.title() + s(" 2"));
        m_bench.document.commit([] { return s("2"); }, next);
        settle();
    };
    open(m_typical);
    change();
    stopModal(s("ask-unsaved"), [this] { action("file-close").trigger(); });
    stopModal(s("about"), [this] { action("help-about").trigger(); });
    m_bench.document.setSaved();
    const QString broken = write(s("broken.quorate.yaml"), "quorate: 1\nsites: 3\n");
    stopModal(s("tell-open-error"), [&] { window().open(broken); });

    QFile typical(m_typical);
    const QByteArray bytes = typical.open(QIODevice::ReadOnly) ? typical.readAll() : QByteArray();
    typical.close();
    open(write(s("commented.quorate.yaml"), "# bank.example\n" + bytes));
    change();
    stopModal(s("ask-comments"), [this] { action("file-save").trigger(); });

    const QString shared = write(s("shared.quorate.yaml"), bytes);
    open(shared);
    change();
    write(s("shared.quorate.yaml"), bytes + "# VIP\n");
    stopModal(s("ask-disk"), [this] { action("file-save").trigger(); });
    QTest::qWait(600);
    stopWindow(s("strip-disk"));
    m_bench.document.setSaved();

    // A folder in the file's place: it can not be written.
    const QString stuck = write(s("stuck.quorate.yaml"), bytes);
    open(stuck);
    change();
    QFile::remove(stuck);
    QDir().mkpath(stuck + s("/full"));
    m_bench.session.acceptDisk();
    stopModal(s("tell-save-error"), [this] { action("file-save").trigger(); });
    QDir(stuck).removeRecursively();
    m_bench.document.setSaved();

    const QDateTime when(QDate(2026, 3, 14), QTime(9, 5));
    RecoveryLook look{s("bank.quorate.yaml"), m_typical, when, when.addSecs(-3600),
        {s("+ compute05"), s("~ master01"), s("- infra03")}};
    for (const char *name : {"recovery", "recovery-unsaved"}) {
        RecoveryDialog dialog(look, &window());
        stopModal(QLatin1String(name), [&dialog] { dialog.exec(); });
        look.path.clear();
        look.fileChanged = {};
        look.differences.clear();
    }
}

void WindowTour::messages()
{
    QFile typical(m_typical);
    const QByteArray bytes = typical.open(QIODevice::ReadOnly) ? typical.readAll() : QByteArray();
    open(write(s("newer.quorate.yaml"), QByteArray(bytes).replace("quorate: 1\n", "quorate: 99\nvip: 1\nsni: 2\n")));
    stopWindow(s("strip-newer"));
    open(write(s("odd.quorate.yaml"), QByteArray(bytes).replace("quorate: 1\n", "quorate: 1\nvip: 1\nsni: 2\n")));
    stopWindow(s("strip-notes"));
    for (QAbstractButton *each : the<MessageBar>().findChildren<QAbstractButton *>()) {
        if (!each->isVisible() || each->text() != QCoreApplication::translate("App", "Show All"))
            continue;
        stopModal(s("remarks"), [each] { each->click(); });
        break;
    }
}

void WindowTour::fileDialogs()
{
    QDir().mkpath(m_folder + s("/old"));
    open(m_typical);
    for (const char *id : {"file-open", "file-save-as", "file-compare"})
        stopModal(QLatin1String(id), [&] { action(id).trigger(); });
    stopModal(s("choose-folder"), [this] {
        QFileDialog::getExistingDirectory(&window(), QCoreApplication::translate("Widgets", "Export To"), m_folder);
    });
}

} // namespace quorate::tests
