#include "model/base/text.h"

#include "model/base/tr.h"

#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

namespace quorate::text {

using model::Tr;

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

QString codePointName(char32_t c)
{
    return QStringLiteral("U+") + QString::number(uint(c), 16).toUpper().rightJustified(4, u'0');
}

bool isBidiControl(char32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool isControl(char32_t c)
{
    return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c <= 0x9F);
}

/// "12.75 GiB" taken apart.
struct Quantity {
    QStringView whole;
    QStringView fraction;
    QStringView unit;
};

std::optional<Quantity> split(QStringView text)
{
    text = text.trimmed();
    const auto digitsEnd = [](QStringView digits) {
        return std::find_if_not(digits.begin(), digits.end(), isDigit) - digits.begin();
    };
    Quantity quantity;
    quantity.whole = text.first(digitsEnd(text));
    text = text.sliced(quantity.whole.size());
    if (text.startsWith(u'.')) {
        quantity.fraction = text.sliced(1).first(digitsEnd(text.sliced(1)));
        if (quantity.fraction.isEmpty())
            return std::nullopt;
        text = text.sliced(1 + quantity.fraction.size());
    }
    constexpr qsizetype enough = 19; // digits of 2^60
    if (quantity.whole.isEmpty() || quantity.whole.size() > enough || quantity.fraction.size() > enough)
        return std::nullopt;
    quantity.unit = text.trimmed();
    return quantity;
}

double toDouble(const Quantity &quantity)
{
    return QLocale::c().toDouble(quantity.whole.toString() + u'.'
        + (quantity.fraction.isEmpty() ? QStringLiteral("0") : quantity.fraction.toString()));
}

struct ByteUnit {
    const char *name;
    qint64 bytes;
    bool decimal;
};

constexpr qint64 largestSize = qint64(1) << 60;
constexpr std::array byteUnits{
    ByteUnit{"EiB", qint64(1) << 60, false},
    ByteUnit{"PiB", qint64(1) << 50, false},
    ByteUnit{"TiB", qint64(1) << 40, false},
    ByteUnit{"GiB", qint64(1) << 30, false},
    ByteUnit{"MiB", qint64(1) << 20, false},
    ByteUnit{"KiB", qint64(1) << 10, false},
    ByteUnit{"B", 1, false},
    ByteUnit{"EB", 1'000'000'000'000'000'000, true},
    ByteUnit{"PB", 1'000'000'000'000'000, true},
    ByteUnit{"TB", 1'000'000'000'000, true},
    ByteUnit{"GB", 1'000'000'000, true},
    ByteUnit{"MB", 1'000'000, true},
    ByteUnit{"kB", 1'000, true},
};

std::optional<qint64> bytesOfUnit(QStringView name)
{
    if (name == QLatin1String("KB"))
        return 1000;
    for (const ByteUnit &unit : byteUnits) {
        const QLatin1String full(unit.name);
        const bool isBinary = !unit.decimal && unit.bytes > 1;
        if (name == full || (isBinary && (name == full.first(2) || name == full.first(1))))
            return unit.bytes;
    }
    return std::nullopt;
}

/// The size in that unit with at most three decimals, or nothing when it does not come out even.
std::optional<QString> exactly(qint64 bytes, const ByteUnit &unit)
{
    const qint64 whole = bytes / unit.bytes;
    qint64 rest = bytes % unit.bytes;
    QString digits;
    // Above 10^15 a rest of three decimals would not fit in 64 bits; nobody writes "1.125 EiB".
    while (rest != 0) {
        if (digits.size() == 3 || unit.bytes > (qint64(1) << 50))
            return std::nullopt;
        rest *= 10;
        digits += QString::number(rest / unit.bytes);
        rest %= unit.bytes;
    }
    return QString::number(whole) + (digits.isEmpty() ? QString() : u'.' + digits) + u' ' + QLatin1String(unit.name);
}

char32_t codePointAt(QStringView text, qsizetype index)
{
    const QChar c = text.at(index);
    if (c.isHighSurrogate() && index + 1 < text.size() && text.at(index + 1).isLowSurrogate())
        return QChar::surrogateToUcs4(c, text.at(index + 1));
    return c.unicode();
}

int sign(char32_t a, char32_t b)
{
    return a < b ? -1 : a > b ? 1 : 0;
}

int compareCodePoints(QStringView a, QStringView b)
{
    const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const qsizetype index = left - a.begin();
    if (left == a.end() || right == b.end())
        return a.size() < b.size() ? -1 : a.size() > b.size() ? 1 : 0;
    // A difference inside a surrogate pair: both share the first half, so the second half decides.
    return sign(codePointAt(a, index), codePointAt(b, index));
}

QStringView takeNumber(QStringView text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && isDigit(text.at(end)))
        ++end;
    return text.sliced(from, end - from);
}

int compareNumbers(QStringView a, QStringView b)
{
    const auto withoutZeros = [](QStringView digits) {
        while (digits.size() > 1 && digits.front() == u'0')
            digits = digits.sliced(1);
        return digits;
    };
    a = withoutZeros(a);
    b = withoutZeros(b);
    return a.size() != b.size() ? (a.size() < b.size() ? -1 : 1) : compareCodePoints(a, b);
}

} // namespace

QString freeTextProblem(QStringView text, qsizetype maxLength)
{
    if (text.size() > maxLength)
        return Tr::tr("The text is %1 characters long; at most %2 are allowed.").arg(text.size()).arg(maxLength);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char32_t c = codePointAt(text, i);
        if (isControl(c))
            return Tr::tr("The text holds the control character %1; only line ends and tabs are allowed.")
                .arg(codePointName(c));
        if (isBidiControl(c))
            return Tr::tr("The text holds the character %1, which changes the direction of writing unseen; remove it.")
                .arg(codePointName(c));
        if (QChar::isSurrogate(c))
            return Tr::tr("The text holds half a character (%1); remove it.").arg(codePointName(c));
        if (QChar::isNonCharacter(c))
            return Tr::tr("The text holds %1, which is not a character; remove it.").arg(codePointName(c));
        if (QChar::requiresSurrogates(c))
            ++i;
    }
    return {};
}

QString excerpt(QStringView text)
{
    constexpr qsizetype limit = 60;
    QString result = text.first(std::min(text.size(), limit)).toString();
    for (QChar &c : result) {
        if (!c.isPrint() || c.isSurrogate())
            c = u'?';
    }
    return text.size() > limit ? result + QChar(0x2026) : result;
}

bool isSlug(QStringView text)
{
    const auto isAlnum = [](QChar c) { return isDigit(c) || (c >= u'a' && c <= u'z'); };
    return !text.isEmpty() && text.size() <= 64 && isAlnum(text.front())
        && std::all_of(text.begin(), text.end(), [&](QChar c) { return isAlnum(c) || c == u'-'; });
}

QString slugOf(QStringView name)
{
    QString slug;
    for (const QChar c : name.toString().toLower()) {
        const char16_t u = c.unicode();
        if ((u >= u'a' && u <= u'z') || (u >= u'0' && u <= u'9'))
            slug += c;
        else if (!slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    slug.truncate(48);
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug;
}

bool isTargetPath(QStringView text)
{
    constexpr qsizetype pathMax = 4095; // Linux PATH_MAX without the closing NUL
    const auto isAllowed = [](QChar c) {
        return isDigit(c) || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'.' || c == u'_' || c == u'/'
            || c == u'-';
    };
    return text.startsWith(u'/') && text.size() <= pathMax && std::all_of(text.begin(), text.end(), isAllowed)
        && !text.contains(QLatin1String("..")) && !text.contains(QLatin1String("//"));
}

std::optional<qint64> parseBytes(QStringView text, qint64 defaultUnit)
{
    const auto quantity = split(text);
    if (!quantity)
        return std::nullopt;
    const auto unit = quantity->unit.isEmpty() ? std::optional(defaultUnit) : bytesOfUnit(quantity->unit);
    if (!unit || *unit <= 0)
        return std::nullopt;
    bool isNumber = false;
    const qint64 whole = quantity->whole.toLongLong(&isNumber);
    if (!isNumber || whole > largestSize / *unit)
        return std::nullopt;
    // The fraction alone goes through a double: below 2^53 it comes out exact when it is a whole number of bytes.
    const double fraction = toDouble({u"0", quantity->fraction, {}});
    const qint64 bytes = whole * *unit + std::llround(fraction * double(*unit));
    return bytes <= largestSize ? std::optional(bytes) : std::nullopt;
}

QString formatBytes(qint64 bytes)
{
    if (bytes < 0)
        return QString::number(bytes) + QLatin1String(" B");
    QString best;
    for (const ByteUnit &unit : byteUnits) {
        const auto candidate = exactly(bytes, unit);
        if (!candidate)
            continue;
        // "512 MiB" is as short as "0.5 GiB" and easier to read.
        const bool easier = candidate->size() == best.size() && best.contains(u'.') && !candidate->contains(u'.');
        if (best.isEmpty() || candidate->size() < best.size() || easier)
            best = *candidate;
    }
    return best;
}

std::optional<double> parseMilliseconds(QStringView text)
{
    const auto quantity = split(text);
    if (!quantity)
        return std::nullopt;
    const double number = toDouble(*quantity);
    const QStringView unit = quantity->unit;
    if (unit.isEmpty() || unit == u"ms")
        return number;
    if (unit == u"s")
        return number * 1000;
    if (unit == u"us" || unit == u"\u00B5s" || unit == u"\u03BCs")
        return number / 1000;
    return std::nullopt;
}

QString formatMilliseconds(double milliseconds)
{
    return QString::number(milliseconds, 'f', QLocale::FloatingPointShortest) + QLatin1String(" ms");
}

int compareNatural(QStringView a, QStringView b)
{
    qsizetype i = 0;
    qsizetype k = 0;
    while (i < a.size() && k < b.size()) {
        if (isDigit(a.at(i)) && isDigit(b.at(k))) {
            const QStringView left = takeNumber(a, i);
            const QStringView right = takeNumber(b, k);
            if (const int order = compareNumbers(left, right))
                return order;
            i += left.size();
            k += right.size();
        } else {
            const char32_t left = codePointAt(a, i);
            const char32_t right = codePointAt(b, k);
            if (left != right)
                return sign(left, right);
            i += QChar::requiresSurrogates(left) ? 2 : 1;
            k += QChar::requiresSurrogates(right) ? 2 : 1;
        }
    }
    if (i < a.size() || k < b.size())
        return i < a.size() ? 1 : -1;
    return compareCodePoints(a, b);
}

} // namespace quorate::text
