#include "model/base/yaml.h"

#include "model/base/text.h"
#include "model/base/tr.h"
#include "model/base/yaml_source.h"

#include <cstring>
#include <istream>
#include <streambuf>
#include <string>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

namespace quorate::yaml {

using model::Tr;

namespace {

constexpr char byteOrderMark[] = "\xEF\xBB\xBF";

/// Thrown by our event handler to leave yaml-cpp early, caught in parse().
struct Refusal {
    YAML::Mark mark;
    QString message;
};

/// Reads memory as a stream, without a copy.
class MemoryBuffer final : public std::streambuf {
public:
    explicit MemoryBuffer(QByteArrayView bytes)
    {
        // streambuf wants char *, but a get area is never written to.
        char *begin = const_cast<char *>(bytes.data());
        setg(begin, begin, begin + bytes.size());
    }
};

QString aliasSentence()
{
    return Tr::tr("Aliases (\"*\") are not read; expected the value written out.");
}

QString anchorSentence()
{
    return Tr::tr("Anchors (\"&\") are not read; expected the value alone.");
}

QString tagSentence()
{
    return Tr::tr("Tags (\"!\") are not read; expected a plain or quoted value.");
}

/// Builds our tree from yaml-cpp's events and leaves by a Refusal at the first thing that we do not take.
class Handler final : public YAML::EventHandler {
public:
    Handler(QByteArrayView bytes, const Columns &columns, const Limits &limits)
        : m_bytes(bytes)
        , m_columns(columns)
        , m_limits(limits)
    {
    }

    Node takeRoot() { return m_tree.takeRoot(); }

    /// yaml-cpp takes a quoted text that is never closed when the file ends with a line end. Only the last text can be
    /// one.
    void refuseOpenQuote() const
    {
        if (m_lastScalar.is_null())
            return;
        const char quote = byteAt(m_lastScalar);
        if (quote != '"' && quote != '\'')
            return;
        const auto isEscape = [&](qsizetype at) {
            if (quote == '"')
                return m_bytes.at(at) == '\\';
            return m_bytes.at(at) == quote && at + 1 < m_bytes.size() && m_bytes.at(at + 1) == quote;
        };
        qsizetype at = m_lastScalar.pos + 1;
        while (at < m_bytes.size() && (isEscape(at) || m_bytes.at(at) != quote))
            at += isEscape(at) ? 2 : 1;
        if (at >= m_bytes.size())
            throw Refusal{
                m_lastScalar, Tr::tr("The quote that opens here is never closed; expected the closing quote.")};
    }

    // Parser::HandleNextDocument does not advance on input as ",g" (yaml-cpp issue 1040), so a loop over it would not
    // end. We call it twice: whatever is left for the second call is refused here, at its first event.
    void OnDocumentStart(const YAML::Mark &mark) override
    {
        if (!m_started) {
            m_started = true;
            return;
        }
        if (byteAt(mark) == '-' && m_bytes.sliced(mark.pos).startsWith("---"))
            throw Refusal{mark, Tr::tr("A second document begins here; expected one document in the file.")};
        throw Refusal{mark, Tr::tr("This does not belong to what stands before it; expected the end of the file.")};
    }
    void OnDocumentEnd() override { }

    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        refuseProperties(mark, {}, anchor);
        if (m_tree.expectsKey())
            throw Refusal{mark, Tr::tr("This key is empty; expected a name before the colon.")};
        // yaml-cpp takes a last line without a colon for a key, and nothing between commas for a value.
        if (mark.pos == m_lastKey)
            throw Refusal{mark, Tr::tr("The colon is missing here; expected \"key: value\".")};
        if (m_tree.isInSequence() && byteAt(mark) == ',')
            throw Refusal{mark, Tr::tr("Nothing stands before this comma; expected a value.")};
        m_tree.null(line(mark), column(mark));
        refuseTooMany(mark);
    }

    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override { throw Refusal{mark, aliasSentence()}; }
    void OnAnchor(const YAML::Mark &mark, const std::string &) override { throw Refusal{mark, anchorSentence()}; }

    void OnScalar(
        const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, const std::string &value) override
    {
        refuseProperties(mark, tag, anchor);
        const bool isQuoted = tag == "!"; // block scalars too: text for certain
        const QByteArrayView utf8(value.data(), qsizetype(value.size()));
        m_lastScalar = mark;
        if (!m_tree.expectsKey())
            m_tree.scalar(line(mark), column(mark), fromUtf8(utf8), isQuoted);
        else if (!isQuoted && value == "<<")
            throw Refusal{mark, Tr::tr("Merge keys (\"<<\") are not read; expected each key written out.")};
        else
            addKey(mark, utf8, isQuoted);
        refuseTooMany(mark);
    }

    void OnSequenceStart(
        const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        begin(Node::Kind::Sequence, mark, tag, anchor);
    }
    void OnSequenceEnd() override { end(); }

    void OnMapStart(
        const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        begin(Node::Kind::Map, mark, tag, anchor);
    }
    void OnMapEnd() override { end(); }

private:
    static int line(const YAML::Mark &mark) { return mark.line + 1; }
    int column(const YAML::Mark &mark) const { return m_columns.at(mark.pos, mark.column); }

    char byteAt(const YAML::Mark &mark) const
    {
        return mark.pos >= 0 && mark.pos < m_bytes.size() ? m_bytes.at(mark.pos) : '\0';
    }

    void addKey(const YAML::Mark &mark, QByteArrayView utf8, bool isQuoted)
    {
        m_tree.key(line(mark), column(mark), utf8, isQuoted);
        m_lastKey = mark.pos;
    }

    void refuseTooMany(const YAML::Mark &mark) const
    {
        if (m_tree.count() > m_limits.nodes)
            throw Refusal{
                mark, Tr::tr("The file holds more than %1 values; expected a smaller file.").arg(m_limits.nodes)};
    }

    // A lone "!" on a plain scalar arrives as the tag of a quoted one; only the byte tells them apart.
    void refuseProperties(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor) const
    {
        if (anchor != YAML::NullAnchor)
            throw Refusal{mark, anchorSentence()};
        if (byteAt(mark) == '!' || !(tag.empty() || tag == "?" || tag == "!"))
            throw Refusal{mark, tagSentence()};
    }

    void begin(Node::Kind kind, const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor)
    {
        refuseProperties(mark, tag, anchor);
        if (m_tree.expectsKey())
            throw Refusal{mark, Tr::tr("This key is a list or a map; expected a text before the colon.")};
        if (m_tree.depth() >= m_limits.depth)
            throw Refusal{mark,
                Tr::tr("Values are nested more than %1 levels deep; expected a flatter file.").arg(m_limits.depth)};
        m_tree.begin(kind, line(mark), column(mark));
        refuseTooMany(mark);
    }

    void end()
    {
        const auto duplicate = m_tree.end();
        if (!duplicate)
            return;
        YAML::Mark mark;
        mark.line = duplicate->second.line - 1;
        mark.column = duplicate->second.column - 1;
        mark.pos = -1; // the column counts characters already
        throw Refusal{mark,
            Tr::tr("The key \"%1\" stands in line %2 already; expected each key of a map once.")
                .arg(text::excerpt(duplicate->second.scalar))
                .arg(duplicate->first.line)};
    }

    QByteArrayView m_bytes;
    const Columns &m_columns;
    const Limits &m_limits;
    TreeBuilder m_tree;
    YAML::Mark m_lastScalar = YAML::Mark::null_mark();
    int m_lastKey = -1; ///< offset of the key read last
    bool m_started = false;
};

/// The sentence for one of yaml-cpp's messages. It stumbles over some aliases and anchors before our handler sees them.
QString sentence(const std::string &message)
{
    namespace Msg = YAML::ErrorMsg;
    const auto is = [&message](const char *known) { return message.compare(0, std::strlen(known), known) == 0; };
    if (is(Msg::UNKNOWN_ANCHOR) || is(Msg::ALIAS_NOT_FOUND) || is(Msg::CHAR_IN_ALIAS))
        return aliasSentence();
    if (is(Msg::ANCHOR_NOT_FOUND) || is(Msg::CHAR_IN_ANCHOR) || is(Msg::MULTIPLE_ANCHORS))
        return anchorSentence();
    if (is(Msg::MULTIPLE_TAGS) || is(Msg::TAG_WITH_NO_SUFFIX) || is(Msg::END_OF_VERBATIM_TAG)
        || is(Msg::CHAR_IN_TAG_HANDLE))
        return tagSentence();
    if (is(Msg::END_OF_MAP) || is(Msg::MAP_VALUE) || is(Msg::MAP_KEY))
        return Tr::tr(
            "This does not fit into the map around it; expected \"key: value\", indented like the keys before it.");
    if (is(Msg::END_OF_SEQ_FLOW))
        return Tr::tr("A list in brackets is not complete here; expected a comma or \"]\".");
    if (is(Msg::END_OF_MAP_FLOW))
        return Tr::tr("A map in braces is not complete here; expected a comma or \"}\".");
    if (is(Msg::END_OF_SEQ) || is(Msg::BLOCK_ENTRY))
        return Tr::tr(
            "This does not fit into the list around it; expected \"- value\", indented like the entries before it.");
    if (is(Msg::FLOW_END))
        return Tr::tr("This bracket closes nothing that is open; expected the bracket that was opened last, or none.");
    if (is(Msg::EOF_IN_SCALAR))
        return Tr::tr("The file ends inside a quoted text; expected the closing quote.");
    if (is(Msg::DOC_IN_SCALAR))
        return Tr::tr("A document marker stands inside a quoted text; expected the closing quote before it.");
    if (is(Msg::TAB_IN_INDENTATION))
        return Tr::tr("A tab stands in the indentation; expected blanks.");
    if (is(Msg::INVALID_ESCAPE) || is(Msg::INVALID_HEX) || is(Msg::INVALID_UNICODE))
        return Tr::tr(
            "This escape sequence is not known; expected one as \"\\n\", \"\\t\", \"\\\\\", \"\\x41\" or \"\\u4E2D\".");
    if (is(Msg::CHAR_IN_BLOCK) || is(Msg::ZERO_INDENT_IN_BLOCK))
        return Tr::tr("The head of a block of text is wrong here; expected the end of the line after \"|\" or \">\".");
    if (is(Msg::UNKNOWN_TOKEN) || is(Msg::CHAR_IN_SCALAR))
        return Tr::tr("No value can begin with this character; expected a value, in quotes if need be.");
    if (is(Msg::YAML_DIRECTIVE_ARGS) || is(Msg::YAML_VERSION) || is(Msg::YAML_MAJOR_VERSION)
        || is(Msg::REPEATED_YAML_DIRECTIVE))
        return Tr::tr("This %YAML line is wrong; expected \"%YAML 1.2\" or none.");
    return Tr::tr("This is not YAML (%1); expected \"key: value\" or \"- value\".")
        .arg(QString::fromStdString(message));
}

Error errorAt(const QString &file, const YAML::Mark &mark, const Columns &columns, const QString &message)
{
    if (mark.is_null())
        return {message, {file, 0, 0}};
    const int column = mark.pos < 0 ? mark.column + 1 : columns.at(mark.pos, mark.column);
    return {message, {file, mark.line + 1, column}};
}

/// yaml-cpp drops each line that begins with "%" without a word, even between keys. We take "%YAML 1.2" at the head
/// alone.
std::optional<qsizetype> findDirective(QByteArrayView bytes)
{
    bool isHead = true;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype newline = bytes.indexOf('\n', at);
        const QByteArrayView line = bytes.sliced(at, (newline < 0 ? bytes.size() : newline) - at);
        if (line.startsWith('%') && !(isHead && line.startsWith("%YAML ")))
            return at;
        isHead = isHead && (line.isEmpty() || line.startsWith('#') || line.startsWith('%') || line.startsWith('\r'));
        at += line.size() + 1;
    }
    return std::nullopt;
}

} // namespace

const Node *Node::find(QStringView key) const
{
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (keys.at(i).scalar == key)
            return &items.at(i);
    }
    return nullptr;
}

bool Node::operator==(const Node &other) const
{
    return kind == other.kind && scalar == other.scalar && items == other.items && keys == other.keys;
}

Result<Node> readWithYamlCpp(QByteArrayView bytes, const QString &file, const Columns &columns, const Limits &limits)
{
    if (const auto at = findDirective(bytes)) {
        const int line = int(bytes.first(*at).count('\n')) + 1;
        return Error{
            Tr::tr("No line may begin with \"%\"; expected a key, or quotes around the text."), {file, line, 1}};
    }
    Handler handler(bytes, columns, limits);
    try {
        MemoryBuffer buffer(bytes);
        std::istream stream(&buffer);
        YAML::Parser parser(stream);
        if (parser.HandleNextDocument(handler))
            parser.HandleNextDocument(handler);
        handler.refuseOpenQuote();
    } catch (const Refusal &refusal) {
        return errorAt(file, refusal.mark, columns, refusal.message);
    } catch (const YAML::Exception &exception) {
        return errorAt(file, exception.mark, columns, sentence(exception.msg));
    } catch (const std::exception &exception) {
        return Error{Tr::tr("The file cannot be read (%1).").arg(QString::fromUtf8(exception.what())), {file}};
    }
    return handler.takeRoot();
}

Result<Node> parse(const QByteArray &bytes, const QString &file, const Limits &limits)
{
    if (bytes.size() > limits.bytes)
        return Error{Tr::tr("The file is too long; expected at most %1 bytes.").arg(limits.bytes), {file}};
    QByteArrayView input(bytes);
    if (input.startsWith(byteOrderMark))
        input = input.sliced(3);
    if (input.startsWith(byteOrderMark))
        return Error{Tr::tr("A second byte order mark stands here; expected at most one."), {file, 1, 1}};

    const Columns columns(input);
    if (const auto problem = findByteProblem(input)) {
        const QByteArrayView before = input.first(problem->at);
        const qsizetype lineStart = before.lastIndexOf('\n') + 1;
        return Error{
            problem->message, {file, int(before.count('\n')) + 1, columns.at(problem->at, problem->at - lineStart)}};
    }
    if (auto node = readNormalForm(input, columns, limits))
        return std::move(*node);
    return readWithYamlCpp(input, file, columns, limits);
}

} // namespace quorate::yaml
