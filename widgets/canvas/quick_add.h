#pragma once

#include "widgets/common/placing.h"

#include <QFrame>

class QListWidget;

namespace quorate {

class CanvasView;
class SearchField;

/// The searchable palette at the pointer: type a few letters, Return places the first match where it was opened.
class QuickAdd final : public QFrame {
    Q_OBJECT

public:
    explicit QuickAdd(CanvasView &view);

    /// `offered`: only these entries, all when empty; `connectFrom`: the new element is connected with it.
    void open(const QPoint &global, const QPointF &scene, const QString &container, const QStringList &offered,
        const QString &connectFrom);

private:
    void fill();
    void accept();
    void step(int by);

    CanvasView &m_view;
    SearchField *m_search;
    QListWidget *m_list;
    QList<PaletteEntry> m_entries;
    QPointF m_scene;
    QString m_container;
    QString m_connectFrom;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace quorate
