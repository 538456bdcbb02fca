#include "tests/support/test_main.h"

#include "model/base/image_reference.h"

using quorate::ImageReference;

/// References by hand, after the grammar at the head of distribution/reference/reference.go and its tests.
class ImageReferenceTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void accepted_data();
    void accepted();
    void refused_data();
    void refused();
    void parts();
    void lengths();
};

static const QString sha = QStringLiteral("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

void ImageReferenceTest::accepted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("parts");
    // "SHA" stands for a digest.
    const auto row = [](const char *text, const char *registry, const char *path, const char *tag, bool digest) {
        QStringList parts{QLatin1String(registry), QLatin1String(path), QLatin1String(tag), digest ? sha : QString()};
        QTest::newRow(text) << QString::fromLatin1(text).replace(QLatin1String("SHA"), sha) << parts;
    };
    row("registry.example/web", "registry.example", "web", "", false);
    row("registry.example/shop/web:1.10", "registry.example", "shop/web", "1.10", false);
    row("registry.example:5000/a/b/c/d", "registry.example:5000", "a/b/c/d", "", false);
    row("registry:5000/web:v1", "registry:5000", "web", "v1", false);
    row("localhost/web", "localhost", "web", "", false);
    row("10.0.0.1/web", "10.0.0.1", "web", "", false);
    row("10.0.0.1:65535/web:a", "10.0.0.1:65535", "web", "a", false);
    row("a.b/web@SHA", "a.b", "web", "", true);
    row("a.b:1/web:1@SHA", "a.b:1", "web", "1", true);
    row("a-b.c--d.e/web", "a-b.c--d.e", "web", "", false);
    row("a.b/x.y", "a.b", "x.y", "", false);
    row("a.b/x_y", "a.b", "x_y", "", false);
    row("a.b/x__y", "a.b", "x__y", "", false);
    row("a.b/x-y", "a.b", "x-y", "", false);
    row("a.b/x---y", "a.b", "x---y", "", false);
    row("a.b/0/1", "a.b", "0/1", "", false);
    row("a.b/sha256:1", "a.b", "sha256", "1", false);
    row("a.b/web:_", "a.b", "web", "_", false);
    row("a.b/web:UPPER.lower_0-", "a.b", "web", "UPPER.lower_0-", false);
    row("a.b/web:latest", "a.b", "web", "latest", false);
}

void ImageReferenceTest::accepted()
{
    QFETCH(QString, text);
    QFETCH(QStringList, parts);
    const auto read = ImageReference::parse(text);
    QVERIFY(read);
    QCOMPARE(QStringList({read->registry, read->path, read->tag, read->digest}), parts);
    QCOMPARE(read->toString(), text);
    QCOMPARE(ImageReference::of(parts.at(0), parts.at(1), parts.at(2), parts.at(3)), read);
}

void ImageReferenceTest::refused_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *why, const char *text) {
        QTest::newRow(why) << QString::fromUtf8(text).replace(QLatin1String("SHA"), sha);
    };
    row("nothing", "");
    row("registry alone", "registry.example");
    row("registry and port alone", "registry.example:5000");
    row("no path", "registry.example/");
    row("no registry", "/web");
    row("a path for docker.io", "shop/web");
    row("a name that tools take for a path", "registry/shop/web");
    row("upper case in the registry", "Registry.example/web");
    row("upper case in the path", "registry.example/Web");
    row("underscore in the registry", "my_registry.example/web");
    row("empty label", "registry..example/web");
    row("leading dot", ".example/web");
    row("final dot", "registry.example./web");
    row("leading hyphen", "-registry.example/web");
    row("final hyphen", "registry.example-/web");
    row("IPv6", "[2001:db8::1]:5000/web");
    row("port of no digits", "registry.example:/web");
    row("port zero", "registry.example:0/web");
    row("port with a leading zero", "registry.example:05000/web");
    row("port too large", "registry.example:65536/web");
    row("port of six digits", "registry.example:100000/web");
    row("port of letters", "registry.example:http/web");
    row("scheme", "https://registry.example/web");
    row("transport", "docker://registry.example/web");
    row("empty component", "a.b//web");
    row("final slash", "a.b/web/");
    row("leading separator", "a.b/-web");
    row("leading dot of a component", "a.b/.web");
    row("final separator", "a.b/web-");
    row("final underscore", "a.b/web_");
    row("two dots", "a.b/x..y");
    row("up", "a.b/x/../y");
    row("three underscores", "a.b/x___y");
    row("mixed separators", "a.b/x.-y");
    row("empty tag", "a.b/web:");
    row("two tags", "a.b/web:1:2");
    row("tag with a slash", "a.b/web:1/2");
    row("tag that begins with a dot", "a.b/web:.1");
    row("tag that begins with a hyphen", "a.b/web:-1");
    row("tag beyond ASCII", "a.b/web:\u00e9");
    row("digits of another script", "a.b/web:\u0661");
    row("empty digest", "a.b/web@");
    QTest::newRow("digest without algorithm") << QStringLiteral("a.b/web@") + sha.mid(7);
    QTest::newRow("short digest") << QStringLiteral("a.b/web@") + sha.chopped(1);
    row("long digest", "a.b/web@SHA0");
    QTest::newRow("upper-case digest") << QStringLiteral("a.b/web@sha256:") + sha.mid(7).toUpper();
    QTest::newRow("other algorithm") << QStringLiteral("a.b/web@sha512:") + sha.mid(7) + sha.mid(7);
    row("two digests", "a.b/web@SHA@SHA");
    row("tag after the digest", "a.b/web@SHA:1");
    row("leading blank", " a.b/web");
    row("final blank", "a.b/web ");
    row("final line end", "a.b/web\n");
    row("line end after the tag", "a.b/web:1\n");
    row("line end after the digest", "a.b/web@SHA\n");
    QTest::newRow("NUL") << QStringLiteral("a.b/web") + QString(QChar(0));
    row("command", "a.b/$(id)");
    row("quote", "a.b/we'b");
    row("assignment", "a.b/web=c.d/web");
}

void ImageReferenceTest::refused()
{
    QFETCH(QString, text);
    QVERIFY(!ImageReference::parse(text));
}

/// A part cannot smuggle another one in.
void ImageReferenceTest::parts()
{
    QVERIFY(ImageReference::of(u"a.b:1/mirror/x", u"shop/web", u"1"));
    QCOMPARE(ImageReference::of(u"a.b:1/mirror/x", u"shop/web", u"1")->toString(),
        QStringLiteral("a.b:1/mirror/x/shop/web:1"));
    QVERIFY(!ImageReference::of(u"a.b", u"web:1", {}));
    QVERIFY(!ImageReference::of(u"a.b", u"web", QString(QStringLiteral("1@") + sha)));
    QVERIFY(!ImageReference::of(u"a.b/", u"web", u"1"));
    QVERIFY(!ImageReference::of(u"a.b/x:1", u"web", u"1"));
    QVERIFY(!ImageReference::of(u"", u"a.b/web", u"1"));
    QVERIFY(!ImageReference::of(u"a.b", u"", u"1"));
    QVERIFY(!ImageReference::of(u"a.b/x", u"", u"1"));
}

void ImageReferenceTest::lengths()
{
    QVERIFY(ImageReference::isTag(QString(128, u'a')));
    QVERIFY(!ImageReference::isTag(QString(129, u'a')));
    // 255 characters with the registry: "a.b/" and 251.
    QVERIFY(ImageReference::of(u"a.b", QString(251, u'a'), {}));
    QVERIFY(!ImageReference::of(u"a.b", QString(252, u'a'), {}));
    QVERIFY(!ImageReference::isPath(QString(100'000, u'a') + u'-')); // ends at once
}

QUORATE_TEST(ImageReferenceTest)
#include "tst_image_reference.moc"
