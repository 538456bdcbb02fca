// How long things take, beside the figures to reach: `quorate_bench QUORATE-CLI`, built in release, on a machine that
// does nothing else. Processor time where one thread works, else time on the clock.
#include "model/analysis/relations.h"
#include "model/export/exporter.h"
#include "model/io/design_file.h"
#include "model/layout/layout.h"
#include "model/rules/engine.h"
#include "tests/bench/bench.h"
#include "tests/support/generator.h"
#include "tests/support/test_catalogue.h"
#include "widgets/paint/scene.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <clocale>
#include <cstdio>
#include <ctime>

namespace quorate::bench {

static double clockMs(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

double cpuMs()
{
    return clockMs(CLOCK_PROCESS_CPUTIME_ID);
}

double wallMs()
{
    return clockMs(CLOCK_MONOTONIC);
}

double medianCpuMs(const std::function<void()> &work, int rounds)
{
    QList<double> times;
    for (int round = 0; round < rounds; ++round) {
        const double begin = cpuMs();
        work();
        times.append(cpuMs() - begin);
    }
    std::sort(times.begin(), times.end());
    return times.at(times.size() / 2);
}

double childNumber(const QString &name, const QString &file)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--") + name, file});
    return child.waitForFinished(120'000) && child.exitCode() == 0 ? child.readAllStandardOutput().toDouble() : 0;
}

/// Time on the clock of a whole process, the median of several; nothing when it fails.
static std::optional<double> processMs(const QString &program, const QStringList &arguments)
{
    QList<double> times;
    for (int round = 0; round < 5; ++round) {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        const double begin = wallMs();
        process.start(program, arguments);
        if (!process.waitForFinished(120'000) || process.exitCode() != 0)
            return std::nullopt;
        times.append(wallMs() - begin);
    }
    std::sort(times.begin(), times.end());
    return times.at(times.size() / 2);
}

/// Says what the generator made, counted from the design itself.
static void describe(const Design &design, const Facts &facts)
{
    const Topology &topology = design.topology();
    const auto groups =
        std::count_if(topology.nodes.begin(), topology.nodes.end(), [](const Node &node) { return node.isGroup(); });
    qsizetype members = 0;
    const QList<Relation> found = relations(facts);
    for (const Relation &relation : found)
        members += relation.to.size();
    std::printf("\n%lld node rows, %lld of them groups; %lld clusters, %lld sites; %lld relations to %lld members\n",
        static_cast<long long>(topology.nodes.size()), static_cast<long long>(groups),
        static_cast<long long>(topology.clusters.size()), static_cast<long long>(topology.sites.size()),
        static_cast<long long>(found.size()), static_cast<long long>(members));
}

/// The generated design with name servers, so that zones are exported too.
static Design estate(int hosts)
{
    Design design = tests::generatedDesign(hosts);
    Dns dns;
    dns.id = DnsId(QStringLiteral("dns"));
    dns.name = dns.id.value;
    const Table<Balancer> &balancers = std::as_const(design).topology().balancers;
    dns.servers = balancers.at(0).nodes;
    design.topology().dns.put(dns);
    return design;
}

static void measureFiles(const Design &design, int size, const QString &file, const QString &cli)
{
    const Catalogue &catalogue = *tests::catalogue();
    note(Job::Save, size, medianCpuMs([&] {
        QFile::remove(file);
        (void)saveDesignFile(file, design, catalogue);
    }));
    note(Job::Open, size, medianCpuMs([&] { (void)loadDesignFile(file, catalogue); }));
    note(Job::Memory, size, childNumber(QStringLiteral("memory"), file));
    if (const auto ms =
            processMs(cli, {QStringLiteral("render"), file, QStringLiteral("-o"), file + QStringLiteral(".svg")}))
        note(Job::Render, size, *ms);
}

static void measureRules(Design design, int size)
{
    const QDate today(2026, 1, 15);
    note(Job::Validate, size, medianCpuMs([&] { (void)checkDesign(design, tests::catalogue(), today); }));
    RuleEngine engine(tests::catalogue());
    (void)engine.check(design, today);
    const NodeId edited = design.topology().nodes.at(design.topology().nodes.size() / 2).id;
    int cores = 20;
    note(Job::EditFindings, size, medianCpuMs([&] {
        design.topology().nodes.update(edited, [&](Node &node) { node.cpu = ++cores; });
        (void)engine.check(design, today);
    }));
}

static void measureExports(const Design &design, const Facts &facts, int size)
{
    const Report report = checkDesign(design, tests::catalogue(), QDate(2026, 1, 15));
    double all = 0;
    for (const Exporter *exporter : allExporters()) {
        qsizetype bytes = 0;
        const double ms = medianCpuMs(
            [&] {
                const Result<FileSet> files =
                    exportAll({design, facts, report, picturesOf}, {QString::fromLatin1(exporter->id)});
                if (!files)
                    std::printf("  %s\n", qPrintable(files.error().toString()));
                bytes = 0;
                if (files)
                    for (const ExportedFile &file : *files)
                        bytes += file.bytes.size();
            },
            3);
        std::printf("  export %-26s %8.2f ms %10lld bytes\n", exporter->id, ms, static_cast<long long>(bytes));
        all += ms;
    }
    note(Job::Export, size, all);
}

static int run(const QString &cli)
{
    QTemporaryDir folder;
    for (int size = 0; size < int(sizes.size()); ++size) {
        const Design design = estate(sizes[size_t(size)]);
        const auto facts = std::make_shared<const Facts>(design.topologyPointer(), tests::catalogue());
        describe(design, *facts);
        measureFiles(design, size, folder.filePath(QStringLiteral("%1.quorate.yaml").arg(sizes[size_t(size)])), cli);
        measureRules(design, size);
        measureExports(design, *facts, size);
        Geometry geometry;
        note(Job::Arrange, size, medianCpuMs([&] { geometry = layOut(*facts, design.diagram()); }, 3));
        Geometry plain = tests::generatedGeometry(design);
        plain.buildIndex();
        measureCanvas("one line a host", design, plain, facts, size);
        measureCanvas("as laid out", design, geometry, facts, std::nullopt);
        note(Job::EditShown, size, editShownMs(design));
    }
    const QString typical = folder.filePath(QStringLiteral("typical.quorate.yaml"));
    if (const auto bytes = templateBytes(QStringLiteral("typical-ha"))) {
        QFile file(typical);
        if (file.open(QIODevice::WriteOnly) && file.write(*bytes) == bytes->size()) {
            file.close();
            if (const auto ms =
                    processMs(QCoreApplication::applicationFilePath(), {QStringLiteral("--start"), typical}))
                note(Job::Start, 0, *ms);
        }
    }
    return printTable() ? 0 : 1;
}

} // namespace quorate::bench

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    setlocale(LC_NUMERIC, "C");
    QStandardPaths::setTestModeEnabled(true); // neither reads nor writes the user's settings
    QApplication::setApplicationName(QStringLiteral("quorate-bench"));
    const QString first = QString::fromLocal8Bit(argc > 1 ? argv[1] : "");
    const QString second = QString::fromLocal8Bit(argc > 2 ? argv[2] : "");
    if (first == u"--memory")
        return quorate::bench::memoryChild(second);
    if (first == u"--start")
        return quorate::bench::startChild(second);
    if (first.isEmpty()) {
        std::fprintf(stderr, "usage: quorate_bench QUORATE-CLI\n");
        return 2;
    }
    return quorate::bench::run(first);
}
