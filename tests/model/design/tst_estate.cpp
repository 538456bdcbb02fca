#include "model/analysis/facts.h"
#include "model/design/edits.h"
#include "model/design/field_access.h"
#include "tests/support/random_edits.h"
#include "tests/support/sample_designs.h"
#include "tests/support/test_main.h"

using namespace quorate;
using namespace quorate::edits;

/// The rows that join clusters: promotion paths, template deployments, backup plans, global names.
class TestEstate final : public QObject {
    Q_OBJECT

    static QString s(const char *text) { return QString::fromUtf8(text); }

    /// Two clusters in two sites, each with two masters and an apps domain, a shared bastion and a backup host in dc2.
    static Design estate()
    {
        tests::DesignBuilder b;
        b.site(s("dc1")).site(s("dc2"));
        b.cluster(s("dev"), Environment::Development).cluster(s("prod"));
        for (const char *cluster : {"dev", "prod"}) {
            for (int i = 1; i <= 2; ++i)
                b.host(s(cluster) + u'-' + QString::number(i), s("dc1"), {}, {s("master"), s("etcd")}, s(cluster));
            b.host(s(cluster) + s("-c"), s("dc1"), {}, {s("compute")}, s(cluster));
            b.host(s(cluster) + s("-lb"), s("dc1"), {}, {s("load-balancer")}, s(cluster));
            b.balancer(s(cluster) + s("-ha"), {s(cluster) + s("-lb")}, s(cluster), {s("api"), s("ingress")});
        }
        b.host(s("bastion"), s("dc1"), {}, {s("bastion")});
        b.host(s("keep"), s("dc2"), {}, {s("backup")});
        b.storage(s("tape"), s("dc2"), StorageKind::Nfs);
        b.topology().clusters.update(
            ClusterId(s("dev")), [](Cluster &c) { c.appsDomain = s("apps.dev.bank.example"); });
        Promotion promotion;
        promotion.id = PromotionId(s("release"));
        promotion.name = s("Release");
        promotion.from = ClusterId(s("dev"));
        promotion.to = ClusterId(s("prod"));
        promotion.toRegistry = s("registry.prod.bank.example:5000/mirror");
        promotion.host = NodeId(s("bastion"));
        b.topology().promotions.put(promotion);
        TemplateDeployment deployment;
        deployment.id = TemplateId(s("shop"));
        deployment.name = s("Shop");
        deployment.host = NodeId(s("bastion"));
        deployment.targets = {
            {ClusterId(s("dev")), s("shop"), {}, {}}, {ClusterId(s("prod")), s("shop"), s("live"), {}}};
        b.topology().templates.put(deployment);
        BackupPlan plan;
        plan.id = BackupId(s("nightly"));
        plan.name = s("Nightly");
        plan.cluster = ClusterId(s("prod"));
        for (int i = 0; i < backupItemCount; ++i)
            plan.items.append(BackupItem(i));
        plan.targetHost = NodeId(s("keep"));
        b.topology().backups.put(plan);
        b.dns(s("gslb"), {});
        b.topology().dns.update(DnsId(s("gslb")), [](Dns &row) {
            row.kind = DnsKind::F5;
            row.globalNames = {
                {s("shop.bank.example"), {EndpointId(s("prod-ha-ingress")), EndpointId(s("dev-ha-ingress"))}},
                {s("api.bank.example"), {EndpointId(s("dev-ha-api"))}}};
        });
        return b.design();
    }

    static QStringList names(const Hosts &hosts)
    {
        QStringList found;
        for (const Host *host : hosts)
            found.append(host->name);
        return found;
    }

private Q_SLOTS:
    void removingCleansUp()
    {
        const Design d = estate();
        QCOMPARE(tests::brokenInvariant(d), QString());
        const Design withoutDev = remove(d, {s("dev")});
        const Topology &t = withoutDev.topology();
        QVERIFY(t.promotions.isEmpty());
        QCOMPARE(t.templates.at(0).targets.size(), 1);
        QCOMPARE(t.templates.at(0).targets.at(0).cluster.value, s("prod"));
        QCOMPARE(t.backups.size(), 1);
        QCOMPARE(t.dns.at(0).globalNames.size(), 1); // the other one led to the removed cluster only
        QCOMPARE(t.dns.at(0).globalNames.at(0).endpoints, QList{EndpointId(s("prod-ha-ingress"))});
        QCOMPARE(tests::brokenInvariant(withoutDev), QString());

        const Design withoutBoth = remove(d, {s("dev"), s("prod")});
        QVERIFY(withoutBoth.topology().templates.isEmpty() && withoutBoth.topology().backups.isEmpty());

        const Design withoutHosts = remove(d, {s("bastion"), s("keep")});
        QVERIFY(withoutHosts.topology().promotions.at(0).host.isEmpty());
        QVERIFY(withoutHosts.topology().templates.at(0).host.isEmpty());
        QVERIFY(withoutHosts.topology().backups.at(0).targetHost.isEmpty());

        Design targeted = d;
        targeted.topology().backups.update(BackupId(s("nightly")), [](BackupPlan &row) {
            row.targetSite = SiteId(s("dc2"));
            row.target = StorageId(s("tape"));
            row.hosts = {NodeId(s("prod-1"))};
        });
        const BackupPlan noSite = remove(targeted, {s("dc2")}).topology().backups.at(0);
        QVERIFY(noSite.targetSite.isEmpty() && noSite.target.isEmpty() && noSite.targetHost.isEmpty());
        // Without hosts it would be a plan for all of them.
        QVERIFY(remove(targeted, {s("prod-1")}).topology().backups.isEmpty());
    }

    void copiesReferToCopies()
    {
        const Design d = estate();
        IdSource ids(1);
        QHash<ElementId, ElementId> copyOf;
        const Design both = duplicate(d, *tests::catalogue(), {s("dev"), s("prod")}, ids, nullptr, &copyOf);
        QCOMPARE(tests::brokenInvariant(both), QString());
        const Topology &t = both.topology();
        QCOMPARE(t.promotions.size(), 2);
        const Promotion &promotion = *t.promotions.find(PromotionId(copyOf.value(s("release"))));
        QCOMPARE(promotion.from.value, copyOf.value(s("dev")));
        QCOMPARE(promotion.to.value, copyOf.value(s("prod")));
        QCOMPARE(promotion.host.value, s("bastion")); // not copied: the same one serves
        QCOMPARE(promotion.name, s("Release-2"));
        const TemplateDeployment &deployment = *t.templates.find(TemplateId(copyOf.value(s("shop"))));
        QCOMPARE(deployment.targets.at(1).cluster.value, copyOf.value(s("prod")));
        QCOMPARE(t.backups.find(BackupId(copyOf.value(s("nightly"))))->cluster.value, copyOf.value(s("prod")));
        // One end alone takes no promotion along.
        QCOMPARE(duplicate(d, *tests::catalogue(), {s("dev")}, ids).topology().promotions.size(), 1);
        // What stands alone as text refers to nothing that is not there.
        const Design text = selfContained(extract(d, {s("release"), s("nightly"), s("shop")}));
        QCOMPARE(text.topology().promotions.size(), 1);
        QCOMPARE(tests::brokenInvariant(text), QString());
        QVERIFY(selfContained(d) == d);
    }

    // Whoever names a cluster's domain does not want to name everything below it once more.
    void namesFollowTheBaseDomain()
    {
        Design d = estate();
        d.topology().clusters.update(ClusterId(s("dev")), [](Cluster &c) {
            c.baseDomain = s("dev.bank.example");
            c.apiName = s("api.dev.bank.example");
            c.publicApiName = s("console.elsewhere.example");
            c.hostDomain = s("dev.bank.example");
        });
        const Endpoint *endpoint = nullptr;
        for (const Endpoint &row : d.topology().endpoints)
            if (row.cluster.value == s("dev"))
                endpoint = &row;
        QVERIFY(endpoint);
        d.topology().endpoints.update(endpoint->id, [](Endpoint &row) { row.name = s("api.dev.bank.example"); });
        const auto next = setField(d, *tests::catalogue(), {s("dev")}, s("baseDomain"), s("test.corp.example"));
        QVERIFY(next);
        const Cluster &row = *next->topology().clusters.find(ClusterId(s("dev")));
        QCOMPARE(row.baseDomain, s("test.corp.example"));
        QCOMPARE(row.apiName, s("api.test.corp.example"));
        QCOMPARE(row.appsDomain, s("apps.test.corp.example"));
        QCOMPARE(row.hostDomain, s("test.corp.example"));
        QCOMPARE(row.publicApiName, s("console.elsewhere.example"));
        QCOMPARE(next->topology().endpoints.find(endpoint->id)->name, s("api.test.corp.example"));
        QVERIFY(
            *next->topology().clusters.find(ClusterId(s("prod"))) == *d.topology().clusters.find(ClusterId(s("prod"))));
        QVERIFY(!setField(d, *tests::catalogue(), {s("dev")}, s("baseDomain"), s("not a domain")));
    }

    void newRowsAreComplete()
    {
        const Design d = estate();
        const auto catalogue = tests::catalogue();
        IdSource ids(1);
        const Made promotion = addPromotion(d, *catalogue, ClusterId(s("prod")), ClusterId(s("dev")), ids);
        const Promotion *row = promotion.design.topology().promotions.find(PromotionId(promotion.id));
        QVERIFY(row);
        QCOMPARE(row->name, s("prod to dev"));
        QCOMPARE(row->host.value, s("bastion"));
        QVERIFY(addPromotion(d, *catalogue, ClusterId(s("dev")), ClusterId(s("dev")), ids).id.isEmpty());
        QVERIFY(addPromotion(d, *catalogue, ClusterId(s("dev")), ClusterId(s("gone")), ids).id.isEmpty());
        const auto line = edits::connect(d, *catalogue, s("dev"), s("prod"), ids);
        QVERIFY(line);
        QCOMPARE(line->design.topology().promotions.size(), 2); // another list of images may take the same way

        const Made backup = addBackup(d, *catalogue, ClusterId(s("dev")), ids);
        const BackupPlan *plan = backup.design.topology().backups.find(BackupId(backup.id));
        QVERIFY(plan);
        QCOMPARE(plan->items.size(), backupItemCount);
        QCOMPARE(plan->targetHost.value, s("keep"));
        QCOMPARE(plan->targetSite.value, s("dc2"));
        // A copy beside the cluster would burn with it.
        Node archive = *d.topology().nodes.find(NodeId(s("keep")));
        archive.id = NodeId(s("archive"));
        archive.site = SiteId(s("dc1"));
        Design two = d;
        two.topology().nodes.put(archive);
        const Made away = addBackup(two, *catalogue, ClusterId(s("dev")), ids);
        QCOMPARE(away.design.topology().backups.find(BackupId(away.id))->targetHost.value, s("keep"));
        two.topology().nodes.erase(NodeId(s("keep")));
        const Made beside = addBackup(two, *catalogue, ClusterId(s("dev")), ids);
        QCOMPARE(beside.design.topology().backups.find(BackupId(beside.id))->targetHost.value, s("archive"));
        const Made deployment = addTemplate(d, *catalogue, ClusterId(s("dev")), ids);
        QCOMPARE(deployment.design.topology().templates.find(TemplateId(deployment.id))->targets.at(0).cluster.value,
            s("dev"));
        QCOMPARE(rename(d, s("release"), s("Weekly")).topology().promotions.at(0).name, s("Weekly"));
    }

    void fieldsAreSet()
    {
        const Design d = estate();
        const auto catalogue = tests::catalogue();
        const auto set = [&](const char *id, const char *key, const QVariant &value) {
            return setField(d, *catalogue, {s(id)}, s(key), value);
        };
        const auto items = set("nightly", "items", s("etcd data, Projects"));
        QVERIFY(items);
        QCOMPARE(items->topology().backups.at(0).items, (QList{BackupItem::EtcdData, BackupItem::Projects}));
        QVERIFY(!set("nightly", "items", s("etcd data, tea")));
        QCOMPARE(set("nightly", "nextDrill", s("2026-12-31"))->topology().backups.at(0).nextDrill, QDate(2026, 12, 31));
        QVERIFY(!set("nightly", "nextDrill", s("31.12.2026")));
        QCOMPARE(set("release", "from", s("prod"))->topology().promotions.at(0).from.value, s("prod"));
        QVERIFY(!set("release", "from", s("dc1")));
        QVERIFY(!set("release", "toRegistry", s("https://r")));
        const auto target = addFieldRow(d, *catalogue, {s("shop")}, s("targets"));
        QVERIFY(target);
        const auto project = setField(*target, *catalogue, {s("shop")}, s("targets.2.project"), s("till"));
        QCOMPARE(project->topology().templates.at(0).targets.at(2).project, s("till"));
        QCOMPARE(set("gslb", "globalNames.0.endpoints", s("api.prod.bank.example"))
                     ->topology()
                     .dns.at(0)
                     .globalNames.at(0)
                     .endpoints,
            QList{EndpointId(s("prod-ha-api"))});
    }

    void factsResolveWhatIsReferredTo()
    {
        const Design d = estate();
        const Facts facts(d.topologyPointer(), tests::catalogue());
        const PromotionFacts &promotion = facts.promotions().front();
        QCOMPARE(promotion.from->row->name, s("dev"));
        QCOMPARE(promotion.to->row->name, s("prod"));
        QCOMPARE(promotion.host->name, s("bastion"));
        QCOMPARE(promotion.fromRegistry, s("docker-registry-default.apps.dev.bank.example"));
        QCOMPARE(promotion.toRegistry, s("registry.prod.bank.example:5000/mirror"));
        QVERIFY(facts.registryOf(*promotion.to).isEmpty()); // neither an endpoint nor an apps domain
        const TemplateFacts &deployment = facts.templates().front();
        QCOMPARE(deployment.targets.at(0).context, s("dev"));
        QCOMPARE(deployment.targets.at(1).context, s("live"));
        const BackupFacts &backup = facts.backups().front();
        QCOMPARE(names(backup.hostsFor(BackupItem::MasterConfig)), (QStringList{s("prod-1"), s("prod-2")}));
        QCOMPARE(names(backup.hostsFor(BackupItem::EtcdData)), (QStringList{s("prod-1"), s("prod-2")}));
        QCOMPARE(names(backup.hostsFor(BackupItem::HostFiles)), (QStringList{s("prod-1"), s("prod-2"), s("prod-c")}));
        QCOMPARE(names(backup.hostsFor(BackupItem::Projects)), QStringList{s("prod-1")});
        QCOMPARE(names(backup.hostsFor(BackupItem::InstallerInputs)), QStringList{s("bastion")});
        QCOMPARE(names(backup.hostsFor(BackupItem::Surroundings)), QStringList{s("prod-lb")});
        QCOMPARE(backup.targetSite->name, s("dc2")); // that of its host
        QCOMPARE(facts.backupsOf(*facts.cluster(ClusterId(s("prod")))).size(), 1);
        QVERIFY(facts.backupsOf(*facts.cluster(ClusterId(s("dev")))).isEmpty());
        QCOMPARE(facts.dns().front().globalNames.at(0).endpoints.size(), 2);
        QVERIFY(facts.dnsFor(*promotion.to).isEmpty()); // an F5 answers for global names only
        QVERIFY(facts.areLinked({SiteId(s("dc1"))}, {SiteId(s("dc2")), SiteId(s("dc1"))}));
        QVERIFY(!facts.areLinked({SiteId(s("dc1"))}, {SiteId(s("dc2"))}));
        QCOMPARE(facts.elementName(s("nightly")), s("Nightly"));

        tests::DesignBuilder ring;
        ring.site(s("a")).site(s("b")).site(s("c")).site(s("d")).link(s("a"), s("b")).link(s("c"), s("b"));
        const Facts linked(ring.design().topologyPointer(), tests::catalogue());
        QVERIFY(linked.areLinked({SiteId(s("a"))}, {SiteId(s("c"))})); // by way of b
        QVERIFY(!linked.areLinked({SiteId(s("a"))}, {SiteId(s("d"))}));

        Design registry = d;
        Endpoint endpoint;
        endpoint.id = EndpointId(s("images"));
        endpoint.name = s("registry.dev.bank.example");
        endpoint.cluster = ClusterId(s("dev"));
        endpoint.service = s("registry");
        registry.topology().endpoints.put(endpoint);
        const Facts byPort(registry.topologyPointer(), tests::catalogue());
        QCOMPARE(byPort.promotions().front().fromRegistry, s("registry.dev.bank.example:5000"));
        registry.topology().endpoints.update(endpoint.id, [](Endpoint &row) { row.ports = {443}; });
        registry.topology().backups.update(
            BackupId(s("nightly")), [](BackupPlan &row) { row.hosts = {NodeId(s("prod-2"))}; });
        const Facts byName(registry.topologyPointer(), tests::catalogue());
        QCOMPARE(byName.promotions().front().fromRegistry, s("registry.dev.bank.example"));
        QCOMPARE(names(byName.backups().front().hostsFor(BackupItem::EtcdData)), QStringList{s("prod-2")});
        QVERIFY(byName.backups().front().hostsFor(BackupItem::Projects).empty()); // asked of the first master
    }
};

QUORATE_TEST(TestEstate)
#include "tst_estate.moc"
