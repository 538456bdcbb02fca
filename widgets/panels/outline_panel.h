#pragma once

#include "widgets/common/panel_context.h"

#include <QSet>
#include <QWidget>

class QModelIndex;
class QTreeView;

namespace quorate {

class EmptyState;
class OutlineModel;

/// The tree of everything in the design: selects and is selected, renames in place, takes drops into containers.
class OutlinePanel final : public QWidget {
    Q_OBJECT

public:
    explicit OutlinePanel(const PanelContext &context, QWidget *parent = nullptr);

    /// "17 hosts", for the heading.
    QString remark() const;
    QTreeView *tree() const { return m_tree; }

Q_SIGNALS:
    void remarkChanged(const QString &remark);
    void menuRequested(const QPoint &globalPosition);

private:
    void showSelection();
    void takeSelection();
    void rememberExpanded();
    void restoreExpanded();

    PanelContext m_context;
    OutlineModel *m_model;
    QTreeView *m_tree;
    EmptyState *m_empty;
    QSet<ElementId> m_collapsed; ///< everything else is open, so that new elements are seen
    bool m_following = false;
};

} // namespace quorate
