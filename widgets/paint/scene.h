#pragma once

#include "model/design/design.h"
#include "model/layout/geometry.h"
#include "model/rules/finding.h"
#include "widgets/paint/picture.h"

#include <QDate>
#include <QHash>
#include <QSet>

namespace quorate {

/// What a simulated failure leaves, as far as pictures show it. Filled from the analysis by whoever runs it.
struct SceneFailure {
    QSet<ElementId>
        lost; ///< sites, failure domains, nodes, storage, links; what stands in a lost container needs no entry
    QHash<ElementId, QSet<int>> lostHosts; ///< of groups: indexes within the group
    QHash<ElementId, Condition> conditions; ///< of anything still there: degraded or down
    QString title; ///< "What if Rack A fails?"
    QString subtitle; ///< "Simulation: 6 of 17 hosts lost"
    std::optional<VerdictLook> verdict; ///< its rectangle is set by the scene
    QList<std::pair<ElementId, QString>> remarks; ///< "VIPs moved here", above the element
};

struct SceneOptions {
    const Report *report = nullptr; ///< badges, and the check in the title block
    const SceneFailure *failure = nullptr;
    QDate date; ///< in the title block beside the version; the clock is the caller's
    bool sheet = true; ///< title, legend, title block
};

/// A picture of a design, with the way back from its looks to the elements: each list of ids is parallel to one of the
/// picture.
struct Scene {
    Picture picture;
    QList<ElementId> cards;
    QList<ElementId> containers;
    QList<ElementId> pills; ///< the first endpoint of each
    QList<ElementId> actors;
    QList<ElementId> notes;
    QList<ElementId> frames; ///< clusters; empty for shared hosts
    QHash<ElementId, int> cardOf;
    QHash<ElementId, int> containerOf;
    QHash<ElementId, int> pillOf; ///< endpoints and balancers
    QHash<ElementId, int> actorOf;
    QHash<ElementId, int> noteOf;

    /// The interaction of an element's look, for changing it; nullptr when the element is not drawn.
    Interaction *interaction(const ElementId &id);
};

/// The drawing of a design: a function of its arguments and the current language.
Scene buildScene(const Design &design, const Facts &facts, const Geometry &geometry, const SceneOptions &options = {});

/// The worst open finding of each element and how many; waived ones where there is nothing else.
QHash<ElementId, BadgeLook> badgesOf(const Report &report);
/// Puts these badges on the scene, and takes others away: a new answer of the check needs no new scene.
void setBadges(Scene &scene, const QHash<ElementId, BadgeLook> &badges);
/// The same with the title block's verdict.
void setReport(Scene &scene, const Report &report);

/// The number of each cluster's stripe: its rank, as far as no other cluster has it.
QHash<ClusterId, int> clusterStripes(const Facts &facts);

/// Formats that picturesOf writes: "svg", "png", "pdf".
QStringList pictureFormats();
/// Lays a design out and writes it in these formats, in the print-ready light theme; what the programs hand to the
/// exporters. Estates that are too large for a PNG are written smaller, with less detail.
Result<QList<QByteArray>> picturesOf(
    const Design &design, const Facts &facts, const Report &report, DiagramView view, const QStringList &formats);

} // namespace quorate
