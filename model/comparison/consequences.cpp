#include "model/comparison/consequences.h"

#include "model/export/zones.h"

#include <QCoreApplication>
#include <QMap>
#include <QSet>
#include <algorithm>

namespace quorate::comparison {

namespace {

ComparedFinding compared(const Finding &finding, const Facts &facts, const Matched *matched)
{
    ComparedFinding result;
    result.rule = finding.rule;
    result.severity = finding.severity;
    if (!finding.cluster.isEmpty())
        result.cluster = facts.elementName(finding.cluster.value);
    for (const ElementId &id : finding.elements)
        result.elements.append({matched ? matched->original(id) : id, facts.elementName(id)});
    result.message = finding.message();
    result.waived = finding.waiver != nullptr;
    return result;
}

bool looksEqual(const ComparedFinding &a, const ComparedFinding &b)
{
    return a.severity == b.severity && a.waived == b.waived && a.message == b.message;
}

/// What a total belongs to, as a key.
QString keyOf(const HardwareTotal &total)
{
    return QString::number(int(total.scope)) + u' ' + total.id;
}

/// A name and where it leads.
struct Lead {
    QString name;
    QString address;
    bool operator==(const Lead &) const = default;
};

/// Names by what they belong to, in an order of their own.
struct Leads {
    QStringList order;
    QHash<QString, Lead> byKey;

    void add(const QString &key, const Lead &lead)
    {
        order.append(key);
        byKey.insert(key, lead);
    }
};

Leads hostLeads(const Facts &facts)
{
    Leads leads;
    for (const Host &host : facts.hosts())
        leads.add(host.element() + u' ' + QString::number(host.index), {host.fqdn, host.addressText});
    return leads;
}

Leads endpointLeads(const Facts &facts)
{
    Leads leads;
    for (const auto &endpoint : facts.endpoints()) {
        if (!endpoint->row->vip.isEmpty() || !endpoint->row->name.isEmpty())
            leads.add(endpoint->row->id.value, {endpoint->row->name, endpoint->row->vip});
    }
    return leads;
}

/// A host of a group has the place of one that was written out: what has no counterpart finds it by its name.
void pairByName(Leads &before, const Leads &after)
{
    QHash<QString, QString> free; // latter keys by name
    for (const QString &key : after.order) {
        if (!before.byKey.contains(key))
            free.insert(after.byKey.value(key).name, key);
    }
    for (QString &key : before.order) {
        const Lead lead = before.byKey.value(key);
        if (after.byKey.contains(key) || !free.contains(lead.name))
            continue;
        before.byKey.remove(key);
        key = free.take(lead.name);
        before.byKey.insert(key, lead);
    }
}

void compareLeads(AddressChange::Kind kind, Leads before, const Leads &after, QList<AddressChange> &changes)
{
    pairByName(before, after);
    for (const QString &key : after.order) {
        const Lead old = before.byKey.value(key);
        const Lead now = after.byKey.value(key);
        if (!(old == now))
            changes.append({kind, {}, old.name, old.address, now.name, now.address});
    }
    for (const QString &key : std::as_const(before.order)) {
        const Lead old = before.byKey.value(key);
        if (!after.byKey.contains(key))
            changes.append({kind, {}, old.name, old.address, {}, {}});
    }
}

/// Where the records of all zones lead, by owner and type; several of them are listed.
QMap<std::pair<QString, QString>, QStringList> recordsOf(const QList<ZoneContent> &zones)
{
    QMap<std::pair<QString, QString>, QStringList> records;
    for (const ZoneContent &zone : zones) {
        for (const ZoneRecord &record : zone.records) {
            const bool address = record.kind == ZoneRecord::Kind::Address;
            const QString type = address                      ? QStringLiteral("A")
                : record.kind == ZoneRecord::Kind::NameServer ? QStringLiteral("NS")
                                                              : QStringLiteral("PTR");
            QStringList &targets = records[{record.owner, type}];
            const QString target = address ? record.address.toString() : record.target;
            if (!targets.contains(target))
                targets.append(target);
        }
    }
    for (QStringList &targets : records)
        targets.sort();
    return records;
}

void compareRecords(
    const QList<ZoneContent> &zonesBefore, const QList<ZoneContent> &zonesAfter, QList<AddressChange> &changes)
{
    const auto before = recordsOf(zonesBefore);
    const auto after = recordsOf(zonesAfter);
    const auto text = [](const QStringList &targets) { return targets.join(QStringLiteral(", ")); };
    auto all = before;
    all.insert(after);
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        const auto &[owner, type] = it.key();
        const QString old = text(before.value(it.key()));
        const QString now = text(after.value(it.key()));
        if (old != now)
            changes.append({AddressChange::Kind::Record, type, old.isEmpty() ? QString() : owner, old,
                now.isEmpty() ? QString() : owner, now});
    }
}

} // namespace

QList<FindingChange> findingChanges(const Side &before, const Side &after, const Matched &matched)
{
    QHash<QString, const Finding *> old;
    for (const Finding &finding : before.report.findings)
        old.insert(finding.key(), &finding);
    QList<FindingChange> changes;
    QSet<QString> kept;
    for (const Finding &finding : after.report.findings) {
        const Finding *same = old.value(finding.key());
        const ComparedFinding now = compared(finding, after.facts, nullptr);
        if (!same) {
            changes.append({std::nullopt, now});
            continue;
        }
        kept.insert(finding.key());
        const ComparedFinding was = compared(*same, before.facts, &matched);
        if (!looksEqual(was, now))
            changes.append({was, now});
    }
    for (const Finding &finding : before.report.findings) {
        if (!kept.contains(finding.key()))
            changes.append({compared(finding, before.facts, &matched), std::nullopt});
    }
    return changes;
}

QList<HardwareChange> hardwareChanges(const Facts &before, const Facts &after, const Matched &matched)
{
    const auto named = [](const HardwareTotal &total) {
        return total.scope == HardwareScope::Role
            ? QCoreApplication::translate("Catalogue", total.name.toUtf8().constData())
            : total.name;
    };
    const QList<HardwareTotal> now = hardwareTotals(after);
    const QList<HardwareTotal> was = hardwareTotals(before);
    QList<HardwareChange> changes;
    QHash<QString, qsizetype> places;
    for (const HardwareTotal &total : now) {
        places.insert(keyOf(total), changes.size());
        changes.append({total.scope, total.id, named(total), {}, total.hardware});
    }
    QList<HardwareChange> gone;
    for (const HardwareTotal &total : was) {
        const auto place = places.constFind(keyOf(total));
        if (place != places.constEnd())
            changes[*place].before = total.hardware;
        else
            gone.append({total.scope, matched.original(total.id), named(total), total.hardware, {}});
    }
    changes += gone;
    std::stable_sort(changes.begin(), changes.end(),
        [](const HardwareChange &a, const HardwareChange &b) { return a.scope < b.scope; });
    return changes;
}

QList<AddressChange> addressChanges(const Facts &before, const Facts &after, QString &problem)
{
    QList<AddressChange> changes;
    compareLeads(AddressChange::Kind::Host, hostLeads(before), hostLeads(after), changes);
    compareLeads(AddressChange::Kind::VirtualIp, endpointLeads(before), endpointLeads(after), changes);
    const Result<QList<ZoneContent>> zonesBefore = zonesOf(before);
    const Result<QList<ZoneContent>> zonesAfter = zonesOf(after);
    if (zonesBefore && zonesAfter)
        compareRecords(*zonesBefore, *zonesAfter, changes);
    else
        problem = (zonesBefore ? zonesAfter : zonesBefore).error().message;
    return changes;
}

} // namespace quorate::comparison
