#include "model/analysis/facts.h"

#include <algorithm>

namespace quorate {

Hosts ClusterFacts::with(Trait trait) const
{
    Hosts found;
    for (const Host *host : hosts) {
        if (host->has(trait))
            found.push_back(host);
    }
    return found;
}

int ClusterFacts::count(Trait trait) const
{
    return int(std::count_if(hosts.begin(), hosts.end(), [trait](const Host *host) { return host->has(trait); }));
}

QList<SiteId> ClusterFacts::sites() const
{
    QList<SiteId> found;
    const Site *last = nullptr;
    for (const Host *host : hosts) {
        if (!host->site || host->site == last)
            continue;
        last = host->site;
        if (!found.contains(last->id))
            found.append(last->id);
    }
    return found;
}

bool ClusterFacts::offers(const QString &id) const
{
    const ServiceType *type = platform ? platform->service(id) : nullptr;
    // A release that the catalogue does not know may have everything.
    return type && (type->since.isEmpty() || !platform->release(row->version) || releaseAtLeast(type->since));
}

std::optional<AttributeValue> ClusterFacts::service(const QString &id, const QString &key) const
{
    const ServiceType *type = platform ? platform->service(id) : nullptr;
    if (type && !offers(id))
        return key == u"enabled" ? std::optional<AttributeValue>(false) : std::nullopt;
    return type ? valueOf(row->services.value(id), type->schema, key) : std::nullopt;
}

std::optional<AttributeValue> ClusterFacts::setting(const QString &key) const
{
    return platform ? valueOf(row->settings, platform->settings, key) : std::nullopt;
}

template <class T>
static T as(const std::optional<AttributeValue> &value, T otherwise)
{
    const T *found = value ? std::get_if<T>(&*value) : nullptr;
    return found ? *found : otherwise;
}

qint64 ClusterFacts::serviceInteger(const QString &id, const QString &key, qint64 otherwise) const
{
    return as<qint64>(service(id, key), otherwise);
}

bool ClusterFacts::serviceFlag(const QString &id, const QString &key, bool otherwise) const
{
    return as<bool>(service(id, key), otherwise);
}

QString ClusterFacts::serviceText(const QString &id, const QString &key) const
{
    return as<QString>(service(id, key), {});
}

bool ClusterFacts::settingFlag(const QString &key, bool otherwise) const
{
    return as<bool>(setting(key), otherwise);
}

qint64 ClusterFacts::settingInteger(const QString &key, qint64 otherwise) const
{
    return as<qint64>(setting(key), otherwise);
}

QString ClusterFacts::settingText(const QString &key) const
{
    return as<QString>(setting(key), {});
}

QStringList ClusterFacts::settingTexts(const QString &key) const
{
    return as<QStringList>(setting(key), {});
}

QString ClusterFacts::releaseTrait(const QString &key) const
{
    const Release *release = platform ? platform->release(row->version) : nullptr;
    return release ? release->traits.value(key) : QString();
}

std::optional<double> ClusterFacts::limit(const QString &id) const
{
    return platform ? platform->limit(id, row->version) : std::nullopt;
}

const Site *foreignCloud(const BalancerFacts &balancer)
{
    for (const EndpointFacts *endpoint : balancer.endpoints) {
        for (const Host *member : endpoint->members) {
            if (member->site && member->site->cloud != Cloud::None && member->site->cloud != Cloud::Aws)
                return member->site;
        }
    }
    return nullptr;
}

PodNetworkMakers podNetworkMakers(const ClusterFacts &cluster)
{
    const QString plugin = cluster.settingText(QStringLiteral("sdnPlugin"));
    const bool own = plugin.startsWith(u"ovs-");
    PodNetworkMakers makers;
    makers.openshiftSdn = cluster.settingFlag(QStringLiteral("openshiftSdn"), own);
    if (!own && !plugin.isEmpty())
        makers.thirdParty.append(plugin);
    makers.thirdParty += cluster.settingTexts(QStringLiteral("furtherPlugins"));
    makers.thirdParty.removeDuplicates();
    return makers;
}

bool ClusterFacts::releaseAtLeast(QStringView version) const
{
    if (!platform)
        return false;
    const int own = platform->releaseIndex(row->version);
    const int wanted = platform->releaseIndex(version);
    return own >= 0 && wanted >= 0 && own >= wanted;
}

} // namespace quorate
