#pragma once

#include "model/base/result.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace quorate::parity {

/// What a statement is about. Its subject and value stand in the sentence of topicClause().
enum class Topic : quint8 {
    Listen, ///< value: address:port at which a balancer takes connections
    Member, ///< subject: address:port of the balancer; value: "name at address:port"
    MemberAddress, ///< the same where the format has no names: "address:port"
    VirtualIp, ///< value: an address that moves between hosts
    VrrpId, ///< subject: the virtual address
    Priority,
    Source, ///< value: where VRRP adverts come from
    Peer, ///< value: where they go to
    RouterId,
    Group, ///< subject: a group of an inventory; value: host or group in it
    HostAddress, ///< subject: host name
    Variable, ///< subject: name of a variable
    HostVariable, ///< subject: "host variable"
    Record, ///< subject: "owner TYPE"; value: address or name
    Set, ///< subject: a set of a firewall; value: one of its addresses
    Rule, ///< subject: a chain of a firewall; value: one of its rules
    Cell, ///< subject: "row, column" of a table
    Mention, ///< subject: a line of prose or of a script; value: names, addresses and ports in it
};

/// The word of a topic in JSON: "vrrpId".
QString topicWord(Topic topic);
/// 'the virtual IP 10.0.0.1 has the VRRP id 51', translated.
QString topicClause(Topic topic, const QString &subject, const QString &value);
/// The topic that names what this one speaks about: where that is wrong, the rest need not be told.
std::optional<Topic> ownerTopic(Topic topic);
/// The subject under which a table's rows are listed.
inline const QString rowsOfTable = QStringLiteral("rows");

/// A subject within its scope: the balancer, cluster, zone or host that a file is about.
struct Subject {
    Topic topic = Topic::Listen;
    QString scope;
    QString name;
    bool operator==(const Subject &) const = default;
    friend size_t qHash(const Subject &s, size_t seed = 0) { return qHashMulti(seed, int(s.topic), s.scope, s.name); }
};

/// The name by which the owner's topic knows it.
QString ownerOf(const Subject &subject);
/// Whether values of this subject own others: of a table its list of rows, not its cells.
bool canOwn(const Subject &subject);

struct Statement {
    Subject subject;
    QString value;
    int line = 0;
    /// Where a value of several parts "address:port" is spread over lines: each part with its own.
    QList<std::pair<QString, int>> parts = {};
};

/// Gathers what one file says. A reader tells its scope first.
class FileStatements final {
public:
    explicit FileStatements(QString path)
        : m_path(std::move(path))
    {
    }

    void setScope(const QString &scope) { m_scope = scope; }
    void say(Topic topic, const QString &subject, const QString &value, int line)
    {
        m_statements.append({{topic, m_scope, subject}, value, line});
    }
    /// An address and a port on lines of their own.
    void say(Topic topic, const QString &subject, const std::pair<QString, int> &address,
        const std::pair<QString, int> &port)
    {
        m_statements.append(
            {{topic, m_scope, subject}, address.first + u':' + port.first, address.second, {address, port}});
    }
    /// The file holds everything about this topic in its scope: what is missing in it is wrong.
    void complete(Topic topic, int line = 1) { m_complete.insert({topic, m_scope, {}}, line); }
    /// Where the statements about a subject stand, or should.
    void block(Topic topic, const QString &subject, int line) { m_blocks.insert({topic, m_scope, subject}, line); }
    /// What cannot be understood: a translated sentence.
    void problem(int line, const QString &sentence) { m_problems.append({sentence, {m_path, line}}); }

    /// What stands about a subject cannot be known because of a problem.
    void setUnknown(Topic topic, const QString &subject) { m_unknown.insert({topic, m_scope, subject}); }

    const QString &path() const { return m_path; }
    const QList<Statement> &statements() const { return m_statements; }
    const QList<Error> &problems() const { return m_problems; }
    bool isUnknown(const Subject &subject) const { return m_unknown.contains(subject); }
    bool isComplete(const Subject &subject) const { return m_complete.contains({subject.topic, subject.scope, {}}); }
    /// The line to look at for what is missing about a subject.
    int lineOf(const Subject &subject) const
    {
        return m_blocks.value(subject, m_complete.value({subject.topic, subject.scope, {}}, 1));
    }

private:
    QString m_path;
    QString m_scope;
    QList<Statement> m_statements;
    QHash<Subject, int> m_complete, m_blocks;
    QSet<Subject> m_unknown;
    QList<Error> m_problems;
};

} // namespace quorate::parity
