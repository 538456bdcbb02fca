#include "model/layout/layout.h"
#include "widgets/paint/scene.h"
#include "widgets/tr.h"

#include <cmath>

namespace quorate {

QStringList pictureFormats()
{
    return {QStringLiteral("svg"), QStringLiteral("png"), QStringLiteral("pdf")};
}

Result<QByteArray> pictureOf(const Design &design, const Facts &facts, const Report &report, const QString &format,
    const Theme &theme, const QDateTime &created)
{
    const Geometry geometry = layOut(facts, design.diagram());
    SceneOptions options;
    options.report = &report;
    const Scene scene = buildScene(design, facts, geometry, options);
    PictureOptions to;
    to.title = design.title();
    to.created = created;
    if (format == QLatin1String("svg"))
        return svgOf(scene.picture, theme, to);
    if (format == QLatin1String("pdf"))
        return pdfOf(scene.picture, theme, to);
    if (format == QLatin1String("png")) {
        // What a slide of 4096 x 2160 shows; larger drawings get smaller, and with it simpler. SVG and PDF are for print.
        constexpr double pixels = 9e6;
        const double area = std::max(1.0, scene.picture.page.width() * scene.picture.page.height());
        to.scale = std::min(2.0, std::sqrt(pixels / area));
        to.lod = lodAt(to.scale);
        return pngOf(scene.picture, theme, to);
    }
    return Error{widgets::Tr::tr("There is no picture format \"%1\".").arg(format), {}};
}

} // namespace quorate
