#pragma once

#include "model/analysis/facts.h"
#include "model/design/review.h"
#include "model/rules/finding.h"

#include <QHash>

namespace quorate::cli {

/// A report in the formats of `validate`.
struct ReportText {
    const Report &report;
    const Facts &facts;
    const Review &review; ///< tells which rules weigh otherwise here
    QString path; ///< of the design, for SARIF
    const QHash<ElementId, int> &lines; ///< of the elements in it

    QString plain() const;
    QByteArray json() const;
    QByteArray sarif() const; ///< SARIF 2.1.0 (OASIS)
};

} // namespace quorate::cli
