#include "tests/support/test_main.h"

#include <QGuiApplication>
#include <algorithm>
#include <clocale>
#include <memory>
#ifdef QUORATE_TEST_WIDGETS
#include <QApplication>
using TestApplication = QApplication;
#else
using TestApplication = QGuiApplication;
#endif

std::vector<std::pair<const char *, std::function<QObject *()>>> &quorate::tests::classes()
{
    static std::vector<std::pair<const char *, std::function<QObject *()>>> list;
    return list;
}

// Runs all classes of the room. `program CLASS [FUNCTION[:row]...]` runs one of them.
int main(int argc, char **argv)
{
    TestApplication application(argc, argv);
    setlocale(LC_NUMERIC, "C");
    auto &list = quorate::tests::classes();
    std::sort(list.begin(), list.end(), [](const auto &a, const auto &b) { return qstrcmp(a.first, b.first) < 0; });

    QStringList arguments = application.arguments();
    QString only;
    if (arguments.size() > 1 && !arguments.at(1).startsWith(u'-'))
        only = arguments.takeAt(1);
    int failed = 0;
    int run = 0;
    for (const auto &[name, make] : list) {
        if (!only.isEmpty() && only != QLatin1String(name))
            continue;
        ++run;
        const std::unique_ptr<QObject> test(make());
        failed += QTest::qExec(test.get(), arguments) == 0 ? 0 : 1;
    }
    printf("%d classes run, %d failed\n", run, failed);
    return run == 0 || failed > 0 ? 1 : 0;
}
