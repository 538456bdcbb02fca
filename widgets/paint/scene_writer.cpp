#include "model/layout/layout.h"
#include "widgets/paint/scene.h"
#include "widgets/tr.h"

#include <cmath>

namespace quorate {

QStringList pictureFormats()
{
    return {QStringLiteral("svg"), QStringLiteral("png"), QStringLiteral("pdf")};
}

static Result<QByteArray> written(const Picture &picture, const QString &title, const QString &format)
{
    PictureOptions to;
    to.title = title;
    if (format == QLatin1String("svg"))
        return svgOf(picture, Theme::light(), to);
    if (format == QLatin1String("pdf"))
        return pdfOf(picture, Theme::light(), to);
    if (format != QLatin1String("png"))
        return Error{widgets::Tr::tr("There is no picture format \"%1\".").arg(format), {}};
    // What a slide of 4096 x 2160 shows; larger drawings get smaller, and with it simpler. SVG and PDF are for print.
    constexpr double pixels = 9e6;
    const double area = std::max(1.0, picture.page.width() * picture.page.height());
    to.scale = std::min(2.0, std::sqrt(pixels / area));
    to.lod = lodAt(to.scale);
    return pngOf(picture, Theme::light(), to);
}

Result<QList<QByteArray>> picturesOf(
    const Design &design, const Facts &facts, const Report &report, DiagramView view, const QStringList &formats)
{
    const Geometry geometry = layOut(facts, design.diagram(), {view, true});
    SceneOptions options;
    options.report = &report;
    const Scene scene = buildScene(design, facts, geometry, options);
    QList<QByteArray> pictures;
    for (const QString &format : formats) {
        Result<QByteArray> bytes = written(scene.picture, design.title(), format);
        if (!bytes)
            return bytes.error();
        pictures.append(bytes.value());
    }
    return pictures;
}

} // namespace quorate
