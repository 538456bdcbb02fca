#include "model/rules/prm/path.h"

namespace quorate::rules {

extern const Rule prm_docker_daemon = {
    .id = "prm-docker-daemon",
    .severity = Severity::Warning,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Promotion path \"%1\" needs a docker daemon on the host that runs it."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Who may speak to the daemon is root on that host, images are stored there on their way, and of images for "
        "several architectures only one is copied."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Copy by skopeo, which needs neither daemon nor root."),
    .source = "the source article on OpenShift high availability, part two: image promotion: docker and skopeo",
    .covers = {},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const PromotionFacts &promotion : in.facts.promotions()) {
                if (promotion.row->tool == PromotionTool::Docker)
                    prm::add(report, promotion, {});
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Copy by skopeo"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        return prm::changed(in, [](Promotion &row) { row.tool = PromotionTool::SkopeoCopy; });
    },
};

} // namespace quorate::rules
