#pragma once

#include <QColor>
#include <QFont>
#include <QStringList>
#include <array>

namespace quorate {

/// What an element is for, as far as colour goes: eleven muted tints, never a state.
enum class Family {
    ControlPlane,
    Etcd,
    Infra,
    Registry,
    Logging,
    Metrics,
    Compute,
    Balancer,
    Dns,
    Storage,
    Neutral, ///< bastion, external, client, backup
};
inline constexpr int FamilyCount = 11;

/// The ink of an icon, chip text or connector, and the tint behind it.
struct FamilyColours {
    QColor ink;
    QColor tint;
    QColor block; ///< far zoom: mix(tint, ink, 45 %)
};

/// Every colour of a picture or window, by what it is used for.
struct Theme {
    enum class Kind { Light, Dark, Print };

    Kind kind = Kind::Light;
    QColor page, window, panel, field;
    QColor dc, d1, d2, card;
    QColor line, lineStrong;
    QColor text, text2, text3, wire;
    QColor accent, onAccent, select, grid;
    QColor note, noteLine;
    QColor error, errorTint;
    QColor warning, warningTint, warningText;
    QColor hint, hintTint;
    QColor up, upTint;
    QColor lost, lostFill;
    QColor lostText; ///< words on lostFill, where text3 would miss a contrast of 4.5
    QColor onBadge;
    QColor hover, drop;
    std::array<FamilyColours, FamilyCount> families;
    std::array<QColor, 8> stripes;

    static const Theme &of(Kind kind);
    static const Theme &light() { return of(Kind::Light); }
    static const Theme &dark() { return of(Kind::Dark); }
    static const Theme &print() { return of(Kind::Print); }

    const FamilyColours &family(Family family) const { return families[static_cast<size_t>(family)]; }
    /// The stripe of the cluster created as number index (from 0); the ninth starts again and is dashed.
    const QColor &stripe(int index) const { return stripes[static_cast<size_t>(index) % stripes.size()]; }
    static bool stripeIsDashed(int index) { return index >= 8; }
    /// The fill of a container by its depth: data center, room or rack, deeper.
    const QColor &depth(int depth) const { return depth <= 0 ? dc : depth == 1 ? d1 : d2; }
};

/// The family of a role or relation by its name in the catalogue ("load-balancer"); an unknown name is neutral.
Family familyOf(QStringView name);

/// A linear mix of the sRGB bytes: part 0 gives a, part 1 gives b.
QColor mix(const QColor &a, const QColor &b, double part);

/// WCAG 2.1 relative luminance and contrast ratio.
double luminance(const QColor &colour);
double contrast(const QColor &a, const QColor &b);

/// The one font of pictures and windows, Latin families first: a CJK family in front would also draw Latin letters and
/// digits, too wide, and loses them from the text layer of a PDF (Qt 6.4). Sizes are whole px.
QFont themeFont(double px, int weight = QFont::Normal);
QStringList themeFontFamilies();

} // namespace quorate
