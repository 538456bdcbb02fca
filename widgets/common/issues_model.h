#pragma once

#include "widgets/common/panel_context.h"

#include <QAbstractListModel>
#include <QSet>

namespace quorate {

/// The findings as a flat list, filtered, with a heading row before each group.
class IssuesModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Grouping : quint8 { Severity, Cluster, Family };
    enum DataRole { FindingRole = Qt::UserRole + 1, HeadingRole, CountRole, RemedyRole };

    explicit IssuesModel(const PanelContext &context, QObject *parent = nullptr);

    void setGrouping(Grouping grouping);
    Grouping grouping() const { return m_grouping; }
    void setShown(Severity severity, bool shown);
    bool isShown(Severity severity) const { return !m_hidden.contains(static_cast<int>(severity)); }
    void setShowWaived(bool show);
    void setFamily(const QString &family); ///< empty: all
    const QString &family() const { return m_family; }
    void setCluster(const ClusterId &cluster); ///< empty: all
    void setText(const QString &text);

    /// The finding of a row, or nullptr for a heading.
    const Finding *finding(const QModelIndex &index) const;
    /// Index into Findings::all(), -1 for a heading.
    int findingIndex(const QModelIndex &index) const;
    QModelIndex indexOfKey(const QString &key) const;
    /// The next row with a finding after `from` (or before it, with step -1), going round.
    QModelIndex next(const QModelIndex &from, int step) const;
    int waivedCount() const;
    bool isFiltered() const;
    QStringList families() const; ///< of all findings, in the order of rules.def
    QString elementNames(const Finding &finding) const;
    QString elementName(const Finding &finding) const; ///< of the first

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        int finding = -1;
        QString heading;
        int count = 0;
    };
    void rebuild();
    bool matches(const Finding &finding) const;
    QString groupOf(const Finding &finding) const;

    PanelContext m_context;
    QList<Row> m_rows;
    Grouping m_grouping = Grouping::Severity;
    QSet<int> m_hidden;
    bool m_showWaived = false;
    QString m_family;
    ClusterId m_cluster;
    QString m_text;
};

} // namespace quorate
