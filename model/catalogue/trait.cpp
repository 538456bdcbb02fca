#include "model/catalogue/trait.h"

#include <array>
#include <utility>

namespace quorate {

static constexpr std::array<std::pair<Trait, const char *>, 15> names = {{
    {Trait::JoinsCluster, "joins-cluster"},
    {Trait::RunsControlPlane, "runs-control-plane"},
    {Trait::Votes, "votes"},
    {Trait::RunsInfra, "runs-infra"},
    {Trait::RunsIngress, "runs-ingress"},
    {Trait::StoresImages, "stores-images"},
    {Trait::RunsLogging, "runs-logging"},
    {Trait::RunsMetrics, "runs-metrics"},
    {Trait::RunsWorkloads, "runs-workloads"},
    {Trait::BalancesTraffic, "balances-traffic"},
    {Trait::ResolvesNames, "resolves-names"},
    {Trait::ProvidesStorage, "provides-storage"},
    {Trait::Administers, "administers"},
    {Trait::ServesImages, "serves-images"},
    {Trait::KeepsBackups, "keeps-backups"},
}};

QString traitName(Trait trait)
{
    for (const auto &[value, name] : names) {
        if (value == trait)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<Trait> traitFromName(QStringView name)
{
    for (const auto &[value, word] : names) {
        if (name == QLatin1String(word))
            return value;
    }
    return std::nullopt;
}

} // namespace quorate
