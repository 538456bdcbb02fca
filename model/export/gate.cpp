#include "model/export/gate.h"

#include "model/base/tr.h"

namespace quorate {

using model::Tr;

QList<const Finding *> exportBlockers(const Report &report)
{
    QList<const Finding *> blockers;
    for (const Finding &finding : report.findings) {
        if (finding.severity == Severity::Error && !finding.waiver)
            blockers.append(&finding);
    }
    return blockers;
}

Result<void> checkExportGate(const Report &report)
{
    const QList<const Finding *> blockers = exportBlockers(report);
    if (blockers.isEmpty())
        return {};
    //: %1 is the first of the errors.
    return Error{Tr::tr("Nothing is exported while %n errors stand. The first one: %1", nullptr, int(blockers.size()))
                     .arg(blockers.first()->message())};
}

} // namespace quorate
