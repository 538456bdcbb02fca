#include "widgets/common/outline_model.h"

#include "model/base/text.h"
#include "model/design/diff.h"
#include "model/design/edits.h"
#include "widgets/common/elements.h"
#include "widgets/common/placing.h"
#include "widgets/tr.h"

#include <QMimeData>
#include <algorithm>

namespace quorate {

using widgets::Tr;

namespace {

constexpr const char *elementMimeType = "application/x-quorate-elements";

template <class Row>
std::vector<const Row *> sorted(const Table<Row> &table)
{
    std::vector<const Row *> rows;
    for (const Row &row : table)
        rows.push_back(&row);
    std::sort(rows.begin(), rows.end(), [](const Row *a, const Row *b) {
        if constexpr (requires { a->rank; }) {
            if (a->rank != b->rank)
                return a->rank < b->rank;
        }
        return text::compareNatural(a->name, b->name) < 0;
    });
    return rows;
}

QString sortName(const Node &node)
{
    return node.isGroup() ? node.names : node.name;
}

} // namespace

int OutlineModel::Tree::add(const ElementId &id, int parent)
{
    const int index = int(items.size());
    std::vector<int> &siblings = parent < 0 ? roots : items[size_t(parent)].children;
    const int row = int(siblings.size());
    siblings.push_back(index);
    items.push_back({id, parent, row, 0, {}});
    return index;
}

bool OutlineModel::Tree::sameAs(const Tree &other) const
{
    return std::equal(items.begin(), items.end(), other.items.begin(), other.items.end(),
        [](const Item &a, const Item &b) { return a.id == b.id && a.parent == b.parent && a.row == b.row; });
}

OutlineModel::Tree OutlineModel::build(const Topology &topology)
{
    Tree tree;
    QHash<ElementId, int> containers;
    for (const Site *site : sorted(topology.sites)) {
        const int root = tree.add(site->id.value, -1);
        containers.insert(site->id.value, root);
        // Parents before children, whatever their order in the file; rings end because each round must place one.
        std::vector<const FailureDomain *> waiting;
        for (const FailureDomain &domain : site->domains)
            waiting.push_back(&domain);
        std::sort(waiting.begin(), waiting.end(),
            [](const FailureDomain *a, const FailureDomain *b) { return text::compareNatural(a->name, b->name) < 0; });
        while (!waiting.empty()) {
            const size_t before = waiting.size();
            std::vector<const FailureDomain *> later;
            for (const FailureDomain *domain : waiting) {
                if (domain->parent.isEmpty())
                    containers.insert(domain->id.value, tree.add(domain->id.value, root));
                else if (const auto found = containers.constFind(domain->parent.value); found != containers.constEnd())
                    containers.insert(domain->id.value, tree.add(domain->id.value, *found));
                else
                    later.push_back(domain);
            }
            if (later.size() == before) {
                for (const FailureDomain *domain : later)
                    containers.insert(domain->id.value, tree.add(domain->id.value, root));
                break;
            }
            waiting = std::move(later);
        }
    }
    std::vector<const Node *> nodes;
    for (const Node &node : topology.nodes)
        nodes.push_back(&node);
    std::sort(nodes.begin(), nodes.end(),
        [](const Node *a, const Node *b) { return text::compareNatural(sortName(*a), sortName(*b)) < 0; });
    for (const Node *node : nodes) {
        int parent = containers.value(node->site.value, -1);
        if (node->domains.size() == 1)
            parent = containers.value(node->domains.first().value, parent);
        tree.add(node->id.value, parent);
        const int hosts = node->isGroup() ? node->count : 1;
        for (int at = parent; at >= 0; at = tree.items[size_t(at)].parent)
            tree.items[size_t(at)].hosts += hosts;
    }
    for (const Storage *storage : sorted(topology.storage))
        tree.add(storage->id.value, containers.value(storage->site.value, -1));
    QHash<ElementId, int> clusters;
    for (const Cluster *cluster : sorted(topology.clusters))
        clusters.insert(cluster->id.value, tree.add(cluster->id.value, -1));
    for (const Endpoint *endpoint : sorted(topology.endpoints))
        tree.add(endpoint->id.value, clusters.value(endpoint->cluster.value, -1));
    for (const BackupPlan *backup : sorted(topology.backups))
        tree.add(backup->id.value, clusters.value(backup->cluster.value, -1));
    for (const Balancer *balancer : sorted(topology.balancers))
        tree.add(balancer->id.value, -1);
    for (const Dns *dns : sorted(topology.dns))
        tree.add(dns->id.value, -1);
    for (const Link *link : sorted(topology.links))
        tree.add(link->id.value, -1);
    for (const Promotion *promotion : sorted(topology.promotions))
        tree.add(promotion->id.value, -1);
    for (const TemplateDeployment *deployment : sorted(topology.templates))
        tree.add(deployment->id.value, -1);
    return tree;
}

OutlineModel::OutlineModel(const PanelContext &context, QObject *parent)
    : QAbstractItemModel(parent)
    , m_context(context)
{
    refresh({}, context.design());
    connect(&context.document, &Document::changed, this, &OutlineModel::refresh);
    connect(&context.findings, &Findings::changed, this, [this] {
        if (!m_tree.roots.empty())
            Q_EMIT dataChanged(index(0, 0, {}), index(rowCount({}) - 1, 0, {}));
    });
}

void OutlineModel::refresh(const Design &before, const Design &after)
{
    if (before.sharesTopologyWith(after) && !m_tree.items.empty())
        return;
    Tree next = build(after.topology());
    if (next.sameAs(m_tree)) {
        m_tree = std::move(next);
        if (!m_tree.roots.empty())
            Q_EMIT dataChanged(index(0, 0, {}), index(rowCount({}) - 1, 0, {}));
        return;
    }
    beginResetModel();
    m_tree = std::move(next);
    m_byId.clear();
    for (size_t i = 0; i < m_tree.items.size(); ++i)
        m_byId.insert(m_tree.items[i].id, int(i));
    endResetModel();
}

QModelIndex OutlineModel::indexOf(const ElementId &id) const
{
    const auto found = m_byId.constFind(id);
    if (found == m_byId.constEnd())
        return {};
    return createIndex(m_tree.items[size_t(*found)].row, 0, quintptr(*found));
}

ElementId OutlineModel::elementAt(const QModelIndex &index) const
{
    return index.isValid() ? item(index).id : ElementId();
}

BadgeLook OutlineModel::badge(const QModelIndex &index, bool withChildren) const
{
    BadgeLook worst = m_context.findings.badge(item(index).id);
    if (!withChildren || m_context.findings.all().isEmpty())
        return worst;
    for (const int child : item(index).children) {
        const BadgeLook below = badge(createIndex(m_tree.items[size_t(child)].row, 0, quintptr(child)), true);
        if (!below.waived && (worst.waived || below.shape > worst.shape))
            worst = below;
    }
    return worst;
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex &parent) const
{
    const std::vector<int> &siblings = parent.isValid() ? item(parent).children : m_tree.roots;
    if (row < 0 || column != 0 || size_t(row) >= siblings.size())
        return {};
    return createIndex(row, 0, quintptr(siblings[size_t(row)]));
}

QModelIndex OutlineModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const int parent = item(child).parent;
    return parent < 0 ? QModelIndex() : createIndex(m_tree.items[size_t(parent)].row, 0, quintptr(parent));
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    return int(parent.isValid() ? item(parent).children.size() : m_tree.roots.size());
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Item &row = item(index);
    switch (role) {
    case ElementRole:
        return row.id;
    case HostsRole:
        return row.hosts;
    case Qt::DisplayRole:
    case Qt::EditRole:
    case IconRole:
    case FamilyRole:
    case RemarkRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        break;
    default:
        return {};
    }
    const ElementInfo info = elementInfo(m_context.design(), *m_context.catalogue, row.id);
    switch (role) {
    case IconRole:
        return info.icon;
    case FamilyRole:
        return static_cast<int>(info.family);
    case RemarkRole:
        if (info.count > 1)
            return QStringLiteral("×%1").arg(info.count);
        return info.kind == ElementKind::Domain && row.hosts > 0 ? QString::number(row.hosts) : QString();
    case Qt::ToolTipRole:
        return QStringLiteral("%1 · %2").arg(info.name, info.kindName);
    case Qt::AccessibleTextRole: {
        QStringList words{info.name, info.kindName};
        if (info.count > 1)
            words.append(Tr::tr("%n host(s)", nullptr, info.count));
        for (const int finding : m_context.findings.of(row.id))
            words.append(m_context.findings.all().at(finding).message());
        return words.join(QStringLiteral(", "));
    }
    default:
        return info.name;
    }
}

bool OutlineModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString().trimmed();
    if (role != Qt::EditRole || !index.isValid() || name.isEmpty())
        return false;
    m_context.document.commit([] { return Tr::tr("Rename"); }, edits::rename(m_context.design(), item(index).id, name));
    return true;
}

Qt::ItemFlags OutlineModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable;
    switch (elementKind(m_context.design(), item(index).id)) {
    case ElementKind::Site:
    case ElementKind::Domain:
        return flags | Qt::ItemIsDropEnabled;
    case ElementKind::Node:
    case ElementKind::Storage:
        return flags | Qt::ItemIsDragEnabled;
    default:
        return flags;
    }
}

QStringList OutlineModel::mimeTypes() const
{
    return {QLatin1String(elementMimeType), QLatin1String(roleMimeType)};
}

QMimeData *OutlineModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList ids;
    for (const QModelIndex &index : indexes)
        ids.append(item(index).id);
    auto *data = new QMimeData;
    data->setData(QLatin1String(elementMimeType), ids.join(u'\n').toUtf8());
    return data;
}

bool OutlineModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int, int, const QModelIndex &parent) const
{
    return parent.isValid() && (flags(parent) & Qt::ItemIsDropEnabled)
        && (data->hasFormat(QLatin1String(elementMimeType)) || data->hasFormat(QLatin1String(roleMimeType)));
}

bool OutlineModel::dropMimeData(
    const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const Design &design = m_context.design();
    const edits::Where where = selectedPlace(design, {item(parent).id});
    if (data->hasFormat(QLatin1String(roleMimeType))) {
        const QString entry = QString::fromUtf8(data->data(QLatin1String(roleMimeType)));
        const edits::Made made = placed(design, *m_context.catalogue, entry, where,
            activeCluster(design, m_context.selection.elements()), m_context.ids);
        m_context.document.commit(
            [name = parent.data().toString()] { return Tr::tr("Add to %1").arg(name); }, made.design);
        m_context.selection.set({made.id});
        return true;
    }
    const QStringList ids = QString::fromUtf8(data->data(QLatin1String(elementMimeType))).split(u'\n');
    m_context.document.commit(
        [name = parent.data().toString()] { return Tr::tr("Move to %1").arg(name); }, edits::move(design, ids, where));
    // The tree has been rebuilt from the design; the view must not remove the dragged rows itself.
    return false;
}

} // namespace quorate
