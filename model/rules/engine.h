#pragma once

#include "model/rules/rule.h"

#include <memory>
#include <stop_token>

namespace quorate {

/// Runs the rules, remembering findings per rule and scope element, so that an edit re-runs touched scopes only.
/// Incremental equals full, always (a property test). One thread at a time.
class RuleEngine final {
public:
    explicit RuleEngine(std::shared_ptr<const Catalogue> catalogue, std::span<const Rule *const> rules = allRules());
    ~RuleEngine();

    /// Checks the design. `today` decides about waivers' and other dates. Empty when asked to stop.
    std::optional<Report> check(const Design &design, QDate today, std::stop_token stop = {});

    /// Facts of the design checked last.
    std::shared_ptr<const Facts> facts() const { return m_facts; }
    /// How many (rule, scope) pairs the last check ran; for tests and the status bar.
    int lastRunCount() const { return m_lastRuns; }

private:
    struct Cache;
    void checkReview(const Review &review);

    std::shared_ptr<const Catalogue> m_catalogue;
    std::span<const Rule *const> m_rules;
    std::shared_ptr<const Facts> m_facts;
    std::unique_ptr<Cache> m_cache;
    int m_lastRuns = 0;
};

/// Checks once, without memory.
Report checkDesign(const Design &design, std::shared_ptr<const Catalogue> catalogue, QDate today);

} // namespace quorate
