#include "model/design/edits.h"
#include "tests/support/panel_fixture.h"
#include "tests/support/test_main.h"
#include "widgets/dialogs/compare_window.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTreeView>

using namespace quorate;
using namespace quorate::tests;

/// The comparison as people see it: by what happened, with fields, findings, totals and addresses.
class CompareWindowTest final : public QObject {
    Q_OBJECT

    static void collect(
        const QAbstractItemModel &model, const QModelIndex &parent, const QString &indent, QStringList &lines)
    {
        for (int row = 0; row < model.rowCount(parent); ++row) {
            QStringList cells;
            for (int column = 0; column < model.columnCount(parent); ++column)
                cells.append(model.index(row, column, parent).data().toString());
            lines.append(indent + cells.join(QStringLiteral(" | ")));
            collect(model, model.index(row, 0, parent), indent + QStringLiteral("  "), lines);
        }
    }
    static QTreeView *view(const QWidget &window, const char *name)
    {
        for (QTreeView *tree : window.findChildren<QTreeView *>())
            if (tree->accessibleName() == QLatin1String(name))
                return tree;
        return nullptr;
    }
    static QStringList lines(const CompareWindow &window, const char *name)
    {
        QStringList lines;
        collect(*view(window, name)->model(), {}, {}, lines);
        return lines;
    }
    static Comparison compared(const Design &before, const Design &after)
    {
        return compareDesigns(before, after, catalogue(), QDate(2026, 11, 25));
    }

private Q_SLOTS:
    void tellsWhatHappenedAndWhatFollows()
    {
        const Design before = templateDesign();
        Design after = edits::remove(before, {QStringLiteral("master03")});
        after.topology().nodes.update(NodeId(QStringLiteral("infra01")), [](Node &node) {
            node.memory = qint64(96) << 30;
            node.addresses = {QStringLiteral("10.10.2.91")};
        });
        CompareWindow window;
        window.setComparison(compared(before, after), QStringLiteral("old.quorate.yaml"));
        const QStringList changes = lines(window, "Changes");
        QVERIFY2(changes.contains(QStringLiteral("Removed (1)")), qPrintable(changes.join(u'\n')));
        QVERIFY(changes.contains(QStringLiteral("  Host \"master03\" of the cluster \"ocp-prod\"")));
        QVERIFY(changes.contains(QStringLiteral("    Memory: 64 GiB \u2192 96 GiB")));
        const QStringList findings = lines(window, "Findings");
        QVERIFY(findings.contains(QStringLiteral("  Cluster \"ocp-prod\" has two masters.")));
        // 15 hosts of the template, one of them gone; 8 cores and 32 GiB of a master go with it, 32 GiB come.
        const QStringList hardware = lines(window, "Hardware");
        QVERIFY2(hardware.first().startsWith(QStringLiteral("In all | 15 \u2192 14 |")), qPrintable(hardware.first()));
        const QStringList addresses = lines(window, "Names and Addresses");
        QVERIFY2(addresses.filter(QStringLiteral("10.10.2.11 \u2192 10.10.2.91")).size() >= 1,
            qPrintable(addresses.join(u'\n')));
    }

    void aClickSelectsWhatIsStillThere()
    {
        const Design before = templateDesign();
        Design after = edits::rename(before, QStringLiteral("bastion01"), QStringLiteral("jump01"));
        after = edits::remove(after, {QStringLiteral("lb02")});
        CompareWindow window;
        window.setComparison(compared(before, after), QStringLiteral("old"));
        QSignalSpy chosen(&window, &CompareWindow::elementsChosen);
        auto *tree = view(window, "Changes");
        const auto choose = [tree](const char *heading) {
            for (int row = 0; row < tree->model()->rowCount(); ++row) {
                const QModelIndex head = tree->model()->index(row, 0);
                if (head.data().toString().startsWith(QLatin1String(heading)))
                    tree->setCurrentIndex(tree->model()->index(0, 0, head));
            }
        };
        choose("Removed");
        QCOMPARE(chosen.size(), 0);
        choose("Renamed");
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toStringList(), QStringList{QStringLiteral("bastion01")});
    }

    void equalDesignsAreSaidToBeEqual()
    {
        CompareWindow window;
        window.setComparison(compared(templateDesign(), templateDesign()), QStringLiteral("old"));
        QVERIFY(lines(window, "Changes").isEmpty());
        QStringList words;
        for (const QLabel *label : window.findChildren<QLabel *>())
            words.append(label->text());
        QVERIFY(words.contains(QStringLiteral("The designs are equal.")));
    }
};

QUORATE_TEST(CompareWindowTest)
#include "tst_compare_window.moc"
