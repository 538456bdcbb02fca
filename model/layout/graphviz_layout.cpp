#include "model/layout/graphviz_layout.h"

#include <graphviz/gvc.h>

#include <algorithm>
#include <mutex>
#include <numeric>
#include <vector>

namespace quorate::graphviz {

namespace {

// Graphviz keeps its state in globals: two threads with contexts of their own crash it.
std::mutex &graphvizMutex()
{
    static std::mutex mutex;
    return mutex;
}

// Made once: making it loads the plug-ins. It lives as long as the program. Null when Graphviz cannot start.
GVC_t *context()
{
    static GVC_t *const made = [] {
        agseterr(AGMAX); // what it has to say is nothing to a reader of ours
        return gvContext();
    }();
    return made;
}

constexpr const char *cardWidth = "9", *laneWidth = "1";

/// A fresh graph each time; freed with its layout.
class Graph final {
public:
    Graph()
        : m_graph(agopen(name("lanes"), Agdirected, nullptr))
    {
        set(AGRAPH, "rankdir", "TB");
        set(AGRAPH, "splines", "none"); // positions only
        set(AGRAPH, "nslimit", "2");
        set(AGRAPH, "nslimit1", "2");
        set(AGRAPH, "mclimit", "1");
        set(AGNODE, "label", "");
        set(AGNODE, "fixedsize", "true");
        set(AGNODE, "width", cardWidth); // whole numbers: dot reads others by the locale of the process
        set(AGNODE, "shape", "box");
        set(AGEDGE, "weight", "1");
    }
    ~Graph()
    {
        if (m_laidOut)
            gvFreeLayout(context(), m_graph);
        agclose(m_graph);
    }
    Graph(const Graph &) = delete;
    Graph &operator=(const Graph &) = delete;

    Agnode_t *add(const char *width = cardWidth)
    {
        Agnode_t *node = agnode(m_graph, nullptr, 1);
        agset(node, name("width"), name(width));
        return node;
    }
    void join(Agnode_t *a, Agnode_t *b, const char *weight = "1")
    {
        agset(agedge(m_graph, a, b, nullptr, 1), name("weight"), name(weight));
    }
    /// Nodes of one row, in any order.
    void row(const std::vector<Agnode_t *> &nodes)
    {
        Agraph_t *same = agsubg(m_graph, nullptr, 1);
        agsafeset(same, name("rank"), name("same"), name(""));
        for (Agnode_t *node : nodes)
            agsubnode(same, node, 1);
    }
    bool layOut()
    {
        m_laidOut = gvLayout(context(), m_graph, "dot") == 0;
        return m_laidOut;
    }

private:
    // Graphviz takes char * and copies it.
    static char *name(const char *text) { return const_cast<char *>(text); }
    void set(int kind, const char *key, const char *value) { agattr(m_graph, kind, name(key), name(value)); }

    Agraph_t *m_graph;
    bool m_laidOut = false;
};

double xOf(Agnode_t *node)
{
    return ND_coord(node).x;
}

QList<Lane> ask(const Rows &rows)
{
    Graph graph;
    const int count = int(rows.cards.size());
    // A row of cards, below it a row of meeting points: what leaves the cards joins there, what arrives parts there.
    std::vector<std::vector<Agnode_t *>> cards(static_cast<size_t>(count)), gaps(static_cast<size_t>(count));
    std::vector<Agnode_t *> spine;
    for (int row = 0; row < count; ++row) {
        spine.push_back(graph.add());
        spine.push_back(graph.add());
        cards[size_t(row)].push_back(spine.end()[-2]);
        gaps[size_t(row)].push_back(spine.back());
        for (int card = 0; card < rows.cards.at(row); ++card) {
            cards[size_t(row)].push_back(graph.add());
            // The given order: an edge within a row runs from left to right.
            graph.join(cards[size_t(row)].end()[-2], cards[size_t(row)].back(), "100");
        }
    }
    for (size_t i = 1; i < spine.size(); ++i)
        graph.join(spine[i - 1], spine[i], "100");
    std::vector<std::vector<Agnode_t *>> lanes;
    std::vector<std::vector<Agnode_t *>> extra(static_cast<size_t>(count));
    for (const Rows::Trunk &trunk : rows.trunks) {
        std::vector<Agnode_t *> lane;
        Agnode_t *meeting = graph.add(laneWidth);
        gaps[size_t(trunk.from)].push_back(meeting);
        for (int source : trunk.sources)
            graph.join(cards[size_t(trunk.from)][size_t(source) + 1], meeting);
        Agnode_t *last = meeting;
        for (int row = trunk.from + 1; row < trunk.to; ++row) {
            lane.push_back(graph.add(laneWidth));
            extra[size_t(row)].push_back(lane.back());
            graph.join(last, lane.back(), "8"); // as straight as can be
            last = graph.add(laneWidth);
            gaps[size_t(row)].push_back(last);
            graph.join(lane.back(), last, "8");
        }
        for (int target : trunk.targets)
            graph.join(last, cards[size_t(trunk.to)][size_t(target) + 1]);
        lanes.push_back(std::move(lane));
    }
    for (int row = 0; row < count; ++row) {
        std::vector<Agnode_t *> all = cards[size_t(row)];
        all.insert(all.end(), extra[size_t(row)].begin(), extra[size_t(row)].end());
        graph.row(all);
        graph.row(gaps[size_t(row)]);
    }
    if (!graph.layOut())
        return {};
    QList<Lane> result;
    for (size_t i = 0; i < lanes.size(); ++i) {
        Lane lane;
        for (size_t k = 0; k < lanes[i].size(); ++k) {
            const std::vector<Agnode_t *> &row = cards[size_t(rows.trunks.at(qsizetype(i)).from) + 1 + k];
            lane.cardsLeft.append(int(std::count_if(
                row.begin() + 1, row.end(), [&](Agnode_t *card) { return xOf(card) < xOf(lanes[i][k]); })));
        }
        result.append(lane);
    }
    std::vector<size_t> order;
    for (size_t i = 0; i < lanes.size(); ++i) {
        if (!lanes[i].empty())
            order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(),
        [&](size_t a, size_t b) { return xOf(lanes[a].front()) < xOf(lanes[b].front()); });
    for (size_t i = 0; i < order.size(); ++i)
        result[qsizetype(order[i])].rank = int(i);
    return result;
}

} // namespace

QList<Lane> lanes(const Rows &rows)
{
    const int cards = std::accumulate(rows.cards.cbegin(), rows.cards.cend(), 0);
    if (rows.trunks.isEmpty() || rows.trunks.size() > mostTrunks || cards > mostCards)
        return {};
    const std::lock_guard lock(graphvizMutex());
    return context() ? ask(rows) : QList<Lane>();
}

} // namespace quorate::graphviz
