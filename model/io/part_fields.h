#pragma once

#include "model/design/fields.h"

#include <algorithm>
#include <cmath>

/// The rows of `diagram` and `review` as they stand in the file, described like those of the topology
/// (design/fields.h). Visitors have these members besides:
///   boolean(FieldName, bool &, fallback)
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
    bool locked = false;

    PlacementRow() = default;
    explicit PlacementRow(const Placement &placement)
        : x(placement.position.x())
        , y(placement.position.y())
        , pinned(placement.pinned)
        , collapsed(placement.collapsed)
        , locked(placement.locked)
    {
    }
    Placement placement() const { return {{x.value_or(0), y.value_or(0)}, pinned, collapsed, locked}; }
};

template <class V>
void fields(V &v, NoteRow &r)
{
    v.id({"id", QT_TRANSLATE_NOOP("Fields", "Id")}, r.id);
    v.text({"text", QT_TRANSLATE_NOOP("Fields", "Text")}, r.text, TextKind::Free);
    v.real({"x", QT_TRANSLATE_NOOP("Fields", "Left")}, r.x, -farthest, farthest);
    v.real({"y", QT_TRANSLATE_NOOP("Fields", "Top")}, r.y, -farthest, farthest);
    v.real({"width", QT_TRANSLATE_NOOP("Fields", "Width")}, r.width, 0, farthest);
    v.real({"height", QT_TRANSLATE_NOOP("Fields", "Height")}, r.height, 0, farthest);
    v.ref({"site", QT_TRANSLATE_NOOP("Fields", "Data center")}, r.site, "sites");
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, PlacementRow &r)
{
    v.real({"x", QT_TRANSLATE_NOOP("Fields", "Left")}, r.x, -farthest, farthest);
    v.real({"y", QT_TRANSLATE_NOOP("Fields", "Top")}, r.y, -farthest, farthest);
    v.boolean({"pinned", QT_TRANSLATE_NOOP("Fields", "Pinned")}, r.pinned, true);
    v.boolean({"collapsed", QT_TRANSLATE_NOOP("Fields", "Collapsed")}, r.collapsed, false);
    v.boolean({"locked", QT_TRANSLATE_NOOP("Fields", "Locked")}, r.locked, false);
}

template <class V>
void fields(V &v, TitleBlock &r)
{
    v.text({"customer", QT_TRANSLATE_NOOP("Fields", "Customer")}, r.customer, TextKind::Name);
    v.text({"drawing", QT_TRANSLATE_NOOP("Fields", "Drawing")}, r.drawing, TextKind::Name);
    v.text({"version", QT_TRANSLATE_NOOP("Fields", "Version")}, r.version, TextKind::Name);
    v.text({"author", QT_TRANSLATE_NOOP("Fields", "Author")}, r.author, TextKind::Name);
}

template <class V>
void fields(V &v, Waiver &r)
{
    v.id({"id", QT_TRANSLATE_NOOP("Fields", "Id")}, r.id);
    v.text({"rule", QT_TRANSLATE_NOOP("Fields", "Rule")}, r.rule, TextKind::Word);
    v.elements({"elements", QT_TRANSLATE_NOOP("Fields", "Elements")}, r.elements);
    v.text({"reason", QT_TRANSLATE_NOOP("Fields", "Reason")}, r.reason, TextKind::Free);
    v.text({"author", QT_TRANSLATE_NOOP("Fields", "Author")}, r.author, TextKind::Name);
    v.date({"until", QT_TRANSLATE_NOOP("Fields", "Until")}, r.until);
    v.unknown(r.unknown);
}

} // namespace quorate::io
