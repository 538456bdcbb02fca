#pragma once

#include "model/design/diagram.h"
#include "model/design/review.h"
#include "model/design/topology.h"

#include <QSharedDataPointer>

namespace quorate {

/// The whole design as a value: copying is one reference count, editing a copy detaches the touched part only. Three parts,
/// because they change for different reasons: rules see the Topology alone, hence moving a box changes no finding.
class Design final {
public:
    Design() : m_topology(new Topology), m_diagram(new Diagram), m_review(new Review) {}

    const QString &title() const { return m_title; }
    void setTitle(const QString &title) { m_title = title; }

    const Topology &topology() const { return *m_topology; }
    const Diagram &diagram() const { return *m_diagram; }
    const Review &review() const { return *m_review; }
    /// For edits on a copy: detaches the part when it is shared.
    Topology &topology() { return *m_topology; }
    Diagram &diagram() { return *m_diagram; }
    Review &review() { return *m_review; }

    /// Keeps the topology alive without copying it (facts and workers hold one).
    QSharedDataPointer<Topology> topologyPointer() const { return m_topology; }
    bool sharesTopologyWith(const Design &other) const { return m_topology.constData() == other.m_topology.constData(); }

    bool operator==(const Design &other) const
    {
        return m_title == other.m_title && (sharesTopologyWith(other) || topology() == other.topology())
            && (m_diagram.constData() == other.m_diagram.constData() || diagram() == other.diagram())
            && (m_review.constData() == other.m_review.constData() || review() == other.review());
    }

private:
    QString m_title;
    QSharedDataPointer<Topology> m_topology;
    QSharedDataPointer<Diagram> m_diagram;
    QSharedDataPointer<Review> m_review;
};

} // namespace quorate
