#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace quorate {

/// Markdown (GitHub's dialect, HTML read as text) as a PDF of A4 pages with page numbers, fonts embedded, the same
/// bytes for the same text. Nothing that the text names is opened: neither pictures nor links.
Result<QByteArray> documentPdf(const QByteArray &markdown, const QString &title, const QDateTime &created = {});

} // namespace quorate
