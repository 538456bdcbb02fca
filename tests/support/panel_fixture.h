#pragma once

#include "model/analysis/facts.h"
#include "model/io/design_file.h"
#include "tests/support/test_catalogue.h"
#include "widgets/common/panel_context.h"

#include <QTest>

namespace quorate::tests {

/// A shipped template as a design.
inline Design templateDesign(const QString &id = QStringLiteral("typical-ha"))
{
    const Result<QByteArray> bytes = templateBytes(id);
    Q_ASSERT(bytes);
    const Result<LoadedDesign> loaded = readDesign(*bytes, id, *catalogue());
    Q_ASSERT(loaded);
    return loaded->design;
}

/// What panels work on, with the typical template open.
class PanelFixture {
public:
    explicit PanelFixture(const Design &design = templateDesign())
        : context{document, selection, findings, catalogue(), ids}
    {
        document.reset(design, true);
    }

    const Design &design() const { return document.design(); }
    int steps() { return document.history()->count(); }

    /// Sets the answer of a check that found these.
    void report(const QList<Finding> &found)
    {
        CheckAnswer answer;
        answer.design = document.design();
        answer.facts = std::make_shared<const Facts>(answer.design.topologyPointer(), catalogue());
        answer.report.findings = found;
        answer.revision = document.revision();
        findings.set(answer);
    }

    Document document;
    Selection selection;
    Findings findings;
    IdSource ids{7};
    PanelContext context;
};

} // namespace quorate::tests
