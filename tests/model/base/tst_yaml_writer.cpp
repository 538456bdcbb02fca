#include "tests/model/base/yaml_samples.h"
#include "tests/support/test_main.h"

#include "model/base/yaml_source.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <limits>

using namespace quorate;
using yaml::Node;
using yaml::Writer;

namespace {

const QString file = QStringLiteral("a.yaml");

QByteArray written(const Node &node)
{
    Writer writer;
    writer.node(node);
    return writer.bytes();
}

Node textNode(const QString &text)
{
    Node node;
    node.kind = Node::Kind::Scalar;
    node.scalar = text;
    node.quoted = true;
    return node;
}

/// Runs a judge on bytes. Nothing when it is not installed: the test is skipped then, or fails where judges are
/// required.
std::optional<std::pair<int, QByteArray>> judged(
    const QString &program, const QStringList &arguments, const QByteArray &bytes)
{
    if (QStandardPaths::findExecutable(program).isEmpty())
        return std::nullopt;
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.write(bytes);
    process.closeWriteChannel();
    process.waitForFinished(120'000);
    return std::pair(
        process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput());
}

#define REQUIRE_JUDGE(available, name)                                                                                 \
    if (!(available)) {                                                                                                \
        if (qEnvironmentVariableIntValue("QUORATE_REQUIRE_JUDGES") == 1)                                               \
            QFAIL(name " is not installed.");                                                                          \
        QSKIP(name " is not installed.");                                                                              \
    }

QByteArray sampleDesign()
{
    Writer w;
    w.beginMap();
    w.comment(u"A head comment that is so long that it has to go on in a second line, because eighty columns is all "
              u"that there are");
    w.key(u"quorate");
    w.integer(1);
    w.key(u"title");
    w.text(u"A title of a good length, which goes on and on until nobody can read it in a single line any more, "
           u"\"quoted\"  twice");
    w.key(u"nodes");
    w.beginSequence();
    w.beginMap();
    w.key(u"id");
    w.word(u"node-4k7q2m9x");
    w.key(u"roles");
    w.flowWords({QStringLiteral("master"), QStringLiteral("etcd")});
    w.key(u"addresses");
    QStringList addresses;
    for (int i = 0; i < 30; ++i)
        addresses.append(QStringLiteral("10.0.0.%1").arg(i));
    w.flowTexts(addresses);
    w.key(u"link");
    w.text(QStringLiteral("https://example.com/") + QString(90, u'x'));
    w.key(u"long");
    w.text(QString(90, u'x') + u' ' + QString(90, u'y'));
    w.endMap();
    w.beginMap();
    w.key(u"id");
    w.word(u"no");
    w.key(u"empty map");
    w.beginMap();
    w.endMap();
    w.key(u"none");
    w.flowTexts({});
    w.key(u"notes");
    w.beginSequence();
    w.endSequence();
    w.key(u"matrix");
    w.beginSequence();
    w.beginSequence();
    w.integer(-1);
    w.real(2);
    w.endSequence();
    w.flowTexts({QStringLiteral("a")});
    w.endSequence();
    w.endMap();
    w.endSequence();
    w.endMap();
    return w.bytes();
}

} // namespace

class YamlWriterTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void layout();
    void tokens_data();
    void tokens();
    void reals_data();
    void reals();
    void keys();
    void longLines_data();
    void longLines();
    void comments();
    void roundTripOfHostileTrees();
    void bothReadersAgree();
    void bothReadersAgreeOnDamagedFiles();
    void normalFormNeedsNoYamlCpp();
    void pythonReadsTheSameTexts();
    void yamllintIsContent();
};

void YamlWriterTest::layout()
{
    const QByteArray expected = R"(# A head comment that is so long that it has to go on in a second line, because
# eighty columns is all that there are
quorate: 1
title: "A title of a good length, which goes on and on until nobody can read
  it in a single line any more, \"quoted\"  twice"
nodes:
  - id: node-4k7q2m9x
    roles: [master, etcd]
    addresses: [
      "10.0.0.0", "10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4", "10.0.0.5",
      "10.0.0.6", "10.0.0.7", "10.0.0.8", "10.0.0.9", "10.0.0.10", "10.0.0.11",
      "10.0.0.12", "10.0.0.13", "10.0.0.14", "10.0.0.15", "10.0.0.16",
      "10.0.0.17", "10.0.0.18", "10.0.0.19", "10.0.0.20", "10.0.0.21",
      "10.0.0.22", "10.0.0.23", "10.0.0.24", "10.0.0.25", "10.0.0.26",
      "10.0.0.27", "10.0.0.28", "10.0.0.29"]
    link: "https://example.com/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
    long: "\
      xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
      yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy"
  - id: "no"
    "empty map": {}
    none: []
    notes: []
    matrix:
      - - -1
        - 2.0
      - ["a"]
)";
    QCOMPARE(sampleDesign(), expected);
}

void YamlWriterTest::tokens_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("asText");
    QTest::addColumn<QByteArray>("asWord");
    const auto row = [](const char *text, const char *asText, const char *asWord) {
        QTest::newRow(QByteArray(text).toPercentEncoding(" /:.").constData())
            << QString::fromUtf8(text) << QByteArray(asText) << QByteArray(asWord);
    };
    row("el7", "\"el7\"", "el7");
    row("node-4k7q2m9x", "\"node-4k7q2m9x\"", "node-4k7q2m9x");
    row("_x", "\"_x\"", "_x");
    row("x", "\"x\"", "x");
    row("3scale", "\"3scale\"", "\"3scale\"");
    row("4.12", "\"4.12\"", "\"4.12\"");
    row("1e3", "\"1e3\"", "\"1e3\"");
    row("null", "\"null\"", "\"null\"");
    row("Yes", "\"Yes\"", "\"Yes\"");
    row("OFF", "\"OFF\"", "\"OFF\"");
    row("true", "\"true\"", "\"true\"");
    row("nullable", "\"nullable\"", "nullable");
    row("", "\"\"", "\"\"");
    row("a b", "\"a b\"", "\"a b\"");
    row("-", "\"-\"", "\"-\"");
    row("<<", "\"<<\"", "\"<<\"");
    row("a.b", "\"a.b\"", "\"a.b\"");
    row("\u4e2d\u00e9\U0001F600", "\"\u4e2d\u00e9\U0001F600\"", "\"\u4e2d\u00e9\U0001F600\"");
    row("\"\\\n\t\r\x1b\x7f", "\"\\\"\\\\\\n\\t\\x0D\\x1B\\x7F\"", "\"\\\"\\\\\\n\\t\\x0D\\x1B\\x7F\"");
    row("\u0085\u2028\u2029\uFEFF\uFFFE\U0001FFFF\u202E", "\"\\x85\\u2028\\u2029\\uFEFF\\uFFFE\\U0001FFFF\\u202E\"",
        "\"\\x85\\u2028\\u2029\\uFEFF\\uFFFE\\U0001FFFF\\u202E\"");
}

void YamlWriterTest::tokens()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, asText);
    QFETCH(QByteArray, asWord);
    QCOMPARE(yaml::quoted(text), asText);
    Writer textWriter;
    textWriter.text(text);
    QCOMPARE(textWriter.bytes(), asText + '\n');
    Writer wordWriter;
    wordWriter.word(text);
    QCOMPARE(wordWriter.bytes(), asWord + '\n');
}

void YamlWriterTest::reals_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("0") << 0.0 << QByteArray("0.0");
    QTest::newRow("2") << 2.0 << QByteArray("2.0");
    QTest::newRow("2.5") << 2.5 << QByteArray("2.5");
    QTest::newRow("0.1") << 0.1 << QByteArray("0.1");
    QTest::newRow("-1e-7") << -1e-7 << QByteArray("-1.0e-07");
    QTest::newRow("1e22") << 1e22 << QByteArray("1.0e+22");
    QTest::newRow("1.5e300") << 1.5e300 << QByteArray("1.5e+300");
    QTest::newRow("infinity") << -std::numeric_limits<double>::infinity() << QByteArray("-.inf");
    QTest::newRow("none") << std::numeric_limits<double>::quiet_NaN() << QByteArray(".nan");
}

void YamlWriterTest::reals()
{
    QFETCH(double, value);
    QFETCH(QByteArray, token);
    Writer writer;
    writer.real(value);
    QCOMPARE(writer.bytes(), token + '\n');
}

void YamlWriterTest::keys()
{
    const QString longest(5000, u'k');
    Writer writer;
    writer.beginMap();
    for (const QString &key :
        {QStringLiteral("y"), QStringLiteral("on"), QStringLiteral("80"), QStringLiteral("a b"), longest}) {
        writer.key(key);
        writer.beginMap();
        writer.key(u"x");
        writer.null();
        writer.endMap();
    }
    writer.endMap();
    const QByteArray nested = "  x: null\n";
    QCOMPARE(writer.bytes(),
        "y:\n" + nested + "\"on\":\n" + nested + "\"80\":\n" + nested + "\"a b\":\n" + nested + "? " + longest.toUtf8()
            + "\n:\n" + nested);
    const auto parsed = yaml::parse(writer.bytes(), file);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().toString()));
    QCOMPARE(parsed->keys.last().scalar, longest);
}

void YamlWriterTest::longLines_data()
{
    QTest::addColumn<QString>("text");
    const QString words = QStringLiteral("word ").repeated(40);
    QTest::newRow("words") << words.trimmed();
    QTest::newRow("blank at the end") << words;
    QTest::newRow("blank at the start") << u' ' + words;
    QTest::newRow("two blanks") << QStringLiteral("word  ").repeated(40);
    QTest::newRow("blanks only") << QString(400, u' ');
    QTest::newRow("tabs") << QStringLiteral("word\t ").repeated(40);
    QTest::newRow("line ends") << QStringLiteral("word \n word ").repeated(40);
    QTest::newRow("quotes") << QStringLiteral("\"word\" ").repeated(40);
    QTest::newRow("backslashes") << QStringLiteral("\\ ").repeated(100);
    QTest::newRow("marks") << QStringLiteral("--- ... # - ").repeated(40);
    QTest::newRow("Chinese") << QStringLiteral("\u4e2d\u6587\u6587\u5b57 ").repeated(60);
    QTest::newRow("a long word first") << QString(100, u'x') + u' ' + words;
    QTest::newRow("a long word last") << words + QString(100, u'x');
}

void YamlWriterTest::longLines()
{
    QFETCH(QString, text);
    for (int depth = 0; depth < 6; ++depth) {
        Writer writer;
        for (int i = 0; i < depth; ++i) {
            if (i % 2 == 0) {
                writer.beginMap();
                writer.key(u"key");
            } else {
                writer.beginSequence();
            }
        }
        writer.text(text);
        for (int i = depth - 1; i >= 0; --i) {
            if (i % 2 == 0)
                writer.endMap();
            else
                writer.endSequence();
        }
        const auto parsed = yaml::parse(writer.bytes(), file);
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().toString()));
        const Node *node = &*parsed;
        for (int i = 0; i < depth; ++i)
            node = &node->items.first();
        QCOMPARE(node->scalar, text);
        for (const QByteArray &line : writer.bytes().split('\n'))
            QVERIFY2(QString::fromUtf8(line).size() <= 80 || !line.trimmed().contains(' '), line.constData());
    }
}

void YamlWriterTest::comments()
{
    Writer writer;
    writer.comment(u"top\n---\nevil: true");
    writer.beginMap();
    writer.key(u"a");
    writer.beginSequence();
    writer.comment(u"inside");
    writer.beginMap();
    writer.comment(u"an entry");
    writer.key(u"b");
    writer.beginMap();
    writer.comment(u"nothing here");
    writer.endMap();
    writer.endMap();
    writer.endSequence();
    writer.endMap();
    QCOMPARE(writer.bytes(), QByteArray(R"(# top---evil: true
a:
  # inside
  - # an entry
    b:
      # nothing here
      {}
)"));
    const auto parsed = yaml::parse(writer.bytes(), file);
    QVERIFY(parsed);
    QVERIFY(parsed->find(u"a")->items.first().find(u"b")->isMap());
}

// parse(write(tree)) == tree, and writing again changes no byte.
void YamlWriterTest::roundTripOfHostileTrees()
{
    for (quint32 seed = 1; seed <= 3000; ++seed) {
        QRandomGenerator random(seed);
        const Node tree = tests::hostileTree(random);
        const QByteArray bytes = written(tree);
        const auto parsed = yaml::parse(bytes, file);
        QVERIFY2(parsed,
            qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(parsed ? QString() : parsed.error().toString())));
        QVERIFY2(*parsed == tree, qPrintable(QStringLiteral("seed %1:\n%2").arg(seed).arg(QString::fromUtf8(bytes))));
        QCOMPARE(written(*parsed), bytes);
    }
}

// The quick reader of our own form and yaml-cpp give the same tree, positions included.
void YamlWriterTest::bothReadersAgree()
{
    int both = 0;
    for (quint32 seed = 1; seed <= 3000; ++seed) {
        QRandomGenerator random(seed);
        const QByteArray bytes = written(tests::hostileTree(random));
        const yaml::Columns columns(bytes);
        const auto quick = yaml::readNormalForm(bytes, columns, {});
        if (!quick)
            continue;
        ++both;
        const auto slow = yaml::readWithYamlCpp(bytes, file, columns, {});
        QVERIFY2(slow && tests::isSame(*quick, *slow),
            qPrintable(QStringLiteral("seed %1:\n%2").arg(seed).arg(QString::fromUtf8(bytes))));
    }
    QVERIFY2(both > 900, qPrintable(QString::number(both)));
}

// Where the quick reader takes a file that somebody damaged, yaml-cpp takes it too, and for the same.
void YamlWriterTest::bothReadersAgreeOnDamagedFiles()
{
    static const char *const pieces[] = {" ", "  ", "\n", "\n\n", ":", ": ", "- ", "-", "#", " #", "\"", "\\", "\\\n",
        "[", "]", "{", "}", ",", ", ", "'", "|", ">", "?", "? ", "&", "*", "!", "%", "---\n", "...\n", "a", "0", "~",
        "null", "\t", "\r", "\r\n", "\xC3\xA9", "a: b\n", "- a\n", "[a]", "{}"};
    int both = 0;
    for (quint32 seed = 1; seed <= 20'000; ++seed) {
        QRandomGenerator random(seed);
        QByteArray bytes = seed % 4 == 0
            ? written(tests::hostileTree(random)).left(400)
            : QByteArray("a: b c\nlist:\n  - x: [1, \"t u\"]\n    y: {}\n  - \"q\n    r\"\n  - - z # c\nk: 10.0.0.1\n");
        const int changes = 1 + random.bounded(3);
        for (int i = 0; i < changes; ++i) {
            const int at = random.bounded(int(bytes.size()) + 1);
            if (random.bounded(3) == 0)
                bytes.remove(at, 1 + random.bounded(6));
            else
                bytes.insert(at, pieces[random.bounded(int(std::size(pieces)))]);
        }
        if (yaml::findByteProblem(bytes))
            continue;
        const yaml::Columns columns(bytes);
        const auto quick = yaml::readNormalForm(bytes, columns, {});
        if (!quick)
            continue;
        ++both;
        const auto slow = yaml::readWithYamlCpp(bytes, file, columns, {});
        QVERIFY2(slow,
            qPrintable(QStringLiteral("seed %1: %2\n%3")
                           .arg(seed)
                           .arg(slow ? QString() : slow.error().toString(), QString::fromUtf8(bytes))));
        QVERIFY2(tests::isSame(*quick, *slow),
            qPrintable(QStringLiteral("seed %1:\n%2\n---- quick\n%3\n---- slow\n%4")
                           .arg(seed)
                           .arg(QString::fromUtf8(bytes), QString::fromUtf8(written(*quick)),
                               QString::fromUtf8(written(*slow)))));
    }
    QVERIFY2(both > 2000, qPrintable(QString::number(both)));
}

// A change that makes Writer's own output fall back to the slow reader would go unnoticed otherwise.
void YamlWriterTest::normalFormNeedsNoYamlCpp()
{
    const QByteArray bytes = sampleDesign();
    QVERIFY(yaml::readNormalForm(bytes, yaml::Columns(bytes), {}));
    const QByteArray commented =
        "---\n# head\nnodes: # all\n- id: a\n\n  # one\n  title: Control plane (3) \xC3\xA9\n- id: b\n";
    QVERIFY(yaml::readNormalForm(commented, yaml::Columns(commented), {}));
}

// PyYAML shares no code with us: it has to find the very texts that were written.
void YamlWriterTest::pythonReadsTheSameTexts()
{
    QRandomGenerator random(7);
    Node list;
    list.kind = Node::Kind::Sequence;
    QJsonArray expected;
    for (int i = 0; i < 1500; ++i) {
        const QString text = tests::hostileText(random);
        const QString key = tests::hostileText(random);
        Node map;
        map.kind = Node::Kind::Map;
        map.keys = {textNode(key)};
        map.items = {textNode(text)};
        list.items.append(map);
        expected.append(QJsonArray{key, text});
    }
    const auto available = judged(QStringLiteral("python3"), {QStringLiteral("-c"), QStringLiteral("import yaml")}, {});
    REQUIRE_JUDGE(available && available->first == 0, "python3-yaml");
    const QString script =
        QStringLiteral("import json, sys, yaml\n"
                       "pairs = [list(m.items())[0] for m in yaml.safe_load(sys.stdin.buffer.read().decode('utf-8'))]\n"
                       "assert all(isinstance(x, str) for pair in pairs for x in pair)\n"
                       "print(json.dumps(pairs))\n");
    const auto answer = judged(QStringLiteral("python3"), {QStringLiteral("-c"), script}, written(list));
    QVERIFY2(answer && answer->first == 0, answer ? answer->second.right(2000).constData() : "");
    const QJsonArray read = QJsonDocument::fromJson(answer->second).array();
    QCOMPARE(read.size(), expected.size());
    for (qsizetype i = 0; i < read.size(); ++i)
        QVERIFY2(read.at(i) == expected.at(i), written(list.items.at(i)).constData());
}

void YamlWriterTest::yamllintIsContent()
{
    const QString program = QStringLiteral("yamllint");
    REQUIRE_JUDGE(!QStandardPaths::findExecutable(program).isEmpty(), "yamllint");
    const QStringList arguments{
        QStringLiteral("-s"), QStringLiteral("-d"), QStringLiteral("relaxed"), QStringLiteral("-")};
    const auto design = judged(program, arguments, sampleDesign());
    QVERIFY2(design && design->first == 0, design ? design->second.constData() : "");

    // It is a judge only when it objects to something.
    const auto wrong = judged(program, arguments, "a: 1\na: 2\n");
    QVERIFY(wrong && wrong->first != 0);

    QRandomGenerator random(11);
    Writer writer;
    writer.beginMap();
    for (int i = 0; i < 300; ++i) {
        writer.key(QStringLiteral("key%1").arg(i));
        writer.text(tests::hostileText(random));
    }
    writer.endMap();
    const auto texts = judged(program, arguments, writer.bytes());
    QVERIFY2(texts && texts->first == 0, texts ? texts->second.constData() : "");
}

QUORATE_TEST(YamlWriterTest)
#include "tst_yaml_writer.moc"
