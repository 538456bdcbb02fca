#pragma once

#include "model/base/table.h"
#include "model/design/ids.h"
#include "model/design/topology.h"

#include <QMap>
#include <QPointF>
#include <QSharedData>
#include <QSizeF>

namespace quorate {

/// Where the user put an element: top left corner in px at 100 %, relative to its container's content.
struct Placement {
    QPointF position;
    bool pinned = true; ///< automatic placement leaves it where it is; what was moved by hand is
    bool collapsed = false; ///< containers: only the header is shown
    bool locked = false; ///< no gesture moves it, and Arrange leaves it, too
    bool operator==(const Placement &) const = default;
};

/// A text on the drawing.
struct Note {
    NoteId id;
    QString text;
    QPointF position;
    QSizeF size = {200, 56};
    SiteId site; ///< none: on the page
    UnknownKeys unknown = {};
    bool operator==(const Note &) const = default;
};

/// Cells of the title block; empty ones are left out.
struct TitleBlock {
    QString customer;
    QString drawing;
    QString version;
    QString author;
    bool operator==(const TitleBlock &) const = default;
};

/// How the design is drawn. Never changes a finding or an exported file other than the diagram.
struct Diagram : QSharedData {
    QMap<ElementId, Placement> placements; ///< only of elements a person has moved
    Table<Note> notes;
    TitleBlock titleBlock;
    QStringList hiddenRelations; ///< names of relation kinds (analysis/relations.h)
    UnknownKeys unknown;

    bool operator==(const Diagram &other) const
    {
        return placements == other.placements && notes == other.notes && titleBlock == other.titleBlock
            && hiddenRelations == other.hiddenRelations && unknown == other.unknown;
    }
};

} // namespace quorate
