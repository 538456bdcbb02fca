#include "tests/support/test_main.h"
#include "widgets/paint/lod.h"

using namespace quorate;

class TstLod final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void boundsWithoutHistory_data();
    void boundsWithoutHistory();
    void keepsTheLevelNearABound_data();
    void keepsTheLevelNearABound();
    void zoomingBackAndForthDoesNotFlicker();
};

void TstLod::boundsWithoutHistory_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<int>("level");
    QTest::newRow("far away") << 0.01 << int(Lod::Dot);
    QTest::newRow("just below far") << 0.1499 << int(Lod::Dot);
    QTest::newRow("far begins") << 0.15 << int(Lod::Far);
    QTest::newRow("just below middle") << 0.4499 << int(Lod::Far);
    QTest::newRow("middle begins") << 0.45 << int(Lod::Middle);
    QTest::newRow("just below near") << 0.8499 << int(Lod::Middle);
    QTest::newRow("near begins") << 0.85 << int(Lod::Near);
    QTest::newRow("enlarged") << 4.0 << int(Lod::Near);
}

void TstLod::boundsWithoutHistory()
{
    QFETCH(double, scale);
    QFETCH(int, level);
    QCOMPARE(int(lodAt(scale)), level);
}

void TstLod::keepsTheLevelNearABound_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<int>("current");
    QTest::addColumn<int>("level");
    // 5 % of 0.45 is 0.0225, of 0.85 is 0.0425.
    QTest::newRow("a little in") << 0.47 << int(Lod::Far) << int(Lod::Far);
    QTest::newRow("5 % in") << 0.473 << int(Lod::Far) << int(Lod::Middle);
    QTest::newRow("a little out") << 0.43 << int(Lod::Middle) << int(Lod::Middle);
    QTest::newRow("5 % out") << 0.427 << int(Lod::Middle) << int(Lod::Far);
    QTest::newRow("near is kept") << 0.81 << int(Lod::Near) << int(Lod::Near);
    QTest::newRow("near is left") << 0.80 << int(Lod::Near) << int(Lod::Middle);
    QTest::newRow("a jump in over two bounds") << 1.0 << int(Lod::Dot) << int(Lod::Near);
    QTest::newRow("a jump out over all bounds") << 0.05 << int(Lod::Near) << int(Lod::Dot);
}

void TstLod::keepsTheLevelNearABound()
{
    QFETCH(double, scale);
    QFETCH(int, current);
    QFETCH(int, level);
    QCOMPARE(int(lodAt(scale, static_cast<Lod>(current))), level);
}

void TstLod::zoomingBackAndForthDoesNotFlicker()
{
    Lod level = Lod::Middle;
    int changes = 0;
    for (int step = 0; step < 100; ++step) {
        const Lod next = lodAt(step % 2 == 0 ? 0.84 : 0.87, level);
        changes += next != level ? 1 : 0;
        level = next;
    }
    QCOMPARE(changes, 0);
}

QUORATE_TEST(TstLod)
#include "tst_lod.moc"
