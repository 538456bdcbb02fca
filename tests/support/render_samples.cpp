#include "tests/support/sample_picture.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QSvgRenderer>

using namespace quorate;

namespace {

void write(const QString &path, const Result<QByteArray> &bytes)
{
    QFile file(path);
    if (!bytes || !file.open(QIODevice::WriteOnly) || file.write(bytes.value()) < 0)
        qFatal("Cannot write %s", qPrintable(path));
}

} // namespace

// render_samples FOLDER: every sample in every theme and level of detail.
int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    const QString folder = application.arguments().value(1, QStringLiteral("."));
    const std::pair<const char *, Picture> pictures[] = {{"typical", tests::samplePicture()},
        {"chinese", tests::sampleChinesePicture()}, {"lost", tests::sampleLostRack()},
        {"findings", tests::sampleFindings()}, {"estate", tests::sampleEstate()}};
    const std::pair<const char *, Theme::Kind> themes[] = {
        {"light", Theme::Kind::Light}, {"dark", Theme::Kind::Dark}, {"print", Theme::Kind::Print}};
    for (const auto &[name, picture] : pictures) {
        for (const auto &[themeName, kind] : themes) {
            const Theme &theme = Theme::of(kind);
            const QString base = QStringLiteral("%1/%2-%3").arg(folder, QLatin1String(name), QLatin1String(themeName));
            PictureOptions options;
            options.title = QLatin1String(name);
            options.scale = 1600 / picture.page.width();
            const bool estate = qstrcmp(name, "estate") == 0;
            if (estate)
                options.lod = Lod::Far;
            write(base + QStringLiteral("-near.png"), pngOf(picture, theme, options));
            write(base + QStringLiteral(".svg"), svgOf(picture, theme, options));
            write(base + QStringLiteral(".pdf"), pdfOf(picture, theme, options));
            if (estate)
                continue;
            options.lod = Lod::Middle;
            options.scale = 0.8;
            write(base + QStringLiteral("-middle.png"), pngOf(picture, theme, options));
            options.lod = Lod::Far;
            options.scale = 0.35;
            write(base + QStringLiteral("-far.png"), pngOf(picture, theme, options));
            options.lod = Lod::Dot;
            options.scale = 0.12;
            write(base + QStringLiteral("-dot.png"), pngOf(picture, theme, options));
        }
    }
    return 0;
}
