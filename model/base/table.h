#pragma once

#include <QList>
#include <algorithm>

namespace quorate {

/// Rows sorted by `id`, implicitly shared; ids are unique. Iteration order is the same everywhere, which is half of
/// deterministic output. Row needs a member `id` with operator<.
template <class Row>
class Table final {
public:
    using RowId = decltype(Row::id);
    using const_iterator = typename QList<Row>::const_iterator;

    const_iterator begin() const { return m_rows.cbegin(); }
    const_iterator end() const { return m_rows.cend(); }
    qsizetype size() const { return m_rows.size(); }
    bool isEmpty() const { return m_rows.isEmpty(); }
    const Row &at(qsizetype index) const { return m_rows.at(index); }

    /// The row, or nullptr; valid until the table changes.
    const Row *find(const RowId &id) const
    {
        const auto it = lowerBound(id);
        return it != end() && it->id == id ? &*it : nullptr;
    }
    bool contains(const RowId &id) const { return find(id) != nullptr; }

    /// Adds the row, or replaces the one that has its id.
    void put(Row row)
    {
        const auto it = lowerBound(row.id);
        const qsizetype index = it - begin();
        if (it != end() && it->id == row.id)
            m_rows[index] = std::move(row);
        else
            m_rows.insert(index, std::move(row));
    }

    /// Takes all rows at once, sorting them. @pre ids are unique
    void assign(QList<Row> rows)
    {
        m_rows = std::move(rows);
        std::sort(m_rows.begin(), m_rows.end(), [](const Row &a, const Row &b) { return a.id < b.id; });
    }

    /// Removes the row if there is one.
    bool erase(const RowId &id)
    {
        const auto it = lowerBound(id);
        if (it == end() || !(it->id == id))
            return false;
        m_rows.removeAt(it - begin());
        return true;
    }

    /// Calls change(row) on the row, if there is one; change must keep the id.
    template <class Change>
    bool update(const RowId &id, Change change)
    {
        const auto it = lowerBound(id);
        if (it == end() || !(it->id == id))
            return false;
        change(m_rows[it - begin()]);
        return true;
    }

    /// Do both share the same storage? True implies equal; cheap.
    bool sharesWith(const Table &other) const { return m_rows.constData() == other.m_rows.constData() && m_rows.size() == other.m_rows.size(); }
    bool operator==(const Table &other) const { return sharesWith(other) || m_rows == other.m_rows; }

private:
    const_iterator lowerBound(const RowId &id) const
    {
        return std::lower_bound(m_rows.cbegin(), m_rows.cend(), id, [](const Row &row, const RowId &wanted) { return row.id < wanted; });
    }

    QList<Row> m_rows;
};

} // namespace quorate
