#include "tests/fuzz/exports_property.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>

using namespace quorate;
using namespace quorate::tests;

namespace {

QByteArray record(int field, const QByteArray &text)
{
    return QByteArray(1, char(field >> 7)) + char(field & 127) + text + '\xff';
}

} // namespace

/// Texts that passed no check reach the exporters: none may write what a clean design would not.
class ExportsCorpusTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void corpus_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(QUORATE_SOURCE_DIR "/tests/fuzz/corpus/exports"));
        const QStringList names = folder.entryList(QDir::Files, QDir::Name);
        QVERIFY2(names.size() >= 3, qPrintable(folder.path()));
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
    void corpus()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString problem = exports::problem(file.readAll());
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    /// Each text field of each design by itself.
    void eachField_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing but the marker") << QByteArray();
        QTest::newRow("a word") << QByteArray("x");
        QTest::newRow("a new line") << QByteArray("x\n    server evil ");
        QTest::newRow("quotes") << QByteArray("x\"' ");
        QTest::newRow("an expression of Jinja") << QByteArray("{{ lookup('pipe', 'id') }} ");
        QTest::newRow("comments and braces") << QByteArray("x # } ; ");
        QTest::newRow("variables and backslashes") << QByteArray("$HOME `id` \\");
        QTest::newRow("a carriage return and a control character") << QByteArray("x\r\x1b[2J ");
    }
    void eachField()
    {
        QFETCH(QByteArray, text);
        for (int base = 0; base < 3; ++base) {
            int count = 0;
            Design design = exports::base(base);
            visitTexts(design, *catalogue(), [&](QString &, TextKind) { ++count; });
            QVERIFY(count > 30);
            for (int field = 0; field < count; ++field) {
                const QString problem = exports::problem(QByteArray(1, char(base)) + record(field, text));
                QVERIFY2(problem.isEmpty(),
                    qPrintable(QStringLiteral("design %1, field %2: ").arg(base).arg(field) + problem));
            }
        }
    }

    /// The measure itself: what it takes for a line of ours and what not.
    void shapes_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("shape");
        const auto row = [](const char *name, const char *line, const char *shape) {
            QTest::newRow(name) << QString::fromUtf8(line) << QString::fromUtf8(shape);
        };
        row("a word", "    server xzzmark1zz 10.0.0.1:80  check", "server W 10.0.0.1:80 check");
        row("a variable", "host openshift_ip=zzmark1zz", "host openshift_ip=W");
        row("in quotes", "title=\"a b zzmark1zz\"", "title=Q");
        row("quotes without it", "title=\"a b\" zzmark1zz", "title=\"a b\" W");
        row("a quote that ends early", "title=\"a\" b zzmark1zz\"", "title=\"a\" b unquoted zzmark1zz\"");
        row("an expression in quotes", "x='{{ y }} zzmark1zz'", "x=expanded '{{ y }} unquoted zzmark1zz'");
        row("a variable in double quotes", "x \"$y zzmark1zz\"", "x expanded \"$y unquoted zzmark1zz\"");
        row("a dollar in single quotes", "x '$y zzmark1zz'", "x Q");
        row("a comment", "x # zzmark1zz", "x # W");
        row("what a shell runs", "$(zzmark1zz)", "unquoted $(zzmark1zz)");
    }
    void shapes()
    {
        QFETCH(QString, line);
        QFETCH(QString, shape);
        QCOMPARE(exports::shape(line), shape);
    }

    /// Most texts of a kind that may be written are: the property looks at something.
    void cleanTextsAreWritten()
    {
        int written = 0;
        for (int field = 0; field < 100; ++field) {
            const exports::Input input(QByteArray(1, 0) + record(field, {}));
            for (const FileSet &files : exports::write(exports::design(input, exports::Texts::Clean)))
                for (const ExportedFile &file : files)
                    if (file.bytes.contains(exports::marker.toUtf8())) {
                        ++written;
                        break;
                    }
        }
        QVERIFY2(written >= 10, QByteArray::number(written).constData());
    }
};

QUORATE_TEST(ExportsCorpusTest)
#include "tst_exports_corpus.moc"
