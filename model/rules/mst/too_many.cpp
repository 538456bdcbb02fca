#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule mst_too_many = {
    .id = "mst-too-many",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Cluster \"%1\" has more masters than help (%n)."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "The master after an odd number survives no further loss, and beyond five each only adds load on etcd."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Use three or five masters."),
    .source = "practice",
    .covers = {"MST-003"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const Hosts masters = in.cluster->with(Trait::RunsControlPlane);
            const std::optional<double> most = in.cluster->limit(QStringLiteral("masters-max"));
            const bool evenOverTwo = masters.size() > 2 && masters.size() % 2 == 0; // two masters are another rule
            if (evenOverTwo || (most && double(masters.size()) > *most))
                report.add(masters, {in.cluster->row->name}, int(masters.size()));
        },
};

} // namespace quorate::rules
