#include "model/io/design_file.h"
#include "tests/support/full_design.h"
#include "tests/support/test_catalogue.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace quorate;
using quorate::tests::catalogue;

namespace {

/// "line 12: ours | theirs", or empty when both are equal.
QString firstDifference(const QByteArray &ours, const QByteArray &theirs)
{
    const QList<QByteArray> a = ours.split('\n');
    const QList<QByteArray> b = theirs.split('\n');
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i) {
        if (a.value(i) != b.value(i) || (i >= a.size()) != (i >= b.size()))
            return QStringLiteral("line %1: %2 | %3")
                .arg(i + 1)
                .arg(QString::fromUtf8(a.value(i)), QString::fromUtf8(b.value(i)));
    }
    return {};
}

LoadedDesign read(const QByteArray &text)
{
    const auto loaded = readDesign(text, QStringLiteral("test"), *catalogue());
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().toString()));
    return *loaded;
}

QByteArray get(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

Design titled(const char *title)
{
    Design design;
    design.setTitle(QString::fromUtf8(title));
    return design;
}

} // namespace

/// Reading and writing of the design file.
class DesignFileTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shippedCatalogueEqualsTheSources();
    void templatesAreInNormalForm();
    void loadOfSaveIsIdentity();
    void normalForm_data();
    void normalForm();
    void keepsWhatItDoesNotKnow();
    void readsTheEstate();
    void readsHandWrittenForms();
    void tellsComments_data();
    void tellsComments();
    void tellsLines();
    void opensNewerFilesReadOnly();

    void savesWhereALinkLeads();
    void leavesAnUnchangedFileAlone();
    void keepsTheModeOfTheFile();
    void losesNothingWhenSavingFails();
    void saysWhyItCannotSave();
    void saysWhyItCannotOpen();
};

void DesignFileTest::shippedCatalogueEqualsTheSources()
{
    const auto shipped = loadCatalogue();
    QVERIFY2(shipped, shipped ? "" : qPrintable(shipped.error().toString()));
    QCOMPARE((*shipped)->platforms().size(), catalogue()->platforms().size());
    QVERIFY(!templateBytes(QStringLiteral("nowhere")));
}

void DesignFileTest::templatesAreInNormalForm()
{
    const auto templates = shippedTemplates();
    QVERIFY(templates);
    QStringList ids;
    for (const Template &shipped : *templates) {
        ids.append(shipped.id + QStringLiteral(".quorate.yaml"));
        const auto bytes = templateBytes(shipped.id);
        QVERIFY2(bytes, qPrintable(shipped.id));
        const auto loaded = readDesign(*bytes, shipped.id, *catalogue());
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().toString()));
        QVERIFY2(loaded->notes.isEmpty(), loaded->notes.isEmpty() ? "" : qPrintable(loaded->notes.first().message));
        const QString difference = firstDifference(writeDesign(loaded->design, *catalogue()), *bytes);
        QVERIFY2(difference.isEmpty(), qPrintable(shipped.id + u' ' + difference));
        QVERIFY(!loaded->normalised);
        QVERIFY(!loaded->hadComments);
        QVERIFY(!loaded->readOnly);
    }
    ids.sort();
    QCOMPARE(
        QDir(QStringLiteral(QUORATE_SOURCE_DIR "/resources/templates")).entryList({QStringLiteral("*.quorate.yaml")}),
        ids);
}

void DesignFileTest::loadOfSaveIsIdentity()
{
    for (quint32 seed = 1; seed <= 400; ++seed) {
        const Design design = tests::fullDesign(seed, *catalogue());
        const QByteArray text = writeDesign(design, *catalogue());
        const auto loaded = readDesign(text, QStringLiteral("seed-%1").arg(seed), *catalogue());
        if (!loaded) {
            std::fputs(text.constData(), stderr);
            QFAIL(qPrintable(loaded.error().toString()));
        }
        const QString difference = firstDifference(writeDesign(loaded->design, *catalogue()), text);
        QVERIFY2(difference.isEmpty(), qPrintable(QStringLiteral("seed %1, %2").arg(seed).arg(difference)));
        QVERIFY2(loaded->design == design, qPrintable(QStringLiteral("seed %1").arg(seed)));
        QVERIFY(!loaded->normalised);
    }
}

void DesignFileTest::normalForm_data()
{
    QTest::addColumn<QByteArray>("hand");
    QTest::addColumn<QByteArray>("normal");
    QTest::newRow("name from the id, stated defaults")
        << QByteArray("quorate: 1\nnodes:\n  - {id: b}\n  - id: a\n")
        << QByteArray("quorate: 1\ntitle: \"\"\nnodes:\n  - id: a\n    name: \"a\"\n    os: el7\n  - id: b\n    name: "
                      "\"b\"\n    os: el7\n");
    QTest::newRow("count from the names")
        << QByteArray("quorate: 1\nnodes:\n  - id: a\n    names: a{1..3}\n    addresses: [10.0.0.1-10.0.0.3]\n")
        << QByteArray("quorate: 1\ntitle: \"\"\nnodes:\n  - id: a\n    name: \"a\"\n    count: 3\n"
                      "    names: \"a{1..3}\"\n    addresses: [\"10.0.0.1-10.0.0.3\"]\n    os: el7\n");
    QTest::newRow("units")
        << QByteArray("quorate: 1\nnodes:\n  - id: a\n    memory: 64\n    disks: [{size: 2048 MiB}]\n")
        << QByteArray(
               "quorate: 1\ntitle: \"\"\nnodes:\n  - id: a\n    name: \"a\"\n    os: el7\n    memory: \"64 GiB\"\n"
               "    disks:\n      - size: \"2 GiB\"\n");
    QTest::newRow("ids that YAML takes for values")
        << QByteArray("quorate: 1\nsites:\n  - id: \"no\"\nnodes:\n  - id: 007\n    site: no\n")
        << QByteArray("quorate: 1\ntitle: \"\"\nsites:\n  - id: \"no\"\n    name: \"no\"\nnodes:\n  - id: \"007\"\n    "
                      "name: \"007\"\n"
                      "    site: \"no\"\n    os: el7\n");
    QTest::newRow("defaults left out") << QByteArray(
        "quorate: 1\nendpoints:\n  - id: e\n    scope: both\n    ports: []\n    ttl: 0\n")
                                       << QByteArray("quorate: 1\ntitle: \"\"\nendpoints:\n  - id: e\n    ttl: 0\n");
    QTest::newRow("single references")
        << QByteArray("quorate: 1\nsites:\n  - id: d\n    domains:\n      - id: r\nnodes:\n  - id: a\n    domain: [r]\n"
                      "balancers:\n  - id: lb\n    nodes: a\n")
        << QByteArray("quorate: 1\ntitle: \"\"\nsites:\n  - id: d\n    name: \"d\"\n    domains:\n      - id: r\n"
                      "        name: \"r\"\n        kind: rack\nnodes:\n  - id: a\n    name: \"a\"\n    domain: r\n    "
                      "os: el7\n"
                      "balancers:\n  - id: lb\n    name: \"lb\"\n    kind: haproxy\n    nodes: [a]\n");
}

void DesignFileTest::normalForm()
{
    QFETCH(QByteArray, hand);
    QFETCH(QByteArray, normal);
    const LoadedDesign loaded = read(hand);
    QVERIFY(loaded.normalised);
    QCOMPARE(writeDesign(loaded.design, *catalogue()), normal);
    QVERIFY(!read(normal).normalised);
}

void DesignFileTest::keepsWhatItDoesNotKnow()
{
    const QByteArray text = R"(quorate: 1
title: "T"
clusters:
  - id: nomad
    name: "nomad"
    platform: "nomad"
    environment: production
    topology: single-site
    services:
      scheduler:
        members: 3
    settings:
      region: "x"
  - id: ocp
    name: "ocp"
    platform: "openshift-3"
    environment: production
    topology: single-site
    load:
      pods: 4
      gpus: 2
    services:
      registry:
        replicas: 3
        cache: true
      mesh:
        mode: "strict"
    x-later: [1, "two"]
promotions:
  - id: p
    name: "p"
    from: ocp
    tool: skopeo-copy
    wave: 2
diagram:
  placements:
    nomad:
      x: 1
      y: 2.5
      layer: 4
  titleBlock:
    customer: "C"
    logo: "x.svg"
  page: "A3"
zukunft:
  - a: 1
)";
    const LoadedDesign loaded = read(text);
    const QByteArray again = writeDesign(loaded.design, *catalogue());
    // Kept lists are written one entry a line.
    const QByteArray expected =
        QByteArray(text).replace("x-later: [1, \"two\"]", "x-later:\n      - 1\n      - \"two\"");
    QVERIFY2(again == expected, qPrintable(firstDifference(again, expected)));
    QStringList notes;
    for (const LoadNote &note : loaded.notes)
        notes.append(QString::number(note.place.line));
    // The platform, gpus, cache, mesh, x-later, wave, zukunft, layer, logo, page
    QCOMPARE(notes.size(), 10);
    QCOMPARE(writeDesign(read(again).design, *catalogue()), again);
}

/// The words of the file are these; a person writes as little as the first of each table.
void DesignFileTest::readsTheEstate()
{
    const QByteArray digest = "sha256:" + QByteArray("0123456789abcdef").repeated(4);
    const QByteArray text = R"(quorate: 1
title: "Estate"
sites:
  - id: dc1
    name: "dc1"
clusters:
  - id: dev
    name: "dev"
    platform: "openshift-3"
    environment: development
    topology: single-site
  - id: prod
    name: "prod"
    platform: "openshift-3"
    environment: production
    topology: single-site
nodes:
  - id: bastion
    name: "bastion"
    os: el7
endpoints:
  - id: shop
    cluster: prod
dns:
  - id: gslb
    name: "gslb"
    kind: f5
    globalNames:
      - name: "shop.bank.example"
        endpoints: [shop]
        policy: first
        ttl: 30
storage:
  - id: vault
    name: "vault"
    kind: nfs
promotions:
  - id: p
    name: "Release"
    from: dev
    to: prod
    tool: skopeo-sync
    fromRegistry: "r.dev.example:5000"
    toRegistry: "r.prod.example/mirror"
    fromTls: plain-http
    toTls: skip
    fromCertificates: "/etc/from"
    toCertificates: "/etc/to"
    fromCredentials: "pull"
    toCredentials: "push"
    host: bastion
    signBy: "release@bank.example"
    policy: "/etc/containers/policy.json"
    images:
      - repository: "shop/web"
        target: "prod/web"
        tags: ["1.10"]
        digest: ")"
        + digest + R"("
    note: "weekly"
templates:
  - id: t
    name: "Shop"
    file: "/opt/shop.yaml"
    host: bastion
    targets:
      - cluster: prod
        project: "shop"
        context: "shop/api:8443/deployer"
        parameters:
          - name: "REPLICAS"
            value: "2"
backups:
  - id: b
    name: "Nightly"
    cluster: prod
    items: [etcd-data, installer-inputs]
    hosts: [bastion]
    targetSite: dc1
    target: vault
    targetHost: bastion
    path: "/backup"
    everyHours: 24
    keepDays: 30
    rpoMinutes: 1440
    rtoMinutes: 0
    lastDrill: "2026-01-31"
    nextDrill: "2026-07-31"
)";
    const LoadedDesign loaded = read(text);
    QVERIFY2(loaded.notes.isEmpty(), qPrintable(loaded.notes.value(0).message));
    const QByteArray again = writeDesign(loaded.design, *catalogue());
    QVERIFY2(again == text, qPrintable(firstDifference(again, text)));
    const Topology &t = loaded.design.topology();
    const Promotion &promotion = t.promotions.at(0);
    QCOMPARE(promotion.tool, PromotionTool::SkopeoSync);
    QCOMPARE(promotion.fromTls, RegistryTls::PlainHttp);
    QCOMPARE(promotion.toTls, RegistryTls::Skip);
    QCOMPARE(promotion.toCredentials, QStringLiteral("push"));
    QCOMPARE(promotion.images.at(0).tags, QStringList{QStringLiteral("1.10")});
    QCOMPARE(t.templates.at(0).targets.at(0).parameters.at(0).value, QStringLiteral("2"));
    const BackupPlan &backup = t.backups.at(0);
    QCOMPARE(backup.items, (QList{BackupItem::EtcdData, BackupItem::InstallerInputs}));
    QCOMPARE(backup.rtoMinutes, std::optional(0));
    QCOMPARE(backup.lastDrill, QDate(2026, 1, 31));
    QCOMPARE(t.dns.at(0).kind, DnsKind::F5);
    QCOMPARE(t.dns.at(0).globalNames.at(0).policy, GlobalPolicy::First);

    const Topology few =
        read("{quorate: 1, promotions: [{id: p}], templates: [{id: t}], backups: [{id: b}]}").design.topology();
    QCOMPARE(few.promotions.at(0).name, QStringLiteral("p"));
    QCOMPARE(few.promotions.at(0).tool, PromotionTool::SkopeoCopy);
    QCOMPARE(few.promotions.at(0).toTls, RegistryTls::Verify);
    QVERIFY(few.backups.at(0).items.isEmpty() && !few.backups.at(0).everyHours);
}

void DesignFileTest::readsHandWrittenForms()
{
    const Design design =
        read("{quorate: 1, title: T, sites: [{id: dc, networks: [{cidr: 10.0.0.0/8, vlan: 5}]}],\n"
             " clusters: [{id: c, platform: openshift-3, version: 3.10, services: {registry: {replicas: 2}}}],\n"
             " nodes: [{id: n, cluster: c, roles: [master], cpu: 4, memory: 16G, disks:, note: 'it''s'}]}\r\n")
            .design;
    const Topology &topology = design.topology();
    QCOMPARE(topology.sites.at(0).networks.at(0).vlan, std::optional(5));
    QCOMPARE(topology.clusters.at(0).version, QStringLiteral("3.10"));
    QCOMPARE(topology.clusters.at(0).services.value(QStringLiteral("registry")).value(QStringLiteral("replicas")),
        AttributeValue(qint64(2)));
    QCOMPARE(topology.nodes.at(0).memory, std::optional(qint64(16) << 30));
    QCOMPARE(topology.nodes.at(0).note, QStringLiteral("it's"));
}

void DesignFileTest::tellsComments_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("comments");
    QTest::newRow("a line") << QByteArray("# mine\nquorate: 1\n") << true;
    QTest::newRow("after a value") << QByteArray("quorate: 1 # mine\n") << true;
    QTest::newRow("after a quoted text") << QByteArray("quorate: 1\ntitle: 'a' # mine\n") << true;
    QTest::newRow("after an apostrophe") << QByteArray("quorate: 1\ntitle: it's # mine\n") << true;
    QTest::newRow("after a comma and an apostrophe") << QByteArray("quorate: 1\ntitle: rock, 'n # mine\n") << true;
    QTest::newRow("in a list") << QByteArray("quorate: 1\nnodes: [ # mine\n  {id: a}]\n") << true;
    QTest::newRow("after a block of text") << QByteArray("quorate: 1\ntitle: |-\n  a # b\n# mine\n") << true;
    QTest::newRow("none") << QByteArray("quorate: 1\ntitle: a\n") << false;
    QTest::newRow("in a word") << QByteArray("quorate: 1\ntitle: a#b\n") << false;
    QTest::newRow("in double quotes") << QByteArray("quorate: 1\ntitle:   \"a \\\" # b\"\n") << false;
    QTest::newRow("in single quotes") << QByteArray("quorate: 1\ntitle:   'a '' # b'\n") << false;
    QTest::newRow("in a text of two lines") << QByteArray("quorate: 1\ntitle: \"a\n  # b\"\n") << false;
    QTest::newRow("in a list of texts") << QByteArray("{quorate: 1, title: ' # b'}\n") << false;
    QTest::newRow("in a block of text") << QByteArray("quorate: 1\ntitle: |-\n  a # b\n") << false;
    QTest::newRow("in a folded block") << QByteArray("quorate: 1\nnodes:\n  - note: >-\n      # b\n    id: a\n")
                                       << false;
}

void DesignFileTest::tellsComments()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, comments);
    QCOMPARE(read(text).hadComments, comments);
}

void DesignFileTest::tellsLines()
{
    const LoadedDesign loaded =
        read("quorate: 1\nsites:\n  - id: dc\n    domains:\n      - name: \"x\"\n        id: r\n");
    QCOMPARE(loaded.lines, (QHash<ElementId, int>{{QStringLiteral("dc"), 3}, {QStringLiteral("r"), 6}}));
}

void DesignFileTest::opensNewerFilesReadOnly()
{
    const LoadedDesign loaded = read("quorate: 2\ntitle: \"T\"\n");
    QVERIFY(loaded.readOnly);
    QCOMPARE(loaded.notes.size(), 1);
    QVERIFY(!read("quorate: 1\n").readOnly);
}

void DesignFileTest::savesWhereALinkLeads()
{
    QTemporaryDir folder;
    const QString target = folder.filePath(QStringLiteral("target.yaml"));
    const QString link = folder.filePath(QStringLiteral("link.yaml"));
    put(target, "old");
    QVERIFY(QFile::link(QStringLiteral("target.yaml"), link));
    QVERIFY(saveDesignFile(link, titled("new"), *catalogue()));
    QVERIFY(QFileInfo(link).isSymLink());
    QVERIFY(get(target).contains("new"));
    QFile::remove(target);
    QVERIFY(saveDesignFile(link, titled("again"), *catalogue()));
    QVERIFY(QFileInfo(link).isSymLink());
    QVERIFY(get(target).contains("again"));
    const QString circle = folder.filePath(QStringLiteral("circle"));
    QVERIFY(QFile::link(circle, circle));
    QVERIFY(!saveDesignFile(circle, titled("x"), *catalogue()));
}

void DesignFileTest::leavesAnUnchangedFileAlone()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("d.yaml"));
    QVERIFY(saveDesignFile(path, titled("a"), *catalogue()));
    struct stat before = {};
    struct stat after = {};
    stat(qPrintable(path), &before);
    QVERIFY(saveDesignFile(path, titled("a"), *catalogue()));
    stat(qPrintable(path), &after);
    QCOMPARE(after.st_ino, before.st_ino);
    QCOMPARE(after.st_mtim.tv_nsec, before.st_mtim.tv_nsec);
    QVERIFY(saveDesignFile(path, titled("b"), *catalogue()));
    stat(qPrintable(path), &after);
    QVERIFY(after.st_ino != before.st_ino);
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList(QStringLiteral("d.yaml")));
}

void DesignFileTest::keepsTheModeOfTheFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("d.yaml"));
    const mode_t before = umask(0027);
    QVERIFY(saveDesignFile(path, titled("a"), *catalogue()));
    umask(before);
    struct stat status = {};
    stat(qPrintable(path), &status);
    QCOMPARE(status.st_mode & 07777, 0640u);
    chmod(qPrintable(path), 0604);
    QVERIFY(saveDesignFile(path, titled("b"), *catalogue()));
    stat(qPrintable(path), &status);
    QCOMPARE(status.st_mode & 07777, 0604u);
}

// A limit on the size of files stands for a full disk.
void DesignFileTest::losesNothingWhenSavingFails()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("d.yaml"));
    QVERIFY(saveDesignFile(path, titled("old"), *catalogue()));
    const QByteArray before = get(path);
    struct rlimit old = {};
    getrlimit(RLIMIT_FSIZE, &old);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const struct rlimit small = {10, old.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    const auto failed = saveDesignFile(path, titled("new"), *catalogue());
    setrlimit(RLIMIT_FSIZE, &old);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!failed);
    QCOMPARE(failed.error().place.file, path);
    QVERIFY(failed.error().message.contains(QStringLiteral("cannot be written")));
    QCOMPARE(get(path), before);
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList(QStringLiteral("d.yaml")));
}

void DesignFileTest::saysWhyItCannotSave()
{
    QTemporaryDir folder;
    const auto missing = saveDesignFile(folder.filePath(QStringLiteral("no/d.yaml")), titled("a"), *catalogue());
    QVERIFY(!missing);
    QVERIFY(missing.error().message.contains(QStringLiteral("no such file or folder")));
    QVERIFY(!saveDesignFile(folder.path(), titled("a"), *catalogue()));
    QVERIFY(!saveDesignFile(QStringLiteral("/dev/null"), titled("a"), *catalogue()));
    chmod(qPrintable(folder.path()), 0555);
    constexpr uid_t nobody = 65534; // the superuser may write everywhere
    const bool isRoot = geteuid() == 0;
    QVERIFY(!isRoot || seteuid(nobody) == 0);
    const auto refused = saveDesignFile(folder.filePath(QStringLiteral("d.yaml")), titled("a"), *catalogue());
    QVERIFY(!isRoot || seteuid(0) == 0);
    chmod(qPrintable(folder.path()), 0755);
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(QStringLiteral("Permission is denied")));
}

void DesignFileTest::saysWhyItCannotOpen()
{
    QTemporaryDir folder;
    const auto missing = loadDesignFile(folder.filePath(QStringLiteral("d.yaml")), *catalogue());
    QVERIFY(!missing);
    QVERIFY(missing.error().message.contains(QStringLiteral("cannot be opened")));
    const auto isFolder = loadDesignFile(folder.path(), *catalogue());
    QVERIFY(!isFolder);
    QVERIFY(isFolder.error().message.contains(QStringLiteral("This is a folder")));
    const auto endless = loadDesignFile(QStringLiteral("/dev/zero"), *catalogue());
    QVERIFY(!endless);
    QVERIFY(endless.error().message.contains(QStringLiteral("expected at most 16777216")));
}

QUORATE_TEST(DesignFileTest)
#include "tst_design_file.moc"
