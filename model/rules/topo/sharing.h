#pragma once

#include "model/rules/rule.h"

#include <QMap>

/// What the rules about hosts that share a failure domain have in common.
namespace quorate::rules::topo {

/// Reports a share of a group. Roles of the same hosts (masters that are also etcd members) become one finding; `known`
/// is where it stands, by elements.
inline void add(const RuleInput &in, RuleReport &report, QMap<QStringList, qsizetype> &known, const SpreadGroup &group,
    const DomainShare &share, const QString &freeDomain)
{
    QStringList elements{share.domain->id.value};
    QSet<QString> seen;
    for (const Host *host : share.hosts) {
        if (!seen.contains(host->element())) {
            seen.insert(host->element());
            elements.append(host->element());
        }
    }
    const Role *role = in.facts.roleWith(*share.hosts.front(), group.trait);
    const QString name = role ? role->name : QString();
    QStringList sorted = elements.mid(1);
    sorted.sort();
    const QStringList key = QStringList{elements.first()} + sorted;
    if (const auto it = known.constFind(key); it != known.constEnd()) {
        QString &roles = report.items[*it].arguments[1];
        if (!name.isEmpty() && !roles.contains(translatable({name})))
            roles += translatable({name});
        return;
    }
    known.insert(key, report.items.size());
    const QStringList arguments{share.domain->name, translatable({name}), freeDomain};
    if (group.cluster)
        report.addFor(*group.cluster, elements, arguments);
    else
        report.add(elements, arguments);
}

} // namespace quorate::rules::topo
