#include "model/export/zones.h"
#include "model/io/output_folder.h"
#include "model/io/zone_serials.h"
#include "tests/support/designs.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

using namespace quorate;

/// The fix of a zone whose content changed: a serial that secondary servers take for newer, and nothing else.
class RaisedSerialsTest final : public QObject {
    Q_OBJECT

    static Design typical() { return tests::designOf(QStringLiteral("typical-ha")); }
    static Design raised(const Design &design, const QString &zone, quint32 serial)
    {
        return withSerial(design, Facts(design.topologyPointer(), tests::catalogue()), zone, serial);
    }
    static FileSet zones(const Design &design) { return *tests::exported(design, {QStringLiteral("bind")}); }

private Q_SLOTS:
    void onlyTheSerialChanges_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::newRow("a listed zone") << QStringLiteral("bank.example");
        QTest::newRow("a zone derived from the names in use") << QStringLiteral("10.10.in-addr.arpa");
    }

    void onlyTheSerialChanges()
    {
        QFETCH(QString, zone);
        const FileSet before = zones(typical());
        const QString path = QStringLiteral("dns/db.") + zone;
        QVERIFY2(before.contains(path), qPrintable(before.keys().join(u' ')));
        FileSet after = zones(raised(typical(), zone, 41));
        QCOMPARE(after.keys(), before.keys());
        QVERIFY(after.value(path).bytes.contains(" 41 "));
        after[path].bytes.replace(" 41 ", " 1 ");
        for (auto it = before.begin(); it != before.end(); ++it)
            QCOMPARE(after.value(it.key()).bytes, it->bytes);
    }

    void aZoneOfNobodyStaysUnknown() { QVERIFY(raised(typical(), QStringLiteral("other.example"), 2) == typical()); }

    void theFolderTellsWhichAndTheFixIsEnough()
    {
        const QTemporaryDir folder;
        QVERIFY(writeOutputFolder(folder.path(), zones(typical()), false, {QStringLiteral("bind")}));
        Design next = typical();
        next.topology().nodes.update(
            NodeId(QStringLiteral("master03")), [](Node &node) { node.addresses = {QStringLiteral("10.10.1.33")}; });
        const QList<UnraisedZone> unraised = unraisedZones(folder.path(), zones(next));
        QCOMPARE(unraised.size(), 2);
        for (const UnraisedZone &zone : unraised) {
            QCOMPARE(zone.serial, 1u);
            QCOMPARE(zone.raised(), 2u);
            next = raised(next, zone.name, zone.raised());
        }
        QVERIFY(unraisedZones(folder.path(), zones(next)).isEmpty());
    }

    void serialsWrapWithoutZero()
    {
        QCOMPARE((UnraisedZone{QString(), 4294967295u}.raised()), 1u);
        QCOMPARE((UnraisedZone{QString(), 2026112501u}.raised()), 2026112502u);
    }
};

QUORATE_TEST(RaisedSerialsTest)
#include "tst_raised_serials.moc"
