#include "model/comparison/comparison.h"
#include "model/comparison/words.h"
#include "model/rules/rule.h"
#include "tests/support/designs.h"
#include "tests/support/full_design.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_main.h"

using namespace quorate;

namespace {

const QDate today(2026, 5, 4);

Comparison compared(const Design &before, const Design &after)
{
    return compareDesigns(before, after, tests::catalogue(), today);
}

Design typical()
{
    return tests::designOf(QStringLiteral("typical-ha"));
}

/// The typical design as a person would write it again, with ids of their own: each one is a quoted or bare word.
Design withOtherIds()
{
    QByteArray text = tests::designBytes(QStringLiteral("typical-ha"));
    for (const char *id : {"dc1", "rack-a", "rack-b", "rack-c", "ocp-prod", "bastion01", "compute", "dns01", "dns02",
             "infra01", "infra02", "infra03", "lb01", "lb02", "master01", "master02", "master03", "api", "apps",
             "console", "lb", "dns", "registry-store", "volumes"}) {
        const QByteArray word(id);
        const QByteArray other = "my-" + word;
        for (const char *before : {" ", "["})
            for (const char *after : {"\n", ",", "]"})
                text.replace(before + word + after, before + other + after);
    }
    // Roles and services are words of the platform, not ids.
    for (const char *role : {"compute", "dns"})
        text.replace(QByteArray("roles: [my-") + role, QByteArray("roles: [") + role);
    const auto loaded = readDesign(text, QStringLiteral("other ids"), *tests::catalogue());
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().toString()));
    return loaded->design;
}

QStringList lines(const Comparison &comparison, ChangeGroup group)
{
    QStringList result;
    for (const ElementChange *element : comparison.of(group)) {
        result.append(words::element(*element));
        for (const FieldChange &field : element->fields) {
            if (field.group == group)
                result.append(u"  "_qs + words::field(field));
        }
    }
    return result;
}

QStringList addresses(const Comparison &comparison, AddressChange::Kind kind)
{
    QStringList result;
    for (const AddressChange &change : comparison.addresses) {
        if (change.kind == kind)
            result.append(words::address(change));
    }
    return result;
}

QStringList rules(const Comparison &comparison, bool appeared)
{
    QStringList ids;
    for (const FindingChange &change : comparison.findings) {
        const auto &side = appeared ? change.after : change.before;
        if (side && !(appeared ? change.before : change.after))
            ids.append(QString::fromLatin1(side->rule->id));
    }
    return ids;
}

HardwareChange total(const Comparison &comparison, HardwareScope scope, const QString &id = {})
{
    for (const HardwareChange &change : comparison.hardware) {
        if (change.scope == scope && change.id == id)
            return change;
    }
    qFatal("no such total");
}

constexpr qint64 GiB = qint64(1) << 30;
const QString arrow = QStringLiteral(" \u2192 ");

} // namespace

/// Expected values are worked out by hand from resources/templates/typical-ha.quorate.yaml.
class TestComparison final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalDesignsDifferInNothing()
    {
        const Comparison none = compared(typical(), typical());
        QVERIFY(none.isEmpty());
        QVERIFY(none.findings.isEmpty() && none.addresses.isEmpty());
    }

    void otherIdsAreNoChange()
    {
        const Design other = withOtherIds();
        QVERIFY(!other.topology().nodes.contains(NodeId(u"master01"_qs)));
        QVERIFY(!(other == typical()));
        const Comparison none = compared(typical(), other);
        QVERIFY2(none.isEmpty(), qPrintable(lines(none, ChangeGroup::Changed).join(u'\n')));
    }

    /// Names tell which element is which; references, findings and addresses follow.
    void changesAreSeenAcrossOtherIds()
    {
        Design other = withOtherIds();
        other.topology().nodes.update(NodeId(u"my-master01"_qs), [](Node &row) {
            row.memory = 64 * GiB;
            row.domains = {DomainId(u"my-rack-b"_qs)};
        });
        other.topology().endpoints.erase(EndpointId(u"my-console"_qs));
        const Comparison seen = compared(typical(), other);
        QCOMPARE(lines(seen, ChangeGroup::Moved),
            (QStringList{u"Host \"master01\" of the cluster \"ocp-prod\""_qs,
                u"  Failure domain: Rack A"_qs + arrow + u"Rack B"_qs}));
        QCOMPARE(lines(seen, ChangeGroup::Resized),
            (QStringList{
                u"Host \"master01\" of the cluster \"ocp-prod\""_qs, u"  Memory: 32 GiB"_qs + arrow + u"64 GiB"_qs}));
        QCOMPARE(seen.of(ChangeGroup::Resized).first()->before, u"master01"_qs);
        QCOMPARE(seen.of(ChangeGroup::Resized).first()->after, u"my-master01"_qs);
        QCOMPARE(lines(seen, ChangeGroup::Removed),
            QStringList{u"Endpoint \"console.ocp.bank.example\" of the cluster \"ocp-prod\""_qs});
        QCOMPARE(seen.of(ChangeGroup::Removed).first()->before, u"console"_qs);
        QVERIFY(seen.of(ChangeGroup::Added).isEmpty());
        QVERIFY(rules(seen, true).contains(u"topo-shared-domain"_qs));
    }

    /// One id for two things: the former's host and the latter's rack are not taken for each other.
    void anIdThatMeansSomethingElse()
    {
        Design before = typical();
        Node node = *before.topology().nodes.find(NodeId(u"bastion01"_qs));
        node.id = NodeId(u"rack-z"_qs);
        node.name = u"jump01"_qs;
        node.addresses = {u"10.10.0.6"_qs};
        before.topology().nodes.put(node);
        Design after = typical();
        after.topology().sites.update(SiteId(u"dc1"_qs), [](Site &site) {
            site.domains.append(FailureDomain{DomainId(u"rack-z"_qs), u"Rack Z"_qs, DomainKind::Rack, {}, {}, {}});
        });
        const Comparison seen = compared(before, after);
        QCOMPARE(lines(seen, ChangeGroup::Removed), QStringList{u"Host \"jump01\""_qs});
        QCOMPARE(seen.of(ChangeGroup::Removed).first()->before, u"rack-z"_qs);
        QCOMPARE(lines(seen, ChangeGroup::Added), QStringList{u"Rack \"Rack Z\""_qs});
        QCOMPARE(seen.elements.size(), 2);
    }

    void twoLeftoversOfOneNameAreNotPaired()
    {
        Design before = typical();
        Design after = typical();
        for (Design *design : {&before, &after}) {
            for (int i = 0; i < 2; ++i) {
                Storage row = *design->topology().storage.find(StorageId(u"volumes"_qs));
                row.id = StorageId(u"%1-%2"_qs.arg(design == &before ? u"old"_qs : u"new"_qs).arg(i));
                row.name = u"twin"_qs;
                design->topology().storage.put(row);
            }
        }
        const Comparison seen = compared(before, after);
        QCOMPARE(seen.of(ChangeGroup::Added).size(), 2);
        QCOMPARE(seen.of(ChangeGroup::Removed).size(), 2);
    }

    void oneMasterLess()
    {
        Design after = typical();
        after.topology().nodes.erase(NodeId(u"master03"_qs));
        const Comparison seen = compared(typical(), after);
        QCOMPARE(lines(seen, ChangeGroup::Removed), QStringList{u"Host \"master03\" of the cluster \"ocp-prod\""_qs});
        QCOMPARE(seen.elements.size(), 1);
        const QStringList appeared = rules(seen, true);
        QVERIFY2(
            appeared.contains(u"mst-two"_qs) && appeared.contains(u"etcd-even"_qs), qPrintable(appeared.join(u' ')));
        QCOMPARE(rules(seen, false), QStringList());
        // 15 hosts: bastion, 4 compute, 2 dns, 3 infra, 2 lb, 3 masters. Cores 2 + 4*16 + 2*2 + 3*16 + 2*4 + 3*8 = 150.
        const HardwareChange all = total(seen, HardwareScope::Design);
        QCOMPARE(all.before.hosts, 15);
        QCOMPARE(all.before.cores, 150);
        QCOMPARE(all.before.memory, (4 + 4 * 64 + 2 * 4 + 3 * 64 + 2 * 8 + 3 * 32) * GiB);
        QCOMPARE(all.before.disks, (60 + 4 * 320 + 2 * 60 + 3 * 320 + 2 * 60 + 3 * 160) * GiB);
        QCOMPARE(all.after, (Hardware{14, 142, all.before.memory - 32 * GiB, all.before.disks - 160 * GiB}));
        QCOMPARE(total(seen, HardwareScope::Role, u"etcd"_qs).after.hosts, 2);
        QCOMPARE(total(seen, HardwareScope::Role, u"compute"_qs).before,
            total(seen, HardwareScope::Role, u"compute"_qs).after);
        QCOMPARE(total(seen, HardwareScope::Cluster, u"ocp-prod"_qs).before.hosts, 12);
        QCOMPARE(total(seen, HardwareScope::Cluster).before.hosts, 3); // bastion and name servers belong to none
        QCOMPARE(total(seen, HardwareScope::Site, u"dc1"_qs).after.hosts, 14);
        QCOMPARE(addresses(seen, AddressChange::Kind::Host),
            QStringList{u"Host: master03.dc1.bank.example 10.10.1.13"_qs + arrow + u"nothing"_qs});
        QCOMPARE(addresses(seen, AddressChange::Kind::Record),
            (QStringList{u"Record PTR: 13.1.10.10.in-addr.arpa master03.dc1.bank.example"_qs + arrow + u"nothing"_qs,
                u"Record A: master03.dc1.bank.example 10.10.1.13"_qs + arrow + u"nothing"_qs}));
        // The other way round it is the same story.
        const Comparison back = compared(after, typical());
        QCOMPARE(rules(back, false), appeared);
        QCOMPARE(lines(back, ChangeGroup::Added), lines(seen, ChangeGroup::Removed));
    }

    void aVirtualAddressMoves()
    {
        Design after = typical();
        after.topology().endpoints.update(EndpointId(u"apps"_qs), [](Endpoint &row) { row.vip = u"10.10.0.12"_qs; });
        const Comparison seen = compared(typical(), after);
        QCOMPARE(addresses(seen, AddressChange::Kind::VirtualIp),
            QStringList{u"Virtual IP router.ocp.bank.example: 10.10.0.11"_qs + arrow + u"10.10.0.12"_qs});
        QCOMPARE(addresses(seen, AddressChange::Kind::Record),
            (QStringList{u"Record A *.apps.ocp.bank.example: 10.10.0.11"_qs + arrow + u"10.10.0.12"_qs,
                u"Record PTR: 11.0.10.10.in-addr.arpa router.ocp.bank.example"_qs + arrow + u"nothing"_qs,
                u"Record PTR: nothing"_qs + arrow + u"12.0.10.10.in-addr.arpa router.ocp.bank.example"_qs,
                u"Record A router.ocp.bank.example: 10.10.0.11"_qs + arrow + u"10.10.0.12"_qs}));
    }

    void aGroupGrows()
    {
        Design after = typical();
        after.topology().nodes.update(NodeId(u"compute"_qs), [](Node &row) {
            row.count = 5;
            row.names = u"compute{01..05}"_qs;
            row.addresses = {u"10.10.3.11-10.10.3.15"_qs};
        });
        const Comparison seen = compared(typical(), after);
        QCOMPARE(lines(seen, ChangeGroup::Resized),
            (QStringList{u"Host group \"compute\" of the cluster \"ocp-prod\""_qs, u"  Hosts: 4"_qs + arrow + u"5"_qs,
                u"  Host names: compute{01..04}"_qs + arrow + u"compute{01..05}"_qs}));
        QVERIFY(seen.of(ChangeGroup::Renamed).isEmpty());
        QCOMPARE(addresses(seen, AddressChange::Kind::Host),
            QStringList{u"Host: nothing"_qs + arrow + u"compute05.dc1.bank.example 10.10.3.15"_qs});
    }

    /// A group and the same hosts written out: other elements, the same hosts.
    void aGroupWrittenOut()
    {
        Design after = typical();
        const Node group = *after.topology().nodes.find(NodeId(u"compute"_qs));
        after.topology().nodes.erase(group.id);
        for (int i = 0; i < 4; ++i) {
            Node host = group;
            host.id = NodeId(u"c%1"_qs.arg(i));
            host.name = u"compute0%1"_qs.arg(i + 1);
            host.names.clear();
            host.count = 1;
            host.addresses = {u"10.10.3.1%1"_qs.arg(i + 1)};
            host.domains = {group.domains.at(i % 3)};
            after.topology().nodes.put(host);
        }
        const Comparison seen = compared(typical(), after);
        QCOMPARE(seen.of(ChangeGroup::Removed).size(), 1);
        QCOMPARE(seen.of(ChangeGroup::Added).size(), 4);
        QVERIFY2(seen.addresses.isEmpty(), qPrintable(addresses(seen, AddressChange::Kind::Host).join(u'\n')));
        for (const HardwareChange &change : seen.hardware)
            QCOMPARE(change.before, change.after);
    }

    void rowsOfListsHaveNames()
    {
        Design after = typical();
        after.topology().nodes.update(NodeId(u"master01"_qs), [](Node &row) {
            row.disks.prepend(Disk{u"boot"_qs, 10 * GiB, DiskKind::Unstated, {}});
            row.disks.last().size = 80 * GiB;
        });
        const Comparison seen = compared(typical(), after);
        QCOMPARE(lines(seen, ChangeGroup::Resized),
            (QStringList{u"Host \"master01\" of the cluster \"ocp-prod\""_qs,
                u"  Disks \"boot\": added (boot, 10 GiB)"_qs,
                u"  Disks \"etcd\", Size: 40 GiB"_qs + arrow + u"80 GiB"_qs}));
        QCOMPARE(seen.elements.first().fields.last().key, u"disks[etcd].size"_qs);
    }

    void renamedAndMovedBetweenSites()
    {
        Design after = typical();
        Site east;
        east.id = SiteId(u"dc2"_qs);
        east.name = u"Data center 2"_qs;
        east.dnsSuffix = u"dc2.bank.example"_qs;
        east.rank = 1;
        after.topology().sites.put(east);
        after.topology().nodes.update(NodeId(u"bastion01"_qs), [](Node &row) {
            row.name = u"jump01"_qs;
            row.site = SiteId(u"dc2"_qs);
            row.domains.clear();
        });
        const Comparison seen = compared(typical(), after);
        QCOMPARE(lines(seen, ChangeGroup::Added), QStringList{u"Data center \"Data center 2\""_qs});
        QCOMPARE(lines(seen, ChangeGroup::Renamed),
            (QStringList{u"Host \"jump01\""_qs, u"  Host name: bastion01"_qs + arrow + u"jump01"_qs}));
        QCOMPARE(lines(seen, ChangeGroup::Moved),
            (QStringList{u"Host \"jump01\""_qs, u"  Data center: Data center 1"_qs + arrow + u"Data center 2"_qs,
                u"  Failure domain: Rack C"_qs + arrow + u"not stated"_qs}));
        QCOMPARE(addresses(seen, AddressChange::Kind::Host),
            QStringList{
                u"Host: bastion01.dc1.bank.example 10.10.0.5"_qs + arrow + u"jump01.dc2.bank.example 10.10.0.5"_qs});
        QCOMPARE(total(seen, HardwareScope::Site, u"dc2"_qs).after.cores, 2);
        QCOMPARE(total(seen, HardwareScope::Site, u"dc2"_qs).before.hosts, 0);
    }

    /// Rows of the estate, and rows in their rows.
    void theEstate()
    {
        Design before = typical();
        BackupPlan backup;
        backup.id = BackupId(u"nightly"_qs);
        backup.name = u"Nightly"_qs;
        backup.cluster = ClusterId(u"ocp-prod"_qs);
        backup.items = {BackupItem::EtcdData};
        before.topology().backups.put(backup);
        TemplateTarget target;
        target.cluster = ClusterId(u"ocp-prod"_qs);
        target.parameters = {{u"REPLICAS"_qs, u"2"_qs, {}}};
        TemplateDeployment shop;
        shop.id = TemplateId(u"shop"_qs);
        shop.name = u"Shop"_qs;
        shop.targets = {target};
        before.topology().templates.put(shop);
        Design after = before;
        after.topology().backups.update(backup.id, [](BackupPlan &row) {
            row.items.append(BackupItem::NodeConfig);
            row.nextDrill = QDate(2026, 9, 1);
        });
        after.topology().templates.update(
            shop.id, [](TemplateDeployment &row) { row.targets[0].parameters[0].value = u"3"_qs; });
        Promotion promotion;
        promotion.id = PromotionId(u"up"_qs);
        promotion.name = u"Up"_qs;
        after.topology().promotions.put(promotion);
        const Comparison seen = compared(before, after);
        QCOMPARE(lines(seen, ChangeGroup::Added), QStringList{u"Promotion path \"Up\""_qs});
        QStringList keys;
        for (const ElementChange *element : seen.of(ChangeGroup::Changed)) {
            for (const FieldChange &field : element->fields)
                keys.append(field.key);
        }
        QCOMPARE(keys, (QStringList{u"targets[ocp-prod].parameters[REPLICAS].value"_qs, u"items"_qs, u"nextDrill"_qs}));
    }

    /// What the program cannot show field by field is a change, too.
    void nothingIsEqualInSilence_data()
    {
        QTest::addColumn<Design>("after");
        QTest::addColumn<QString>("key");
        Design d = typical();
        d.setTitle(u"Other"_qs);
        QTest::newRow("title") << d << u"title"_qs;
        d = typical();
        d.topology().unknown.append({u"plans"_qs, yaml::Node{}});
        d.topology().unknown.last().second.kind = yaml::Node::Kind::Scalar;
        d.topology().unknown.last().second.scalar = u"later"_qs;
        QTest::newRow("unknown key of the file") << d << u"plans"_qs;
        d = typical();
        d.topology().sites.update(SiteId(u"dc1"_qs), [](Site &row) {
            yaml::Node node;
            node.kind = yaml::Node::Kind::Scalar;
            node.scalar = u"7"_qs;
            row.networks.first().unknown.append({u"colour"_qs, node});
        });
        QTest::newRow("unknown key of a network") << d << u"networks.1.colour"_qs;
        d = typical();
        d.diagram().placements.insert(u"lb01"_qs, Placement{{10, 20}, true, false});
        QTest::newRow("drawn elsewhere") << d << u"placements"_qs;
        d = typical();
        d.diagram().titleBlock.version = u"2.0"_qs;
        QTest::newRow("title block") << d << u"titleBlock.version"_qs;
        d = typical();
        d.review().severities.insert(u"mst-two"_qs, Severity::Off);
        QTest::newRow("severity of a rule") << d << u"severities.mst-two"_qs;
        d = typical();
        d.topology().balancers.update(
            BalancerId(u"lb"_qs), [](Balancer &row) { std::swap(row.nodes[0], row.nodes[1]); });
        QTest::newRow("order of balancer hosts") << d << u"nodes"_qs;
        d = typical();
        d.topology().nodes.update(NodeId(u"infra01"_qs), [](Node &row) { std::swap(row.disks[0], row.disks[1]); });
        QTest::newRow("order of disks") << d << u"disks"_qs;
        d = typical();
        d.topology().sites.update(SiteId(u"dc1"_qs), [](Site &row) { std::swap(row.domains[0], row.domains[2]); });
        QTest::newRow("order of racks") << d << u"domains"_qs;
        d = typical();
        d.topology().clusters.update(
            ClusterId(u"ocp-prod"_qs), [](Cluster &row) { row.services[u"router"_qs][u"replicas"_qs] = qint64(2); });
        QTest::newRow("a platform service") << d << u"services.router.replicas"_qs;
    }

    void nothingIsEqualInSilence()
    {
        QFETCH(Design, after);
        QFETCH(QString, key);
        const Comparison seen = compared(typical(), after);
        QCOMPARE(seen.elements.size(), 1);
        QCOMPARE(seen.elements.first().fields.size(), 1);
        QCOMPARE(seen.elements.first().fields.first().key, key);
    }

    /// Each field of each element of a design that uses them all: taken away, it is told.
    void everyFieldIsTold()
    {
        const Design full = tests::fullDesign(1, *tests::catalogue());
        int fields = 0;
        for (const ElementId &id : tests::RandomEdits::elements(full)) {
            for (const FieldView &view : fieldsOf(full, *tests::catalogue(), id)) {
                const Result<Design> without = setField(full, *tests::catalogue(), {id}, view.key, QVariant());
                if (!without || *without == full)
                    continue;
                ++fields;
                const Comparison seen = compared(full, *without);
                const bool told = std::any_of(seen.elements.begin(), seen.elements.end(),
                    [&](const ElementChange &element) { return element.after == id && !element.fields.isEmpty(); });
                QVERIFY2(told, qPrintable(id + u' ' + view.key));
            }
        }
        QVERIFY2(fields > 150, qPrintable(QString::number(fields)));
    }

    /// Designs full of everything: nothing is equal in silence, keys that nobody knows neither.
    void fullDesigns()
    {
        for (quint32 seed = 1; seed <= 8; ++seed) {
            const Design full = tests::fullDesign(seed, *tests::catalogue());
            QVERIFY(compared(full, full).isEmpty());
            const Design plain = tests::fullDesign(seed, *tests::catalogue(), tests::Kept::None);
            QCOMPARE(compared(full, plain).isEmpty(), full == plain);
            const Design other = tests::fullDesign(seed + 1, *tests::catalogue());
            QVERIFY(!compared(full, other).isEmpty());
        }
    }

    void aWaiverIsAChangeOfItsFinding()
    {
        Design before = typical();
        before.topology().nodes.erase(NodeId(u"master03"_qs));
        Design after = before;
        after.review().waivers.put(
            Waiver{WaiverId(u"w"_qs), u"mst-two"_qs, {u"master01"_qs, u"master02"_qs}, u"Until May."_qs, {}, {}, {}});
        const Comparison seen = compared(before, after);
        QCOMPARE(lines(seen, ChangeGroup::Added), QStringList{u"Waiver \"mst-two\""_qs});
        QCOMPARE(seen.findings.size(), 1);
        QVERIFY(!seen.findings.first().before->waived);
        QVERIFY(seen.findings.first().after->waived);
    }

    /// Names that are in disorder leave records unknown, and say so.
    void recordsThatCannotBeTold()
    {
        Design after = typical();
        after.topology().nodes.update(NodeId(u"lb02"_qs), [](Node &row) { row.addresses.clear(); });
        const Comparison seen = compared(typical(), after);
        QVERIFY2(seen.recordsProblem.contains(u"lb02"), qPrintable(seen.recordsProblem));
        QVERIFY(addresses(seen, AddressChange::Kind::Record).isEmpty());
        QCOMPARE(addresses(seen, AddressChange::Kind::Host).size(), 1);
    }

    /// Empty exactly when the designs are equal; what is added one way is removed the other way.
    void onRandomEdits()
    {
        for (quint32 seed = 1; seed <= 6; ++seed) {
            tests::RandomEdits random(seed, tests::catalogue());
            Design before = typical();
            for (int step = 0; step < 25; ++step) {
                const Design after = random.next(before);
                const Comparison seen = compared(before, after);
                QVERIFY2(seen.isEmpty() == (before == after), qPrintable(u"seed %1, step %2"_qs.arg(seed).arg(step)));
                const Comparison back = compared(after, before);
                QCOMPARE(back.of(ChangeGroup::Removed).size(), seen.of(ChangeGroup::Added).size());
                QCOMPARE(back.of(ChangeGroup::Added).size(), seen.of(ChangeGroup::Removed).size());
                QCOMPARE(rules(back, true), rules(seen, false));
                before = after;
            }
        }
    }
};

QUORATE_TEST(TestComparison)
#include "tst_comparison.moc"
