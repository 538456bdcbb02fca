#include "model/comparison/words.h"

#include "model/base/text.h"
#include "model/base/tr.h"
#include "model/rules/rule.h"

namespace quorate::words {

using model::Tr;

/// Both sides of a value, or the one that did not change.
static QString pair(const QString &before, const QString &after)
{
    return before == after ? after : before + QStringLiteral(" \u2192 ") + after;
}

QString title(ChangeGroup group)
{
    switch (group) {
    case ChangeGroup::Added:
        return Tr::tr("Added");
    case ChangeGroup::Removed:
        return Tr::tr("Removed");
    case ChangeGroup::Moved:
        return Tr::tr("Moved");
    case ChangeGroup::Renamed:
        return Tr::tr("Renamed");
    case ChangeGroup::Resized:
        return Tr::tr("Resized");
    case ChangeGroup::Changed:
        return Tr::tr("Changed otherwise");
    }
    return {};
}

QString element(const ElementChange &change)
{
    if (change.table == u"design")
        return change.kind;
    const QString name = text::excerpt(change.name());
    //: %1 is a kind of element ("Host"), %2 its name.
    return change.cluster.isEmpty()
        ? Tr::tr("%1 \"%2\"").arg(change.kind, name)
        : Tr::tr("%1 \"%2\" of the cluster \"%3\"").arg(change.kind, name, text::excerpt(change.cluster));
}

QString field(const FieldChange &change)
{
    const auto shown = [](const QString &value) { return value.isEmpty() ? Tr::tr("not stated") : value.simplified(); };
    if (change.key.endsWith(u']')) { // a whole row of a list
        if (change.before.isEmpty())
            return Tr::tr("%1: added (%2)").arg(change.label, change.after.simplified());
        if (change.after.isEmpty())
            return Tr::tr("%1: removed (%2)").arg(change.label, change.before.simplified());
    }
    //: %1 is the name of a field, %2 its value before and after.
    return Tr::tr("%1: %2").arg(change.label, pair(shown(change.before), shown(change.after)));
}

QString hardware(const HardwareChange &change)
{
    const auto count = [](qint64 before, qint64 after) {
        return pair(QString::number(before), QString::number(after));
    };
    const auto size = [](qint64 before, qint64 after) {
        return pair(text::formatBytes(before), text::formatBytes(after));
    };
    const QString figures =
        Tr::tr("hosts %1, cores %2, memory %3, disks %4")
            .arg(count(change.before.hosts, change.after.hosts), count(change.before.cores, change.after.cores),
                size(change.before.memory, change.after.memory), size(change.before.disks, change.after.disks));
    const QString name = text::excerpt(change.name);
    switch (change.scope) {
    case HardwareScope::Design:
        return Tr::tr("In all: %1").arg(figures);
    case HardwareScope::Site:
        return name.isEmpty() ? Tr::tr("Without data center: %1").arg(figures)
                              : Tr::tr("Data center \"%1\": %2").arg(name, figures);
    case HardwareScope::Cluster:
        return name.isEmpty() ? Tr::tr("Without cluster: %1").arg(figures)
                              : Tr::tr("Cluster \"%1\": %2").arg(name, figures);
    case HardwareScope::Role:
        return Tr::tr("Role \"%1\": %2").arg(name, figures);
    }
    return {};
}

QString address(const AddressChange &change)
{
    const auto side = [](const QString &name, const QString &address) {
        return name.isEmpty() && address.isEmpty() ? Tr::tr("nothing") : (name + u' ' + address).trimmed();
    };
    const QString what = change.kind == AddressChange::Kind::Host ? Tr::tr("Host")
        : change.kind == AddressChange::Kind::VirtualIp           ? Tr::tr("Virtual IP")
                                                                  : Tr::tr("Record %1").arg(change.type);
    if (!change.nameBefore.isEmpty() && change.nameBefore == change.nameAfter)
        return Tr::tr("%1 %2: %3").arg(what, change.nameAfter, pair(change.addressBefore, change.addressAfter));
    return Tr::tr("%1: %2").arg(
        what, pair(side(change.nameBefore, change.addressBefore), side(change.nameAfter, change.addressAfter)));
}

QString severity(Severity severity)
{
    return severity == Severity::Error  ? Tr::tr("error")
        : severity == Severity::Warning ? Tr::tr("warning")
                                        : Tr::tr("hint");
}

QString finding(const ComparedFinding &finding)
{
    return Tr::tr("%1: %2 [%3]")
        .arg(finding.waived ? Tr::tr("waived") : severity(finding.severity), finding.message,
            QString::fromLatin1(finding.rule->id));
}

} // namespace quorate::words
