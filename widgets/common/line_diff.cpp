#include "widgets/common/line_diff.h"

#include "widgets/tr.h"

#include <vector>

namespace quorate {

using widgets::Tr;

namespace {

constexpr qsizetype context = 3;
/// The table of the longest common subsequence has this many cells at most (4 bytes each).
constexpr qsizetype mostCells = 16'000'000;

QStringList linesOf(const QString &text)
{
    if (text.isEmpty())
        return {};
    return (text.endsWith(u'\n') ? text.chopped(1) : text).split(u'\n');
}

void appendAll(QList<DiffLine> &result, const QStringList &lines, DiffLine::Kind kind)
{
    for (const QString &line : lines)
        result.append({kind, line});
}

/// The middle, where both differ at either end.
void appendMiddle(QList<DiffLine> &result, const QStringList &a, const QStringList &b)
{
    if (a.size() * b.size() > mostCells) {
        appendAll(result, a, DiffLine::Kind::Removed);
        appendAll(result, b, DiffLine::Kind::Added);
        return;
    }
    const size_t columns = size_t(b.size()) + 1;
    std::vector<int> common((size_t(a.size()) + 1) * columns, 0);
    for (qsizetype i = a.size() - 1; i >= 0; --i)
        for (qsizetype j = b.size() - 1; j >= 0; --j) {
            const size_t at = size_t(i) * columns + size_t(j);
            common[at] =
                a.at(i) == b.at(j) ? common[at + columns + 1] + 1 : std::max(common[at + columns], common[at + 1]);
        }
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        const size_t at = size_t(i) * columns + size_t(j);
        if (a.at(i) == b.at(j)) {
            result.append({DiffLine::Kind::Same, a.at(i)});
            ++i;
            ++j;
        } else if (common[at + columns] >= common[at + 1]) {
            result.append({DiffLine::Kind::Removed, a.at(i++)});
        } else {
            result.append({DiffLine::Kind::Added, b.at(j++)});
        }
    }
    appendAll(result, a.mid(i), DiffLine::Kind::Removed);
    appendAll(result, b.mid(j), DiffLine::Kind::Added);
}

} // namespace

QList<DiffLine> lineDiff(const QString &before, const QString &after)
{
    const QStringList a = linesOf(before);
    const QStringList b = linesOf(after);
    qsizetype head = 0;
    while (head < a.size() && head < b.size() && a.at(head) == b.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < a.size() - head && tail < b.size() - head && a.at(a.size() - 1 - tail) == b.at(b.size() - 1 - tail))
        ++tail;
    QList<DiffLine> whole;
    appendAll(whole, a.mid(0, head), DiffLine::Kind::Same);
    appendMiddle(whole, a.mid(head, a.size() - head - tail), b.mid(head, b.size() - head - tail));
    appendAll(whole, a.mid(a.size() - tail), DiffLine::Kind::Same);

    QList<DiffLine> result;
    for (qsizetype i = 0; i < whole.size();) {
        if (whole.at(i).kind != DiffLine::Kind::Same) {
            result.append(whole.at(i++));
            continue;
        }
        qsizetype end = i;
        while (end < whole.size() && whole.at(end).kind == DiffLine::Kind::Same)
            ++end;
        const qsizetype before3 = i == 0 ? 0 : context;
        const qsizetype after3 = end == whole.size() ? 0 : context;
        if (end - i <= before3 + after3 + 1) {
            result.append(whole.mid(i, end - i));
        } else {
            result.append(whole.mid(i, before3));
            result.append(
                {DiffLine::Kind::Skipped, Tr::tr("%n equal line(s)", nullptr, int(end - i - before3 - after3))});
            result.append(whole.mid(end - after3, after3));
        }
        i = end;
    }
    return result;
}

} // namespace quorate
