#include "model/export/exporter.h"
#include "model/export/naming.h"
#include "model/export/runbook_values.h"
#include "model/export/writers/inventory_writer.h"
#include "model/export/writers/markdown_writer.h"
#include "model/export/writers/playbook_writer.h"

#include "model/base/tr.h"

#include <QRegularExpression>
#include <algorithm>

namespace quorate {

/// The steps of runbooks that a machine can do, as playbooks with an inventory of their own: a group for each set of
/// hosts.
namespace playbooks {

using model::Tr;

/// A group of the inventory: its name, and its hosts.
using Groups = QList<std::pair<QString, Hosts>>;

class Playbook final {
public:
    Playbook(const RunbookValues &values, const QString &design)
        : m_values(values)
        , m_out(design)
    {
        m_out.about(values.cluster().row->name);
    }

    Result<QByteArray> write(const Runbook &book, Groups &groups)
    {
        for (const RunbookSection &section : book.sections) {
            if (!m_values.holds(section.when) || !m_values.covers(section.item))
                continue;
            QString open;
            for (const RunbookStep &step : section.steps) {
                if (!m_values.holds(step.when) || (step.tasks.isEmpty() && step.machine == RunbookStep::Machine::No))
                    continue;
                const Hosts all = m_values.hosts(step.on);
                const Hosts hosts = m_values.planned(all, section.item);
                if (hosts.empty())
                    continue;
                QString group = QStringLiteral("quorate_") + step.on;
                if (hosts.size() < all.size())
                    group += u'_' + section.item;
                group.replace(u'-', u'_');
                if (open != group)
                    m_out.play(
                        QStringLiteral("%1: %2").arg(section.title, QString(step.on).replace(u'-', u' ')), group);
                open = group;
                if (std::none_of(
                        groups.begin(), groups.end(), [&group](const auto &other) { return other.first == group; }))
                    groups.append({group, hosts});
                for (const yaml::Node &task : step.tasks.isEmpty() ? tasksOf(step) : step.tasks)
                    m_out.task(resolved(task));
            }
        }
        return m_out.take();
    }

private:
    static yaml::Node scalar(const QString &text, bool quoted = true)
    {
        yaml::Node node;
        node.kind = yaml::Node::Kind::Scalar;
        node.quoted = quoted;
        node.scalar = text;
        return node;
    }

    static void insert(yaml::Node &map, const char *key, const yaml::Node &value)
    {
        map.kind = yaml::Node::Kind::Map;
        map.keys.append(scalar(QString::fromLatin1(key)));
        map.items.append(value);
    }

    /// The commands of a step, each as a task.
    QList<yaml::Node> tasksOf(const RunbookStep &step) const
    {
        QList<yaml::Node> tasks;
        for (const QStringList &words : step.run) {
            yaml::Node argv;
            argv.kind = yaml::Node::Kind::Sequence;
            yaml::Node environment;
            static const QRegularExpression assignment(QStringLiteral("^([A-Z_]+)=(.*)$"));
            for (const QString &word : words) {
                if (const auto match = assignment.match(word); argv.items.isEmpty() && match.hasMatch()) {
                    insert(environment, match.captured(1).toLatin1().constData(), scalar(match.captured(2)));
                    continue;
                }
                for (const QString &part :
                    word.contains(u' ') ? QStringList{word} : m_values.withWords(word).split(u' '))
                    argv.items.append(scalar(part));
            }
            yaml::Node command;
            insert(command, "argv", argv);
            if (!step.creates.isEmpty())
                insert(command, "creates", scalar(step.creates));
            yaml::Node task;
            QString name = step.action;
            name.remove(u'`');
            name.chop(name.endsWith(u'.') ? 1 : 0);
            if (step.run.size() > 1)
                name += QStringLiteral(" (%1 of %2)").arg(tasks.size() + 1).arg(step.run.size());
            insert(task, "name", scalar(name));
            insert(task, "command", command);
            if (environment.isMap())
                insert(task, "environment", environment);
            if (step.creates.isEmpty())
                insert(task, "changed_when",
                    scalar(step.machine == RunbookStep::Machine::Changes ? QStringLiteral("true")
                                                                         : QStringLiteral("false"),
                        false));
            tasks.append(task);
        }
        return tasks;
    }

    yaml::Node resolved(const yaml::Node &node)
    {
        yaml::Node out = node;
        if (node.isScalar())
            out.scalar = text(node.scalar);
        for (yaml::Node &item : out.items)
            item = resolved(item);
        return out;
    }

    QString text(const QString &text)
    {
        if (!text.contains(u'{')) // most texts
            return text;
        QString out;
        for (const RunbookPiece &piece : runbookPieces(m_values.withWords(m_values.withWords(text)))) {
            const Placeholder *placeholder = piece.placeholder ? findPlaceholder(piece.text) : nullptr;
            if (!placeholder) {
                out += piece.text;
            } else if (placeholder->ansible) {
                out += QStringLiteral("{{ ") + QLatin1String(placeholder->ansible) + QStringLiteral(" }}");
            } else {
                const QString value = m_values.value(piece.text);
                if (value.isEmpty())
                    m_out.refuse(
                        Tr::tr("The design of the cluster \"%1\" does not state what {%2} stands for in its playbooks.")
                            .arg(shown(m_values.cluster().row->name), piece.text));
                out += m_out.value(value);
            }
        }
        return out;
    }

    const RunbookValues &m_values;
    PlaybookWriter m_out;
};

static Result<QByteArray> inventory(const RunbookValues &values, const Groups &groups, const QString &design)
{
    YamlInventoryWriter out;
    const ClusterFacts &cluster = values.cluster();
    QList<QByteArray> names;
    for (const auto &[name, hosts] : groups)
        names.append(name.toLatin1());
    out.generatedBy(design);
    out.begin("quorate", names);
    for (const auto &[name, hosts] : groups) {
        out.group(name.toLatin1());
        for (const Host *host : hosts) {
            out.about(host->name);
            if (!host->address)
                out.refuse(Tr::tr("The host \"%1\" has no address.").arg(shown(host->name)));
            InventoryWriter::Variables variables{
                {"ansible_host", host->addressText}, {"quorate_address", host->addressText}};
            if (host->has(Trait::Votes)) {
                variables.append({"quorate_client_url", RunbookValues::clientUrl(*host)});
                variables.append({"quorate_peer_url", RunbookValues::peerUrl(*host)});
            }
            out.host(host->fqdn, variables);
        }
    }
    out.about(cluster.row->name);
    out.variables("quorate");
    out.title("How Ansible reaches them, and the folder of the host that runs it to which archives are fetched");
    out.variable("ansible_user", Literal(cluster.settingText(QStringLiteral("ansibleUser")), TextKind::Word));
    out.variable("quorate_fetch", Literal(values.scope().path + QStringLiteral("/fetched"), TextKind::TargetPath));
    return out.take();
}

static Result<QByteArray> readme(const RunbookValues &values, const QStringList &ids)
{
    MarkdownWriter out;
    out.about(values.cluster().row->name);
    out.heading("Playbooks of the runbooks");
    out.paragraph("They do the steps of the runbooks beside them that a machine can do, and need Ansible 2.9 or later, "
                  "root on the hosts, and nothing outside of ansible.builtin.");
    for (const QString &id : ids)
        out.bulletCode(id + QStringLiteral(".yml"),
            id == QLatin1String("backup")
                ? "saves everything in scope, fetches it, and unpacks it on the host that keeps backups."
                : "makes all members of etcd anew from one snapshot, which it copies from the host that runs it.");
    out.bulletCode(QStringLiteral("hosts.yaml"), "the inventory of both.");
    out.blank();
    out.paragraph("A backup is named by the time it was made; a restore needs the name of the backup, its snapshot, "
                  "and a token that no "
                  "restore before it had:");
    out.fence(
        QByteArray("ansible-playbook -i hosts.yaml backup.yml -e quorate_stamp=\"$(date -u +%Y%m%dT%H%M%SZ)\"\n"
                   "ansible-playbook -i hosts.yaml restore-etcd.yml -e quorate_stamp=STAMP -e quorate_token=TOKEN \\\n"
                   "    -e quorate_snapshot=/path/of/snapshot.db"),
        "bash");
    out.paragraph("Archives are fetched through the memory of the host that runs Ansible: give it as much as the "
                  "largest of them.");
    return out.bytes();
}

static Result<FileSet> write(const ExportInput &in)
{
    const ExportNames names(in.design, in.facts);
    FileSetBuilder files;
    for (const auto &cluster : in.facts.clusters()) {
        if (!cluster->platform)
            continue;
        const RunbookValues values(in.facts, *cluster);
        const QString folder = names.cluster(cluster.get()) + QStringLiteral("/playbooks/");
        Groups groups;
        QStringList ids;
        for (const Runbook &book : cluster->platform->runbooks.books) {
            if (book.playbook.isEmpty() || !values.holds(book.when))
                continue;
            files.add(folder + book.id + QStringLiteral(".yml"), Playbook(values, names.design()).write(book, groups));
            ids.append(book.id);
        }
        if (ids.isEmpty())
            continue;
        files.add(folder + QStringLiteral("hosts.yaml"), inventory(values, groups, names.design()));
        files.add(folder + QStringLiteral("README.md"), readme(values, ids));
    }
    return files.take();
}

} // namespace playbooks

namespace exporters {

extern const Exporter recovery_playbooks;
const Exporter recovery_playbooks = {
    .id = "playbooks",
    .title = QT_TRANSLATE_NOOP("Export", "Ansible playbooks for backup and restore"),
    .files = "<cluster>/playbooks/backup.yml, restore-etcd.yml, hosts.yaml",
    .write = playbooks::write,
};

} // namespace exporters
} // namespace quorate
