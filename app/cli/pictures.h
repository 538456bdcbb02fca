#pragma once

#include "model/export/exporter.h"

#include <QDate>

namespace quorate::cli {

/// What `render` may choose.
struct PictureChoice {
    QString format; ///< svg, png, pdf
    QString theme; ///< light, dark, print
    QString view; ///< near, middle, far: how much of each host; overview: one card a cluster
    double scale = 2; ///< PNG: pixels for one unit of the drawing
    QDate today;
};

/// Lays the design out and draws it.
Result<QByteArray> drawPicture(
    const Design &design, const Facts &facts, const Report &report, const PictureChoice &choice);

/// What the exporters of documents are handed.
DocumentWriter documentWriter();

} // namespace quorate::cli
