#pragma once

#include "tests/fuzz/export_targets.h"

#include <QHash>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

/// What exporters may write when the texts of a design come from strangers and passed no check on their way.
namespace quorate::tests::exports {

/// Stands in every text that is placed, followed by the field's number and another `zz`.
inline constexpr std::string_view marker = "zzmark";

inline QString token(int field)
{
    return QLatin1String(marker.data(), marker.size()) + QString::number(field) + QStringLiteral("zz");
}

/// Names and titles are written as slugs, cut to 48 characters: so much text leaves the marker whole.
inline constexpr int slugRoom = 24;

/// What the first byte of a record may add to the field's number.
inline constexpr int markerFirst = 128; ///< the marker stands before the text, which then is the end
inline constexpr int textStays = 64; ///< the design's own text stands before both

/// A text to be placed, and how.
struct Placed {
    QString text;
    bool first = false;
    bool stays = false;
    bool absent = false;
};

/// The first byte chooses a target; then follow the texts, ended by 0xFF: two bytes of six and seven bits for the
/// field, the rest for its text. More than three texts would take too long to find what a clean design is.
struct Input {
    const Target *target;
    QMap<int, Placed> texts; ///< by field

    Input(const Target &of, const QMap<int, Placed> &placed)
        : target(&of)
        , texts(placed)
    {
    }
    explicit Input(const QByteArray &bytes)
    {
        const auto &all = targets().all;
        target = &all[(bytes.isEmpty() ? 0 : uchar(bytes.front())) % all.size()];
        const int count = int(target->base->fields.size());
        for (qsizetype start = 1; start < bytes.size() && texts.size() < 3;) {
            qsizetype end = bytes.indexOf('\xff', start);
            end = end < 0 ? bytes.size() : end;
            const auto record = QByteArrayView(bytes).sliced(start, end - start);
            if (record.size() >= 2) {
                const int head = uchar(record[0]);
                texts.insert(((head & 63) << 7 | (record[1] & 127)) % count,
                    {QString::fromUtf8(record.sliced(2)), (head & markerFirst) != 0, (head & textStays) != 0, false});
            }
            start = end + 1;
        }
    }
};

enum class Texts : quint8 {
    Hostile, ///< as the input says, and the marker
    Clean, ///< the marker alone, where that is a text of the kind; else as it was
    Partial, ///< the same, or another form of the kind; else nothing: an address with a marker is none
    Extended, ///< as it was, and the marker
    Prefixed, ///< the marker, and as it was
    Absent, ///< nothing
    Softened, ///< as hostile, without what could mean something to a format
};

inline bool isSlug(TextKind kind)
{
    return kind == TextKind::Free || kind == TextKind::Name;
}

/// The marker as a text of the kind; nothing where there is none.
inline QString cleanText(TextKind kind, const QString &token)
{
    switch (kind) {
    case TextKind::TargetPath:
        return u'/' + token;
    case TextKind::Label:
        return token + u'=' + token;
    case TextKind::DistinguishedName:
        return QStringLiteral("cn=") + token;
    case TextKind::Url:
    case TextKind::LoginUrl:
        return QStringLiteral("https://") + token;
    case TextKind::Registry:
        return token + QStringLiteral(".example");
    case TextKind::KeyId:
        return token + QStringLiteral("@example");
    case TextKind::Pattern:
        return QStringLiteral("{1..9}") + token;
    case TextKind::Address:
    case TextKind::AddressRange:
    case TextKind::Cidr:
    case TextKind::Version:
    case TextKind::ImageDigest:
        return {};
    default:
        return token;
    }
}

/// What is left of a text without signs of any format, ways out of a folder, and options where it begins a word. Of
/// names slugs are made, in which all such signs are dashes.
inline QString softened(QString text, TextKind kind, bool begins)
{
    static const QRegularExpression meaningful(QStringLiteral("[^A-Za-z0-9._/-]|(?:(?<=/)|\\A)\\.\\.(?=/|\\z)"));
    static const QRegularExpression option(QStringLiteral("\\A-+"));
    if (isSlug(kind)) {
        for (QChar &c : text)
            c = c < u'\x80' && c.isLetterOrNumber() ? c : QChar(u'-');
        return text;
    }
    text.remove(meaningful);
    return begins ? text.remove(option) : text;
}

inline QString replaced(const Base::Field &field, int number, const Placed &placed, Texts what)
{
    const QString mark = token(number);
    if (placed.absent)
        return {};
    switch (what) {
    case Texts::Hostile:
    case Texts::Softened: {
        const QString own = placed.stays ? field.text : QString();
        const QString text =
            what == Texts::Hostile ? placed.text : softened(placed.text, field.kind, own.isEmpty() && !placed.first);
        if (placed.first)
            return own + mark + text;
        return (isSlug(field.kind) ? (own + text).left(slugRoom) : own + text) + mark;
    }
    case Texts::Clean:
    case Texts::Partial: {
        if (what == Texts::Partial && field.kind == TextKind::RecordName)
            return QStringLiteral("*.") + mark;
        if (what == Texts::Partial && field.kind == TextKind::Label)
            return mark + u'=';
        if (what == Texts::Partial && field.kind == TextKind::LoginUrl)
            return QStringLiteral("ldap://") + mark;
        const QString text = cleanText(field.kind, mark);
        return text.isEmpty() && what == Texts::Clean ? field.text : text;
    }
    case Texts::Extended:
        return field.text + mark;
    case Texts::Prefixed:
        return mark + field.text;
    case Texts::Absent:
        break;
    }
    return {};
}

inline Design design(const Base &base, const QMap<int, Placed> &texts, Texts what)
{
    Design made = base.design;
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        const Base::Field &field = base.fields[size_t(it.key())];
        int place = 0;
        visitTextRow(made, field.row, std::as_const(base.design).topology(), *catalogue(),
            [&](QString &text, const TextPlace &) {
                if (place++ == field.place)
                    text = replaced(field, it.key(), *it, what);
            });
    }
    return made;
}

inline bool hasMarker(QStringView text)
{
    return text.contains(QLatin1String(marker.data(), marker.size()));
}

/// A line of parameters for oc, which reads names and values to the end of the line; nothing when it is none.
inline QString pairShape(const QString &line)
{
    static const QRegularExpression sound(QStringLiteral("^([A-Za-z_][A-Za-z0-9_]*)=((?! )[ !$-&(-~]*(?<! ))\\z"));
    const QRegularExpressionMatch match = sound.match(line);
    if (!match.hasMatch())
        return {};
    const auto side = [&](int number) {
        const QString text = match.captured(number);
        return hasMarker(text) ? QStringLiteral("W") : text;
    };
    return side(1) + QStringLiteral(" = ") + side(2);
}

/// Signs that end a word in files of this path, beside blanks.
inline QStringView separators(const QString &path)
{
    if (path.endsWith(QLatin1String("/mapping.txt"))) // source=target
        return u"=";
    if (path.startsWith(QLatin1String("dns/dnsmasq/"))) // host-record=name,address; address=/name/address
        return u"=,/";
    return {};
}

/// The line as every design has it: quoted texts and words that hold a marker become the same sign, blanks one blank. A
/// text that Ansible, HAProxy or a shell would expand is none of ours even in quotes, and all is printable ASCII.
inline QString shape(const QString &path, QString line)
{
    if (std::any_of(line.begin(), line.end(), [](QChar c) { return c < u' ' || c > u'~'; }))
        return QStringLiteral("unprintable ") + line;
    if (path.endsWith(QLatin1String(".env")))
        if (const QString pair = pairShape(line); !pair.isEmpty())
            return pair;
    for (const QChar sign : separators(path))
        line.replace(sign, QString(u' ') + sign + u' ');
    // These are ours, and the installer's or Ansible's to expand.
    static const QRegularExpression ours(
        QStringLiteral("\\$\\{(component|version|query)\\}"
                       "|\\{\\{ (inventory_hostname|quorate_[a-z_]+|item[a-z0-9.]*|vault_[a-z0-9_]+) \\}\\}"));
    if (line.contains(u'{'))
        line.replace(ours, QStringLiteral("V"));
    QString rest;
    if (line.contains(u'"') || line.contains(u'\'')) {
        static const QRegularExpression quoted(QStringLiteral("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'"));
        static const QRegularExpression expanded(QStringLiteral("\\{[{%#]|^\"(?:[^\\\\]|\\\\.)*?[$`]"));
        qsizetype end = 0;
        for (auto it = quoted.globalMatch(line); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            rest += QStringView(line).mid(end, match.capturedStart() - end);
            const QString text = match.captured();
            rest += !hasMarker(text)      ? text
                : text.contains(expanded) ? QStringLiteral("expanded ") + text
                                          : QStringLiteral("W");
            end = match.capturedEnd();
        }
        rest += QStringView(line).mid(end);
    } else {
        rest = line;
    }
    QStringList words = rest.simplified().split(u' ');
    static const QRegularExpression plain(QStringLiteral("^([a-z_]+=)?[A-Za-z0-9._:/@*-]+[;{]?\\z"));
    for (QString &word : words)
        if (hasMarker(word))
            word = plain.match(word).hasMatch() ? plain.match(word).captured(1) + u'W'
                                                : QStringLiteral("unquoted ") + word;
    return words.join(u' ');
}

inline QString text(std::string_view line)
{
    return QString::fromUtf8(line.data(), qsizetype(line.size()));
}

/// The shapes that the target's lines take with clean texts in these fields, each as it may be, beyond its known lines.
inline QSet<QString> findShapes(const Target &target, const QList<int> &fields)
{
    QMap<int, Placed> texts;
    for (const int field : fields)
        texts.insert(field, {});
    QSet<QString> shapes;
    for (const Texts what : {Texts::Clean, Texts::Partial, Texts::Extended, Texts::Prefixed, Texts::Absent})
        if (const auto files = write(design(*target.base, texts, what), *target.exporter))
            eachLine(*files, [&](const QString &path, std::string_view line) {
                if (!target.lines.contains(line))
                    shapes.insert(shape(path, text(line)));
            });
    return shapes;
}

/// The same, remembered.
inline const QSet<QString> &cleanShapes(const Target &target, const QList<int> &fields)
{
    using Key = std::pair<const Target *, QList<int>>;
    static QHash<Key, QSet<QString>> known;
    if (known.size() > 100'000)
        known.clear();
    const Key key(&target, fields);
    auto it = known.find(key);
    if (it == known.end())
        it = known.insert(key, findShapes(target, fields));
    return *it;
}

/// The shapes of the target's own lines.
inline const QSet<QString> &knownShapes(const Target &target)
{
    static QHash<const Target *, QSet<QString>> known;
    QSet<QString> &shapes = known[&target];
    if (shapes.isEmpty())
        eachLine(
            target.files, [&](const QString &path, std::string_view line) { shapes.insert(shape(path, text(line))); });
    return shapes;
}

/// Whether a line of this shape comes from the texts without dangerous signs, each of them softened, left out or as the
/// design has it.
inline bool softenedGives(const Input &input, const QString &form)
{
    int choices = 1;
    for (qsizetype i = 0; i < input.texts.size(); ++i)
        choices *= 3;
    bool found = false;
    for (int choice = 0; choice < choices && !found; ++choice) {
        QMap<int, Placed> texts = input.texts;
        int rest = choice;
        for (const int field : input.texts.keys()) {
            if (rest % 3 == 1)
                texts.insert(field, {QString(), false, false, true});
            else if (rest % 3 == 2)
                texts.remove(field);
            rest /= 3;
        }
        if (const auto files = write(design(*input.target->base, texts, Texts::Softened), *input.target->exporter))
            eachLine(*files, [&](const QString &at, std::string_view line) {
                found = found || (!input.target->lines.contains(line) && shape(at, text(line)) == form);
            });
    }
    return found;
}

/// Whether clean texts in these fields, however they are combined with fields left out or as they were, give a line of
/// this shape: in the fields that the line shows, then in each other one too, then in all. Else the marker may have
/// been cut off with the part of the text that it stood in: then the text without dangerous signs must give the very
/// line.
inline bool isClean(const Input &input, const QString &path, const QString &line)
{
    const QString form = shape(path, line);
    if (knownShapes(*input.target).contains(form))
        return true;
    const QList<int> all = input.texts.keys();
    QList<int> shown;
    for (const int field : all)
        if (line.contains(token(field)))
            shown.append(field);
    if (!shown.isEmpty() && cleanShapes(*input.target, shown).contains(form))
        return true;
    for (const int field : all) {
        if (shown.contains(field))
            continue;
        QList<int> more = shown;
        more.insert(std::lower_bound(more.begin(), more.end(), field), field);
        if (cleanShapes(*input.target, more).contains(form))
            return true;
    }
    if (all.size() > 1 && cleanShapes(*input.target, all).contains(form))
        return true;
    return softenedGives(input, form);
}

/// What is wrong with what the exporter writes for this input, or empty: it refuses with words, or writes no line that
/// a clean design has not, the texts being words or in quotes; titles, notes and other free texts are in no
/// configuration at all.
inline QString problem(const Input &input)
{
    const Target &target = *input.target;
    const auto files = write(design(*target.base, input.texts, Texts::Hostile), *target.exporter);
    if (!files)
        return files.error().message.isEmpty() ? target.name() + QStringLiteral(" refuses without words") : QString();
    QString found;
    eachLine(*files, [&](const QString &path, std::string_view bytes) {
        if (!found.isEmpty() || target.lines.contains(bytes))
            return;
        const QString line = text(bytes);
        for (auto it = input.texts.begin(); it != input.texts.end(); ++it)
            if (target.base->fields[size_t(it.key())].kind == TextKind::Free && line.contains(token(it.key())))
                found = QStringLiteral("%1 writes a free text: %2").arg(target.name(), line);
        if (!isClean(input, path, line))
            found = QStringLiteral("%1 writes a line that no clean design has: %2: %3").arg(target.name(), path, line);
    });
    return found;
}

inline QString problem(const QByteArray &bytes)
{
    return problem(Input(bytes));
}

} // namespace quorate::tests::exports
