#include "widgets/paint/theme.h"

#include <QHash>
#include <cmath>

namespace quorate {

namespace {

struct Pair {
    QRgb ink, tint;
};
using Families = std::array<Pair, FamilyCount>;

// Muted (OKLCH chroma at most 0.13) and of one lightness, so that only states are saturated. In the order of Family.
constexpr Families lightFamilies = {{
    {0x4D58A6, 0xECEFFE}, // control plane
    {0x7E458F, 0xF9EBFD}, // etcd
    {0x036B87, 0xE1F4FB}, // infra, router
    {0x8C4E24, 0xFDECE3}, // registry, image flow
    {0x5C672A, 0xEFF2E4}, // logging
    {0x91406A, 0xFEEAF2}, // metrics
    {0x49637F, 0xEAF1F8}, // compute
    {0x017067, 0xE2F5F2}, // load balancer, VIP
    {0x3D6D48, 0xE8F4EA}, // DNS
    {0x745D1E, 0xF5F0E2}, // storage
    {0x5B616B, 0xEFF0F3}, // bastion, external, client
}};

constexpr Families darkFamilies = {{
    {0xB3C0FF, 0x414766}, // control plane
    {0xE1AFF0, 0x55405C}, // etcd
    {0x8AD0EB, 0x2F4E5A}, // infra, router
    {0xEFB694, 0x5C4334}, // registry, image flow
    {0xC0CB99, 0x474C36}, // logging
    {0xF4ABCD, 0x5E3E4D}, // metrics
    {0xB0C7E0, 0x404A55}, // compute
    {0x8DD4CA, 0x31504C}, // load balancer, VIP
    {0xA7D0AF, 0x3C4E3F}, // DNS
    {0xD6C292, 0x514833}, // storage
    {0xBFC4CE, 0x47494D}, // bastion, external, client
}};

constexpr Families printFamilies = {{
    {0x3B4390, 0xFFFFFF}, // control plane
    {0x69317A, 0xFFFFFF}, // etcd
    {0x04556D, 0xFFFFFF}, // infra, router
    {0x763A0D, 0xFFFFFF}, // registry, image flow
    {0x495315, 0xFFFFFF}, // logging
    {0x7A2B56, 0xFFFFFF}, // metrics
    {0x374F6A, 0xFFFFFF}, // compute
    {0x005A52, 0xFFFFFF}, // load balancer, VIP
    {0x295935, 0xFFFFFF}, // DNS
    {0x604A02, 0xFFFFFF}, // storage
    {0x484D57, 0xFFFFFF}, // bastion, external, client
}};

// The pairs were chosen by search against the worst of normal, protan, deutan and tritan sight.
constexpr std::array<QRgb, 8> lightStripes = {
    0x4E93FC, 0x066959, 0xAC9251, 0x702CA5, 0x013D55, 0xA456A1, 0x701200, 0xB02602};
constexpr std::array<QRgb, 8> darkStripes = {
    0x79ABFF, 0x368A9D, 0xFFE96F, 0xA550FF, 0xA0FFFF, 0xC1BCB3, 0xFF9F28, 0xDE5D28};

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

void setDerived(Theme &t, const Families &families, const std::array<QRgb, 8> &stripes)
{
    t.lostText = mix(t.text3, t.text2, 0.25);
    for (size_t i = 0; i < families.size(); ++i) {
        const QColor ink = rgb(families[i].ink);
        const QColor tint = rgb(families[i].tint);
        t.families[i] = {ink, tint, mix(tint, ink, 0.45)};
    }
    for (size_t i = 0; i < stripes.size(); ++i)
        t.stripes[i] = rgb(stripes[i]);
}

Theme makeLight()
{
    Theme t;
    t.kind = Theme::Kind::Light;
    t.page = rgb(0xFFFFFF);
    t.window = rgb(0xF1F3F6);
    t.panel = rgb(0xFBFCFD);
    t.field = rgb(0xFFFFFF);
    t.dc = rgb(0xF5F7F9);
    t.d1 = rgb(0xEBEEF3);
    t.d2 = rgb(0xE1E5EB);
    t.card = rgb(0xFFFFFF);
    t.line = rgb(0xD5D9E0);
    t.lineStrong = rgb(0xB5BBC4);
    t.text = rgb(0x1B222E);
    t.text2 = rgb(0x49505C);
    t.text3 = rgb(0x636A75);
    t.wire = rgb(0x6B727E);
    t.accent = rgb(0x1565D7);
    t.onAccent = rgb(0xFFFFFF);
    t.select = rgb(0xE0ECFE);
    t.grid = rgb(0xE2E5E9);
    t.note = rgb(0xFFF8E1);
    t.noteLine = rgb(0xDDCDA1);
    t.error = rgb(0xC51E21);
    t.errorTint = rgb(0xFEEBEA);
    t.warning = rgb(0xB86A0B);
    t.warningTint = rgb(0xFFF0D6);
    t.warningText = rgb(0x8E4E00);
    t.hint = rgb(0x1F6CB0);
    t.hintTint = rgb(0xE5F2FF);
    t.up = rgb(0x1C7740);
    t.upTint = rgb(0xE3F8E9);
    t.lost = rgb(0x6E7278);
    t.lostFill = rgb(0xE6E8EB);
    t.onBadge = rgb(0xFFFFFF);
    t.hover = rgb(0xF6F9FD);
    t.drop = rgb(0xDAE3F1);
    setDerived(t, lightFamilies, lightStripes);
    return t;
}

Theme makeDark()
{
    Theme t;
    t.kind = Theme::Kind::Dark;
    t.page = rgb(0x101318);
    t.window = rgb(0x15181E);
    t.panel = rgb(0x1B1E24);
    t.field = rgb(0x12151A);
    t.dc = rgb(0x181B21);
    t.d1 = rgb(0x21252C);
    t.d2 = rgb(0x292E36);
    t.card = rgb(0x2F343E);
    t.line = rgb(0x3E444E);
    t.lineStrong = rgb(0x5D646F);
    t.text = rgb(0xEEF0F4);
    t.text2 = rgb(0xBFC4CD);
    t.text3 = rgb(0xA4AAB4);
    t.wire = rgb(0x9299A5);
    t.accent = rgb(0x59A0F9);
    t.onAccent = rgb(0x0D121B);
    t.select = rgb(0x293E5C);
    t.grid = rgb(0x21242A);
    t.note = rgb(0x3B3523);
    t.noteLine = rgb(0x605434);
    t.error = rgb(0xF87B73);
    t.errorTint = rgb(0x542525);
    t.warning = rgb(0xF2B54A);
    t.warningTint = rgb(0x4B3617);
    t.warningText = rgb(0xF4C26A);
    t.hint = rgb(0x72B8F2);
    t.hintTint = rgb(0x21374E);
    t.up = rgb(0x72CF8E);
    t.upTint = rgb(0x1F3D2A);
    t.lost = rgb(0x95989F);
    t.lostFill = rgb(0x2A2B2E);
    t.onBadge = rgb(0x0D121B);
    t.hover = rgb(0x313845);
    t.drop = rgb(0x252F3C);
    setDerived(t, darkFamilies, darkStripes);
    return t;
}

Theme makePrint()
{
    Theme t;
    t.kind = Theme::Kind::Print;
    t.page = rgb(0xFFFFFF);
    t.window = rgb(0xFFFFFF);
    t.panel = rgb(0xFFFFFF);
    t.field = rgb(0xFFFFFF);
    t.dc = rgb(0xFFFFFF);
    t.d1 = rgb(0xFAFAFA);
    t.d2 = rgb(0xF5F5F5);
    t.card = rgb(0xFFFFFF);
    t.line = rgb(0xB4BAC3);
    t.lineStrong = rgb(0x8B929C);
    t.text = rgb(0x14181F);
    t.text2 = rgb(0x3A414C);
    t.text3 = rgb(0x565E6A);
    t.wire = rgb(0x565E6A);
    t.accent = rgb(0x14181F);
    t.onAccent = rgb(0xFFFFFF);
    t.select = rgb(0xFFFFFF);
    t.grid = rgb(0xFFFFFF);
    t.note = rgb(0xFFFFFF);
    t.noteLine = rgb(0x8B929C);
    t.error = rgb(0xA50E15);
    t.errorTint = rgb(0xFFFFFF);
    t.warning = rgb(0x8F520D);
    t.warningTint = rgb(0xFFFFFF);
    t.warningText = rgb(0x824700);
    t.hint = rgb(0x0E5794);
    t.hintTint = rgb(0xFFFFFF);
    t.up = rgb(0x126635);
    t.upTint = rgb(0xFFFFFF);
    t.lost = rgb(0x565E6A);
    t.lostFill = rgb(0xFFFFFF);
    t.onBadge = rgb(0xFFFFFF);
    t.hover = rgb(0xFFFFFF);
    t.drop = rgb(0xFFFFFF);
    setDerived(t, printFamilies, lightStripes);
    return t;
}

} // namespace

const Theme &Theme::of(Kind kind)
{
    static const std::array<Theme, 3> themes = {makeLight(), makeDark(), makePrint()};
    return themes[static_cast<size_t>(kind)];
}

Family familyOf(QStringView name)
{
    static constexpr std::array<QLatin1String, FamilyCount> names = {QLatin1String("control-plane"),
        QLatin1String("etcd"), QLatin1String("infra"), QLatin1String("registry"), QLatin1String("logging"),
        QLatin1String("metrics"), QLatin1String("compute"), QLatin1String("load-balancer"), QLatin1String("dns"),
        QLatin1String("storage"), QLatin1String("external")};
    for (size_t i = 0; i < names.size(); ++i)
        if (name == names[i])
            return static_cast<Family>(i);
    return Family::Neutral;
}

QColor mix(const QColor &a, const QColor &b, double part)
{
    const auto channel = [part](int from, int to) { return qRound(from + (to - from) * part); };
    return QColor(channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue()));
}

double luminance(const QColor &colour)
{
    const auto linear = [](int byte) {
        const double c = byte / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.red()) + 0.7152 * linear(colour.green()) + 0.0722 * linear(colour.blue());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QStringList themeFontFamilies()
{
    return {QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"),
        QStringLiteral("Noto Sans CJK SC")};
}

QFont themeFont(double px, int weight)
{
    // Building a font resolves its families; the table keeps that out of every frame.
    static thread_local QHash<int, QFont> fonts;
    const int key = qRound(px) * 1000 + weight;
    const auto found = fonts.constFind(key);
    if (found != fonts.constEnd())
        return *found;
    QFont font;
    font.setFamilies(themeFontFamilies());
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(qMax(1, qRound(px)));
    font.setWeight(static_cast<QFont::Weight>(weight));
    // Hinted widths change with the zoom; text must keep its place in a picture at any scale.
    font.setHintingPreference(QFont::PreferNoHinting);
    fonts.insert(key, font);
    return font;
}

} // namespace quorate
