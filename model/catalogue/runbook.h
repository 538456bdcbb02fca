#pragma once

#include "model/base/yaml.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <span>

namespace quorate {

/// Words that all must hold of a cluster; "not-" before one turns it around.
using RunbookCondition = QStringList;

/// One thing to do, to see, and to undo. Texts are English, may hold `code` and {placeholders}, and are translated when
/// written.
struct RunbookStep {
    QString id;
    QString action;
    QString reason;
    QString on; ///< set of hosts, one of runbookHostSets()
    RunbookCondition when;
    QList<QStringList> run; ///< commands, each a list of words with {placeholders}; NAME=value may stand before them
    QString script; ///< shell, where words do not suffice; placeholders stand outside of quotes and comments
    QString creates; ///< path whose existence says that the commands were run
    QString expect;
    QString back; ///< way back
    enum class Machine : quint8 { No, Reads, Changes };
    Machine machine = Machine::No; ///< Ansible may run the commands of `run`, which change something or not
    QList<yaml::Node> tasks; ///< or these, modules of ansible.builtin
    QString source;
};

/// A part of a runbook, or one for each host of a set.
struct RunbookSection {
    QString id; ///< by which another runbook includes it: "restore-etcd/start"
    QString title;
    QString note;
    QString item; ///< of a backup plan, which must list it: "etcd-data"
    QString each; ///< set of hosts of which each gets the section, with {member} and the like
    RunbookCondition when;
    QList<RunbookStep> steps;
};

enum class RunbookKind : quint8 { Backup, Restore, Checklist };

struct Runbook {
    QString id; ///< "restore-etcd", the exported file's name
    QString title;
    QString purpose;
    RunbookKind kind = RunbookKind::Restore;
    QString playbook; ///< English title of the playbook that does its machine steps; empty: there is none
    RunbookCondition when;
    QList<RunbookSection> sections;
    QString source;
};

/// A word of commands that depends on the cluster: {nodeService} is origin-node or atomic-openshift-node.
struct RunbookWord {
    QString name;
    QString value; ///< shell words of ours
    RunbookCondition when;
};

struct Runbooks {
    QList<RunbookWord> words;
    QList<Runbook> books;
};

/// How a {placeholder} gets its value.
enum class PlaceholderKind : quint8 {
    Cluster, ///< one value for the runbook
    Member, ///< of the host that the section or the step is about
    Runtime, ///< the operator, or the playbook, sets it when it runs
};

struct Placeholder {
    const char *name;
    PlaceholderKind kind;
    const char *shell; ///< the variable in commands: "STAMP"
    const char *ansible; ///< the variable in playbooks: "quorate_stamp"
};

/// All that may stand in braces besides the catalogue's words. The exporter knows their values.
std::span<const Placeholder> runbookPlaceholders();
const Placeholder *findPlaceholder(QStringView name);
/// Sets of hosts that a step can run on, and what conditions may say.
const QStringList &runbookHostSets();
const QStringList &runbookConditions();
/// Items of backup plans, in the words and the order of the design.
const QStringList &runbookItems();
/// Modules of ansible.builtin that tasks may use.
const QStringList &runbookModules();

/// A part of a text: literal, or the name of a placeholder.
struct RunbookPiece {
    QString text;
    bool placeholder = false;
};
/// Splits "{path}/db" at its placeholders; `${` and `{}` are literal.
QList<RunbookPiece> runbookPieces(QStringView text);

} // namespace quorate
