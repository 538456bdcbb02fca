#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule dns_shared_name = {
    .id = "dns-shared-name",
    .severity = Severity::Error,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Clusters \"%1\" and \"%2\" both use the name \"%3\"."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "A name leads to one place: clients of one cluster reach the other, with the wrong certificates, "
        "and nobody can tell which."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Give each cluster its own API names and apps domain."),
    .source = "practice; the source article on OpenShift high availability, part two: several clusters",
    .covers = {"DNS-011"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const auto names = [](const Cluster &row) {
                QStringList own;
                for (const QString &name : {row.apiName, row.publicApiName, row.appsDomain}) {
                    if (!name.isEmpty() && !own.contains(name.toLower()))
                        own.append(name.toLower());
                }
                return own;
            };
            QHash<QString, const ClusterFacts *> owners;
            for (const auto &cluster : in.facts.clusters()) {
                for (const QString &name : names(*cluster->row)) {
                    const ClusterFacts *owner = owners.value(name);
                    if (!owner)
                        owners.insert(name, cluster.get());
                    else
                        report.addFor(*cluster, {owner->element(), cluster->element()},
                            {owner->row->name, cluster->row->name, name});
                }
            }
        },
};

} // namespace quorate::rules
