#include "model/parity/statement.h"

#include "model/base/text.h"
#include "model/base/tr.h"

namespace quorate::parity {

using model::Tr;

QString topicWord(Topic topic)
{
    switch (topic) {
    case Topic::Listen:
        return QStringLiteral("listen");
    case Topic::Member:
    case Topic::MemberAddress:
        return QStringLiteral("member");
    case Topic::VirtualIp:
        return QStringLiteral("virtualIp");
    case Topic::VrrpId:
        return QStringLiteral("vrrpId");
    case Topic::Priority:
        return QStringLiteral("priority");
    case Topic::Source:
        return QStringLiteral("source");
    case Topic::Peer:
        return QStringLiteral("peer");
    case Topic::RouterId:
        return QStringLiteral("routerId");
    case Topic::Group:
        return QStringLiteral("group");
    case Topic::HostAddress:
        return QStringLiteral("hostAddress");
    case Topic::Variable:
        return QStringLiteral("variable");
    case Topic::HostVariable:
        return QStringLiteral("hostVariable");
    case Topic::Record:
        return QStringLiteral("record");
    case Topic::Set:
        return QStringLiteral("set");
    case Topic::Rule:
        return QStringLiteral("rule");
    case Topic::Cell:
        return QStringLiteral("cell");
    case Topic::Mention:
        return QStringLiteral("mention");
    }
    return {};
}

QString topicClause(Topic topic, const QString &subject, const QString &value)
{
    const QString s = text::excerpt(subject);
    const QString v = text::excerpt(value);
    switch (topic) {
    case Topic::Listen:
        return Tr::tr("connections are taken at %1").arg(v);
    case Topic::Member:
    case Topic::MemberAddress:
        return Tr::tr("%1 leads to %2").arg(s, v);
    case Topic::VirtualIp:
        return Tr::tr("%1 is a virtual IP").arg(v);
    case Topic::VrrpId:
        return Tr::tr("the virtual IP %1 has the VRRP id %2").arg(s, v);
    case Topic::Priority:
        return Tr::tr("the virtual IP %1 has the priority %2").arg(s, v);
    case Topic::Source:
        return Tr::tr("adverts for %1 come from %2").arg(s, v);
    case Topic::Peer:
        return Tr::tr("adverts for %1 go to %2").arg(s, v);
    case Topic::RouterId:
        return Tr::tr("the router id is \"%1\"").arg(v);
    case Topic::Group:
        return Tr::tr("the group \"%1\" holds \"%2\"").arg(s, v);
    case Topic::HostAddress:
        return Tr::tr("the host \"%1\" has the address %2").arg(s, v);
    case Topic::Set:
        return Tr::tr("the set \"%1\" holds %2").arg(s, v);
    case Topic::Rule:
        return Tr::tr("the chain \"%1\" has the rule \"%2\"").arg(s, v);
    case Topic::Variable:
    case Topic::HostVariable:
    case Topic::Cell:
        return Tr::tr("\"%1\" is \"%2\"").arg(s, v);
    case Topic::Record:
        return Tr::tr("the record \"%1\" says %2").arg(s, v);
    case Topic::Mention:
        return Tr::tr("%1 is mentioned").arg(v);
    }
    return {};
}

std::optional<Topic> ownerTopic(Topic topic)
{
    switch (topic) {
    case Topic::Member:
    case Topic::MemberAddress:
        return Topic::Listen;
    case Topic::VrrpId:
    case Topic::Priority:
    case Topic::Source:
    case Topic::Peer:
        return Topic::VirtualIp;
    case Topic::HostAddress:
    case Topic::HostVariable:
        return Topic::Group;
    case Topic::Cell:
        return Topic::Cell;
    default:
        return std::nullopt;
    }
}

QString ownerOf(const Subject &subject)
{
    return subject.topic == Topic::Cell ? subject.name.section(QStringLiteral(", "), 0, -2)
                                        : subject.name.section(u' ', 0, 0);
}

bool canOwn(const Subject &subject)
{
    return subject.topic != Topic::Cell || subject.name == rowsOfTable;
}

} // namespace quorate::parity
