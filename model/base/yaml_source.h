#pragma once

// Inside of yaml.cpp and yaml_normal.cpp; nobody else includes this.

#include "model/base/yaml.h"

#include <QByteArrayView>
#include <QHash>
#include <optional>
#include <vector>

namespace quorate::yaml {

/// Why bytes cannot be YAML of ours, and the first byte that is to blame.
struct ByteProblem {
    qsizetype at = 0;
    QString message;
};

/// Looks for what is not UTF-8 (RFC 3629) and for control characters other than TAB, LF and CR LF.
std::optional<ByteProblem> findByteProblem(QByteArrayView bytes);

/// Valid UTF-8 as text. QString::fromUtf8 drops a byte order mark at the start, which is a character here.
QString fromUtf8(QByteArrayView utf8);

/// Turns offsets in bytes into columns in characters.
class Columns final {
public:
    explicit Columns(QByteArrayView bytes);

    /// The column, from 1, of the byte that is byteColumn bytes after its line's first.
    int at(qsizetype offset, qsizetype byteColumn) const;

private:
    qsizetype continuations(qsizetype from, qsizetype to) const;
    qsizetype continuationsBefore(qsizetype offset) const;

    QByteArrayView m_bytes;
    std::vector<int> m_before; ///< continuation bytes before each stride-th byte; empty when all is ASCII
};

/// Puts nodes together, as they come, into one tree. Lists of children get just the size they need.
class TreeBuilder final {
public:
    struct Duplicate {
        Node first;
        Node second;
    };

    bool expectsKey() const { return !m_frames.empty() && m_frames.back().expectsKey; }
    bool isInSequence() const { return !m_frames.empty() && m_frames.back().node.isSequence(); }
    int depth() const { return int(m_frames.size()); }
    qsizetype count() const { return m_count; }

    void null(int line, int column) { add(make(Node::Kind::Null, line, column)); }
    void scalar(int line, int column, QString text, bool quoted);
    void key(int line, int column, QByteArrayView utf8, bool quoted);
    void begin(Node::Kind kind, int line, int column);
    /// Ends the sequence or map begun last; a map's keys are compared here.
    std::optional<Duplicate> end();

    Node takeRoot() { return m_values.empty() ? Node() : std::move(m_values.front()); }

private:
    /// A sequence or map that is still open: its own node, and where its children begin in the two stacks.
    struct Frame {
        Node node;
        size_t firstValue;
        size_t firstKey;
        bool expectsKey;
    };

    Node make(Node::Kind kind, int line, int column);
    void add(Node value);

    std::vector<Frame> m_frames;
    std::vector<Node> m_values;
    std::vector<Node> m_keys;
    QHash<QByteArray, QString> m_knownKeys; ///< keys repeat a lot: equal ones share one string
    qsizetype m_count = 0;
};

/// Reads the form that Writer writes, and what is close to it, about twenty times as fast as yaml-cpp does; nothing at
/// the first sign of anything else or of any error, which yaml-cpp then reads or names. @pre findByteProblem found none
/// @post what it returns equals what readWithYamlCpp returns, positions included
std::optional<Node> readNormalForm(QByteArrayView bytes, const Columns &columns, const Limits &limits);

/// Reads all that we take. @pre findByteProblem found none
Result<Node> readWithYamlCpp(QByteArrayView bytes, const QString &file, const Columns &columns, const Limits &limits);

} // namespace quorate::yaml
