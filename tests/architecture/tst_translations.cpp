#include "tests/support/test_main.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Message {
    QString context;
    QString source;
    QStringList translations; ///< one, or the plural forms
    QString type; ///< unfinished, vanished, obsolete; empty when done
};

QList<Message> messages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> list;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            list.append({context, {}, {}, {}});
        } else if (xml.name() == u"source") {
            list.last().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            list.last().type = xml.attributes().value(QStringLiteral("type")).toString();
            QString text;
            while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == u"translation") && !xml.atEnd()) {
                if (xml.isStartElement() && xml.name() == u"numerusform")
                    list.last().translations.append(xml.readElementText());
                else if (xml.isCharacters())
                    text += xml.text();
            }
            if (list.last().translations.isEmpty())
                list.last().translations.append(text);
        }
    }
    return list;
}

QStringList placeholders(const QString &text)
{
    // %1 of sentences, {member} of runbooks.
    static const QRegularExpression marker(QStringLiteral("%L?[0-9n]|\\{[a-zA-Z]+\\}"));
    QStringList found;
    for (auto it = marker.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

/// The strings are collected again into a copy: none may be missing, unfinished or gone, and placeholders must agree.
class TestTranslations final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void catalogueStringsAreUpToDate()
    {
        QTemporaryDir folder;
        const QString made = folder.filePath(QStringLiteral("catalogue_strings.h"));
        const QString root = QStringLiteral(QUORATE_SOURCE_DIR);
        QCOMPARE(QProcess::execute(QStringLiteral("python3"),
                     {root + QStringLiteral("/translations/collect_catalogue_strings.py"),
                         root + QStringLiteral("/resources"), made}),
            0);
        QFile a(made);
        QFile b(root + QStringLiteral("/translations/catalogue_strings.h"));
        QVERIFY(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
        QVERIFY2(a.readAll() == b.readAll(), "Run the target update_translations.");
    }

    void simplifiedChineseIsComplete()
    {
        QTemporaryDir folder;
        const QString root = QStringLiteral(QUORATE_SOURCE_DIR);
        const QString copy = folder.filePath(QStringLiteral("quorate_zh_CN.ts"));
        QVERIFY(QFile::copy(root + QStringLiteral("/translations/quorate_zh_CN.ts"), copy));
        QCOMPARE(QProcess::execute(QStringLiteral(QUORATE_LUPDATE),
                     {QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none"),
                         QStringLiteral("-no-ui-lines"), QStringLiteral("-I"), root, root + QStringLiteral("/model"),
                         root + QStringLiteral("/widgets"), root + QStringLiteral("/app"),
                         root + QStringLiteral("/translations/catalogue_strings.h"), QStringLiteral("-extensions"),
                         QStringLiteral("cpp,h"), QStringLiteral("-ts"), copy}),
            0);
        const QList<Message> list = messages(copy);
        QVERIFY(list.size() > 300);
        QStringList problems;
        for (const Message &message : list) {
            if (!message.type.isEmpty()) {
                problems.append(QStringLiteral("%1: [%2] %3").arg(message.type, message.context, message.source));
                continue;
            }
            for (const QString &translation : message.translations) {
                if (placeholders(message.source) != placeholders(translation))
                    problems.append(
                        QStringLiteral("placeholders differ: [%1] %2").arg(message.context, message.source));
            }
        }
        QVERIFY2(problems.isEmpty(),
            qPrintable(QStringLiteral("%1 problems\n").arg(problems.size()) + problems.mid(0, 40).join(u'\n')));
    }
};

QUORATE_TEST(TestTranslations)
#include "tst_translations.moc"
