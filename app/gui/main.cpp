#include "app/gui/settings.h"
#include "app/gui/system_appearance.h"
#include "app/gui/tr.h"
#include "app/gui/window_host.h"
#include "app/language.h"
#include "model/io/design_file.h"
#include "widgets/common/window_theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QHashFunctions>
#include <QMessageBox>
#include <QStandardPaths>
#include <clocale>
#include <csignal>

namespace quorate {

static Theme::Kind themeFor(Settings::Appearance chosen, const SystemAppearance &system)
{
    const bool dark =
        chosen == Settings::Appearance::Dark || (chosen == Settings::Appearance::System && system.isDark());
    return dark ? Theme::Kind::Dark : Theme::Kind::Light;
}

static int run(QApplication &application)
{
    using app::Tr;
    Settings settings;
    setLanguage(settings.language());
    QCommandLineParser arguments;
    arguments.setApplicationDescription(Tr::tr("Draws highly available clusters and checks them."));
    arguments.addHelpOption();
    arguments.addVersionOption();
    arguments.addPositionalArgument(QStringLiteral("file"), Tr::tr("Design to open."), QStringLiteral("[FILE]"));
    arguments.process(application);

    SystemAppearance system;
    applyWindowTheme(application, themeFor(settings.appearance(), system));
    QObject::connect(&system, &SystemAppearance::changed, &application,
        [&] { applyWindowTheme(application, themeFor(settings.appearance(), system)); });

    const Result<std::shared_ptr<const Catalogue>> catalogue = loadCatalogue();
    if (!catalogue) {
        QMessageBox::critical(nullptr, QStringLiteral("Quorate"), catalogue.error().toString());
        return 3;
    }
    Workbench bench(*catalogue,
        QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/journal"));
    auto host = std::make_unique<WindowHost>(bench, settings);
    QObject::connect(host.get(), &WindowHost::appearanceChosen, &application, [&](Settings::Appearance chosen) {
        settings.setAppearance(chosen);
        applyWindowTheme(application, themeFor(chosen, system));
    });
    QMetaObject::invokeMethod(
        &application, [&, path = arguments.positionalArguments().value(0)] { host->window().begin(path); },
        Qt::QueuedConnection);
    const int code = QApplication::exec();
    host.reset(); // before what it shows
    return code;
}

} // namespace quorate

int main(int argc, char **argv)
{
    // A file that may not grow further is an error to tell, not a reason to die.
    signal(SIGXFSZ, SIG_IGN);
    // As the command line does, so that both write equal bytes: Qt's PDF writer lists fonts in a hash table's order.
    QHashSeed::setDeterministicGlobalSeed();
    QApplication application(argc, argv);
    // Qt has adopted the user's locale; numbers in files are written and read in C's (Graphviz uses printf).
    setlocale(LC_NUMERIC, "C");
    QApplication::setApplicationName(QStringLiteral("quorate"));
    QApplication::setApplicationDisplayName(QStringLiteral("Quorate"));
    QApplication::setApplicationVersion(QStringLiteral(QUORATE_VERSION));
    QApplication::setOrganizationName(QStringLiteral("quorate"));
    QApplication::setDesktopFileName(QStringLiteral("quorate"));
    return quorate::run(application);
}
