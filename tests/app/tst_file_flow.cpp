#include "app/gui/main_window.h"
#include "tests/support/panel_fixture.h"
#include "tests/support/test_main.h"
#include "widgets/dialogs/recovery_dialog.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>
#include <QUndoStack>

using namespace quorate;
using namespace quorate::tests;

/// The real window over real files: what it asks, and what the answers do.
class FileFlowTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_design;

    static QString words(const QWidget *dialog)
    {
        QStringList all{dialog->windowTitle()};
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            all.append(label->text());
        return all.join(u'\n');
    }

    /// Presses the button of the dialog that comes up; what the dialog said is kept in `said`.
    void answer(const QString &button, QString *said)
    {
        auto *timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this, [timer, button, said] {
            QWidget *dialog = QApplication::activeModalWidget();
            if (!dialog)
                return;
            for (QPushButton *candidate : dialog->findChildren<QPushButton *>()) {
                if (candidate->text() != button)
                    continue;
                *said = words(dialog);
                timer->deleteLater();
                candidate->click();
                return;
            }
        });
        timer->start(10);
    }

    QString journal() const { return m_folder->filePath(QStringLiteral("journal")); }
    void leaveLostWork(const QString &path, const QString &title)
    {
        Design lost = templateDesign();
        lost.setTitle(title);
        lost.topology().nodes.erase(lost.topology().nodes.at(0).id);
        QVERIFY(QDir().mkpath(journal()));
        QFile file(journal() + QStringLiteral("/dead.unsaved"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(path.toUtf8() + "\nbank.quorate.yaml\n2026-01-31T10:00:00.000\n"
            + quorate::writeDesign(lost, *catalogue()));
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_design = m_folder->filePath(QStringLiteral("bank.quorate.yaml"));
        QVERIFY(saveDesignFile(m_design, templateDesign(), *catalogue()));
    }

    void theRecoveryDialogShowsTimeAndDifferences_data()
    {
        QTest::addColumn<bool>("byFile");
        QTest::newRow("at a plain start") << false;
        QTest::newRow("when the file is opened") << true;
    }

    void theRecoveryDialogShowsTimeAndDifferences()
    {
        QFETCH(bool, byFile);
        leaveLostWork(m_design, QStringLiteral("Unsaved title"));
        Settings settings;
        Workbench bench(catalogue(), journal());
        MainWindow window(bench, settings);
        QString said;
        answer(QStringLiteral("Restore"), &said);
        window.begin(byFile ? m_design : QString());
        QVERIFY2(said.contains(QStringLiteral("Restore the unsaved work on \"bank.quorate.yaml\"?")), qPrintable(said));
        QVERIFY2(said.contains(QLocale().toString(QDateTime(QDate(2026, 1, 31), QTime(10, 0)), QLocale::ShortFormat)),
            qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("Removed: bastion01.")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("The title is \"Unsaved title\".")), qPrintable(said));
        QCOMPARE(bench.document.design().title(), QStringLiteral("Unsaved title"));
        QCOMPARE(bench.session.path(), m_design);
        QVERIFY(!bench.document.isSaved());
        QVERIFY(!QFile::exists(journal() + QStringLiteral("/dead.unsaved")));
        bench.document.history()->undo(); // the file as it stands
        QVERIFY(bench.document.isSaved());
        QCOMPARE(bench.document.design(), templateDesign());
    }

    void askingLaterKeepsIt()
    {
        leaveLostWork(m_design, QStringLiteral("Unsaved title"));
        Settings settings;
        Workbench bench(catalogue(), journal());
        MainWindow window(bench, settings);
        QString said;
        answer(QStringLiteral("Ask Later"), &said);
        window.begin(m_design);
        QVERIFY(!said.isEmpty());
        QCOMPARE(bench.document.design(), templateDesign()); // the file was opened
        QVERIFY(QFile::exists(journal() + QStringLiteral("/dead.unsaved")));
    }

    void discardingForgetsIt()
    {
        leaveLostWork(m_design, QStringLiteral("Unsaved title"));
        Settings settings;
        Workbench bench(catalogue(), journal());
        MainWindow window(bench, settings);
        QString said;
        answer(QStringLiteral("Discard"), &said);
        window.begin({});
        QVERIFY(!said.isEmpty());
        QVERIFY(!QFile::exists(journal() + QStringLiteral("/dead.unsaved")));
        QVERIFY(!bench.session.isOpen());
    }

    void workThatWasSavedIsNotOffered()
    {
        leaveLostWork(m_design, QStringLiteral("Saved title"));
        QFile file(journal() + QStringLiteral("/dead.unsaved"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (int line = 0; line < 3; ++line)
            file.readLine();
        QFile design(m_design);
        QVERIFY(design.open(QIODevice::WriteOnly));
        design.write(file.readAll());
        design.close();
        Settings settings;
        Workbench bench(catalogue(), journal());
        MainWindow window(bench, settings);
        window.begin({}); // would wait for an answer if it asked
        QVERIFY(!file.exists());
    }

    void aSaveThatFailsOffersAnotherPlace()
    {
        Settings settings;
        Workbench bench(catalogue(), journal());
        MainWindow window(bench, settings);
        window.begin(m_design);
        Design next = bench.document.design();
        next.setTitle(QStringLiteral("changed"));
        bench.document.commit([] { return QStringLiteral("title"); }, next);
        QVERIFY(QFile::remove(m_design) && QDir().mkpath(m_design)); // a folder stands in the way
        bench.session.acceptDisk();
        QString said;
        answer(QStringLiteral("Close"), &said);
        auto *save = window.findChild<QAction *>(QStringLiteral("file-save"));
        QVERIFY(save);
        save->trigger();
        QVERIFY2(said.contains(QStringLiteral("This is not a regular file.")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("The design stays open")), qPrintable(said));
        QVERIFY(!bench.document.isSaved());
        QCOMPARE(bench.document.design(), next);
        bench.document.history()->undo(); // or closing would ask
    }
};

QUORATE_TEST(FileFlowTest)
#include "tst_file_flow.moc"
