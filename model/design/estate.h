#pragma once

#include "model/design/ids.h"
#include "model/design/unknown_keys.h"

#include <QDate>
#include <QStringList>
#include <optional>

/// What joins the clusters of an estate and outlives them: promotion paths, template deployments, backup plans.
namespace quorate {

enum class PromotionTool : quint8 { SkopeoCopy, SkopeoSync, OcMirror, Docker };
/// How a registry is spoken to: TLS with its certificate checked, TLS unchecked, or plain HTTP.
enum class RegistryTls : quint8 { Verify, Skip, PlainHttp };

/// An image that a promotion path carries.
struct PromotedImage {
    QString repository; ///< in the source, "shop/web"
    QString target; ///< repository in the target; empty: the same
    QStringList tags;
    QString digest; ///< "sha256:..." that must be carried; empty: what the tags name
    UnknownKeys unknown = {};
    bool operator==(const PromotedImage &) const = default;
};

/// Images flow from one cluster's registry to another's. Credentials are names of vault entries, never secrets.
struct Promotion {
    PromotionId id;
    QString name;
    ClusterId from;
    ClusterId to;
    PromotionTool tool = PromotionTool::SkopeoCopy;
    QString fromRegistry, toRegistry; ///< host[:port][/path]; empty: the cluster's registry endpoint
    RegistryTls fromTls = RegistryTls::Verify;
    RegistryTls toTls = RegistryTls::Verify;
    QString fromCertificates, toCertificates; ///< folders on the host that runs it
    QString fromCredentials, toCredentials; ///< names of vault entries
    NodeId host; ///< that runs it
    QString signBy; ///< id of the signing key; empty: unsigned
    QString policy; ///< path of policy.json on the host; empty: the host's default
    QList<PromotedImage> images;
    QString note;
    UnknownKeys unknown = {};
    bool operator==(const Promotion &) const = default;
};

struct TemplateParameter {
    QString name;
    QString value;
    UnknownKeys unknown = {};
    bool operator==(const TemplateParameter &) const = default;
};

/// A cluster that a template is applied in.
struct TemplateTarget {
    ClusterId cluster;
    QString project;
    QString context; ///< of the kubeconfig; empty: the cluster's name as a slug
    QList<TemplateParameter> parameters;
    UnknownKeys unknown = {};
    bool operator==(const TemplateTarget &) const = default;
};

/// One application template, processed and applied in several clusters.
struct TemplateDeployment {
    TemplateId id;
    QString name;
    QString file; ///< path of the template on the host that runs it
    NodeId host;
    QList<TemplateTarget> targets;
    QString note;
    UnknownKeys unknown = {};
    bool operator==(const TemplateDeployment &) const = default;
};

enum class BackupItem : quint8 {
    MasterConfig,
    EtcdConfig,
    EtcdData,
    NodeConfig,
    RegistryCertificates,
    HostFiles,
    Projects,
    ClusterObjects,
    RegistryImages,
    Volumes,
    ServiceData,
    InstallerInputs,
    Surroundings
};
inline constexpr int backupItemCount = 13;

/// What of a cluster is backed up, where to, how often, and when restoring it is practised.
struct BackupPlan {
    BackupId id;
    QString name;
    ClusterId cluster;
    QList<BackupItem> items;
    QList<NodeId> hosts; ///< empty: every host that an item needs
    SiteId targetSite;
    StorageId target; ///< storage that receives it, or
    NodeId targetHost; ///< a host
    QString path; ///< on the target, "/backup"
    std::optional<int> everyHours;
    std::optional<int> keepDays;
    std::optional<int> rpoMinutes; ///< data that may be lost, as time
    std::optional<int> rtoMinutes; ///< time that restoring may take
    QDate lastDrill;
    QDate nextDrill;
    QString note;
    UnknownKeys unknown = {};
    bool operator==(const BackupPlan &) const = default;
};

} // namespace quorate
