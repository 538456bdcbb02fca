#pragma once

#include "model/base/net.h"
#include "model/base/result.h"
#include "model/catalogue/runbook.h"
#include "model/catalogue/schema.h"
#include "model/catalogue/trait.h"
#include "model/catalogue/severity.h"

#include <QByteArray>
#include <QMap>
#include <functional>
#include <memory>

namespace quorate {

/// Least hardware of a role in production, each with its source.
struct Minimum {
    int cpu = 0;
    qint64 memory = 0; ///< bytes
    qint64 disk = 0;   ///< bytes on the system disk (/var)
    QString source;
};

/// A role that a host can have.
struct Role {
    QString id;
    QString name;      ///< "Infrastructure node", English
    QString label;     ///< short, on cards at middle zoom: "Infra"
    QStringList chips; ///< words of its chips on the card: "router"; "haproxy", "keepalived"
    bool chipOnlyAlone = false; ///< the chip is left out when the host has further roles
    QString family;    ///< colour family: control-plane, etcd, infra, registry, logging, metrics, compute, load-balancer, dns, storage, external
    QString icon;      ///< resources/icons/<icon>.svg
    QString tier;      ///< row in automatic placement: dns, balancer, control-plane, etcd, infra, compute, storage, side
    QString namePrefix; ///< of new hosts: "master"
    Traits traits;
    bool clusterMember = true; ///< new hosts of this role belong to a cluster (bastion, DNS do not)
    QStringList placedWith; ///< roles that a new host gets besides: what usually runs there
    int defaultCpu = 0;
    qint64 defaultMemory = 0;
    Minimum minimum;
    Schema schema;
    QString source;
};

/// A service of the platform with settings of its own on the cluster: router, registry, logging, metrics, monitoring.
struct ServiceType {
    QString id;
    QString name;
    Trait host = Trait::RunsInfra; ///< where its pods run
    QString since; ///< the first release that has it; empty: all
    Schema schema;
};

/// A service that endpoints stand in front of.
struct EndpointService {
    QString id;      ///< api, ingress, registry
    QString name;
    QString family;  ///< colour of its relations
    QString hostLabel; ///< of the name a new endpoint gets: "api", "router"
    Trait members = Trait::RunsControlPlane;
    bool apiPort = false; ///< its port is the cluster's API port
    QList<int> ports;
    QString algorithm; ///< source, roundrobin, leastconn
    bool checkTls = false;
    int checkPort = 0; ///< 0: the service's own
    QString checkPath; ///< "/healthz"
    QString source;
};

/// A number that a vendor may change.
struct Limit {
    QString id;
    double value = 0;
    QString source;
};

/// Who talks to whom in the port matrix.
struct PortParty {
    /// Storage: hosts that provide storage of the listed kinds.
    enum class Kind : quint8 { Anybody, Hosts, Pods, Trait, Storage };
    QString id; ///< "masters"
    QString name; ///< "Masters"
    Kind kind = Kind::Trait;
    Trait trait = Trait::JoinsCluster;
    QStringList storage;
};

/// One row of the port matrix.
struct PortRow {
    QStringList from; ///< ids of parties
    QStringList to;
    QList<net::PortRange> ports; ///< of TCP and UDP
    QString portOf; ///< instead: the setting that holds the port, or "api"
    QList<int> protocols; ///< their IP numbers: 6 is TCP, 17 UDP, 112 VRRP
    QMap<QString, QStringList> when; ///< settings and the values that they must have
    bool inside = false; ///< in the pod network: no host's firewall sees it
    QString purpose;
    QString source;
};

enum class Suitability : quint8 { Best, Fine, Discouraged, Unsuitable, Impossible };

struct Release {
    QString version;
    bool supported = true;
    QMap<QString, QString> traits; ///< what differs by release: "control-plane": "static-pods"
};

/// Severities of one rule on one platform.
struct RuleSeverity {
    QString rule;
    QStringList rows; ///< ids of the domain table
    Severity production = Severity::Warning; ///< production, pre-production, disaster recovery
    Severity other = Severity::Warning;
    QString source;
};

struct Platform {
    QString id;
    QString name;    ///< "OpenShift 3"
    QString product; ///< on drawings: "OpenShift"
    QList<Release> releases; ///< oldest first
    QString defaultRelease;
    QList<Role> roles; ///< in catalogue order
    QList<ServiceType> services;
    QList<EndpointService> endpoints;
    Schema settings;
    QMap<QString, QString> defaults; ///< apiPort, podNetwork, serviceNetwork, hostSubnetLength, dockerBridge, clusterDomain
    QMap<QString, Limit> limits;     ///< by "id" or "id@release"
    QList<PortParty> parties;
    QList<PortRow> ports;
    /// By "service/kind" or "service-shared/kind": "registry-shared/block" is a registry of two replicas and more.
    QMap<QString, Suitability> storage;
    QMap<QString, RuleSeverity> severities; ///< by rule id
    Runbooks runbooks;
    QString source;

    const Role *role(QStringView id) const;
    const ServiceType *service(QStringView id) const;
    const EndpointService *endpoint(QStringView id) const;
    const PortParty *party(QStringView id) const;
    const Release *release(QStringView version) const;
    /// Position of a release, -1 when unknown: comparing two tells which is older.
    int releaseIndex(QStringView version) const;
    /// The limit of this release, else the general one, else nothing.
    std::optional<double> limit(const QString &id, const QString &release) const;
    std::optional<Suitability> suitability(const QString &service, const QString &kind) const;
};

/// All platforms: constant tables parsed once from YAML text and passed as std::shared_ptr<const Catalogue>.
class Catalogue final {
public:
    /// Reads a file of the catalogue by its path below resources/platforms.
    using ReadFile = std::function<Result<QByteArray>(const QString &path)>;
    static Result<std::shared_ptr<const Catalogue>> load(const ReadFile &read);

    const QList<Platform> &platforms() const { return m_platforms; }
    const Platform *platform(QStringView id) const;
    /// The role in the platform; when the platform is unknown or lacks it, the first platform that has it (hosts without a
    /// cluster such as DNS servers). nullptr when nobody knows it.
    const Role *role(QStringView platformId, QStringView roleId) const;

private:
    QList<Platform> m_platforms;
};

/// The value of a field: what the design sets, else the schema's default, else nothing.
std::optional<AttributeValue> valueOf(const Attributes &attributes, const Schema &schema, const QString &key);

} // namespace quorate
