#include "tests/support/cli.h"
#include "tests/support/judge.h"
#include "tests/support/test_main.h"

#include <QRegularExpression>
#include <QTemporaryDir>

using namespace quorate;

/// Runbooks and the findings report as the command line writes them: Markdown and PDF, in both languages.
class TestDocuments final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString design = m_folder.filePath(QStringLiteral("a.quorate.yaml"));
        QCOMPARE(
            tests::run({QStringLiteral("new"), QStringLiteral("typical-ha"), QStringLiteral("-o"), design}).code, 0);
        for (const char *language : {"en", "zh_CN"}) {
            const tests::Outcome done =
                tests::run({QStringLiteral("--lang"), QString::fromLatin1(language), QStringLiteral("export"), design,
                    QStringLiteral("-o"), m_folder.filePath(QString::fromLatin1(language)), QStringLiteral("--only"),
                    QStringLiteral("runbook,findings")});
            QVERIFY2(done.code == 0, done.err.constData());
            for (const QString &path : tests::filesBelow(m_folder.filePath(QString::fromLatin1(language))))
                if (path.endsWith(QLatin1String(".pdf")))
                    m_pdfs.append(path);
        }
        QCOMPARE(m_pdfs.size(), 2 * 12); // eleven documents of the cluster, one of the design
    }

    void pdf_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &path : std::as_const(m_pdfs))
            QTest::newRow(qPrintable(path.mid(m_folder.path().size() + 1))) << path;
    }

    void pdf()
    {
        QFETCH(QString, path);
        const QString markdown =
            QString::fromUtf8(tests::contents(QString(path).replace(QLatin1String(".pdf"), QLatin1String(".md"))));
        QVERIFY(!markdown.isEmpty());
        QUORATE_VERIFY_JUDGE(tests::judge(QStringLiteral("pdfinfo"), {path}), "pdfinfo");
        const tests::Judgement fonts = tests::judge(QStringLiteral("pdffonts"), {path});
        QUORATE_VERIFY_JUDGE(fonts, "pdffonts");
        for (const QByteArray &line : fonts.output.trimmed().split('\n').mid(2)) {
            const QList<QByteArray> columns = line.simplified().split(' ');
            QVERIFY2(columns.at(columns.size() - 5) == "yes", line.constData());
        }
        const tests::Judgement read = tests::judge(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
        QUORATE_VERIFY_JUDGE(read, "pdftotext");
        // Every heading of the document is in the text layer (Qt 6.4 writes some characters in compatibility forms).
        const auto plain = [](QString text) {
            static const QRegularExpression ignored(QStringLiteral("[\\s`\\\\]"));
            return text.remove(ignored).normalized(QString::NormalizationForm_KC);
        };
        const QString found = plain(QString::fromUtf8(read.output));
        static const QRegularExpression heading(QStringLiteral("^#{1,2} (.*)$"), QRegularExpression::MultilineOption);
        int headings = 0;
        for (auto it = heading.globalMatch(markdown); it.hasNext(); ++headings) {
            const QString text = plain(it.next().captured(1));
            QVERIFY2(found.contains(text), qPrintable(text));
        }
        QVERIFY(headings > 0);
    }

    void chinese()
    {
        // Whatever stands outside of commands, names and program words is Chinese.
        const QString folder = m_folder.filePath(QStringLiteral("zh_CN"));
        int documents = 0;
        for (const QString &path : tests::filesBelow(folder)) {
            if (!path.endsWith(QLatin1String(".md")))
                continue;
            ++documents;
            const QStringList lines = QString::fromUtf8(tests::contents(path)).split(u'\n');
            bool code = false;
            for (QString line : lines) {
                if (line.startsWith(u"```"))
                    code = !code;
                if (code || line.startsWith(u"```"))
                    continue;
                static const QRegularExpression typed(
                    QStringLiteral("`[^`]*`|“[^”]*”|[A-Za-z0-9-]+(\\.[A-Za-z0-9.*-]+)+"));
                static const QRegularExpression sentence(QStringLiteral("\\b[a-z]+ [a-z]+ [a-z]+\\b"));
                line.remove(typed);
                QVERIFY2(!sentence.match(line).hasMatch(), qPrintable(path + QStringLiteral(": ") + line));
            }
        }
        QCOMPARE(documents, 12);
    }

    void again()
    {
        const tests::Outcome done = tests::run({QStringLiteral("--lang"), QStringLiteral("zh_CN"),
            QStringLiteral("export"), m_folder.filePath(QStringLiteral("a.quorate.yaml")), QStringLiteral("--verify"),
            m_folder.filePath(QStringLiteral("zh_CN")), QStringLiteral("--only"), QStringLiteral("runbook,findings")});
        QVERIFY2(done.code == 0, done.out.constData());
    }

private:
    QTemporaryDir m_folder;
    QStringList m_pdfs;
};

QUORATE_TEST(TestDocuments)
#include "tst_documents.moc"
