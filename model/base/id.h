#pragma once

#include <QHash>
#include <QString>

namespace quorate {

/// Identity of one row of one table; a distinct type per table, so that a site's id is never taken for a node's.
/// The text is a slug `[a-z0-9][a-z0-9-]*`; empty means "none".
template <class Tag>
struct Id {
    QString value;

    Id() = default;
    explicit Id(QString text) : value(std::move(text)) {}

    bool isEmpty() const { return value.isEmpty(); }
    bool operator==(const Id &) const = default;
    bool operator<(const Id &other) const { return value < other.value; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.value, seed); }
};

/// Makes the random part of new ids: 40 bits as 8 characters of Crockford's base 32, in lower case.
/// Seeded from an input's bytes on the command line (equal inputs, equal bytes), random in the window, fixed in tests.
class IdSource final {
public:
    explicit IdSource(quint64 seed) : m_state(seed) {}
    static IdSource random();

    /// "prefix-4k7q2m9x".
    QString next(QStringView prefix);

private:
    quint64 m_state;
};

} // namespace quorate
