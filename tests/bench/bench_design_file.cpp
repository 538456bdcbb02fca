// Time and memory of opening and saving a design: bench_design_file [HOSTS]. Each host is a row of its own with eight
// disks.
#include "model/io/design_file.h"

#include <QCoreApplication>
#include <QFile>
#include <cstdio>
#include <ctime>

using namespace quorate;

namespace {

long peakKiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).chopped(3).trimmed().toLong();
    }
    return 0;
}

QByteArray largeDesign(int hosts)
{
    QByteArray text =
        "quorate: 1\ntitle: \"Large\"\nsites:\n  - id: dc\n    name: \"dc\"\n    domains:\n      - id: rack\n"
        "        name: \"rack\"\n        kind: rack\nclusters:\n  - id: ocp\n    name: \"ocp\"\n"
        "    platform: \"openshift-3\"\n    version: \"3.11\"\n    environment: production\n"
        "    topology: single-site\nnodes:\n";
    for (int i = 0; i < hosts; ++i) {
        const QByteArray name = "node" + QByteArray::number(i).rightJustified(5, '0');
        text += "  - id: " + name + "\n    name: \"" + name
            + "\"\n    cluster: ocp\n    site: dc\n    domain: rack\n    roles: [compute]\n    addresses: [\"10."
            + QByteArray::number(i / 65536) + '.' + QByteArray::number(i / 256 % 256) + '.'
            + QByteArray::number(i % 256) + "\"]\n    os: el7\n    cpu: 16\n    memory: \"64 GiB\"\n    disks:\n";
        for (int disk = 0; disk < 8; ++disk)
            text += "      - name: \"containers " + QByteArray::number(disk)
                + "\"\n        size: \"200 GiB\"\n        kind: ssd\n";
        text +=
            "    machine: virtual\n    note: \"Rack unit 12, asset tag 0123456789, bought 2024 under contract 4711\"\n";
    }
    return text;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int hosts = argc > 1 ? atoi(argv[1]) : 10'000;
    const auto catalogue = loadCatalogue();
    if (!catalogue) {
        std::printf("%s\n", qPrintable(catalogue.error().toString()));
        return 1;
    }
    const QByteArray text = largeDesign(hosts);
    const long before = peakKiB();
    // Processor time: others may use the machine.
    std::clock_t start = std::clock();
    const auto elapsed = [&start] {
        const std::clock_t now = std::clock();
        return long((now - std::exchange(start, now)) * 1000 / CLOCKS_PER_SEC);
    };
    (void)yaml::parse(text, QStringLiteral("large"));
    const long parsed = elapsed();
    const auto loaded = readDesign(text, QStringLiteral("large"), **catalogue);
    const long read = elapsed();
    if (!loaded) {
        std::printf("%s\n", qPrintable(loaded.error().toString()));
        return 1;
    }
    const QByteArray written = writeDesign(loaded->design, **catalogue);
    const long wrote = elapsed();
    std::printf("%d hosts, %.1f MB: parse %ld ms, open %ld ms, save %ld ms, peak %.0f MB (+%.0f), normal form %s\n",
        hosts, double(text.size()) / 1e6, parsed, read, wrote, double(peakKiB()) / 1e3,
        double(peakKiB() - before) / 1e3, written == text ? "yes" : "no");
    return 0;
}
