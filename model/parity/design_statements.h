#pragma once

#include "model/analysis/facts.h"
#include "model/design/design.h"
#include "model/parity/statement.h"

#include <QSet>

namespace quorate::parity {

/// What the design says, in the words of the files, without any exporter's help.
class DesignStatements final {
public:
    DesignStatements(const Design &design, const Facts &facts);

    bool knows(const Subject &subject) const { return m_values.contains(subject); }
    /// All of the topic in its scope is stated: what is not among it is wrong.
    bool closes(const Subject &subject) const { return m_closed.contains({subject.topic, subject.scope, {}}); }
    /// Some of them may be there twice.
    const QStringList &values(const Subject &subject) const;
    /// The subjects of a topic in a scope, in the order of the design.
    QList<Subject> subjects() const { return m_order; }
    /// Whether an address of the design's networks, or a name of its hosts' domains, belongs to something; true for all
    /// others.
    bool knowsWord(const QString &text) const;

private:
    void say(Topic topic, const QString &scope, const QString &subject, const QString &value);
    void close(Topic topic, const QString &scope) { m_closed.insert({topic, scope, {}}); }
    void endpoint(const Facts &facts, const EndpointFacts &endpoint, const QString &scope);
    void failover(const BalancerFacts &balancer, const QString &scope);
    void balancers(const Design &design, const Facts &facts);
    void clusters(const Design &design, const Facts &facts);
    void zones(const Facts &facts);
    void addresses(const Facts &facts);
    void know(const QString &text);
    void know(const Attributes &attributes);

    QHash<Subject, QStringList> m_values;
    QList<Subject> m_order;
    QSet<Subject> m_closed;
    QSet<quint32> m_addresses;
    QSet<QString> m_names, m_hostDomains;
    QList<net::Cidr> m_networks;
};

} // namespace quorate::parity
