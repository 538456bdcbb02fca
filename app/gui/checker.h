#pragma once

#include "app/gui/latest_job.h"
#include "model/rules/engine.h"
#include "widgets/common/findings.h"

#include "model/design/document.h"

namespace quorate {

/// Checks the document after every change of what rules may see, on a worker, and hands the answer to Findings.
class Checker final : public QObject {
    Q_OBJECT

public:
    Checker(
        Document &document, Findings &findings, std::shared_ptr<const Catalogue> catalogue, QObject *parent = nullptr);

    bool isBusy() const { return m_job.isBusy(); }
    /// Checks now, whether or not anything changed.
    void run();

private:
    Document &m_document;
    Findings &m_findings;
    std::shared_ptr<RuleEngine> m_engine; ///< remembers between checks; used by one worker at a time
    LatestJob<CheckAnswer> m_job;
};

} // namespace quorate
