#include "tests/support/test_main.h"
#include "widgets/panels/export_preview.h"

#include <QAbstractButton>
#include <QTest>
#include <QTreeView>

using namespace quorate;

class ExportPreviewTest final : public QObject {
    Q_OBJECT

private:
    static FileSet files()
    {
        FileSet set;
        set.insert(QStringLiteral("haproxy/lb/haproxy.cfg"),
            {QByteArray("global\n  maxconn 20000\n"), false, QStringLiteral("haproxy")});
        set.insert(QStringLiteral("inventory/hosts"),
            {QByteArray("[masters]\nmaster01\n"), false, QStringLiteral("inventory")});
        return set;
    }

private Q_SLOTS:
    void showsTheFirstFileOfTheTree()
    {
        ExportPreview preview;
        preview.setFiles(files());
        QCOMPARE(preview.shownPath(), QStringLiteral("haproxy/lb/haproxy.cfg"));
        QCOMPARE(preview.shownText(), QStringLiteral("global\n  maxconn 20000\n"));
    }

    void theShownFileStaysWhenItsTextChanges()
    {
        ExportPreview preview;
        preview.setFiles(files());
        preview.showFile(QStringLiteral("inventory/hosts"));
        FileSet next = files();
        next[QStringLiteral("inventory/hosts")].bytes += "master02\n";
        preview.setFiles(next);
        QCOMPARE(preview.shownPath(), QStringLiteral("inventory/hosts"));
        QVERIFY(preview.shownText().endsWith(QStringLiteral("master02\n")));
    }

    void saysWhatDiffersFromTheFolder()
    {
        ExportPreview preview;
        QHash<QString, QByteArray> before;
        before.insert(QStringLiteral("inventory/hosts"), "[masters]\nmaster09\n");
        preview.setFiles(files(), QStringLiteral("/export"), before);
        preview.showFile(QStringLiteral("inventory/hosts"));
        auto *changes = preview.headerWidget()->findChild<QAbstractButton *>();
        QVERIFY(!changes->isHidden());
        changes->setChecked(true);
        QCOMPARE(preview.shownText(), QStringLiteral("  [masters]\n- master09\n+ master01"));
        changes->setChecked(false);
        QCOMPARE(preview.shownText(), QStringLiteral("[masters]\nmaster01\n"));
    }

    void bytesThatAreNoTextAreNotShown()
    {
        ExportPreview preview;
        FileSet set;
        set.insert(
            QStringLiteral("diagram.png"), {QByteArray("\x89PNG\r\n\x1a\n\0\0", 10), false, QStringLiteral("diagram")});
        preview.setFiles(set);
        QVERIFY(preview.shownText().startsWith(QStringLiteral("A picture")));
    }
};

QUORATE_TEST(ExportPreviewTest)
#include "tst_export_preview.moc"
