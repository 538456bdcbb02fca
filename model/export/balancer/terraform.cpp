#include "model/export/exporter.h"
#include "model/export/naming.h"
#include "model/export/traffic.h"
#include "model/export/writers/json_writer.h"
#include "model/export/writers/markdown_writer.h"

#include "model/base/tr.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

namespace quorate {

namespace terraform {

using model::Tr;

// AWS: names of balancers and target groups have at most 32 letters, digits and hyphens, none at an end.
static constexpr int maxName = 32;
// Ignition configurations hold secrets of the cluster: they are for its own hosts only.
static constexpr int machineConfigPort = 22623;

/// One balancer of the cloud: a virtual address of the design, whose listeners share it.
struct CloudBalancer {
    net::Ipv4 address;
    QString key; ///< in the configuration: "api_internal"
    QString name; ///< in the cloud: "ocp-prod-api-internal"
    bool internal = true;
    QList<BalancedPort> ports;
};

/// `<cluster>-<label>`, the cluster's part shortened as needed.
static QString cloudName(const QString &cluster, const QString &label)
{
    const QString tail = QString(label).replace(u'.', u'-').replace(u'_', u'-');
    QString head = cluster.left(std::max<qsizetype>(1, maxName - 1 - tail.size()));
    while (head.endsWith(u'-'))
        head.chop(1);
    return head + u'-' + tail;
}

static QList<CloudBalancer> cloudBalancers(const QString &cluster, const QList<BalancedPort> &ports)
{
    QList<CloudBalancer> found;
    for (const BalancedPort &port : ports) {
        auto same = std::find_if(
            found.begin(), found.end(), [&](const CloudBalancer &one) { return one.address == port.address; });
        if (same == found.end())
            same = found.insert(found.end(), CloudBalancer{port.address, {}, {}, true, {}});
        same->ports.append(port);
    }
    QStringList used;
    for (CloudBalancer &one : found) {
        one.internal = std::none_of(one.ports.begin(), one.ports.end(),
            [](const BalancedPort &port) { return port.endpoint->row->scope == Scope::External; });
        const QString label = one.ports.front().endpoint->row->service
            + (one.internal ? QStringLiteral("-internal") : QStringLiteral("-external"));
        QString unique = label;
        for (int n = 2; used.contains(unique); ++n)
            unique = label + u'-' + QString::number(n);
        used.append(unique);
        one.key = unique;
        one.name = cloudName(cluster, unique);
    }
    return found;
}

static QString reference(const QString &type, const QString &key, const char *attribute)
{
    return QStringLiteral("${%1.%2.%3}").arg(type, key, QLatin1String(attribute));
}

static QJsonObject healthCheck(JsonWriter &out, const BalancedPort &port)
{
    if (port.probe.kind == HealthCheck::None)
        out.refuse(Tr::tr("A balancer of the cloud always checks its members: choose a check for the endpoint \"%1\".")
                       .arg(shown(port.endpoint->row->name)));
    // Three misses of 10 s: a member is out after 30 s.
    QJsonObject check{{QStringLiteral("interval"), 10}, {QStringLiteral("healthy_threshold"), 2},
        {QStringLiteral("unhealthy_threshold"), 3}, {QStringLiteral("port"), QString::number(port.probe.port)}};
    if (port.probe.kind == HealthCheck::Http) {
        check.insert(QStringLiteral("protocol"), port.probe.tls ? QStringLiteral("HTTPS") : QStringLiteral("HTTP"));
        check.insert(QStringLiteral("path"), out.word(port.probe.path));
    } else {
        check.insert(QStringLiteral("protocol"), QStringLiteral("TCP"));
    }
    return check;
}

static QJsonObject targetGroup(
    JsonWriter &out, const BalancedPort &port, const CloudBalancer &balancer, const QString &name)
{
    const bool api = port.endpoint->service->apiPort;
    QJsonObject group{{QStringLiteral("name"), out.word(name)}, {QStringLiteral("port"), port.memberPort},
        {QStringLiteral("protocol"), QStringLiteral("TCP")}, {QStringLiteral("target_type"), QStringLiteral("ip")},
        {QStringLiteral("vpc_id"), QStringLiteral("${var.vpc_id}")}, {QStringLiteral("deregistration_delay"), 300},
        {QStringLiteral("health_check"), healthCheck(out, port)}};
    // A master that reaches itself over the balancer would wait for an answer from its own address.
    if (api && balancer.internal)
        group.insert(QStringLiteral("preserve_client_ip"), false);
    if (!api && port.algorithm == Algorithm::Source)
        group.insert(QStringLiteral("stickiness"),
            QJsonObject{{QStringLiteral("enabled"), true}, {QStringLiteral("type"), QStringLiteral("source_ip")}});
    return group;
}

static QJsonObject listener(const BalancedPort &port, const QString &balancer, const QString &key)
{
    QJsonObject listener{{QStringLiteral("load_balancer_arn"), reference(QStringLiteral("aws_lb"), balancer, "arn")},
        {QStringLiteral("port"), port.port}, {QStringLiteral("protocol"), QStringLiteral("TCP")},
        {QStringLiteral("default_action"),
            QJsonObject{{QStringLiteral("type"), QStringLiteral("forward")},
                {QStringLiteral("target_group_arn"), reference(QStringLiteral("aws_lb_target_group"), key, "arn")}}}};
    // AWS closes silent connections after 350 s unless told otherwise.
    if (port.endpoint->row->idleTimeout)
        listener.insert(QStringLiteral("tcp_idle_timeout_seconds"), port.idleSeconds);
    return listener;
}

static QJsonObject attachment(JsonWriter &out, const BalancedPort &port, const QString &key)
{
    QJsonObject members;
    for (const Host *member : port.members) {
        out.about(member->name);
        out.insert(members, out.word(member->name), member->address->toString());
    }
    return {{QStringLiteral("for_each"), members},
        {QStringLiteral("target_group_arn"), reference(QStringLiteral("aws_lb_target_group"), key, "arn")},
        {QStringLiteral("target_id"), QStringLiteral("${each.value}")}, {QStringLiteral("port"), port.memberPort}};
}

static QJsonObject required()
{
    return {{QStringLiteral("required_providers"),
        QJsonObject{
            {QStringLiteral("aws"), QJsonObject{{QStringLiteral("source"), QStringLiteral("hashicorp/aws")}}}}}};
}

static Result<QByteArray> mainFile(const QString &cluster, const QList<CloudBalancer> &balancers)
{
    JsonWriter out("Terraform");
    out.about(cluster);
    QJsonObject lbs, groups, listeners, attachments, outputs;
    for (const CloudBalancer &balancer : balancers) {
        const QString lb = out.identifier(balancer.key);
        out.insert(lbs, lb,
            QJsonObject{{QStringLiteral("name"), out.word(balancer.name)},
                {QStringLiteral("internal"), balancer.internal},
                {QStringLiteral("load_balancer_type"), QStringLiteral("network")},
                {QStringLiteral("subnets"),
                    balancer.internal ? QStringLiteral("${var.internal_subnets}")
                                      : QStringLiteral("${var.external_subnets}")},
                {QStringLiteral("enable_cross_zone_load_balancing"), true}});
        outputs.insert(lb,
            QJsonObject{{QStringLiteral("description"), out.word(balancer.address.toString())},
                {QStringLiteral("value"), reference(QStringLiteral("aws_lb"), lb, "dns_name")}});
        for (const BalancedPort &port : balancer.ports) {
            out.about(port.endpoint->row->name);
            const QString key = out.identifier(port.label);
            if (port.port == machineConfigPort && !balancer.internal)
                out.refuse(Tr::tr("The port %1 of the endpoint \"%2\" may be reached from inside only.")
                               .arg(QString::number(port.port), shown(port.endpoint->row->name)));
            if (port.endpoint->row->idleTimeout && (port.idleSeconds < 60 || port.idleSeconds > 6000))
                out.refuse(Tr::tr("The balancer of the cloud takes an idle timeout of 60 to 6000 s, not %1 s as the "
                                  "endpoint \"%2\" states.")
                               .arg(QString::number(port.idleSeconds), shown(port.endpoint->row->name)));
            out.insert(groups, key, targetGroup(out, port, balancer, cloudName(cluster, port.label)));
            out.insert(listeners, key, listener(port, lb, key));
            out.insert(attachments, key, attachment(out, port, key));
        }
    }
    out.document({{QStringLiteral("terraform"), required()},
        {QStringLiteral("resource"),
            QJsonObject{{QStringLiteral("aws_lb"), lbs}, {QStringLiteral("aws_lb_target_group"), groups},
                {QStringLiteral("aws_lb_listener"), listeners},
                {QStringLiteral("aws_lb_target_group_attachment"), attachments}}},
        {QStringLiteral("output"), outputs}});
    return out.bytes();
}

static Result<QByteArray> variablesFile(const QList<CloudBalancer> &balancers)
{
    JsonWriter out("Terraform");
    const auto variable = [](const char *type, const char *description) {
        return QJsonObject{
            {QStringLiteral("type"), QLatin1String(type)}, {QStringLiteral("description"), QLatin1String(description)}};
    };
    QJsonObject variables{{QStringLiteral("vpc_id"), variable("string", "The network that holds the members")}};
    for (const CloudBalancer &balancer : balancers) {
        if (balancer.internal)
            variables.insert(QStringLiteral("internal_subnets"),
                variable("list(string)", "Private subnets, one for each availability zone with members"));
        else
            variables.insert(QStringLiteral("external_subnets"),
                variable("list(string)", "Public subnets, one for each availability zone with members"));
    }
    out.document({{QStringLiteral("variable"), variables}});
    return out.bytes();
}

static Result<QByteArray> readme()
{
    MarkdownWriter out;
    out.heading("Load balancers of the cloud");
    out.paragraph(
        "Network load balancers of AWS for Terraform. Configure the provider, its region and where the state is "
        "kept in a file of your own beside these; answer the variables in `terraform.tfvars`; then run "
        "`terraform init`, `terraform plan` and `terraform apply`.");
    out.paragraph("AWS chooses the addresses. The outputs tell each balancer's DNS name beside the virtual IP that the "
                  "design gives it: let the design's names lead there by alias records, or enter the addresses in the "
                  "design once they exist.");
    out.paragraph(
        "AWS spreads connections by a hash of both ends, whatever algorithm the design names; it closes silent "
        "connections after 350 s unless an endpoint states an idle timeout, which needs a provider of 5.71 "
        "or later.");
    return out.bytes();
}

static Result<FileSet> write(const ExportInput &in)
{
    const ExportNames names(in.design, in.facts);
    FileSetBuilder files;
    for (const auto &cluster : in.facts.clusters()) {
        QList<BalancedPort> own;
        for (const BalancerFacts *balancer : balancersOf(in.facts, *cluster, BalancerKind::Cloud)) {
            if (foreignCloud(*balancer)) // set up by hand, as a rule says
                continue;
            const Result<QList<BalancedPort>> ports = balancedPorts(names, in.facts, *balancer);
            if (!ports)
                return ports.error();
            for (const BalancedPort &port : *ports) {
                if (port.endpoint->cluster == cluster.get())
                    own.append(port);
            }
        }
        if (own.isEmpty())
            continue;
        const QString slug = names.cluster(cluster.get());
        const QList<CloudBalancer> balancers = cloudBalancers(slug, own);
        files.add(slug + QStringLiteral("/terraform/main.tf.json"), mainFile(slug, balancers));
        files.add(slug + QStringLiteral("/terraform/variables.tf.json"), variablesFile(balancers));
        files.add(slug + QStringLiteral("/terraform/README.md"), readme());
    }
    return files.take();
}

} // namespace terraform

namespace exporters {

extern const Exporter balancer_terraform;
const Exporter balancer_terraform = {
    .id = "terraform",
    .title = QT_TRANSLATE_NOOP("Export", "Public-cloud load balancer (Terraform)"),
    .files = "<cluster>/terraform/main.tf.json, variables.tf.json",
    .write = terraform::write,
};

} // namespace exporters
} // namespace quorate
