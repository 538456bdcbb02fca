#include "tests/support/test_main.h"

#include "model/base/yaml.h"

#include <QElapsedTimer>

using namespace quorate;
using yaml::Node;
using yaml::Writer;

namespace {

const QString file = QStringLiteral("a.yaml");

/// The tree in one line: 'quoted', plain, ~, [a, b], {k: v}.
QString dump(const Node &node)
{
    QStringList parts;
    switch (node.kind) {
    case Node::Kind::Null:
        return QStringLiteral("~");
    case Node::Kind::Scalar:
        return node.quoted ? u'\'' + node.scalar + u'\'' : node.scalar;
    case Node::Kind::Sequence:
        for (const Node &item : node.items)
            parts.append(dump(item));
        return u'[' + parts.join(QStringLiteral(", ")) + u']';
    case Node::Kind::Map:
        for (qsizetype i = 0; i < node.items.size(); ++i)
            parts.append(dump(node.keys.at(i)) + QStringLiteral(": ") + dump(node.items.at(i)));
        return u'{' + parts.join(QStringLiteral(", ")) + u'}';
    }
    return {};
}

} // namespace

class YamlTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void limits();
    void positions();
    void staysQuickOnHostileInput_data();
    void staysQuickOnHostileInput();
};

void YamlTest::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *name, const QByteArray &bytes, const char *tree) {
        QTest::newRow(name) << bytes << QString::fromUtf8(tree);
    };
    row("empty file", "", "~");
    row("comment only", "# nothing\n", "~");
    row("marker only", "---\n", "~");
    row("marker and end", "--- a\n...\n", "a");
    row("no values in braces", "a: {x, y: }\nb: [c: , d: e, f]\n? g\n",
        "{a: {x: ~, y: ~}, b: [{c: ~}, {d: e}, f], g: ~}");
    row("comment before a directive", "# x\n\n%YAML 1.2\n---\na\n", "a");
    row("version directive", "%YAML 1.2\n---\na\n", "a");
    row("byte order mark",
        "\xEF\xBB\xBF"
        "a: 1\n",
        "{a: 1}");
    row("carriage returns", "a: 1\r\nb:\r\n  - x\r\n", "{a: 1, b: [x]}");
    row("types stay text", "[1.10, yes, 007, 0x1F, 1:30, 2024-01-01]", "[1.10, yes, 007, 0x1F, 1:30, 2024-01-01]");
    row("forms of null", "[~, null, Null, NULL, 'null', nil]", "[~, ~, ~, ~, 'null', nil]");
    row("value missing", "a:\nb: 1\n", "{a: ~, b: 1}");
    row("quotes", "a: 'it''s'\nb: \"\\x41\\u4e2d\\U0001F600\\n\"\n", "{a: 'it's', b: 'A\u4e2d\U0001F600\n'}");
    row("folded quotes", "a: \"x\n  y\\\n  z\"\n", "{a: 'x yz'}");
    row("block text", "a: |\n  x\n  y\nb: >-\n  x\n  y\n", "{a: 'x\ny\n', b: 'x y'}");
    row("nested", "a:\n- b: 1\n  c: [x, {d: e}]\n-\n  - - f\n", "{a: [{b: 1, c: [x, {d: e}]}, [[f]]]}");
    row("quoted merge key is a name", "\"<<\": 1\n", "{'<<': 1}");
    row("same key in different maps", "a: {x: 1}\nb: {x: 2}\n", "{a: {x: 1}, b: {x: 2}}");
    row("letters of all planes", "\u00e9\u4e2d\U0001F600: \uFFFD\n", "{\u00e9\u4e2d\U0001F600: \uFFFD}");
}

void YamlTest::reads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, tree);
    const auto result = yaml::parse(bytes, file);
    QVERIFY2(result, result ? "" : qPrintable(result.error().toString()));
    QCOMPARE(dump(*result), tree);
}

void YamlTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const QByteArray &bytes, int line, int column, const char *part) {
        QTest::newRow(name) << bytes << line << column << QString::fromUtf8(part);
    };
    row("Latin-1", "a: caf\xE9\n", 1, 7, "UTF-8");
    row("overlong slash", "a\nb: \xC0\xAF", 2, 4, "UTF-8");
    row("overlong in three bytes", "\xE0\x80\xAF", 1, 1, "UTF-8");
    row("surrogate in UTF-8", "x\xED\xA0\x80", 1, 2, "UTF-8");
    row("above U+10FFFF", "\xF4\x90\x80\x80", 1, 1, "UTF-8");
    row("cut off character", "\xE4\xB8", 1, 1, "UTF-8");
    row("UTF-16",
        QByteArray("\xFF\xFE"
                   "a\0",
            4),
        1, 1, "UTF-8");
    row("column counts characters", "\xE4\xB8\xAD\xE4\xB8\xAD: \xFF", 1, 5, "UTF-8");
    row("NUL", QByteArray("a: b\0c", 6), 1, 5, "U+0000");
    row("end of transmission", "a\x04", 1, 2, "U+0004");
    row("escape character", "a: \x1B[31m", 1, 4, "U+001B");
    row("delete", "a: \x7F", 1, 4, "U+007F");
    row("next line, C1", "a: \xC2\x85", 1, 4, "U+0085");
    row("carriage return alone", "a: 1\rb: 2\n", 1, 5, "U+000D");
    row("carriage return at the end", "a: 1\r", 1, 5, "U+000D");
    row("two byte order marks", "\xEF\xBB\xBF\xEF\xBB\xBF", 1, 1, "byte order mark");

    row("anchor", "a: &x 1\n", 1, 4, "Anchors");
    row("anchor on a map", "a: &x\n  b: 1\n", 1, 4, "Anchors");
    row("anchor on nothing", "a: &x\n", 1, 4, "Anchors");
    row("alias", "a: 1\nb: *x\n", 2, 4, "Aliases");
    row("alias as key", "*x : 1\n", 1, 1, "Aliases");
    row("cycle", "a: &a [*a]\n", 1, 4, "Anchors");
    row("alias bomb",
        "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
        "d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\n",
        1, 4, "Anchors");
    row("merge key", "a: 1\n<<: {b: 1}\n", 2, 1, "Merge keys");
    row("tag", "a: !!binary aGk=\n", 1, 4, "Tags");
    row("vault tag", "a: !vault |\n  $ANSIBLE_VAULT\n", 1, 4, "Tags");
    row("lone tag", "a: ! x\n", 1, 4, "Tags");
    row("tag on a list", "a: !!set [x]\n", 1, 4, "Tags");
    row("tag on nothing", "a: !!str\n", 1, 4, "Tags");
    row("tag after a lone anchor", "a: &x !!str y\n", 1, 4, "Anchors");
    row("duplicate key", "a: 1\nb: 2\na: 3\n", 3, 1, "\"a\" stands in line 1");
    row("duplicate key in quotes", "x:\n  'a': 1\n  \"a\": 2\n", 3, 3, "\"a\" stands in line 2");
    row("duplicate key in braces", "{\xE4\xB8\xAD: 1, a: 2, a: 3}", 1, 14, "\"a\" stands in line 1");
    row("duplicate among many",
        "{a1: 1, a2: 1, a3: 1, a4: 1, a5: 1, a6: 1, a7: 1, a8: 1, a9: 1, a10: 1, a11: 1, a12: 1, a13: 1,\na7: 1}", 2, 1,
        "\"a7\"");
    row("list as key", "? [a]\n: 1\n", 1, 3, "key is a list");
    row("map as key", "{{a: 1}: 2}", 1, 2, "key is a list or a map");
    row("no key", ": 1\n", 1, 1, "key is empty");
    row("null as key", "~: 1\n", 1, 1, "key is empty");
    row("two documents", "a: 1\n---\nb: 1\n", 2, 1, "second document");
    row("an empty second document", "a: 1\n---\n", 2, 1, "second document");
    row("document after the end mark", "a\n...\nb\n", 3, 1, "expected the end");
    row("comma and letter, where yaml-cpp stands still", ",g", 1, 1, "expected the end");
    row("text after text", "\"a\" \"b\"\n", 1, 5, "expected the end");

    row("bracket left open", "a: [x, y\nb: 1\n", 2, 2, "\"]\"");
    row("brace left open", "a: {x: y\n", 2, 1, "\"}\"");
    row("bracket never opened", "a: ]\n", 1, 4, "bracket");
    row("quote left open", "a: \"x", 1, 6, "closing quote");
    row("quote left open before a line end", "b: 1\na: \"x\n", 2, 4, "closing quote");
    row("apostrophe left open", "a: 'x''\n", 1, 4, "closing quote");
    row("quote left open by a backslash", "a: \"x\\\"\n", 1, 4, "closing quote");
    row("two values in a line", "a: b: c\n", 1, 5, "key: value");
    row("text between keys", "a: 1\nb\nc: 2\n", 3, 2, "key: value");
    row("list inside a map", "a: 1\n- b\n", 2, 1, "key: value");
    row("key inside a list", "- a\nb: 1\n", 2, 1, "expected");
    row("last line without a colon", "a: 1\nk10.0.0.1\n", 2, 1, "colon is missing");
    row("key without a colon in an entry", "- a: 1\n  bc\n- d\n", 2, 3, "colon is missing");
    row("nothing between commas", "a: [x,, y]\n", 1, 7, "before this comma");
    row("nothing before a comma", "a: [, y]\n", 1, 5, "before this comma");
    row("key that looks like a directive", "a: 1\n%b: 2\nc: 3\n", 2, 1, "begin with \"%\"");
    row("tag directive", "%TAG ! tag:x\n---\na: 1\n", 1, 1, "begin with \"%\"");
    row("directive at the end", "a: 1\n%YAML 1.2\n", 2, 1, "begin with \"%\"");
    row("tab as indentation", "a:\n\tb: 1\n", 2, 3, "expected");
    row("unknown escape", "a: \"\\q\"\n", 1, 7, "escape");
    row("half a surrogate pair", "a: \"\\ud83d\"\n", 1, 11, "escape");
    row("reserved character", "a: @x\n", 1, 4, "No value can begin");
    row("block text with a tail", "a: | x\n", 1, 6, "block of text");
}

void YamlTest::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QString, part);
    const auto result = yaml::parse(bytes, file);
    QVERIFY2(!result, result ? qPrintable(dump(*result)) : "");
    const Error error = result.error();
    QVERIFY2(error.message.contains(part), qPrintable(error.toString()));
    QVERIFY2(
        error.message.endsWith(u'.') && error.message.contains(QLatin1String("expected")) ? true : part == u"\"a7\"",
        qPrintable(error.message));
    QCOMPARE(error.place, (Place{file, line, column}));
}

void YamlTest::limits()
{
    QVERIFY(yaml::parse("abcd", file, {4, 64, 10}));
    QVERIFY(!yaml::parse("abcde", file, {4, 64, 10}));
    QVERIFY(yaml::parse("[[a]]", file, {100, 2, 10}));
    const auto deep = yaml::parse("[\n[\n[a]]]", file, {100, 2, 10});
    QVERIFY(!deep);
    QCOMPARE(deep.error().place, (Place{file, 3, 1}));
    // The list, a map, its key and its value.
    QVERIFY(yaml::parse("[{a: b}]", file, {100, 64, 4}));
    QVERIFY(!yaml::parse("[{a: b}]", file, {100, 64, 3}));
    QVERIFY(!yaml::parse(QByteArray(65, '[') + QByteArray(65, ']'), file));
    QVERIFY(yaml::parse(QByteArray(64, '[') + QByteArray(64, ']'), file));
}

void YamlTest::positions()
{
    const auto result = yaml::parse("\xEF\xBB\xBF# \xC3\xA9\nname: \"\xE4\xB8\xAD\xE4\xB8\xAD\"\nlist:\n  - "
                                    "{\xC3\xA9\xC3\xA9: x, b: y}\n  -   z\nnone:\n",
        file);
    QVERIFY(result);
    const auto place = [](const Node &node) { return std::pair(node.line, node.column); };
    QCOMPARE(place(result->keys.at(0)), std::pair(2, 1));
    QCOMPARE(place(*result->find(u"name")), std::pair(2, 7));
    const Node &list = *result->find(u"list");
    QCOMPARE(place(list), std::pair(4, 3));
    QCOMPARE(place(list.items.at(0)), std::pair(4, 5));
    QCOMPARE(place(list.items.at(0).keys.at(0)), std::pair(4, 6));
    QCOMPARE(place(list.items.at(0).items.at(0)), std::pair(4, 10));
    QCOMPARE(place(list.items.at(0).keys.at(1)), std::pair(4, 13));
    QCOMPARE(place(list.items.at(1)), std::pair(5, 7));
    QCOMPARE(result->find(u"name")->place(file).toString(), QStringLiteral("a.yaml:2:7"));
    QCOMPARE(result->find(u"nothing"), nullptr);
}

void YamlTest::staysQuickOnHostileInput_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const QByteArray &bytes) { QTest::newRow(name) << bytes; };
    constexpr qsizetype many = 200'000;
    row("brackets", QByteArray(many, '['));
    row("braces", QByteArray(many, '{'));
    row("maps in lists", QByteArray("[{a: ").repeated(many));
    row("dashes", QByteArray("- ").repeated(many));
    row("question marks", QByteArray("? ").repeated(many));
    row("colons", QByteArray(": ").repeated(many));
    row("exclamation marks", QByteArray(many, '!'));
    row("keys of braces", QByteArray("{? ").repeated(many));
    row("open quote", '"' + QByteArray(many, 'a'));
    row("backslashes", '"' + QByteArray("\\\n").repeated(many));
    row("blank lines in quotes", '"' + QByteArray(many, '\n'));
    row("indented block", "a: |\n" + QByteArray(many, ' '));
    row("directives", QByteArray("%TAG ! x\n").repeated(many));
    row("indentation that grows", [] {
        QByteArray bytes;
        for (int i = 0; i < 600; ++i)
            bytes += QByteArray(i, ' ') + "a:\n";
        return bytes;
    }());
}

// Ends at all, in a time that shows no square: the row name says what grows. The bound is far above what is needed (0.3
// s).
void YamlTest::staysQuickOnHostileInput()
{
    QFETCH(QByteArray, bytes);
    QElapsedTimer timer;
    timer.start();
    const auto result = yaml::parse(bytes, file);
    QVERIFY(!result || timer.isValid());
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

QUORATE_TEST(YamlTest)
#include "tst_yaml.moc"
