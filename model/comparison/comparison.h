#pragma once

#include "model/analysis/hardware.h"
#include "model/catalogue/catalogue.h"
#include "model/design/design.h"
#include "model/rules/finding.h"

#include <QDate>
#include <memory>

namespace quorate {

/// What a change means; one element may be moved, renamed and resized at once.
enum class ChangeGroup : quint8 { Added, Removed, Moved, Renamed, Resized, Changed };
inline constexpr ChangeGroup changeGroups[] = {ChangeGroup::Added, ChangeGroup::Removed, ChangeGroup::Moved,
    ChangeGroup::Renamed, ChangeGroup::Resized, ChangeGroup::Changed};

/// One field that has another value, as people write values.
struct FieldChange {
    ChangeGroup group = ChangeGroup::Changed; ///< Moved, Renamed, Resized or Changed
    QString key; ///< as in the file; rows of a list by their names: "disks[etcd].size"
    QString label; ///< translated
    QString before; ///< empty: not stated
    QString after;
};

/// An element that one design has and the other has not, or has otherwise.
struct ElementChange {
    QString table; ///< key of its list in the file: "nodes", "domains"; "design" for what belongs to no element
    QString kind; ///< translated: "Host", "Rack"
    ElementId before; ///< empty: added
    ElementId after; ///< empty: removed
    QString nameBefore;
    QString nameAfter;
    QString cluster; ///< name of the one it belongs to, or empty
    QList<FieldChange> fields; ///< in the order of the file; none when added or removed

    const QString &name() const { return after.isEmpty() && table != u"design" ? nameBefore : nameAfter; }
    bool is(ChangeGroup group) const;
};

/// A finding as it stands in one of both reports.
struct ComparedFinding {
    const Rule *rule = nullptr;
    Severity severity = Severity::Warning;
    QString cluster; ///< name, or empty
    QList<std::pair<ElementId, QString>> elements; ///< with names
    QString message; ///< in the language of the comparison
    bool waived = false;
};

/// What became of a finding; only one side: it appeared or vanished.
struct FindingChange {
    std::optional<ComparedFinding> before, after;
};

/// A total of hardware on both sides; nothing where the site, cluster or role has no hosts.
struct HardwareChange {
    HardwareScope scope = HardwareScope::Design;
    ElementId id;
    QString name; ///< translated; empty: hosts without site or cluster
    Hardware before, after;
};

/// A name and where it leads, on both sides; an empty name: there is none on that side.
struct AddressChange {
    enum class Kind : quint8 { Host, VirtualIp, Record };
    Kind kind = Kind::Host;
    QString type; ///< of a record: A, NS, PTR
    QString nameBefore, addressBefore;
    QString nameAfter, addressAfter;
};

/// What differs between two designs, and what follows from it.
struct Comparison {
    QList<ElementChange> elements; ///< by table in the order of the file; added and removed ones among them
    QList<FindingChange> findings; ///< in the order of reports: appeared and changed ones, then vanished ones
    QList<HardwareChange> hardware; ///< all totals, equal ones too
    QList<AddressChange> addresses; ///< hosts, virtual addresses, records of zones
    QString recordsProblem; ///< why records cannot be compared (a side's names are in disorder); empty when they were

    /// Equal designs; what follows cannot differ then.
    bool isEmpty() const { return elements.isEmpty(); }
    QList<const ElementChange *> of(ChangeGroup group) const;
};

/// Compares two designs. Elements correspond when they have the same id, else when their names are equal and stand for
/// one element on each side (two files written by hand). `today` decides about findings that depend on dates.
/// @post isEmpty() exactly when the designs are equal but for ids and the order of rows without meaning
Comparison compareDesigns(
    const Design &before, const Design &after, const std::shared_ptr<const Catalogue> &catalogue, QDate today);

} // namespace quorate
