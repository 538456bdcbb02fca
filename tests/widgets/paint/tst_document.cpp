#include "tests/support/judge.h"
#include "tests/support/test_main.h"
#include "widgets/paint/document.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace quorate;

/// Markdown as a PDF: read by poppler, nothing opened, the same bytes.
class TstDocument final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textCanBeSearched_data();
    void textCanBeSearched();
    void fontsAreEmbedded();
    void sameInputSameBytes();
    void statesTitleDateAndPages();
    void nothingIsOpened();
    void longCommandsStayOnThePage();

private:
    QString written(const QByteArray &markdown, const QString &title = QStringLiteral("Title"));
    QTemporaryDir m_folder;
};

QString TstDocument::written(const QByteArray &markdown, const QString &title)
{
    const Result<QByteArray> pdf = documentPdf(markdown, title, QDateTime(QDate(2026, 1, 31), QTime(2, 0), Qt::UTC));
    if (!pdf)
        qFatal("%s", qPrintable(pdf.error().toString()));
    const QString path = m_folder.filePath(QStringLiteral("document.pdf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(file.errorString()));
    file.write(*pdf);
    return path;
}

void TstDocument::textCanBeSearched_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
        {"master01.dc1.bank.example", "https://10.10.1.11:2379", "10.128.0.0/14", "2026-01-31", "(one) two; three"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("Chinese") << QStringLiteral("在每个成员上保存 etcd 快照，共 3 个");
}

void TstDocument::textCanBeSearched()
{
    QFETCH(QString, text);
    for (const QString &form : {QStringLiteral("# %1"), QStringLiteral("%1"), QStringLiteral("**On:** `%1`"),
             QStringLiteral("```\n%1\n```"), QStringLiteral("| a | b |\n|---|---|\n| %1 | c |")}) {
        const tests::Judgement read = tests::judge(QStringLiteral("pdftotext"),
            {QStringLiteral("-layout"), written(form.arg(text).toUtf8()), QStringLiteral("-")});
        QUORATE_VERIFY_JUDGE(read, "pdftotext");
        // Qt 6.4 writes some characters in compatibility forms, and its blanks are no sure ones.
        static const QRegularExpression blanks(QStringLiteral("\\s"));
        const QString found = QString::fromUtf8(read.output).normalized(QString::NormalizationForm_KC).remove(blanks);
        QVERIFY2(found.contains(QString(text).normalized(QString::NormalizationForm_KC).remove(blanks)),
            qPrintable(form + u' ' + found));
    }
}

void TstDocument::fontsAreEmbedded()
{
    const tests::Judgement fonts =
        tests::judge(QStringLiteral("pdffonts"), {written("# Head\n\nText, 文字 and `code`.\n")});
    QUORATE_VERIFY_JUDGE(fonts, "pdffonts");
    const QList<QByteArray> lines = fonts.output.trimmed().split('\n').mid(2);
    QVERIFY(lines.size() >= 3);
    for (const QByteArray &line : lines) {
        const QList<QByteArray> columns = line.simplified().split(' ');
        QVERIFY2(
            columns.size() > 5 && columns.at(columns.size() - 5) == "yes", line.constData()); // emb sub uni object ID
    }
}

void TstDocument::sameInputSameBytes()
{
    const QByteArray text = "# Head\n\n| a | b |\n|---|---|\n| c | 文 |\n\n```bash\nls\n```\n";
    const QDateTime date(QDate(2026, 1, 31), QTime(2, 0), Qt::UTC);
    QCOMPARE(
        documentPdf(text, QStringLiteral("T"), date).value(), documentPdf(text, QStringLiteral("T"), date).value());
}

void TstDocument::statesTitleDateAndPages()
{
    QByteArray text;
    for (int i = 0; i < 200; ++i)
        text += "## Section " + QByteArray::number(i) + "\n\nText.\n\n";
    const QString path = written(text, QStringLiteral("备份 <b>"));
    const tests::Judgement info = tests::judge(QStringLiteral("pdfinfo"), {path}, {}, {QStringLiteral("TZ=UTC")});
    QUORATE_VERIFY_JUDGE(info, "pdfinfo");
    QVERIFY2(info.output.contains("备份 <b>"), info.output.constData());
    QVERIFY2(info.output.contains("Sat Jan 31 02:00:00 2026"), info.output.constData());
    QVERIFY2(info.output.contains("(A4)"), info.output.constData());
    static const QRegularExpression pages(QStringLiteral("Pages:\\s+(\\d+)"));
    const int count = pages.match(QString::fromUtf8(info.output)).captured(1).toInt();
    QVERIFY(count >= 5);
    // Every section is on one page or another, none in the gap between two.
    const tests::Judgement read = tests::judge(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
    QUORATE_VERIFY_JUDGE(read, "pdftotext");
    for (int i = 0; i < 200; ++i)
        QCOMPARE(QString::fromUtf8(read.output).count(QRegularExpression(QStringLiteral("Section %1\\b").arg(i))), 1);
    QVERIFY(QString::fromUtf8(read.output).contains(QStringLiteral("%1 / %1").arg(count)));
}

// A picture or a link to a file: what is there stays unread.
void TstDocument::nothingIsOpened()
{
    QFile secret(m_folder.filePath(QStringLiteral("secret.txt")));
    QVERIFY(secret.open(QIODevice::WriteOnly));
    secret.write("top secret");
    secret.close();
    const QByteArray path = secret.fileName().toUtf8();
    const QString pdf = written(
        "![a](file://" + path + ")\n\n[b](file://" + path + ")\n\n<img src=\"" + path + "\">\n\nhttp://c.example/\n");
    QFile file(pdf);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(!bytes.contains("/Link") && !bytes.contains("/URI"));
    const tests::Judgement images = tests::judge(QStringLiteral("pdfimages"), {QStringLiteral("-list"), pdf});
    QUORATE_VERIFY_JUDGE(images, "pdfimages");
    QCOMPARE(images.output.trimmed().split('\n').size(), 2); // the head alone
}

void TstDocument::longCommandsStayOnThePage()
{
    QByteArray word = "etcdctl --initial-cluster ";
    for (int i = 0; i < 9; ++i)
        word += "master0" + QByteArray::number(i) + ".dc1.bank.example=https://10.10.1.1" + QByteArray::number(i)
            + ":2380,";
    const QString pdf = written("```bash\n" + word + "\n```\n");
    const tests::Judgement boxes =
        tests::judge(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), pdf, QStringLiteral("-")});
    QUORATE_VERIFY_JUDGE(boxes, "pdftotext");
    static const QRegularExpression right(QStringLiteral("<word [^>]*xMax=\"([0-9.]+)\""));
    int words = 0;
    for (auto it = right.globalMatch(QString::fromUtf8(boxes.output)); it.hasNext(); ++words)
        QVERIFY(it.next().captured(1).toDouble() < 595 - 45); // A4 less most of the margin, points
    QVERIFY(words > 4);
}

QUORATE_TEST(TstDocument)
#include "tst_document.moc"
