#pragma once

#include "model/design/edits.h"
#include "widgets/common/panel_context.h"
#include "widgets/paint/theme.h"

namespace quorate {

/// Of a drag out of the palette; the bytes are the entry's id in UTF-8.
inline constexpr const char *roleMimeType = "application/x-quorate-role";

enum class PaletteSection : quint8 { Roles, Containers, Services };

/// One thing that can be placed. Its id is a role's ("master"), or a word before a colon says what else it is:
/// "container:site", "container:rack", "service:cluster", "service:balancer", "service:storage",
/// "service:promotion", "service:template", "service:backup", "service:note".
struct PaletteEntry {
    QString id;
    QString name;
    QString icon;
    Family family = Family::Neutral;
    PaletteSection section = PaletteSection::Roles;
    QString help; ///< one sentence
};

/// What a platform offers, then the containers and services, which are the same everywhere.
QList<PaletteEntry> paletteEntries(const Platform &platform);

/// The platform whose roles are offered: of the selection's cluster, else of the first cluster, else the first one
/// known.
const Platform *activePlatform(const Design &design, const Catalogue &catalogue, const QStringList &selection);
/// The cluster that new hosts join: the selection's, else the only one in the selected data center, else the first.
ClusterId activeCluster(const Design &design, const QStringList &selection);
/// Where new things go: the selected container or the one around the selected element, else the first site.
edits::Where selectedPlace(const Design &design, const QStringList &selection);

/// The design with a new element of this entry; an empty id when the entry is unknown.
edits::Made placed(const Design &design, const Catalogue &catalogue, const QString &entry, const edits::Where &where,
    const ClusterId &cluster, IdSource &ids);
/// Names the step: "Add Master".
StepLabel placingLabel(const PanelContext &context, const PaletteEntry &entry);

/// Places the entry in the selected container, commits, selects the new element and asks to see it.
void placeInSelection(const PanelContext &context, const PaletteEntry &entry);

} // namespace quorate
