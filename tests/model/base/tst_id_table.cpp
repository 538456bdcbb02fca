#include "tests/support/test_main.h"

#include "model/base/id.h"
#include "model/base/result.h"
#include "model/base/table.h"

#include <QRandomGenerator>
#include <QSet>
#include <map>

using namespace quorate;

namespace {

using RowId = Id<struct RowTag>;

struct Row {
    RowId id;
    int value = 0;

    bool operator==(const Row &) const = default;
};

RowId id(int number)
{
    return RowId(QStringLiteral("row-%1").arg(number));
}

} // namespace

class IdTableTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void idsAreReproducible();
    void idsLookLikeSlugs();
    void idsDoNotCollide();
    void tableEqualsAMap();
    void tablesShare();
    void places_data();
    void places();
    void results();
};

// From the reference implementation of splitmix64 (Sebastiano Vigna), seed 1234567: 6457827717110365317,
// 3203168211198807973.
void IdTableTest::idsAreReproducible()
{
    const auto expected = [](quint64 bits) {
        const QString alphabet = QStringLiteral("0123456789abcdefghjkmnpqrstvwxyz");
        QString text;
        for (int i = 0; i < 8; ++i, bits >>= 5)
            text.prepend(alphabet.at(qsizetype(bits & 31)));
        return QStringLiteral("node-") + text;
    };
    IdSource source(1234567);
    QCOMPARE(source.next(u"node"), expected(6457827717110365317u));
    QCOMPARE(source.next(u"node"), expected(3203168211198807973u));
}

void IdTableTest::idsLookLikeSlugs()
{
    IdSource source(1);
    for (int i = 0; i < 100; ++i) {
        const QString text = source.next(u"site");
        QCOMPARE(text.size(), 13);
        QVERIFY(text.startsWith(QLatin1String("site-")));
        for (const QChar c : text.sliced(5))
            QVERIFY2(QStringView(u"0123456789abcdefghjkmnpqrstvwxyz").contains(c), qPrintable(text));
    }
    QVERIFY(IdSource::random().next(u"a") != IdSource::random().next(u"a"));
}

// 10,000 of 2^40: a collision would be expected once in 22,000 runs of a true random source; this one has a fixed seed.
void IdTableTest::idsDoNotCollide()
{
    IdSource source(42);
    QSet<QString> seen;
    for (int i = 0; i < 10'000; ++i)
        seen.insert(source.next(u"n"));
    QCOMPARE(seen.size(), 10'000);
}

void IdTableTest::tableEqualsAMap()
{
    QRandomGenerator random(2);
    Table<Row> table;
    std::map<QString, int> expected;
    for (int step = 0; step < 5000; ++step) {
        const RowId key = id(random.bounded(60));
        const int value = int(random.generate() & 0xFFFF);
        switch (random.bounded(4)) {
        case 0:
        case 1:
            table.put({key, value});
            expected[key.value] = value;
            break;
        case 2:
            QCOMPARE(table.erase(key), expected.erase(key.value) == 1);
            break;
        default:
            QCOMPARE(table.update(key, [&](Row &row) { row.value = value; }), expected.contains(key.value));
            if (expected.contains(key.value))
                expected[key.value] = value;
        }
        QCOMPARE(table.size(), qsizetype(expected.size()));
        auto row = table.begin();
        for (const auto &[name, number] : expected) {
            QCOMPARE(row->id.value, name);
            QCOMPARE(row->value, number);
            ++row;
        }
        const Row *found = table.find(key);
        QCOMPARE(found != nullptr, expected.contains(key.value));
        QCOMPARE(table.contains(key), found != nullptr);
        QVERIFY(!found || found->value == expected.at(key.value));
    }
    Table<Row> assigned;
    QList<Row> rows;
    for (auto row = table.begin(); row != table.end(); ++row)
        rows.prepend(*row);
    assigned.assign(rows);
    QVERIFY(assigned == table);
    QVERIFY(!assigned.sharesWith(table));
}

void IdTableTest::tablesShare()
{
    Table<Row> before;
    before.put({id(1), 1});
    Table<Row> after = before;
    QVERIFY(after.sharesWith(before));
    after.update(id(1), [](Row &row) { row.value = 2; });
    QVERIFY(!after.sharesWith(before));
    QVERIFY(!(after == before));
    QCOMPARE(before.find(id(1))->value, 1);
    QVERIFY(!after.update(id(2), [](Row &) { QFAIL("No row has this id."); }));
    QVERIFY(!after.erase(id(2)));
    QCOMPARE(after.find(id(2)), nullptr);
    QVERIFY(Table<Row>() == Table<Row>() && Table<Row>().isEmpty());
}

void IdTableTest::places_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("text");
    QTest::newRow("all") << QStringLiteral("a.yaml") << 3 << 7 << QStringLiteral("a.yaml:3:7: No.");
    QTest::newRow("no column") << QStringLiteral("a.yaml") << 3 << 0 << QStringLiteral("a.yaml:3: No.");
    QTest::newRow("file only") << QStringLiteral("a.yaml") << 0 << 0 << QStringLiteral("a.yaml: No.");
    QTest::newRow("a column without a line says nothing")
        << QStringLiteral("a.yaml") << 0 << 7 << QStringLiteral("a.yaml: No.");
    QTest::newRow("no file") << QString() << 3 << 7 << QStringLiteral("3:7: No.");
    QTest::newRow("nothing") << QString() << 0 << 0 << QStringLiteral("No.");
}

void IdTableTest::places()
{
    QFETCH(QString, file);
    QFETCH(int, line);
    QFETCH(int, column);
    QTEST((Error{QStringLiteral("No."), {file, line, column}}.toString()), "text");
}

void IdTableTest::results()
{
    Result<QString> good(QStringLiteral("yes"));
    QVERIFY(good.has_value() && good);
    QCOMPARE(*good, QStringLiteral("yes"));
    QCOMPARE(good->size(), 3);
    const QString taken = *std::move(good);
    QCOMPARE(taken, QStringLiteral("yes"));

    const Result<QString> bad(Error{QStringLiteral("No.")});
    QVERIFY(!bad);
    QCOMPARE(bad.error().message, QStringLiteral("No."));

    QVERIFY(Result<void>());
    const Result<void> failed(Error{QStringLiteral("Disk full.")});
    QVERIFY(!failed);
    QCOMPARE(failed.error().toString(), QStringLiteral("Disk full."));
}

QUORATE_TEST(IdTableTest)
#include "tst_id_table.moc"
