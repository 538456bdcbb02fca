#include "model/export/promotion_path.h"

#include "model/base/yaml.h"
#include "model/export/action_script.h"
#include "model/export/writers/pair_writer.h"

#include <algorithm>

namespace quorate {

static constexpr const char *usageText = R"(
Usage: promote.sh [--run] [--timeout SECONDS]
Copies images from one registry to another and compares their digests afterwards. Without --run it only says what it
would do.
  --run              copy
  --timeout SECONDS  for each command; 1800 unless stated
Exit codes: 0 done, 1 something was not copied, 2 wrong usage, 3 something is missing, 4 a digest differs.
)";

/// Options in lines that end before column 100 or so.
static QByteArray command(const QByteArrayList &words)
{
    constexpr qsizetype width = 90;
    QByteArray text;
    qsizetype column = 0;
    for (const QByteArray &word : words) {
        if (column + word.size() > width) {
            text += " \\\n       ";
            column = 8;
        }
        text += (text.isEmpty() ? "" : " ") + word;
        column += word.size() + 1;
    }
    return text;
}

static QByteArrayList skopeo(const PromotionPath &path)
{
    QByteArrayList words{"skopeo"};
    if (!path.row.policy.isEmpty())
        words << "--policy \"$policy\"";
    return words;
}

/// What `skopeo inspect` needs to reach one of the registries.
static QByteArray digestFunction(
    const PromotionPath &path, const QByteArray &side, RegistryTls tls, const QString &certificates)
{
    QByteArrayList words{
        "timeout", "--foreground", "--kill-after=10", "\"$limit\"", "skopeo", "inspect", "--raw", "--retry-times 3"};
    if (path.credentials())
        words << "--authfile \"$authfile\"";
    if (tls != RegistryTls::Verify)
        words << "--tls-verify=false";
    if (!certificates.isEmpty())
        words << "--cert-dir \"$" + side + "_certificates\"";
    words << "\"docker://$1\""
          << "| skopeo manifest-digest /dev/stdin";
    return side + "_digest() {\n    " + command(words) + "\n}";
}

static void writeVariables(ShellWriter &out, const PromotionPath &path)
{
    const Promotion &row = path.row;
    if (row.tool == PromotionTool::Docker)
        return; // the daemon has its own places for all of them
    if (path.credentials()) {
        out.comment("One file with the accounts of both registries; skopeo login writes it.");
        out.code("authfile=${AUTHFILE:-${XDG_RUNTIME_DIR:-/run/user/$(id -u)}/containers/auth.json}");
    }
    if (!row.fromCertificates.isEmpty())
        out.assign("source_certificates", row.fromCertificates);
    if (!row.toCertificates.isEmpty())
        out.assign("target_certificates", row.toCertificates);
    if (!row.policy.isEmpty())
        out.assign("policy", row.policy);
    if (!row.signBy.isEmpty())
        out.assign("key", row.signBy);
}

/// What must be there before anything is copied.
static void writeNeeds(ShellWriter &out, const PromotionPath &path, const QByteArrayList &programs)
{
    out.blank();
    out.code("if [ \"$run\" = yes ]; then");
    for (const QByteArray &program : programs)
        out.code("    need " + program);
    if (path.skopeo())
        out.code(
            "    skopeo copy --help | grep -e --preserve-digests >/dev/null || fail 3 'skopeo is older than 1.6.'");
    if (path.credentials() && path.row.tool != PromotionTool::Docker)
        out.code("    [ -r \"$authfile\" ] || fail 3 \"$authfile cannot be read: log in first, or set AUTHFILE.\"");
    out.code("fi");
}

static void writeJudge(ShellWriter &out)
{
    out.code(R"sh(

failed=0
different=0

# Target, digest in the source, digest in the target, and the digest that the design states, if any.
judge() {
    if [ -z "$2" ] || [ -z "$3" ]; then
        printf 'Not there: %s\n' "$1" >&2
        failed=$((failed + 1))
    elif [ "$2" != "$3" ] || [ "${4:-$3}" != "$3" ]; then
        printf 'Different: %s is %s in the source and %s in the target, expected is %s.\n' \
            "$1" "$2" "$3" "${4:-$2}" >&2
        different=$((different + 1))
    else
        printf 'Equal: %s %s\n' "$1" "$3"
    fi
}
)sh");
}

static void writeComparison(ShellWriter &out, const PromotionPath &path)
{
    const Promotion &row = path.row;
    writeJudge(out);
    out.blank();
    out.comment("Digests of manifests as the registries hold them: of a manifest list, not of one of its images.");
    out.code(digestFunction(path, "source", row.fromTls, row.fromCertificates));
    out.blank();
    out.code(digestFunction(path, "target", row.toTls, row.toCertificates));
    out.code(R"sh(

# Source, target, and the digest that the design states, if any.
compare() {
    local source target
    source=$(source_digest "$1") || source=
    target=$(target_digest "$2") || target=
    judge "$2" "$source" "$target" "${3:-}"
}
)sh");
}

static void writeDryEnd(ShellWriter &out)
{
    out.code(R"sh(

if [ "$run" = no ]; then
    [ "$failed" = 0 ] || fail 1 "$failed steps failed."
    printf 'Nothing was changed: --run copies.\n' >&2
    exit 0
fi
)sh");
}

static void writeEnd(ShellWriter &out)
{
    out.code(R"sh(
[ "$failed" = 0 ] || fail 1 "$failed steps failed."
[ "$different" = 0 ] || fail 4 "$different digests differ."
)sh");
}

static void writeMoves(ShellWriter &out, const char *function, const QList<ImageMove> &moves, bool pinned)
{
    for (const ImageMove &move : moves) {
        QStringList words{pinned ? move.pinnedSource() : move.source.toString(), move.target.toString()};
        if (!move.digest.isEmpty())
            words.append(move.digest);
        out.line(function, words);
    }
}

static QByteArrayList targetOptions(const PromotionPath &path)
{
    QByteArrayList words;
    if (path.credentials())
        words << "--authfile \"$authfile\"";
    if (path.row.toTls != RegistryTls::Verify)
        words << "--dest-tls-verify=false";
    if (!path.row.toCertificates.isEmpty())
        words << "--dest-cert-dir \"$target_certificates\"";
    if (!path.row.signBy.isEmpty())
        words << "--sign-by \"$key\"";
    return words;
}

static void writeCopy(ShellWriter &out, const PromotionPath &path)
{
    writeNeeds(out, path, {"skopeo"});
    writeComparison(out, path);
    QByteArrayList words = QByteArrayList{"act"} + skopeo(path);
    words += QByteArrayList{"copy", "--all", "--preserve-digests", "--retry-times 3"} + targetOptions(path);
    if (path.row.fromTls != RegistryTls::Verify)
        words << "--src-tls-verify=false";
    if (!path.row.fromCertificates.isEmpty())
        words << "--src-cert-dir \"$source_certificates\"";
    words << "\"docker://$1\""
          << "\"docker://$2\"";
    out.blank();
    out.comment("--all keeps the images of all architectures, --preserve-digests fails rather than change one.");
    out.code("copy() {\n    " + command(words) + "\n}");
    out.code(R"sh(

promote() {
    if ! copy "$1" "$2"; then
        printf 'Not copied: %s\n' "$2" >&2
        failed=$((failed + 1))
    elif [ "$run" = yes ]; then
        compare "$@"
    fi
}

)sh");
    writeMoves(out, "promote", path.moves, true);
    writeDryEnd(out);
    writeEnd(out);
}

QString syncListName(qsizetype index)
{
    return QStringLiteral("sync-%1.yaml").arg(index + 1);
}

QByteArray syncList(const PromotionPath &path, const ImageSync &sync)
{
    QList<std::pair<QString, QStringList>> repositories;
    for (const ImageMove &move : sync.moves) {
        auto known = std::find_if(repositories.begin(), repositories.end(),
            [&move](const auto &entry) { return entry.first == move.source.path; });
        if (known == repositories.end())
            known = repositories.insert(repositories.end(), {move.source.path, {}});
        known->second.append(move.source.tag);
    }
    yaml::Writer out;
    out.comment(QStringLiteral("Generated by Quorate from the design \"%1\".").arg(path.names.design()));
    out.comment(u"Images for promote.sh. Change the design and export again instead of editing this file.");
    out.beginMap();
    out.key(path.fromHost());
    out.beginMap();
    out.key(u"tls-verify");
    out.boolean(path.row.fromTls == RegistryTls::Verify);
    if (!path.row.fromCertificates.isEmpty()) {
        out.key(u"cert-dir");
        out.text(path.row.fromCertificates);
    }
    out.key(u"images");
    out.beginMap();
    for (const auto &[repository, tags] : repositories) {
        out.key(repository);
        out.beginSequence();
        for (const QString &tag : tags)
            out.text(tag);
        out.endSequence();
    }
    for (int level = 0; level < 3; ++level)
        out.endMap();
    return out.bytes();
}

static void writeSync(ShellWriter &out, const PromotionPath &path)
{
    out.blank();
    out.code(ownFolder);
    out.code("need skopeo");
    writeNeeds(out, path, {});
    writeComparison(out, path);
    QByteArrayList words{"timeout", "--foreground", "--kill-after=10", "\"$limit\""};
    words += skopeo(path);
    words +=
        QByteArrayList{"sync", "\"$mode\"", "--all", "--preserve-digests", "--retry-times 3"} + targetOptions(path);
    words += {"--src yaml", "--dest docker", "\"$here/$1\"", "\"$2\"", "&& return"};
    out.blank();
    out.comment("List and target: skopeo appends the last part of a source's path to the target, hence several lists.");
    out.code("synchronize() {\n    local mode=--dry-run\n    [ \"$run\" = no ] || mode=--keep-going");
    out.code("    " + command(words));
    out.code(R"sh(
    printf 'Not everything of %s was copied.\n' "$1" >&2
    failed=$((failed + 1))
}

# Stops before anything is copied when a tag no longer names the image that the design states.
expect() {
    local found
    [ "$run" = yes ] || return 0
    found=$(source_digest "$1") || fail 1 "$1 cannot be read."
    [ "$found" = "$2" ] || fail 4 "$1 is $found, but the design states $2."
}

)sh");
    for (const ImageMove &move : path.moves)
        if (!move.digest.isEmpty())
            out.line("expect", {move.source.toString(), move.digest});
    for (qsizetype i = 0; i < path.lists.size(); ++i)
        out.line("synchronize", {syncListName(i), path.lists.at(i).target});
    writeDryEnd(out);
    writeMoves(out, "compare", path.moves, false);
    writeEnd(out);
}

Result<QByteArray> mirrorMapping(const PromotionPath &path)
{
    PairWriter out;
    out.about(path.row.name);
    out.generatedBy(path.names.design());
    out.comment("Images for promote.sh, source=target.");
    for (const ImageMove &move : path.moves)
        out.pair(move.pinnedSource(), move.target.toString());
    return out.bytes();
}

static void writeMirror(ShellWriter &out, const PromotionPath &path)
{
    out.code(ownFolder);
    writeNeeds(out, path, {"oc", "skopeo"});
    writeComparison(out, path);
    QByteArrayList words{"attempt"};
    if (path.credentials()) {
        out.code(R"sh(

# oc of 3.x finds accounts in a home folder only: it gets one that holds nothing else.
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir "$home/.docker"
[ "$run" = no ] || cp "$authfile" "$home/.docker/config.json"
)sh");
        words << "env"
              << "HOME=\"$home\""
              << "REGISTRY_AUTH_FILE=\"$authfile\"";
    }
    words << "oc image mirror --filter-by-os=.*";
    if (path.row.fromTls != RegistryTls::Verify)
        words << "--insecure=true";
    words << "--filename=\"$here/mapping.txt\"";
    out.blank();
    out.comment("--filter-by-os=.* keeps the images of all architectures.");
    out.code("if ! " + command(words) + "; then");
    out.code(R"sh(
    printf 'Not everything of mapping.txt was copied.\n' >&2
    failed=$((failed + 1))
fi
)sh");
    writeDryEnd(out);
    writeMoves(out, "compare", path.moves, true);
    writeEnd(out);
}

static void writeDocker(ShellWriter &out, const PromotionPath &path)
{
    writeNeeds(out, path, {"docker"});
    writeJudge(out);
    out.code(R"sh(

# Needs a running docker daemon and the right to use it, which is as good as root; every image passes its disk. It
# carries the image of this machine's architecture only: one for several then differs. The digests are those that the
# registries report.
promote() {
    local pulled pushed
    if [ "$run" = no ]; then
        act docker pull "$1"
        act docker tag "$1" "$2"
        act docker push "$2"
        return
    fi
    if ! pulled=$(attempt docker pull "$1") || ! act docker tag "$1" "$2" || ! pushed=$(attempt docker push "$2"); then
        printf 'Not copied: %s\n' "$2" >&2
        failed=$((failed + 1))
        return
    fi
    pulled=$(sed -n 's/^Digest: \(sha256:[0-9a-f]*\)$/\1/p' <<<"$pulled")
    pushed=$(sed -n 's/^.*: digest: \(sha256:[0-9a-f]*\) size: [0-9]*$/\1/p' <<<"$pushed")
    judge "$2" "$pulled" "$pushed" "${3:-}"
}

)sh");
    writeMoves(out, "promote", path.moves, true);
    writeDryEnd(out);
    writeEnd(out);
}

Result<QByteArray> promotionScript(const PromotionPath &path)
{
    ShellWriter out;
    out.about(path.row.name);
    beginActionScript(out, path.names.design(), "Copies images from one registry to another.", usageText);
    out.blank();
    writeVariables(out, path);
    switch (path.row.tool) {
    case PromotionTool::SkopeoCopy:
        writeCopy(out, path);
        break;
    case PromotionTool::SkopeoSync:
        writeSync(out, path);
        break;
    case PromotionTool::OcMirror:
        writeMirror(out, path);
        break;
    case PromotionTool::Docker:
        writeDocker(out, path);
        break;
    }
    return out.bytes();
}

} // namespace quorate
