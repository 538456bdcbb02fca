#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule ver_end_of_life = {
    .id = "ver-end-of-life",
    .severity = Severity::Hint,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Maintenance of the platform of cluster \"%1\" ended on %2."),
    .why = QT_TRANSLATE_NOOP("Rules", "Repairs of security holes come with an extended contract only, or not at all."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Plan the move to a release that is maintained."),
    .source = "Red Hat OpenShift Container Platform life cycle policy: end of maintenance of 3.11; practice",
    .covers = {"VER-004"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (!in.cluster->platform)
                return;
            const QString text = in.cluster->platform->defaults.value(QStringLiteral("maintenanceEnds"));
            const QDate ends = QDate::fromString(text, Qt::ISODate);
            if (ends.isValid() && in.today > ends)
                report.add({in.cluster->element()}, {in.cluster->row->name, text});
        },
};

} // namespace quorate::rules
