#include "model/export/exporter.h"
#include "model/io/design_file.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <cstdio>

using namespace quorate;

// bench_export: all outputs of the typical template with 10,000 hosts, written out singly and as groups. Bar: 2 s in
// all.
static Design bigDesign(const Design &typical, bool groups)
{
    Design design = typical;
    const Node group = *design.topology().nodes.find(NodeId(QStringLiteral("compute")));
    design.topology().nodes.erase(group.id);
    const int size = groups ? 200 : 1;
    for (int first = 0; first < 10'000; first += size) {
        Node node = group;
        const net::Ipv4 begin{0x0a0a1000u + quint32(first)}; // 10.10.16.0 and up
        const net::Ipv4 end{begin.value + quint32(size) - 1};
        node.id = NodeId(QStringLiteral("n%1").arg(first));
        node.count = size;
        node.name = QStringLiteral("compute%1").arg(first, 5, 10, QLatin1Char('0'));
        node.names = groups ? QStringLiteral("compute{%1..%2}")
                                  .arg(first, 5, 10, QLatin1Char('0'))
                                  .arg(first + size - 1, 5, 10, QLatin1Char('0'))
                            : QString();
        node.addresses = {net::Range{begin, end}.toString()};
        if (!groups)
            node.domains = {group.domains.at(first % group.domains.size())};
        design.topology().nodes.put(node);
    }
    return design;
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const auto catalogue = loadCatalogue();
    const auto bytes = templateBytes(QStringLiteral("typical-ha"));
    const auto typical = catalogue && bytes ? readDesign(*bytes, QStringLiteral("typical-ha"), **catalogue) : Error{};
    if (!typical)
        return 3;
    for (const bool groups : {false, true}) {
        const Design design = bigDesign(typical->design, groups);
        const Facts facts(design.topologyPointer(), *catalogue);
        const Report report;
        qint64 total = 0;
        for (const Exporter *exporter : allExporters()) {
            QElapsedTimer timer;
            timer.start();
            const Result<FileSet> files = exportAll({design, facts, report, {}}, {QLatin1String(exporter->id)});
            const qint64 spent = timer.elapsed();
            total += spent;
            if (!files) {
                fprintf(stderr, "%s\n", qPrintable(files.error().toString()));
                return 3;
            }
            qint64 size = 0;
            for (const ExportedFile &file : *files)
                size += file.bytes.size();
            printf("%-12s %6lld ms %9lld bytes\n", exporter->id, static_cast<long long>(spent),
                static_cast<long long>(size));
        }
        printf("%zu hosts, %s: %lld ms\n", facts.hosts().size(), groups ? "groups" : "singly",
            static_cast<long long>(total));
    }
    return 0;
}
