#include "model/export/exporter.h"
#include "model/export/naming.h"

#include <QCoreApplication>

namespace quorate {

namespace pictures {

static Result<FileSet> write(const ExportInput &in)
{
    FileSetBuilder files;
    if (!in.picture)
        return files.take();
    const ExportNames names(in.design, in.facts);
    for (const QString &format : {QStringLiteral("svg"), QStringLiteral("png")})
        files.add(QStringLiteral("diagram/") + names.design() + u'.' + format,
            in.picture(in.design, in.facts, in.report, format));
    return files.take();
}

} // namespace pictures

namespace exporters {

extern const Exporter diagram_pictures;
const Exporter diagram_pictures = {
    .id = "diagram",
    .title = QT_TRANSLATE_NOOP("Export", "Diagram"),
    .files = "diagram/<design>.svg, .png",
    .write = pictures::write,
};

} // namespace exporters
} // namespace quorate
