#pragma once

#include "widgets/panels/start_page.h"

#include <QListView>
#include <QStyledItemDelegate>

Q_DECLARE_METATYPE(quorate::Thumbnail)
Q_DECLARE_METATYPE(quorate::TemplateCard)
Q_DECLARE_METATYPE(quorate::RecentCard)

namespace quorate {

enum StartRole { CardRole = Qt::UserRole + 1, ThumbnailRole };

/// Cards of 244 × 240 that share the width of the list.
class TemplateDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

class RecentDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A list of cards that lays itself out anew when its width changes.
class CardView final : public QListView {
public:
    CardView(bool grid, QWidget *parent);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
};

} // namespace quorate
