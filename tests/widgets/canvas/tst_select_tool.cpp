#include "tests/support/canvas_fixture.h"
#include "tests/support/patched_design.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>

using namespace quorate;
using tests::CanvasFixture;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

/// Selecting, moving, copying, resizing by hand.
class TestSelectTool : public QObject {
    Q_OBJECT

    Design m_design = tests::DesignPatch::design(s("typical-ha"));

    static const Node *node(CanvasFixture &f, const char *id)
    {
        return f.design().topology().nodes.find(NodeId(QString::fromLatin1(id)));
    }

private Q_SLOTS:
    void clicking()
    {
        CanvasFixture f(m_design);
        f.click(f.at(s("master01")));
        QCOMPARE(f.selection.elements(), QStringList{s("master01")});
        f.click(f.at(s("master02")), Qt::ShiftModifier);
        QCOMPARE(f.selection.elements(), QStringList({s("master01"), s("master02")}));
        f.click(f.at(s("master01")), Qt::ControlModifier);
        QCOMPARE(f.selection.elements(), QStringList{s("master02")});
        f.click(f.header(s("rack-b")));
        QCOMPARE(f.selection.elements(), QStringList{s("rack-b")});
        f.click(QPoint(2, 2));
        QVERIFY(f.selection.elements().isEmpty());
        QCOMPARE(f.steps(), 0);
    }

    void rubberBand()
    {
        CanvasFixture f(m_design);
        const CanvasContent &content = f.view.content();
        // From the floor of the rack: it is empty canvas.
        const QRectF one = content.rectOf(s("master01")).adjusted(-10, -10, 10, 10);
        QCOMPARE(content.elementAt(one.topLeft()), s("rack-a"));
        f.drag(f.at(one.topLeft()), f.at(one.bottomRight()));
        QCOMPARE(f.selection.elements(), QStringList{s("master01")});
        const QRectF other = content.rectOf(s("infra01")).adjusted(-10, -10, 10, 10);
        f.drag(f.at(other.topLeft()), f.at(other.bottomRight()), Qt::ShiftModifier);
        QCOMPARE(f.selection.elements(), QStringList({s("master01"), s("infra01")}));
        QCOMPARE(f.steps(), 0);
    }

    void movingPinsOnTheGrid()
    {
        CanvasFixture f(m_design);
        f.view.zoomOriginal();
        f.view.reveal({s("master01")});
        const QRectF before = f.view.content().rectOf(s("master01"));
        const QPoint from = f.at(s("master01"));
        f.drag(from, from + QPoint(0, 21));
        QCOMPARE(f.steps(), 1);
        const QRectF after = f.view.content().rectOf(s("master01"));
        QCOMPARE(after.left(), before.left());
        QCOMPARE(std::fmod(after.top() - before.top(), 8.0), 0.0);
        QVERIFY(std::abs(after.top() - before.top() - 21) <= 8);
        QVERIFY(f.design().diagram().placements.value(s("master01")).pinned);
        QCOMPARE(node(f, "master01")->domains, QList<DomainId>{DomainId(s("rack-a"))}); // the same rack
        f.document.history()->undo();
        QVERIFY(f.design() == m_design);
        QCOMPARE(f.view.content().rectOf(s("master01")), before);
    }

    void altIgnoresTheGrid()
    {
        CanvasFixture f(m_design);
        f.view.zoomOriginal();
        f.view.reveal({s("master01")});
        const QRectF before = f.view.content().rectOf(s("master01"));
        const QPoint from = f.at(s("master01"));
        f.drag(from, from + QPoint(3, 13), Qt::AltModifier);
        QCOMPARE(f.view.content().rectOf(s("master01")).topLeft(), before.topLeft() + QPointF(3, 13));
    }

    void intoAnotherRack()
    {
        CanvasFixture f(m_design);
        const QPoint from = f.at(s("bastion01"));
        const QPoint to = f.header(s("rack-a")) + QPoint(0, 40);
        f.press(from);
        f.move(from, to);
        // While dragging: nothing is committed, the target is lit, the label says what will happen.
        QCOMPARE(f.steps(), 0);
        const Picture &picture = f.view.content().picture();
        const auto rack = std::find_if(picture.containers.begin(), picture.containers.end(),
            [](const ContainerLook &c) { return c.name == u"Rack A"; });
        QVERIFY(rack->interaction.dropTarget);
        const auto ghost = std::find_if(
            picture.cards.begin(), picture.cards.end(), [](const CardLook &c) { return c.interaction.ghost; });
        QVERIFY(ghost != picture.cards.end());
        QCOMPARE(ghost->ghostLabel, s("Place in Rack A"));
        f.release(to);
        QCOMPARE(f.steps(), 1);
        QCOMPARE(node(f, "bastion01")->domains, QList<DomainId>{DomainId(s("rack-a"))});
        QCOMPARE(f.view.content().parentOf(s("bastion01")), s("rack-a"));
        for (const ContainerLook &container : f.view.content().picture().containers)
            QVERIFY(!container.interaction.dropTarget);
    }

    void altIgnoresTheContainer()
    {
        CanvasFixture f(m_design);
        f.drag(f.at(s("bastion01")), f.header(s("rack-a")) + QPoint(0, 40), Qt::AltModifier);
        QCOMPARE(node(f, "bastion01")->domains, QList<DomainId>{DomainId(s("rack-c"))});
        QCOMPARE(f.steps(), 1);
    }

    void severalMoveTogether()
    {
        CanvasFixture f(m_design);
        f.view.zoomOriginal();
        f.view.reveal({s("master02")});
        f.selection.set({s("master02"), s("infra02")});
        const QPointF gap =
            f.view.content().rectOf(s("infra02")).topLeft() - f.view.content().rectOf(s("master02")).topLeft();
        const QPoint from = f.at(s("master02"));
        f.drag(from, from + QPoint(0, 24), Qt::AltModifier);
        QCOMPARE(f.steps(), 1);
        QCOMPARE(
            f.view.content().rectOf(s("infra02")).topLeft() - f.view.content().rectOf(s("master02")).topLeft(), gap);
    }

    void escapeCancelsADrag()
    {
        CanvasFixture f(m_design);
        const QRectF before = f.view.content().rectOf(s("master01"));
        const QPoint from = f.at(s("master01"));
        f.press(from);
        f.move(from, from + QPoint(80, 60));
        QVERIFY(f.view.content().rectOf(s("master01")) != before);
        f.key(Qt::Key_Escape);
        QCOMPARE(f.view.content().rectOf(s("master01")), before);
        f.release(from + QPoint(80, 60));
        QCOMPARE(f.steps(), 0);
        QVERIFY(f.design() == m_design);
        // Escape again empties the selection.
        QCOMPARE(f.selection.elements(), QStringList{s("master01")});
        f.key(Qt::Key_Escape);
        QVERIFY(f.selection.elements().isEmpty());
    }

    void escapeCancelsARubberBand()
    {
        CanvasFixture f(m_design);
        const QRectF one = f.view.content().rectOf(s("master01")).adjusted(-10, -10, 10, 10);
        f.press(f.at(one.topLeft()));
        f.move(f.at(one.topLeft()), f.at(one.bottomRight()));
        f.key(Qt::Key_Escape);
        f.release(f.at(one.bottomRight()));
        QVERIFY(f.selection.elements().isEmpty());
    }

    void controlDragCopies()
    {
        CanvasFixture f(m_design);
        const qsizetype before = f.design().topology().nodes.size();
        const QPoint from = f.at(s("bastion01"));
        f.drag(from, f.header(s("rack-b")) + QPoint(0, 40), Qt::ControlModifier);
        QCOMPARE(f.steps(), 1);
        QCOMPARE(f.design().topology().nodes.size(), before + 1);
        QCOMPARE(node(f, "bastion01")->domains, QList<DomainId>{DomainId(s("rack-c"))});
        const Node *copy = f.design().topology().nodes.find(NodeId(f.selection.elements().value(0)));
        QVERIFY(copy);
        QCOMPARE(copy->name, s("bastion02"));
        QCOMPARE(copy->domains, QList<DomainId>{DomainId(s("rack-b"))});
    }

    void aDataCenterStaysOnThePage()
    {
        Design design = m_design;
        IdSource ids(3);
        const edits::Made site = edits::addSite(design, ids);
        CanvasFixture f(site.design);
        f.selection.set({site.id});
        const QPoint from = f.header(site.id);
        f.press(from);
        f.move(from, f.header(s("rack-b")) + QPoint(0, 60));
        const Interaction *rack = nullptr;
        for (const ContainerLook &container : f.view.content().picture().containers)
            if (container.name == u"Rack B")
                rack = &container.interaction;
        QVERIFY(rack && rack->forbidden && !rack->dropTarget);
        f.release(f.header(s("rack-b")) + QPoint(0, 60));
        QCOMPARE(f.steps(), 0);
    }

    void aRackTakesItsContentsAlong()
    {
        CanvasFixture f(m_design);
        const QPoint from = f.header(s("rack-b"));
        const QPointF inside =
            f.view.content().rectOf(s("master02")).topLeft() - f.view.content().rectOf(s("rack-b")).topLeft();
        f.press(from);
        f.move(from, from + QPoint(24, 30));
        QCOMPARE(
            f.view.content().rectOf(s("master02")).topLeft() - f.view.content().rectOf(s("rack-b")).topLeft(), inside);
        f.release(from + QPoint(24, 30));
        QCOMPARE(f.steps(), 1);
        QVERIFY(f.design().diagram().placements.contains(s("rack-b")));
        QVERIFY(!f.design().diagram().placements.contains(s("master02")));
    }

    void notesAreResized()
    {
        IdSource ids(3);
        const edits::Made note = edits::addNote(m_design, SiteId(s("dc1")), {400, 60}, s("Remember"), ids);
        CanvasFixture f(note.design);
        f.view.zoomOriginal();
        f.view.reveal({note.id});
        f.click(f.at(note.id));
        QCOMPARE(f.selection.elements(), QStringList{note.id});
        const QPoint corner = f.at(f.view.content().rectOf(note.id).bottomRight());
        f.drag(corner, corner + QPoint(40, 32));
        QCOMPARE(f.steps(), 1);
        QCOMPARE(f.design().diagram().notes.begin()->size, QSizeF(240, 88));
        QCOMPARE(f.design().diagram().notes.begin()->position, QPointF(400, 60));
        f.key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.design().diagram().notes.begin()->size, QSizeF(248, 88));
    }

    void doubleClicks()
    {
        CanvasFixture f(m_design);
        QSignalSpy quick(&f.view, &CanvasView::quickAddRequested);
        QTest::mouseDClick(
            f.port(), Qt::LeftButton, {}, f.at(f.view.content().rectOf(s("rack-b")).bottomLeft() + QPointF(6, -6)));
        QCOMPARE(quick.count(), 1);
        QCOMPARE(quick.first().at(2).toString(), s("rack-b"));
        QTest::mouseDClick(f.port(), Qt::LeftButton, {}, f.header(s("rack-b")));
        QVERIFY(f.design().diagram().placements.value(s("rack-b")).collapsed);
    }

    void connectArrowsClone()
    {
        CanvasFixture f(m_design);
        f.view.zoomOriginal();
        f.view.reveal({s("bastion01")});
        f.hover(f.at(s("bastion01")));
        const QRectF arrow = connectArrowRect(f.view.content().rectOf(s("bastion01")), 2);
        f.hover(f.at(arrow.center()));
        f.click(f.at(arrow.center()));
        QCOMPARE(f.steps(), 1);
        const Node *copy = f.design().topology().nodes.find(NodeId(f.selection.elements().value(0)));
        QVERIFY(copy);
        QCOMPARE(copy->name, s("bastion02"));
        QVERIFY(f.view.content().rectOf(copy->id.value).top() > f.view.content().rectOf(s("bastion01")).top());
    }

    void aNewGeometryWaitsForTheHand()
    {
        CanvasFixture f(m_design);
        const QPoint from = f.at(s("master01"));
        const QRectF before = f.view.content().rectOf(s("master01"));
        f.press(from);
        f.move(from, from + QPoint(40, 40), Qt::AltModifier);
        const QRectF dragged = f.view.content().rectOf(s("master01"));
        QVERIFY(dragged != before);
        f.layOutNow(); // the answer to an earlier edit
        QCOMPARE(f.view.content().rectOf(s("master01")), dragged);
        f.key(Qt::Key_Escape);
        QCOMPARE(f.view.content().rectOf(s("master01")), before);
        f.release(from);
        QCOMPARE(f.steps(), 0);
    }

    void theBorderPansADrag()
    {
        CanvasFixture f(m_design);
        f.view.zoomOriginal();
        f.view.reveal({s("dns01")});
        const QPoint from = f.at(s("dns01"));
        const QPoint border(f.port()->width() / 2, f.port()->height() - 5);
        f.press(from);
        f.move(from, border, Qt::AltModifier);
        const double before = f.view.visibleArea().top();
        QTRY_VERIFY(f.view.visibleArea().top() > before + 20);
        // What is dragged stays under the pointer.
        QVERIFY((f.view.toView(f.view.content().rectOf(s("dns01")).center()) - border).manhattanLength() < 4);
        f.key(Qt::Key_Escape);
        f.release(border);
    }

    void readOnlyMovesNothing()
    {
        CanvasFixture f(m_design);
        f.view.setReadOnly(true);
        const QPoint from = f.at(s("master01"));
        f.drag(from, from + QPoint(80, 60));
        f.key(Qt::Key_Delete);
        f.key(Qt::Key_Right);
        QCOMPARE(f.steps(), 0);
        QCOMPARE(f.selection.elements(), QStringList{s("master01")});
    }
};

QUORATE_TEST(TestSelectTool)
#include "tst_select_tool.moc"
