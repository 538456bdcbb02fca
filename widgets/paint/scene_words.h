#pragma once

#include "model/analysis/relations.h"
#include "model/rules/finding.h"
#include "widgets/paint/look.h"

#include <QSet>

namespace quorate::words {

/// A catalogue's English text in the current language.
QString ofCatalogue(const QString &english);
/// "Control plane", the caption of a tier.
QString tier(QStringView tier);
/// The same where there is little room: "Balancers".
QString shortTier(QStringView tier);
Family tierFamily(QStringView tier);
/// "PRODUCTION", on the chip of a cluster's frame.
QString environmentChip(Environment environment);
/// "production", after the version.
QString environment(Environment environment);
QString domainIcon(DomainKind kind);
/// "F5 BIG-IP pair": what a balancer is that no host of the design runs.
QString balancerKind(BalancerKind kind);
QString storageKind(StorageKind kind);
/// "4 hosts in 3 racks", of a group spread over failure domains of these kinds.
QString spread(int hosts, int domains, const QSet<DomainKind> &kinds);
/// "client traffic": a relation's line in the legend; empty for kinds that look like another one.
QString legend(RelationKind kind);
/// A family's block in the legend at far zoom.
QString legend(Family family);
/// Machine labels of relations in the current language: "pull 443", "RTT 2.4 ms".
QString label(const QString &machine);
/// "skopeo sync": as the tool's people write it.
QString promotionTool(PromotionTool tool);
/// "0 errors · 2 hints"
QString check(int errors, int warnings, int hints);
QString verdict(const Report &report);

} // namespace quorate::words
