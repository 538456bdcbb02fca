#include "model/export/exporter.h"
#include "model/export/promotion_path.h"
#include "model/export/writers/line_writer.h"

#include "model/base/tr.h"
#include "model/design/text_kind.h"

#include <QCoreApplication>

namespace quorate {

namespace promotion {

using model::Tr;

static const char *toolWord(PromotionTool tool)
{
    switch (tool) {
    case PromotionTool::SkopeoCopy:
        return "skopeo copy";
    case PromotionTool::SkopeoSync:
        return "skopeo sync";
    case PromotionTool::OcMirror:
        return "oc image mirror";
    case PromotionTool::Docker:
        break;
    }
    return "docker";
}

/// What the tool cannot do, and texts that are not what they should be.
static Result<void> check(const PromotionPath &path)
{
    const Promotion &row = path.row;
    const QString name = shown(row.name);
    const QString tool = QLatin1String(toolWord(row.tool));
    if (!path.skopeo() && !(row.signBy.isEmpty() && row.policy.isEmpty()))
        return Error{
            Tr::tr("The promotion path \"%1\" signs or checks signatures, which %2 cannot do; skopeo copy can.")
                .arg(name, tool)};
    if (row.tool == PromotionTool::OcMirror
        && (row.fromTls == RegistryTls::Verify) != (row.toTls == RegistryTls::Verify))
        return Error{
            Tr::tr("The promotion path \"%1\" checks the certificate of one registry only: %2 checks both or none.")
                .arg(name, tool)};
    if (path.fromHost() == path.toHost() && row.fromCredentials != row.toCredentials)
        return Error{
            Tr::tr("The promotion path \"%1\" names two accounts for the registry \"%2\": a file of credentials "
                   "holds one.")
                .arg(name, path.fromHost())};
    for (const auto &[text, kind] :
        {std::pair(&row.fromCertificates, TextKind::TargetPath), std::pair(&row.toCertificates, TextKind::TargetPath),
            std::pair(&row.policy, TextKind::TargetPath), std::pair(&row.signBy, TextKind::KeyId),
            std::pair(&row.fromCredentials, TextKind::Word), std::pair(&row.toCredentials, TextKind::Word)}) {
        if (const QString problem = textProblem(*text, kind); !problem.isEmpty())
            return Error{Tr::tr("The promotion path \"%1\": %2").arg(name, problem)};
    }
    return {};
}

static Result<FileSet> write(const ExportInput &in)
{
    const ExportNames names(in.design, in.facts);
    FileSetBuilder files;
    for (const PromotionFacts &facts : in.facts.promotions()) {
        const Result<QList<ImageMove>> moves = imageMoves(facts);
        if (!moves)
            return moves.error();
        if (moves->isEmpty())
            continue; // a path without images copies nothing
        PromotionPath path{facts, *facts.row, names, *moves, {}};
        if (const Result<void> fine = check(path); !fine)
            return fine.error();
        const QString folder = QStringLiteral("promotion/") + path.slug() + u'/';
        if (facts.row->tool == PromotionTool::SkopeoSync) {
            const Result<QList<ImageSync>> syncs = imageSyncs(facts, *moves);
            if (!syncs)
                return syncs.error();
            path.lists = *syncs;
            for (qsizetype i = 0; i < path.lists.size(); ++i)
                files.add(folder + syncListName(i), syncList(path, path.lists.at(i)));
        }
        if (facts.row->tool == PromotionTool::OcMirror)
            files.add(folder + QStringLiteral("mapping.txt"), mirrorMapping(path));
        if (!facts.row->signBy.isEmpty())
            files.add(folder + QStringLiteral("policy.json"), signaturePolicy(path));
        files.add(folder + QStringLiteral("promote.sh"), promotionScript(path), true);
        files.add(folder + QStringLiteral("README.md"), promotionReadme(path));
    }
    return files.take();
}

} // namespace promotion

namespace exporters {

extern const Exporter applications_promotion;
const Exporter applications_promotion = {
    .id = "promotion",
    .title = QT_TRANSLATE_NOOP("Export", "Image promotion"),
    .files = "promotion/<path>/promote.sh, sync-<n>.yaml, mapping.txt, policy.json",
    .write = promotion::write,
};

} // namespace exporters
} // namespace quorate
