#pragma once

#include "model/export/image_moves.h"
#include "model/export/naming.h"

namespace quorate {

/// A promotion path with what its files need. @pre there are moves
struct PromotionPath {
    const PromotionFacts &facts;
    const Promotion &row;
    const ExportNames &names;
    QList<ImageMove> moves;
    QList<ImageSync> lists; ///< of skopeo sync

    bool skopeo() const { return row.tool == PromotionTool::SkopeoCopy || row.tool == PromotionTool::SkopeoSync; }
    bool credentials() const { return !row.fromCredentials.isEmpty() || !row.toCredentials.isEmpty(); }
    QString fromHost() const { return moves.first().source.registry; }
    QString toHost() const { return moves.first().target.registry; }
    QString slug() const { return names.promotion(facts); }
};

/// promote.sh: copies with the path's tool and compares the digests afterwards.
Result<QByteArray> promotionScript(const PromotionPath &path);
/// The file of one list for skopeo sync, and what it is called.
QByteArray syncList(const PromotionPath &path, const ImageSync &sync);
QString syncListName(qsizetype index);
/// mapping.txt of oc image mirror.
Result<QByteArray> mirrorMapping(const PromotionPath &path);
/// policy.json for the hosts that pull from the target: they take from it what the key signed, and nothing from
/// anywhere else.
QByteArray signaturePolicy(const PromotionPath &path);
Result<QByteArray> promotionReadme(const PromotionPath &path);

} // namespace quorate
