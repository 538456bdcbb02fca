#include "model/base/net.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace quorate::net {

namespace {

constexpr int patternLimit = 100'000;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLowerAlnum(QChar c)
{
    return isDigit(c) || (c >= u'a' && c <= u'z');
}

bool isAlnum(QChar c)
{
    return isLowerAlnum(c) || (c >= u'A' && c <= u'Z');
}

bool allDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
}

/// A decimal number up to max, without sign, blanks or leading zeros.
std::optional<int> strictNumber(QStringView text, int max)
{
    if (!allDigits(text) || text.size() > 9 || (text.size() > 1 && text.front() == u'0'))
        return std::nullopt;
    const int number = text.toInt();
    return number <= max ? std::optional(number) : std::nullopt;
}

bool isPatternText(QStringView text)
{
    return std::all_of(
        text.begin(), text.end(), [](QChar c) { return isAlnum(c) || c == u'-' || c == u'.' || c == u'_'; });
}

} // namespace

std::optional<Ipv4> Ipv4::parse(QStringView text)
{
    quint32 value = 0;
    for (int octet = 0; octet < 4; ++octet) {
        const qsizetype end = octet < 3 ? text.indexOf(u'.') : text.size();
        if (end < 0)
            return std::nullopt;
        const auto number = strictNumber(text.first(end), 255);
        if (!number)
            return std::nullopt;
        value = value << 8 | quint32(*number);
        text = text.sliced(octet < 3 ? end + 1 : end);
    }
    return Ipv4{value};
}

QString Ipv4::toString() const
{
    // Exports write addresses by the thousand: QString::arg takes several times as long.
    std::array<char, 16> text; // four numbers, each with a dot
    char *end = text.data();
    for (int shift = 24; shift >= 0; shift -= 8) {
        end = std::to_chars(end, text.data() + text.size() - 1, value >> shift & 255).ptr;
        *end++ = '.';
    }
    return QString::fromLatin1(text.data(), end - text.data() - 1);
}

std::optional<Cidr> Cidr::parse(QStringView text, bool allowHostBits)
{
    const qsizetype slash = text.indexOf(u'/');
    if (slash < 0)
        return std::nullopt;
    const auto base = Ipv4::parse(text.first(slash));
    const auto prefix = strictNumber(text.sliced(slash + 1), 32);
    if (!base || !prefix)
        return std::nullopt;
    const Cidr cidr{*base, *prefix};
    return allowHostBits || cidr.isAligned() ? std::optional(cidr) : std::nullopt;
}

QString Cidr::toString() const
{
    return base.toString() + u'/' + QString::number(prefix);
}

std::optional<Range> Range::parse(QStringView text)
{
    const qsizetype dash = text.indexOf(u'-');
    const auto first = Ipv4::parse(dash < 0 ? text : text.first(dash));
    const auto last = dash < 0 ? first : Ipv4::parse(text.sliced(dash + 1));
    if (!first || !last || *last < *first)
        return std::nullopt;
    return Range{*first, *last};
}

QString Range::toString() const
{
    return first == last ? first.toString() : first.toString() + u'-' + last.toString();
}

std::optional<PortRange> PortRange::parse(QStringView text)
{
    const auto port = [](QStringView digits) -> std::optional<int> {
        const bool plain = digits.size() <= 5 && allDigits(digits) && digits.front() != u'0';
        const int value = plain ? digits.toInt() : 0;
        return value >= 1 && value <= 65535 ? std::optional(value) : std::nullopt;
    };
    const qsizetype dash = text.indexOf(u'-');
    const auto first = port(dash < 0 ? text : text.left(dash));
    const auto last = dash < 0 ? first : port(text.mid(dash + 1));
    if (!first || !last || *last < *first)
        return std::nullopt;
    return PortRange{*first, *last};
}

QString PortRange::toString() const
{
    return first == last ? QString::number(first) : QStringLiteral("%1-%2").arg(first).arg(last);
}

bool isLabel(QStringView text)
{
    return !text.isEmpty() && text.size() <= 63 && text.front() != u'-' && text.back() != u'-'
        && std::all_of(text.begin(), text.end(), [](QChar c) { return isLowerAlnum(c) || c == u'-'; });
}

bool isHostName(QStringView text)
{
    if (text.size() > 253)
        return false;
    for (;;) {
        const qsizetype dot = text.indexOf(u'.');
        if (dot < 0)
            return isLabel(text) && !allDigits(text);
        if (!isLabel(text.first(dot)))
            return false;
        text = text.sliced(dot + 1);
    }
}

bool isInterfaceName(QStringView text)
{
    return !text.isEmpty() && text.size() <= 15 && isAlnum(text.front()) && isPatternText(text);
}

// Widths must agree where zeros pad: "{01..100}" means 01, 02 to Ansible and 001, 002 to bash.
std::optional<NamePattern> NamePattern::parse(QStringView text)
{
    const qsizetype open = text.indexOf(u'{');
    const qsizetype close = text.indexOf(u'}');
    if (open < 0 || close < open)
        return std::nullopt;
    const QStringView prefix = text.first(open);
    const QStringView suffix = text.sliced(close + 1);
    const QStringView numbers = text.sliced(open + 1, close - open - 1);
    const qsizetype dots = numbers.indexOf(QLatin1String(".."));
    if (dots < 0 || !isPatternText(prefix) || !isPatternText(suffix))
        return std::nullopt;

    const QStringView first = numbers.first(dots);
    const QStringView last = numbers.sliced(dots + 2);
    const auto isPadded = [](QStringView digits) { return digits.size() > 1 && digits.front() == u'0'; };
    if (!allDigits(first) || !allDigits(last) || first.size() > 9 || last.size() > 9)
        return std::nullopt;
    if ((isPadded(first) || isPadded(last)) && first.size() != last.size())
        return std::nullopt;

    const NamePattern pattern{prefix.toString(), first.toInt(), last.toInt(), int(first.size()), suffix.toString()};
    if (pattern.last < pattern.first || pattern.last - pattern.first >= patternLimit)
        return std::nullopt;
    return pattern;
}

QString NamePattern::name(int index) const
{
    return prefix + QString::number(first + index).rightJustified(width, u'0') + suffix;
}

QString NamePattern::toString() const
{
    const auto padded = [this](int number) { return QString::number(number).rightJustified(width, u'0'); };
    return prefix + u'{' + padded(first) + QLatin1String("..") + padded(last) + u'}' + suffix;
}

} // namespace quorate::net
