#include "model/design/edits.h"
#include "model/design/field_access.h"
#include "tests/support/generator.h"
#include "tests/support/test_catalogue.h"
#include "tests/support/test_main.h"

using namespace quorate;

namespace {

constexpr qint64 gib = qint64(1) << 30;

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestFieldAccess : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = tests::catalogue();
    Design m_design = tests::generatedDesign(20);
    ElementId m_master = s("cluster01-master001");
    ElementId m_infra = s("cluster01-infra001");
    ElementId m_cluster = s("cluster01");

    std::optional<FieldView> field(const Design &design, const ElementId &id, const char *key)
    {
        return fieldOf(design, *m_catalogue, {id}, QString::fromLatin1(key));
    }
    Result<Design> set(const ElementId &id, const char *key, const QVariant &value)
    {
        return setField(m_design, *m_catalogue, {id}, QString::fromLatin1(key), value);
    }

private Q_SLOTS:
    void fieldsAreDescribed()
    {
        const auto memory = field(m_design, m_master, "memory");
        QVERIFY(memory);
        QCOMPARE(memory->type, ValueType::Size);
        QCOMPARE(memory->value.toLongLong(), 32 * gib);
        QCOMPARE(memory->text, s("32 GiB"));
        QCOMPARE(memory->label, s("Memory"));
        const auto site = field(m_design, m_master, "site");
        QCOMPARE(site->type, ValueType::Reference);
        QCOMPARE(site->text, s("Data center 1"));
        QCOMPARE(site->choices, QStringList{s("dc1")});
        const auto roles = field(m_design, m_master, "roles");
        QCOMPARE(roles->type, ValueType::Roles);
        QVERIFY(roles->choices.contains(s("compute")));
        QCOMPARE(field(m_design, m_master, "attributes.schedulable")->type, ValueType::Boolean);
        QCOMPARE(field(m_design, m_master, "attributes.schedulable")->fallback, QVariant(true));
        QVERIFY(!field(m_design, m_infra, "attributes.runsNode")); // a master's field
        QVERIFY(!field(m_design, m_master, "names")); // of groups only
        const auto storage = field(m_design, m_cluster, "services.registry.storage");
        QCOMPARE(storage->type, ValueType::Reference);
        QCOMPARE(storage->text, s("dc1-store"));
        QVERIFY(!storage->section.isEmpty());
        QCOMPARE(field(m_design, m_cluster, "load.pods")->maximum, std::optional<double>(10'000'000));
        QCOMPARE(field(m_design, m_master, "disks.0.size")->text, s("120 GiB"));
        QVERIFY(fieldsOf(m_design, *m_catalogue, s("nothing")).isEmpty());
    }

    void everyKindOfElementHasFields()
    {
        IdSource ids(1);
        Design d = edits::addNote(m_design, {}, {}, s("text"), ids).design;
        d = edits::addDns(d, {}, ids).design;
        d = edits::addPromotion(d, *m_catalogue, ClusterId(m_cluster),
            ClusterId(edits::addCluster(d, m_catalogue->platforms().first(), {}, ids).id), ids)
                .design;
        const Topology &t = d.topology();
        for (const ElementId &id :
            {t.sites.begin()->id.value, t.sites.begin()->domains.first().id.value, t.clusters.begin()->id.value,
                t.nodes.begin()->id.value, t.endpoints.begin()->id.value, t.balancers.begin()->id.value,
                t.dns.begin()->id.value, t.storage.begin()->id.value, d.diagram().notes.begin()->id.value}) {
            const QList<FieldView> fields = fieldsOf(d, *m_catalogue, id);
            QVERIFY2(!fields.isEmpty(), qPrintable(id));
            QSet<QString> keys;
            for (const FieldView &view : fields) {
                QVERIFY2(!view.label.isEmpty(), qPrintable(view.key));
                QVERIFY2(!keys.contains(view.key), qPrintable(view.key));
                keys.insert(view.key);
                // What is shown can be typed in again, and changes nothing.
                if (view.type == ValueType::Rows)
                    continue;
                const auto same =
                    setField(d, *m_catalogue, {id}, view.key, view.value.isValid() ? QVariant(view.text) : QVariant());
                QVERIFY2(same, qPrintable(view.key + s(": ") + (same ? QString() : same.error().message)));
                QVERIFY2(*same == d, qPrintable(id + u' ' + view.key));
            }
        }
    }

    void unitsAreUnderstood_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("bytes");
        QTest::newRow("bare") << s("64") << 64 * gib;
        QTest::newRow("letter") << s("64G") << 64 * gib;
        QTest::newRow("binary") << s("64 GiB") << 64 * gib;
        QTest::newRow("decimal") << s("64 GB") << qint64(64'000'000'000);
        QTest::newRow("fraction") << s("1.5 TiB") << 1536 * gib;
    }
    void unitsAreUnderstood()
    {
        QFETCH(QString, text);
        QFETCH(qint64, bytes);
        const auto next = set(m_master, "memory", text);
        QVERIFY(next);
        QCOMPARE(next->topology().nodes.find(NodeId(m_master))->memory, std::optional<qint64>(bytes));
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        QTest::newRow("no number") << m_master << s("cpu") << QVariant(s("many"));
        QTest::newRow("below the range") << m_master << s("cpu") << QVariant(0);
        QTest::newRow("above the range") << m_cluster << s("apiPort") << QVariant(s("65536"));
        QTest::newRow("no size") << m_master << s("memory") << QVariant(s("big"));
        QTest::newRow("no address") << m_master << s("addresses") << QVariant(s("10.1"));
        QTest::newRow("no host name") << m_master << s("name") << QVariant(s("a b"));
        QTest::newRow("no choice") << m_master << s("os") << QVariant(s("windows"));
        QTest::newRow("unknown site") << m_master << s("site") << QVariant(s("moon"));
        QTest::newRow("unknown rack") << m_master << s("domain") << QVariant(s("moon"));
        QTest::newRow("no pattern") << m_master << s("names") << QVariant(s("compute"));
        QTest::newRow("unknown field") << m_master << s("colour") << QVariant(s("red"));
        QTest::newRow("a disk that is not there") << m_master << s("disks.7.size") << QVariant(s("1 GiB"));
    }
    void whatIsWrongIsSaid()
    {
        QFETCH(QString, id);
        QFETCH(QString, key);
        QFETCH(QVariant, value);
        const auto next = setField(m_design, *m_catalogue, {id}, key, value);
        QVERIFY(!next);
        QVERIFY2(next.error().message.endsWith(u'.'), qPrintable(next.error().message));
    }

    void severalAtOnce()
    {
        const QList<ElementId> both{m_master, m_infra};
        const auto memory = fieldOf(m_design, *m_catalogue, both, s("memory"));
        QVERIFY(memory && memory->mixed && !memory->value.isValid());
        QVERIFY(!fieldOf(m_design, *m_catalogue, both, s("site"))->mixed);
        QVERIFY(!fieldOf(m_design, *m_catalogue, both, s("name")));
        QVERIFY(!fieldOf(m_design, *m_catalogue, both, s("attributes.runsNode")));
        const auto next = setField(m_design, *m_catalogue, both, s("memory"), s("96 GiB"));
        QVERIFY(next);
        for (const ElementId &id : both)
            QCOMPARE(next->topology().nodes.find(NodeId(id))->memory, std::optional<qint64>(96 * gib));
        QCOMPARE(fieldOf(*next, *m_catalogue, both, s("memory"))->text, s("96 GiB"));
    }

    void resettingGoesBackToTheDefault()
    {
        const auto off = set(m_master, "attributes.schedulable", false);
        QCOMPARE(
            off->topology().nodes.find(NodeId(m_master))->attributes.value(s("schedulable")), AttributeValue(false));
        const auto reset = setField(*off, *m_catalogue, {m_master}, s("attributes.schedulable"), {});
        QVERIFY(*reset == m_design);
        // The default itself is not written either: the file would leave it out.
        QVERIFY(*setField(*off, *m_catalogue, {m_master}, s("attributes.schedulable"), true) == m_design);
        QVERIFY(!set(m_master, "cpu", {})->topology().nodes.find(NodeId(m_master))->cpu);
    }

    void someFieldsMeanMore()
    {
        const Design two = [&] {
            IdSource ids(1);
            return edits::addSite(m_design, ids).design;
        }();
        const SiteId other = std::find_if(two.topology().sites.begin(), two.topology().sites.end(), [](const Site &x) {
            return x.id.value != u"dc1";
        })->id;
        const auto moved = setField(two, *m_catalogue, {m_master, m_infra}, s("site"), other.value);
        QCOMPARE(moved->topology().nodes.find(NodeId(m_master))->addresses, QStringList{s("10.20.0.11")});
        QVERIFY(moved->topology().nodes.find(NodeId(m_master))->domains.isEmpty());
        const auto group = set(s("cluster01-compute001"), "count", s("3"));
        QCOMPARE(group->topology().nodes.find(NodeId(s("cluster01-compute001")))->count, 3);
        QVERIFY(group->topology().nodes.find(NodeId(s("cluster01-compute001")))->isGroup());
        QVERIFY(field(*group, s("cluster01-compute001"), "names"));
    }

    void rowsComeAndGo()
    {
        const auto more = addFieldRow(m_design, *m_catalogue, {m_master}, s("disks"));
        QVERIFY(more);
        QCOMPARE(more->topology().nodes.find(NodeId(m_master))->disks.size(), 2);
        const auto sized = setField(*more, *m_catalogue, {m_master}, s("disks.1.size"), s("40 GiB"));
        QCOMPARE(sized->topology().nodes.find(NodeId(m_master))->disks.at(1).size, 40 * gib);
        const auto less = removeFieldRow(*sized, *m_catalogue, {m_master}, s("disks"), 1);
        QVERIFY(*less == m_design);
    }

    void tenThousandHosts()
    {
        const Design d = tests::generatedDesign(10'000);
        QList<ElementId> all;
        for (const Node &node : d.topology().nodes)
            all.append(node.id.value);
        const auto next = setField(d, *m_catalogue, all, s("interface"), s("eth1"));
        QVERIFY(next);
        QCOMPARE(fieldOf(*next, *m_catalogue, all, s("interface"))->text, s("eth1"));
    }
};

QUORATE_TEST(TestFieldAccess)
#include "tst_field_access.moc"
