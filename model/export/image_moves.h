#pragma once

#include "model/analysis/facts.h"
#include "model/base/image_reference.h"
#include "model/base/result.h"

namespace quorate {

/// One image that a promotion path copies, under one tag.
struct ImageMove {
    ImageReference source; ///< by its tag
    ImageReference target;
    QString digest; ///< that the design states for it, or empty

    /// The source as it is asked for: by the stated digest, else by its tag.
    QString pinnedSource() const;
};

/// What skopeo sync copies with one list: the target's repositories stand below one path there.
struct ImageSync {
    QString target; ///< registry[/path] that the last part of a source's path is appended to
    QList<ImageMove> moves;
};

/// What a promotion path copies, in the order of the design. Refused, with the path's and the image's names: a missing
/// registry, text that makes no image reference, an image without tags (all of them would be copied, or none named), a
/// target that two images would get or that is its own source.
Result<QList<ImageMove>> imageMoves(const PromotionFacts &promotion);

/// The same by lists for skopeo sync, which keeps no more than the last part of a source's path: lists by the path that
/// the rest has in the target. Refused: an image whose last part is to change.
Result<QList<ImageSync>> imageSyncs(const PromotionFacts &promotion, const QList<ImageMove> &moves);

} // namespace quorate
