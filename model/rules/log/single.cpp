#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule log_single = {
    .id = "log-single",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "The log store of cluster \"%1\" has a single member."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "When its host is lost, no log can be read or written, and with its volume all logs are gone."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Run three Elasticsearch members."),
    .source = "the source article on OpenShift high availability, part one: logging; openshift-ansible release-3.11, "
              "roles/openshift_logging/defaults",
    .covers = {"LOG-001"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (!in.cluster->serviceFlag(QStringLiteral("logging"), QStringLiteral("enabled")))
                return;
            const qint64 members = in.cluster->serviceInteger(QStringLiteral("logging"), QStringLiteral("members"), 1);
            if (members == 1)
                report.add({in.cluster->element()}, {in.cluster->row->name});
        },
};

} // namespace quorate::rules
