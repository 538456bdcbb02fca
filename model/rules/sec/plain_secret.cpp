#include "model/rules/rule.h"

#include <QRegularExpression>

namespace quorate::rules {

extern const Rule sec_plain_secret = {
    .id = "sec-plain-secret",
    .severity = Severity::Warning,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP("Rules", "The design of \"%1\" seems to hold a secret in plain text (%2)."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "A design is shared, mailed and kept in version control, and what it says may be exported: a "
        "secret in it is known to all of them."),
    .remedy = QT_TRANSLATE_NOOP(
        "Rules", "Take the secret out and change it; exported files name variables of a vault instead."),
    .source = "practice; Ansible documentation, Vault",
    .covers = {"SEC-003"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            // A word for a secret, then a value: "password: x", "token=x". Variables in braces are no values.
            static const QRegularExpression secret(
                QStringLiteral("(?<![A-Za-z])(passw(or)?d|passphrase|secret(_?key)?|token|access_?key|api_?key|\\x{"
                               "5bc6}\\x{7801}|\\x{53e3}\\x{4ee4})"
                               "\\s*[:=\\x{ff1a}]\\s*(?!\\{\\{)\\S"),
                QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
            static const QRegularExpression key(QStringLiteral("(passw(or)?d|secret|token|access_?key|api_?key)$"),
                QRegularExpression::CaseInsensitiveOption);
            const auto inTexts = [](const Attributes &attributes) {
                for (auto it = attributes.constBegin(); it != attributes.constEnd(); ++it) {
                    const QString *text = std::get_if<QString>(&*it);
                    const QStringList *texts = std::get_if<QStringList>(&*it);
                    if (text ? text->contains(secret) : texts && texts->join(u'\n').contains(secret))
                        return it.key();
                }
                return QString();
            };
            const auto inUnknown = [](const UnknownKeys &unknown) {
                for (const auto &[name, value] : unknown) {
                    if (name.contains(key) && value.isScalar() && !value.scalar.isEmpty()
                        && !value.scalar.startsWith(u"{{"))
                        return name;
                }
                return QString();
            };
            const auto judge = [&](const auto &row, const QString &name, const ClusterFacts *cluster,
                                   const Attributes &own) {
                QString place = row.note.contains(secret) ? QStringLiteral("note") : inUnknown(row.unknown);
                if (place.isEmpty())
                    place = inTexts(own);
                if (place.isEmpty())
                    return;
                if (cluster)
                    report.addFor(*cluster, {row.id.value}, {name, place});
                else
                    report.add({row.id.value}, {name, place});
            };
            for (const auto &cluster : in.facts.clusters()) {
                Attributes own = cluster->row->settings;
                for (auto it = cluster->row->services.constBegin(); it != cluster->row->services.constEnd(); ++it) {
                    for (auto field = it->constBegin(); field != it->constEnd(); ++field)
                        own.insert(it.key() + u'/' + field.key(), *field);
                }
                judge(*cluster->row, cluster->row->name, cluster.get(), own);
            }
            const Topology &rows = in.facts.topology();
            for (const Site &row : rows.sites)
                judge(row, row.name, nullptr, {});
            for (const Node &row : rows.nodes)
                judge(row, in.facts.elementName(row.id.value), in.facts.cluster(row.cluster), row.attributes);
            for (const Endpoint &row : rows.endpoints)
                judge(row, row.name, in.facts.cluster(row.cluster), {});
            for (const Balancer &row : rows.balancers)
                judge(row, row.name, nullptr, {});
            for (const Dns &row : rows.dns)
                judge(row, row.name, nullptr, {});
            for (const Storage &row : rows.storage)
                judge(row, row.name, nullptr, {});
            for (const Promotion &row : rows.promotions)
                judge(row, row.name, in.facts.cluster(row.to), {});
            for (const TemplateDeployment &row : rows.templates) {
                QString parameter;
                for (const TemplateTarget &target : row.targets) {
                    for (const TemplateParameter &one : target.parameters) {
                        if (one.name.contains(key) && !one.value.isEmpty() && !one.value.startsWith(u"{{"))
                            parameter = one.name;
                    }
                }
                if (parameter.isEmpty())
                    judge(row, row.name, nullptr, {});
                else
                    report.add({row.id.value}, {row.name, parameter});
            }
            for (const BackupPlan &row : rows.backups)
                judge(row, row.name, in.facts.cluster(row.cluster), {});
        },
};

} // namespace quorate::rules
