#include "model/io/design_file.h"
#include "tests/support/canvas_fixture.h"
#include "tests/support/patched_design.h"
#include "tests/support/test_main.h"
#include "widgets/canvas/inline_editor.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>

using namespace quorate;
using tests::CanvasFixture;

namespace {

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

/// What keys and menus do with the selection.
class TestCanvasCommands : public QObject {
    Q_OBJECT

    Design m_design = tests::DesignPatch::design(s("typical-ha"));

    static const Node *node(CanvasFixture &f, const QString &id)
    {
        return f.design().topology().nodes.find(NodeId(id));
    }

private Q_SLOTS:
    void selectAllAndNone()
    {
        CanvasFixture f(m_design);
        f.key(Qt::Key_A, Qt::ControlModifier);
        for (const Node &row : f.design().topology().nodes)
            QVERIFY(f.selection.contains(row.id.value));
        f.key(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(f.selection.elements().isEmpty());
    }

    void selectAlike()
    {
        CanvasFixture f(m_design);
        f.selection.set({s("master02")});
        f.view.selectSameRole();
        QCOMPARE(f.selection.elements(), QStringList({s("master01"), s("master02"), s("master03")}));
        f.view.selectSameSite();
        QCOMPARE(f.selection.elements().size(), f.design().topology().nodes.size());
        CanvasFixture estate(tests::DesignPatch::design(s("two-sites-promotion")));
        estate.selection.set({s("dev-master02")});
        estate.view.selectSameRole(); // not those of the other cluster
        QCOMPARE(estate.selection.elements(), QStringList({s("dev-master01"), s("dev-master02"), s("dev-master03")}));
    }

    void deleting()
    {
        CanvasFixture f(m_design);
        f.selection.set({s("master02"), s("dns01")});
        f.key(Qt::Key_Delete);
        QCOMPARE(f.steps(), 1);
        QCOMPARE(f.lastStep(), s("Delete 2 Element(s)"));
        QVERIFY(!node(f, s("master02")) && !node(f, s("dns01")));
        QVERIFY(f.selection.elements().isEmpty());
        f.document.history()->undo();
        QVERIFY(f.design() == m_design);
    }

    void nudging()
    {
        CanvasFixture f(m_design);
        f.selection.set({s("infra02")});
        const QPointF before = f.view.content().rectOf(s("infra02")).topLeft();
        f.key(Qt::Key_Right);
        f.key(Qt::Key_Right);
        f.key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(f.view.content().rectOf(s("infra02")).topLeft(), before + QPointF(16, 1));
        QCOMPARE(f.steps(), 1); // they follow each other
        f.document.history()->undo();
        QVERIFY(f.design() == m_design);
    }

    void copyAndPaste()
    {
        CanvasFixture f(m_design);
        f.selection.set({s("master01"), s("master02")});
        QTest::keyClick(&f.view, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(f.steps(), 0);
        QVERIFY(QApplication::clipboard()->text().startsWith(s("quorate:")));
        f.selection.set({s("rack-c")});
        QTest::keyClick(&f.view, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(f.steps(), 1);
        QCOMPARE(f.selection.elements().size(), 2);
        QStringList names;
        for (const QString &id : f.selection.elements()) {
            names.append(node(f, id)->name);
            QCOMPARE(node(f, id)->domains, QList<DomainId>{DomainId(s("rack-c"))});
            QCOMPARE(node(f, id)->cluster, ClusterId(s("ocp-prod")));
        }
        names.sort();
        QCOMPARE(names, QStringList({s("master04"), s("master05")}));
    }

    void pasteFromAnotherProgram()
    {
        CanvasFixture first(m_design);
        first.selection.set({s("infra01")});
        first.view.copy();
        const QString text = QApplication::clipboard()->text();
        QApplication::clipboard()->setText(text); // as another process would give it
        const auto loaded = readDesign(text.toUtf8(), s("clipboard"), *tests::catalogue());
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().toString()));
        CanvasFixture f(m_design);
        f.view.paste();
        QCOMPARE(f.steps(), 1);
        QCOMPARE(node(f, f.selection.elements().value(0))->name, s("infra04"));
        QApplication::clipboard()->setText(s("something else"));
        f.view.paste();
        QCOMPARE(f.steps(), 1);
    }

    void cutting()
    {
        CanvasFixture f(m_design);
        f.selection.set({s("dns02")});
        QTest::keyClick(&f.view, Qt::Key_X, Qt::ControlModifier);
        QVERIFY(!node(f, s("dns02")));
        f.view.paste();
        QCOMPARE(f.steps(), 2);
        QCOMPARE(node(f, f.selection.elements().value(0))->name, s("dns02"));
    }

    void duplicatingRepeatsTheOffset()
    {
        CanvasFixture f(m_design);
        f.selection.set({s("bastion01")});
        f.key(Qt::Key_D, Qt::ControlModifier);
        const QString first = f.selection.elements().value(0);
        QCOMPARE(node(f, first)->name, s("bastion02"));
        f.view.nudge({0, 72}); // put it where it belongs
        const QPointF step =
            f.view.content().rectOf(first).topLeft() - f.view.content().rectOf(s("bastion01")).topLeft();
        f.key(Qt::Key_D, Qt::ControlModifier);
        const QString second = f.selection.elements().value(0);
        QCOMPARE(f.view.content().rectOf(second).topLeft() - f.view.content().rectOf(first).topLeft(), step);
    }

    void cloning()
    {
        CanvasFixture f(m_design);
        f.selection.set({s("bastion01")});
        f.key(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(f.steps(), 1);
        QCOMPARE(node(f, f.selection.elements().value(0))->name, s("bastion02"));
    }

    void renaming()
    {
        CanvasFixture f(m_design);
        f.selection.set({s("master01")});
        f.key(Qt::Key_F2);
        auto *editor = f.port()->findChild<InlineEditor *>();
        QVERIFY(editor);
        QCOMPARE(editor->text(), s("master01"));
        editor->setText(s("m7"));
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(node(f, s("master01"))->name, s("m7"));
        QCOMPARE(f.lastStep(), s("Rename"));
        QCOMPARE(f.steps(), 1);
    }

    void typingRenames()
    {
        CanvasFixture f(m_design);
        f.selection.set({s("master01")});
        QTest::keyClick(&f.view, 'q');
        auto *editor = f.port()->findChild<InlineEditor *>();
        QVERIFY(editor);
        QCOMPARE(editor->text(), s("q"));
        QTest::keyClick(editor, Qt::Key_Escape);
        QCOMPARE(f.steps(), 0);
        QCOMPARE(node(f, s("master01"))->name, s("master01"));
    }

    void tabGoesToTheNextName()
    {
        CanvasFixture f(m_design);
        f.selection.set({s("master01")});
        f.key(Qt::Key_F2);
        auto *editor = f.port()->findChild<InlineEditor *>();
        editor->setText(s("m1"));
        QTest::keyClick(editor, Qt::Key_Tab);
        QCOMPARE(node(f, s("master01"))->name, s("m1"));
        QCOMPARE(f.selection.elements(), QStringList{s("master02")});
        bool open = false;
        for (const InlineEditor *next : f.port()->findChildren<InlineEditor *>())
            open = open || next->text() == u"master02";
        QVERIFY(open);
    }

    void namesThatAreNone()
    {
        CanvasFixture f(m_design);
        f.selection.set({s("master01")});
        f.key(Qt::Key_F2);
        auto *editor = f.port()->findChild<InlineEditor *>();
        editor->setText(s("a b; rm"));
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(f.steps(), 0);
    }

    void notesKeepTheirLines()
    {
        const edits::Made note =
            edits::addNote(m_design, SiteId(s("dc1")), {400, 60}, s("one\ntwo"), *std::make_unique<IdSource>(5));
        CanvasFixture f(note.design);
        f.selection.set({note.id});
        f.key(Qt::Key_F2);
        auto *editor = f.port()->findChild<NoteEditor *>();
        QVERIFY(editor);
        QCOMPARE(editor->toPlainText(), s("one\ntwo"));
        editor->moveCursor(QTextCursor::End);
        QTest::keyClick(editor, Qt::Key_Return);
        QTest::keyClicks(editor, s("three"));
        QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(f.design().diagram().notes.begin()->text, s("one\ntwo\nthree"));
        QCOMPARE(f.steps(), 1);
    }

    void aligning_data()
    {
        QTest::addColumn<int>("alignment");
        QTest::newRow("left") << int(Alignment::Left);
        QTest::newRow("centre") << int(Alignment::Centre);
        QTest::newRow("right") << int(Alignment::Right);
        QTest::newRow("top") << int(Alignment::Top);
        QTest::newRow("middle") << int(Alignment::Middle);
        QTest::newRow("bottom") << int(Alignment::Bottom);
    }
    void aligning()
    {
        QFETCH(int, alignment);
        CanvasFixture f(m_design);
        // A rack's column, or a tier's row, out of which one has been moved.
        f.selection.set({s("master01")});
        f.view.nudge({8, 8});
        const bool column = Alignment(alignment) <= Alignment::Right;
        const QStringList ids = column ? QStringList{s("master01"), s("infra01"), s("dns01")}
                                       : QStringList{s("master01"), s("master02"), s("master03")};
        const auto edge = [&](const QRectF &r) {
            switch (Alignment(alignment)) {
            case Alignment::Left:
                return r.left();
            case Alignment::Centre:
                return r.center().x();
            case Alignment::Right:
                return r.right();
            case Alignment::Top:
                return r.top();
            case Alignment::Middle:
                return r.center().y();
            case Alignment::Bottom:
                return r.bottom();
            }
            return 0.0;
        };
        const QMap<ElementId, QPointF> corners = aligned(f.view.content(), ids, Alignment(alignment));
        QVERIFY(!corners.isEmpty());
        QSet<double> edges;
        for (const QString &id : ids) {
            QRectF rect = f.view.content().rectOf(id);
            rect.moveTopLeft(corners.value(id, rect.topLeft()));
            edges.insert(edge(rect));
        }
        QCOMPARE(edges.size(), 1);
        f.selection.set(ids);
        f.view.align(Alignment(alignment));
        QCOMPARE(f.steps(), 2);
    }

    void aligningCoversNothing_data()
    {
        QTest::addColumn<QStringList>("ids");
        QTest::addColumn<int>("alignment");
        QTest::newRow("a storage would cover a card in a rack")
            << QStringList{s("registry-store"), s("volumes"), s("infra01")} << int(Alignment::Left);
        QTest::newRow("a card would leave its rack")
            << QStringList{s("master01"), s("infra02")} << int(Alignment::Left);
        QTest::newRow("two cards of a row")
            << QStringList{s("volumes"), s("registry-store"), s("compute")} << int(Alignment::Top);
        QTest::newRow("two racks") << QStringList{s("rack-a"), s("rack-b")} << int(Alignment::Right);
    }
    void aligningCoversNothing()
    {
        QFETCH(QStringList, ids);
        QFETCH(int, alignment);
        CanvasFixture f(m_design);
        for (const QString &id : std::as_const(ids))
            QVERIFY2(f.view.content().contains(id), qPrintable(id));
        QVERIFY(!aligned(f.view.content(), ids, Alignment(alignment)).isEmpty());
        f.selection.set(ids);
        f.view.align(Alignment(alignment));
        QCOMPARE(f.steps(), 0);
        QVERIFY(f.design() == m_design);
    }

    void distributing()
    {
        CanvasFixture f(m_design);
        const QStringList ids{s("dns01"), s("lb01"), s("infra01"), s("master01")};
        const QMap<ElementId, QPointF> corners = distributed(f.view.content(), ids, Qt::Vertical);
        QList<QRectF> rects;
        for (const QString &id : ids) {
            QRectF rect = f.view.content().rectOf(id);
            rect.moveTopLeft(corners.value(id, rect.topLeft()));
            rects.append(rect);
        }
        std::sort(rects.begin(), rects.end(), [](const QRectF &a, const QRectF &b) { return a.top() < b.top(); });
        const double gap = rects.at(1).top() - rects.at(0).bottom();
        QVERIFY(std::abs(rects.at(2).top() - rects.at(1).bottom() - gap) < 1e-6);
        QVERIFY(std::abs(rects.at(3).top() - rects.at(2).bottom() - gap) < 1e-6);
    }

    void arrangingUnpins()
    {
        CanvasFixture f(m_design);
        f.selection.set({s("infra01")});
        const QRectF before = f.view.content().rectOf(s("infra01"));
        f.view.nudge({8, 8});
        f.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!f.design().diagram().placements.contains(s("infra01")));
        QCOMPARE(f.view.content().rectOf(s("infra01")), before);
        f.key(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(f.design().diagram().placements.value(s("infra01")).pinned);
        f.key(Qt::Key_L, Qt::ControlModifier);
        f.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(f.design() == m_design);
    }

    void whatIsPinnedByCommandStays()
    {
        CanvasFixture f(m_design);
        f.selection.set({s("infra01")});
        f.key(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(f.design().diagram().placements.value(s("infra01")).locked);
        const Design pinned = f.design();
        f.view.nudge({8, 8});
        f.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier); // arranges the selection
        f.selection.clear();
        f.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier); // arranges everything
        QVERIFY(f.design() == pinned);
        // Of several, the others move.
        f.selection.set({s("infra01"), s("infra02")});
        f.view.nudge({8, 8});
        QCOMPARE(f.design().diagram().placements.value(s("infra01")).position,
            pinned.diagram().placements.value(s("infra01")).position);
        QVERIFY(f.design().diagram().placements.contains(s("infra02")));
        // Released, it moves again.
        f.selection.set({s("infra01")});
        f.key(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(!f.design().diagram().placements.value(s("infra01")).locked);
        f.view.nudge({8, 8});
        QVERIFY(f.design().diagram().placements.value(s("infra01")).position
            != pinned.diagram().placements.value(s("infra01")).position);
    }

    void collapsing()
    {
        CanvasFixture f(m_design);
        f.selection.set({s("rack-a")});
        f.key(Qt::Key_BracketLeft, Qt::ControlModifier);
        QVERIFY(f.design().diagram().placements.value(s("rack-a")).collapsed);
        f.key(Qt::Key_BracketRight, Qt::ControlModifier);
        QVERIFY(f.design() == m_design);
    }

    void asAPicture()
    {
        CanvasFixture f(m_design);
        f.view.copyAsPicture();
        const QMimeData *mime = QApplication::clipboard()->mimeData();
        QVERIFY(mime->hasImage());
        QVERIFY(mime->data(s("image/svg+xml")).contains("<svg"));
    }

    void whatIsRemovedIsNoLongerSelected()
    {
        CanvasFixture f(m_design);
        f.selection.set({s("master01"), s("master02")});
        f.document.commit([] { return s("Elsewhere"); }, edits::remove(f.design(), {s("master01")}));
        QCOMPARE(f.selection.elements(), QStringList{s("master02")});
    }
};

QUORATE_TEST(TestCanvasCommands)
#include "tst_canvas_commands.moc"
