#include "tests/support/test_main.h"
#include "widgets/common/parts.h"
#include "widgets/dialogs/search_popup.h"

#include <QListView>
#include <QPointer>
#include <QTest>

using namespace quorate;

class SearchPopupTest final : public QObject {
    Q_OBJECT

private:
    static SearchEntry entry(const QString &title, const QString &detail = {}, const QString &keywords = {})
    {
        SearchEntry made;
        made.title = title;
        made.detail = detail;
        made.keywords = keywords;
        return made;
    }

private Q_SLOTS:
    void labelsLoseTheirMnemonics_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("plain");
        QTest::newRow("inside of the word") << QStringLiteral("Save &As…") << QStringLiteral("Save As…");
        QTest::newRow("behind the word") << QStringLiteral("导出(&E)…") << QStringLiteral("导出…");
        QTest::newRow("none") << QStringLiteral("Delete (all)") << QStringLiteral("Delete (all)");
    }
    void labelsLoseTheirMnemonics()
    {
        QFETCH(QString, label);
        QTEST(plainLabel(label), "plain");
    }

    void ranksBeginningsFirst()
    {
        QVERIFY(SearchPopup::rank(entry(QStringLiteral("Master")), QStringLiteral("mas"))
            > SearchPopup::rank(entry(QStringLiteral("Web master")), QStringLiteral("mas")));
        QVERIFY(SearchPopup::rank(entry(QStringLiteral("Web master")), QStringLiteral("mas"))
            > SearchPopup::rank(entry(QStringLiteral("webmaster")), QStringLiteral("mas")));
        QVERIFY(SearchPopup::rank(entry(QStringLiteral("x"), QStringLiteral("10.0.0.7")), QStringLiteral("10.0")) > 0);
        QVERIFY(
            SearchPopup::rank(entry(QStringLiteral("x"), {}, QStringLiteral("node-7")), QStringLiteral("node")) > 0);
        QVERIFY(SearchPopup::rank(entry(QStringLiteral("Zoom In")), QStringLiteral("zoom out")) < 0);
        QVERIFY(SearchPopup::rank(entry(QStringLiteral("Zoom In")), QStringLiteral("in zoom")) > 0);
    }

    void returnRunsWhatTheArrowsChose()
    {
        QString ran;
        QList<SearchEntry> entries;
        for (const char *name : {"one", "two", "three"}) {
            SearchEntry made = entry(QLatin1String(name));
            made.run = [&ran, made] { ran = made.title; };
            entries.append(made);
        }
        QPointer<SearchPopup> popup(new SearchPopup(QStringLiteral("Find"), entries, nullptr));
        popup->open({0, 0}, 300);
        QTest::keyClicks(popup->field(), QStringLiteral("t"));
        QCOMPARE(popup->list()->model()->rowCount(), 2); // two, three
        QTest::keyClick(popup->field(), Qt::Key_Down);
        QTest::keyClick(popup->field(), Qt::Key_Return);
        QCOMPARE(ran, QStringLiteral("three"));
        QTRY_VERIFY(popup.isNull()); // it closes
    }

    void whatCanNotRunDoesNot()
    {
        bool ran = false;
        SearchEntry off = entry(QStringLiteral("off"));
        off.enabled = false;
        off.run = [&ran] { ran = true; };
        auto *popup = new SearchPopup(QStringLiteral("Find"), {off}, nullptr);
        popup->open({0, 0}, 300);
        QTest::keyClick(popup->field(), Qt::Key_Return);
        QVERIFY(!ran);
        popup->close();
    }
};

QUORATE_TEST(SearchPopupTest)
#include "tst_search_popup.moc"
