#pragma once

#include "model/analysis/facts.h"
#include "model/base/id.h"
#include "model/design/design.h"
#include "model/rules/finding.h"

#include <QCoreApplication>
#include <QSet>
#include <initializer_list>
#include <optional>

namespace quorate {

/// What a rule depends on; findings are cached per rule and scope element, and an edit re-runs only touched scopes.
enum class RuleScope : quint8 {
    Cluster, ///< one cluster with its hosts, endpoints, balancers, DNS, the sites they stand in and storage
    Design, ///< everything (comparisons across clusters)
    Review, ///< what people decided: runs after all others, at every check
};

/// What a rule of RuleScope::Review may read besides.
struct ReviewInput {
    const Review &review;
    const QSet<QString> &foundKeys; ///< keys of everything the other rules found, also of what is switched off
};

/// All that a rule may read. It keeps no state; what two rules need belongs in Facts.
struct RuleInput {
    const Facts &facts;
    const ClusterFacts *cluster; ///< of the scope; nullptr for RuleScope::Design
    QDate today; ///< only for rules about dates
    const ReviewInput *review = nullptr; ///< only for RuleScope::Review
};

/// Collects what one rule finds in one scope. Of several findings on the same elements the first stays: the hosts of a
/// group are one element.
class RuleReport final {
public:
    /// Elements must not be empty; count is %n of the sentence.
    void add(QList<ElementId> elements, QStringList arguments = {}, int count = -1);
    void add(const Hosts &hosts, QStringList arguments = {}, int count = -1); ///< elements: their nodes, each once
    /// A finding of a design-scope rule that belongs to one cluster: its environment decides the severity.
    void addFor(const ClusterFacts &cluster, QList<ElementId> elements, QStringList arguments = {}, int count = -1);

    struct Item {
        QList<ElementId> elements;
        QStringList arguments;
        int count;
        ClusterId cluster;
    };
    QList<Item> items;

private:
    void append(QList<ElementId> elements, QStringList arguments, int count, const ClusterId &cluster);
    QSet<QString> m_keys;
};

/// What a fix may use besides the finding.
struct FixInput {
    const Design &design;
    const Facts &facts;
    const Finding &finding;
    IdSource &ids;
};

/// A rule: one file, one id, one sentence, one remedy, one source.
struct Rule {
    const char *id; ///< "etcd-even-voters": family and file name; never changes
    Severity severity; ///< fallback, where the platform's severities.yaml has no row
    RuleScope scope = RuleScope::Cluster;
    const char *sentence; ///< context "Rules"; %1 arguments, %n count
    const char *why; ///< one or two sentences
    const char *remedy;
    const char *source;
    std::initializer_list<const char *> covers; ///< rows of the domain tables
    void (*check)(const RuleInput &in, RuleReport &report);
    const char *fixLabel = nullptr; ///< button text, Title Case, context "Rules"
    std::optional<Design> (*fix)(
        const FixInput &in) = nullptr; ///< the repaired design; nothing when it cannot be done here

    QString family() const; ///< first word of the id
};

/// A family of rules, by its name for people.
struct RuleFamily {
    const char *id; ///< "etcd": first word of its rules' ids, folder of their files
    const char *name; ///< "Masters": sentence case, context "Rules"
};

/// All families in the order of rules.def.
std::span<const RuleFamily> ruleFamilies();
/// The family's name in the current language; the id itself when no rule is of that family.
QString familyName(QStringView family);

/// All rules in the order of rules.def.
std::span<const Rule *const> allRules();
const Rule *findRule(QStringView id);

/// A text of a rule in the current language for no finding in particular: "…" for its arguments, "N" for its count.
QString generalText(const char *text);

} // namespace quorate
