#pragma once

#include "model/analysis/facts.h"
#include "model/base/result.h"
#include "model/export/file_set.h"

#include <QHash>
#include <QSet>
#include <optional>

namespace quorate {

/// Names for files and folders, `[a-z0-9-]`, made from what people called things. Two elements whose names look alike
/// get numbers in export order; a name without any usable character becomes its kind and its place in that order.
class ExportNames final {
public:
    ExportNames(const Design &design, const Facts &facts);

    const QString &design() const { return m_design; } ///< "production-cluster"
    QString cluster(const ClusterFacts *cluster) const { return m_clusters.value(cluster); }
    QString balancer(const BalancerFacts *balancer) const { return m_balancers.value(balancer); }
    QString promotion(const PromotionFacts &promotion) const { return m_promotions.value(promotion.row); }
    QString deployment(const TemplateFacts &deployment) const { return m_deployments.value(deployment.row); }

private:
    QString m_design;
    QHash<const ClusterFacts *, QString> m_clusters;
    QHash<const BalancerFacts *, QString> m_balancers;
    QHash<const Promotion *, QString> m_promotions;
    QHash<const TemplateDeployment *, QString> m_deployments;
};

/// Joins the files of an exporter and remembers the first error.
class FileSetBuilder final {
public:
    /// Refused: a path that is written twice, and one whose parts are not `[a-z0-9._-]`.
    void add(const QString &path, const Result<QByteArray> &bytes, bool executable = false);
    /// The same for a file that only its owner may read.
    void addOwnerOnly(const QString &path, const Result<QByteArray> &bytes);
    void fail(const Error &error);
    bool ok() const { return !m_error; }
    Result<FileSet> take();

private:
    FileSet m_files;
    std::optional<Error> m_error;
};

} // namespace quorate
