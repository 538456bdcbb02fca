#pragma once

#include "widgets/common/panel_context.h"

#include <QAbstractItemModel>
#include <vector>

namespace quorate {

/// The design as a tree: data centers with their failure domains and hosts, clusters with their endpoints, and the
/// services that stand beside them. Follows the document; the tree is rebuilt only when its structure changes.
class OutlineModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum DataRole {
        ElementRole = Qt::UserRole + 1, ///< ElementId
        IconRole, ///< name in icons.h
        FamilyRole,
        RemarkRole, ///< "×4", "3"
        HostsRole, ///< hosts in a container
    };

    explicit OutlineModel(const PanelContext &context, QObject *parent = nullptr);

    QModelIndex indexOf(const ElementId &id) const;
    ElementId elementAt(const QModelIndex &index) const;
    /// The badge of the row itself, or the worst one in it.
    BadgeLook badge(const QModelIndex &index, bool withChildren) const;

    QModelIndex index(int row, int column, const QModelIndex &parent) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent) const override;
    int columnCount(const QModelIndex &) const override { return 1; }
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(
        const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) const override;
    bool dropMimeData(
        const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction | Qt::CopyAction; }
    Qt::DropActions supportedDragActions() const override { return Qt::MoveAction; }

private:
    struct Item {
        ElementId id;
        int parent = -1;
        int row = 0;
        int hosts = 0;
        std::vector<int> children;
    };
    struct Tree {
        std::vector<Item> items;
        std::vector<int> roots;
        int add(const ElementId &id, int parent);
        bool sameAs(const Tree &other) const;
    };
    static Tree build(const Topology &topology);
    void refresh(const Design &before, const Design &after);
    const Item &item(const QModelIndex &index) const { return m_tree.items[size_t(index.internalId())]; }

    PanelContext m_context;
    Tree m_tree;
    QHash<ElementId, int> m_byId;
};

} // namespace quorate
