#pragma once

#include <QString>
#include <utility>
#include <variant>

namespace quorate {

/// A place in a text file; line and column count from 1, 0 means unknown.
struct Place {
    QString file;
    int line = 0;
    int column = 0;

    bool operator==(const Place &) const = default;
    /// "file:line:column", leaving out what is unknown.
    QString toString() const;
};

/// Why something could not be done: a sentence for people, and where.
struct Error {
    QString message;
    Place place = {};

    /// "file:line:column: message".
    QString toString() const;
};

/// A value or an Error; named like std::expected, which g++ 12 has in C++23 only.
template <class T>
class [[nodiscard]] Result final {
public:
    Result(T value) : m_data(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_data(std::in_place_index<1>, std::move(error)) {}

    bool has_value() const { return m_data.index() == 0; }
    explicit operator bool() const { return has_value(); }
    T &value() & { return std::get<0>(m_data); }
    const T &value() const & { return std::get<0>(m_data); }
    T &&value() && { return std::get<0>(std::move(m_data)); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    const Error &error() const { return std::get<1>(m_data); }

private:
    std::variant<T, Error> m_data;
};

template <>
class [[nodiscard]] Result<void> final {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_ok(false) {}

    bool has_value() const { return m_ok; }
    explicit operator bool() const { return m_ok; }
    const Error &error() const { return m_error; }

private:
    Error m_error;
    bool m_ok = true;
};

} // namespace quorate
