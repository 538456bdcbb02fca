#include "model/design/text_kind.h"

#include "model/base/image_reference.h"
#include "model/base/net.h"
#include "model/base/text.h"
#include "model/base/tr.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <initializer_list>

namespace quorate {

using model::Tr;

namespace {

constexpr qsizetype nameLimit = 128;
constexpr qsizetype hostNameLimit = 253; // RFC 1035, section 2.3.4, without the root's dot
constexpr qsizetype wordLimit = 128;
constexpr qsizetype versionLimit = 32;
constexpr qsizetype urlLimit = 512;
constexpr qsizetype valueLimit = 1024;
constexpr qsizetype repositoryLimit = 255;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isAlnum(QChar c)
{
    return isDigit(c) || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isNameCharacter(QChar c)
{
    return isAlnum(c) || c == u'.' || c == u'-' || c == u'_';
}

/// Whether a text begins with a letter or digit and goes on with those, '.', '-' and '_': it can neither be taken for
/// an option nor leave a folder.
bool isPlain(QStringView text, qsizetype limit, QStringView alsoFirst = {})
{
    return !text.isEmpty() && text.size() <= limit && (isAlnum(text.front()) || alsoFirst.contains(text.front()))
        && std::all_of(text.begin(), text.end(), isNameCharacter);
}

bool isLooseHostName(QStringView text)
{
    return isPlain(text, hostNameLimit, u"_");
}

/// Digits and dots alone are a mistyped address, never a name.
bool looksNumeric(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return isDigit(c) || c == u'.'; });
}

bool isPattern(QStringView text)
{
    const auto pattern = net::NamePattern::parse(text);
    return pattern && isLooseHostName(pattern->name(0)) && isLooseHostName(pattern->name(pattern->count() - 1));
}

bool isVersion(QStringView text)
{
    return isPlain(text, versionLimit) && !text.contains(u'_');
}

/// host or host:port
bool isHostAndPort(QStringView host)
{
    if (const qsizetype colon = host.indexOf(u':'); colon >= 0) {
        const QStringView port = host.sliced(colon + 1);
        if (port.isEmpty() || port.size() > 5 || !std::all_of(port.begin(), port.end(), isDigit) || port.front() == u'0'
            || port.toInt() > 65535)
            return false;
        host = host.first(colon);
    }
    return isLooseHostName(host);
}

/// After one of the schemes: host[:port][/path], the path of name characters and of `more`.
bool isUrl(QStringView text, std::initializer_list<QStringView> schemes, QStringView more)
{
    if (text.size() > urlLimit)
        return false;
    const auto scheme =
        std::find_if(schemes.begin(), schemes.end(), [&](QStringView word) { return text.startsWith(word); });
    if (scheme == schemes.end())
        return false;
    text = text.sliced(scheme->size());
    const qsizetype slash = text.indexOf(u'/');
    const QStringView path = slash < 0 ? QStringView() : text.sliced(slash);
    return isHostAndPort(slash < 0 ? text : text.first(slash))
        && std::all_of(path.begin(), path.end(), [more](QChar c) { return isNameCharacter(c) || more.contains(c); });
}

bool isWebUrl(QStringView text)
{
    return isUrl(text, {u"https://", u"http://"}, u"/~");
}

bool isDirectoryUrl(QStringView text)
{
    return isUrl(text, {u"ldaps://", u"ldap://"}, u"/=,?");
}

bool matches(QStringView text, TextKind kind)
{
    // Made once for each kind: making one takes many times as long as matching.
    static const auto patterns = [] {
        std::array<QRegularExpression, size_t(TextKind::Value) + 1> made;
        for (size_t i = 0; i < made.size(); ++i)
            made[i].setPattern(textPattern(TextKind(i)));
        return made;
    }();
    return patterns[size_t(kind)].match(text).hasMatch() && !text.endsWith(u'\n');
}

QString hostNameProblem(QStringView text)
{
    if (text.size() > hostNameLimit)
        return Tr::tr("The name is %1 characters long; at most %2 are allowed.").arg(text.size()).arg(hostNameLimit);
    return Tr::tr(
        "\"%1\" is not a host name; expected letters, digits, \".\", \"-\" and \"_\" only, beginning with a letter "
        "or a digit.")
        .arg(text::excerpt(text));
}

const QString &addressPattern()
{
    static const QString octet = QStringLiteral("(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])");
    static const QString pattern = octet + QStringLiteral("(?:\\.") + octet + QStringLiteral("){3}");
    return pattern;
}

} // namespace

QString textProblem(QStringView text, TextKind kind)
{
    if (text.isEmpty())
        return {};
    switch (kind) {
    case TextKind::Free:
        return text::freeTextProblem(text);
    case TextKind::Name:
        if (text.contains(u'\n') || text.contains(u'\t'))
            return Tr::tr("The name holds a line end or a tab; expected one line.");
        return text::freeTextProblem(text, nameLimit);
    case TextKind::HostName:
    case TextKind::Domain:
        return isLooseHostName(text) ? QString() : hostNameProblem(text);
    case TextKind::RecordName:
        return isLooseHostName(text.startsWith(u"*.") ? text.sliced(2) : text) ? QString() : hostNameProblem(text);
    case TextKind::Address:
        if (net::Ipv4::parse(text))
            return {};
        return Tr::tr(
            "\"%1\" is not an IPv4 address; expected four numbers from 0 to 255 without leading zeros, such as "
            "\"10.0.0.1\".")
            .arg(text::excerpt(text));
    case TextKind::AddressRange:
        if (net::Range::parse(text))
            return {};
        return Tr::tr("\"%1\" is neither an IPv4 address nor a range; expected \"10.0.0.1\" or \"10.0.0.1-10.0.0.9\".")
            .arg(text::excerpt(text));
    case TextKind::AddressOrName:
        if (net::Ipv4::parse(text) || (!looksNumeric(text) && isLooseHostName(text)))
            return {};
        return Tr::tr("\"%1\" is neither an IPv4 address nor a host name.").arg(text::excerpt(text));
    case TextKind::Cidr:
        if (net::Cidr::parse(text, true))
            return {};
        return Tr::tr("\"%1\" is not a network; expected an IPv4 address and a prefix length, such as \"10.0.0.0/16\".")
            .arg(text::excerpt(text));
    case TextKind::Pattern:
        if (isPattern(text))
            return {};
        return Tr::tr("\"%1\" is not a name pattern; expected ascending numbers of equal width in braces, such as "
                      "\"compute{01..20}\".")
            .arg(text::excerpt(text));
    case TextKind::Interface:
        if (net::isInterfaceName(text))
            return {};
        return Tr::tr(
            "\"%1\" is not the name of a network interface; expected at most 15 letters, digits, \".\", \"-\" and "
            "\"_\", such as \"eth0\".")
            .arg(text::excerpt(text));
    case TextKind::TargetPath:
        if (text::isTargetPath(text))
            return {};
        return Tr::tr(
            "\"%1\" is not a path; expected an absolute one of letters, digits, \".\", \"_\", \"-\" and \"/\", "
            "without \"..\".")
            .arg(text::excerpt(text));
    case TextKind::Version:
        if (isVersion(text))
            return {};
        return Tr::tr("\"%1\" is not a version; expected digits, letters, \".\" and \"-\", such as \"3.11\".")
            .arg(text::excerpt(text));
    case TextKind::Word:
        if (isPlain(text, wordLimit))
            return {};
        return Tr::tr(
            "\"%1\" is not a plain word; expected letters, digits, \".\", \"-\" and \"_\" only, beginning with a "
            "letter or a digit.")
            .arg(text::excerpt(text));
    case TextKind::Url:
        if (isWebUrl(text))
            return {};
        return Tr::tr("\"%1\" is not the address of a web service; expected \"https://host\", \"https://host:port\" or "
                      "\"https://host/path\".")
            .arg(text::excerpt(text));
    case TextKind::Label:
        if (matches(text, kind))
            return {};
        return Tr::tr("\"%1\" is not a label; expected \"name=value\" or \"domain/name=value\", such as \"zone=east\".")
            .arg(text::excerpt(text));
    case TextKind::Registry:
        if (matches(text, kind))
            return {};
        return Tr::tr("\"%1\" is not a registry; expected its host in lower case, then a port and a path if it has "
                      "them, such as \"registry.example:5000/mirror\".")
            .arg(text::excerpt(text));
    case TextKind::RegistryPattern:
        if (matches(text, kind))
            return {};
        return Tr::tr("\"%1\" names no registries; expected \"registry.example\", \"registry.example:5000\" or "
                      "\"*.example\".")
            .arg(text::excerpt(text));
    case TextKind::ProxyException:
        if (matches(text, kind))
            return {};
        return Tr::tr("\"%1\" is neither a domain, an address nor a network; expected one of them, such as "
                      "\".bank.example\".")
            .arg(text::excerpt(text));
    case TextKind::LoginUrl:
        if (isWebUrl(text) || isDirectoryUrl(text))
            return {};
        return Tr::tr("\"%1\" is neither the address of a web service nor of a directory; expected \"https://host\" or "
                      "\"ldaps://host/dc=bank,dc=example?uid\".")
            .arg(text::excerpt(text));
    case TextKind::DistinguishedName:
        if (matches(text, kind))
            return {};
        return Tr::tr("\"%1\" is not a name in a directory; expected \"cn=reader,dc=bank,dc=example\" without blanks.")
            .arg(text::excerpt(text));
    case TextKind::ImageRepository:
        if (text.size() <= repositoryLimit && ImageReference::isPath(text))
            return {};
        return Tr::tr("\"%1\" is not the path of an image; expected lower-case letters and digits in parts, such as "
                      "\"shop/web\", without tag.")
            .arg(text::excerpt(text));
    case TextKind::ImageTag:
        if (ImageReference::isTag(text))
            return {};
        return Tr::tr("\"%1\" is not a tag; expected at most 128 letters, digits, \".\", \"_\" and \"-\", such as "
                      "\"v1.0\".")
            .arg(text::excerpt(text));
    case TextKind::ImageDigest:
        if (ImageReference::isDigest(text))
            return {};
        return Tr::tr("\"%1\" is not a digest; expected \"sha256:\" and 64 hexadecimal digits in lower case.")
            .arg(text::excerpt(text));
    case TextKind::KeyId:
        if (matches(text, kind))
            return {};
        return Tr::tr("\"%1\" does not name a key; expected its fingerprint, or the mail address of its owner.")
            .arg(text::excerpt(text));
    case TextKind::Project:
        if (matches(text, kind))
            return {};
        return Tr::tr("\"%1\" is not the name of a project; expected at most 63 lower-case letters, digits and \"-\", "
                      "such as \"shop-test\".")
            .arg(text::excerpt(text));
    case TextKind::KubeContext:
        if (matches(text, kind))
            return {};
        return Tr::tr("\"%1\" is not the name of a context; expected letters, digits and any of \"._/:@-\", beginning "
                      "with a letter or a digit.")
            .arg(text::excerpt(text));
    case TextKind::ParameterName:
        if (matches(text, kind))
            return {};
        return Tr::tr(
            "\"%1\" is not the name of a parameter; expected letters, digits and \"_\", such as \"ROUTE_HOST\".")
            .arg(text::excerpt(text));
    case TextKind::Value:
        if (text.contains(u'\n') || text.contains(u'\t'))
            return Tr::tr("The value holds a line end or a tab; expected one line.");
        return text::freeTextProblem(text, valueLimit);
    }
    return {};
}

TextKind textKindOf(FieldType type)
{
    switch (type) {
    case FieldType::Word:
    case FieldType::Words:
        return TextKind::Word;
    case FieldType::Version:
        return TextKind::Version;
    case FieldType::Registry:
        return TextKind::Registry;
    case FieldType::Registries:
        return TextKind::RegistryPattern;
    case FieldType::HostName:
        return TextKind::HostName;
    case FieldType::Address:
        return TextKind::Address;
    case FieldType::Cidr:
    case FieldType::Cidrs:
        return TextKind::Cidr;
    case FieldType::Ranges:
        return TextKind::AddressRange;
    case FieldType::Path:
        return TextKind::TargetPath;
    default:
        return TextKind::Free;
    }
}

QString textPattern(TextKind kind)
{
    const auto anchored = [](const QString &pattern) { return QStringLiteral("^(?:%1)?$").arg(pattern); };
    const QString host = QStringLiteral("[A-Za-z0-9_][A-Za-z0-9._-]{0,252}");
    const QString port =
        QStringLiteral("(?:6553[0-5]|655[0-2][0-9]|65[0-4][0-9]{2}|6[0-4][0-9]{3}|[1-5][0-9]{4}|[1-9][0-9]{0,3})");
    switch (kind) {
    case TextKind::Free:
        return {};
    case TextKind::Name:
    case TextKind::Value:
        return QStringLiteral("^[^\\n\\t]*$");
    case TextKind::HostName:
    case TextKind::Domain:
        return anchored(host);
    case TextKind::RecordName:
        return anchored(QStringLiteral("(?:\\*\\.)?") + host);
    case TextKind::Address:
        return anchored(addressPattern());
    case TextKind::AddressRange:
        return anchored(QStringLiteral("%1(?:-%1)?").arg(addressPattern()));
    case TextKind::AddressOrName:
        return anchored(QStringLiteral("%1|(?![0-9.]*$)%2").arg(addressPattern(), host));
    case TextKind::Cidr:
        return anchored(addressPattern() + QStringLiteral("/(?:3[0-2]|[12]?[0-9])"));
    case TextKind::Pattern:
        return anchored(
            QStringLiteral("(?:[A-Za-z0-9_][A-Za-z0-9._-]*)?\\{[0-9]{1,9}\\.\\.[0-9]{1,9}\\}[A-Za-z0-9._-]*"));
    case TextKind::Interface:
        return anchored(QStringLiteral("[A-Za-z0-9][A-Za-z0-9._-]{0,14}"));
    case TextKind::TargetPath:
        return anchored(QStringLiteral("(?!.*(?:\\.\\.|//))/[A-Za-z0-9._/-]{0,4094}"));
    case TextKind::Version:
        return anchored(QStringLiteral("[0-9A-Za-z][0-9A-Za-z.-]{0,31}"));
    case TextKind::Word:
        return anchored(QStringLiteral("[A-Za-z0-9][A-Za-z0-9._-]{0,127}"));
    case TextKind::Url:
        return anchored(QStringLiteral("https?://%1(?::%2)?(?:/[A-Za-z0-9._~/-]*)?").arg(host, port));
    case TextKind::LoginUrl:
        return anchored(QStringLiteral("https?://%1(?::%2)?(?:/[A-Za-z0-9._~/-]*)?"
                                       "|ldaps?://%1(?::%2)?(?:/[A-Za-z0-9._/=,?-]*)?")
                            .arg(host, port));
    case TextKind::DistinguishedName:
        return anchored(QStringLiteral("[A-Za-z][A-Za-z0-9-]*=[A-Za-z0-9._@-]{1,64}"
                                       "(?:,[A-Za-z][A-Za-z0-9-]*=[A-Za-z0-9._@-]{1,64}){0,15}"));
    case TextKind::Label: // Kubernetes documentation, Labels and Selectors: syntax
        return anchored(QStringLiteral("(?:[a-z0-9][a-z0-9.-]{0,251}[a-z0-9]/)?"
                                       "[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?="
                                       "(?:[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?)?"));
    case TextKind::Registry:
        return anchored(
            QStringLiteral("[a-z0-9][a-z0-9.-]{0,252}(?::%1)?(?:/[a-z0-9]+(?:[._-]+[a-z0-9]+)*){0,8}").arg(port));
    case TextKind::RegistryPattern:
        return anchored(QStringLiteral("(?:\\*\\.)?[a-z0-9][a-z0-9.-]{0,252}(?::%1)?").arg(port));
    case TextKind::ProxyException:
        return anchored(addressPattern() + QStringLiteral("(?:/(?:3[0-2]|[12]?[0-9]))?|(?![0-9./]*$)\\.?") + host);
    // Image references: github.com/distribution/distribution, reference/reference.go
    case TextKind::ImageRepository:
        return anchored(QStringLiteral("(?=.{1,255}$)[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*"
                                       "(?:/[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*)*"));
    case TextKind::ImageTag:
        return anchored(QStringLiteral("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}"));
    case TextKind::ImageDigest:
        return anchored(QStringLiteral("sha256:[a-f0-9]{64}"));
    case TextKind::KeyId:
        return anchored(QStringLiteral("[A-Za-z0-9][A-Za-z0-9._@+-]{0,127}"));
    case TextKind::Project: // Kubernetes documentation, Object Names and IDs: RFC 1123 label names
        return anchored(QStringLiteral("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"));
    case TextKind::KubeContext:
        return anchored(QStringLiteral("[A-Za-z0-9][A-Za-z0-9._/:@-]{0,252}"));
    case TextKind::ParameterName: // OpenShift, template API validation
        return anchored(QStringLiteral("[A-Za-z0-9_]{1,128}"));
    }
    return {};
}

} // namespace quorate
