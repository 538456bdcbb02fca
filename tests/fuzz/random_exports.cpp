#include "tests/fuzz/export_inputs.h"

#include <QElapsedTimer>
#include <QFile>
#include <cstdio>

using namespace quorate::tests;

/// The property of fuzz_exports with random inputs instead of those that a fuzzer finds: needs neither clang nor a
/// measure of coverage, hence makes several times as many executions a second.
/// random_exports [-runs=N] [-seed=N]: writes a failing input to crash-SEED and ends with 1.
int main(int argc, char **argv)
{
    quint32 runs = 10'000;
    quint32 seed = 1;
    for (int i = 1; i < argc; ++i) {
        const QByteArray argument(argv[i]);
        bool fine = false;
        if (argument.startsWith("-runs="))
            runs = argument.mid(6).toUInt(&fine);
        else if (argument.startsWith("-seed="))
            seed = argument.mid(6).toUInt(&fine);
        if (!fine) {
            fprintf(stderr, "Usage: random_exports [-runs=N] [-seed=N]\n");
            return 2;
        }
    }
    QElapsedTimer timer;
    timer.start();
    for (quint32 run = 1; run <= runs; ++run) {
        const QByteArray input = exports::randomInput(seed + run);
        if (const QString problem = exports::problem(input); !problem.isEmpty()) {
            QFile file(QStringLiteral("crash-%1").arg(seed + run));
            if (!file.open(QIODevice::WriteOnly) || file.write(input) < 0)
                fprintf(stderr, "%s cannot be written\n", qPrintable(file.fileName()));
            fprintf(stderr, "%s: %s\n", qPrintable(file.fileName()), qPrintable(problem));
            return 1;
        }
        if (run % 100'000 == 0 || run == runs)
            fprintf(stderr, "#%u\t%s exec/s: %lld\n", run, run == runs ? "DONE" : "pulse",
                run * 1000LL / std::max<qint64>(timer.elapsed(), 1));
    }
    return 0;
}
