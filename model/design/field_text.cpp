#include "model/design/field_text.h"

#include "model/base/text.h"
#include "model/base/tr.h"
#include "model/design/text_kind.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <cmath>

namespace quorate::fieldtext {

using model::Tr;

static bool isText(const QVariant &value)
{
    return value.typeId() == QMetaType::QString;
}

static QString plain(double value)
{
    return QString::number(value, 'g', 15);
}

static std::optional<Error> outside(double value, const Bounds &bounds)
{
    const bool low = bounds.minimum && value < *bounds.minimum;
    const bool high = bounds.maximum && value > *bounds.maximum;
    if (!low && !high)
        return std::nullopt;
    if (bounds.minimum && bounds.maximum)
        return Error{
            Tr::tr("The value must lie between %1 and %2.").arg(plain(*bounds.minimum), plain(*bounds.maximum))};
    if (low)
        return Error{Tr::tr("The value must be at least %1.").arg(plain(*bounds.minimum))};
    return Error{Tr::tr("The value must be at most %1.").arg(plain(*bounds.maximum))};
}

Result<qint64> integer(const QVariant &value, const Bounds &bounds)
{
    bool ok = false;
    const qint64 number = isText(value) ? value.toString().trimmed().toLongLong(&ok) : value.toLongLong(&ok);
    if (!ok)
        return Error{Tr::tr("\"%1\" is not a whole number.").arg(value.toString())};
    if (const auto error = outside(double(number), bounds))
        return *error;
    return number;
}

Result<double> real(const QVariant &value, const Bounds &bounds)
{
    bool ok = false;
    QString text = value.toString().trimmed();
    double factor = 1;
    if (isText(value) && text.endsWith(u'%')) {
        factor = 0.01;
        text = text.chopped(1).trimmed();
    }
    const double number = (isText(value) ? text.toDouble(&ok) : value.toDouble(&ok)) * factor;
    if (!ok || !std::isfinite(number))
        return Error{Tr::tr("\"%1\" is not a number.").arg(value.toString())};
    if (const auto error = outside(number, bounds))
        return *error;
    return number;
}

Result<qint64> size(const QVariant &value, const Bounds &bounds)
{
    if (!isText(value))
        return integer(value, bounds);
    const auto bytes = text::parseBytes(value.toString());
    if (!bytes)
        return Error{Tr::tr("\"%1\" is not a size. Write for example 64 GiB.").arg(value.toString())};
    if (bounds.minimum && double(*bytes) < *bounds.minimum)
        return Error{Tr::tr("The size must be at least %1.").arg(text::formatBytes(qint64(*bounds.minimum)))};
    if (bounds.maximum && double(*bytes) > *bounds.maximum)
        return Error{Tr::tr("The size must be at most %1.").arg(text::formatBytes(qint64(*bounds.maximum)))};
    return *bytes;
}

Result<double> duration(const QVariant &value)
{
    if (!isText(value))
        return real(value, {0, std::nullopt});
    const auto milliseconds = text::parseMilliseconds(value.toString());
    if (!milliseconds)
        return Error{Tr::tr("\"%1\" is not a duration. Write for example 2.5 ms.").arg(value.toString())};
    return *milliseconds;
}

Result<bool> boolean(const QVariant &value)
{
    if (!isText(value))
        return value.toBool();
    const QString text = value.toString().trimmed().toLower();
    for (const char *word : {"true", "yes", "on", "1"})
        if (text == QLatin1String(word))
            return true;
    for (const char *word : {"false", "no", "off", "0"})
        if (text == QLatin1String(word))
            return false;
    if (text == Tr::tr("Yes").toLower())
        return true;
    if (text == Tr::tr("No").toLower())
        return false;
    return Error{Tr::tr("\"%1\" is neither yes nor no.").arg(value.toString())};
}

Result<QString> text(const QVariant &value, TextKind kind)
{
    const QString text = kind == TextKind::Free ? value.toString() : value.toString().trimmed();
    if (const QString problem = textProblem(text, kind); !problem.isEmpty())
        return Error{problem};
    return text;
}

Result<QStringList> texts(const QVariant &value, TextKind kind)
{
    static const QRegularExpression anySeparator(QStringLiteral("[\\s,;]+"));
    static const QRegularExpression lineSeparator(QStringLiteral("\\s*[,;\\n]\\s*"));
    const bool spaced = kind == TextKind::Free || kind == TextKind::Name;
    const QStringList parts = isText(value)
        ? value.toString().split(spaced ? lineSeparator : anySeparator, Qt::SkipEmptyParts)
        : value.toStringList();
    QStringList result;
    for (const QString &part : parts) {
        const auto one = text(part, kind);
        if (!one)
            return one.error();
        if (!one->isEmpty())
            result.append(*one);
    }
    return result;
}

Result<QList<int>> integers(const QVariant &value, const Bounds &bounds)
{
    static const QRegularExpression separator(QStringLiteral("[\\s,;]+"));
    QVariantList parts = value.toList();
    if (isText(value)) {
        parts.clear();
        for (const QString &part : value.toString().split(separator, Qt::SkipEmptyParts))
            parts.append(part);
    } else if (parts.isEmpty() && value.canConvert<int>() && value.typeId() != QMetaType::QVariantList) {
        parts.append(value);
    }
    QList<int> result;
    for (const QVariant &part : parts) {
        const auto one = integer(part, bounds);
        if (!one)
            return one.error();
        result.append(int(*one));
    }
    return result;
}

Result<QDate> date(const QVariant &value)
{
    const QString text = value.toString().trimmed();
    const QDate date = text.size() == 10 ? QDate::fromString(text, QStringLiteral("yyyy-MM-dd")) : QDate();
    if (!date.isValid())
        return Error{Tr::tr("\"%1\" is not a date. Write for example 2026-12-31.").arg(text)};
    return date;
}

Result<QString> choice(const QVariant &value, const QStringList &choices, const QStringList &names)
{
    const QString text = value.toString();
    if (choices.contains(text))
        return text;
    for (qsizetype index = 0; index < names.size() && index < choices.size(); ++index)
        if (names.at(index).compare(text.trimmed(), Qt::CaseInsensitive) == 0)
            return choices.at(index);
    return Error{Tr::tr("\"%1\" is not one of the choices.").arg(text)};
}

static constexpr struct {
    const char *word;
    const char *name;
} wordNames[] = {
    {"", QT_TRANSLATE_NOOP("Words", "Not stated")},
    {"room", QT_TRANSLATE_NOOP("Words", "Room")},
    {"rack", QT_TRANSLATE_NOOP("Words", "Rack")},
    {"hypervisor", QT_TRANSLATE_NOOP("Words", "Hypervisor")},
    {"zone", QT_TRANSLATE_NOOP("Words", "Availability zone")},
    {"development", QT_TRANSLATE_NOOP("Words", "Development")},
    {"sit", QT_TRANSLATE_NOOP("Words", "SIT")},
    {"uat", QT_TRANSLATE_NOOP("Words", "UAT")},
    {"pre-production", QT_TRANSLATE_NOOP("Words", "Pre-production")},
    {"production", QT_TRANSLATE_NOOP("Words", "Production")},
    {"dr", QT_TRANSLATE_NOOP("Words", "Disaster recovery")},
    {"single-site", QT_TRANSLATE_NOOP("Words", "Single site")},
    {"stretched", QT_TRANSLATE_NOOP("Words", "Stretched")},
    {"nvme", QT_TRANSLATE_NOOP("Words", "NVMe")},
    {"ssd", QT_TRANSLATE_NOOP("Words", "SSD")},
    {"hdd", QT_TRANSLATE_NOOP("Words", "HDD")},
    {"nfs", QT_TRANSLATE_NOOP("Words", "NFS")},
    {"shared", QT_TRANSLATE_NOOP("Words", "Shared")},
    {"el7", QT_TRANSLATE_NOOP("Words", "RHEL 7 or CentOS 7")},
    {"el8", QT_TRANSLATE_NOOP("Words", "RHEL 8")},
    {"el9", QT_TRANSLATE_NOOP("Words", "RHEL 9")},
    {"debian12", QT_TRANSLATE_NOOP("Words", "Debian 12")},
    {"rhcos", QT_TRANSLATE_NOOP("Words", "RHEL CoreOS")},
    {"atomic", QT_TRANSLATE_NOOP("Words", "Atomic Host")},
    {"other", QT_TRANSLATE_NOOP("Words", "Other")},
    {"physical", QT_TRANSLATE_NOOP("Words", "Physical")},
    {"virtual", QT_TRANSLATE_NOOP("Words", "Virtual")},
    {"internal", QT_TRANSLATE_NOOP("Words", "Internal")},
    {"external", QT_TRANSLATE_NOOP("Words", "External")},
    {"both", QT_TRANSLATE_NOOP("Words", "Internal and external")},
    {"roundrobin", QT_TRANSLATE_NOOP("Words", "Round robin")},
    {"leastconn", QT_TRANSLATE_NOOP("Words", "Fewest connections")},
    {"source", QT_TRANSLATE_NOOP("Words", "Source address")},
    {"http", QT_TRANSLATE_NOOP("Words", "HTTP")},
    {"tcp", QT_TRANSLATE_NOOP("Words", "TCP")},
    {"none", QT_TRANSLATE_NOOP("Words", "None")},
    {"aws", QT_TRANSLATE_NOOP("Words", "Amazon Web Services")},
    {"azure", QT_TRANSLATE_NOOP("Words", "Microsoft Azure")},
    {"gcp", QT_TRANSLATE_NOOP("Words", "Google Cloud")},
    {"vxlan", QT_TRANSLATE_NOOP("Words", "VXLAN")},
    {"geneve", QT_TRANSLATE_NOOP("Words", "Geneve")},
    {"separate", QT_TRANSLATE_NOOP("Words", "Separate")},
    {"routed", QT_TRANSLATE_NOOP("Words", "Routed")},
    {"dns", QT_TRANSLATE_NOOP("Words", "Change of DNS records")},
    {"global-balancer", QT_TRANSLATE_NOOP("Words", "Global load balancer")},
    {"passthrough", QT_TRANSLATE_NOOP("Words", "Passed through")},
    {"terminate", QT_TRANSLATE_NOOP("Words", "Ended by the balancer")},
    {"distinct", QT_TRANSLATE_NOOP("Words", "Their own")},
    {"haproxy", QT_TRANSLATE_NOOP("Words", "HAProxy")},
    {"f5", QT_TRANSLATE_NOOP("Words", "F5 BIG-IP")},
    {"nginx", QT_TRANSLATE_NOOP("Words", "NGINX")},
    {"cloud", QT_TRANSLATE_NOOP("Words", "Cloud")},
    {"customer", QT_TRANSLATE_NOOP("Words", "Provided by the customer")},
    {"installer", QT_TRANSLATE_NOOP("Words", "Installer's HAProxy")},
    {"api", QT_TRANSLATE_NOOP("Words", "Public API name")},
    {"authority", QT_TRANSLATE_NOOP("Words", "Cluster's authority")},
    {"router", QT_TRANSLATE_NOOP("Words", "Routers")},
    {"registry", QT_TRANSLATE_NOOP("Words", "Registry")},
    {"htpasswd", QT_TRANSLATE_NOOP("Words", "HTPasswd")},
    {"ldap", QT_TRANSLATE_NOOP("Words", "LDAP")},
    {"openid", QT_TRANSLATE_NOOP("Words", "OpenID Connect")},
    {"request-header", QT_TRANSLATE_NOOP("Words", "Request header")},
    {"github", QT_TRANSLATE_NOOP("Words", "GitHub")},
    {"gitlab", QT_TRANSLATE_NOOP("Words", "GitLab")},
    {"google", QT_TRANSLATE_NOOP("Words", "Google")},
    {"basic-auth", QT_TRANSLATE_NOOP("Words", "Basic authentication")},
    {"keystone", QT_TRANSLATE_NOOP("Words", "Keystone")},
    {"allow-all", QT_TRANSLATE_NOOP("Words", "Everybody")},
    {"deny-all", QT_TRANSLATE_NOOP("Words", "Nobody")},
    {"claim", QT_TRANSLATE_NOOP("Words", "Claim the name")},
    {"lookup", QT_TRANSLATE_NOOP("Words", "Users made beforehand")},
    {"generate", QT_TRANSLATE_NOOP("Words", "Generate a name")},
    {"add", QT_TRANSLATE_NOOP("Words", "Add to the user")},
    {"servers", QT_TRANSLATE_NOOP("Words", "Name servers")},
    {"dnsmasq", QT_TRANSLATE_NOOP("Words", "dnsmasq")},
    {"all", QT_TRANSLATE_NOOP("Words", "All addresses")},
    {"first", QT_TRANSLATE_NOOP("Words", "The first that is up")},
    {"skopeo-copy", QT_TRANSLATE_NOOP("Words", "skopeo copy")},
    {"skopeo-sync", QT_TRANSLATE_NOOP("Words", "skopeo sync")},
    {"oc-mirror", QT_TRANSLATE_NOOP("Words", "oc image mirror")},
    {"docker", QT_TRANSLATE_NOOP("Words", "docker pull and push")},
    {"verify", QT_TRANSLATE_NOOP("Words", "Verified")},
    {"skip", QT_TRANSLATE_NOOP("Words", "Not verified")},
    {"plain-http", QT_TRANSLATE_NOOP("Words", "Plain HTTP")},
    {"master-config", QT_TRANSLATE_NOOP("Words", "Master configuration")},
    {"etcd-config", QT_TRANSLATE_NOOP("Words", "etcd configuration")},
    {"etcd-data", QT_TRANSLATE_NOOP("Words", "etcd data")},
    {"node-config", QT_TRANSLATE_NOOP("Words", "Node configuration")},
    {"registry-certificates", QT_TRANSLATE_NOOP("Words", "Registry certificates")},
    {"host-files", QT_TRANSLATE_NOOP("Words", "Host files")},
    {"projects", QT_TRANSLATE_NOOP("Words", "Projects")},
    {"cluster-objects", QT_TRANSLATE_NOOP("Words", "Cluster-wide objects")},
    {"registry-images", QT_TRANSLATE_NOOP("Words", "Registry images")},
    {"volumes", QT_TRANSLATE_NOOP("Words", "Volumes of applications")},
    {"service-data", QT_TRANSLATE_NOOP("Words", "Logging and metrics data")},
    {"installer-inputs", QT_TRANSLATE_NOOP("Words", "Inputs of the installer")},
    {"surroundings", QT_TRANSLATE_NOOP("Words", "Surroundings of the cluster")},
    {"object", QT_TRANSLATE_NOOP("Words", "Object store")},
    {"block", QT_TRANSLATE_NOOP("Words", "Block")},
    {"glusterfs", QT_TRANSLATE_NOOP("Words", "GlusterFS")},
    {"gluster-block", QT_TRANSLATE_NOOP("Words", "Gluster block")},
    {"hostpath", QT_TRANSLATE_NOOP("Words", "Host path")},
    {"dynamic", QT_TRANSLATE_NOOP("Words", "Dynamic volumes")},
    {"vsphere", QT_TRANSLATE_NOOP("Words", "vSphere")},
    {"openstack", QT_TRANSLATE_NOOP("Words", "OpenStack")},
    {"error", QT_TRANSLATE_NOOP("Words", "Error")},
    {"warning", QT_TRANSLATE_NOOP("Words", "Warning")},
    {"hint", QT_TRANSLATE_NOOP("Words", "Hint")},
    {"off", QT_TRANSLATE_NOOP("Words", "Off")},
};

QString wordName(const QString &word)
{
    for (const auto &row : wordNames)
        if (word == QLatin1String(row.word))
            return QCoreApplication::translate("Words", row.name);
    return word;
}

QString show(bool value)
{
    return value ? Tr::tr("Yes") : Tr::tr("No");
}

QString show(double value)
{
    return plain(value);
}

} // namespace quorate::fieldtext
