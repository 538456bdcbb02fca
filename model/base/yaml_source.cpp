#include "model/base/yaml_source.h"

#include "model/base/tr.h"

#include <algorithm>

namespace quorate::yaml {

using model::Tr;

namespace {

constexpr qsizetype stride = 64;

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

std::optional<TreeBuilder::Duplicate> findDuplicate(const QList<Node> &keys)
{
    constexpr qsizetype few = 12;
    if (keys.size() <= few) {
        for (qsizetype i = 1; i < keys.size(); ++i) {
            for (qsizetype k = 0; k < i; ++k) {
                if (keys.at(k).scalar == keys.at(i).scalar)
                    return TreeBuilder::Duplicate{keys.at(k), keys.at(i)};
            }
        }
        return std::nullopt;
    }
    QHash<QStringView, qsizetype> seen;
    seen.reserve(keys.size());
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (const auto known = seen.constFind(keys.at(i).scalar); known != seen.cend())
            return TreeBuilder::Duplicate{keys.at(*known), keys.at(i)};
        seen.insert(keys.at(i).scalar, i);
    }
    return std::nullopt;
}

/// The top of a stack as a list of just its size.
QList<Node> takeFrom(std::vector<Node> &stack, size_t from)
{
    QList<Node> list;
    list.reserve(qsizetype(stack.size() - from));
    for (size_t i = from; i < stack.size(); ++i)
        list.append(std::move(stack[i]));
    stack.erase(stack.begin() + ptrdiff_t(from), stack.end());
    return list;
}

} // namespace

std::optional<ByteProblem> findByteProblem(QByteArrayView bytes)
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
            return ByteProblem{at - begin,
                Tr::tr("This byte is not part of a UTF-8 character; expected a text file in the encoding UTF-8.")};
        const bool isC1 = length == 2 && at[0] == 0xC2 && at[1] < 0xA0;
        // A carriage return alone is a line end to YAML and an ordinary character to yaml-cpp.
        const bool isLoneReturn = *at == '\r' && (at + 1 == end || at[1] != '\n');
        if (isC1 || isLoneReturn || *at == 0x7F || (*at < 0x20 && *at != '\n' && *at != '\r' && *at != '\t')) {
            const QString code = QString::number(isC1 ? at[1] : at[0], 16).toUpper().rightJustified(4, u'0');
            return ByteProblem{at - begin,
                Tr::tr("The control character U+%1 stands here; expected printable text, line ends and tabs only.")
                    .arg(code)};
        }
        at += length;
    }
    return std::nullopt;
}

QString fromUtf8(QByteArrayView utf8)
{
    qsizetype marks = 0;
    while (utf8.startsWith("\xEF\xBB\xBF")) {
        utf8 = utf8.sliced(3);
        ++marks;
    }
    const QString text = QString::fromUtf8(utf8);
    return marks == 0 ? text : QString(marks, QChar::ByteOrderMark) + text;
}

Columns::Columns(QByteArrayView bytes)
    : m_bytes(bytes)
{
    if (std::none_of(bytes.begin(), bytes.end(), [](char c) { return uchar(c) >= 0x80; }))
        return;
    m_before.reserve(size_t(bytes.size() / stride + 1));
    for (qsizetype at = 0; at <= bytes.size(); at += stride)
        m_before.push_back(at == 0 ? 0 : m_before.back() + int(continuations(at - stride, at)));
}

int Columns::at(qsizetype offset, qsizetype byteColumn) const
{
    if (m_before.empty())
        return int(byteColumn) + 1;
    offset = std::clamp<qsizetype>(offset, 0, m_bytes.size());
    const qsizetype lineStart = std::clamp<qsizetype>(offset - byteColumn, 0, offset);
    return int(byteColumn - (continuationsBefore(offset) - continuationsBefore(lineStart))) + 1;
}

qsizetype Columns::continuations(qsizetype from, qsizetype to) const
{
    return std::count_if(
        m_bytes.begin() + from, m_bytes.begin() + to, [](char c) { return (uchar(c) & 0xC0) == 0x80; });
}

qsizetype Columns::continuationsBefore(qsizetype offset) const
{
    return m_before[size_t(offset / stride)] + continuations(offset / stride * stride, offset);
}

Node TreeBuilder::make(Node::Kind kind, int line, int column)
{
    ++m_count;
    Node node;
    node.kind = kind;
    node.line = line;
    node.column = column;
    return node;
}

void TreeBuilder::add(Node value)
{
    m_values.push_back(std::move(value));
    if (!m_frames.empty())
        m_frames.back().expectsKey = m_frames.back().node.isMap();
}

void TreeBuilder::scalar(int line, int column, QString text, bool quoted)
{
    Node node = make(Node::Kind::Scalar, line, column);
    node.scalar = std::move(text);
    node.quoted = quoted;
    add(std::move(node));
}

void TreeBuilder::key(int line, int column, QByteArrayView utf8, bool quoted)
{
    Node node = make(Node::Kind::Scalar, line, column);
    node.quoted = quoted;
    const auto known = m_knownKeys.constFind(QByteArray::fromRawData(utf8.data(), utf8.size()));
    node.scalar = known != m_knownKeys.cend() ? *known : *m_knownKeys.insert(utf8.toByteArray(), fromUtf8(utf8));
    m_keys.push_back(std::move(node));
    m_frames.back().expectsKey = false;
}

void TreeBuilder::begin(Node::Kind kind, int line, int column)
{
    m_frames.push_back({make(kind, line, column), m_values.size(), m_keys.size(), kind == Node::Kind::Map});
}

std::optional<TreeBuilder::Duplicate> TreeBuilder::end()
{
    Frame frame = std::move(m_frames.back());
    m_frames.pop_back();
    frame.node.items = takeFrom(m_values, frame.firstValue);
    frame.node.keys = takeFrom(m_keys, frame.firstKey);
    auto duplicate = findDuplicate(frame.node.keys);
    add(std::move(frame.node));
    return duplicate;
}

} // namespace quorate::yaml
