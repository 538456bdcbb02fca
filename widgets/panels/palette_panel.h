#pragma once

#include "widgets/common/placing.h"

#include <QWidget>

class QLabel;
class QListView;
class QStandardItemModel;
class QVBoxLayout;

namespace quorate {

class EmptyState;
class SearchField;

/// What can be placed: roles of the active platform, containers and services. Drag it to the canvas, or double-click or
/// press Enter to place it in the selected container.
class PalettePanel final : public QWidget {
    Q_OBJECT

public:
    explicit PalettePanel(const PanelContext &context, QWidget *parent = nullptr);

    /// "OpenShift 3.11", for the heading.
    QString platformName() const { return m_platformName; }
    void focusSearch();

Q_SIGNALS:
    void platformChanged(const QString &name);
    /// A role, container or service was chosen by double-click or Enter.
    void placeRequested(const PaletteEntry &entry);

private:
    struct Section {
        PaletteSection section;
        QLabel *caption;
        QListView *view;
        QStandardItemModel *model;
    };
    void addSection(PaletteSection section, const QString &caption, QVBoxLayout &column);
    void refresh();
    void fill();
    void activate(const QModelIndex &index);
    void moveOn(const QListView *from, int step);

    PanelContext m_context;
    QString m_platform;
    QString m_platformName;
    QList<PaletteEntry> m_entries;
    SearchField *m_search;
    EmptyState *m_empty;
    QList<Section> m_sections;
};

} // namespace quorate
