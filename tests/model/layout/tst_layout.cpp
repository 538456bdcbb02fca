#include "model/layout/layout.h"
#include "tests/support/layout_dump.h"
#include "tests/support/sample_designs.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>

using namespace quorate;
using namespace quorate::tests;

class TestLayout final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void looks()
    {
        const QString folder = qEnvironmentVariable("QUORATE_DUMP_LAYOUT");
        if (folder.isEmpty())
            QSKIP("Set QUORATE_DUMP_LAYOUT to a folder to see the placements.");
        const auto dump = [&](const char *name, DesignBuilder builder) {
            const Facts facts(builder.design().topologyPointer(), catalogue());
            dumpLayout(layOut(facts, builder.design().diagram()),
                folder + QLatin1Char('/') + QLatin1String(name) + QLatin1String(".svg"));
        };
        dump("typical", typicalDesign());
        dump("two", twoSiteDesign());
        dump("estate", estateDesign(60, 6, 3));
        DesignBuilder moved = typicalDesign();
        moved.pin(QStringLiteral("master02"), {40, 380}).pin(QStringLiteral("lb02"), {0, 200}).pin(QStringLiteral("registry-store"), {700, 380});
        dump("moved", moved);
        DesignBuilder small;
        small.site(QStringLiteral("lab")).cluster(QStringLiteral("poc"));
        small.host(QStringLiteral("all01"), QStringLiteral("lab"), {}, masterRoles() + infraRoles() + QStringList{QStringLiteral("compute")}, QStringLiteral("poc"));
        dump("small", small);
        DesignBuilder f5;
        f5.site(QStringLiteral("dc1"), {QStringLiteral("rack-a"), QStringLiteral("rack-b"), QStringLiteral("rack-c")}).cluster(QStringLiteral("prod"), Environment::Production, QStringLiteral("store"));
        for (int i = 0; i < 3; ++i) {
            const QString rack = QStringLiteral("rack-%1").arg(QChar('a' + i));
            f5.host(QStringLiteral("master0%1").arg(i), QStringLiteral("dc1"), rack, {QStringLiteral("master")}, QStringLiteral("prod"));
            f5.host(QStringLiteral("etcd0%1").arg(i), QStringLiteral("dc1"), rack, {QStringLiteral("etcd")}, QStringLiteral("prod"));
            f5.host(QStringLiteral("infra0%1").arg(i), QStringLiteral("dc1"), rack, infraRoles(), QStringLiteral("prod"));
            f5.host(QStringLiteral("compute0%1").arg(2 * i), QStringLiteral("dc1"), rack, {QStringLiteral("compute")}, QStringLiteral("prod"));
            f5.host(QStringLiteral("compute0%1").arg(2 * i + 1), QStringLiteral("dc1"), rack, {QStringLiteral("compute")}, QStringLiteral("prod"));
        }
        f5.balancer(QStringLiteral("f5"), {}, QStringLiteral("prod"), {QStringLiteral("api"), QStringLiteral("ingress"), QStringLiteral("registry")});
        f5.storage(QStringLiteral("store"), QStringLiteral("dc1"));
        dump("f5", f5);
        DesignBuilder three;
        three.cluster(QStringLiteral("stretched"), Environment::Production);
        three.topology().clusters.update(ClusterId(QStringLiteral("stretched")), [](Cluster &row) { row.topology = ClusterTopology::Stretched; });
        for (int s = 1; s <= 3; ++s) {
            const QString dc = QStringLiteral("dc%1").arg(s);
            const QString room1 = dc + QStringLiteral("-room1"), room2 = dc + QStringLiteral("-room2");
            three.site(dc, {room1, room2}, DomainKind::Room);
            for (int r = 0; r < (s < 3 ? 3 : 1); ++r) {
                const QString rack = dc + QStringLiteral("-rack%1").arg(r);
                three.inside(dc, rack, r < 2 ? room1 : room2);
                if (s < 3)
                    three.host(QStringLiteral("%1-infra%2").arg(dc).arg(r), dc, rack, infraRoles(), QStringLiteral("stretched"));
            }
            three.host(QStringLiteral("%1-master").arg(dc), dc, dc + QStringLiteral("-rack0"), masterRoles(), QStringLiteral("stretched"));
            if (s < 3) {
                three.host(QStringLiteral("%1-lb").arg(dc), dc, dc + QStringLiteral("-rack0"), {QStringLiteral("load-balancer")}, QStringLiteral("stretched"));
                three.group(QStringLiteral("%1-compute").arg(dc), 7, dc, {dc + QStringLiteral("-rack0"), dc + QStringLiteral("-rack1")}, {QStringLiteral("compute")}, QStringLiteral("stretched"));
                three.group(QStringLiteral("%1-batch").arg(dc), 5, dc, {dc + QStringLiteral("-rack0"), dc + QStringLiteral("-rack2")}, {QStringLiteral("compute")}, QStringLiteral("stretched"));
            }
        }
        three.balancer(QStringLiteral("lb"), {QStringLiteral("dc1-lb"), QStringLiteral("dc2-lb")}, QStringLiteral("stretched"), {QStringLiteral("api"), QStringLiteral("ingress")});
        three.link(QStringLiteral("dc1"), QStringLiteral("dc2")).link(QStringLiteral("dc1"), QStringLiteral("dc3")).link(QStringLiteral("dc2"), QStringLiteral("dc3"));
        dump("three", three);
        DesignBuilder shared;
        shared.site(QStringLiteral("dc1"), {QStringLiteral("rack-a"), QStringLiteral("rack-b"), QStringLiteral("rack-c")});
        for (const QString &cluster : {QStringLiteral("prod"), QStringLiteral("uat")}) {
            shared.cluster(cluster, cluster == QLatin1String("prod") ? Environment::Production : Environment::Uat);
            for (int i = 0; i < 3; ++i) {
                const QString rack = QStringLiteral("rack-%1").arg(QChar('a' + i));
                if (i < 2)
                    shared.host(QStringLiteral("%1-lb%2").arg(cluster).arg(i), QStringLiteral("dc1"), rack, {QStringLiteral("load-balancer")}, cluster);
                shared.host(QStringLiteral("%1-master%2").arg(cluster).arg(i), QStringLiteral("dc1"), rack, masterRoles(), cluster);
                shared.host(QStringLiteral("%1-infra%2").arg(cluster).arg(i), QStringLiteral("dc1"), rack, infraRoles(), cluster);
            }
            shared.group(cluster + QStringLiteral("-compute"), 6, QStringLiteral("dc1"), {QStringLiteral("rack-a"), QStringLiteral("rack-b"), QStringLiteral("rack-c")}, {QStringLiteral("compute")}, cluster);
            shared.balancer(cluster + QStringLiteral("-lb"), {cluster + QStringLiteral("-lb0"), cluster + QStringLiteral("-lb1")}, cluster, {QStringLiteral("api"), QStringLiteral("ingress")});
        }
        shared.host(QStringLiteral("dns01"), QStringLiteral("dc1"), QStringLiteral("rack-a"), {QStringLiteral("dns")});
        shared.host(QStringLiteral("dns02"), QStringLiteral("dc1"), QStringLiteral("rack-c"), {QStringLiteral("dns")});
        shared.dns(QStringLiteral("dns"), {QStringLiteral("dns01"), QStringLiteral("dns02")});
        dump("shared", shared);
    }
};

QUORATE_TEST(TestLayout)
#include "tst_layout.moc"
