#include "tests/support/sample_picture.h"

#include <functional>

namespace quorate::tests {

namespace {

using Family::Balancer, Family::ControlPlane, Family::Compute, Family::Dns, Family::Etcd, Family::Infra,
    Family::Logging, Family::Neutral, Family::Registry, Family::Storage;
using Words = std::function<QString(const char *english, const char *chinese)>;

CardLook card(double x, double y, const QString &name, const QString &address, const QString &role, const QString &icon,
    Family family, const QList<ChipLook> &chips, int stripe = -1)
{
    CardLook look;
    look.rect = QRectF(x, y, 200, 72);
    look.name = name;
    look.address = address;
    look.role = role;
    look.icon = icon;
    look.family = family;
    look.chips = chips;
    look.stripe = stripe;
    look.sizing = QStringLiteral("8 CPU · 32 GiB");
    return look;
}

ConnectorLook line(LineKind kind, Family family, const QPolygonF &points)
{
    ConnectorLook look;
    look.kind = kind;
    look.family = family;
    look.points = points;
    const ConnectorStyle style = connectorStyle(kind);
    look.start = style.start;
    look.end = style.end;
    return look;
}

ConnectorLook trunk(LineKind kind, Family family, const QPolygonF &points)
{
    ConnectorLook look = line(kind, family, points);
    look.start = look.end = LineEnd::None;
    return look;
}

ConnectorLook labelled(
    ConnectorLook look, const QString &label, const QPointF &at, LabelPlace place = LabelPlace::Capsule)
{
    look.label = label;
    look.labelAt = at;
    look.labelPlace = place;
    return look;
}

void addContainers(Picture &p, const Words &w)
{
    ContainerLook site;
    site.rect = QRectF(24, 112, 1160, 744);
    site.icon = QStringLiteral("data-center");
    site.name = w("Data center 1", "数据中心 1");
    site.meta = w("Beijing · 10.10.0.0/16", "北京 · 10.10.0.0/16");
    site.tags = {{QStringLiteral("ocp-prod"), 0}};
    p.containers += site;
    for (int i = 0; i < 3; ++i) {
        ContainerLook rack;
        rack.rect = QRectF(152 + 272 * i, 160, 232, 540);
        rack.depth = 1;
        rack.icon = QStringLiteral("rack");
        rack.name = w("Rack %1", "机柜 %1").arg(QChar(u'A' + i));
        p.containers += rack;
    }
}

void addCaptions(Picture &p, const Words &w)
{
    const auto add = [&p](
                         double y, double height, Family family, const QString &name, const QStringList &lines, int n) {
        CaptionLook look;
        look.rect = QRectF(40, y, 104, height);
        look.family = family;
        look.name = name;
        look.lines = lines;
        look.count = QStringLiteral("%1 of %1").arg(n);
        look.members = look.membersUp = n;
        p.captions += look;
    };
    add(192, 72, Dns, QStringLiteral("DNS"), {w("2 servers", "2 台服务器")}, 2);
    add(364, 72, Balancer, w("Load balancers", "负载均衡"), {QStringLiteral("HAProxy + keepalived")}, 2);
    add(492, 72, ControlPlane, w("Control plane", "控制平面"), {QStringLiteral("3 × 8 CPU"), QStringLiteral("32 GiB")},
        3);
    add(612, 72, Infra, w("Infrastructure", "基础设施"), {QStringLiteral("3 × 16 CPU"), QStringLiteral("64 GiB")}, 3);
    add(748, 72, Compute, w("Compute", "计算节点"), {QStringLiteral("4 × 16 CPU"), QStringLiteral("64 GiB")}, 4);
}

void addActors(Picture &p, const Words &w)
{
    const auto add = [&p](const QRectF &rect, const QString &name, const QString &detail, const QString &icon) {
        ActorLook look;
        look.role = name.section(u',', 0, 0).section(u'、', 0, 0);
        look.rect = rect;
        look.name = name;
        look.detail = detail;
        look.icon = icon;
        p.actors += look;
    };
    add(QRectF(264, 24, 136, 48), w("Admins, CI", "管理员、CI"), {}, QStringLiteral("client"));
    add(QRectF(408, 24, 104, 48), w("Users", "用户"), {}, QStringLiteral("client"));
    add(QRectF(968, 24, 216, 48), w("External registry", "外部镜像仓库"), QStringLiteral("registry.redhat.io"),
        QStringLiteral("external-registry"));
    PillLook pill;
    pill.rect = QRectF(168, 296, 472, 40);
    pill.endpoints = {{QStringLiteral("api.ocp.bank.example"), QStringLiteral("10.10.0.10 : 8443"),
                          QStringLiteral("API"), QStringLiteral("vip"), ControlPlane},
        {QStringLiteral("*.apps.ocp.bank.example"), QStringLiteral("10.10.0.11 : 80, 443"), QStringLiteral("Ingress"),
            QStringLiteral("vip"), Infra}};
    p.pills += pill;
}

void addCards(Picture &p, const Words &w)
{
    const ChipLook named{QStringLiteral("named"), Dns};
    const QList<ChipLook> lb = {{QStringLiteral("haproxy"), Balancer}, {QStringLiteral("keepalived"), Balancer}};
    const QList<ChipLook> master = {{w("master", "主控"), ControlPlane}, {QStringLiteral("etcd"), Etcd}};
    const QList<ChipLook> infra = {
        {w("router", "路由"), Infra}, {w("registry", "镜像仓库"), Registry}, {w("logging", "日志"), Logging}};
    for (int i = 0; i < 3; ++i) {
        const double x = 168 + 272 * i;
        const auto n = [i](const char *prefix) {
            return QString::fromLatin1(prefix) + QStringLiteral("0%1").arg(i + 1);
        };
        const auto a = [i](const char *prefix) { return QString::fromLatin1(prefix) + QString::number(i + 1); };
        if (i < 2) {
            p.cards +=
                card(x, 192, n("dns"), a("10.10.0.2"), QStringLiteral("DNS"), QStringLiteral("dns"), Dns, {named});
            p.cards += card(x, 364, n("lb"), a("10.10.0.3"), QStringLiteral("Balancer"),
                QStringLiteral("load-balancer"), Balancer, lb, 0);
        } else {
            p.cards += card(x, 192, QStringLiteral("bastion01"), QStringLiteral("10.10.0.5"), QStringLiteral("Bastion"),
                QStringLiteral("bastion"), Neutral, {{w("bastion", "堡垒机"), Neutral}});
        }
        p.cards += card(x, 492, n("master"), a("10.10.1.1"), QStringLiteral("Master"), QStringLiteral("master"),
            ControlPlane, master, 0);
        p.cards +=
            card(x, 612, n("infra"), a("10.10.2.1"), QStringLiteral("Infra"), QStringLiteral("infra"), Infra, infra, 0);
    }
    p.cards += card(968, 492, QStringLiteral("backup01"), w("nfs.dc1 · daily 02:00", "nfs.dc1 · 每日 02:00"),
        QStringLiteral("Backup"), QStringLiteral("backup"), Neutral, {{w("backup", "备份"), Neutral}});
    p.cards += card(968, 740, QStringLiteral("registry-store"), QStringLiteral("objects.dc1 · 2 TiB"),
        QStringLiteral("Storage"), QStringLiteral("storage"), Storage, {{w("object store", "对象存储"), Storage}});
    CardLook compute = card(152, 740, QStringLiteral("compute{01..04}"), QStringLiteral("10.10.3.11 – 10.10.3.14"),
        QStringLiteral("Compute"), QStringLiteral("compute"), Compute, {{w("compute", "计算"), Compute}}, 0);
    compute.rect = QRectF(152, 740, 776, 88);
    compute.count = 4;
    compute.summary = w("4 hosts in 3 racks", "4 台主机分布于 3 个机柜");
    const QList<QList<TileLook>> tiles = {
        {{QStringLiteral("01")}, {QStringLiteral("02")}}, {{QStringLiteral("03")}}, {{QStringLiteral("04")}}};
    for (int i = 0; i < 3; ++i)
        compute.cells +=
            SpreadCell{w("Rack %1", "机柜 %1").arg(QChar(u'A' + i)), 152.0 + 272 * i, 384.0 + 272 * i, tiles.at(i)};
    p.cards += compute;
}

void addRails(Picture &p, const Words &w)
{
    // Balancers to infra: two short legs join a trunk that crosses the API rail and the peers.
    p.connectors += trunk(LineKind::Traffic, Infra, {{308, 436}, {308, 452}, {404, 452}, {404, 588}});
    p.connectors += trunk(LineKind::Traffic, Infra, {{500, 436}, {500, 452}, {404, 452}, {404, 588}});
    ConnectorLook ingress = line(LineKind::Traffic, Infra, {{404, 588}, {812, 588}, {812, 612}});
    ingress.junctions = {{404, 588}, {540, 588}};
    p.connectors += labelled(ingress, w("Ingress 80, 443", "入口 80、443"), {676, 588});
    p.connectors += line(LineKind::Traffic, Infra, {{404, 588}, {268, 588}, {268, 612}});
    p.connectors += line(LineKind::Traffic, Infra, {{540, 588}, {540, 612}});
    ConnectorLook api = line(LineKind::Api, ControlPlane, {{268, 468}, {812, 468}, {812, 492}});
    api.junctions = {{268, 468}, {540, 468}};
    api.breaks = {{404, 468}};
    p.connectors += labelled(api, QStringLiteral("API 8443"), {676, 468});
    p.connectors += line(LineKind::Api, ControlPlane, {{268, 436}, {268, 492}});
    p.connectors += line(LineKind::Api, ControlPlane, {{540, 436}, {540, 492}});
    ConnectorLook store = line(LineKind::Storage, Registry, {{308, 684}, {308, 720}, {1068, 720}, {1068, 740}});
    store.junctions = {{580, 720}, {852, 720}};
    store.breaks = {{540, 720}, {812, 720}};
    p.connectors += store;
    p.connectors += trunk(LineKind::Storage, Registry, {{580, 684}, {580, 720}});
    p.connectors += trunk(LineKind::Storage, Registry, {{852, 684}, {852, 720}});
    for (const double x : {268.0, 540.0, 812.0})
        p.connectors += line(LineKind::Traffic, Infra, {{x, 684}, {x, 740}});
}

void addConnectors(Picture &p, const Words &w)
{
    ConnectorLook peers = line(LineKind::EtcdPeers, Etcd, {{368, 528.5}, {440, 528.5}});
    peers.breaks = {{404, 528.5}};
    p.connectors += peers;
    p.connectors +=
        labelled(line(LineKind::EtcdPeers, Etcd, {{640, 528.5}, {712, 528.5}}), QStringLiteral("2380"), {676, 528.5});
    ConnectorLook admins = line(LineKind::Api, ControlPlane, {{396, 72}, {396, 296}});
    admins.junctions = {{396, 228}};
    p.connectors += admins;
    ConnectorLook users = line(LineKind::Traffic, Infra, {{412, 72}, {412, 296}});
    users.junctions = {{412, 228}};
    p.connectors += users;
    p.connectors += line(LineKind::Lookup, Dns, {{396, 228}, {368, 228}});
    p.connectors += line(LineKind::Lookup, Dns, {{412, 228}, {440, 228}});
    p.connectors += labelled(line(LineKind::VipActive, Balancer, {{268, 336}, {268, 364}}), w("active", "主"),
        {268, 350}, LabelPlace::Beside);
    ConnectorLook standby = labelled(line(LineKind::VipStandby, Balancer, {{540, 336}, {540, 364}}), w("standby", "备"),
        {540, 350}, LabelPlace::Beside);
    standby.quietLabel = true;
    p.connectors += standby;
    p.connectors += labelled(line(LineKind::Vrrp, Balancer, {{368, 404}, {440, 404}}), QStringLiteral("VRRP"),
        {404, 404}, LabelPlace::Above);
    addRails(p, w);
    p.connectors +=
        labelled(line(LineKind::ExternalPull, Neutral, {{1076, 72}, {1076, 92}, {948, 92}, {948, 648}, {912, 648}}),
            w("pull 443", "拉取 443"), {948, 280});
    ConnectorLook backup = line(LineKind::Backup, Neutral, {{912, 528}, {968, 528}});
    backup.breaks = {{948, 528}};
    p.connectors += backup;
}

void addSheet(Picture &p, const Words &w)
{
    p.title = TitleLook{{24, 44}, 228, w("Production cluster", "生产集群"),
        w("OpenShift 3.11, highly available", "OpenShift 3.11 · 高可用")};
    NoteLook note;
    note.rect = QRectF(968, 372, 200, 56);
    note.text = w("Each rack has its own power feed and its own switches.", "每个机柜有独立的供电和独立的交换机。");
    p.notes += note;
    LegendLook legend;
    legend.at = {24, 872};
    legend.caption = w("Legend", "图例");
    legend.entries = {{LineKind::Traffic, Infra, w("client traffic", "客户端流量")},
        {LineKind::Api, ControlPlane, QStringLiteral("API")}, {LineKind::EtcdPeers, Etcd, w("etcd peers", "etcd 对等")},
        {LineKind::Storage, Registry, w("registry → storage", "镜像仓库 → 存储")},
        {LineKind::Vrrp, Balancer, w("VRRP pair", "VRRP 主备")},
        {LineKind::ExternalPull, Neutral, w("external pull", "外部拉取")}};
    p.legend = legend;
    TitleBlockLook block;
    block.rect = QRectF(552, 872, 632, 64);
    block.cells = {{w("Customer", "客户"), w("Example Bank", "示例银行")},
        {w("Drawing", "图名"), w("HA reference, production", "高可用参考架构（生产）")},
        {w("Version", "版本"), QStringLiteral("1.4 · 2025-03-14")}, {w("Author", "作者"), w("L. Chen", "陈磊")},
        {w("Check", "检查"), w("0 errors · 2 hints", "0 个错误 · 2 个提示")}};
    p.titleBlock = block;
}

Picture make(const Words &w)
{
    Picture p;
    p.page = QRectF(0, 0, 1208, 960);
    addContainers(p, w);
    addCaptions(p, w);
    addActors(p, w);
    addCards(p, w);
    addConnectors(p, w);
    addSheet(p, w);
    return p;
}

void moveSheetDown(Picture &p, double by)
{
    p.page.setHeight(p.page.height() + by);
    p.legend->at.ry() += by;
    p.titleBlock->rect.translate(0, by);
}

} // namespace

Picture samplePicture()
{
    return make([](const char *english, const char *) { return QString::fromUtf8(english); });
}

Picture sampleChinesePicture()
{
    return make([](const char *, const char *chinese) { return QString::fromUtf8(chinese); });
}

Picture sampleLostRack()
{
    Picture p = samplePicture();
    p.title->title = QStringLiteral("What if Rack A fails?");
    p.title->subtitle = QStringLiteral("Simulation: 6 of 17 hosts lost");
    p.containers[1].condition = Condition::Lost;
    const QRectF rack = p.containers.at(1).rect;
    for (CardLook &look : p.cards) {
        if (rack.contains(look.rect))
            look.condition = Condition::Lost;
        if (look.isSpread()) {
            look.cells[0].lost = true;
            for (TileLook &tile : look.cells[0].tiles)
                tile.lost = true;
            look.summary = QStringLiteral("2 of 4 hosts left");
        }
    }
    for (CardLook &look : p.cards)
        if (look.name == QLatin1String("backup01")) {
            look.condition = Condition::Lost;
            look.hatched = true;
        }
    p.pills[0].condition = Condition::Degraded;
    for (ConnectorLook &look : p.connectors)
        if (rack.contains(look.points.last()) || rack.contains(look.points.first()))
            look.lost = look.kind != LineKind::Api || look.junctions.isEmpty();
    const int left[] = {1, 1, 2, 2, 2};
    for (int i = 0; i < 5; ++i) {
        CaptionLook &look = p.captions[i];
        look.simulated = true;
        look.membersUp = left[i];
        look.lines = {QStringLiteral("%1 of %2 left").arg(left[i]).arg(look.members)};
        look.count = QStringLiteral("%1 of %2").arg(left[i]).arg(look.members);
        look.condition = i < 3 ? Condition::Degraded : Condition::Normal;
        look.conditionWord = i < 3 ? QStringLiteral("no spare") : QStringLiteral("up");
    }
    p.remarks += RemarkLook{{590, 349}, QStringLiteral("VIPs moved here"), Condition::Degraded};
    moveSheetDown(p, 96);
    VerdictLook verdict;
    verdict.rect = QRectF(24, 872, 1160, 80);
    verdict.condition = Condition::Degraded;
    verdict.headline = QStringLiteral("All services keep working.");
    verdict.sentence = QStringLiteral("Five have no spare left: one more failure can stop them.");
    verdict.cells = {
        {QStringLiteral("API"), Condition::Degraded, QStringLiteral("no spare"), QStringLiteral("etcd 2 of 3")},
        {QStringLiteral("Ingress"), Condition::Down, QStringLiteral("down"), QStringLiteral("balancers 0 of 2")},
        {QStringLiteral("Registry"), Condition::Normal, QStringLiteral("up"), QStringLiteral("2 of 3 replicas")}};
    p.verdict = verdict;
    return p;
}

Picture sampleFindings()
{
    Picture p = samplePicture();
    const auto at = [&p](const char *name) -> CardLook & {
        for (CardLook &look : p.cards)
            if (look.name == QLatin1String(name))
                return look;
        return p.cards[0];
    };
    at("infra02").interaction.selected = true;
    at("infra02").badge = {BadgeShape::Error, 1, false};
    at("infra03").interaction.focused = true;
    at("master02").badge = {BadgeShape::Warning, 3, false};
    at("master03").badge = {BadgeShape::Hint, 1, true};
    at("master01").badge = {BadgeShape::Warning, 1, true};
    at("backup01").badge = {BadgeShape::Warning, 1, false};
    at("lb01").pinned = true;
    at("lb02").interaction.hovered = true;
    at("dns01").condition = Condition::Degraded;
    at("dns01").conditionWord = QStringLiteral("no spare");
    at("dns02").condition = Condition::Down;
    at("dns02").conditionWord = QStringLiteral("down");
    at("infra01").chips +=
        {{QStringLiteral("metrics"), Family::Metrics}, {QStringLiteral("monitoring"), Family::Metrics}};
    p.pills[0].badge = {BadgeShape::Hint, 1, false};
    p.containers[3].interaction.dropTarget = true;
    CardLook ghost = at("infra01");
    ghost.rect = QRectF(712, 364, 200, 72);
    ghost.name = QStringLiteral("router04");
    ghost.chips = {{QStringLiteral("router"), Infra}};
    ghost.interaction = {};
    ghost.interaction.ghost = true;
    ghost.ghostLabel = QStringLiteral("Place in Rack C");
    p.cards += ghost;
    at("infra01").name = QStringLiteral("infrastructure-node-with-a-long-name-01");
    CardLook group = at("backup01");
    group.rect = QRectF(968, 220, 200, 80);
    group.name = QStringLiteral("app{01..12}");
    group.count = 12;
    group.stripe = 8;
    group.family = Compute;
    group.icon = QStringLiteral("compute");
    group.role = QStringLiteral("Compute");
    group.chips = {{QStringLiteral("compute"), Compute}};
    group.badge = {};
    p.cards += group;
    return p;
}

Picture sampleEstate()
{
    Picture p;
    p.page = QRectF(0, 0, 1600, 896);
    p.title = TitleLook{{32, 40}, 0, QStringLiteral("Estate: one host lost, every service up"), {}};
    const auto site = [&p](const QRectF &rect, const char *name, const char *meta) {
        ContainerLook look;
        look.rect = rect;
        look.icon = QStringLiteral("data-center");
        look.name = QString::fromLatin1(name);
        look.farMeta = QString::fromUtf8(meta);
        look.band = 64;
        p.containers += look;
    };
    site(QRectF(32, 104, 720, 720), "Data center 1", "Beijing · 34 hosts");
    site(QRectF(848, 104, 720, 460), "Data center 2", "Tianjin · 21 hosts");
    const auto frame = [&p](const QRectF &rect, int stripe, const char *name, const char *meta, int up, int hosts) {
        FrameLook look;
        look.rect = rect;
        look.stripe = stripe;
        look.name = QString::fromLatin1(name);
        look.farMeta = QString::fromUtf8(meta);
        look.voters = look.votersUp = 3;
        look.farQuorum = QStringLiteral("quorum 3 of 3");
        look.health = QStringLiteral("%1 of %2 up").arg(up).arg(hosts);
        look.hosts = hosts;
        look.hostsUp = up;
        look.footer = 38;
        look.band = 48;
        if (up < hosts)
            look.badge = {BadgeShape::Warning, 1, false};
        p.frames += look;
        const Family rows[] = {Balancer, ControlPlane, Infra, Compute};
        const char *const names[] = {"Balancers", "Control plane", "Infra", "Compute"};
        const int counts[] = {2, 3, 3, hosts - 8};
        for (int r = 0; r < 4; ++r) {
            CaptionLook caption;
            caption.rect = QRectF(rect.left() + 16, rect.top() + 50 + r * 29, 100, 20);
            caption.name = QString::fromLatin1(names[r]);
            p.captions += caption;
            for (int i = 0; i < counts[r]; ++i) {
                CardLook block;
                block.rect = QRectF(rect.left() + 118 + 54 * i, rect.top() + 50 + r * 29, 48, 20);
                block.family = rows[r];
                block.stripe = stripe;
                if (up < hosts && r == 3 && i == 2)
                    block.condition = Condition::Lost;
                p.cards += block;
            }
        }
    };
    frame(QRectF(52, 168, 680, 220), 0, "ocp-prod", "OpenShift 3.11 · production", 16, 16);
    frame(QRectF(52, 432, 680, 220), 3, "ocp-uat", "OpenShift 3.11 · SIT / UAT", 11, 12);
    frame(QRectF(868, 168, 680, 220), 1, "ocp-dr", "OpenShift 3.11 · DR", 16, 16);
    ConnectorLook link = line(LineKind::SiteLink, Neutral, {{752, 250}, {848, 250}});
    p.connectors += labelled(link, QStringLiteral("2.4 ms"), {800, 250});
    LegendLook legend;
    legend.at = {32, 830};
    legend.blocks = {{LineKind::Plain, Balancer, QStringLiteral("load balancer"), true, false},
        {LineKind::Plain, Compute, QStringLiteral("lost host"), true, true}};
    p.legend = legend;
    return p;
}

} // namespace quorate::tests
