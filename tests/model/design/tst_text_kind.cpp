#include "model/design/text_kind.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QRegularExpression>

using namespace quorate;

Q_DECLARE_METATYPE(quorate::TextKind)

namespace {

constexpr TextKind allKinds[] = {TextKind::Free, TextKind::Name, TextKind::HostName, TextKind::Domain,
    TextKind::Address, TextKind::AddressRange, TextKind::AddressOrName, TextKind::Cidr, TextKind::Pattern,
    TextKind::Interface, TextKind::TargetPath, TextKind::Version, TextKind::Word, TextKind::Url, TextKind::RecordName};

} // namespace

/// What a text field may hold.
class TextKindTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void texts_data();
    void texts();
    void emptyIsAlwaysFine();
    void patternsAgree();
};

void TextKindTest::texts_data()
{
    QTest::addColumn<TextKind>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fine");
    const auto row = [](const char *name, TextKind kind, const QString &text, bool fine) {
        QTest::newRow(name) << kind << text << fine;
    };
    using enum TextKind;
    row("note of two lines", Free, QStringLiteral("a\n\tb"), true);
    row("note with CR", Free, QStringLiteral("a\r"), false);
    row("note of 4096", Free, QString(4096, u'x'), true);
    row("note of 4097", Free, QString(4097, u'x'), false);
    row("Chinese name", Name, QStringLiteral("一号机房"), true);
    row("name of two lines", Name, QStringLiteral("a\nb"), false);
    row("name of 129", Name, QString(129, u'x'), false);
    row("underscore, which a rule dislikes", HostName, QStringLiteral("Master_01"), true);
    row("leading hyphen", HostName, QStringLiteral("-a"), false);
    row("dots only", HostName, QStringLiteral(".."), false);
    row("accent", HostName, QStringLiteral("\u00e9"), false);
    row("host name of 253", HostName, QString(253, u'x'), true);
    row("host name of 254", HostName, QString(254, u'x'), false);
    row("wildcard domain", Domain, QStringLiteral("*.apps"), false);
    row("wildcard record", RecordName, QStringLiteral("*.apps"), true);
    row("two stars", RecordName, QStringLiteral("*.*.apps"), false);
    row("star alone", RecordName, QStringLiteral("*."), false);
    row("address", Address, QStringLiteral("10.0.0.255"), true);
    row("octet of 256", Address, QStringLiteral("10.0.0.256"), false);
    row("leading zero", Address, QStringLiteral("10.0.0.01"), false);
    row("blank after an address", Address, QStringLiteral("10.0.0.1 "), false);
    row("range", AddressRange, QStringLiteral("10.0.0.1-10.0.0.9"), true);
    row("descending range", AddressRange, QStringLiteral("10.0.0.9-10.0.0.1"), false);
    row("name of a server", AddressOrName, QStringLiteral("nfs.bank.example"), true);
    row("mistyped address", AddressOrName, QStringLiteral("10.0.0"), false);
    row("network", Cidr, QStringLiteral("10.0.0.0/16"), true);
    row("host bits, which a rule dislikes", Cidr, QStringLiteral("10.0.0.1/16"), true);
    row("prefix of 33", Cidr, QStringLiteral("10.0.0.0/33"), false);
    row("pattern", Pattern, QStringLiteral("compute{01..20}"), true);
    row("descending pattern", Pattern, QStringLiteral("compute{20..01}"), false);
    row("two braces", Pattern, QStringLiteral("a{1..2}{1..2}"), false);
    row("pattern that begins with a hyphen", Pattern, QStringLiteral("-{1..2}"), false);
    row("interface", Interface, QStringLiteral("bond0.110"), true);
    row("interface of 16", Interface, QString(16, u'e'), false);
    row("path", TargetPath, QStringLiteral("/exports/a_b"), true);
    row("path that leaves", TargetPath, QStringLiteral("/a/../b"), false);
    row("relative path", TargetPath, QStringLiteral("a"), false);
    row("version", Version, QStringLiteral("3.11"), true);
    row("version with a blank", Version, QStringLiteral("3.11 "), false);
    row("word", Word, QStringLiteral("s3_a.b-c"), true);
    row("word with a blank", Word, QStringLiteral("a b"), false);
    row("URL with port", Url, QStringLiteral("https://objects.example:9000/x"), true);
    row("URL with a password", Url, QStringLiteral("https://u:p@objects.example"), false);
    row("URL of a file", Url, QStringLiteral("file:///etc/passwd"), false);
    row("URL with port 65536", Url, QStringLiteral("http://h:65536"), false);
    row("URL with a query", Url, QStringLiteral("http://h/?a"), false);
}

void TextKindTest::texts()
{
    QFETCH(TextKind, kind);
    QFETCH(QString, text);
    QFETCH(bool, fine);
    QCOMPARE(textProblem(text, kind).isEmpty(), fine);
}

void TextKindTest::emptyIsAlwaysFine()
{
    for (const TextKind kind : allKinds) {
        QVERIFY(textProblem(u"", kind).isEmpty());
        QVERIFY(QRegularExpression(textPattern(kind)).match(QString()).hasMatch());
    }
}

// The JSON Schema refuses nothing that the program takes. What it cannot say (descending ranges, sizes) it lets pass.
void TextKindTest::patternsAgree()
{
    static const QStringList pieces{QStringLiteral("10.0.0.1"), QStringLiteral("a"), QStringLiteral("Z"),
        QStringLiteral("."), QStringLiteral("-"), QStringLiteral("_"), QStringLiteral("/"), QStringLiteral("/24"),
        QStringLiteral("{1..3}"), QStringLiteral("{02..01}"), QStringLiteral("http://"), QStringLiteral(":80"),
        QStringLiteral(" "), QStringLiteral("*."), QStringLiteral("255"), QStringLiteral("\u00e9"),
        QStringLiteral("\n"), QStringLiteral("0")};
    QHash<TextKind, QRegularExpression> patterns;
    for (const TextKind kind : allKinds)
        patterns.insert(kind, QRegularExpression(textPattern(kind)));
    QRandomGenerator random(42);
    int fine = 0;
    int refused = 0;
    for (int i = 0; i < 20'000; ++i) {
        QString text;
        for (int k = int(random.bounded(5)) + 1; k > 0; --k)
            text += pieces.at(random.bounded(pieces.size()));
        for (const TextKind kind : allKinds) {
            const bool matches = patterns.value(kind).match(text).hasMatch();
            const bool isFine = textProblem(text, kind).isEmpty();
            QVERIFY2(matches || !isFine, qPrintable(QStringLiteral("kind %1: %2").arg(int(kind)).arg(text)));
            fine += isFine ? 1 : 0;
            refused += matches ? 0 : 1;
            const bool isExact = kind != TextKind::AddressRange && kind != TextKind::Pattern && kind != TextKind::Free
                && kind != TextKind::Name && !text.endsWith(u'\n');
            if (isExact)
                QVERIFY2(matches == isFine, qPrintable(QStringLiteral("kind %1: %2").arg(int(kind)).arg(text)));
        }
    }
    QVERIFY(fine > 1000);
    QVERIFY(refused > 1000);
}

QUORATE_TEST(TextKindTest)
#include "tst_text_kind.moc"
