#pragma once

#include "model/analysis/relations.h"
#include "model/layout/layout.h"

#include <QLineF>
#include <QSet>
#include <map>
#include <vector>

/// Inside of the layout room: what is placed, before it has coordinates.
namespace quorate::plan {

/// Rows of the drawing, top to bottom.
enum class Tier : quint8 { Compact, Dns, Vip, Balancer, ControlPlane, Etcd, Infra, Compute, Storage, Side };
inline constexpr int tierCount = 10;

/// More cards than this of one tier in one domain wrap, at so many in a line.
inline constexpr int wrapAbove = 8, wrapAt = 4;

/// The catalogue's word for a tier.
QString tierWord(Tier tier);
/// Production first, then what images pass on their way to it, backwards.
int environmentRank(Environment environment);

/// Where in the order of rows something stands: frames from top to bottom, in them zones from the innermost containers
/// outwards, in these blocks of clusters that share containers, in these the tiers.
struct RowKey {
    int frame = 0;
    int zone = 0;
    int block = 0;
    Tier tier = Tier::Compute;
    auto operator<=>(const RowKey &) const = default;
};

/// A host, group or storage.
struct Item {
    ElementId id;
    QString name;
    const Node *node = nullptr;
    const Storage *storage = nullptr;
    geometry::CardKind kind = geometry::CardKind::Host;
    Tier tier = Tier::Side;
    Traits traits;
    int site = -1; ///< -1: outside of all sites
    int cluster = -1; ///< index in the facts' clusters
    int domain =
        -1; ///< index in the site's domains: the innermost, or what holds all parts of a spread group; -1: the site
    QList<int> parts; ///< of a spread group: its domains, in the order in which hosts are dealt
    bool tail = false; ///< at the end of its row, in a frame
    bool loose = false; ///< in a site with domains, but in none of them: right column
    const Placement *pin = nullptr;
    RowKey row;
    int slot = 0; ///< within its cell
    bool hidden = false; ///< inside a collapsed container
    QRectF rect; ///< in the site's coordinates, at last on the page
};

/// A failure domain of a site. Domains stand in preorder, so parents come first.
struct Domain {
    const FailureDomain *row = nullptr;
    int parent = -1;
    int depth = 1;
    QList<int> children;
    bool direct = false; ///< hosts stand in it directly
    const Placement *pin = nullptr;
    bool collapsed = false;
    bool hidden = false;
    double columnX = 0; ///< of its direct hosts
    int columns = 1; ///< cards side by side in its direct column
    QRectF rect;
    bool isLeaf() const { return children.isEmpty(); }
};

/// A part of a pill: names that share an address and ports; without names, the balancer itself, when no host is it.
struct PillCell {
    QList<ElementId> endpoints;
    QString address;
    double width = 0; ///< that its words need
};

struct Pill {
    QList<ElementId> endpoints;
    ElementId balancer;
    QList<PillCell> cells;
    int site = -1;
    int cluster = -1;
    QList<int> hosts; ///< indexes of the balancer's items in this site
    QList<int> members; ///< of what it serves, when it has no hosts
    const Placement *pin = nullptr;
    RowKey row;
    bool hidden = false;
    QRectF rect;
};

/// The hosts of one cluster in one site.
struct Block {
    int cluster = -1; ///< -1: shared hosts
    int frame = 0; ///< RowKey::frame
    int level = 0; ///< RowKey::block
    bool framed = false;
    bool compact = false; ///< few cards: one row
    QList<int> items;
    int rails = 0; ///< horizontal lines below its balancers
    int infraRails = 0; ///< above its routers and registries
    int storageRails = 0; ///< below them
    QRectF rect; ///< of its frame
};

enum class Mode : quint8 {
    Domains, ///< failure domains are columns
    Plain, ///< one cluster, no domains
    Framed, ///< no domains, several clusters: a frame each
    Estate, ///< many hosts: a frame a cluster, a row a tier
};

/// One horizontal line of cards: where it is, and what is in it.
struct Row {
    double y = 0;
    double height = 0;
};

struct SitePlan {
    const Site *site = nullptr;
    Mode mode = Mode::Plain;
    int depth = 0; ///< levels of domains
    std::vector<Domain> domains;
    QHash<DomainId, int> domainIndex;
    QList<int> items; ///< natural order of names
    QList<int> pills;
    QList<Block> blocks;
    std::map<RowKey, Row> rows;
    const Placement *pin = nullptr;
    bool collapsed = false;
    double contentX = 0; ///< left edge of the first column
    double sideX = 0; ///< left edge of the right column
    double columnsRight = 0; ///< right edge of all columns, without the right column
    std::map<int, std::pair<double, double>> frames; ///< top and bottom, by RowKey::frame
    std::vector<double> levelBottom; ///< of containers, by depth
    QSizeF size;
    QPointF origin; ///< of its rectangle on the page
    QRectF rect() const { return {origin, size}; }
};

struct Outside {
    ElementId id;
    bool client = false;
    bool global = false; ///< name servers between the sites
    const Placement *pin = nullptr;
    bool joinsNext = false; ///< one pill with the next client, so that their lines leave it side by side
    QRectF rect;
};

/// Everything to be placed.
struct Plan {
    const Facts *facts = nullptr;
    const Diagram *diagram = nullptr;
    QList<Relation> relations;
    std::vector<SitePlan> sites;
    std::vector<Item> items;
    std::vector<Pill> pills;
    QList<Outside> actors;
    QList<int> outside; ///< items without a site
    QHash<ElementId, int> itemIndex;
    QList<QList<int>> shelves; ///< sites that stand side by side, top to bottom
    double clientLane = 0; ///< x of the lane below the clients
    bool estate = false;
    bool overview = false; ///< one card a cluster
    bool linked = false; ///< something with words on it joins the sites
    bool outerSpine = false; ///< promotions run beside sites that stand alone: room at their right

    const Placement *pinOf(const ElementId &id) const;
};

/// Sorts everything into sites, domains, tiers and rows.
Plan makePlan(const Facts &facts, const Diagram &diagram);
/// The second half of it: blocks of clusters and rows of tiers in each site, actors outside.
void makeRows(Plan &plan);

/// The overview: a card a cluster in its site, with places; of the relations those between clusters and sites.
Plan makeOverview(const Facts &facts, const Diagram &diagram);

/// Gives sites, domains and cards their place in their site.
void placeSites(Plan &plan);
/// The same for the sites of an estate.
void placeEstates(Plan &plan);
int estatePerRow(const Plan &plan);
double estateCaptionWidth(int perRow);
/// What stands in a placed site, to the geometry; from here on the plan's places in it count from the page's corner.
void emitSite(Plan &plan, SitePlan &site, Geometry &geometry);
void emitCard(Plan &plan, const Item &item, const ElementId &container, Geometry &geometry);
/// Puts the sites on the page and everything around them.
void placePage(Plan &plan, Geometry &geometry);

/// Where the content of a container begins, relative to its corner: what placements are relative to.
QPointF contentOffset(bool site);

/// How wide the words in the header of a site may be, in any font.
struct SiteHeader {
    double name = 0; ///< with icon, location and network, from the left
    double tags = 0; ///< of the clusters that have no frame there, from the right
};
SiteHeader headerOf(const Plan &plan, const SitePlan &site);
/// The same for the name of a failure domain.
double headerWidth(const Domain &domain);
/// The same for the title block.
double titleBlockWidth(const TitleBlock &block);
/// The same for a part of a pill.
double cellWidth(const QString &name);

/// Size of a card.
QSizeF sizeOf(geometry::CardKind kind);

} // namespace quorate::plan
