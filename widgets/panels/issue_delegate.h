#pragma once

#include "widgets/common/issues_model.h"

#include <QListView>
#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace quorate {

/// Paints one finding with its buttons, which are no widgets: a report may have thousands of rows.
class IssueDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Button { None = -1, Explain, Fix, Waive, Unwaive };

    IssueDelegate(const IssuesModel &model, QListView *view);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The button under a point of the viewport.
    Button buttonAt(const QRect &row, const QModelIndex &index, const QPoint &point) const;
    QRect buttonRect(const QRect &row, const QModelIndex &index, Button button) const;

Q_SIGNALS:
    void pressed(int button, const QModelIndex &index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    QList<Button> buttons(const QModelIndex &index) const;
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const IssuesModel &m_model;
    QListView *m_view;
    QWidget *m_viewport; ///< its events arrive until after the view is gone
    QPersistentModelIndex m_hovered;
    Button m_hoveredButton = None;
    Button m_pressedButton = None;
};

} // namespace quorate
