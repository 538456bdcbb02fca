#pragma once

#include "app/gui/latest_job.h"
#include "model/layout/layout.h"

#include "model/design/document.h"

namespace quorate {

struct PlacedDesign {
    std::shared_ptr<const Facts> facts;
    Geometry geometry;
    quint64 revision = 0;
    DiagramView view = DiagramView::Detail;
};

/// Lays the document out after every change, on a worker.
class Placer final : public QObject {
    Q_OBJECT

public:
    Placer(Document &document, std::shared_ptr<const Catalogue> catalogue, QObject *parent = nullptr);

    void run();
    void setView(DiagramView view);
    const PlacedDesign &newest() const { return m_newest; }

Q_SIGNALS:
    void placed(const quorate::PlacedDesign &answer);

private:
    Document &m_document;
    std::shared_ptr<const Catalogue> m_catalogue;
    PlacedDesign m_newest;
    DiagramView m_view = DiagramView::Detail;
    LatestJob<PlacedDesign> m_job;
};

} // namespace quorate
