#include "app/gui/main_window.h"
#include "model/io/design_file.h"
#include "tests/bench/bench.h"
#include "tests/support/test_catalogue.h"
#include "widgets/common/window_theme.h"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>
#include <cstdio>

namespace quorate::bench {

namespace {

/// Lets events pass until the condition holds; at most a minute.
template <class Condition>
bool await(Condition condition)
{
    const double begin = wallMs();
    while (!condition()) {
        if (wallMs() - begin > 60'000)
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 1);
    }
    return true;
}

} // namespace

double editShownMs(const Design &design)
{
    QTemporaryDir folder;
    Settings settings;
    Workbench bench(tests::catalogue(), folder.path());
    bench.session.startEmpty(QStringLiteral("bench"));
    MainWindow window(bench, settings);
    window.resize(1600, 1000);
    window.show();
    bench.document.reset(design, true);
    const auto idle = [&] {
        return bench.findings.answer().revision == bench.document.revision() && !bench.checker.isBusy()
            && bench.placer.newest().revision == bench.document.revision();
    };
    if (!await(idle))
        return 0;
    const Table<Node> &nodes = design.topology().nodes;
    const NodeId edited = nodes.at(nodes.size() / 2).id;
    QList<double> times;
    for (int round = 0; round < 7; ++round) {
        Design next = bench.document.design();
        next.topology().nodes.update(edited, [round](Node &node) { node.cpu = 20 + round; });
        const double begin = wallMs();
        bench.document.commit([] { return QStringLiteral("edit"); }, next);
        if (!await([&] { return bench.findings.answer().revision == bench.document.revision(); }))
            return 0;
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents(); // what the findings changed is painted
        times.append(wallMs() - begin);
        await(idle);
    }
    std::sort(times.begin(), times.end());
    return times.at(times.size() / 2);
}

int memoryChild(const QString &file)
{
    const auto loaded = loadDesignFile(file, *tests::catalogue());
    if (!loaded)
        return 3;
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 3;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            std::printf("%.1f\n", line.mid(6).chopped(3).trimmed().toDouble() / 1024);
    return 0;
}

// As app/gui/main.cpp does it, until the drawing is on the screen.
int startChild(const QString &file)
{
    QTemporaryDir folder;
    Settings settings;
    applyWindowTheme(*qApp, Theme::Kind::Light);
    const auto catalogue = loadCatalogue();
    if (!catalogue)
        return 3;
    Workbench bench(*catalogue, folder.path());
    MainWindow window(bench, settings);
    window.show();
    window.open(file);
    const auto *canvas = window.findChild<CanvasView *>();
    const auto painted = [&] {
        return canvas->paintedElements() >= bench.document.design().topology().nodes.size()
            && bench.findings.answer().revision == bench.document.revision();
    };
    return await(painted) ? 0 : 3;
}

} // namespace quorate::bench
