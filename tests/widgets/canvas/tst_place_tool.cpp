#include "tests/support/canvas_fixture.h"
#include "tests/support/patched_design.h"
#include "tests/support/test_main.h"
#include "widgets/canvas/quick_add.h"

#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>

using namespace quorate;
using tests::CanvasFixture;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

/// New elements: drags out of the palette, click-to-place, quick add; and drawn connections.
class TestPlaceTool : public QObject {
    Q_OBJECT

    Design m_design = tests::DesignPatch::design(s("typical-ha"));

    static void dragIn(CanvasFixture &f, const char *entry, QPoint at, bool drop = true)
    {
        QMimeData mime;
        mime.setData(QLatin1String(roleMimeType), entry);
        QDragEnterEvent enter(at, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(f.port(), &enter);
        for (const QPoint step : {at - QPoint(30, 20), at}) {
            QDragMoveEvent move(step, Qt::CopyAction, &mime, Qt::LeftButton, {});
            QCoreApplication::sendEvent(f.port(), &move);
        }
        if (drop) {
            QDropEvent event(at, Qt::CopyAction, &mime, Qt::NoButton, {});
            QCoreApplication::sendEvent(f.port(), &event);
        } else {
            QDragLeaveEvent leave;
            QCoreApplication::sendEvent(f.port(), &leave);
        }
    }
    static const Node *selectedNode(CanvasFixture &f)
    {
        return f.design().topology().nodes.find(NodeId(f.selection.elements().value(0)));
    }
    /// A point on the floor of a container, without a card.
    static QPoint floorOf(CanvasFixture &f, const char *id)
    {
        const CanvasContent &content = f.view.content();
        const QRectF rect = content.rectOf(QString::fromLatin1(id));
        for (double y = rect.bottom() - 6; y > rect.top() + 30; y -= 4)
            if (content.elementAt({rect.left() + 8, y}) == QLatin1String(id))
                return f.at(QPointF(rect.left() + 8, y));
        qFatal("no floor in %s", id);
    }

private Q_SLOTS:
    void aRoleFromThePalette()
    {
        CanvasFixture f(m_design);
        dragIn(f, "compute", floorOf(f, "rack-c"));
        QCOMPARE(f.steps(), 1);
        QCOMPARE(f.lastStep(), s("Add Compute"));
        const Node *made = selectedNode(f);
        QVERIFY(made);
        QCOMPARE(made->name, s("compute05"));
        QCOMPARE(made->addresses, QStringList{s("10.10.3.15")});
        QCOMPARE(made->domains, QList<DomainId>{DomainId(s("rack-c"))});
        QVERIFY(f.view.content().contains(made->id.value));
        f.document.history()->undo();
        QVERIFY(f.design() == m_design);
    }

    void leavingPlacesNothing()
    {
        CanvasFixture f(m_design);
        dragIn(f, "compute", floorOf(f, "rack-c"), false);
        QCOMPARE(f.steps(), 0);
        for (const ContainerLook &container : f.view.content().picture().containers)
            QVERIFY(!container.interaction.dropTarget);
    }

    void unknownThingsAreRefused()
    {
        CanvasFixture f(m_design);
        dragIn(f, "wizard", floorOf(f, "rack-c"));
        QCOMPARE(f.steps(), 0);
    }

    void theFirstHostOfAnEmptyDrawing()
    {
        CanvasFixture f;
        dragIn(f, "master", {400, 300});
        QCOMPARE(f.steps(), 1); // site, cluster and host are one step
        QCOMPARE(f.design().topology().sites.size(), 1);
        QCOMPARE(f.design().topology().clusters.size(), 1);
        QCOMPARE(selectedNode(f)->name, s("master01"));
        QCOMPARE(selectedNode(f)->addresses.size(), 1);
        f.document.history()->undo();
        QVERIFY(f.design() == Design());
    }

    void clickToPlace()
    {
        CanvasFixture f(m_design);
        f.view.setPlaceTool(*f.view.entryOf(s("router")));
        QCOMPARE(f.view.toolId(), s("place"));
        f.hover(floorOf(f, "rack-b"));
        f.click(floorOf(f, "rack-b"), Qt::ShiftModifier);
        f.click(floorOf(f, "rack-a"));
        QCOMPARE(f.steps(), 2);
        QCOMPARE(f.view.toolId(), s("select")); // without Shift it is over
        QCOMPARE(selectedNode(f)->domains, QList<DomainId>{DomainId(s("rack-a"))});
    }

    void escapeReturnsToSelect()
    {
        CanvasFixture f(m_design);
        f.view.setPlaceTool(*f.view.entryOf(s("router")));
        f.hover(floorOf(f, "rack-b"));
        f.key(Qt::Key_Escape);
        f.key(Qt::Key_Escape);
        QCOMPARE(f.view.toolId(), s("select"));
        QCOMPARE(f.steps(), 0);
    }

    void containersAndNotes()
    {
        CanvasFixture f(m_design);
        dragIn(f, "container:rack", floorOf(f, "dc1"));
        QCOMPARE(f.design().topology().sites.begin()->domains.size(), 4);
        dragIn(f, "service:note", floorOf(f, "dc1"));
        QCOMPARE(f.design().diagram().notes.size(), 1);
        QCOMPARE(f.design().diagram().notes.begin()->site, SiteId(s("dc1")));
        QCOMPARE(f.steps(), 2);
    }

    void quickAddByKeyboard()
    {
        CanvasFixture f(m_design);
        f.view.activateWindow();
        f.view.requestQuickAdd(f.view.content().rectOf(s("rack-b")).center(), {}, {});
        auto *popup = f.view.findChild<QuickAdd *>();
        QVERIFY(popup && popup->isVisible());
        auto *search = popup->findChild<QLineEdit *>();
        QTest::keyClicks(search, s("regis"));
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(!popup->isVisible());
        QCOMPARE(f.steps(), 1);
        QCOMPARE(selectedNode(f)->roles, QStringList{s("registry")});
        QCOMPARE(selectedNode(f)->domains, QList<DomainId>{DomainId(s("rack-b"))});
    }

    void slashAsksForThePalette()
    {
        CanvasFixture f(m_design);
        QSignalSpy spy(&f.view, &CanvasView::quickAddRequested);
        f.key(Qt::Key_Slash);
        QCOMPARE(spy.count(), 1);
    }

    // Connections

    void sitesAreLinked()
    {
        IdSource ids(3);
        const edits::Made site = edits::addSite(m_design, ids);
        CanvasFixture f(site.design);
        f.view.setTool(s("connect"));
        f.drag(f.header(s("dc1")), f.header(site.id));
        QCOMPARE(f.steps(), 1);
        const Link &link = *f.design().topology().links.begin();
        QCOMPARE(link.from, SiteId(s("dc1")));
        QCOMPARE(link.to, SiteId(site.id));
        QCOMPARE(f.selection.elements(), QStringList{link.id.value});
    }

    void anEndpointGetsItsBalancer()
    {
        Design design = m_design;
        for (const char *id : {"api", "apps", "console"})
            design = edits::setEndpointBalancer(design, EndpointId(s(id)), {});
        CanvasFixture f(design);
        f.view.setTool(s("connect"));
        f.drag(f.at(f.view.content().rectOf(s("api")).topLeft() + QPointF(20, 20)), f.at(s("lb02")));
        QCOMPARE(f.steps(), 1);
        int attached = 0;
        for (const Endpoint &endpoint : f.design().topology().endpoints)
            attached += endpoint.balancer == BalancerId(s("lb")) ? 1 : 0;
        QCOMPARE(attached, 1);
    }

    void aHostIsAttachedToStorage()
    {
        Design design = m_design;
        design.topology().clusters.update(
            ClusterId(s("ocp-prod")), [](Cluster &row) { row.services[s("registry")].remove(s("storage")); });
        CanvasFixture f(design);
        f.view.setTool(s("connect"));
        f.drag(f.at(s("infra01")), f.at(s("registry-store")));
        QCOMPARE(f.steps(), 1);
        const Cluster &cluster = *f.design().topology().clusters.begin();
        QCOMPARE(cluster.services.value(s("registry")).value(s("storage")), AttributeValue(s("registry-store")));
    }

    void whatCannotBeConnectedIsNot()
    {
        CanvasFixture f(m_design);
        f.view.setTool(s("connect"));
        f.press(f.at(s("master01")));
        f.move(f.at(s("master01")), f.at(s("dns01")));
        f.release(f.at(s("dns01")));
        QCOMPARE(f.steps(), 0);
    }

    void droppedOnTheEmptyCanvasItOffersWhatFits()
    {
        CanvasFixture f(m_design);
        QSignalSpy spy(&f.view, &CanvasView::quickAddRequested);
        f.view.setTool(s("connect"));
        f.drag(f.at(s("infra01")), floorOf(f, "dc1"));
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.first().at(3).toStringList(), QStringList{s("service:storage")});
        QCOMPARE(spy.first().at(4).toString(), s("infra01"));
    }
};

QUORATE_TEST(TestPlaceTool)
#include "tst_place_tool.moc"
