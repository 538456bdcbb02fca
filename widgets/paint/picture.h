#pragma once

#include "model/base/result.h"
#include "widgets/paint/paint.h"

#include <QDateTime>
#include <QImage>
#include <optional>

namespace quorate {

/// Everything one drawing needs, each list in paint order; a pure value, so the same picture gives the same bytes.
struct Picture {
    QRectF page;
    std::optional<TitleLook> title;
    QList<ContainerLook> containers; ///< outer before inner
    QList<FrameLook> frames;
    QList<CaptionLook> captions;
    QList<ConnectorLook> connectors;
    QList<JunctionLook> junctions;
    QList<PillLook> pills;
    QList<ActorLook> actors;
    QList<CardLook> cards;
    QList<NoteLook> notes;
    QList<RemarkLook> remarks;
    std::optional<VerdictLook> verdict;
    std::optional<LegendLook> legend;
    std::optional<TitleBlockLook> titleBlock;

    bool operator==(const Picture &) const = default;
};

/// Paints the page and all that lies in visible (everything when it is null). The painter's scale must be view.scale.
/// Returns how many elements it painted: containers, frames, lines, pills, actors, cards and notes, without those that the
/// level of detail leaves out.
int paintPicture(QPainter &painter, const Picture &picture, const PaintView &view, const QRectF &visible = {});
void paintPicture(QPainter &painter, const Picture &picture, const Theme &theme, Lod lod);

/// How a picture is written to a file.
struct PictureOptions {
    QString title;
    Lod lod = Lod::Near;
    double scale = 2; ///< PNG: px per unit
    QDateTime created; ///< PDF: its creation date; the Unix epoch when invalid
};

/// Plain SVG 1.1: shapes and text only, the title escaped, the same bytes for the same picture.
Result<QByteArray> svgOf(const Picture &picture, const Theme &theme, const PictureOptions &options = {});
/// Refused above 200 megapixels.
Result<QByteArray> pngOf(const Picture &picture, const Theme &theme, const PictureOptions &options = {});
/// One page of the picture's size, fonts embedded.
Result<QByteArray> pdfOf(const Picture &picture, const Theme &theme, const PictureOptions &options = {});
/// The picture as an image, for thumbnails and the clipboard.
Result<QImage> imageOf(const Picture &picture, const Theme &theme, const PictureOptions &options = {});

} // namespace quorate
