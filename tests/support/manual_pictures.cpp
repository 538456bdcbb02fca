// Makes the pictures of the manual from the real window, the same on every machine: `manual_pictures FOLDER`.
// Each picture is one person's view at one moment; resources/manual/*/NN-*.md name them. See
// installer/manual_pictures.sh.
#include "app/gui/window_host.h"
#include "app/language.h"
#include "model/design/edits.h"
#include "tests/support/patched_design.h"
#include "widgets/common/window_theme.h"
#include "widgets/dialogs/finding_dialogs.h"
#include "widgets/panels/export_preview.h"
#include "widgets/panels/inspector_panel.h"
#include "widgets/panels/issues_panel.h"
#include "widgets/panels/palette_panel.h"
#include "widgets/panels/tabbed_panel.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QDockWidget>
#include <QListView>
#include <QPainter>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <clocale>
#include <cstdio>

using namespace quorate;

namespace {

constexpr QSize windowSize(1440, 900);

class Studio final {
public:
    Studio(const QString &folder, const QString &language, const QString &work)
        : m_folder(QDir(folder).filePath(language))
        , m_catalogue(*loadCatalogue())
        , m_bench(m_catalogue, work + QStringLiteral("/journal"))
    {
        QDir().mkpath(m_folder);
        setLanguage(language);
        m_settings.setLanguage(language);
        m_settings.forgetDocks();
        m_host = std::make_unique<WindowHost>(m_bench, m_settings);
        window().resize(windowSize);
    }

    MainWindow &window() { return m_host->window(); }
    CanvasView &canvas() { return *window().findChild<CanvasView *>(); }
    Workbench &bench() { return m_bench; }
    QAction &action(const char *id) { return *window().findChild<QAction *>(QLatin1String(id)); }
    QDockWidget &dock(const char *id) { return *window().findChild<QDockWidget *>(QLatin1String(id)); }

    /// Opens a design that stands in a file, as the person's own.
    void open(const QString &path)
    {
        if (!window().open(path))
            qFatal("The design does not open: %s", qPrintable(path));
        window().resize(windowSize);
        canvas().setDate(QDate(2026, 3, 14));
        // Not where this program works.
        m_settings.setExport(path, QStringLiteral("/srv/designs/bank-export"), {});
        settle();
        action("view-reset").trigger();
        settle();
        canvas().zoomFit();
        settle();
    }

    /// Until nothing moves and no worker owes an answer.
    static void settle() { QTest::qWait(700); }

    void shoot(QWidget &widget, const char *name)
    {
        settle();
        save(widget.grab().toImage(), name);
    }
    void shootWindow(const char *name) { shoot(window(), name); }
    /// A dialog over its window, as it is seen.
    void shootOver(QWidget &dialog, const char *name)
    {
        settle();
        QImage picture = window().grab().toImage();
        const QImage top = dialog.grab().toImage();
        QPainter painter(&picture);
        painter.fillRect(picture.rect(), QColor(0, 0, 0, 70));
        const QPoint at((picture.width() - top.width()) / 2, (picture.height() - top.height()) / 2);
        painter.fillRect(QRect(at, top.size()).adjusted(-1, -1, 1, 1), QColor(0, 0, 0, 90));
        painter.drawImage(at, top);
        painter.end();
        save(picture, name);
        dialog.close();
        settle();
    }
    void save(const QImage &image, const char *name)
    {
        const QString path = QDir(m_folder).filePath(QLatin1String(name) + QStringLiteral(".png"));
        if (!image.convertToFormat(QImage::Format_RGB32).save(path))
            qFatal("%s can not be written.", qPrintable(path));
        printf("%s\n", qPrintable(path));
    }
    void clickFinding(const QString &rule)
    {
        auto *issues = window().findChild<IssuesPanel *>();
        const QAbstractItemModel *model = issues->list()->model();
        for (int i = 0; i < 60 && (!issues->current() || QLatin1String(issues->current()->rule->id) != rule); ++i)
            issues->step(1);
        if (!model->rowCount() || !issues->current() || QLatin1String(issues->current()->rule->id) != rule)
            qFatal("No finding %s.", qPrintable(rule));
        settle();
    }

private:
    QString m_folder;
    std::shared_ptr<const Catalogue> m_catalogue;
    Settings m_settings;
    Workbench m_bench;
    std::unique_ptr<WindowHost> m_host;
};

QString write(const QString &folder, const QString &name, const Design &design)
{
    const QString path = QDir(folder).filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(writeDesign(design, **loadCatalogue())) < 0)
        qFatal("%s can not be written.", qPrintable(path));
    return path;
}

QDialog &openDialog()
{
    Studio::settle();
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *dialog = qobject_cast<QDialog *>(widget); dialog && dialog->isVisible())
            return *dialog;
    qFatal("No dialog is open.");
}

void takePictures(const QString &folder, const QString &language, const QString &work)
{
    QSettings().clear(); // nobody has opened anything yet
    const Design whole = tests::DesignPatch::design(QStringLiteral("typical-ha"));
    const QString good = write(work, QStringLiteral("bank.quorate.yaml"), whole);
    // One host lost of each service: findings of every severity, some with a fix.
    Design broken = edits::remove(whole, {QStringLiteral("master03")});
    const QString bad = write(work, QStringLiteral("review.quorate.yaml"), broken);

    Studio studio(folder, language, work);
    Studio::settle();
    studio.window().resize(windowSize);
    studio.shootWindow("start");

    studio.action("file-new").trigger();
    Studio::settle();
    studio.canvas().setDate(QDate(2026, 3, 14));
    studio.window().resize(windowSize);
    studio.shootWindow("empty");

    studio.open(good);
    studio.shootWindow("window");
    studio.bench().selection.set({QStringLiteral("master01")});
    Studio::settle();
    studio.shoot(studio.dock("palette"), "palette");
    studio.shoot(studio.dock("outline"), "outline");
    studio.shoot(studio.dock("inspector"), "inspector");
    studio.canvas().zoomTo(studio.canvas().content().rectOf(QStringLiteral("rack-b")), false);
    studio.shoot(studio.canvas(), "canvas");
    studio.canvas().zoomFit();
    studio.bench().selection.clear();

    studio.open(bad);
    studio.clickFinding(QStringLiteral("mst-two"));
    studio.shootWindow("findings");
    studio.shoot(studio.dock("bottom"), "issues");
    studio.action("check-explain").trigger();
    studio.shootOver(openDialog(), "explain");
    {
        auto *issues = studio.window().findChild<IssuesPanel *>();
        WaiveDialog dialog(*issues->current(), QStringLiteral("L. Chen"), QDate(2026, 3, 14), &studio.window());
        dialog.show();
        studio.shootOver(dialog, "waive");
    }
    studio.open(good);
    studio.action("file-export").trigger();
    studio.shootOver(openDialog(), "export");
    studio.action("view-check").trigger();
    studio.action("check-preview").trigger();
    Studio::settle();
    studio.shootWindow("preview");
    studio.action("help-manual").trigger();
    Studio::settle();
}

} // namespace

int main(int argc, char **argv)
{
    QTemporaryDir work;
    // Nothing of the person who runs this may be seen.
    qputenv("HOME", work.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", (work.path() + QStringLiteral("/config")).toUtf8());
    qputenv("XDG_DATA_HOME", (work.path() + QStringLiteral("/data")).toUtf8());
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_SCALE_FACTOR", "1");
    QApplication application(argc, argv);
    setlocale(LC_NUMERIC, "C");
    QApplication::setApplicationName(QStringLiteral("quorate"));
    QApplication::setOrganizationName(QStringLiteral("quorate"));
    QStandardPaths::setTestModeEnabled(true);
    applyWindowTheme(application, Theme::Kind::Light);
    const QString folder = application.arguments().value(1, QStringLiteral("."));
    for (const QString &language : languages())
        takePictures(folder, language, work.path());
    return 0;
}
