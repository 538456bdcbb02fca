#include "app/gui/window_host.h"
#include "app/language.h"
#include "model/design/edits.h"
#include "model/export/exporter.h"
#include "model/rules/rule.h"
#include "tests/support/patched_design.h"
#include "tests/support/test_main.h"
#include "tests/support/window_texts.h"
#include "widgets/common/placing.h"
#include "widgets/dialogs/finding_dialogs.h"
#include "widgets/dialogs/help_window.h"
#include "widgets/panels/field_editor.h"
#include "widgets/panels/inspector_panel.h"
#include "widgets/panels/issues_panel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace quorate;

namespace {

QStringList allTexts()
{
    QStringList texts;
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        texts += tests::textsOf(*window);
        for (const QWidget *child : window->findChildren<QWidget *>())
            texts += tests::textsOf(*child);
    }
    texts.removeDuplicates();
    return texts;
}

} // namespace

/// The language is switched in the open window; every text is in the chosen one afterwards, also of what opens later.
class LanguageSwitchTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QSet<QString> m_names; ///< words that the design itself holds

    QStringList englishWords(const QString &text) const
    {
        QStringList found = tests::englishWords(text);
        found.removeIf([this](const QString &word) { return m_names.contains(word); });
        return found;
    }

    void checkChinese(const char *where)
    {
        QStringList problems;
        static const QRegularExpression lostMnemonic(QStringLiteral("\\([A-Z]\\)")); // "保存(S)"
        for (const QString &text : allTexts())
            if (const QStringList found = englishWords(text); !found.isEmpty() || lostMnemonic.match(text).hasMatch())
                problems.append(QStringLiteral("\"%1\" (%2)").arg(text, found.join(u' ')));
        QVERIFY2(problems.isEmpty(),
            qPrintable(QStringLiteral("%1: %2 texts\n%3")
                           .arg(QLatin1String(where))
                           .arg(problems.size())
                           .arg(problems.mid(0, 60).join(u'\n'))));
    }

    void checkEnglish(const char *where)
    {
        static const QRegularExpression chinese(QStringLiteral("[\\x{3000}-\\x{9fff}\\x{ff00}-\\x{ffef}]"));
        QStringList problems;
        for (const QString &text : allTexts())
            if (text != u"简体中文" && chinese.match(text).hasMatch())
                problems.append(text);
        QVERIFY2(problems.isEmpty(), qPrintable(QLatin1String(where) + u'\n' + problems.mid(0, 60).join(u'\n')));
    }

    static void waitForPicture(WindowHost &host)
    {
        QTRY_VERIFY(
            host.window().findChild<CanvasView *>() && !host.window().findChild<CanvasView *>()->content().isEmpty());
        QTRY_VERIFY(host.window().findChild<IssuesPanel *>()->model()->rowCount({}) > 0);
        QTest::qWait(300);
    }

    void openDialogs(WindowHost &host)
    {
        auto *issues = host.window().findChild<IssuesPanel *>();
        issues->step(1);
        for (const char *id : {"check-explain", "file-export", "search", "help-manual"})
            host.window().findChild<QAction *>(QLatin1String(id))->trigger();
        QTest::qWait(200);
    }

    static void closeDialogs(const WindowHost &, const MainWindow &keep)
    {
        for (QWidget *window : QApplication::topLevelWidgets())
            if (window != &keep && window->isVisible())
                window->close();
        QTest::qWait(50);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("quorate-test"));
        QCoreApplication::setApplicationName(QStringLiteral("language"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }
    void cleanup() { setLanguage(QStringLiteral("en")); }

    void everyTextFollows()
    {
        // A finding of every severity, each with what the window offers for it.
        const QString path = m_folder.filePath(QStringLiteral("bank.quorate.yaml"));
        Design design = tests::DesignPatch::design(QStringLiteral("typical-ha"));
        const Result<std::shared_ptr<const Catalogue>> catalogue = loadCatalogue();
        QVERIFY(catalogue);
        for (const char *lost : {"master03", "lb02", "infra03"})
            design = edits::remove(design, {QString::fromLatin1(lost)});
        const QByteArray bytes = writeDesign(design, **catalogue);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        static const QRegularExpression name(QStringLiteral("\"([^\"]*)\"|id: (\\S+)"));
        static const QRegularExpression word(QStringLiteral("[A-Za-z][A-Za-z0-9]{2,}"));
        for (auto it = name.globalMatch(QString::fromUtf8(bytes)); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            for (auto words = word.globalMatch(match.captured(1) + u' ' + match.captured(2)); words.hasNext();)
                m_names.insert(words.next().captured());
        }
        m_names += {QStringLiteral("bank"), QStringLiteral("quorate")};

        Settings settings;
        Workbench bench(*catalogue, m_folder.filePath(QStringLiteral("journal")));
        setLanguage(QStringLiteral("en"));
        WindowHost host(bench, settings);
        checkEnglish("the start page in English");
        QVERIFY(host.window().open(path));
        waitForPicture(host);
        openDialogs(host);
        checkEnglish("in English");
        closeDialogs(host, host.window());

        host.window().findChild<QAction *>(QStringLiteral("language-zh_CN"))->trigger();
        QTRY_COMPARE(language(), QStringLiteral("zh_CN"));
        waitForPicture(host);
        checkChinese("switched to Chinese");
        bench.selection.set({QStringLiteral("master01")});
        QTest::qWait(200);
        checkChinese("a host selected");
        bench.selection.set({QStringLiteral("ocp-prod")});
        QTest::qWait(200);
        checkChinese("the cluster selected");
        openDialogs(host);
        checkChinese("with dialogs");
        closeDialogs(host, host.window());
        QCOMPARE(Settings().chosenLanguage(), QStringLiteral("zh_CN")); // also after a restart

        host.window().findChild<QAction *>(QStringLiteral("file-close"))->trigger();
        QTest::qWait(200);
        checkChinese("the start page in Chinese");
        QVERIFY(host.window().open(path));
        waitForPicture(host);

        host.window().findChild<QAction *>(QStringLiteral("language-en"))->trigger();
        QTRY_COMPARE(language(), QStringLiteral("en"));
        waitForPicture(host);
        checkEnglish("back in English");
    }

    void theWindowShowsTheSamePartAgain()
    {
        const Result<std::shared_ptr<const Catalogue>> catalogue = loadCatalogue();
        Settings settings;
        Workbench bench(*catalogue, m_folder.filePath(QStringLiteral("journal")));
        setLanguage(QStringLiteral("en"));
        settings.setLanguage(QStringLiteral("en"));
        WindowHost host(bench, settings);
        QVERIFY(bench.session.startFrom(*templateBytes(QStringLiteral("typical-ha")), QStringLiteral("typical")));
        auto *canvas = host.window().findChild<CanvasView *>();
        QTRY_VERIFY(!canvas->content().isEmpty());
        QTest::qWait(200);
        canvas->zoomTo(canvas->content().rectOf(QStringLiteral("master01")), false);
        const double scale = canvas->scale();
        const QPointF centre = canvas->visibleArea().center();
        bench.selection.set({QStringLiteral("master01")});
        host.chooseLanguage(QStringLiteral("zh_CN"));
        canvas = host.window().findChild<CanvasView *>();
        QTRY_VERIFY(!canvas->content().isEmpty());
        QTRY_VERIFY(std::abs(canvas->scale() - scale) < 1e-6);
        QVERIFY((canvas->visibleArea().center() - centre).manhattanLength() < 2 / scale + 1);
        QCOMPARE(QStringList(bench.selection.elements()), QStringList{QStringLiteral("master01")});
        settings.setLanguage({});
        QVERIFY(settings.chosenLanguage().isEmpty());
    }

    /// Steps made in one language are named in the other one after the switch, and as before when it is switched back.
    void theHistoryFollows()
    {
        const auto s = [](const char *text) { return QString::fromLatin1(text); };
        Settings settings;
        settings.setLanguage(s("en"));
        setLanguage(s("en"));
        Workbench bench(tests::catalogue(), m_folder.filePath(s("journal")));
        WindowHost host(bench, settings);
        QVERIFY(bench.session.startFrom(*templateBytes(s("typical-ha")), s("typical")));
        auto *canvas = host.window().findChild<CanvasView *>();
        QTRY_VERIFY(!canvas->content().isEmpty());
        const QUndoStack *history = bench.document.history();
        const auto undoText = [&host] {
            return host.window().findChild<QAction *>(QStringLiteral("edit-undo"))->text().remove(u'&');
        };

        bench.selection.set({s("master01"), s("master02")});
        canvas->nudge({8, 0}); // counts elements
        canvas->togglePinned();
        QVERIFY(canvas->placeEntry(*canvas->entryOf(s("router")), {0, 0}, s("rack-a"), false)); // names a role
        const PanelContext context = bench.context();
        placeInSelection(context, *canvas->entryOf(s("service:note")));
        QVERIFY(weighRule(context, s("mst-two"), Severity::Hint));
        auto *inspector = host.window().findChild<InspectorPanel *>();
        bench.selection.clear();
        Q_EMIT inspector->editor(s("customer"))->edited(s("Bank")); // names a line of the title block
        canvas->arrange();
        bench.selection.set({s("master01")});
        Q_EMIT inspector->editor(s("memory"))->edited(s("96 GiB")); // names a field
        const auto button = [inspector](const QString &name) -> QAbstractButton * {
            for (QAbstractButton *each : inspector->findChildren<QAbstractButton *>())
                if ((each->text() == name || each->accessibleName() == name) && !each->isHidden())
                    return each;
            return nullptr;
        };
        QVERIFY(button(s("Add to Disks")));
        button(s("Add to Disks"))->click();
        QTRY_VERIFY(button(s("Remove Disks 1")));
        button(s("Remove Disks 1"))->click(); // names a row of a form
        QTRY_COMPARE(bench.findings.answer().revision, bench.document.revision());
        bool fixed = false;
        for (const Finding &finding : QList<Finding>(bench.findings.all()))
            fixed = fixed || fixFinding(context, finding); // names a rule's fix
        bench.selection.set({s("infra03")});
        canvas->removeSelected();
        QStringList english;
        for (int i = 0; i < history->count(); ++i)
            english << history->text(i);
        QVERIFY2(english.size() >= 10 && english.contains(s("Change Memory")) && english.contains(s("Add Router")),
            qPrintable(english.join(u'\n')));
        QCOMPARE(undoText(), s("Undo Delete 1 Element"));

        static const QRegularExpression chinese(QStringLiteral("[\\x{4e00}-\\x{9fff}]"));
        host.chooseLanguage(s("zh_CN"));
        for (int i = 0; i < history->count(); ++i)
            QVERIFY2(englishWords(history->text(i)).isEmpty() && chinese.match(history->text(i)).hasMatch(),
                qPrintable(history->text(i)));
        QCOMPARE(undoText(), QStringLiteral("撤销 删除 1 个对象(U)"));
        host.chooseLanguage(s("en"));
        for (int i = 0; i < history->count(); ++i)
            QCOMPARE(history->text(i), english.at(i));
        QCOMPARE(undoText(), s("Undo Delete 1 Element"));
        settings.setLanguage({});
    }
};

QUORATE_TEST(LanguageSwitchTest)
#include "tst_language_switch.moc"
