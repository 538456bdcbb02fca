#pragma once

#include <QString>
#include <optional>

namespace quorate::text {

/// What is wrong with free text (titles, notes, names of places), or empty when it is fine: C0 and C1 controls other
/// than LF and TAB, bidi overrides (U+202A-202E, U+2066-2069), noncharacters, lone surrogates, more than maxLength
/// UTF-16 units. A translated sentence.
QString freeTextProblem(QStringView text, qsizetype maxLength = 4096);

/// The text as a message may quote it: one line, at most 60 characters, what cannot be printed as "?".
QString excerpt(QStringView text);

/// `[a-z0-9][a-z0-9-]*`, at most 64 characters.
bool isSlug(QStringView text);

/// A name for files made from what people called a thing: `[a-z0-9]` in words joined by '-', at most 48 characters;
/// empty when it has no such character.
QString slugOf(QStringView name);

/// Absolute path on a target host: `[A-Za-z0-9._/-]`, no "..", no "//".
bool isTargetPath(QStringView text);

/// Bytes from "64", "64G", "64 GiB", "512 MB", "1.5 TiB": binary units (GiB, Gi, G) count 1024, decimal ones (GB, MB,
/// TB, kB) 1000; a bare number takes defaultUnit (bytes per unit). Nothing when it is not a size, negative or above
/// 2^60.
std::optional<qint64> parseBytes(QStringView text, qint64 defaultUnit = qint64(1) << 30);
/// "32 GiB", "1.5 TiB", "40 GB" — the shortest form that parseBytes reads back exactly, a binary unit before a decimal
/// one.
QString formatBytes(qint64 bytes);

/// Milliseconds from "2.5 ms", "2.5", "1 s", "800 us". Nothing when it is not a duration or negative.
std::optional<double> parseMilliseconds(QStringView text);
QString formatMilliseconds(double milliseconds); ///< "2.5 ms"

/// Natural order: "node2" before "node10"; ties by code point. Negative, 0, positive.
int compareNatural(QStringView a, QStringView b);

} // namespace quorate::text
