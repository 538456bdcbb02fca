#include "model/io/design_file.h"
#include "model/layout/layout.h"
#include "model/rules/engine.h"
#include "widgets/paint/scene.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <cstdio>

using namespace quorate;

// draw_design DESIGN OUT.png|svg|pdf [light|dark|print] [SCALE] [LOST...]: a drawing of a design, to be looked at.
int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const auto fail = [](const QString &message) {
        fprintf(stderr, "%s\n", qPrintable(message));
        return 3;
    };
    if (arguments.size() < 3)
        return fail(QStringLiteral("Usage: draw_design DESIGN OUT [THEME] [SCALE] [LOST...]"));
    const auto catalogue = loadCatalogue();
    if (!catalogue)
        return fail(catalogue.error().toString());
    const auto loaded = loadDesignFile(arguments.at(1), **catalogue);
    if (!loaded)
        return fail(loaded.error().toString());
    QElapsedTimer clock;
    clock.start();
    const auto lap = [&clock](const char *what) {
        fprintf(stderr, "%-8s %7.2f ms\n", what, double(clock.nsecsElapsed()) / 1e6);
        clock.restart();
    };
    const Facts facts(loaded->design.topologyPointer(), *catalogue);
    lap("facts");
    const Geometry geometry = layOut(facts, loaded->design.diagram());
    lap("layout");
    SceneFailure failure;
    for (const QString &id : arguments.mid(5))
        failure.lost.insert(id);
    const Report report;
    SceneOptions options;
    options.report = &report;
    options.failure = failure.lost.isEmpty() ? nullptr : &failure;
    const Scene scene = buildScene(loaded->design, facts, geometry, options);
    lap("scene");
    const QString themeName = arguments.value(3, QStringLiteral("light"));
    const Theme &theme = themeName == QLatin1String("dark") ? Theme::dark()
        : themeName == QLatin1String("print")               ? Theme::print()
                                                            : Theme::light();
    PictureOptions to;
    to.title = loaded->design.title();
    to.scale = arguments.value(4, QStringLiteral("1")).toDouble();
    to.lod = lodAt(to.scale);
    const QString kind = QFileInfo(arguments.at(2)).suffix();
    const Result<QByteArray> bytes = kind == QLatin1String("svg") ? svgOf(scene.picture, theme, to)
        : kind == QLatin1String("pdf")                            ? pdfOf(scene.picture, theme, to)
                                                                  : pngOf(scene.picture, theme, to);
    lap("write");
    QFile file(arguments.at(2));
    if (!bytes || !file.open(QIODevice::WriteOnly) || file.write(bytes.value()) < 0)
        return fail(bytes ? file.errorString() : bytes.error().toString());
    return 0;
}
