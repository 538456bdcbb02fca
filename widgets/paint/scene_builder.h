#pragma once

#include "widgets/paint/scene.h"

namespace quorate {

/// What a relation's line looks like.
LineKind lineKind(const geometry::Route &route);

/// Inside of the scene: what building and failing share.
class SceneBuilder final {
public:
    SceneBuilder(const Design &design, const Facts &facts, const Geometry &geometry, const SceneOptions &options);

    Scene build();

private:
    /// What all hosts of one role look like.
    struct RoleLook {
        QString label;
        QString icon;
        Family family = Family::Neutral;
        QList<ChipLook> chips;
        bool onlyAlone = false;
    };

    /// From the first to the last thing inside a frame.
    struct Extent {
        double top = 1e9;
        double bottom = -1e9;
    };

    QList<Extent> frameContents() const;
    void addContainers();
    void addFrames();
    void addCards();
    void addPills();
    EndpointLook balancerCell(const ElementId &id) const;
    EndpointLook endpointCell(const QList<ElementId> &ids) const;
    void addActors();
    void addCaptions();
    void addConnectors();
    void addLinkWords(ConnectorLook &look, const geometry::Route &route) const;
    static QHash<PromotionId, int> promotionSteps(const Facts &facts);
    void addPromotionWords(ConnectorLook &look, const geometry::Route &route) const;
    static QString globalNamesText(const Dns &dns);
    void addNotes();
    void addSheet();
    void addLegend();
    void addTitleBlock();

    const RoleLook &roleLook(const QString &platform, const QString &role);
    CardLook nodeCard(const Node &node, const geometry::Card &card);
    CardLook storageCard(const Storage &storage) const;
    CardLook clusterCard(const ClusterFacts &cluster) const;
    /// Those that are not empty, with dots between.
    static QString joined(const QStringList &parts);
    void addChips(CardLook &look, const Node &node, const QString &platform);
    QString placeText(const Node &node, const geometry::Card &card) const;
    QString sizing(const Node &node) const;
    int hostsIn(const QList<ElementId> &nodes) const;
    QString platformText(const ClusterFacts &cluster) const;

    const Design &m_design;
    const Facts &m_facts;
    const Geometry &m_geometry;
    const SceneOptions &m_options;
    QHash<ClusterId, int> m_stripes;
    QHash<PromotionId, int> m_steps;
    QHash<std::pair<QString, QString>, RoleLook> m_roles;
    Scene m_scene;
};

/// Marks what a failure has lost, and what is degraded by it.
void applyFailure(Scene &scene, const Facts &facts, const Geometry &geometry, const SceneFailure &failure);

} // namespace quorate
