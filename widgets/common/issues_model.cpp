#include "widgets/common/issues_model.h"

#include "widgets/common/elements.h"
#include "widgets/tr.h"

#include <algorithm>

namespace quorate {

using widgets::Tr;

IssuesModel::IssuesModel(const PanelContext &context, QObject *parent)
    : QAbstractListModel(parent)
    , m_context(context)
{
    connect(&context.findings, &Findings::changed, this, &IssuesModel::rebuild);
    rebuild();
}

void IssuesModel::setGrouping(Grouping grouping)
{
    m_grouping = grouping;
    rebuild();
}

void IssuesModel::setShown(Severity severity, bool shown)
{
    if (shown)
        m_hidden.remove(static_cast<int>(severity));
    else
        m_hidden.insert(static_cast<int>(severity));
    rebuild();
}

void IssuesModel::setShowWaived(bool show)
{
    m_showWaived = show;
    rebuild();
}

void IssuesModel::setFamily(const QString &family)
{
    m_family = family;
    rebuild();
}

void IssuesModel::setCluster(const ClusterId &cluster)
{
    m_cluster = cluster;
    rebuild();
}

void IssuesModel::setText(const QString &text)
{
    m_text = text;
    rebuild();
}

bool IssuesModel::isFiltered() const
{
    return !m_hidden.isEmpty() || !m_family.isEmpty() || !m_cluster.isEmpty() || !m_text.isEmpty();
}

bool IssuesModel::matches(const Finding &finding) const
{
    if (finding.waiver && !m_showWaived)
        return false;
    if (!finding.waiver && m_hidden.contains(static_cast<int>(finding.severity)))
        return false;
    if (!m_family.isEmpty() && (!finding.rule || finding.rule->family() != m_family))
        return false;
    if (!m_cluster.isEmpty() && !finding.cluster.isEmpty() && finding.cluster != m_cluster)
        return false;
    return m_text.isEmpty() || finding.message().contains(m_text, Qt::CaseInsensitive)
        || elementNames(finding).contains(m_text, Qt::CaseInsensitive);
}

QString IssuesModel::groupOf(const Finding &finding) const
{
    switch (m_grouping) {
    case Grouping::Severity:
        return {}; // the order and the shapes say it
    case Grouping::Cluster: {
        const Cluster *cluster = m_context.findings.answer().design.topology().clusters.find(finding.cluster);
        return cluster ? cluster->name : Tr::tr("Whole design");
    }
    case Grouping::Family:
        return finding.rule ? familyName(finding.rule->family()) : QString();
    }
    return {};
}

void IssuesModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    const QList<Finding> &all = m_context.findings.all();
    QStringList groups;
    QHash<QString, QList<int>> members;
    QList<int> waived;
    for (int i = 0; i < all.size(); ++i) {
        if (!matches(all.at(i)))
            continue;
        if (all.at(i).waiver) {
            waived.append(i);
            continue;
        }
        const QString group = groupOf(all.at(i));
        if (!members.contains(group))
            groups.append(group);
        members[group].append(i);
    }
    if (m_grouping != Grouping::Severity)
        std::sort(groups.begin(), groups.end());
    for (const QString &group : std::as_const(groups)) {
        const QList<int> &list = members[group];
        if (!group.isEmpty())
            m_rows.append({-1, group, int(list.size())});
        for (const int finding : list)
            m_rows.append({finding, {}, 0});
    }
    if (!waived.isEmpty())
        m_rows.append({-1, Tr::tr("Waived"), int(waived.size())});
    for (const int finding : std::as_const(waived))
        m_rows.append({finding, {}, 0});
    endResetModel();
}

const Finding *IssuesModel::finding(const QModelIndex &index) const
{
    const int at = findingIndex(index);
    return at < 0 ? nullptr : &m_context.findings.all().at(at);
}

int IssuesModel::findingIndex(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return -1;
    const int at = m_rows.at(index.row()).finding;
    return at < m_context.findings.all().size() ? at : -1;
}

QModelIndex IssuesModel::indexOfKey(const QString &key) const
{
    for (int row = 0; row < m_rows.size(); ++row)
        if (const Finding *candidate = finding(index(row)); candidate && candidate->key() == key)
            return index(row);
    return {};
}

QModelIndex IssuesModel::next(const QModelIndex &from, int step) const
{
    const int count = int(m_rows.size());
    int row = from.isValid() ? from.row() : (step > 0 ? -1 : count);
    for (int i = 0; i < count; ++i) {
        row = (row + step + count) % count;
        if (m_rows.at(row).finding >= 0)
            return index(row);
    }
    return {};
}

int IssuesModel::waivedCount() const
{
    const QList<Finding> &all = m_context.findings.all();
    return int(std::count_if(all.begin(), all.end(), [](const Finding &finding) { return finding.waiver != nullptr; }));
}

QStringList IssuesModel::families() const
{
    QSet<QString> names;
    for (const Finding &finding : m_context.findings.all())
        if (finding.rule)
            names.insert(finding.rule->family());
    QStringList list;
    for (const RuleFamily &family : ruleFamilies())
        if (const QString id = QLatin1String(family.id); names.remove(id))
            list.append(id);
    list.append(names.values());
    return list;
}

QString IssuesModel::elementNames(const Finding &finding) const
{
    const CheckAnswer &answer = m_context.findings.answer();
    QStringList names;
    for (const ElementId &id : finding.elements)
        names.append(elementInfo(answer.design, *m_context.catalogue, id).name);
    if (names.size() > 3)
        return Tr::tr("%1 and %n more", nullptr, int(names.size()) - 1).arg(names.first());
    return names.join(QStringLiteral(", "));
}

QString IssuesModel::elementName(const Finding &finding) const
{
    return elementInfo(m_context.findings.answer().design, *m_context.catalogue, finding.elements.value(0)).name;
}

int IssuesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

Qt::ItemFlags IssuesModel::flags(const QModelIndex &index) const
{
    if (findingIndex(index) < 0)
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant IssuesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == FindingRole)
        return row.finding;
    if (role == HeadingRole)
        return row.heading;
    if (role == CountRole)
        return row.count;
    const Finding *found = finding(index);
    if (!found)
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? row.heading : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return found->message();
    case RemedyRole:
        return found->remedy();
    case Qt::AccessibleTextRole:
        return QStringList{severityName(found->severity), found->message(), found->remedy(), elementNames(*found),
            found->waiver ? Tr::tr("Waived: %1").arg(found->waiver->reason) : QString()}
            .join(QStringLiteral(", "));
    case Qt::ToolTipRole: {
        QString text = QStringLiteral("%1\n%2").arg(found->message(), found->remedy());
        if (found->waiver)
            text += u'\n' + Tr::tr("Waived: %1").arg(found->waiver->reason);
        if (found->rule)
            text += u'\n' + QLatin1String(found->rule->id);
        return text;
    }
    default:
        return {};
    }
}

} // namespace quorate
