#include "app/gui/window_host.h"
#include "app/language.h"
#include "app/manual/manual_text.h"
#include "tests/support/test_main.h"
#include "widgets/common/parts.h"
#include "widgets/dialogs/help_window.h"

#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QListWidget>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTreeWidget>
#include <QXmlStreamReader>

using namespace quorate;

namespace {

const QString source = QStringLiteral(QUORATE_SOURCE_DIR "/resources/manual/");
const QString pages = QStringLiteral(QUORATE_MANUAL_PAGES "/");

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList chapters(const QString &language)
{
    return QDir(source + language).entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
}

QStringList allCaptured(const QString &text, const QString &pattern)
{
    QStringList found;
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    for (auto it = expression.globalMatch(text); it.hasNext();)
        found.append(it.next().captured(1));
    return found;
}

/// What a chapter is made of, whatever its language: headings with anchors, pictures, links, code, rows of tables,
/// items.
QStringList structure(const QString &markdown)
{
    QStringList parts;
    bool code = false;
    static const QRegularExpression heading(QStringLiteral("^(#+) .*\\{#([a-z0-9-]+)\\}$"));
    static const QRegularExpression item(QStringLiteral("^(- |\\d+\\. )"));
    for (const QString &line : markdown.split(u'\n')) {
        if (line.startsWith(u"```")) {
            code = !code;
            parts.append(QStringLiteral("code"));
        } else if (code) {
            parts.append(line);
        } else if (const auto match = heading.match(line); match.hasMatch()) {
            parts.append(match.captured(1) + match.captured(2));
        } else if (line.startsWith(u'|')) {
            parts.append(QStringLiteral("row of %1").arg(line.count(u'|')));
        } else if (item.match(line).hasMatch()) {
            parts.append(QStringLiteral("item"));
        }
        for (QString picture : allCaptured(line, QStringLiteral("\\]\\(([^)]+)\\)")))
            parts.append(QStringLiteral("to ") + picture.replace(QStringLiteral("/zh_CN/"), QStringLiteral("/en/")));
    }
    return parts;
}

QString run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(QUORATE_CLI), arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString plain(QString text)
{
    static const QRegularExpression mnemonic(QStringLiteral("\\(&[A-Z]\\)"));
    return text.remove(mnemonic).remove(u'&');
}

} // namespace

/// The manual against the program: the same in both languages, nothing missing, nothing that does not exist.
class ManualTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("quorate-test"));
        QCoreApplication::setApplicationName(QStringLiteral("manual"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }
    void cleanup() { setLanguage(QStringLiteral("en")); }

    void bothLanguagesHaveTheSameStructure()
    {
        QCOMPARE(chapters(QStringLiteral("zh_CN")), chapters(QStringLiteral("en")));
        QVERIFY(chapters(QStringLiteral("en")).size() > 8);
        for (const QString &name : chapters(QStringLiteral("en"))) {
            const QStringList english = structure(read(source + QStringLiteral("en/") + name));
            const QStringList chinese = structure(read(source + QStringLiteral("zh_CN/") + name));
            for (qsizetype i = 0; i < qMin(english.size(), chinese.size()); ++i)
                QVERIFY2(english.at(i) == chinese.at(i),
                    qPrintable(QStringLiteral("%1: \"%2\" against \"%3\"").arg(name, english.at(i), chinese.at(i))));
            QVERIFY2(english.size() == chinese.size(), qPrintable(name));
        }
    }

    void everyPageIsWellFormedAndEveryLinkArrives()
    {
        QHash<QString, QSet<QString>> anchors; // page, as a path
        QList<std::pair<QString, QString>> links; // page, target
        for (const QString &language : languages()) {
            const QDir folder(pages + language);
            const QStringList files = folder.entryList({QStringLiteral("*.html")}, QDir::Files);
            QCOMPARE(files.size(), chapters(language).size() + 1);
            for (const QString &file : files) {
                const QString path = folder.filePath(file);
                QXmlStreamReader xml(read(path));
                while (!xml.atEnd()) {
                    if (xml.readNext() != QXmlStreamReader::StartElement)
                        continue;
                    const QXmlStreamAttributes attributes = xml.attributes();
                    if (attributes.hasAttribute(QStringLiteral("id"))) {
                        const QString id = attributes.value(QStringLiteral("id")).toString();
                        QVERIFY2(!anchors[path].contains(id), qPrintable(path + u'#' + id));
                        anchors[path].insert(id);
                    }
                    for (const char *name : {"href", "src"})
                        if (attributes.hasAttribute(QLatin1String(name)))
                            links.append({path, attributes.value(QLatin1String(name)).toString()});
                    if (xml.name() == u"img")
                        QVERIFY2(!attributes.value(QStringLiteral("alt")).isEmpty(), qPrintable(path));
                }
                QVERIFY2(!xml.hasError(),
                    qPrintable(QStringLiteral("%1:%2: %3").arg(path).arg(xml.lineNumber()).arg(xml.errorString())));
            }
        }
        QVERIFY(links.size() > 100);
        for (const auto &[page, link] : links) {
            const QString target = link.section(u'#', 0, 0);
            QString path = target.isEmpty() ? page : QDir::cleanPath(QFileInfo(page).path() + u'/' + target);
            if (target.startsWith(u"../pictures/") || target.endsWith(u".css"))
                path.replace(pages, source);
            QVERIFY2(QFileInfo::exists(path), qPrintable(page + QStringLiteral(" leads to ") + link));
            if (link.contains(u'#'))
                QVERIFY2(anchors.value(path).contains(link.section(u'#', 1)),
                    qPrintable(page + QStringLiteral(" leads to ") + link));
        }
    }

    void everyPictureIsShownAndSmall()
    {
        for (const QString &language : languages()) {
            QString all;
            for (const QString &name : chapters(language))
                all += read(source + language + u'/' + name);
            const QDir folder(source + QStringLiteral("pictures/") + language);
            const QFileInfoList files = folder.entryInfoList({QStringLiteral("*.png")}, QDir::Files);
            QVERIFY(files.size() >= 10);
            for (const QFileInfo &file : files) {
                QVERIFY2(all.contains(QStringLiteral("pictures/%1/%2)").arg(language, file.fileName())),
                    qPrintable(file.filePath()));
                QVERIFY2(file.size() <= 150 * 1024, qPrintable(file.filePath()));
            }
        }
    }

    void commandsAndOptionsAreThoseOfTheCommandLine()
    {
        const QString option = QStringLiteral("(--[a-z][a-z-]*)");
        const QStringList commands = allCaptured(run({QStringLiteral("--help")}), QStringLiteral("^  ([a-z]+) +"));
        QVERIFY(commands.size() >= 6);
        for (const QString &language : languages()) {
            const QString chapter = read(source + language + QStringLiteral("/07-command-line.md"));
            const QStringList sections = allCaptured(chapter, QStringLiteral("^## ([a-z]+) \\{#"));
            QCOMPARE(QSet<QString>(sections.begin(), sections.end()), QSet<QString>(commands.begin(), commands.end()));
            for (const QString &command : commands) {
                const qsizetype from = chapter.indexOf(QStringLiteral("## %1 {#").arg(command));
                const QString section = chapter.mid(from, chapter.indexOf(QStringLiteral("\n## "), from) - from);
                QStringList has = allCaptured(run({command, QStringLiteral("--help")}), option);
                QStringList told = allCaptured(section, option);
                has.removeAll(QStringLiteral("--help"));
                QCOMPARE(QSet<QString>(told.begin(), told.end()), QSet<QString>(has.begin(), has.end()));
            }
            // Wherever else the manual names one, it exists.
            for (const QString &name : chapters(language))
                for (const QString &command :
                    allCaptured(read(source + language + u'/' + name), QStringLiteral("quorate-cli ([a-z]+)")))
                    QVERIFY2(commands.contains(command), qPrintable(name + u' ' + command));
        }
    }

    void shortcutsAreThoseOfTheProgram()
    {
        const auto catalogue = loadCatalogue();
        QVERIFY(catalogue);
        for (const QString &code : languages()) {
            setLanguage(code);
            Settings settings;
            Workbench bench(*catalogue, m_folder.filePath(QStringLiteral("journal")));
            WindowHost host(bench, settings);
            QStringList has;
            QStringList menus; // "View > Language", as the manual names them
            for (const QAction *action : host.window().findChildren<QAction *>()) {
                menus.append(plain(action->text()).remove(u'…'));
                if (action->objectName().isEmpty() || action->shortcut().isEmpty())
                    continue;
                QStringList keys;
                for (const QKeySequence &key : action->shortcuts())
                    keys.append(key.toString(QKeySequence::PortableText));
                has.append(plain(action->text()) + QStringLiteral(" = ") + keys.join(QStringLiteral(", ")));
            }
            const QString chapter = read(source + code + QStringLiteral("/09-keys.md"));
            QStringList told;
            static const QRegularExpression row(
                QStringLiteral("^\\| ([^|]+) \\| (\\*\\*[^|]+) \\|$"), QRegularExpression::MultilineOption);
            for (auto it = row.globalMatch(chapter.left(chapter.indexOf(u"{#canvas-keys}"_qs))); it.hasNext();) {
                const auto match = it.next();
                told.append(match.captured(1) + QStringLiteral(" = ") + match.captured(2).remove(QStringLiteral("**")));
            }
            has.sort();
            told.sort();
            QVERIFY(has.size() > 30);
            QCOMPARE(told.join(u'\n'), has.join(u'\n'));

            for (const QString &name : chapters(code))
                for (const QString &path :
                    allCaptured(read(source + code + u'/' + name), QStringLiteral("\\*\\*([^*]+ > [^*]+)\\*\\*")))
                    for (const QString &step : path.split(QStringLiteral(" > ")))
                        QVERIFY2(menus.contains(step), qPrintable(name + QStringLiteral(": ") + path));
            // Every panel has its place in the chapter of the window.
            const QString window = read(source + code + QStringLiteral("/03-window.md"));
            for (const char *anchor :
                {"palette", "outline", "canvas", "inspector", "issues", "preview-panel", "history", "status"})
                QVERIFY2(window.contains(QStringLiteral("{#%1}").arg(QLatin1String(anchor))), anchor);
            for (const char *id : {"palette", "outline", "inspector", "history"}) {
                const auto *dock = host.window().findChild<QDockWidget *>(QLatin1String(id));
                QVERIFY2(
                    dock && window.contains(QStringLiteral("## %1 {#%2}").arg(dock->windowTitle(), QLatin1String(id))),
                    id);
            }
        }
    }

    void exportKindsAreThoseOfTheProgram()
    {
        const QStringList kinds =
            allCaptured(run({QStringLiteral("export"), QStringLiteral("--list")}), QStringLiteral("^([a-z0-9-]+) "));
        QVERIFY(kinds.size() >= 5);
        for (const QString &language : languages()) {
            const QStringList told = allCaptured(read(source + language + QStringLiteral("/06-exporting.md")),
                QStringLiteral("(?:[Kk]ind|种类) `([a-z0-9-]+)`"));
            QCOMPARE(QSet<QString>(told.begin(), told.end()), QSet<QString>(kinds.begin(), kinds.end()));
        }
    }

    void everyRuleHasItsPlace()
    {
        const QStringList ids =
            allCaptured(run({QStringLiteral("explain")}), QStringLiteral("^([a-z]+-[a-z0-9-]+)  \\["));
        QVERIFY(ids.size() > 80);
        for (const QString &language : languages()) {
            QString all;
            for (const QString &name : chapters(language))
                all += read(source + language + u'/' + name);
            const QString reference = read(pages + language + QStringLiteral("/11-rules.html"));
            const QStringList told = allCaptured(reference, QStringLiteral("<h3 id=\"rule-([a-z0-9-]+)\">"));
            QCOMPARE(QSet<QString>(told.begin(), told.end()), QSet<QString>(ids.begin(), ids.end()));
            QVERIFY(!reference.contains(u'%'));
        }
    }

    void theExampleOfTheDesignFileLoads()
    {
        const auto catalogue = loadCatalogue();
        const QString chapter = read(source + QStringLiteral("en/08-design-file.md"));
        const qsizetype from = chapter.indexOf(u"quorate: 1\ntitle"_qs);
        const QString example = chapter.mid(from, chapter.indexOf(u"```"_qs, from) - from);
        const Result<LoadedDesign> loaded = readDesign(example.toUtf8(), QStringLiteral("example"), **catalogue);
        QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().toString()));
        QVERIFY(loaded->notes.isEmpty());
    }

    void theHelpWindowOpensSearchesAndGoesBack()
    {
        setLanguage(QStringLiteral("en"));
        QList<HelpPage> shown;
        for (const ManualChapter &each : manualChapters(QStringLiteral("en")))
            shown.append({each.name, each.title, each.html});
        QCOMPARE(shown.size(), chapters(QStringLiteral("en")).size());
        HelpWindow help(shown, manualFolder(QStringLiteral("en")));
        help.show();
        QVERIFY(help.open(QStringLiteral("checking"), QStringLiteral("waivers")));
        QCOMPARE(help.place(), QStringLiteral("05-checking#waivers"));
        QVERIFY(!help.open(QStringLiteral("checking"), QStringLiteral("nowhere")));
        QVERIFY(help.open(QStringLiteral("rules"), QStringLiteral("rule-mst-single")));
        QTest::keyClick(&help, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(help.place(), QStringLiteral("05-checking#waivers"));
        QTest::keyClick(&help, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(help.place(), QStringLiteral("11-rules#rule-mst-single"));
        QTest::keyClicks(help.searchField(), QStringLiteral("expired waiver"));
        QVERIFY(help.results()->isVisible());
        QVERIFY(help.results()->count() > 1);
        QTest::keyClick(help.searchField(), Qt::Key_Return);
        QVERIFY(!help.browser()->extraSelections().isEmpty());
        help.searchField()->setText(QStringLiteral("xyzzy"));
        QVERIFY(!help.results()->isVisible());
        help.searchField()->clear();
        QVERIFY(help.contents()->isVisible());
        QVERIFY(help.open(QStringLiteral("about")));
        const QVariant picture = help.browser()->loadResource(
            QTextDocument::ImageResource, QUrl(QStringLiteral("../pictures/en/window.png")));
        QVERIFY(!picture.value<QImage>().isNull());
        QVERIFY(picture.value<QImage>().width()
            <= help.browser()->viewport()->width() * picture.value<QImage>().devicePixelRatio());
    }
};

QUORATE_TEST(ManualTest)
#include "tst_manual.moc"
