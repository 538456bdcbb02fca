#pragma once

#include "model/export/exporter.h"
#include "model/io/design_file.h"
#include "tests/support/test_catalogue.h"
#include "tests/support/text_fields.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <array>

/// What exporters may write when the texts of a design come from strangers and passed no check on their way.
namespace quorate::tests::exports {

/// Stands in every text that is placed, followed by the field's number and another `zz`.
inline const QString marker = QStringLiteral("zzmark");

inline const Design &base(int index)
{
    static const std::array<Design, 3> designs = [] {
        std::array<Design, 3> read;
        const QString files[] = {QStringLiteral("resources/templates/typical-ha.quorate.yaml"),
            QStringLiteral("resources/templates/all-in-one.quorate.yaml"),
            QStringLiteral("tests/data/export/two-sites.quorate.yaml")};
        for (size_t i = 0; i < read.size(); ++i) {
            const auto loaded = readDesign(sourceFile(files[i]), files[i], *catalogue());
            if (!loaded)
                qFatal("%s", qPrintable(loaded.error().toString()));
            read[i] = loaded->design;
        }
        return read;
    }();
    return designs.at(size_t(index));
}

/// How many texts the design has.
inline int fieldCount(int index)
{
    static const std::array<int, 3> counts = [] {
        std::array<int, 3> found{};
        for (size_t i = 0; i < found.size(); ++i) {
            Design copy = base(int(i));
            visitTexts(copy, *catalogue(), [&](QString &, TextKind) { ++found[i]; });
        }
        return found;
    }();
    return counts.at(size_t(index));
}

/// Names and titles are written as slugs, cut to 48 characters: so much text leaves the marker whole.
inline constexpr int slugRoom = 24;

/// The first byte chooses a design and an exporter (or all); then follow the texts, ended by 0xFF: two bytes of seven
/// bits for the field, the rest for its text.
struct Input {
    int base = 0;
    const Exporter *only = nullptr;
    QMap<int, QString> texts;

    explicit Input(const QByteArray &bytes)
    {
        const int choice = bytes.isEmpty() ? 0 : uchar(bytes.front());
        base = choice % 3;
        const auto exporters = allExporters();
        if (const size_t place = size_t(choice / 3) % (exporters.size() + 1); place > 0)
            only = exporters[place - 1];
        const int count = fieldCount(base);
        for (const QByteArray &record : bytes.mid(1).split('\xff'))
            if (record.size() >= 2 && texts.size() < 3) // what a clean design is, with more, would take too long to find
                texts.insert(((record.at(0) & 127) << 7 | (record.at(1) & 127)) % count, QString::fromUtf8(record.mid(2)));
    }
};

enum class Texts : quint8 {
    Hostile, ///< as the input says, and the marker
    Clean, ///< the marker alone, where that is a text of the kind; else as it was
    Partial, ///< the same, else nothing: an address with a marker is none
    Absent, ///< nothing
};

inline Design design(const Input &input, Texts what)
{
    Design made = base(input.base);
    int field = 0;
    visitTexts(made, *catalogue(), [&](QString &text, TextKind kind) {
        const int number = field++;
        const auto placed = input.texts.constFind(number);
        if (placed == input.texts.constEnd())
            return;
        const QString token = marker + QString::number(number) + QStringLiteral("zz");
        if (what == Texts::Absent)
            text.clear();
        else if (what == Texts::Hostile)
            text = (kind == TextKind::Free || kind == TextKind::Name ? placed->left(slugRoom) : *placed) + token;
        else if (kind == TextKind::TargetPath)
            text = u'/' + token;
        else if (kind == TextKind::Label)
            text = token + QStringLiteral("=") + token;
        else if (kind == TextKind::DistinguishedName)
            text = QStringLiteral("cn=") + token;
        else if (kind == TextKind::Url || kind == TextKind::LoginUrl)
            text = QStringLiteral("https://") + token;
        else if (kind != TextKind::Address && kind != TextKind::AddressRange && kind != TextKind::Cidr
            && kind != TextKind::Pattern && kind != TextKind::Version)
            text = token;
        else if (what == Texts::Partial)
            text.clear();
    });
    return made;
}

/// What each exporter, or the only one, writes; nothing where it refuses.
inline QMap<QString, FileSet> write(const Design &design, const Exporter *only = nullptr)
{
    const Facts facts(design.topologyPointer(), catalogue());
    const Report report;
    QMap<QString, FileSet> written;
    for (const Exporter *exporter : allExporters())
        if (!only || exporter == only)
            if (const auto files = exporter->write({design, facts, report, {}}))
                written.insert(QString::fromLatin1(exporter->id), *files);
    return written;
}

/// Documents and pictures may hold any text: their own tests see that it stays text.
inline bool isDocument(const QString &path)
{
    static const QRegularExpression document(QStringLiteral("\\.(md|csv|svg|png|pdf|dot|html)$"));
    return path.contains(document);
}

/// The line as every design has it: quoted texts and words that hold a marker become one sign, blanks one blank. A text
/// that Ansible, HAProxy or a shell would expand is none of ours even in quotes.
inline QString shape(const QString &written)
{
    // These are ours, and the installer's to expand.
    static const QRegularExpression ours(QStringLiteral("\\$\\{(component|version|query)\\}"));
    QString line = written;
    line.remove(ours);
    static const QRegularExpression quoted(QStringLiteral("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'"));
    static const QRegularExpression expanded(QStringLiteral("\\{[{%#]|^\"(?:[^\\\\]|\\\\.)*?[$`]"));
    QString rest;
    qsizetype end = 0;
    for (auto it = quoted.globalMatch(line); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        rest += line.mid(end, match.capturedStart() - end);
        const QString text = match.captured();
        rest += !text.contains(marker) ? text
            : text.contains(expanded)  ? QStringLiteral("expanded ") + text
                                       : QStringLiteral("Q");
        end = match.capturedEnd();
    }
    rest += line.mid(end);
    QStringList words = rest.simplified().split(u' ');
    static const QRegularExpression plain(QStringLiteral("^([a-z_]+=)?[A-Za-z0-9._:/@*-]+[;{]?$"));
    for (QString &word : words)
        if (word.contains(marker))
            word = plain.match(word).hasMatch() ? plain.match(word).captured(1) + QStringLiteral("W")
                                                : QStringLiteral("unquoted ") + word;
    return words.join(u' ');
}

inline QSet<QByteArray> lines(const QMap<QString, FileSet> &written)
{
    QSet<QByteArray> found;
    for (const FileSet &files : written)
        for (auto it = files.begin(); it != files.end(); ++it)
            if (!isDocument(it.key()))
                for (const QByteArray &line : it->bytes.split('\n'))
                    found.insert(line);
    return found;
}

inline QSet<QString> shapes(const QSet<QByteArray> &lines)
{
    QSet<QString> found;
    for (const QByteArray &line : lines)
        found.insert(shape(QString::fromUtf8(line)));
    return found;
}

/// Whether clean texts in these fields, however they are combined with fields left out or as they were, give a line of
/// this shape. All at once first; then only the fields that the line shows, with each other one in turn.
inline bool isClean(const Input &input, const QString &line)
{
    const QString form = shape(line);
    const auto gives = [&](const Input &some, Texts texts) {
        return shapes(lines(write(design(some, texts), input.only))).contains(form);
    };
    const auto anyGives = [&](const Input &some) {
        return gives(some, Texts::Clean) || gives(some, Texts::Partial) || gives(some, Texts::Absent);
    };
    Input shown = input;
    shown.texts.removeIf([&](const auto &entry) {
        return !line.contains(marker + QString::number(entry.key()) + QStringLiteral("zz"));
    });
    if (anyGives(input) || anyGives(shown))
        return true;
    for (auto it = input.texts.begin(); it != input.texts.end(); ++it) {
        Input other = shown;
        other.texts.insert(it.key(), *it);
        if (anyGives(other))
            return true;
    }
    return false;
}

/// What is wrong with what the exporters write for these bytes, or empty: each refuses, or writes no line that a clean
/// design has not, the texts being words or in quotes; titles, notes and other free texts are in no configuration at
/// all.
inline QString problem(const QByteArray &bytes)
{
    static const std::array<QSet<QByteArray>, 3> known{lines(write(base(0))), lines(write(base(1))), lines(write(base(2)))};
    static const std::array<QSet<QString>, 3> knownShapes{shapes(known[0]), shapes(known[1]), shapes(known[2])};
    const Input input(bytes);
    const Design hostile = design(input, Texts::Hostile);
    QSet<QString> free;
    Design copy = hostile;
    visitTexts(copy, *catalogue(), [&](QString &text, TextKind kind) {
        if (kind == TextKind::Free && text.contains(marker))
            free.insert(text.mid(text.lastIndexOf(marker)));
    });
    const QMap<QString, FileSet> written = write(hostile, input.only);
    for (auto it = written.begin(); it != written.end(); ++it) {
        for (const QByteArray &bytesOfLine : lines({{it.key(), *it}}) - known[size_t(input.base)]) {
            const QString line = QString::fromUtf8(bytesOfLine);
            if (line.contains(marker))
                for (const QString &token : free)
                    if (line.contains(token))
                        return QStringLiteral("%1 writes a free text: %2").arg(it.key(), line);
            if (!knownShapes[size_t(input.base)].contains(shape(line)) && !isClean(input, line))
                return QStringLiteral("%1 writes a line that no clean design has: %2").arg(it.key(), line);
        }
    }
    return {};
}

} // namespace quorate::tests::exports
