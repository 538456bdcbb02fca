#pragma once

#include "tests/fuzz/exports_property.h"

#include <random>

/// Inputs of exports_property.h: made by hand, and at random.
namespace quorate::tests::exports {

/// Texts that mean something to one of the formats: each is placed in each field by the tests, and inputs are built
/// from them.
inline const QByteArrayList &nastyTexts()
{
    static const QByteArrayList texts{QByteArray(), "x\n    server evil 10.0.0.1:80 ", "x\r\x1b[2J ", "x\"' ",
        "{{ lookup('pipe', 'id') }}", "$(id)", "$HOME `id` \\", "x # ", " ; } ", QByteArray("x\0y", 3), "\xe2\x80\xae",
        "-x", "x: y", "\n", QByteArray(3000, 'x')};
    return texts;
}

/// Words and signs of the formats, which random inputs mix into those texts.
inline const QByteArrayList &formatWords()
{
    static const QByteArrayList words{"\n", "\r", "\t", " ", "  ", "\"", "'", "\\", "`", "$", "{", "}", "{{", "}}",
        "{%", "#", ";", ":", ": ", ",", "=", "/", "//", "..", "../", ".", "-", "--", "*", "*.", "@", "%", "&", "|", "<",
        ">", "(", ")", "[", "]", "!", "?", "~", "^", "+", "_", "x", "X", "0", "10.0.0.1", "10.0.0.0/16", "::1",
        "{01..20}", "!unsafe", "{% x %}", "[all:vars]", "$INCLUDE /etc/passwd", "${HOME}", "$(id)", "true", "no",
        "null", "localhost", "all", "0x1f", "http://", "sha256:", "server evil 10.0.0.1:80", "\nEVIL=1",
        "\n[all:vars]\n", "\xe2\x80\xa8", "\xc2\x85", "\xef\xbb\xbf", "\xc3\xa9", "\xf0\x9f\x99\x82",
        QByteArray("\0", 1), "\x1b", "\x7f"};
    return words;
}

/// The bytes that place these texts, each with its field and how.
inline QByteArray record(int field, const QByteArray &text, int how = 0)
{
    return QByteArray(1, char(how | field >> 7)) + char(field & 127) + text + '\xff';
}

/// An input that is made anew: every field of every target has its turn with every text. Equal seeds give equal bytes.
inline QByteArray randomInput(quint32 seed)
{
    std::minstd_rand random(seed);
    random.discard(2); // the first numbers of near seeds are near
    const auto below = [&random](size_t count) { return size_t(random() >> 4) % count; };
    const QByteArrayList &texts = nastyTexts();
    const QByteArrayList &words = formatWords();
    // Documents are none of the property, yet may crash; a playbook takes as long as ten other targets.
    const auto target = [&] { return below(below(64) == 0 ? targets().all.size() : targets().writing); };
    size_t place = target();
    if (targets().all[place].exporter->write == findExporter(u"playbooks")->write && below(4) > 0)
        place = target();
    const size_t fields = targets().all[place].base->fields.size();
    QByteArray made(1, char(place));
    for (size_t count = 1 + (below(4) == 0 ? below(3) : 0); count > 0; --count) {
        QByteArray text = texts.at(qsizetype(below(size_t(texts.size() - 1))));
        for (size_t more = below(3); more > 0; --more) {
            const QByteArray &word = words.at(qsizetype(below(size_t(words.size()))));
            text.insert(qsizetype(below(size_t(text.size() + 1))), word);
        }
        made += record(int(below(fields)), text, int(below(4)) * textStays);
    }
    return made;
}

} // namespace quorate::tests::exports
