// Pictures of everything that the window can show, for people to look at:
// `window_pictures FOLDER LANGUAGE light|dark WIDTHxHEIGHT`. QT_SCALE_FACTOR and QT_QPA_PLATFORM are the caller's.
#include "app/language.h"
#include "tests/support/window_tour.h"
#include "widgets/common/window_theme.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <clocale>
#include <cstdio>

using namespace quorate;

int main(int argc, char **argv)
{
    QTemporaryDir work;
    // Nothing of the person who runs this may be seen.
    qputenv("HOME", work.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", (work.path() + QStringLiteral("/config")).toUtf8());
    qputenv("XDG_DATA_HOME", (work.path() + QStringLiteral("/data")).toUtf8());
    QApplication application(argc, argv);
    setlocale(LC_NUMERIC, "C");
    QApplication::setApplicationName(QStringLiteral("quorate"));
    QApplication::setOrganizationName(QStringLiteral("quorate"));
    QStandardPaths::setTestModeEnabled(true);
    const QStringList arguments = application.arguments();
    const QStringList size = arguments.value(4).split(u'x');
    if (arguments.size() != 5 || size.size() != 2 || !languages().contains(arguments.at(2))) {
        fprintf(stderr, "window_pictures FOLDER LANGUAGE light|dark WIDTHxHEIGHT\n");
        return 2;
    }
    const QString folder = arguments.at(1);
    QDir().mkpath(folder);
    setLanguage(arguments.at(2));
    Settings().setLanguage(arguments.at(2));
    applyWindowTheme(application, arguments.at(3) == u"dark" ? Theme::Kind::Dark : Theme::Kind::Light);
    int number = 0;
    tests::WindowTour tour(
        work.path(), {size.at(0).toInt(), size.at(1).toInt()}, 250, [&](const QString &name, QWidget &seen) {
            const QString path = QStringLiteral("%1/%2-%3.png").arg(folder).arg(++number, 3, 10, QChar(u'0')).arg(name);
            if (!seen.grab().toImage().convertToFormat(QImage::Format_RGB32).save(path))
                qFatal("%s can not be written.", qPrintable(path));
        });
    tour.run();
    printf("%d pictures\n", number);
    return 0;
}
