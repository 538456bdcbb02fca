#include "model/base/yaml.h"

#include "model/base/tr.h"

#include <QHash>
#include <algorithm>
#include <cstring>
#include <istream>
#include <streambuf>
#include <string>
#include <unordered_map>
#include <vector>
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

/// Why the bytes cannot be YAML of ours, and where; `at` is -1 when they can.
struct ByteProblem {
    qsizetype at = -1;
    QString message;
};

/// The length of the UTF-8 sequence that begins here (RFC 3629), or 0 when it is none.
int sequenceLength(const uchar *at, const uchar *end)
{
    const int length = *at < 0x80 ? 1 : *at < 0xC2 ? 0 : *at < 0xE0 ? 2 : *at < 0xF0 ? 3 : *at < 0xF5 ? 4 : 0;
    if (length == 0 || end - at < length)
        return 0;
    for (int i = 1; i < length; ++i) {
        if ((at[i] & 0xC0) != 0x80)
            return 0;
    }
    // Overlong forms, surrogates, and what lies above U+10FFFF.
    if ((*at == 0xE0 && at[1] < 0xA0) || (*at == 0xED && at[1] > 0x9F) || (*at == 0xF0 && at[1] < 0x90)
        || (*at == 0xF4 && at[1] > 0x8F))
        return 0;
    return length;
}

ByteProblem checkBytes(QByteArrayView bytes)
{
    const auto *begin = reinterpret_cast<const uchar *>(bytes.data());
    const uchar *end = begin + bytes.size();
    for (const uchar *at = begin; at < end;) {
        if (*at >= 0x20 && *at < 0x7F) {
            ++at;
            continue;
        }
        const int length = sequenceLength(at, end);
        if (length == 0)
            return {at - begin,
                Tr::tr("This byte is not part of a UTF-8 character; expected a text file in the encoding UTF-8.")};
        const bool isC1 = length == 2 && at[0] == 0xC2 && at[1] < 0xA0;
        if (isC1 || *at == 0x7F || (*at < 0x20 && *at != '\n' && *at != '\r' && *at != '\t')) {
            const QString code = QString::number(isC1 ? at[1] : at[0], 16).toUpper().rightJustified(4, u'0');
            return {at - begin,
                Tr::tr("The control character U+%1 stands here; expected printable text, line ends and tabs only.")
                    .arg(code)};
        }
        at += length;
    }
    if (bytes.startsWith(byteOrderMark))
        return {0, Tr::tr("A second byte order mark stands here; expected at most one.")};
    return {};
}

/// Turns offsets in bytes, as yaml-cpp counts, into columns in characters.
class Columns final {
public:
    explicit Columns(QByteArrayView bytes)
        : m_bytes(bytes)
    {
        if (std::none_of(bytes.begin(), bytes.end(), [](char c) { return uchar(c) >= 0x80; }))
            return;
        m_before.reserve(size_t(bytes.size() / stride + 1));
        for (qsizetype at = 0; at <= bytes.size(); at += stride)
            m_before.push_back(int(at == 0 ? 0 : m_before.back() + continuations(at - stride, at)));
    }

    int at(qsizetype offset, int byteColumn) const
    {
        offset = std::clamp<qsizetype>(offset, 0, m_bytes.size());
        const qsizetype lineStart = std::clamp<qsizetype>(offset - byteColumn, 0, offset);
        return 1 + byteColumn
            - (m_before.empty() ? 0 : int(continuationsBefore(offset) - continuationsBefore(lineStart)));
    }

private:
    static constexpr qsizetype stride = 64;

    qsizetype continuations(qsizetype from, qsizetype to) const
    {
        return std::count_if(
            m_bytes.begin() + from, m_bytes.begin() + to, [](char c) { return (uchar(c) & 0xC0) == 0x80; });
    }
    qsizetype continuationsBefore(qsizetype offset) const
    {
        return m_before[size_t(offset / stride)] + continuations(offset / stride * stride, offset);
    }

    QByteArrayView m_bytes;
    std::vector<int> m_before; ///< continuation bytes before each stride-th byte; empty when all is ASCII
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

QString fromUtf8(const std::string &text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// A key as an error message may show it: short, in one line.
QString shown(const QString &key)
{
    constexpr qsizetype limit = 60;
    QString text = key.left(limit);
    for (QChar &c : text) {
        if (!c.isPrint())
            c = u'?';
    }
    return key.size() > limit ? text + QChar(0x2026) : text;
}

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
class Builder final : public YAML::EventHandler {
public:
    Builder(QByteArrayView bytes, const Columns &columns, const Limits &limits)
        : m_bytes(bytes)
        , m_columns(columns)
        , m_limits(limits)
    {
    }

    /// yaml-cpp takes a quoted text that is never closed when the file ends with a line end. Only the last text can be
    /// one.
    void refuseOpenQuote() const
    {
        if (m_lastScalar.is_null())
            return;
        const char quote = m_bytes.at(m_lastScalar.pos);
        if (quote != '"' && quote != '\'')
            return;
        const auto isEscape = [&](qsizetype at) {
            return quote == '"' ? m_bytes.at(at) == '\\'
                                : m_bytes.at(at) == quote && at + 1 < m_bytes.size() && m_bytes.at(at + 1) == quote;
        };
        qsizetype at = m_lastScalar.pos + 1;
        while (at < m_bytes.size() && (isEscape(at) || m_bytes.at(at) != quote))
            at += isEscape(at) ? 2 : 1;
        if (at >= m_bytes.size())
            throw Refusal{
                m_lastScalar, Tr::tr("The quote that opens here is never closed; expected the closing quote.")};
    }

    Node takeRoot() { return m_values.empty() ? Node() : std::move(m_values.front()); }

    // Parser::HandleNextDocument does not advance on input as ",g" (yaml-cpp issue 1040), so a loop over it would not
    // end. We call it twice: whatever is left for the second call is refused here, at its first event.
    void OnDocumentStart(const YAML::Mark &mark) override
    {
        if (!m_started) {
            m_started = true;
            return;
        }
        const bool isMarker = mark.pos >= 0 && mark.pos < m_bytes.size() && m_bytes.sliced(mark.pos).startsWith("---");
        throw Refusal{mark,
            isMarker ? Tr::tr("A second document begins here; expected one document in the file.")
                     : Tr::tr("This does not belong to what stands before it; expected the end of the file.")};
    }
    void OnDocumentEnd() override { }

    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        refuseProperties(mark, "?", anchor);
        if (expectsKey())
            throw Refusal{mark, Tr::tr("This key is empty; expected a name before the colon.")};
        add(node(Node::Kind::Null, mark));
    }

    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override { throw Refusal{mark, aliasSentence()}; }
    void OnAnchor(const YAML::Mark &mark, const std::string &) override { throw Refusal{mark, anchorSentence()}; }

    void OnScalar(
        const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, const std::string &value) override
    {
        refuseProperties(mark, tag, anchor);
        Node scalar = node(Node::Kind::Scalar, mark);
        scalar.quoted = tag == "!"; // block scalars too: text for certain
        m_lastScalar = mark;
        if (!expectsKey()) {
            scalar.scalar = fromUtf8(value);
            add(std::move(scalar));
            return;
        }
        if (!scalar.quoted && value == "<<")
            throw Refusal{mark, Tr::tr("Merge keys (\"<<\") are not read; expected each key written out.")};
        // Keys repeat a lot: equal ones share one string.
        auto [known, isNew] = m_knownKeys.try_emplace(value);
        if (isNew)
            known->second = fromUtf8(value);
        scalar.scalar = known->second;
        m_keys.push_back(std::move(scalar));
        m_frames.back().expectsKey = false;
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
    /// A sequence or map that is still open: its own node, and where its children begin in the two stacks.
    struct Frame {
        Node node;
        size_t firstValue;
        size_t firstKey;
        bool expectsKey;
    };

    bool expectsKey() const { return !m_frames.empty() && m_frames.back().expectsKey; }

    Node node(Node::Kind kind, const YAML::Mark &mark)
    {
        if (++m_count > m_limits.nodes)
            throw Refusal{
                mark, Tr::tr("The file holds more than %1 values; expected a smaller file.").arg(m_limits.nodes)};
        Node result;
        result.kind = kind;
        result.line = mark.line + 1;
        result.column = m_columns.at(mark.pos, mark.column);
        return result;
    }

    // A lone "!" on a plain scalar arrives as the tag of a quoted one; only the byte tells them apart.
    void refuseProperties(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor) const
    {
        if (anchor != YAML::NullAnchor)
            throw Refusal{mark, anchorSentence()};
        const bool isTagged = mark.pos >= 0 && mark.pos < m_bytes.size() && m_bytes.at(mark.pos) == '!';
        if (isTagged || !(tag.empty() || tag == "?" || tag == "!"))
            throw Refusal{mark, tagSentence()};
    }

    void begin(Node::Kind kind, const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor)
    {
        refuseProperties(mark, tag, anchor);
        if (expectsKey())
            throw Refusal{mark, Tr::tr("This key is a list or a map; expected a text before the colon.")};
        if (int(m_frames.size()) >= m_limits.depth)
            throw Refusal{mark,
                Tr::tr("Values are nested more than %1 levels deep; expected a flatter file.").arg(m_limits.depth)};
        m_frames.push_back({node(kind, mark), m_values.size(), m_keys.size(), kind == Node::Kind::Map});
    }

    void end()
    {
        Frame frame = std::move(m_frames.back());
        m_frames.pop_back();
        frame.node.items = take(m_values, frame.firstValue);
        frame.node.keys = take(m_keys, frame.firstKey);
        refuseDuplicates(frame.node.keys);
        add(std::move(frame.node));
    }

    void add(Node value)
    {
        m_values.push_back(std::move(value));
        if (!m_frames.empty())
            m_frames.back().expectsKey = m_frames.back().node.isMap();
    }

    /// The top of a stack as a list of just its size.
    static QList<Node> take(std::vector<Node> &stack, size_t from)
    {
        QList<Node> list;
        list.reserve(qsizetype(stack.size() - from));
        for (size_t i = from; i < stack.size(); ++i)
            list.append(std::move(stack[i]));
        stack.erase(stack.begin() + ptrdiff_t(from), stack.end());
        return list;
    }

    static void refuseDuplicates(const QList<Node> &keys)
    {
        constexpr qsizetype few = 12;
        if (keys.size() <= few) {
            for (qsizetype i = 1; i < keys.size(); ++i) {
                for (qsizetype k = 0; k < i; ++k) {
                    if (keys.at(k).scalar == keys.at(i).scalar)
                        refuseDuplicate(keys.at(k), keys.at(i));
                }
            }
            return;
        }
        QHash<QStringView, qsizetype> seen;
        seen.reserve(keys.size());
        for (qsizetype i = 0; i < keys.size(); ++i) {
            if (const auto known = seen.constFind(keys.at(i).scalar); known != seen.cend())
                refuseDuplicate(keys.at(*known), keys.at(i));
            seen.insert(keys.at(i).scalar, i);
        }
    }

    [[noreturn]] static void refuseDuplicate(const Node &first, const Node &second)
    {
        YAML::Mark mark;
        mark.line = second.line - 1;
        mark.column = second.column - 1;
        mark.pos = -1; // the column counts characters already
        throw Refusal{mark,
            Tr::tr("The key \"%1\" stands in line %2 already; expected each key of a map once.")
                .arg(shown(second.scalar))
                .arg(first.line)};
    }

    QByteArrayView m_bytes;
    const Columns &m_columns;
    const Limits &m_limits;
    std::vector<Frame> m_frames;
    std::vector<Node> m_values;
    std::vector<Node> m_keys;
    std::unordered_map<std::string, QString> m_knownKeys;
    qsizetype m_count = 0;
    YAML::Mark m_lastScalar = YAML::Mark::null_mark();
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

Result<Node> parse(const QByteArray &bytes, const QString &file, const Limits &limits)
{
    if (bytes.size() > limits.bytes)
        return Error{
            Tr::tr("The file is %1 bytes long; expected at most %2.").arg(bytes.size()).arg(limits.bytes), {file}};
    QByteArrayView input(bytes);
    if (input.startsWith(byteOrderMark))
        input = input.sliced(3);
    const Columns columns(input);
    if (const ByteProblem problem = checkBytes(input); problem.at >= 0) {
        const QByteArrayView before = input.first(problem.at);
        const qsizetype lineStart = before.lastIndexOf('\n') + 1;
        const int line = int(before.count('\n')) + 1;
        return Error{problem.message, {file, line, columns.at(problem.at, int(problem.at - lineStart))}};
    }

    Builder builder(input, columns, limits);
    try {
        MemoryBuffer buffer(input);
        std::istream stream(&buffer);
        YAML::Parser parser(stream);
        if (parser.HandleNextDocument(builder))
            parser.HandleNextDocument(builder);
        builder.refuseOpenQuote();
    } catch (const Refusal &refusal) {
        return errorAt(file, refusal.mark, columns, refusal.message);
    } catch (const YAML::Exception &exception) {
        return errorAt(file, exception.mark, columns, sentence(exception.msg));
    } catch (const std::exception &exception) {
        return Error{Tr::tr("The file cannot be read (%1).").arg(QString::fromUtf8(exception.what())), {file}};
    }
    return builder.takeRoot();
}

} // namespace quorate::yaml
