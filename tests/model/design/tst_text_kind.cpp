#include "model/design/text_kind.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>
#include <QRegularExpression>

using namespace quorate;

Q_DECLARE_METATYPE(quorate::TextKind)

namespace {

constexpr TextKind allKinds[] = {TextKind::Free, TextKind::Name, TextKind::HostName, TextKind::Domain,
    TextKind::Address, TextKind::AddressRange, TextKind::AddressOrName, TextKind::Cidr, TextKind::Pattern,
    TextKind::Interface, TextKind::TargetPath, TextKind::Version, TextKind::Word, TextKind::Url, TextKind::RecordName,
    TextKind::ImageRepository, TextKind::ImageTag, TextKind::ImageDigest, TextKind::KeyId, TextKind::Project,
    TextKind::KubeContext, TextKind::ParameterName, TextKind::Value};

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
    row("image", ImageRepository, QStringLiteral("shop/web"), true);
    row("image with every separator", ImageRepository, QStringLiteral("a.b_c__d-e--f/g0"), true);
    row("image in upper case", ImageRepository, QStringLiteral("Shop/web"), false);
    row("image with a tag", ImageRepository, QStringLiteral("shop/web:1.0"), false);
    row("image with an empty part", ImageRepository, QStringLiteral("shop//web"), false);
    row("image with a separator at the end", ImageRepository, QStringLiteral("shop/web-"), false);
    row("image with three underscores", ImageRepository, QStringLiteral("a___b"), false);
    row("image with two dots", ImageRepository, QStringLiteral("a..b"), false);
    row("image of 255", ImageRepository, QString(255, u'x'), true);
    row("image of 256", ImageRepository, QString(256, u'x'), false);
    row("tag", ImageTag, QStringLiteral("1.10"), true);
    row("tag that begins with an underscore", ImageTag, QStringLiteral("_a"), true);
    row("tag like an option", ImageTag, QStringLiteral("-a"), false);
    row("tag of 128", ImageTag, QString(128, u'x'), true);
    row("tag of 129", ImageTag, QString(129, u'x'), false);
    row("tag that a shell expands", ImageTag, QStringLiteral("$(id)"), false);
    row("digest", ImageDigest, QStringLiteral("sha256:") + QString(64, u'a'), true);
    row("digest of 63", ImageDigest, QStringLiteral("sha256:") + QString(63, u'a'), false);
    row("digest in upper case", ImageDigest, QStringLiteral("sha256:") + QString(64, u'A'), false);
    row("digest of another kind", ImageDigest, QStringLiteral("md5:") + QString(64, u'a'), false);
    row("fingerprint", KeyId, QStringLiteral("0123456789ABCDEF0123456789ABCDEF01234567"), true);
    row("owner's address", KeyId, QStringLiteral("release@bank.example"), true);
    row("key like an option", KeyId, QStringLiteral("--output"), false);
    row("project", Project, QStringLiteral("shop-test"), true);
    row("project of 63", Project, QString(63, u'x'), true);
    row("project of 64", Project, QString(64, u'x'), false);
    row("project that ends with a hyphen", Project, QStringLiteral("shop-"), false);
    row("project with a dot", Project, QStringLiteral("shop.test"), false);
    row("context", KubeContext, QStringLiteral("shop/api-bank-example:8443/system:admin"), true);
    row("context with a blank", KubeContext, QStringLiteral("my cluster"), false);
    row("parameter", ParameterName, QStringLiteral("ROUTE_HOST"), true);
    row("parameter with a sign", ParameterName, QStringLiteral("A=B"), false);
    row("value", Value, QStringLiteral("$(a) 'b' \"c\""), true);
    row("value of two lines", Value, QStringLiteral("a\nb"), false);
    row("value of 1025", Value, QString(1025, u'x'), false);
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
