#include "model/export/writers/pair_writer.h"

#include "tests/support/designs.h"
#include "tests/support/test_main.h"

#include <functional>

using namespace quorate;

/// Promotion scripts and template deployments: what is refused, and that no text of a design gets where it would act.
class ApplicationsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusals_data();
    void refusals();
    void refusedTexts_data();
    void refusedTexts();
    void refusedAtLoad_data();
    void refusedAtLoad();
    void inertTexts();
    void pairs_data();
    void pairs();
    void nothingToDo();
    void modes();
    void collidingSyncs();
};

static const QString applications = QStringLiteral("applications");

static Promotion promotion(const Design &design, const char *id)
{
    return *design.topology().promotions.find(PromotionId(QString::fromLatin1(id)));
}

static TemplateDeployment shop(const Design &design)
{
    return *design.topology().templates.find(TemplateId(QStringLiteral("shop")));
}

static Result<FileSet> exported(const Design &design)
{
    return tests::exported(design, {QStringLiteral("promotion"), QStringLiteral("templates")});
}

static Design with(const Promotion &row)
{
    Design design = tests::designOf(applications);
    design.topology().promotions.put(row);
    return design;
}

static Design with(const TemplateDeployment &row)
{
    Design design = tests::designOf(applications);
    design.topology().templates.put(row);
    return design;
}

using PromotionChange = std::function<void(Promotion &)>;
using TemplateChange = std::function<void(TemplateDeployment &)>;

void ApplicationsTest::refusals_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<PromotionChange>("change");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const char *id, const PromotionChange &change, const char *sentence) {
        QTest::newRow(name) << QString::fromLatin1(id) << change << QString::fromUtf8(sentence);
    };
    row(
        "no tags: all would be copied", "nightly", [](Promotion &p) { p.images[0].tags.clear(); },
        "The promotion path \"Nightly\" does not state which tags of the image \"shop/web\" it copies.");
    row(
        "a digest without a tag: the target would have none", "release", [](Promotion &p) { p.images[1].tags.clear(); },
        "The promotion path \"Release\" does not state which tags of the image \"shop/db\" it copies.");
    row(
        "two images in one place", "nightly", [](Promotion &p) { p.images[2].tags = p.images[0].tags; },
        "The promotion path \"Nightly\" copies to \"10.92.0.40:5000/shop/web:1.10\" twice.");
    row(
        "one tag twice", "release", [](Promotion &p) { p.images[0].tags.append(p.images[0].tags.first()); },
        "The promotion path \"Release\" copies to \"10.92.0.40:5000/released/shop/web:1.10\" twice.");
    row(
        "another last part by sync", "nightly", [](Promotion &p) { p.images[1].target = QStringLiteral("crm/site"); },
        "The promotion path \"Nightly\" copies \"crm/web\" to \"crm/site\": skopeo sync cannot change the last part of "
        "a "
        "path, skopeo copy can.");
    row(
        "onto itself", "release",
        [](Promotion &p) {
            p.toRegistry = p.fromRegistry;
            p.toCredentials = p.fromCredentials;
        },
        "The promotion path \"Release\" copies \"10.91.0.40:5000/shop/web:1.10\" onto itself.");
    row(
        "two accounts for one registry", "release",
        [](Promotion &p) { p.toRegistry = p.fromRegistry + QStringLiteral("/released"); },
        "The promotion path \"Release\" names two accounts for the registry \"10.91.0.40:5000\": a file of credentials "
        "holds one.");
    row(
        "oc that checks one side", "clusters", [](Promotion &p) { p.toTls = RegistryTls::Skip; },
        "The promotion path \"Between clusters\" checks the certificate of one registry only: oc image mirror checks "
        "both "
        "or none.");
    row(
        "oc that signs", "clusters", [](Promotion &p) { p.signBy = QStringLiteral("ABCD"); },
        "The promotion path \"Between clusters\" signs or checks signatures, which oc image mirror cannot do; skopeo "
        "copy "
        "can.");
    row(
        "docker that checks signatures", "by-hand", [](Promotion &p) { p.policy = QStringLiteral("/etc/policy.json"); },
        "The promotion path \"By hand\" signs or checks signatures, which docker cannot do; skopeo copy can.");
    row(
        "no registry", "clusters", [](Promotion &p) { p.from = ClusterId(); },
        "The promotion path \"Between clusters\" needs a registry to copy from and one to copy to.");
    row(
        "a registry that tools take for a path", "release",
        [](Promotion &p) { p.toRegistry = QStringLiteral("mirror"); },
        "The promotion path \"Release\" copies \"shop/web\", which makes no reference of an image with its registries, "
        "tags and digest.");
}

void ApplicationsTest::refusals()
{
    QFETCH(QString, id);
    QFETCH(PromotionChange, change);
    QFETCH(QString, sentence);
    Promotion row = promotion(tests::designOf(applications), id.toLatin1());
    change(row);
    const Result<FileSet> files = exported(with(row));
    QVERIFY2(!files, "exported");
    QCOMPARE(files.error().message, sentence);
}

static const char *const hostileTokens[] = {"x\ny", "x\r", "x y", "a'b", "a\"b", "a\\b", "$(id)", "`id`", "${HOME}",
    "-rf", "--help", "a;id", "a&id", "a|id", "a>b", "a#b", "a=b", "*", "~root", "!x", "{{x}}", "../../etc", "a@b c",
    "\x7f", "\xe7\x94\x9f"};

void ApplicationsTest::refusedTexts_data()
{
    QTest::addColumn<QString>("token");
    for (const char *token : hostileTokens)
        QTest::newRow(token) << QString::fromUtf8(token);
}

/// Planted behind the loader's back: each place of each tool refuses the whole export.
void ApplicationsTest::refusedTexts()
{
    QFETCH(QString, token);
    const QList<std::pair<const char *, PromotionChange>> places{
        {"source registry", [&](Promotion &p) { p.fromRegistry = token; }},
        {"path of the source registry", [&](Promotion &p) { p.fromRegistry = QStringLiteral("a.b/") + token; }},
        {"target registry", [&](Promotion &p) { p.toRegistry = token; }},
        {"repository", [&](Promotion &p) { p.images[0].repository = token; }},
        {"part of a repository", [&](Promotion &p) { p.images[0].repository = QStringLiteral("a/") + token; }},
        {"target", [&](Promotion &p) { p.images[0].target = token; }},
        {"tag", [&](Promotion &p) { p.images[0].tags[0] = token; }},
        {"digest", [&](Promotion &p) { p.images[0].digest = token; }},
        {"certificates of the source", [&](Promotion &p) { p.fromCertificates = token; }},
        {"certificates of the target", [&](Promotion &p) { p.toCertificates = token; }},
        {"folder of certificates", [&](Promotion &p) { p.fromCertificates = u'/' + token; }},
        {"account of the source", [&](Promotion &p) { p.fromCredentials = token; }},
        {"account of the target", [&](Promotion &p) { p.toCredentials = token; }},
        {"key", [&](Promotion &p) { p.signBy = token; }},
        {"policy", [&](Promotion &p) { p.policy = token; }},
    };
    const Design design = tests::designOf(applications);
    for (const Promotion &row : design.topology().promotions) {
        for (const auto &[place, change] : places) {
            // What is harmless in a path or a word: a hyphen first, behind the slash.
            if (token.startsWith(u'-') && qstrcmp(place, "folder of certificates") == 0)
                continue;
            Promotion changed = row;
            change(changed);
            QVERIFY2(!exported(with(changed)), qPrintable(row.name + u' ' + QLatin1String(place)));
        }
    }
    const QList<std::pair<const char *, TemplateChange>> deployed{
        {"file", [&](TemplateDeployment &t) { t.file = token; }},
        {"project", [&](TemplateDeployment &t) { t.targets[0].project = token; }},
        {"context", [&](TemplateDeployment &t) { t.targets[0].context = token; }},
        {"name of a parameter", [&](TemplateDeployment &t) { t.targets[0].parameters[0].name = token; }},
    };
    for (const auto &[place, change] : deployed) {
        TemplateDeployment changed = shop(tests::designOf(applications));
        change(changed);
        QVERIFY2(!exported(with(changed)), place);
    }
}

void ApplicationsTest::refusedAtLoad_data()
{
    refusedTexts_data();
}

/// The same in a file: the loader refuses, with the line.
void ApplicationsTest::refusedAtLoad()
{
    QFETCH(QString, token);
    for (const char *line : {"fromRegistry: \"10.91.0.40:5000\"", "repository: \"shop/web\"", "target: \"data/store\"",
             "tags: [\"1.0\"]", "digest: \"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"",
             "fromCertificates: \"/etc/pki/registries/dev\"", "fromCredentials: \"registry-dev\"",
             "signBy: \"release@bank.example\"", "policy: \"/etc/pki/registries/policy.json\"",
             "file: \"/srv/templates/shop.yaml\"", "project: \"shop\"",
             "context: \"default/api-prod-bank-example:443/admin\"", "name: \"REPLICAS\""}) {
        QByteArray bytes = tests::designBytes(applications);
        const qsizetype at = bytes.indexOf(line);
        QVERIFY2(at > 0, line);
        const QByteArray before(line);
        const qsizetype quote = before.indexOf('"');
        const QByteArray after = before.left(quote) + yaml::quoted(token) + (before.endsWith(']') ? "]" : "");
        bytes.replace(at, before.size(), after);
        const auto loaded = readDesign(bytes, applications, *tests::catalogue());
        QVERIFY2(!loaded, after.constData());
        QCOMPARE(loaded.error().place.line, int(bytes.left(at).count('\n')) + 1);
    }
}

/// Names and notes are for people: they reach no script. Values of parameters may be any line of printable ASCII, and
/// stand in files of parameters alone.
void ApplicationsTest::inertTexts()
{
    const Result<FileSet> before = exported(tests::designOf(applications));
    QVERIFY(before);
    for (const char *word : hostileTokens) {
        const QString token = QString::fromUtf8(word);
        Design design = tests::designOf(applications);
        Promotion path = promotion(design, "release");
        path.name = QStringLiteral("Release ") + token;
        path.note = token;
        design.topology().promotions.put(path);
        TemplateDeployment deployment = shop(design);
        deployment.name = QStringLiteral("Shop ") + token;
        deployment.note = token;
        deployment.targets[0].parameters[0].value = token;
        design.topology().templates.put(deployment);
        const Result<FileSet> files = exported(design);
        const bool fine = std::all_of(token.begin(), token.end(),
            [](QChar c) { return c >= u' ' && c <= u'~' && c != u'#' && c != u'\'' && c != u'"'; });
        QCOMPARE(bool(files), fine);
        if (!fine) {
            QVERIFY(files.error().message.contains(QStringLiteral("Shop")));
            continue;
        }
        QCOMPARE(files->size(), before->size());
        for (auto it = files->begin(); it != files->end(); ++it) {
            if (it.key().endsWith(QLatin1String("development.env")))
                QVERIFY(it->bytes.contains("\nREPLICAS=" + token.toLatin1() + '\n'));
            else if (it.key().endsWith(QLatin1String("deploy.sh")) || it.key().endsWith(QLatin1String("-2.env")))
                QCOMPARE(
                    it->bytes, before->value(QStringLiteral("templates/shop/") + it.key().section(u'/', -1)).bytes);
        }
    }
}

void ApplicationsTest::pairs_data()
{
    // After parseLine and parseValue of oc, pkg/helpers/newapp/app/env.go: `#` begins a comment unless in quotes,
    // blanks around a value go, quotes around it go, a backslash in quotes escapes.
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("fine");
    for (const char *value : {"", "1", "a b", "a=b", "x:y", "$HOME", "${X}", "`id`", "a\\nb", "a, b; c", "{\"a\"", "!"})
        QTest::newRow(value) << QString::fromLatin1(value) << !QByteArray(value).contains('"');
    for (const char *value : {"#", "a#b", "'a'", "\"a\"", "it's", " a", "a ", " ", "a\nb", "a\tb", "a\rb"})
        QTest::newRow(value) << QString::fromLatin1(value) << false;
    QTest::newRow("beyond ASCII") << QStringLiteral("\u00e9") << false;
}

void ApplicationsTest::pairs()
{
    QFETCH(QString, value);
    QFETCH(bool, fine);
    PairWriter out;
    out.about(QStringLiteral("Shop"));
    out.pair(QStringLiteral("NAME"), value);
    QCOMPARE(bool(out.bytes()), fine);
    if (fine)
        QCOMPARE(*out.bytes(), "NAME=" + value.toLatin1() + '\n');
}

void ApplicationsTest::nothingToDo()
{
    const Design before = tests::designOf(applications);
    Design design = before;
    for (Promotion row : before.topology().promotions) {
        row.images.clear();
        design.topology().promotions.put(row);
    }
    TemplateDeployment deployment = shop(design);
    deployment.targets.clear();
    design.topology().templates.put(deployment);
    const Result<FileSet> files = exported(design);
    QVERIFY(files);
    QCOMPARE(files->keys(), QStringList());
}

/// Parameters may be secret; scripts can be run.
void ApplicationsTest::modes()
{
    const Result<FileSet> files = exported(tests::designOf(applications));
    QVERIFY(files);
    int private_ = 0;
    for (auto it = files->begin(); it != files->end(); ++it) {
        QCOMPARE(it->executable, it.key().endsWith(QLatin1String(".sh")));
        QCOMPARE(it->ownerOnly, it.key().endsWith(QLatin1String(".env")));
        private_ += it->ownerOnly;
    }
    QCOMPARE(private_, 3);
}

/// a/web and c/web would both land in TARGET/web: every path of the target gets a list of its own.
void ApplicationsTest::collidingSyncs()
{
    Promotion row = promotion(tests::designOf(applications), "nightly");
    row.images = {{QStringLiteral("a/web"), {}, {QStringLiteral("1")}, {}, {}},
        {QStringLiteral("c/web"), {}, {QStringLiteral("1")}, {}, {}},
        {QStringLiteral("a/db"), {}, {QStringLiteral("1")}, {}, {}}};
    const Result<FileSet> files = exported(with(row));
    QVERIFY(files);
    const QByteArray script = files->value(QStringLiteral("promotion/nightly/promote.sh")).bytes;
    QVERIFY(script.contains(
        "\nsynchronize 'sync-1.yaml' '10.92.0.40:5000/a'\nsynchronize 'sync-2.yaml' '10.92.0.40:5000/c'\n"));
    const QByteArray first = files->value(QStringLiteral("promotion/nightly/sync-1.yaml")).bytes;
    QVERIFY(first.contains("\"a/web\"") && first.contains("\"a/db\"") && !first.contains("c/web"));
    QVERIFY(!files->contains(QStringLiteral("promotion/nightly/sync-3.yaml")));
}

QUORATE_TEST(ApplicationsTest)
#include "tst_applications.moc"
