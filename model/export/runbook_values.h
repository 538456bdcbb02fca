#pragma once

#include "model/analysis/facts.h"
#include "model/base/result.h"

#include <QMap>
#include <QSet>
#include <optional>

namespace quorate {

/// What the backup plans of a cluster say together: the first plan that says something about it counts.
struct BackupScope {
    bool planned = false; ///< there is a plan; without one every item is in scope
    QMap<QString, const BackupFacts *> items; ///< by their words
    QString path = QStringLiteral("/backup");
    const Host *target = nullptr; ///< host that keeps the copies
    const Storage *storage = nullptr; ///< or a storage that does
    std::optional<int> everyHours, keepDays, rpoMinutes, rtoMinutes;
    QString lastDrill, nextDrill;
};
BackupScope backupScope(const Facts &facts, const ClusterFacts &cluster);

/// What the placeholders, conditions and sets of hosts of runbooks stand for in one cluster.
class RunbookValues final {
public:
    RunbookValues(const Facts &facts, const ClusterFacts &cluster);

    const ClusterFacts &cluster() const { return m_cluster; }
    const BackupScope &scope() const { return m_scope; }
    bool holds(const RunbookCondition &condition) const;
    /// True for no item, and for those in scope.
    bool covers(const QString &item) const;
    /// The hosts of a set, none for "anywhere". `member` is the host that a section is about.
    Hosts hosts(const QString &set, const Host *member = nullptr) const;
    /// Those of the hosts that the plan takes the item from.
    Hosts planned(const Hosts &hosts, const QString &item) const;
    /// The text with the catalogue's words put in.
    QString withWords(const QString &text) const;
    /// The value of a placeholder of kind Cluster or Member; empty where the design does not say.
    QString value(const QString &placeholder, const Host *member = nullptr) const;

    static QString clientUrl(const Host &host);
    static QString peerUrl(const Host &host);

private:
    QSet<QString> conditions() const;
    QString endpoints(const Host *without = nullptr) const;
    const Storage *registryStorage() const;

    const Facts &m_facts;
    const ClusterFacts &m_cluster;
    BackupScope m_scope;
    Hosts m_masters, m_voters, m_nodes, m_balancers, m_nameServers;
    const Host *m_control = nullptr;
    QSet<QString> m_conditions;
    QMap<QString, QString> m_values;
};

/// "90 min", "4 h" in the language of the reader.
QString durationText(int minutes);

} // namespace quorate
