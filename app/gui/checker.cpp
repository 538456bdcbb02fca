#include "app/gui/checker.h"

#include <QElapsedTimer>

namespace quorate {

Checker::Checker(Document &document, Findings &findings, std::shared_ptr<const Catalogue> catalogue, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_findings(findings)
    , m_engine(std::make_shared<RuleEngine>(std::move(catalogue)))
    , m_job(this, [this](CheckAnswer answer) { m_findings.set(std::move(answer)); })
{
    connect(&document, &Document::changed, this, [this](const Design &before, const Design &after) {
        // Moving boxes changes no finding.
        if (!before.sharesTopologyWith(after) || !(before.review() == after.review()) || !m_findings.answer().facts)
            run();
    });
}

void Checker::run()
{
    m_job.start([engine = m_engine, design = m_document.design(), revision = m_document.revision()](
                    std::stop_token stop) -> std::optional<CheckAnswer> {
        QElapsedTimer clock;
        clock.start();
        std::optional<Report> report = engine->check(design, QDate::currentDate(), stop);
        if (!report)
            return std::nullopt;
        CheckAnswer answer;
        answer.design = design;
        answer.report = std::move(*report);
        answer.facts = engine->facts();
        answer.milliseconds = double(clock.nsecsElapsed()) / 1e6;
        answer.revision = revision;
        return answer;
    });
}

} // namespace quorate
