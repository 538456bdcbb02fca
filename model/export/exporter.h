#pragma once

#include "model/analysis/facts.h"
#include "model/analysis/relations.h"
#include "model/base/result.h"
#include "model/export/file_set.h"
#include "model/rules/finding.h"

#include <functional>
#include <span>

namespace quorate {

/// Draws the design once and writes it in each of the formats, in their order; handed in by the programs, because model
/// knows no pixels.
using PictureWriter = std::function<Result<QList<QByteArray>>(
    const Design &, const Facts &, const Report &, DiagramView, const QStringList &formats)>;

/// Sets Markdown (GitHub's dialect without HTML) as a PDF of A4 pages; handed in for the same reason.
using DocumentWriter = std::function<Result<QByteArray>(const QByteArray &markdown, const QString &title)>;

/// All that an exporter may read.
struct ExportInput {
    const Design &design;
    const Facts &facts;
    const Report &report;
    PictureWriter picture; ///< may be empty: then the diagram exporter writes nothing
    DocumentWriter document = {}; ///< may be empty: then documents are written as Markdown only
};

/// A function from a design to files, with its name.
struct Exporter {
    const char *id; ///< kind id of the command line: "haproxy"
    const char *title; ///< context "Export"
    const char *files; ///< what it writes, "balancers/<balancer>/haproxy.cfg"
    Result<FileSet> (*write)(const ExportInput &in);
};

/// All exporters in the order of exporters.def.
std::span<const Exporter *const> allExporters();
const Exporter *findExporter(QStringView id);

/// Runs the exporters (all when `only` is empty) and joins their files; the first error stops.
Result<FileSet> exportAll(const ExportInput &in, const QStringList &only = {});

} // namespace quorate
