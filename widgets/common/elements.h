#pragma once

#include "model/catalogue/catalogue.h"
#include "model/design/design.h"
#include "widgets/paint/theme.h"

namespace quorate {

enum class ElementKind : quint8 {
    None, ///< no such element
    Site,
    Domain,
    Link,
    Cluster,
    Node,
    Endpoint,
    Balancer,
    Dns,
    Storage,
    Promotion,
    Template,
    Backup,
    Note,
    Outside, ///< clients and the registry outside, which the design implies
};

/// What panels show of an element.
struct ElementInfo {
    ElementId id;
    ElementKind kind = ElementKind::None;
    QString name;
    QString kindName; ///< "Infra host", "Rack", "Data center"
    QString icon;
    Family family = Family::Neutral;
    int count = 1; ///< hosts of a group
    ClusterId cluster;
};

ElementKind elementKind(const Design &design, const ElementId &id);
ElementInfo elementInfo(const Design &design, const Catalogue &catalogue, const ElementId &id);

/// The names from the element to the page: "infra02", "Rack B", "Data center 1".
QStringList elementPath(const Design &design, const Catalogue &catalogue, const ElementId &id);

/// The platform of a cluster, or nullptr; an empty id means none.
const Platform *platformOf(const Design &design, const Catalogue &catalogue, const ClusterId &cluster);

/// All elements in the order of the outline: sites with what stands in them, clusters, services.
QList<ElementId> allElements(const Design &design);

QString domainKindName(DomainKind kind);
QString domainKindIcon(DomainKind kind);
QString environmentName(Environment environment);
/// A catalogue's English text in the current language.
QString catalogueText(const QString &english);
/// Hosts of the design, groups counted as what they stand for.
int hostCount(const Design &design);

} // namespace quorate
