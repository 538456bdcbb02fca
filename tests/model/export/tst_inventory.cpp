#include "model/rules/rule.h"

#include "tests/support/designs.h"
#include "tests/support/patched_design.h"
#include "tests/support/test_main.h"

#include <QDir>

using namespace quorate;

/// What the inventories of all releases refuse to say, and that the table of the installer's rejections is complete. What they
/// say is the matter of tests/comparator.
class TestInventory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusals_data();
    void refusals();
    void accepted_data();
    void accepted();
    void hostile_data();
    void hostile();
    void rejectedRows();
};

static Design patched(const QByteArray &edits)
{
    QString problem;
    yaml::Node root = tests::DesignPatch::base(QStringLiteral("typical-ha"), problem);
    const Result<yaml::Node> list = yaml::parse(edits, QStringLiteral("edits"));
    if (!list)
        qFatal("%s", qPrintable(list.error().toString()));
    if (problem.isEmpty())
        problem = tests::DesignPatch::apply(root, &*list);
    std::optional<Design> design;
    if (problem.isEmpty())
        design = tests::DesignPatch::read(root, QStringLiteral("typical-ha"), problem);
    if (!design)
        qFatal("%s", qPrintable(problem));
    return *design;
}

static QByteArray settings(const char *values)
{
    return QByteArray("- {set: \"clusters/ocp-prod/settings\", value: {") + values + "}}\n";
}

static QByteArray release(const char *version)
{
    return QByteArray("- {set: \"clusters/ocp-prod/version\", value: \"") + version + "\"}\n";
}

static QByteArray registry(const char *row)
{
    return QByteArray("- {remove: \"storage/registry-store\"}\n- {add: \"storage\", value: {id: registry-store, name: s, ") + row
        + "}}\n";
}

static QByteArray certificate(const char *row)
{
    return QByteArray("- {set: \"clusters/ocp-prod/certificates\", value: [{") + row + "}]}\n";
}

static QByteArray users(const char *rows)
{
    return QByteArray("- {set: \"clusters/ocp-prod/identityProviders\", value: [") + rows + "]}\n";
}

static const char installerBalancer[] = "- {set: \"balancers/lb/kind\", value: installer}\n"
                                        "- {set: \"balancers/lb/nodes\", value: [lb01]}\n"
                                        "- {remove: \"endpoints/apps\"}\n";

void TestInventory::refusals_data()
{
    QTest::addColumn<QByteArray>("edits");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QByteArray &edits, const char *sentence) {
        QTest::newRow(name) << edits << QString::fromUtf8(sentence);
    };
    row("image tag of an enterprise with a word (R03)", settings("imageTag: \"v3.11.0-alpha\""),
        "The image tag \"v3.11.0-alpha\" is not one of the release 3.11.");
    row("package version of another release (R05)", settings("packageVersion: \"3.10.5\""),
        "The package version \"3.10.5\" is not one of the release 3.11.");
    row("two pod networks (R07)", settings("furtherPlugins: [calico]"),
        "The cluster \"ocp-prod\" needs exactly one pod network.");
    row("registry on NFS in 3.9 (R12)",
        release("3.9") + registry("kind: nfs, host: \"nas.example\", path: \"/exports/registry\""),
        "The registry of the cluster \"ocp-prod\" uses NFS, which release 3.9 accepts only when unsupported configurations "
        "are allowed.");
    row("registry on NFS in 3.10 (R12)",
        release("3.10") + registry("kind: nfs, host: \"nas.example\", path: \"/exports/registry\""),
        "The registry of the cluster \"ocp-prod\" uses NFS, which release 3.10 accepts only when unsupported configurations "
        "are allowed.");
    row("images without a login (R19)", settings("registryLogin: never"),
        "The images of the cluster \"ocp-prod\" come from registry.redhat.io, which nobody may read without a login.");
    row("images without a login by way of a mirror (R19)",
        settings("deploymentType: origin, imageRegistry: \"registry.redhat.io\", registryLogin: never"),
        "The images of the cluster \"ocp-prod\" come from registry.redhat.io, which nobody may read without a login.");
    row("insecure registry that is not allowed (R20)",
        settings("insecureRegistries: [\"a.example:5000\"], allowedRegistries: [\"*.bank.example\"]"),
        "The registry \"a.example:5000\" is used, but is none of those that images may come from.");
    row("image registry that is not allowed (R20)",
        settings("imageRegistry: \"bank.example/mirror\", allowedRegistries: [\"*.bank.example\", \"mybank.example\"]"),
        "The registry \"bank.example/mirror\" is used, but is none of those that images may come from.");
    row("one node group with two sets of labels (R21)",
        "- {set: \"nodes/infra01/nodeGroup\", value: g}\n- {set: \"nodes/master01/nodeGroup\", value: g}\n",
        "The host \"infra01\" is in the node group \"g\", whose other hosts have different labels.");
    row("one label with two values", "- {set: \"nodes/infra01/labels\", value: [\"zone=a\", \"zone=b\"]}\n",
        "The host \"infra01\" would get both labels \"zone=a\" and \"zone=b\".");
    row("label of a role with another value",
        "- {set: \"nodes/infra01/labels\", value: [\"node-role.kubernetes.io/infra=false\"]}\n",
        "The host \"infra01\" would get both labels \"node-role.kubernetes.io/infra=true\" and "
        "\"node-role.kubernetes.io/infra=false\".");
    row("authority without its key (R23)", certificate("use: authority, certificate: \"/c\""),
        "The certificate for \"authority\" does not state all of its files.");
    row("certificate of the API without its key", certificate("use: api, certificate: \"/c\", authority: \"/a\""),
        "The certificate for \"api\" does not state all of its files.");
    row("certificate of the API without its authority (R24)", certificate("use: api, certificate: \"/c\", key: \"/k\""),
        "No certificate of the public API name of \"ocp-prod\" states the file of its authority.");
    row("registry's route without an authority (R39)", certificate("use: registry, certificate: \"/c\", key: \"/k\""),
        "The certificate for \"registry\" does not state all of its files.");
    row("two certificates of the routers",
        certificate("use: router, certificate: \"/c\", key: \"/k\", authority: \"/a\"}, {use: router, certificate: \"/c\", key: "
                    "\"/k\", authority: \"/a\""),
        "The cluster \"ocp-prod\" has two certificates for \"router\".");
    row("two NFS hosts (R25)", registry("kind: nfs, nodes: [bastion01, dns01], path: \"/exports/registry\""),
        "The storage \"s\" has 2 hosts, but the installer sets up NFS on one.");
    row("unschedulable master in 3.9 (R29)",
        release("3.9") + "- {set: \"nodes/master01/attributes\", value: {schedulable: false}}\n",
        "The master \"master01\" is not schedulable, which the installer refuses.");
    row("volumes on demand switched off (R31)", settings("dynamicProvisioning: false"),
        "The cluster \"ocp-prod\" needs volumes on demand, which it switches off.");
    row("GlusterFS without hosts or address (R32)", registry("kind: glusterfs"), "The storage \"s\" does not state its hosts.");
    row("NFS without a server (R40)", registry("kind: nfs, path: \"/exports/registry\""),
        "The storage \"s\" does not state its host.");
    row("volume of OpenStack without its id", registry("kind: openstack"), "The storage \"s\" does not state its volumeId.");
    row("volumes of two clouds",
        registry("kind: vsphere")
            + "- {set: \"storage/volumes/kind\", value: openstack}\n",
        "The cluster \"ocp-prod\" uses volumes of vSphere and of OpenStack, but the installer knows one cloud.");
    row("installer's balancer on Atomic Host (R44)",
        QByteArray(installerBalancer) + "- {set: \"nodes/lb01/os\", value: atomic}\n",
        "The installer cannot set up the host \"lb01\" on Atomic Host.");
    row("etcd apart on Atomic Host (R44)",
        release("3.10")
            + "- {add: \"nodes\", value: {id: e1, name: e1, cluster: ocp-prod, site: dc1, roles: [etcd], addresses: "
              "[\"10.10.4.1\"], os: atomic}}\n",
        "The installer cannot set up the host \"e1\" on Atomic Host.");
    row("CRI-O on Atomic Host (R44)", settings("containerRuntime: cri-o") + "- {set: \"nodes/infra03/os\", value: atomic}\n",
        "The installer cannot set up the host \"infra03\" on Atomic Host.");
    row("installer's balancer on a master", QByteArray(installerBalancer) + "- {set: \"balancers/lb/nodes\", value: [master01]}\n",
        "The master \"master01\" cannot be the balancer too: both listen on the API port.");
    row("installer's balancer for applications",
        "- {set: \"balancers/lb/kind\", value: installer}\n",
        "The installer's balancer serves the API only, not the endpoint \"router.ocp.bank.example\".");
    row("two providers of one name", users("{name: a, kind: allow-all}, {name: a, kind: deny-all}"),
        "Two identity providers of the cluster \"ocp-prod\" are called \"a\".");
    row("two HTPasswd providers", users("{name: a, kind: htpasswd}, {name: b, kind: htpasswd}"),
        "The cluster \"ocp-prod\" has two HTPasswd providers, but the installer keeps one file.");
    row("two authorities of one kind",
        users("{name: a, kind: ldap, url: \"ldaps://a/\", authority: \"/a\"}, {name: b, kind: ldap, url: \"ldaps://b/\", authority: "
              "\"/b\"}"),
        "Identity providers of one kind share one authority file, but \"b\" has its own.");
    const std::pair<const char *, const char *> incomplete[] = {{"ldap", "url"}, {"openid", "clientId"},
        {"openid, clientId: c", "authorizeUrl"}, {"openid, clientId: c, authorizeUrl: \"https://h\"", "tokenUrl"},
        {"request-header", "loginUrl"}, {"request-header, loginUrl: \"https://h\"", "authority"},
        {"request-header, loginUrl: \"https://h\", authority: \"/a\"", "headers"}, {"github", "clientId"},
        {"gitlab", "url"}, {"google", "clientId"}, {"basic-auth", "url"}, {"keystone", "url"},
        {"keystone, url: \"https://h\"", "domain"}};
    for (const auto &[kind, missing] : incomplete) {
        row(qPrintable(QStringLiteral("provider without %2: %1").arg(QLatin1String(kind), QLatin1String(missing))),
            users(qPrintable(QStringLiteral("{name: staff, kind: %1}").arg(QLatin1String(kind)))),
            qPrintable(
                QStringLiteral("The identity provider \"staff\" does not state its %1.").arg(QLatin1String(missing))));
    }
    row("directory for a web service", users("{name: staff, kind: gitlab, clientId: c, url: \"ldap://h/\"}"),
        "\"ocp-prod\": The text \"ldap://h/\" cannot stand in a file for Ansible.");
}

void TestInventory::refusals()
{
    QFETCH(QByteArray, edits);
    QFETCH(QString, sentence);
    const Result<FileSet> files = tests::exported(patched(edits), {QStringLiteral("inventory")});
    QVERIFY2(!files, "exported");
    QCOMPARE(files.error().message, sentence);
}

void TestInventory::accepted_data()
{
    QTest::addColumn<QByteArray>("edits");
    QTest::newRow("registry on NFS in 3.11") << registry("kind: nfs, host: \"nas.example\", path: \"/exports/registry\"");
    QTest::newRow("registry on NFS in 3.7")
        << release("3.7") + registry("kind: nfs, host: \"nas.example\", path: \"/exports/registry\"");
    QTest::newRow("unschedulable master in 3.7")
        << release("3.7") + "- {set: \"nodes/master01/attributes\", value: {schedulable: false}}\n";
    QTest::newRow("Atomic Host in 3.9")
        << release("3.9") + settings("containerRuntime: cri-o") + "- {set: \"nodes/infra03/os\", value: atomic}\n";
    QTest::newRow("no login before 3.11") << release("3.10") + settings("registryLogin: never");
    QTest::newRow("tag of Origin with a word") << settings("deploymentType: origin, imageTag: \"v3.11.0-alpha.1\"");
    QTest::newRow("installer's balancer") << QByteArray(installerBalancer);
}

void TestInventory::accepted()
{
    QFETCH(QByteArray, edits);
    const Result<FileSet> files = tests::exported(patched(edits), {QStringLiteral("inventory")});
    QVERIFY2(files, files ? "" : qPrintable(files.error().toString()));
    QCOMPARE(files->size(), 4);
}

void TestInventory::hostile_data()
{
    QTest::addColumn<QString>("token");
    for (const char *token : {"x\n[all:vars]", "x y", "${HOME}", "a\"b", "a'b", "a\\b", "a#b", "a{b}", "{{lookup('pipe','id')}}",
             "{%x%}", "!unsafe", "\x7f", "[1:3]"})
        QTest::newRow(token) << QString::fromLatin1(token);
}

/// Texts that the loader would refuse, planted behind its back: none reaches either form.
void TestInventory::hostile()
{
    QFETCH(QString, token);
    const Design design = patched(settings("imageRegistry: \"r.example\", containerRuntime: cri-o")
        + certificate("use: api, certificate: \"/c\", key: \"/k\", authority: \"/a\"")
        + users("{name: staff, kind: ldap, url: \"ldaps://h/\", bindDn: \"cn=a\", userAttribute: uid, authority: \"/a\"}"));
    using Plant = std::function<void(Cluster &)>;
    const auto setting = [&token](const char *key, bool list) -> Plant {
        return [&token, key, list](Cluster &c) {
            c.settings.insert(
                QLatin1String(key), list ? AttributeValue(QStringList{token}) : AttributeValue(token));
        };
    };
    const std::pair<const char *, Plant> places[] = {
        {"image registry", setting("imageRegistry", false)},
        {"insecure registry", setting("insecureRegistries", true)},
        {"allowed registry", setting("allowedRegistries", true)},
        {"package version", setting("packageVersion", false)},
        {"checks", setting("disabledChecks", true)},
        {"selector", setting("defaultNodeSelector", false)},
        {"plug-in", setting("sdnPlugin", false)},
        {"flavour", setting("deploymentType", false)},
        {"certificate", [&](Cluster &c) { c.certificates[0].certificate = token; }},
        {"key", [&](Cluster &c) { c.certificates[0].key = token; }},
        {"authority", [&](Cluster &c) { c.certificates[0].authority = token; }},
        {"names", [&](Cluster &c) { c.certificates[0].names = {token}; }},
        {"provider", [&](Cluster &c) { c.identityProviders[0].name = token; }},
        {"url", [&](Cluster &c) { c.identityProviders[0].url = token; }},
        {"dn", [&](Cluster &c) { c.identityProviders[0].bindDn = token; }},
        {"attribute", [&](Cluster &c) { c.identityProviders[0].userAttribute = token; }},
        {"provider's authority", [&](Cluster &c) { c.identityProviders[0].authority = token; }},
        {"proxy", [&](Cluster &c) { c.proxy.http = token; }},
        {"proxy exception",
            [&](Cluster &c) { c.proxy = {QStringLiteral("http://p"), {}, {QStringLiteral("a.example"), token}}; }},
    };
    const auto expectRefusal = [](const Design &planted, const char *name) {
        const Result<FileSet> files = tests::exported(planted, {QStringLiteral("inventory")});
        QVERIFY2(!files, name);
        QVERIFY2(!files.error().message.contains(u'\n'), name);
    };
    for (const auto &[name, plant] : places) {
        Design planted = design;
        Cluster cluster = *planted.topology().clusters.begin();
        plant(cluster);
        planted.topology().clusters.put(cluster);
        expectRefusal(planted, name);
    }
    Design grouped = design;
    grouped.topology().nodes.update(NodeId(QStringLiteral("infra01")), [&](Node &node) { node.nodeGroup = token; });
    expectRefusal(grouped, "node group");
    for (const QString &label : {token + QStringLiteral("=x"), QStringLiteral("zone"), QStringLiteral("=x"), QString()}) {
        Design labelled = design;
        labelled.topology().nodes.update(NodeId(QStringLiteral("infra01")), [&](Node &node) { node.labels = {label}; });
        expectRefusal(labelled, "label");
    }
}

/// Each row is kept out by something that exists, or says why it needs nothing.
void TestInventory::rejectedRows()
{
    const QString file = QStringLiteral("tests/data/rows/openshift-3-rejected.yaml");
    const Result<yaml::Node> root = yaml::parse(tests::sourceFile(file), file);
    QVERIFY2(root, root ? "" : qPrintable(root.error().toString()));
    QByteArray sources = tests::sourceFile(QStringLiteral("tests/CMakeLists.txt"));
    for (const char *source : {"tst_exporters.cpp", "tst_inventory.cpp"})
        sources += tests::sourceFile(QStringLiteral("tests/model/export/") + QLatin1String(source));
    const QList<yaml::Node> rows = root->find(u"rows")->items;
    QCOMPARE(rows.size(), 47);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const yaml::Node &row = rows.at(i);
        const QString id = row.find(u"id")->scalar;
        QCOMPARE(id, QStringLiteral("R%1").arg(i + 1, 2, 10, QLatin1Char('0')));
        const yaml::Node *reason = row.find(u"reason");
        const yaml::Node *rules = row.find(u"rules");
        const yaml::Node *tests = row.find(u"exporter");
        QVERIFY2(reason ? !reason->scalar.isEmpty() && !rules && !tests : rules || tests, qPrintable(id));
        for (const yaml::Node &rule : rules ? rules->items : QList<yaml::Node>())
            QVERIFY2(findRule(rule.scalar), qPrintable(id + u' ' + rule.scalar));
        for (const yaml::Node &test : tests ? tests->items : QList<yaml::Node>()) {
            const QByteArray name = test.scalar.toUtf8();
            // A row of data, a test of CTest, or a test function.
            const bool known = sources.contains('"' + name + '"') || sources.contains("outside_test(" + name + ' ')
                || sources.contains("::" + name + '(');
            QVERIFY2(known, qPrintable(id + u' ' + test.scalar));
        }
    }
}

QUORATE_TEST(TestInventory)
#include "tst_inventory.moc"
