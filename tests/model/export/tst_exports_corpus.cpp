#include "tests/fuzz/export_inputs.h"
#include "tests/support/full_design.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>

using namespace quorate;
using namespace quorate::tests;

namespace {

/// An exporter that trusts the names of hosts, to see that this is noticed.
Result<FileSet> writeRaw(const ExportInput &in)
{
    QByteArray bytes("# hosts\n");
    for (const Node &node : in.design.topology().nodes)
        bytes += "  server " + node.name.toUtf8() + " 10.0.0.1:80 check\n";
    return FileSet{{QStringLiteral("raw.cfg"), ExportedFile{bytes, false, {}}}};
}

/// The same in single quotes.
Result<FileSet> writeQuoted(const ExportInput &in)
{
    QByteArray bytes("# hosts\n");
    for (const Node &node : in.design.topology().nodes)
        bytes += "server='" + node.name.toUtf8() + "'\n";
    return FileSet{{QStringLiteral("quoted.sh"), ExportedFile{bytes, false, {}}}};
}

/// Writes what nobody should know.
Result<FileSet> writeNotes(const ExportInput &in)
{
    QByteArray bytes("# hosts\n");
    for (const Node &node : in.design.topology().nodes)
        bytes += "note=" + node.note.toUtf8() + "\n";
    return FileSet{{QStringLiteral("notes.cfg"), ExportedFile{bytes, false, {}}}};
}

exports::Target targetOf(const Exporter &exporter)
{
    const exports::Base &base = exports::bases().front();
    exports::Target target{&base, &exporter, *exports::write(base.design, exporter), {}};
    exports::eachLine(target.files, [&](const QString &, std::string_view line) { target.lines.emplace(line); });
    return target;
}

int fieldOf(const exports::Base &base, const char *list, const char *key)
{
    const auto it = std::find_if(base.fields.begin(), base.fields.end(),
        [&](const exports::Base::Field &field) { return field.list == list && field.key == key; });
    return int(it - base.fields.begin());
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

    /// Each text field of each design by itself, before each exporter that writes something for it.
    void eachField_data()
    {
        QTest::addColumn<int>("number");
        for (int number = 0; number < exports::nastyTexts().size(); ++number)
            QTest::addRow(
                "%d: %s", number, exports::nastyTexts().at(number).left(12).toPercentEncoding(" {}$()'\"").constData())
                << number;
    }
    void eachField()
    {
        QFETCH(int, number);
        const exports::Targets &targets = exports::targets();
        for (size_t target = 0; target < targets.writing; ++target)
            for (int field = 0; field < int(targets.all[target].base->fields.size()); ++field) {
                // By turns instead of the field's own text and before the marker, or after both.
                const int how = (field + number) % 2 == 0 ? 0 : exports::markerFirst | exports::textStays;
                const QByteArray record = exports::record(field, exports::nastyTexts().at(number), how);
                const QString problem = exports::problem(QByteArray(1, char(target)) + record);
                QVERIFY2(problem.isEmpty(), qPrintable(QStringLiteral("field %1: ").arg(field) + problem));
            }
    }

    /// The designs hold every text that the format has, and what each exporter writes.
    void nothingIsLeftOut()
    {
        QSet<QByteArray> texts;
        for (quint32 seed = 1; seed <= 40; ++seed) {
            Design design = fullDesign(seed, *catalogue(), Kept::None);
            visitTexts(design, *catalogue(), [&](QString &, const TextPlace &at) {
                texts.insert(QByteArray(at.list.latin1()) + ' ' + at.key.toString().toLatin1());
            });
        }
        QVERIFY(texts.size() > 100);
        for (const exports::Base &base : exports::bases())
            for (const exports::Base::Field &field : base.fields)
                texts.remove(field.list + ' ' + field.key);
        QVERIFY2(texts.isEmpty(), texts.values().join(", ").constData());

        for (const Exporter *exporter : allExporters()) {
            const auto &all = exports::targets().all;
            const bool writes = std::any_of(
                all.begin(), all.end(), [&](const exports::Target &target) { return target.exporter == exporter; });
            QVERIFY2(writes || qstrcmp(exporter->id, "diagram") == 0, exporter->id); // which needs painters
        }
    }

    /// Most texts of a kind that may be written are: the property looks at something.
    void cleanTextsAreWritten()
    {
        QSet<QByteArray> written;
        QSet<QByteArray> seen;
        const exports::Targets &targets = exports::targets();
        for (size_t place = 0; place < targets.writing; ++place) {
            const exports::Target &target = targets.all[place];
            for (int number = 0; number < int(target.base->fields.size()); ++number) {
                const exports::Base::Field &field = target.base->fields[size_t(number)];
                seen.insert(field.list + ' ' + field.key);
                for (const exports::Texts what : {exports::Texts::Clean, exports::Texts::Extended}) {
                    const auto files =
                        exports::write(exports::design(*target.base, {{number, {}}}, what), *target.exporter);
                    exports::eachLine(files ? *files : FileSet(), [&](const QString &, std::string_view line) {
                        if (line.find(exports::marker) != std::string_view::npos)
                            written.insert(field.list + ' ' + field.key);
                    });
                }
            }
        }
        qInfo("%d of %d texts of the format reach a configuration", int(written.size()), int(seen.size()));
        QVERIFY2(written.size() * 2 > seen.size(), (seen - written).values().join(", ").constData());
    }

    /// The measure itself: what it takes for a line of ours and what not.
    void shapes_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("shape");
        const auto row = [](const char *name, const char *line, const char *shape, const char *path = "x.cfg") {
            QTest::newRow(name) << QString::fromLatin1(path) << QString::fromUtf8(line) << QString::fromUtf8(shape);
        };
        row("a word", "    server xzzmark1zz 10.0.0.1:80  check", "server W 10.0.0.1:80 check");
        row("a variable", "host openshift_ip=zzmark1zz", "host openshift_ip=W");
        row("in quotes", "title=\"a b zzmark1zz\"", "title=W");
        row("quotes without it", "title=\"a b\" zzmark1zz", "title=\"a b\" W");
        row("a quote that ends early", "title=\"a\" b zzmark1zz\"", "title=\"a\" b unquoted zzmark1zz\"");
        row("an expression in quotes", "x='{{ y }} zzmark1zz'", "x=expanded '{{ y }} unquoted zzmark1zz'");
        row("a variable in double quotes", "x \"$y zzmark1zz\"", "x expanded \"$y unquoted zzmark1zz\"");
        row("a dollar in single quotes", "x '$y zzmark1zz'", "x W");
        row("a comment", "x # zzmark1zz", "x # W");
        row("what a shell runs", "$(zzmark1zz)", "unquoted $(zzmark1zz)");
        row("a carriage return", "x\r zzmark1zz", "unprintable x\r zzmark1zz");
        row("a letter beyond ASCII", "\xc3\xa9 zzmark1zz", "unprintable \xc3\xa9 zzmark1zz");
        row("a parameter", "URL=a; b $(x) zzmark1zz", "URL = W", "parameters.env");
        row("a parameter of a stranger", "EVIL=1", "EVIL = 1", "parameters.env");
        row("a parameter with a comment", "URL=a #zzmark1zz", "URL=a unquoted #zzmark1zz", "parameters.env");
        row("a pair of images", "a/zzmark1zz:1=b/zzmark1zz:1", "W = W", "x/mapping.txt");
    }
    void shapes()
    {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QFETCH(QString, shape);
        QCOMPARE(exports::shape(path, line), shape);
    }

    /// An exporter that trusts the design is found out with each of the texts that mean something.
    void trustIsNoticed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("raw");
        QTest::addColumn<bool>("quoted");
        const auto row = [](const char *name, const QByteArray &text, bool raw, bool quoted) {
            QTest::newRow(name) << text << raw << quoted;
        };
        row("nothing", "", false, false);
        row("a word", "x", false, false);
        row("a line", "x\n  server evil", true, true);
        row("the end of the line", "\n", true, true);
        row("a carriage return", "x\r", true, true);
        row("a double quote", "x\"", true, false);
        row("a single quote", "x'", true, true);
        row("an expression", "{{ x }}", true, true);
        row("a command", "$(id)", true, false);
        row("a command in backticks", "`id`", true, false);
        row("a comment", "x # ", true, false);
        row("the end of a statement", "x ;", true, false);
        row("a zero byte", QByteArray("x\0", 2), true, true);
        row("a right-to-left override", "\xe2\x80\xae", true, true);
        row("a second word", "x y ", true, false);
    }
    void trustIsNoticed()
    {
        QFETCH(QByteArray, text);
        static const Exporter rawExporter{"raw", "", "", writeRaw};
        static const Exporter quotedExporter{"quoted", "", "", writeQuoted};
        static const exports::Target raw = targetOf(rawExporter); // static: what is known of a target is remembered
        static const exports::Target quoted = targetOf(quotedExporter);
        const int field = fieldOf(*raw.base, "nodes", "name");
        for (const bool first : {true, false}) {
            const QMap<int, exports::Placed> texts{{field, {QString::fromUtf8(text), first, false}}};
            QTEST(!exports::problem(exports::Input(raw, texts)).isEmpty(), "raw");
            QTEST(!exports::problem(exports::Input(quoted, texts)).isEmpty(), "quoted");
        }
    }
    void freeTextIsNoticed()
    {
        static const Exporter exporter{"notes", "", "", writeNotes};
        static const exports::Target target = targetOf(exporter);
        const int field = fieldOf(*target.base, "nodes", "note");
        QVERIFY(!exports::problem(exports::Input(target, {{field, {}}})).isEmpty());
    }
};

QUORATE_TEST(ExportsCorpusTest)
#include "tst_exports_corpus.moc"
