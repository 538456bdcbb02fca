#pragma once

#include "model/io/design_file.h"
#include "tests/support/generator.h"
#include "tests/support/sample_designs.h"

#include <functional>

namespace quorate::tests {

/// Designs that a placement must cope with: the shipped ones, and each kind of drawing that layout/ knows.
namespace layout_designs {

inline QString text(const char *latin)
{
    return QString::fromLatin1(latin);
}

inline QString numbered(const char *name, int number)
{
    return QStringLiteral("%1%2").arg(QLatin1String(name)).arg(number, 2, 10, QLatin1Char('0'));
}

inline Design file(const char *path)
{
    const auto loaded = readDesign(sourceFile(text(path)), text(path), *catalogue());
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().toString()));
    return loaded->design;
}

/// What a person has moved: cards within their rack, a card of the site, a rack.
inline Design moved()
{
    DesignBuilder b = typicalDesign();
    b.pin(text("master02"), {40, 380}).pin(text("lb02"), {0, 200}).pin(text("registry-store"), {700, 380});
    b.pin(text("rack-c"), {760, 40});
    return b.design();
}

inline Design allInOne()
{
    DesignBuilder b;
    b.site(text("lab")).cluster(text("poc"));
    b.host(text("all01"), text("lab"), {}, masterRoles() + infraRoles() + QStringList{text("compute")}, text("poc"));
    return b.design();
}

/// External etcd behind a balancer that has no hosts.
inline Design customersBalancer()
{
    DesignBuilder b;
    const QString dc = text("dc1"), prod = text("prod");
    b.site(dc, {text("rack-0"), text("rack-1"), text("rack-2")}).cluster(prod, Environment::Production, text("store"));
    for (int i = 0; i < 3; ++i) {
        const QString rack = QStringLiteral("rack-%1").arg(i);
        b.host(numbered("master", i), dc, rack, {text("master")}, prod);
        b.host(numbered("etcd", i), dc, rack, {text("etcd")}, prod);
        b.host(numbered("infra", i), dc, rack, infraRoles(), prod);
        b.host(numbered("compute", 2 * i), dc, rack, {text("compute")}, prod);
        b.host(numbered("compute", 2 * i + 1), dc, rack, {text("compute")}, prod);
    }
    b.balancer(text("f5"), {}, prod, {text("api"), text("ingress"), text("registry")});
    b.storage(text("store"), dc);
    return b.design();
}

/// One cluster stretched over three sites with racks in rooms; groups dealt over racks.
inline Design stretched()
{
    DesignBuilder b;
    const QString id = text("stretched");
    b.cluster(id, Environment::Production);
    b.topology().clusters.update(ClusterId(id), [](Cluster &row) { row.topology = ClusterTopology::Stretched; });
    for (int s = 1; s <= 3; ++s) {
        const QString dc = QStringLiteral("dc%1").arg(s);
        const auto name = [&](const char *what) { return dc + QLatin1Char('-') + QLatin1String(what); };
        b.site(dc, {name("room1"), name("room2")}, DomainKind::Room);
        for (int r = 0; r < (s < 3 ? 3 : 1); ++r) {
            const QString rack = name("rack") + QString::number(r);
            b.inside(dc, rack, r < 2 ? name("room1") : name("room2"));
            if (s < 3)
                b.host(name("infra") + QString::number(r), dc, rack, infraRoles(), id);
        }
        b.host(name("master"), dc, name("rack0"), masterRoles(), id);
        if (s == 3)
            continue;
        b.host(name("lb"), dc, name("rack0"), {text("load-balancer")}, id);
        b.group(name("compute"), 7, dc, {name("rack0"), name("rack1")}, {text("compute")}, id);
        b.group(name("batch"), 5, dc, {name("rack0"), name("rack2")}, {text("compute")}, id);
    }
    b.balancer(text("lb"), {text("dc1-lb"), text("dc2-lb")}, id, {text("api"), text("ingress")});
    b.link(text("dc1"), text("dc2")).link(text("dc1"), text("dc3")).link(text("dc2"), text("dc3"));
    return b.design();
}

/// Two clusters in the same racks, with name servers for both.
inline Design sharedRacks()
{
    DesignBuilder b;
    const QString dc = text("dc1");
    const QStringList racks = {text("rack-0"), text("rack-1"), text("rack-2")};
    b.site(dc, racks);
    for (const QString &cluster : {text("prod"), text("uat")}) {
        b.cluster(cluster, cluster == QLatin1String("prod") ? Environment::Production : Environment::Uat);
        const auto name = [&](const char *what, int i) {
            return QStringLiteral("%1-%2").arg(cluster, numbered(what, i));
        };
        for (int i = 0; i < 3; ++i) {
            if (i < 2)
                b.host(name("lb", i), dc, racks[i], {text("load-balancer")}, cluster);
            b.host(name("master", i), dc, racks[i], masterRoles(), cluster);
            b.host(name("infra", i), dc, racks[i], infraRoles(), cluster);
        }
        b.group(cluster + QLatin1String("-compute"), 6, dc, racks, {text("compute")}, cluster);
        b.balancer(
            cluster + QLatin1String("-lb"), {name("lb", 0), name("lb", 1)}, cluster, {text("api"), text("ingress")});
    }
    b.host(text("dns01"), dc, racks[0], {text("dns")}).host(text("dns02"), dc, racks[2], {text("dns")});
    b.dns(text("dns"), {text("dns01"), text("dns02")});
    return b.design();
}

/// Four clusters in each of two sites, small enough to show every card.
inline Design crowded()
{
    DesignBuilder b;
    b.site(text("dc1")).site(text("dc2")).link(text("dc1"), text("dc2"));
    static constexpr Environment environments[] = {
        Environment::Production, Environment::PreProduction, Environment::Uat, Environment::Development};
    static constexpr const char *names[] = {"prod", "pre", "uat", "dev"};
    for (const char *dc : {"dc1", "dc2"}) {
        for (int i = 0; i < 4; ++i) {
            const QString cluster = QStringLiteral("%1-%2").arg(QLatin1String(dc), QLatin1String(names[i]));
            const QString store = cluster + QLatin1String("-store");
            const auto name = [&](const char *what) { return cluster + QLatin1Char('-') + QLatin1String(what); };
            b.cluster(cluster, environments[i], store);
            for (const char *lb : {"lb1", "lb2"})
                b.host(name(lb), text(dc), {}, {text("load-balancer")}, cluster);
            b.group(name("master"), 3, text(dc), {}, masterRoles(), cluster);
            b.group(name("infra"), 3, text(dc), {}, infraRoles(), cluster);
            b.group(name("compute"), 6, text(dc), {}, {text("compute")}, cluster);
            b.balancer(name("lb"), {name("lb1"), name("lb2")}, cluster, {text("api"), text("ingress")});
            b.storage(store, text(dc));
        }
        b.host(QLatin1String(dc) + QLatin1String("-dns"), text(dc), {}, {text("dns")});
    }
    b.dns(text("dns"), {text("dc1-dns"), text("dc2-dns")});
    return b.design();
}

inline void promote(DesignBuilder &b, const QString &from, const QString &to, PromotionTool tool)
{
    Promotion row;
    row.id = PromotionId(from + QLatin1String("-to-") + to);
    row.name = row.id.value;
    row.from = ClusterId(from);
    row.to = ClusterId(to);
    row.tool = tool;
    b.topology().promotions.put(row);
}

inline void backUp(DesignBuilder &b, const QString &cluster, const QString &site, const QString &storage = {})
{
    BackupPlan row;
    row.id = BackupId(cluster + QLatin1String("-backup"));
    row.name = row.id.value;
    row.cluster = ClusterId(cluster);
    row.items = {BackupItem::EtcdData};
    row.targetSite = SiteId(site);
    row.target = StorageId(storage);
    row.everyHours = 24;
    b.topology().backups.put(row);
}

/// Images go from development to production and on to the other site; one name leads to both. With racks or without.
inline Design promoted(bool racks)
{
    DesignBuilder b;
    const auto domains = [&](const char *dc) {
        return racks ? QStringList{text(dc) + QLatin1String("-a"), text(dc) + QLatin1String("-b")} : QStringList();
    };
    b.site(text("dc1"), domains("dc1")).site(text("dc2"), domains("dc2")).link(text("dc1"), text("dc2"));
    const std::tuple<const char *, const char *, Environment> clusters[] = {{"prod", "dc1", Environment::Production},
        {"dr", "dc2", Environment::DisasterRecovery}, {"dev", "dc1", Environment::Development},
        {"uat", "dc2", Environment::Uat}};
    for (const auto &[name, dc, environment] : clusters) {
        const QString id = text(name), site = text(dc);
        const auto host = [&](const char *what) { return id + QLatin1Char('-') + text(what); };
        const QStringList in = domains(dc);
        b.cluster(id, environment);
        if (environment != Environment::Development) {
            b.host(host("lb1"), site, in.value(0), {text("load-balancer")}, id);
            b.host(host("lb2"), site, in.value(1), {text("load-balancer")}, id);
            b.balancer(host("lb"), {host("lb1"), host("lb2")}, id, {text("api"), text("ingress")});
        }
        b.host(host("master"), site, in.value(0), masterRoles(), id);
        b.host(host("infra"), site, in.value(1), infraRoles(), id);
        b.host(host("compute"), site, in.value(0), {text("compute")}, id);
    }
    b.storage(text("vault"), text("dc2"));
    promote(b, text("dev"), text("uat"), PromotionTool::SkopeoCopy);
    promote(b, text("uat"), text("prod"), PromotionTool::SkopeoCopy);
    promote(b, text("prod"), text("dr"), PromotionTool::SkopeoSync);
    backUp(b, text("prod"), text("dc2"));
    backUp(b, text("dr"), {}, text("vault"));
    Dns global;
    global.id = DnsId(text("global"));
    global.name = text("Global DNS");
    global.kind = DnsKind::F5;
    GlobalName name;
    name.name = text("shop.bank.example");
    name.endpoints = {EndpointId(text("prod-lb-ingress")), EndpointId(text("dr-lb-ingress"))};
    name.policy = GlobalPolicy::First;
    global.globalNames.append(name);
    b.topology().dns.put(global);
    return b.design();
}

} // namespace layout_designs

struct NamedDesign {
    const char *name;
    std::function<Design()> make;
};

inline const std::vector<NamedDesign> &layoutDesigns()
{
    using namespace layout_designs;
    static const std::vector<NamedDesign> all = {
        {"template typical-ha", [] { return file("resources/templates/typical-ha.quorate.yaml"); }},
        {"template all-in-one", [] { return file("resources/templates/all-in-one.quorate.yaml"); }},
        {"export two-sites", [] { return file("tests/data/export/two-sites.quorate.yaml"); }},
        {"base three-sites", [] { return file("tests/data/bases/three-sites.yaml"); }},
        {"nothing", [] { return Design(); }},
        {"one cluster in three racks", [] { return typicalDesign().design(); }},
        {"moved by hand", moved},
        {"one host", allInOne},
        {"customer's balancer", customersBalancer},
        {"two sites with two clusters each", [] { return twoSiteDesign().design(); }},
        {"stretched over three sites", stretched},
        {"two clusters in the same racks", sharedRacks},
        {"four clusters in each of two sites", crowded},
        {"promotions between frames", [] { return promoted(false); }},
        {"promotions between racks", [] { return promoted(true); }},
        {"estate without racks", [] { return estateDesign(60, 6, 3).design(); }},
        {"estate with racks", [] { return estateDesign(120, 6, 2, 4).design(); }},
        {"estate of 1,000 hosts", [] { return generatedDesign(1000); }},
    };
    return all;
}

} // namespace quorate::tests
