#include "model/export/promotion_path.h"

#include "model/export/writers/markdown_writer.h"
#include "model/export/writers/shell_writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace quorate {

QByteArray signaturePolicy(const PromotionPath &path)
{
    const QString scope = path.facts.toRegistry;
    const QJsonObject signedBy{{QStringLiteral("type"), QStringLiteral("signedBy")},
        {QStringLiteral("keyType"), QStringLiteral("GPGKeys")},
        {QStringLiteral("keyPath"), QStringLiteral("/etc/pki/containers/%1.gpg").arg(path.slug())}};
    const QJsonObject reject{{QStringLiteral("type"), QStringLiteral("reject")}};
    return QJsonDocument(QJsonObject{{QStringLiteral("default"), QJsonArray{reject}},
                             {QStringLiteral("transports"),
                                 QJsonObject{{QStringLiteral("docker"), QJsonObject{{scope, QJsonArray{signedBy}}}}}}})
        .toJson();
}

/// The projects of an integrated registry that a direction concerns: the first parts of its images' paths.
static QStringList projects(const PromotionPath &path, bool target)
{
    QStringList found;
    for (const ImageMove &move : path.moves) {
        const QString project = (target ? move.target : move.source).path.section(u'/', 0, 0);
        if (!found.contains(project))
            found.append(project);
    }
    return found;
}

/// The account of one direction in the cluster whose registry it is for, with no more than its role.
static Result<QByteArray> accountCommands(const PromotionPath &path, bool target)
{
    const ClusterFacts *cluster = target ? path.facts.to : path.facts.from;
    const QStringList names = projects(path, target);
    ShellWriter out(ShellWriter::Form::Piece);
    out.about(path.row.name);
    out.assign("context", path.names.cluster(cluster));
    out.assign("account", path.slug());
    out.assign("home", names.first());
    out.code("oc --context=\"$context\" -n \"$home\" create serviceaccount \"$account\"");
    out.line("for project in", names);
    out.code("do");
    out.code(QByteArray("    oc --context=\"$context\" -n \"$project\" policy add-role-to-user ")
        + (target ? "system:image-builder" : "system:image-puller")
        + " \\\n        \"system:serviceaccount:$home:$account\"");
    out.code("done");
    out.code("oc --context=\"$context\" -n \"$home\" serviceaccounts get-token \"$account\"");
    return out.bytes();
}

static Result<QByteArray> loginCommands(const PromotionPath &path)
{
    const bool docker = path.row.tool == PromotionTool::Docker;
    ShellWriter out(ShellWriter::Form::Piece);
    out.about(path.row.name);
    if (!docker)
        out.code("export AUTHFILE=$XDG_RUNTIME_DIR/containers/auth.json");
    QStringList registries;
    if (!path.row.fromCredentials.isEmpty())
        registries.append(path.fromHost());
    if (!path.row.toCredentials.isEmpty() && !registries.contains(path.toHost()))
        registries.append(path.toHost());
    for (const QString &registry : registries)
        out.line(docker ? "docker login" : "skopeo login --authfile \"$AUTHFILE\"", {registry});
    return out.bytes();
}

static void writeAccounts(MarkdownWriter &out, const PromotionPath &path)
{
    if (!path.credentials())
        return;
    out.paragraph("The accounts are in the vault, under these names; no secret is in the design or in these files:");
    if (!path.row.fromCredentials.isEmpty())
        out.bulletCode(path.row.fromCredentials, "reads the source");
    if (!path.row.toCredentials.isEmpty())
        out.bulletCode(path.row.toCredentials, "writes to the target");
    out.blank();
    out.paragraph("Log in with them once; the script refers to the file that this writes:");
    out.fence(loginCommands(path));
    if (path.facts.from && path.row.fromRegistry.isEmpty()) {
        out.paragraph("The source is the registry of a cluster. A service account that may only pull; its token is the "
                      "password, any user name will do:");
        out.fence(accountCommands(path, false));
    }
    if (path.facts.to && path.row.toRegistry.isEmpty()) {
        out.paragraph(
            "The target is the registry of a cluster. A service account that may push; the projects must exist:");
        out.fence(accountCommands(path, true));
    }
}

static void writeTlsNotes(MarkdownWriter &out, const PromotionPath &path)
{
    const Promotion &row = path.row;
    const bool certificates = !(row.fromCertificates.isEmpty() && row.toCertificates.isEmpty());
    const bool open = row.fromTls != RegistryTls::Verify || row.toTls != RegistryTls::Verify;
    if (path.skopeo()) {
        if (certificates)
            out.paragraph("The folders of certificates on that host hold `ca.crt`, and `client.cert` with `client.key` "
                          "where the registry asks for them.");
    } else if (row.tool == PromotionTool::OcMirror) {
        if (certificates)
            out.paragraph("`oc` knows no folder of certificates: add the registries' authorities to the host's own, in "
                          "`/etc/pki/ca-trust/source/anchors`, and run `update-ca-trust`.");
    } else {
        if (certificates)
            out.paragraph("The docker daemon reads certificates from `/etc/docker/certs.d/REGISTRY` only: copy the "
                          "folders' files there.");
        if (open)
            out.paragraph("The docker daemon must list the registries whose certificates are not checked under "
                          "`insecure-registries` in `/etc/docker/daemon.json`.");
    }
    if (open)
        out.paragraph(
            "At least one registry is spoken to without checking who it is: everybody on the way can read the "
            "accounts and replace images.");
}

static void writeSignatureNotes(MarkdownWriter &out, const PromotionPath &path)
{
    if (!path.row.policy.isEmpty())
        out.paragraph("What is copied must satisfy the signature policy of that host.");
    if (path.row.signBy.isEmpty())
        return;
    out.paragraph("The images are signed in the target with a key of the user who runs the script:");
    ShellWriter keys(ShellWriter::Form::Piece);
    keys.about(path.row.name);
    keys.assign("key", path.row.signBy);
    keys.code("gpg --list-secret-keys \"$key\"");
    keys.code("gpg --export \"$key\" >" + path.slug().toLatin1() + ".gpg");
    out.fence(keys.bytes());
    out.paragraph(
        "`policy.json` lets hosts take images from the target only when that key has signed them, and from no "
        "other registry: add the others that they pull from. It goes to `/etc/containers/policy.json`, the "
        "exported key to `/etc/pki/containers`. A registry that stores no signatures itself needs a place for "
        "them in `/etc/containers/registries.d`.");
}

Result<QByteArray> promotionReadme(const PromotionPath &path)
{
    MarkdownWriter out;
    out.about(path.row.name);
    out.heading("Image promotion");
    out.paragraph("`promote.sh` copies images from one registry to another, and compares their digests on both sides "
                  "afterwards. It says what it would do; `--run` does it:");
    out.fence(Result<QByteArray>(QByteArray("./promote.sh\n./promote.sh --run\n")));
    if (path.facts.host) {
        out.paragraph("Where it runs:");
        out.bulletCode(path.facts.host->fqdn, "this folder goes there");
        out.blank();
    }
    switch (path.row.tool) {
    case PromotionTool::SkopeoCopy:
    case PromotionTool::SkopeoSync:
        out.paragraph("It needs skopeo 1.6 or newer (el8, el9 and Debian 12 have it, el7 does not), no daemon and no "
                      "privilege.");
        break;
    case PromotionTool::OcMirror:
        out.paragraph(
            "It needs `oc` 3.7 or newer for the copies and skopeo for the digests, no daemon and no privilege.");
        break;
    case PromotionTool::Docker:
        out.paragraph(
            "It needs docker: a running daemon, the right to use it, which is as good as root, and room for the "
            "images on its disk. It carries one architecture; skopeo copy carries all and needs neither.");
        break;
    }
    writeAccounts(out, path);
    writeTlsNotes(out, path);
    writeSignatureNotes(out, path);
    out.paragraph(
        "It ends with 0 when everything was copied and is equal, 1 when something was not copied, 2 when it was "
        "called wrongly, 3 when a program or file is missing, 4 when a digest differs: a tag was moved meanwhile, "
        "or no longer names the image that the design states. A failed copy is tried again; running the script "
        "again does no harm.");
    return out.bytes();
}

} // namespace quorate
