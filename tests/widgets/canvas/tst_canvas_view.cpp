#include "tests/support/canvas_fixture.h"
#include "tests/support/layout_designs.h"
#include "tests/support/patched_design.h"
#include "tests/support/test_main.h"

#include <QAccessible>
#include <QScrollBar>
#include <QSignalSpy>

using namespace quorate;
using tests::CanvasFixture;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

/// Seeing: zoom, pan, fit, hit tests, what is painted.
class TestCanvasView : public QObject {
    Q_OBJECT

    Design m_design = tests::DesignPatch::design(s("typical-ha"));

    static void wheel(CanvasFixture &f, QPoint at, int steps, Qt::KeyboardModifiers modifiers)
    {
        QWheelEvent event(
            at, f.port()->mapToGlobal(at), {}, {0, 120 * steps}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(f.port(), &event);
    }

private Q_SLOTS:
    // Places in the overview mean nothing, so nothing can be moved, removed or renamed there.
    void overviewIsLookedAtOnly()
    {
        CanvasFixture f(tests::layout_designs::promoted(true));
        f.view.setScale(2, {});
        f.shown = DiagramView::Overview;
        f.layOutNow();
        QVERIFY(f.view.visibleArea().contains(f.view.content().geometry().page)); // it fits the window when it comes
        QVERIFY(f.view.content().isCard(s("prod")));
        QVERIFY(!f.view.content().contains(s("prod-master")));
        f.drag(f.at(s("prod")), f.at(s("prod")) + QPoint(90, 60));
        f.click(f.at(s("prod")));
        QCOMPARE(f.selection.elements(), QStringList{s("prod")});
        f.key(Qt::Key_Delete);
        f.key(Qt::Key_Right);
        QCOMPARE(f.steps(), 0);
        QSignalSpy activated(&f.view, &CanvasView::elementActivated);
        QTest::mouseDClick(f.port(), Qt::LeftButton, {}, f.at(s("prod")));
        QCOMPARE(activated.value(0).value(0).toString(), s("prod"));
        f.shown = DiagramView::Detail;
        f.layOutNow();
        QVERIFY(f.view.content().contains(s("prod-master")));
        QVERIFY(!f.view.isReadOnly());
    }

    void otherClustersStepBack()
    {
        CanvasFixture f(tests::layout_designs::promoted(true));
        const auto dimmed = [&](const char *id) {
            const auto &cards = f.view.content().geometry().cards;
            for (qsizetype i = 0; i < cards.size(); ++i) {
                if (cards.at(i).id == s(id))
                    return f.view.content().picture().cards.at(i).interaction.dimmed;
            }
            return false;
        };
        f.view.setClusterFilter(ClusterId(s("prod")));
        QVERIFY(dimmed("dev-master") && !dimmed("prod-master") && !dimmed("vault")); // a storage serves all
        f.layOutNow(); // a new picture keeps the filter
        QVERIFY(dimmed("dev-master"));
        f.shown = DiagramView::Overview;
        f.layOutNow();
        QVERIFY(dimmed("dev") && !dimmed("prod"));
        f.view.setClusterFilter({});
        QVERIFY(!dimmed("dev"));
    }

    void everythingFitsAtFirst()
    {
        CanvasFixture f(m_design);
        QVERIFY(f.view.visibleArea().contains(f.view.content().geometry().page));
        QVERIFY(f.view.content().contains(s("master01")));
    }

    void whatFitsStaysInViewUntilTheHandZooms()
    {
        CanvasFixture f(m_design);
        const QRectF page = f.view.content().geometry().page;
        f.view.resize(500, 400);
        QVERIFY(f.view.visibleArea().contains(page));
        const double small = f.view.scale();
        f.view.resize(1000, 800);
        QVERIFY(f.view.scale() > 1.5 * small); // twice the room shows it larger
        wheel(f, {250, 200}, 1, Qt::ControlModifier);
        const double chosen = f.view.scale();
        f.view.resize(500, 400);
        QCOMPARE(f.view.scale(), chosen);
        f.key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        f.view.resize(600, 500);
        QVERIFY(f.view.visibleArea().contains(page));
    }

    void zoomKeepsWhatIsUnderTheCursor()
    {
        CanvasFixture f(m_design);
        const QPoint at(400, 300);
        for (const int steps : {3, -2, 5, -6}) {
            const QPointF before = f.view.toScene(at);
            wheel(f, at, steps, Qt::ControlModifier);
            const QPointF off = (f.view.toScene(at) - before) * f.view.scale();
            QVERIFY2(off.manhattanLength() <= 2, qPrintable(s("%1 px off").arg(off.manhattanLength())));
        }
        wheel(f, at, 100, Qt::ControlModifier);
        QVERIFY(f.view.scale() <= 4.0);
        f.key(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(f.view.scale(), 1.0);
        f.key(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(f.view.visibleArea().contains(f.view.content().geometry().page));
        f.selection.set({s("infra02")});
        f.key(Qt::Key_2, Qt::ShiftModifier);
        QVERIFY(f.view.visibleArea().contains(f.view.content().rectOf(s("infra02"))));
        QVERIFY(f.view.scale() > 1);
    }

    void panning_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("middle button") << 0;
        QTest::newRow("Space") << 1;
        QTest::newRow("right button on the empty canvas") << 2;
        QTest::newRow("tool") << 3;
        QTest::newRow("wheel") << 4;
    }
    void panning()
    {
        QFETCH(int, way);
        CanvasFixture f(m_design);
        f.view.zoomOriginal();
        const QRectF site = f.view.content().rectOf(s("dc1"));
        const QPoint from = f.at(site.bottomLeft() + QPointF(20, -8));
        const QPointF before = f.view.toScene(from);
        const QPoint to = from + QPoint(-60, -44);
        if (way == 0)
            f.drag(from, to, {}, Qt::MiddleButton);
        else if (way == 1) {
            QTest::keyPress(&f.view, Qt::Key_Space);
            f.drag(from, to);
            QTest::keyRelease(&f.view, Qt::Key_Space);
        } else if (way == 2)
            f.drag(from, to, {}, Qt::RightButton);
        else if (way == 3) {
            f.view.setTool(s("pan"));
            f.drag(from, to);
        } else {
            wheel(f, from, -1, {});
            QVERIFY(f.view.toScene(from).y() > before.y());
            return;
        }
        QCOMPARE(f.view.toScene(to), before);
        QCOMPARE(f.steps(), 0);
        // Afterwards the pointer selects again (but for the tool).
        if (way < 3) {
            f.click(f.at(s("master01")));
            QCOMPARE(f.selection.elements(), QStringList{s("master01")});
        }
    }

    void zoomBox()
    {
        CanvasFixture f(m_design);
        const QRectF target = f.view.content().rectOf(s("master02")).adjusted(-40, -40, 40, 40);
        QTest::keyPress(&f.view, Qt::Key_Z);
        f.drag(f.at(target.topLeft()), f.at(target.bottomRight()));
        QTest::keyRelease(&f.view, Qt::Key_Z);
        QVERIFY(f.view.visibleArea().contains(f.view.content().rectOf(s("master02"))));
        QVERIFY(f.view.visibleArea().width() < target.width() * 3);
        QVERIFY(f.selection.elements().isEmpty());
    }

    void whatLiesUnderAPoint()
    {
        CanvasFixture f(m_design);
        const CanvasContent &content = f.view.content();
        for (const geometry::Card &card : content.geometry().cards)
            QCOMPARE(content.elementAt(card.rect.center()), card.id);
        QCOMPARE(content.elementAt(content.rectOf(s("rack-a")).topLeft() + QPointF(30, 12)), s("rack-a"));
        QCOMPARE(content.elementAt(content.rectOf(s("dc1")).topLeft() + QPointF(30, 12)), s("dc1"));
        QCOMPARE(content.elementAt({-500, -500}), QString());
        QCOMPARE(content.containerAt(content.rectOf(s("master01")).center()), s("rack-a"));
        QCOMPARE(content.containerAt(content.rectOf(s("master01")).center(), {s("rack-a")}), s("dc1"));
    }

    /// Against brute force: each card that is wholly inside.
    void elementsInABox()
    {
        CanvasFixture f(m_design);
        const CanvasContent &content = f.view.content();
        const QRectF box = content.rectOf(s("master01")).united(content.rectOf(s("infra02"))).adjusted(-1, -1, 1, 1);
        QSet<QString> expected;
        for (const geometry::Card &card : content.geometry().cards)
            if (box.contains(card.rect))
                expected.insert(card.id);
        const QStringList found = content.elementsIn(box);
        QSet<QString> cards;
        for (const QString &id : found)
            if (content.isCard(id))
                cards.insert(id);
        QCOMPARE(cards, expected);
        QVERIFY(expected.size() >= 4);
    }

    /// What is cut out for a repaint is what touches the area: nothing seen is missing, little else is painted.
    void aPartIsPaintedLikeTheWhole()
    {
        CanvasFixture f(m_design);
        f.view.zoomOriginal();
        f.view.reveal({s("master02")});
        QTest::qWait(150); // until antialiasing is back
        const QImage whole = f.view.grab().toImage();
        QVERIFY(f.view.paintedElements() > 0);
        const QRect part(300, 200, 260, 180);
        f.view.viewport()->repaint(part);
        if (qEnvironmentVariableIsSet("SHOW")) {
            f.view.grab(part).toImage().save(s("/tmp/part.png"));
            whole.copy(part).save(s("/tmp/whole.png"));
        }
        QCOMPARE(f.view.grab(part).toImage().convertToFormat(QImage::Format_RGB32),
            whole.copy(part).convertToFormat(QImage::Format_RGB32));
    }

    /// What a frame says it painted is what it painted: no lines from far away, all of them near.
    void countsWhatItPaints()
    {
        CanvasFixture f(m_design);
        const Picture &picture = f.view.content().picture();
        const qsizetype boxes = picture.containers.size() + picture.frames.size() + picture.pills.size()
            + picture.actors.size() + picture.cards.size() + picture.notes.size();
        QVERIFY(picture.connectors.size() >= 10);
        f.view.resize(4000, 3000);
        f.view.zoomFit();
        for (const auto &[scale, lines] : {std::pair(0.1, qsizetype(0)), std::pair(0.9, picture.connectors.size())}) {
            f.view.setScale(scale, {0, 0});
            f.view.zoomTo(f.view.content().geometry().page, false);
            f.view.setScale(scale, {2000, 1500});
            f.view.viewport()->repaint();
            QCOMPARE(f.view.paintedElements(), boxes + lines);
        }
    }

    void detailFollowsTheScale()
    {
        CanvasFixture f(m_design);
        const QPointF anchor(600, 400);
        f.view.setScale(0.1, anchor);
        QCOMPARE(f.view.lod(), Lod::Dot);
        f.view.setScale(0.3, anchor);
        QCOMPARE(f.view.lod(), Lod::Far);
        f.view.setScale(0.6, anchor);
        QCOMPARE(f.view.lod(), Lod::Middle);
        f.view.setScale(1.2, anchor);
        QCOMPARE(f.view.lod(), Lod::Near);
    }

    void hoverIsReported()
    {
        CanvasFixture f(m_design);
        QSignalSpy spy(&f.view, &CanvasView::hoveredChanged);
        f.hover(f.at(s("master01")));
        QCOMPARE(spy.last().first().toString(), s("master01"));
        f.hover(QPoint(1, 1));
        QCOMPARE(spy.last().first().toString(), QString());
    }

    void theMenuComesOnRelease()
    {
        CanvasFixture f(m_design);
        QSignalSpy spy(&f.view, &CanvasView::contextMenuRequested);
        f.press(f.at(s("infra01")), {}, Qt::RightButton);
        QCOMPARE(spy.count(), 0);
        f.release(f.at(s("infra01")), {}, Qt::RightButton);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.first().at(1).toString(), s("infra01"));
        QCOMPARE(f.selection.elements(), QStringList{s("infra01")});
    }

    void tabWalksTheElements()
    {
        CanvasFixture f(m_design);
        f.view.activateWindow();
        f.view.setFocus();
        QSet<QString> seen;
        for (int i = 0; i < 200; ++i) {
            QTest::keyClick(&f.view, Qt::Key_Tab);
            if (f.selection.elements().isEmpty())
                break;
            seen.insert(f.selection.elements().first());
        }
        for (const geometry::Card &card : f.view.content().geometry().cards)
            QVERIFY2(seen.contains(card.id), qPrintable(card.id));
    }

    void screenReadersWalkTheElements()
    {
        CanvasFixture f(m_design);
        QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(&f.view);
        QVERIFY(canvas);
        QCOMPARE(canvas->childCount(), int(f.view.content().readingOrder().size()));
        QStringList names;
        for (int i = 0; i < canvas->childCount(); ++i)
            names.append(canvas->child(i)->text(QAccessible::Name));
        QVERIFY2(names.filter(s("master01")).size() == 1, qPrintable(names.join(u'\n')));
        QVERIFY(names.filter(s("Rack B")).size() >= 1);
        const QPoint at = f.port()->mapToGlobal(f.at(s("master02")));
        QAccessibleInterface *hit = canvas->childAt(at.x(), at.y());
        QVERIFY(hit && hit->rect().contains(at));
        QCOMPARE(canvas->indexOfChild(hit), int(f.view.content().readingOrder().indexOf(s("master02"))));
        f.selection.set({s("master02")});
        QVERIFY(hit->state().selected);
    }

    void anOlderGeometryIsDropped()
    {
        CanvasFixture f(m_design);
        const QRectF page = f.view.content().geometry().page;
        const auto facts = std::make_shared<const Facts>(Design().topologyPointer(), tests::catalogue());
        f.view.setGeometry(facts, Geometry(), 0);
        QCOMPARE(f.view.content().geometry().page, page);
    }
};

QUORATE_TEST(TestCanvasView)
#include "tst_canvas_view.moc"
