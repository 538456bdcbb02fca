#pragma once

#include <QByteArray>

class QImage;

namespace quorate {

/// The image as PNG: 8 bits a channel, no alpha, no time and no other chunks that differ from run to run. For drawings,
/// which are mostly flat, it is several times faster than QImage::save, which tries every filter on every row.
QByteArray pngBytes(const QImage &image);

} // namespace quorate
