#include "model/export/naming.h"

#include "model/base/net.h"
#include "model/base/text.h"
#include "model/base/tr.h"
#include "model/export/writers/line_writer.h"

#include <QRegularExpression>

namespace quorate {

using model::Tr;
using text::slugOf;

// Top folders of an export, and names that DOS gives to devices.
static bool isTaken(const QString &slug)
{
    static const QRegularExpression taken(QStringLiteral(
        "^(balancers|dns|diagram|tables|promotion|templates|findings|con|prn|aux|nul|com[0-9]|lpt[0-9])$"));
    return taken.match(slug).hasMatch();
}

static QString uniqueSlug(const QString &name, const QString &kind, int place, QSet<QString> &used)
{
    QString slug = slugOf(name);
    if (slug.isEmpty())
        slug = kind + u'-' + QString::number(place);
    if (isTaken(slug))
        slug = kind + u'-' + slug;
    QString unique = slug;
    for (int n = 2; used.contains(unique); ++n)
        unique = slug + u'-' + QString::number(n);
    used.insert(unique);
    return unique;
}

ExportNames::ExportNames(const Design &design, const Facts &facts)
{
    m_design = slugOf(design.title());
    if (m_design.isEmpty())
        m_design = QStringLiteral("design");
    QSet<QString> used;
    int place = 0;
    for (const auto &cluster : facts.clusters())
        m_clusters.insert(cluster.get(), uniqueSlug(cluster->row->name, QStringLiteral("cluster"), ++place, used));
    used.clear();
    place = 0;
    for (const auto &balancer : facts.balancers())
        m_balancers.insert(balancer.get(), uniqueSlug(balancer->row->name, QStringLiteral("balancer"), ++place, used));
    used.clear();
    place = 0;
    for (const PromotionFacts &path : facts.promotions())
        m_promotions.insert(path.row, uniqueSlug(path.row->name, QStringLiteral("path"), ++place, used));
    used.clear();
    place = 0;
    for (const TemplateFacts &deployment : facts.templates())
        m_deployments.insert(
            deployment.row, uniqueSlug(deployment.row->name, QStringLiteral("deployment"), ++place, used));
}

void FileSetBuilder::add(const QString &path, const Result<QByteArray> &bytes, bool executable)
{
    static const QRegularExpression safe(
        QStringLiteral("^([a-z0-9_-][a-z0-9._-]*/)*([a-z0-9_-][a-z0-9._-]*|README\\.md)\\z"));
    if (!safe.match(path).hasMatch())
        fail({Tr::tr("\"%1\" cannot be the name of an exported file.").arg(shown(path))});
    else if (m_files.contains(path))
        fail({Tr::tr("Two elements would both be exported to \"%1\".").arg(path)});
    else if (!bytes)
        fail(bytes.error());
    else
        m_files.insert(path, {*bytes, executable, {}});
}

void FileSetBuilder::addOwnerOnly(const QString &path, const Result<QByteArray> &bytes)
{
    add(path, bytes);
    if (const auto file = m_files.find(path); file != m_files.end())
        file->ownerOnly = true;
}

void FileSetBuilder::fail(const Error &error)
{
    if (!m_error)
        m_error = error;
}

Result<FileSet> FileSetBuilder::take()
{
    if (m_error)
        return *m_error;
    return m_files;
}

} // namespace quorate
