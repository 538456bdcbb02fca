#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule dns_name_under_wildcard = {
    .id = "dns-name-under-wildcard",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "%n name(s) of cluster \"%1\" lie inside its apps domain, such as \"%2\"."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "The wildcard answers every name below the apps domain; a host or the API in there is captured by it, or hides "
        "a part of it."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Move the names out of the apps domain."),
    .source = "OpenShift Container Platform 3.11, Prerequisites: DNS requirements",
    .covers = {"DNS-002"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const QString suffix = u'.' + in.cluster->row->appsDomain;
            if (suffix.size() == 1)
                return;
            QList<ElementId> elements;
            QStringList names;
            const auto look = [&](const QString &name, const ElementId &element) {
                if (!name.endsWith(suffix))
                    return;
                names.append(name);
                if (!elements.contains(element))
                    elements.append(element);
            };
            for (const Host *host : in.cluster->hosts)
                look(host->fqdn, host->element());
            for (const Host *host : in.facts.sharedHosts())
                look(host->fqdn, host->element());
            look(in.cluster->row->apiName, in.cluster->element());
            look(in.cluster->row->publicApiName, in.cluster->element());
            for (const EndpointFacts *endpoint : in.facts.endpoints(*in.cluster))
                look(endpoint->row->name, endpoint->row->id.value);
            if (!names.isEmpty())
                report.add(elements, {in.cluster->row->name, names.first()}, int(names.size()));
        },
};

} // namespace quorate::rules
