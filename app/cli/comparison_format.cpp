#include "app/cli/comparison_format.h"

#include "app/cli/command.h"
#include "model/comparison/words.h"
#include "model/design/fields.h"
#include "model/rules/rule.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace quorate::cli {

namespace {

/// Lines below a heading, which is left out when there are none.
class TextSection final {
public:
    TextSection(QTextStream &out, const QString &title)
        : m_out(out)
        , m_title(title)
    {
    }
    void line(const QString &text, int depth = 1)
    {
        if (!m_title.isEmpty())
            m_out << m_title << '\n';
        m_title.clear();
        m_out << QString(2 * depth, u' ') << text << '\n';
    }

private:
    QTextStream &m_out;
    QString m_title;
};

void elementLines(QTextStream &out, const Comparison &comparison)
{
    for (const ChangeGroup group : changeGroups) {
        TextSection section(out, words::title(group));
        for (const ElementChange *element : comparison.of(group)) {
            section.line(words::element(*element));
            for (const FieldChange &field : element->fields) {
                if (field.group == group)
                    section.line(words::field(field), 2);
            }
        }
    }
}

void findingLines(QTextStream &out, const Comparison &comparison)
{
    TextSection appeared(out, Tr::tr("Findings that appeared"));
    for (const FindingChange &change : comparison.findings) {
        if (!change.before)
            appeared.line(words::finding(*change.after));
    }
    TextSection vanished(out, Tr::tr("Findings that vanished"));
    for (const FindingChange &change : comparison.findings) {
        if (!change.after)
            vanished.line(words::finding(*change.before));
    }
    TextSection changed(out, Tr::tr("Findings that read otherwise"));
    for (const FindingChange &change : comparison.findings) {
        if (change.before && change.after) {
            changed.line(words::finding(*change.before));
            changed.line(QStringLiteral("\u2192 ") + words::finding(*change.after), 2);
        }
    }
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonObject elementJson(const ElementChange &element, ChangeGroup group)
{
    QJsonObject row{{u"table"_qs, element.table}, {u"kind"_qs, element.kind}, {u"name"_qs, element.name()},
        {u"cluster"_qs, textOrNull(element.cluster)},
        {u"id"_qs, textOrNull(element.after.isEmpty() ? element.before : element.after)}};
    if (group == ChangeGroup::Added || group == ChangeGroup::Removed)
        return row;
    row.insert(u"idBefore"_qs, textOrNull(element.before));
    QJsonArray fields;
    for (const FieldChange &field : element.fields) {
        if (field.group == group)
            fields.append(QJsonObject{{u"key"_qs, field.key}, {u"label"_qs, field.label},
                {u"before"_qs, textOrNull(field.before)}, {u"after"_qs, textOrNull(field.after)}});
    }
    row.insert(u"fields"_qs, fields);
    return row;
}

QJsonObject findingJson(const ComparedFinding &finding)
{
    QJsonArray elements;
    for (const auto &[id, name] : finding.elements)
        elements.append(QJsonObject{{u"id"_qs, id}, {u"name"_qs, name}});
    return {{u"rule"_qs, QString::fromLatin1(finding.rule->id)}, {u"severity"_qs, enumWord(finding.severity)},
        {u"cluster"_qs, textOrNull(finding.cluster)}, {u"elements"_qs, elements}, {u"message"_qs, finding.message},
        {u"waived"_qs, finding.waived}};
}

QJsonObject findingsJson(const Comparison &comparison)
{
    QJsonArray appeared, vanished, changed;
    for (const FindingChange &change : comparison.findings) {
        if (!change.before)
            appeared.append(findingJson(*change.after));
        else if (!change.after)
            vanished.append(findingJson(*change.before));
        else
            changed.append(
                QJsonObject{{u"before"_qs, findingJson(*change.before)}, {u"after"_qs, findingJson(*change.after)}});
    }
    return {{u"appeared"_qs, appeared}, {u"vanished"_qs, vanished}, {u"changed"_qs, changed}};
}

QJsonObject hardwareJson(const Hardware &hardware)
{
    return {{u"hosts"_qs, hardware.hosts}, {u"cores"_qs, hardware.cores}, {u"memoryBytes"_qs, hardware.memory},
        {u"diskBytes"_qs, hardware.disks}};
}

QJsonObject hardwareJson(const Comparison &comparison)
{
    QJsonObject total;
    QJsonArray sites, clusters, roles;
    for (const HardwareChange &change : comparison.hardware) {
        QJsonObject row{{u"before"_qs, hardwareJson(change.before)}, {u"after"_qs, hardwareJson(change.after)}};
        if (change.scope == HardwareScope::Design) {
            total = row;
            continue;
        }
        row.insert(u"id"_qs, textOrNull(change.id));
        row.insert(u"name"_qs, textOrNull(change.name));
        (change.scope == HardwareScope::Site          ? sites
                : change.scope == HardwareScope::Role ? roles
                                                      : clusters)
            .append(row);
    }
    return {{u"total"_qs, total.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(total)}, {u"sites"_qs, sites},
        {u"clusters"_qs, clusters}, {u"roles"_qs, roles}};
}

QJsonObject addressesJson(const Comparison &comparison)
{
    const auto side = [](const QString &name, const QString &address) {
        return name.isEmpty() && address.isEmpty()
            ? QJsonValue(QJsonValue::Null)
            : QJsonValue(QJsonObject{{u"name"_qs, textOrNull(name)}, {u"address"_qs, textOrNull(address)}});
    };
    QJsonArray hosts, vips, records;
    for (const AddressChange &change : comparison.addresses) {
        QJsonObject row{{u"before"_qs, side(change.nameBefore, change.addressBefore)},
            {u"after"_qs, side(change.nameAfter, change.addressAfter)}};
        if (change.kind == AddressChange::Kind::Record)
            row.insert(u"type"_qs, change.type);
        (change.kind == AddressChange::Kind::Host            ? hosts
                : change.kind == AddressChange::Kind::Record ? records
                                                             : vips)
            .append(row);
    }
    return {{u"hosts"_qs, hosts}, {u"virtualIps"_qs, vips}, {u"records"_qs, records},
        {u"recordsProblem"_qs, textOrNull(comparison.recordsProblem)}};
}

} // namespace

QString comparisonText(const Comparison &comparison)
{
    QString text;
    QTextStream out(&text);
    if (comparison.isEmpty())
        out << Tr::tr("The designs are equal.") << '\n';
    elementLines(out, comparison);
    findingLines(out, comparison);
    TextSection hardware(out, Tr::tr("Hardware"));
    for (const HardwareChange &change : comparison.hardware) {
        if (!(change.before == change.after))
            hardware.line(words::hardware(change));
    }
    TextSection addresses(out, Tr::tr("Names and addresses"));
    for (const AddressChange &change : comparison.addresses)
        addresses.line(words::address(change));
    if (!comparison.recordsProblem.isEmpty())
        addresses.line(Tr::tr("Records cannot be compared: %1").arg(comparison.recordsProblem));
    out.flush();
    return text;
}

QByteArray comparisonJson(const Comparison &comparison)
{
    constexpr std::pair<ChangeGroup, const char *> keys[] = {{ChangeGroup::Added, "added"},
        {ChangeGroup::Removed, "removed"}, {ChangeGroup::Moved, "moved"}, {ChangeGroup::Renamed, "renamed"},
        {ChangeGroup::Resized, "resized"}, {ChangeGroup::Changed, "changed"}};
    QJsonObject document{{u"format"_qs, 1}, {u"equal"_qs, comparison.isEmpty()}};
    for (const auto &[group, key] : keys) {
        QJsonArray rows;
        for (const ElementChange *element : comparison.of(group))
            rows.append(elementJson(*element, group));
        document.insert(QLatin1String(key), rows);
    }
    document.insert(u"findings"_qs, findingsJson(comparison));
    document.insert(u"hardware"_qs, hardwareJson(comparison));
    document.insert(u"addresses"_qs, addressesJson(comparison));
    return QJsonDocument(document).toJson();
}

} // namespace quorate::cli
