#include "model/design/edits.h"
#include "tests/support/panel_fixture.h"
#include "tests/support/test_main.h"
#include "widgets/panels/field_editor.h"
#include "widgets/panels/finding_box.h"
#include "widgets/panels/inspector_panel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace quorate;
using namespace quorate::tests;

class InspectorPanelTest final : public QObject {
    Q_OBJECT

private:
    static QLineEdit *line(const InspectorPanel &panel, const char *key)
    {
        FieldEditor *editor = panel.editor(QLatin1String(key));
        return editor ? editor->findChild<QLineEdit *>() : nullptr;
    }
    static void type(QLineEdit *edit, const QString &text)
    {
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    static const Node &node(const PanelFixture &fixture, const char *id)
    {
        return *fixture.design().topology().nodes.find(NodeId(QLatin1String(id)));
    }

private Q_SLOTS:
    void typingCommitsWhenItPauses()
    {
        PanelFixture fixture;
        InspectorPanel panel(fixture.context);
        panel.show();
        fixture.selection.set({QStringLiteral("infra02")});
        QLineEdit *memory = line(panel, "memory");
        QVERIFY(memory);
        QCOMPARE(memory->text(), QStringLiteral("64 GiB"));
        type(memory, QStringLiteral("96"));
        QCOMPARE(fixture.steps(), 0); // not yet
        QTRY_COMPARE_WITH_TIMEOUT(fixture.steps(), 1, 2000);
        QCOMPARE(*node(fixture, "infra02").memory, qint64(96) << 30); // a bare number is GiB
        // One visit to the field is one step.
        QTest::keyClicks(memory, QStringLiteral("0"));
        QTRY_COMPARE_WITH_TIMEOUT(*node(fixture, "infra02").memory, qint64(960) << 30, 2000);
        QCOMPARE(fixture.steps(), 1);
        fixture.document.history()->undo();
        QCOMPARE(memory->text(), QStringLiteral("64 GiB"));
    }

    void refusedInputIsMarkedAndChangesNothing()
    {
        PanelFixture fixture;
        InspectorPanel panel(fixture.context);
        panel.show();
        fixture.selection.set({QStringLiteral("infra02")});
        QLineEdit *memory = line(panel, "memory");
        type(memory, QStringLiteral("much"));
        QTRY_COMPARE_WITH_TIMEOUT(memory->property("quorateProblem").toString(), QStringLiteral("error"), 2000);
        QVERIFY(!memory->accessibleDescription().isEmpty());
        QCOMPARE(fixture.steps(), 0);
        type(memory, QStringLiteral("32G"));
        QTRY_COMPARE_WITH_TIMEOUT(memory->property("quorateProblem").toString(), QString(), 2000);
        QCOMPARE(*node(fixture, "infra02").memory, qint64(32) << 30);
    }

    void severalElementsAreEditedTogether()
    {
        PanelFixture fixture;
        InspectorPanel panel(fixture.context);
        panel.show();
        fixture.selection.set({QStringLiteral("infra01"), QStringLiteral("master01")});
        QLineEdit *memory = line(panel, "memory");
        QCOMPARE(memory->text(), QString());
        QCOMPARE(memory->placeholderText(), QStringLiteral("mixed"));
        QVERIFY(!panel.editor(QStringLiteral("name"))); // two hosts have no one name
        type(memory, QStringLiteral("48 GiB"));
        QTRY_COMPARE_WITH_TIMEOUT(*node(fixture, "master01").memory, qint64(48) << 30, 2000);
        QCOMPARE(*node(fixture, "infra01").memory, qint64(48) << 30);
        QCOMPARE(fixture.steps(), 1);
    }

    void whatIsTypedBelongsToTheElementItWasTypedFor()
    {
        PanelFixture fixture;
        InspectorPanel panel(fixture.context);
        panel.show();
        fixture.selection.set({QStringLiteral("infra01")});
        type(line(panel, "memory"), QStringLiteral("80"));
        fixture.selection.set({QStringLiteral("infra02")}); // before the pause
        QCOMPARE(*node(fixture, "infra01").memory, qint64(80) << 30);
        QCOMPARE(*node(fixture, "infra02").memory, qint64(64) << 30);
    }

    void findingsStandAboveTheFields()
    {
        PanelFixture fixture;
        InspectorPanel panel(fixture.context);
        panel.show();
        fixture.selection.set({QStringLiteral("infra02")});
        static const Rule rule{.id = "sizing-memory-minimum",
            .severity = Severity::Error,
            .sentence = "Too small.",
            .why = "",
            .remedy = "",
            .source = "",
            .covers = {},
            .check = nullptr};
        Finding finding;
        finding.rule = &rule;
        finding.severity = Severity::Error;
        finding.elements = {QStringLiteral("infra02")};
        fixture.report({finding});
        QCOMPARE(panel.findChildren<FindingBox *>(Qt::FindChildrenRecursively).size(), 1);
        QCOMPARE(line(panel, "memory")->property("quorateProblem").toString(), QStringLiteral("error"));
        QCOMPARE(line(panel, "cpu")->property("quorateProblem").toString(), QString());
    }

    void withNothingSelectedItEditsTheDrawing()
    {
        PanelFixture fixture;
        InspectorPanel panel(fixture.context);
        panel.show();
        QLineEdit *customer = line(panel, "customer");
        QVERIFY(customer);
        type(customer, QStringLiteral("Bank"));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.design().diagram().titleBlock.customer, QStringLiteral("Bank"), 2000);
    }

    /// Parameters are rows of targets, which are rows of a template deployment.
    void rowsWithinRows()
    {
        PanelFixture fixture;
        const edits::Made made = edits::addTemplate(
            fixture.design(), *catalogue(), fixture.design().topology().clusters.at(0).id, fixture.ids);
        fixture.document.commit([] { return QStringLiteral("Add"); }, made.design);
        InspectorPanel panel(fixture.context);
        panel.show();
        fixture.selection.set({made.id});
        QVERIFY(line(panel, "targets.0.project"));
        QVERIFY(!line(panel, "targets.0.parameters.0.name"));
        const auto button = [&panel](const char *text) -> QPushButton * {
            for (QPushButton *each : panel.findChildren<QPushButton *>())
                if (each->isVisible() && each->text() == QLatin1String(text))
                    return each;
            return nullptr;
        };
        QTRY_VERIFY(button("Add to Parameters"));
        button("Add to Parameters")->click();
        QLineEdit *name = nullptr;
        QTRY_VERIFY((name = line(panel, "targets.0.parameters.0.name")));
        type(name, QStringLiteral("REPLICAS"));
        const auto deployment = [&fixture] { return fixture.design().topology().templates.at(0); };
        QTRY_COMPARE_WITH_TIMEOUT(deployment().targets.at(0).parameters.at(0).name, QStringLiteral("REPLICAS"), 2000);
        QVERIFY(button("Add to Targets"));
        button("Add to Targets")->click();
        QCOMPARE(deployment().targets.size(), 2);
        // What is typed next belongs to the new row.
        QVERIFY(panel.editor(QStringLiteral("targets.1.cluster")));
        QCOMPARE(panel.focusWidget(), panel.editor(QStringLiteral("targets.1.cluster"))->focusProxy());
    }

    void everyInputHasAName_data()
    {
        QTest::addColumn<QString>("element");
        for (const char *id : {"infra02", "dc1", "rack-a", "ocp-prod", "api", "lb", "dns", "registry-store"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }
    void everyInputHasAName()
    {
        QFETCH(QString, element);
        PanelFixture fixture;
        InspectorPanel panel(fixture.context);
        panel.show();
        fixture.selection.set({element});
        // Sections are laid out, hence shown, when the events have run.
        QTRY_VERIFY([&panel] {
            const QList<QLineEdit *> edits = panel.findChildren<QLineEdit *>();
            return std::any_of(edits.begin(), edits.end(), [](const QLineEdit *edit) { return edit->isVisible(); });
        }());
        int inputs = 0;
        for (const QWidget *child : panel.findChildren<QWidget *>()) {
            const bool input = qobject_cast<const QLineEdit *>(child) || qobject_cast<const QComboBox *>(child);
            if (!input || !child->isVisible())
                continue;
            ++inputs;
            QVERIFY(!child->accessibleName().isEmpty());
        }
        QVERIFY(inputs > 0);
    }
};

QUORATE_TEST(InspectorPanelTest)
#include "tst_inspector_panel.moc"
