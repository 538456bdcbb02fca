#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace quorate::yaml {

/// A parsed YAML value with its position. Scalars are text; whoever reads them decides on the type.
struct Node {
    enum class Kind : quint8 { Null, Scalar, Sequence, Map };

    Kind kind = Kind::Null;
    bool quoted = false; ///< the scalar stood in quotes, hence is text for certain
    int line = 0; ///< from 1
    int column = 0; ///< from 1
    QString scalar;
    QList<Node> items; ///< of a sequence; of a map its values, in file order
    QList<Node> keys; ///< of a map: scalars, as many as items, unique

    bool isNull() const { return kind == Kind::Null; }
    bool isScalar() const { return kind == Kind::Scalar; }
    bool isSequence() const { return kind == Kind::Sequence; }
    bool isMap() const { return kind == Kind::Map; }
    /// The value of a key of a map, or nullptr.
    const Node *find(QStringView key) const;
    Place place(const QString &file) const { return {file, line, column}; }

    /// Compares content only: neither positions nor quotes count.
    bool operator==(const Node &other) const;
};

/// Bounds that keep a hostile file from eating memory or stack (measured sizes: a design of 10,000 hosts is 8.4 MB).
struct Limits {
    qsizetype bytes = 16 * 1024 * 1024;
    int depth = 64;
    qsizetype nodes = 2'000'000;
};

/// Parses exactly one document. Refused, with file:line:column: anything not UTF-8, NUL and control characters other
/// than TAB, LF and CR LF, anchors, aliases, merge keys, tags, duplicate or non-scalar keys, more documents, anything
/// beyond the limits. `file` is only used in error messages. An empty document is a Null node.
Result<Node> parse(const QByteArray &bytes, const QString &file, const Limits &limits = {});

/// Writes block-style YAML, made to be read and diffed: two blanks of indentation, one key a line, text always in
/// double quotes (so no other reader takes "yes", "1.10" or "007" for something else), LF line ends. Text and lists
/// beyond column 80 go on in the next line, where they can be broken. The guarantee: parse(bytes()) gives back what was
/// written. It refuses nothing (half a surrogate pair becomes U+FFFD); callers check their text first.
class Writer final {
public:
    /// Structure. key() must precede each value inside a map.
    void beginMap();
    void endMap();
    void beginSequence();
    void endSequence();
    /// Written plain when it is an identifier [A-Za-z_][A-Za-z0-9_-]* that no reader takes for a value (as "no"), else
    /// quoted.
    void key(QStringView key);

    void text(QStringView value); ///< double-quoted
    void word(QStringView value); ///< plain where a key would be (ids, enumerators), else double-quoted
    void integer(qint64 value);
    void real(double value); ///< shortest text that reads back equal, with a '.'
    void boolean(bool value);
    void null();
    void flowTexts(const QStringList &values); ///< ["a", "b"] on one line
    void flowWords(const QStringList &values); ///< [a, b] on one line
    void flowIntegers(const QList<int> &values); ///< [1, 2] on one line
    void node(const Node &node); ///< anything parsed before, in normal form
    /// "# line" at the current indentation, between entries; control characters are dropped.
    void comment(QStringView line);

    /// The document so far. @pre every begin has its end
    QByteArray bytes() const { return m_out; }

private:
    struct Level {
        bool map;
        bool empty;
    };
    void startValue();
    void put(QByteArrayView token);
    void putFlow(const QList<QByteArray> &tokens);
    void indent();
    qsizetype column() const;
    qsizetype continuation() const;

    QByteArray m_out;
    QList<Level> m_levels;
    bool m_afterKey = false;
    bool m_afterDash = false;
};

/// The text as a double-quoted YAML scalar, escapes included.
QByteArray quoted(QStringView text);

} // namespace quorate::yaml
