#pragma once

#include "model/analysis/facts.h"

namespace quorate {

/// What a picture shows: every host, or one card a cluster.
enum class DiagramView : quint8 { Detail, Overview };

/// Relations that follow from a design (derived) or that it states (links), as they are drawn. The words of
/// hiddenRelations in the file are the enumerators in lowerCamel.
enum class RelationKind : quint8 {
    Ingress, ///< balancer (or VIP) → routers; clients → VIP
    Api, ///< balancer → masters; clients → VIP
    RegistryAccess, ///< balancer → registry hosts
    NameLookup, ///< clients → DNS servers
    Balancer, ///< VIP → balancer hosts, active and standby
    VrrpPair, ///< balancer hosts among each other
    EtcdPeers, ///< voters, neighbours in a row
    RegistryStorage, ///< registry hosts → storage
    Workload, ///< routers → compute
    ExternalPull, ///< registry outside → hosts
    Link, ///< between sites
    Promotion, ///< cluster → cluster: images
    GlobalName, ///< the name servers between sites → the endpoints that a name of them leads to
    Backup, ///< cluster → where a backup plan takes its copies: storage, host, another site
};
inline constexpr int relationKindCount = 14;

/// From one element to several members; rails and trunks are the layout's business.
struct Relation {
    RelationKind kind = RelationKind::Ingress;
    ElementId from; ///< an element, or "client:admins", "client:users", "external:registry"
    QList<ElementId> to;
    QString family; ///< colour family, as of roles
    QString label; ///< "API 8443", "2380"; machine words and numbers, translated by the scene
    bool standby = false;
    ElementId element; ///< the row that states it: link, promotion path, backup plan; empty: derived
};

/// The word of a kind in hiddenRelations: "registryStorage".
QString relationKindName(RelationKind kind);

/// All relations in drawing order.
QList<Relation> relations(const Facts &facts);

} // namespace quorate
