#include "model/export/action_script.h"
#include "model/export/exporter.h"
#include "model/export/naming.h"
#include "model/export/writers/markdown_writer.h"
#include "model/export/writers/pair_writer.h"

#include "model/base/tr.h"
#include "model/design/text_kind.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace quorate {

namespace templates {

using model::Tr;

/// A cluster that the template is applied in, with the file of its parameters.
struct Target {
    TemplateTargetFacts facts;
    QString name; ///< of the cluster, for files; with a number where it comes again
    QString file() const { return name + QStringLiteral(".env"); }
};

static Result<void> check(const TemplateFacts &deployment)
{
    const QString name = shown(deployment.row->name);
    const auto refuse = [&name](const QString &problem) {
        return Error{Tr::tr("The template deployment \"%1\": %2").arg(name, problem)};
    };
    if (deployment.row->file.isEmpty())
        return Error{Tr::tr("The template deployment \"%1\" does not state its template file.").arg(name)};
    if (const QString problem = textProblem(deployment.row->file, TextKind::TargetPath); !problem.isEmpty())
        return refuse(problem);
    for (const TemplateTargetFacts &target : deployment.targets) {
        if (!target.cluster || target.row->project.isEmpty() || target.context.isEmpty())
            return Error{
                Tr::tr("The template deployment \"%1\" has a target without cluster, context or project.").arg(name)};
        for (const auto &[text, kind] :
            {std::pair(&target.row->project, TextKind::Project), std::pair(&target.context, TextKind::KubeContext)}) {
            if (const QString problem = textProblem(*text, kind); !problem.isEmpty())
                return refuse(problem);
        }
        QSet<QString> parameters;
        for (const TemplateParameter &parameter : target.row->parameters) {
            // oc wants names of environment variables, and takes the word "export" off their beginning.
            static const QRegularExpression variable(QStringLiteral("\\A(?!export)[A-Za-z_][A-Za-z0-9_]*\\z"));
            if (!variable.match(parameter.name).hasMatch())
                return Error{
                    Tr::tr("The template deployment \"%1\" names the parameter \"%2\", which oc process does not "
                           "read from a file.")
                        .arg(name, shown(parameter.name))};
            if (parameters.contains(parameter.name))
                return Error{Tr::tr("The template deployment \"%1\" states the parameter \"%2\" twice for \"%3\".")
                                 .arg(name, parameter.name, shown(target.cluster->row->name))};
            parameters.insert(parameter.name);
        }
    }
    return {};
}

static QList<Target> targetsOf(const TemplateFacts &deployment, const ExportNames &names)
{
    QList<Target> targets;
    QHash<QString, int> used;
    for (const TemplateTargetFacts &facts : deployment.targets) {
        const QString cluster = names.cluster(facts.cluster);
        const int count = ++used[cluster];
        targets.append({facts, count == 1 ? cluster : cluster + QStringLiteral("-%1").arg(count)});
    }
    return targets;
}

static Result<QByteArray> parameters(const TemplateFacts &deployment, const ExportNames &names, const Target &target)
{
    PairWriter out;
    out.about(deployment.row->name);
    out.generatedBy(names.design());
    out.comment("Parameters for deploy.sh. Only its owner should be able to read it.");
    for (const TemplateParameter &parameter : target.facts.row->parameters)
        out.pair(parameter.name, parameter.value);
    return out.bytes();
}

static constexpr const char *usageText = R"(
Usage: deploy.sh [--run] [--timeout SECONDS] [CLUSTER...]
Processes a template and applies the result in each of its clusters, or in those that are named; the first failure stops
it. Without --run it only says what it would do.
  --run              apply
  --timeout SECONDS  for each command; 1800 unless stated
Exit codes: 0 done, 1 something was not applied, 2 wrong usage, 3 something is missing.
)";

static Result<QByteArray> script(
    const TemplateFacts &deployment, const ExportNames &names, const QList<Target> &targets)
{
    ShellWriter out;
    out.about(deployment.row->name);
    beginActionScript(out, names.design(), "Applies a template in several clusters.", usageText, Operands::Names);
    out.blank();
    out.code(ownFolder);
    out.assign("template", deployment.row->file);
    QString known = QStringLiteral(" ");
    for (const Target &target : targets)
        known += target.name + u' ';
    out.assign("known", known);
    out.code(R"sh(
kubeconfig=${KUBECONFIG:-$HOME/.kube/config}

for name in ${chosen[@]+"${chosen[@]}"}; do
    [[ $known == *" $name "* ]] || fail 2 "$name is none of:$known"
done
if [ "$run" = yes ]; then
    need oc
    for file in "$template" "$kubeconfig"; do
        [ -r "$file" ] || fail 3 "$file cannot be read."
    done
fi

# Cluster, context, project and file of parameters.
deploy() {
    local objects
    [[ ${#chosen[@]} == 0 || " ${chosen[*]} " == *" $1 "* ]] || return 0
    local oc=(oc --kubeconfig="$kubeconfig" --context="$2" --namespace="$3")
    local process=("${oc[@]}" process --filename="$template" --param-file="$here/$4" --output=yaml)
    local apply=("${oc[@]}" apply --filename=-)
    if [ "$run" = no ]; then
        act "${process[@]}"
        act "${apply[@]}"
        return
    fi
    [ -r "$here/$4" ] || fail 3 "$here/$4 cannot be read."
    objects=$(attempt "${process[@]}") || fail 1 "$1: the template was not processed."
    printf '%s: applying\n' "$1"
    act "${apply[@]}" <<<"$objects" || fail 1 "$1: not everything was applied."
}

)sh");
    for (const Target &target : targets)
        out.line("deploy", {target.name, target.facts.context, target.facts.row->project, target.file()});
    out.code(R"sh(
[ "$run" = yes ] || printf 'Nothing was changed: --run applies.\n' >&2
)sh");
    return out.bytes();
}

static Result<QByteArray> readme(const TemplateFacts &deployment, const QList<Target> &targets)
{
    MarkdownWriter out;
    out.about(deployment.row->name);
    out.heading("Template deployment");
    out.paragraph(
        "`deploy.sh` processes one template with the parameters of each cluster and applies the result there. It "
        "says what it would do; `--run` does it. Names of clusters choose among them:");
    ShellWriter commands(ShellWriter::Form::Piece);
    commands.code("./deploy.sh\n./deploy.sh --run");
    commands.line("./deploy.sh --run", {targets.first().name});
    out.fence(commands.bytes());
    if (deployment.host) {
        out.paragraph("Where it runs:");
        out.bulletCode(
            deployment.host->fqdn, "this folder goes there, and the template file to the path that the script names");
        out.blank();
    }
    out.paragraph("Parameters, by cluster:");
    for (const Target &target : targets)
        out.bulletCode(target.file(), "mode 0600, since parameters may be secret; keep it when you copy the folder");
    out.blank();
    out.paragraph(
        "It needs `oc` and a kubeconfig (`$KUBECONFIG`, else `~/.kube/config`) with one context for each cluster. "
        "Log in once to each, and give the context the name that the script uses:");
    ShellWriter contexts(ShellWriter::Form::Piece);
    contexts.about(deployment.row->name);
    QStringList named;
    for (const Target &target : targets) {
        if (named.contains(target.facts.context))
            continue;
        named.append(target.facts.context);
        const Cluster &cluster = *target.facts.cluster->row;
        if (!cluster.apiName.isEmpty())
            contexts.line(
                "oc login", {QStringLiteral("https://%1:%2").arg(cluster.apiName).arg(target.facts.cluster->apiPort)});
        contexts.line("oc config rename-context \"$(oc config current-context)\"", {target.facts.context});
    }
    out.fence(contexts.bytes());
    out.paragraph(
        "The projects must exist. The first failure stops the script, so that an error in one cluster does not "
        "travel to the next; applying again does no harm. It ends with 0 when all was applied, 1 when something "
        "was not, 2 when it was called wrongly, 3 when a program or file is missing.");
    return out.bytes();
}

static Result<FileSet> write(const ExportInput &in)
{
    const ExportNames names(in.design, in.facts);
    FileSetBuilder files;
    for (const TemplateFacts &deployment : in.facts.templates()) {
        if (deployment.targets.isEmpty())
            continue; // it deploys nothing
        if (const Result<void> fine = check(deployment); !fine)
            return fine.error();
        const QList<Target> targets = targetsOf(deployment, names);
        const QString folder = QStringLiteral("templates/") + names.deployment(deployment) + u'/';
        for (const Target &target : targets)
            files.addOwnerOnly(folder + target.file(), parameters(deployment, names, target));
        files.add(folder + QStringLiteral("deploy.sh"), script(deployment, names, targets), true);
        files.add(folder + QStringLiteral("README.md"), readme(deployment, targets));
    }
    return files.take();
}

} // namespace templates

namespace exporters {

extern const Exporter applications_templates;
const Exporter applications_templates = {
    .id = "templates",
    .title = QT_TRANSLATE_NOOP("Export", "Template deployments"),
    .files = "templates/<deployment>/deploy.sh, <cluster>.env",
    .write = templates::write,
};

} // namespace exporters
} // namespace quorate
