#include "widgets/paint/pdf_bytes.h"
#include "widgets/paint/picture.h"
#include "widgets/paint/png_bytes.h"
#include "widgets/paint/svg_device.h"
#include "widgets/tr.h"

#include <QBuffer>
#include <QImage>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <cmath>

namespace quorate {

namespace {

constexpr double mostMegapixels = 200;

Error refusal(const QString &message)
{
    return Error{message, {}};
}

bool isDrawable(const QRectF &page)
{
    return page.width() >= 1 && page.height() >= 1 && std::isfinite(page.width()) && std::isfinite(page.height())
        && page.width() < 1e6 && page.height() < 1e6;
}

} // namespace

Result<QByteArray> svgOf(const Picture &picture, const Theme &theme, const PictureOptions &options)
{
    if (!isDrawable(picture.page))
        return refusal(widgets::Tr::tr("There is nothing to draw."));
    SvgDevice device(picture.page.size(), options.title);
    QPainter painter(&device);
    painter.translate(-picture.page.topLeft());
    painter.fillRect(picture.page, theme.page);
    paintPicture(painter, picture, PaintView{theme, options.lod, 1, false, true});
    painter.end();
    return device.finish();
}

Result<QImage> imageOf(const Picture &picture, const Theme &theme, const PictureOptions &options)
{
    if (!isDrawable(picture.page) || !(options.scale > 0))
        return refusal(widgets::Tr::tr("There is nothing to draw."));
    const double width = std::ceil(picture.page.width() * options.scale);
    const double height = std::ceil(picture.page.height() * options.scale);
    if (width * height > mostMegapixels * 1e6)
        return refusal(widgets::Tr::tr("The image would have %1 megapixels; at most %2 are written.")
                           .arg(qRound64(width * height / 1e6))
                           .arg(int(mostMegapixels)));
    QImage image(int(width), int(height), QImage::Format_RGB32);
    if (image.isNull())
        return refusal(widgets::Tr::tr("There is not enough memory for the image."));
    image.fill(theme.page);
    QPainter painter(&image);
    painter.scale(options.scale, options.scale);
    painter.translate(-picture.page.topLeft());
    paintPicture(painter, picture, PaintView{theme, options.lod, options.scale, false, false});
    painter.end();
    return image;
}

Result<QByteArray> pngOf(const Picture &picture, const Theme &theme, const PictureOptions &options)
{
    Result<QImage> image = imageOf(picture, theme, options);
    if (!image)
        return image.error();
    return pngBytes(image.value());
}

Result<QByteArray> pdfOf(const Picture &picture, const Theme &theme, const PictureOptions &options)
{
    if (!isDrawable(picture.page))
        return refusal(widgets::Tr::tr("There is nothing to draw."));
    // One unit is 1/96 inch, as on screen: 0.75 pt. PDF pages end at 14,400 pt; larger drawings are made smaller.
    constexpr double mostPoints = 14400;
    const double largest = std::max(picture.page.width(), picture.page.height()) * 0.75;
    const double shrink = std::min(1.0, mostPoints / largest);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
        writer.setCreator(QStringLiteral("Quorate"));
        writer.setTitle(xmlText(options.title));
        // Resolution far above the screen's, so that positions are not rounded.
        constexpr int dpi = 1200;
        writer.setResolution(dpi);
        const QSizeF points = picture.page.size() * 0.75 * shrink;
        writer.setPageLayout(QPageLayout(QPageSize(points, QPageSize::Point, QString(), QPageSize::ExactMatch),
            QPageLayout::Portrait, QMarginsF(), QPageLayout::Point));
        QPainter painter(&writer);
        const double scale = dpi / 96.0 * shrink;
        painter.scale(scale, scale);
        painter.translate(-picture.page.topLeft());
        painter.fillRect(picture.page, theme.page);
        paintPicture(painter, picture, PaintView{theme, options.lod, 1, false, false});
        if (!painter.end())
            return refusal(widgets::Tr::tr("The PDF file could not be written."));
    }
    QByteArray pdf = buffer.data();
    setCreationDate(pdf, options.created);
    return pdf;
}

} // namespace quorate
