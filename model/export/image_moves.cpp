#include "model/export/image_moves.h"

#include "model/base/tr.h"
#include "model/export/writers/line_writer.h"

#include <QHash>
#include <algorithm>

namespace quorate {

using model::Tr;

QString ImageMove::pinnedSource() const
{
    return digest.isEmpty() ? source.toString() : source.repository() + u'@' + digest;
}

Result<QList<ImageMove>> imageMoves(const PromotionFacts &promotion)
{
    const QString path = shown(promotion.row->name);
    QList<ImageMove> moves;
    QSet<QString> targets;
    for (const PromotedImage &image : promotion.row->images) {
        const QString name = shown(image.repository);
        if (promotion.fromRegistry.isEmpty() || promotion.toRegistry.isEmpty())
            return Error{
                Tr::tr("The promotion path \"%1\" needs a registry to copy from and one to copy to.").arg(path)};
        if (image.tags.isEmpty())
            return Error{Tr::tr("The promotion path \"%1\" does not state which tags of the image \"%2\" it copies.")
                             .arg(path, name)};
        for (const QString &tag : image.tags) {
            const auto source = ImageReference::of(promotion.fromRegistry, image.repository, tag);
            const auto target =
                ImageReference::of(promotion.toRegistry, image.target.isEmpty() ? image.repository : image.target, tag);
            if (!source || !target || tag.isEmpty()
                || !(image.digest.isEmpty() || ImageReference::isDigest(image.digest)))
                return Error{
                    Tr::tr("The promotion path \"%1\" copies \"%2\", which makes no reference of an image with "
                           "its registries, tags and digest.")
                        .arg(path, name)};
            const QString where = target->toString();
            if (where == source->toString())
                return Error{Tr::tr("The promotion path \"%1\" copies \"%2\" onto itself.").arg(path, where)};
            if (targets.contains(where))
                return Error{Tr::tr("The promotion path \"%1\" copies to \"%2\" twice.").arg(path, where)};
            targets.insert(where);
            moves.append({*source, *target, image.digest});
        }
    }
    return moves;
}

Result<QList<ImageSync>> imageSyncs(const PromotionFacts &promotion, const QList<ImageMove> &moves)
{
    QList<ImageSync> lists;
    for (const ImageMove &move : moves) {
        const QString target = move.target.repository();
        const qsizetype slash = target.lastIndexOf(u'/');
        if (target.mid(slash + 1) != move.source.path.mid(move.source.path.lastIndexOf(u'/') + 1))
            return Error{Tr::tr("The promotion path \"%1\" copies \"%2\" to \"%3\": skopeo sync cannot change the last "
                                "part of a path, skopeo copy can.")
                             .arg(shown(promotion.row->name), move.source.path, move.target.path)};
        const QString folder = target.left(slash);
        auto list = std::find_if(
            lists.begin(), lists.end(), [&folder](const ImageSync &sync) { return sync.target == folder; });
        if (list == lists.end())
            list = lists.insert(lists.end(), ImageSync{folder, {}});
        list->moves.append(move);
    }
    return lists;
}

} // namespace quorate
