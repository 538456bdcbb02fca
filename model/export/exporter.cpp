#include "model/export/exporter.h"

#include "model/base/tr.h"

namespace quorate {

namespace exporters {
#define X(family, name) extern const Exporter family##_##name;
#include "model/export/exporters.def"
#undef X
} // namespace exporters

std::span<const Exporter *const> allExporters()
{
    // The nullptr keeps the array legal while the register is empty; it is not part of the span.
    static const Exporter *const list[] = {
#define X(family, name) &exporters::family##_##name,
#include "model/export/exporters.def"
#undef X
        nullptr};
    return std::span(list, std::size(list) - 1);
}

const Exporter *findExporter(QStringView id)
{
    for (const Exporter *exporter : allExporters()) {
        if (id == QLatin1String(exporter->id))
            return exporter;
    }
    return nullptr;
}

Result<FileSet> exportAll(const ExportInput &in, const QStringList &only)
{
    FileSet files;
    for (const Exporter *exporter : allExporters()) {
        const QString kind = QString::fromLatin1(exporter->id);
        if (!only.isEmpty() && !only.contains(kind))
            continue;
        Result<FileSet> written = exporter->write(in);
        if (!written)
            return written.error();
        for (auto it = written->begin(); it != written->end(); ++it) {
            if (files.contains(it.key()))
                return Error{model::Tr::tr("Two elements would both be exported to \"%1\".").arg(it.key())};
            it->kind = kind;
            files.insert(it.key(), *it);
        }
    }
    return files;
}

} // namespace quorate
