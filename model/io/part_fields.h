#pragma once

#include "model/design/fields.h"

#include <QDate>
#include <algorithm>
#include <cmath>

/// The rows of `diagram` and `review` as they stand in the file, described like those of the topology
/// (design/fields.h). Visitors have these members besides:
///   boolean(FieldName, bool &, fallback)     date(FieldName, QDate &)
///   names(FieldName, QStringList &)          words of the program, such as relation kinds
///   elements(FieldName, QList<ElementId> &)  ids of anything, which need not exist any more
namespace quorate::io {

/// Farther away than anything on paper, in px; keeps geometry out of overflow.
inline constexpr double farthest = 1e6;

struct NoteRow {
    NoteId id;
    QString text;
    std::optional<double> x, y, width, height;
    SiteId site;
    UnknownKeys unknown;

    NoteRow() = default;
    explicit NoteRow(const Note &note)
        : id(note.id)
        , text(note.text)
        , x(note.position.x())
        , y(note.position.y())
        , width(note.size.width())
        , height(note.size.height())
        , site(note.site)
        , unknown(note.unknown)
    {
    }
    Note note() const
    {
        Note note;
        note.size = {width.value_or(note.size.width()), height.value_or(note.size.height())};
        note.id = id;
        note.text = text;
        note.position = {x.value_or(0), y.value_or(0)};
        note.site = site;
        note.unknown = unknown;
        return note;
    }
};

struct PlacementRow {
    std::optional<double> x, y;
    bool pinned = true;
    bool collapsed = false;

    PlacementRow() = default;
    explicit PlacementRow(const Placement &placement)
        : x(placement.position.x())
        , y(placement.position.y())
        , pinned(placement.pinned)
        , collapsed(placement.collapsed)
    {
    }
    Placement placement() const { return {{x.value_or(0), y.value_or(0)}, pinned, collapsed}; }
};

#define QUORATE_FIELD(key, label)                                                                                      \
    FieldName                                                                                                          \
    {                                                                                                                  \
        key, QT_TRANSLATE_NOOP("Fields", label)                                                                        \
    }

template <class V>
void fields(V &v, NoteRow &r)
{
    v.id(QUORATE_FIELD("id", "Id"), r.id);
    v.text(QUORATE_FIELD("text", "Text"), r.text, TextKind::Free);
    v.real(QUORATE_FIELD("x", "Left"), r.x, -farthest, farthest);
    v.real(QUORATE_FIELD("y", "Top"), r.y, -farthest, farthest);
    v.real(QUORATE_FIELD("width", "Width"), r.width, 0, farthest);
    v.real(QUORATE_FIELD("height", "Height"), r.height, 0, farthest);
    v.ref(QUORATE_FIELD("site", "Data center"), r.site, "sites");
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, PlacementRow &r)
{
    v.real(QUORATE_FIELD("x", "Left"), r.x, -farthest, farthest);
    v.real(QUORATE_FIELD("y", "Top"), r.y, -farthest, farthest);
    v.boolean(QUORATE_FIELD("pinned", "Pinned"), r.pinned, true);
    v.boolean(QUORATE_FIELD("collapsed", "Collapsed"), r.collapsed, false);
}

template <class V>
void fields(V &v, TitleBlock &r)
{
    v.text(QUORATE_FIELD("customer", "Customer"), r.customer, TextKind::Name);
    v.text(QUORATE_FIELD("drawing", "Drawing"), r.drawing, TextKind::Name);
    v.text(QUORATE_FIELD("version", "Version"), r.version, TextKind::Name);
    v.text(QUORATE_FIELD("author", "Author"), r.author, TextKind::Name);
}

template <class V>
void fields(V &v, Waiver &r)
{
    v.id(QUORATE_FIELD("id", "Id"), r.id);
    v.text(QUORATE_FIELD("rule", "Rule"), r.rule, TextKind::Word);
    v.elements(QUORATE_FIELD("elements", "Elements"), r.elements);
    v.text(QUORATE_FIELD("reason", "Reason"), r.reason, TextKind::Free);
    v.text(QUORATE_FIELD("author", "Author"), r.author, TextKind::Name);
    v.date(QUORATE_FIELD("until", "Until"), r.until);
    v.unknown(r.unknown);
}

#undef QUORATE_FIELD

} // namespace quorate::io
