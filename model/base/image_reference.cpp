#include "model/base/image_reference.h"

#include <QRegularExpression>

namespace quorate {

// distribution/reference: NameTotalLengthMax, registry included.
static constexpr qsizetype nameLimit = 255;

static bool matches(QStringView text, const QRegularExpression &whole)
{
    return whole.match(text).hasMatch();
}

bool ImageReference::isRegistry(QStringView text)
{
    static const QRegularExpression host(QStringLiteral(
        "\\A[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*(?::([1-9][0-9]{0,4}))?\\z"));
    const QRegularExpressionMatch match = host.match(text);
    return match.hasMatch() && match.capturedView(1).toInt() <= 65535
        && (text == u"localhost" || text.contains(u'.') || text.contains(u':'));
}

bool ImageReference::isPath(QStringView text)
{
    static const QRegularExpression path(QStringLiteral(
        "\\A[a-z0-9]++(?:(?:\\.|__?|-++)[a-z0-9]++)*+(?:/[a-z0-9]++(?:(?:\\.|__?|-++)[a-z0-9]++)*+)*+\\z"));
    return text.size() <= nameLimit && matches(text, path);
}

bool ImageReference::isTag(QStringView text)
{
    static const QRegularExpression tag(QStringLiteral("\\A[A-Za-z0-9_][A-Za-z0-9._-]{0,127}\\z"));
    return matches(text, tag);
}

bool ImageReference::isDigest(QStringView text)
{
    static const QRegularExpression digest(QStringLiteral("\\Asha256:[0-9a-f]{64}\\z"));
    return matches(text, digest);
}

std::optional<ImageReference> ImageReference::of(
    QStringView registry, QStringView repository, QStringView tag, QStringView digest)
{
    const qsizetype slash = registry.indexOf(u'/');
    ImageReference made;
    made.registry = registry.first(slash < 0 ? registry.size() : slash).toString();
    if (slash >= 0)
        made.path = registry.sliced(slash + 1).toString() + u'/';
    made.path += repository;
    made.tag = tag.toString();
    made.digest = digest.toString();
    const bool fine = isRegistry(made.registry) && isPath(repository) && isPath(made.path)
        && made.repository().size() <= nameLimit && (tag.isEmpty() || isTag(tag))
        && (digest.isEmpty() || isDigest(digest));
    return fine ? std::optional(made) : std::nullopt;
}

std::optional<ImageReference> ImageReference::parse(QStringView text)
{
    const qsizetype at = text.indexOf(u'@');
    const QStringView digest = at < 0 ? QStringView() : text.sliced(at + 1);
    QStringView name = at < 0 ? text : text.first(at);
    const qsizetype slash = name.indexOf(u'/');
    const qsizetype colon = name.indexOf(u':', slash + 1);
    if (slash < 0 || (at >= 0 && digest.isEmpty()))
        return std::nullopt;
    const QStringView tag = colon < 0 ? QStringView() : name.sliced(colon + 1);
    if (colon >= 0 && tag.isEmpty())
        return std::nullopt;
    name = colon < 0 ? name : name.first(colon);
    return of(name.first(slash), name.sliced(slash + 1), tag, digest);
}

QString ImageReference::toString() const
{
    return repository() + (tag.isEmpty() ? QString() : u':' + tag) + (digest.isEmpty() ? QString() : u'@' + digest);
}

} // namespace quorate
