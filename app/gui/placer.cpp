#include "app/gui/placer.h"

namespace quorate {

Placer::Placer(Document &document, std::shared_ptr<const Catalogue> catalogue, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_catalogue(std::move(catalogue))
    , m_job(this, [this](PlacedDesign answer) {
        m_newest = std::move(answer);
        Q_EMIT placed(m_newest);
    })
{
    connect(&document, &Document::changed, this, [this](const Design &before, const Design &after) {
        if (!before.sharesTopologyWith(after) || !(before.diagram() == after.diagram())
            || before.title() != after.title() || !m_newest.facts)
            run();
    });
}

void Placer::setView(DiagramView view)
{
    m_view = view;
    run();
}

void Placer::run()
{
    // The facts of before serve again when only the drawing changed.
    std::shared_ptr<const Facts> facts = m_newest.facts;
    if (facts && &facts->topology() != &std::as_const(m_document.design()).topology())
        facts.reset();
    m_job.start([facts, catalogue = m_catalogue, design = m_document.design(), revision = m_document.revision(), view = m_view](
                    std::stop_token stop) -> std::optional<PlacedDesign> {
        PlacedDesign answer;
        answer.facts = facts ? facts : std::make_shared<const Facts>(design.topologyPointer(), catalogue);
        answer.geometry = layOut(*answer.facts, std::as_const(design).diagram(), {view, true}, stop);
        if (stop.stop_requested())
            return std::nullopt;
        answer.revision = revision;
        answer.view = view;
        return answer;
    });
}

} // namespace quorate
