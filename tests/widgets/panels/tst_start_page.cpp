#include "model/layout/layout.h"
#include "tests/support/panel_fixture.h"
#include "tests/support/test_main.h"
#include "widgets/panels/start_page.h"

#include <QAbstractButton>
#include <QImage>
#include <QListView>
#include <QPainter>
#include <QSignalSpy>

using namespace quorate;
using namespace quorate::tests;

class StartPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void templatesAreChosenByKeyAndFilteredByPlatform()
    {
        StartPage page;
        page.resize(1200, 800);
        page.show();
        page.setTemplates({{QStringLiteral("a"), QStringLiteral("A"), {}, QStringLiteral("OpenShift 3"), {}},
            {QStringLiteral("b"), QStringLiteral("B"), {}, QStringLiteral("OpenShift 4"), {}}});
        QCOMPARE(page.templates()->model()->rowCount(), 2);
        QSignalSpy chosen(&page, &StartPage::templateChosen);
        page.templates()->setCurrentIndex(page.templates()->model()->index(1, 0));
        QTest::keyClick(page.templates(), Qt::Key_Return);
        QCOMPARE(chosen.first().first().toString(), QStringLiteral("b"));
        for (QAbstractButton *button : page.findChildren<QAbstractButton *>())
            if (button->text() == QStringLiteral("OpenShift 3"))
                button->click();
        QCOMPARE(page.templates()->model()->rowCount(), 1);
        QCOMPARE(page.templates()->model()->index(0, 0).data().toString(), QStringLiteral("A"));
    }

    void templatesFillTheWidth_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("columns");
        QTest::newRow("the reference picture") << 1440 << 4;
        QTest::newRow("the smallest window") << 1280 << 3;
        for (int width = 1281; width <= 1285; ++width) // whatever is left over by the columns
            QTest::newRow(qPrintable(QString::number(width))) << width << 3;
        QTest::newRow("a wide screen") << 1920 << 5;
    }

    void templatesFillTheWidth()
    {
        QFETCH(int, width);
        QFETCH(int, columns);
        StartPage page;
        page.resize(width, 800);
        page.show();
        QList<TemplateCard> cards;
        for (int i = 0; i < 12; ++i)
            cards.append({QString::number(i), QString::number(i), {}, QStringLiteral("OpenShift 3"), {}});
        page.setTemplates(cards);
        QListView *view = page.templates();
        const auto top = [view](int row) { return view->visualRect(view->model()->index(row, 0)).top(); };
        QTRY_VERIFY(top(11) > top(0));
        int inFirstRow = 0;
        while (inFirstRow < 12 && top(inFirstRow) == top(0))
            ++inFirstRow;
        QCOMPARE(inFirstRow, columns);
    }

    void aThumbnailHasABlockForEveryCard()
    {
        const Design design = templateDesign();
        const Facts facts(Design(design).topologyPointer(), catalogue());
        const Geometry geometry = layOut(facts, design.diagram());
        const Thumbnail thumbnail = makeThumbnail(facts, geometry);
        QCOMPARE(thumbnail.blocks.size(), geometry.cards.size() + geometry.pills.size());
        QVERIFY(!thumbnail.isEmpty());
        QImage image(216, 144, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintThumbnail(painter, image.rect(), thumbnail, Theme::light());
        painter.end();
        // Some pixel has the colour of masters' blocks.
        const QRgb wanted = Theme::light().family(Family::ControlPlane).block.rgb();
        bool found = false;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                found = found || image.pixel(x, y) == wanted;
        QVERIFY(found);
    }
};

QUORATE_TEST(StartPageTest)
#include "tst_start_page.moc"
