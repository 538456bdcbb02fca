#pragma once

#include "model/export/exporter.h"

#include <QDate>

namespace quorate::cli {

struct PictureInput {
    const Design &design;
    const Facts &facts;
    const Report &report;
    QDate today;
};

struct PictureChoice {
    QString format; ///< svg, png, pdf
    QString theme = QStringLiteral("light");
    QString view = QStringLiteral("near"); ///< near, middle, far
    double scale = 2;
};

/// Lays the design out and draws it.
Result<QByteArray> drawPicture(const PictureInput &in, const PictureChoice &choice);

/// What the diagram exporter is handed, because model knows no pixels.
PictureWriter pictureWriter();

} // namespace quorate::cli
