#include "model/layout/board.h"
#include "model/layout/graphviz_layout.h"

#include <algorithm>

namespace quorate::routing {

namespace {

constexpr double laneWidth = 10; // between trunks that fall through the same gap
constexpr double sameRow = 12; // cards whose edges differ less stand in one row

/// The cards and pills of one site, line by line, and the trunks that fall through them.
class SiteTrunks final {
public:
    SiteTrunks(const Board &board, const plan::Plan &plan, int site)
        : m_site(site)
    {
        std::vector<std::pair<ElementId, QRectF>> all;
        for (int index : plan.sites[size_t(site)].items)
            add(all, board, plan.items[size_t(index)].id);
        for (int index : plan.sites[size_t(site)].pills) {
            const plan::Pill &pill = plan.pills[size_t(index)];
            add(all, board, pill.endpoints.value(0, pill.balancer));
        }
        std::stable_sort(
            all.begin(), all.end(), [](const auto &a, const auto &b) { return a.second.top() < b.second.top(); });
        for (const auto &[id, rect] : all) {
            if (m_rows.empty() || rect.top() - m_rows.back().front().rect.top() > sameRow)
                m_rows.emplace_back();
            m_rows.back().push_back({id, rect});
        }
        for (auto &row : m_rows) {
            std::stable_sort(
                row.begin(), row.end(), [](const Card &a, const Card &b) { return a.rect.left() < b.rect.left(); });
            m_question.cards.append(int(row.size()));
        }
    }

    void add(int net, const QList<ElementId> &sources, const QList<ElementId> &targets)
    {
        graphviz::Rows::Trunk trunk;
        trunk.from = find(sources, trunk.sources);
        trunk.to = find(targets, trunk.targets);
        if (trunk.from < 0 || trunk.to <= trunk.from)
            return;
        m_question.trunks.append(trunk);
        m_nets.append(net);
    }

    void choose(std::vector<Net> &nets) const
    {
        const bool any = std::any_of(m_question.trunks.cbegin(), m_question.trunks.cend(),
            [](const graphviz::Rows::Trunk &trunk) { return trunk.to > trunk.from + 1; });
        const QList<graphviz::Lane> lanes = any ? graphviz::lanes(m_question) : QList<graphviz::Lane>();
        QList<std::pair<int, double>> order; // trunks from the left, with their x
        for (qsizetype i = 0; i < lanes.size(); ++i) {
            if (lanes.at(i).cardsLeft.isEmpty())
                continue; // straight onto the next row
            order.append({int(i), middle(m_question.trunks.at(i), lanes.at(i))});
        }
        std::sort(order.begin(), order.end(), [&](const auto &a, const auto &b) {
            return std::pair(a.second, lanes.at(a.first).rank) < std::pair(b.second, lanes.at(b.first).rank);
        });
        for (qsizetype i = 0, next = 0; i < order.size(); i = next) {
            while (next < order.size() && order.at(next).second == order.at(i).second)
                ++next;
            for (qsizetype k = i; k < next; ++k) {
                const double aside = (double(k - i) - double(next - i - 1) / 2) * laneWidth;
                nets[size_t(m_nets.at(order.at(k).first))].lanes.insert(m_site, order.at(k).second + aside);
            }
        }
    }

private:
    struct Card {
        ElementId id;
        QRectF rect;
    };

    static void add(std::vector<std::pair<ElementId, QRectF>> &all, const Board &board, const ElementId &id)
    {
        if (const QRectF rect = board.rectOf(id); !rect.isNull())
            all.push_back({id, rect});
    }

    // The row in which all stand, and their numbers in it; -1: in none.
    int find(const QList<ElementId> &ids, QList<int> &numbers) const
    {
        for (size_t row = 0; row < m_rows.size(); ++row) {
            numbers.clear();
            for (size_t i = 0; i < m_rows[row].size(); ++i) {
                if (ids.contains(m_rows[row][i].id))
                    numbers.append(int(i));
            }
            if (numbers.size() == ids.size() && !ids.isEmpty())
                return int(row);
        }
        return -1;
    }

    // In the middle of the gap that is common to all rows that it passes.
    double middle(const graphviz::Rows::Trunk &trunk, const graphviz::Lane &lane) const
    {
        double left = -1e9, right = 1e9, sum = 0;
        for (qsizetype i = 0; i < lane.cardsLeft.size(); ++i) {
            const std::vector<Card> &row = m_rows[size_t(trunk.from + 1 + i)];
            const size_t at = size_t(lane.cardsLeft.at(i));
            const double from = at > 0 ? row[at - 1].rect.right() : row.front().rect.left() - metrics::rackGap;
            const double to = at < row.size() ? row[at].rect.left() : row.back().rect.right() + metrics::rackGap;
            left = std::max(left, from);
            right = std::min(right, to);
            sum += (from + to) / 2;
        }
        return left < right ? (left + right) / 2 : sum / double(lane.cardsLeft.size());
    }

    int m_site;
    std::vector<std::vector<Card>> m_rows;
    graphviz::Rows m_question;
    QList<int> m_nets;
};

} // namespace

void chooseLanes(const Board &board, const plan::Plan &plan, std::vector<Net> &nets)
{
    for (int site = 0; site < int(plan.sites.size()); ++site) {
        if (plan.sites[size_t(site)].items.size() > graphviz::mostCards)
            continue;
        SiteTrunks trunks(board, plan, site);
        const auto here = [&](const QList<ElementId> &ids) {
            QList<ElementId> drawn, rest;
            for (const ElementId &id : ids) {
                if (!board.rectOf(id).isNull() && board.siteAt(id) == site)
                    drawn.append(id);
            }
            return drawn.isEmpty() ? drawn
                                   : largest(
                                       drawn, [&](const ElementId &id) { return board.rectOf(id).top(); }, rest);
        };
        for (size_t net = 0; net < nets.size(); ++net)
            trunks.add(int(net), here(nets[net].sources), here(nets[net].targets));
        trunks.choose(nets);
    }
}

} // namespace quorate::routing
