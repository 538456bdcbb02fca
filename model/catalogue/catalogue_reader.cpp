#include "model/base/net.h"
#include "model/catalogue/catalogue.h"
#include "model/catalogue/reader.h"
#include "model/catalogue/runbook_reader.h"

namespace quorate {
namespace {

Severity severityOf(Reader &in, const yaml::Node &map, const char *key)
{
    return in.oneOf<Severity>(map, in.text(map, key, true),
        {{"error", Severity::Error}, {"warning", Severity::Warning}, {"hint", Severity::Hint}, {"off", Severity::Off}});
}

Trait traitOf(Reader &in, const yaml::Node &node, const QString &word)
{
    const std::optional<Trait> trait = traitFromName(word);
    if (!trait)
        in.fail(node, QStringLiteral("Unknown trait \"%1\".").arg(word));
    return trait.value_or(Trait::JoinsCluster);
}

AttributeValue fallbackOf(Reader &in, const yaml::Node &node, FieldType type)
{
    switch (type) {
    case FieldType::Boolean:
        return node.scalar == u"true";
    case FieldType::Integer:
        return qint64(in.numberOf(node));
    case FieldType::Real:
        return in.numberOf(node);
    case FieldType::Size: {
        const std::optional<qint64> bytes = text::parseBytes(node.scalar);
        if (!bytes)
            in.fail(node, QStringLiteral("A size such as \"16 GiB\" is expected."));
        return bytes.value_or(0);
    }
    case FieldType::Texts:
    case FieldType::Words:
    case FieldType::Registries:
    case FieldType::Cidrs:
    case FieldType::Ranges: {
        QStringList list;
        for (const yaml::Node &item : node.items)
            list.append(item.scalar);
        return list;
    }
    default:
        return node.scalar;
    }
}

Schema schemaOf(Reader &in, const yaml::Node &map, const char *key)
{
    Schema schema;
    for (const yaml::Node &item : in.items(map, key)) {
        SchemaField field;
        field.key = in.text(item, "key", true);
        field.label = in.text(item, "label", true);
        field.help = in.text(item, "help");
        field.type = in.oneOf<FieldType>(item, in.text(item, "type", true),
            {{"boolean", FieldType::Boolean}, {"integer", FieldType::Integer}, {"real", FieldType::Real}, {"text", FieldType::Text},
                {"hostname", FieldType::HostName}, {"address", FieldType::Address}, {"cidr", FieldType::Cidr}, {"path", FieldType::Path},
                {"word", FieldType::Word}, {"version", FieldType::Version}, {"registry", FieldType::Registry}, {"choice", FieldType::Choice}, {"words", FieldType::Words}, {"registries", FieldType::Registries},
                {"texts", FieldType::Texts}, {"cidrs", FieldType::Cidrs}, {"ranges", FieldType::Ranges}, {"size", FieldType::Size},
                {"storage", FieldType::StorageRef}});
        if (item.find(u"min"))
            field.minimum = in.number(item, "min", 0);
        if (item.find(u"max"))
            field.maximum = in.number(item, "max", 0);
        field.choices = in.texts(item, "choices");
        if (const yaml::Node *fallback = item.find(u"default"))
            field.fallback = fallbackOf(in, *fallback, field.type);
        field.source = in.text(item, "source");
        schema.fields.append(field);
    }
    return schema;
}

Role roleOf(Reader &in)
{
    const yaml::Node &map = in.root();
    Role role;
    role.id = in.text(map, "id", true);
    role.name = in.text(map, "name", true);
    role.label = in.text(map, "label", true);
    role.chips = in.texts(map, "chips");
    role.chipOnlyAlone = in.flag(map, "chipOnlyAlone", false);
    role.family = in.text(map, "family", true);
    role.icon = in.text(map, "icon", true);
    role.tier = in.text(map, "tier", true);
    role.namePrefix = in.text(map, "namePrefix", true);
    role.clusterMember = in.flag(map, "clusterMember", true);
    for (const yaml::Node &item : in.items(map, "traits"))
        role.traits |= traitOf(in, item, item.scalar);
    for (const yaml::Node &item : in.items(map, "placedWith"))
        role.placedWith.append(item.scalar);
    role.defaultCpu = int(in.number(map, "defaultCpu", 0));
    role.defaultMemory = in.size(map, "defaultMemory");
    if (const yaml::Node *minimum = map.find(u"minimum")) {
        role.minimum.cpu = int(in.number(*minimum, "cpu", 0));
        role.minimum.memory = in.size(*minimum, "memory");
        role.minimum.disk = in.size(*minimum, "disk");
        role.minimum.source = in.text(*minimum, "source", true);
    }
    role.schema = schemaOf(in, map, "fields");
    role.source = in.text(map, "source", true);
    return role;
}

void readServices(Reader &in, Platform &platform)
{
    for (const yaml::Node &item : in.items(in.root(), "services")) {
        ServiceType service;
        service.id = in.text(item, "id", true);
        service.name = in.text(item, "name", true);
        service.host = traitOf(in, item, in.text(item, "host", true));
        service.since = in.text(item, "since");
        service.schema = schemaOf(in, item, "fields");
        platform.services.append(service);
    }
    for (const yaml::Node &item : in.items(in.root(), "endpoints")) {
        EndpointService endpoint;
        endpoint.id = in.text(item, "id", true);
        endpoint.name = in.text(item, "name", true);
        endpoint.family = in.text(item, "family", true);
        endpoint.hostLabel = in.text(item, "hostLabel", true);
        endpoint.members = traitOf(in, item, in.text(item, "members", true));
        endpoint.apiPort = in.flag(item, "apiPort", false);
        for (const yaml::Node &port : in.items(item, "ports"))
            endpoint.ports.append(int(in.numberOf(port)));
        endpoint.algorithm = in.text(item, "algorithm", true);
        endpoint.checkTls = in.flag(item, "checkTls", false);
        endpoint.checkPort = int(in.number(item, "checkPort", 0));
        endpoint.checkPath = in.text(item, "checkPath", true);
        endpoint.source = in.text(item, "source", true);
        platform.endpoints.append(endpoint);
    }
}

void readTables(Reader &in, Platform &platform)
{
    const yaml::Node &map = in.root();
    for (const yaml::Node &item : in.items(map, "releases")) {
        Release release;
        for (qsizetype i = 0; i < item.keys.size(); ++i) {
            const QString &key = item.keys.at(i).scalar;
            if (key == u"version")
                release.version = item.items.at(i).scalar;
            else if (key == u"supported")
                release.supported = item.items.at(i).scalar != u"false";
            else
                release.traits.insert(key, item.items.at(i).scalar);
        }
        platform.releases.append(release);
    }
    if (const yaml::Node *defaults = map.find(u"defaults")) {
        for (qsizetype i = 0; i < defaults->keys.size(); ++i)
            platform.defaults.insert(defaults->keys.at(i).scalar, defaults->items.at(i).scalar);
    }
    for (const yaml::Node &item : in.items(map, "limits")) {
        Limit limit;
        limit.id = in.text(item, "id", true);
        limit.value = in.number(item, "value", 0);
        limit.source = in.text(item, "source", true);
        platform.limits.insert(limit.id, limit);
    }
    if (const yaml::Node *storage = map.find(u"storage")) {
        for (qsizetype i = 0; i < storage->keys.size(); ++i) {
            const yaml::Node &value = storage->items.at(i);
            platform.storage.insert(storage->keys.at(i).scalar,
                in.oneOf<Suitability>(value, value.scalar,
                    {{"best", Suitability::Best}, {"fine", Suitability::Fine}, {"discouraged", Suitability::Discouraged},
                        {"unsuitable", Suitability::Unsuitable}, {"impossible", Suitability::Impossible}}));
        }
    }
}

void readSeverities(Reader &in, Platform &platform)
{
    for (const yaml::Node &item : in.items(in.root(), "severities")) {
        RuleSeverity severity;
        severity.rule = in.text(item, "rule", true);
        severity.rows = in.texts(item, "rows");
        severity.production = severityOf(in, item, "production");
        severity.other = severityOf(in, item, "other");
        severity.source = in.text(item, "source");
        platform.severities.insert(severity.rule, severity);
    }
}

PortParty partyOf(Reader &in, const yaml::Node &item)
{
    PortParty party;
    party.id = in.text(item, "id", true);
    party.name = in.text(item, "name", true);
    party.storage = in.texts(item, "storage");
    if (item.find(u"kind"))
        party.kind = in.oneOf<PortParty::Kind>(item, in.text(item, "kind"),
            {{"anybody", PortParty::Kind::Anybody}, {"hosts", PortParty::Kind::Hosts}, {"pods", PortParty::Kind::Pods}});
    else if (!party.storage.isEmpty())
        party.kind = PortParty::Kind::Storage;
    else
        party.trait = traitOf(in, item, in.text(item, "trait", true));
    return party;
}

PortRow portRowOf(Reader &in, const yaml::Node &item, const Platform &platform)
{
    PortRow row;
    row.from = in.texts(item, "from");
    row.to = in.texts(item, "to");
    for (const QString &party : row.from + row.to) {
        if (!platform.party(party))
            in.fail(item, QStringLiteral("There is no party \"%1\".").arg(party));
    }
    for (const QString &text : in.text(item, "ports").split(u',', Qt::SkipEmptyParts)) {
        const auto range = net::PortRange::parse(text);
        if (range)
            row.ports.append(*range);
        else
            in.fail(item, QStringLiteral("\"%1\" is no port and no range of ports.").arg(text));
    }
    row.portOf = in.text(item, "portOf");
    for (const QString &word : in.text(item, "protocol", true).split(u'+'))
        row.protocols.append(in.oneOf<int>(item, word, {{"tcp", 6}, {"udp", 17}, {"vrrp", 112}}));
    if (const yaml::Node *when = item.find(u"when")) {
        for (qsizetype i = 0; i < when->keys.size(); ++i) {
            QStringList values;
            for (const yaml::Node &value : when->items.at(i).items)
                values.append(value.scalar);
            row.when.insert(when->keys.at(i).scalar, values);
        }
    }
    row.inside = in.flag(item, "inside", false);
    row.purpose = in.text(item, "purpose", true);
    row.source = in.text(item, "source", true);
    return row;
}

void readPorts(Reader &in, Platform &platform)
{
    for (const yaml::Node &item : in.items(in.root(), "parties"))
        platform.parties.append(partyOf(in, item));
    for (const yaml::Node &item : in.items(in.root(), "ports"))
        platform.ports.append(portRowOf(in, item, platform));
}

/// Parses one file and hands it to `use`.
template <class Use>
std::optional<Error> withFile(const Catalogue::ReadFile &read, const QString &path, Use use)
{
    const Result<QByteArray> bytes = read(path);
    if (!bytes)
        return bytes.error();
    const Result<yaml::Node> root = yaml::parse(*bytes, path);
    if (!root)
        return root.error();
    Reader in(path, *root);
    if (!root->isMap())
        in.fail(*root, QStringLiteral("A map is expected."));
    else
        use(in);
    return in.failed() ? std::optional(in.error()) : std::nullopt;
}

std::optional<Error> readPlatform(const Catalogue::ReadFile &read, const QString &id, Platform &platform)
{
    QStringList roles;
    QStringList runbooks;
    std::optional<Error> error = withFile(read, id + QStringLiteral("/platform.yaml"), [&](Reader &in) {
        const yaml::Node &map = in.root();
        platform.id = in.text(map, "id", true);
        platform.name = in.text(map, "name", true);
        platform.product = in.text(map, "product", true);
        platform.defaultRelease = in.text(map, "defaultRelease", true);
        platform.source = in.text(map, "source", true);
        platform.settings = schemaOf(in, map, "settings");
        roles = in.texts(map, "roles");
        runbooks = in.texts(map, "runbooks");
        readServices(in, platform);
        readTables(in, platform);
    });
    for (const QString &role : roles) {
        if (error)
            break;
        error = withFile(read, QStringLiteral("%1/roles/%2.yaml").arg(id, role), [&](Reader &in) { platform.roles.append(roleOf(in)); });
    }
    if (!error)
        error = withFile(read, id + QStringLiteral("/severities.yaml"), [&](Reader &in) { readSeverities(in, platform); });
    if (!error)
        error = withFile(read, id + QStringLiteral("/ports.yaml"), [&](Reader &in) { readPorts(in, platform); });
    if (!error && !runbooks.isEmpty())
        error = withFile(
            read, id + QStringLiteral("/runbooks/words.yaml"), [&](Reader &in) { readRunbookWords(in, platform.runbooks); });
    for (const QString &runbook : runbooks) {
        if (error)
            break;
        error = withFile(read, QStringLiteral("%1/runbooks/%2.yaml").arg(id, runbook),
            [&](Reader &in) { readRunbook(in, platform.runbooks); });
    }
    return error;
}

} // namespace

Result<std::shared_ptr<const Catalogue>> Catalogue::load(const ReadFile &read)
{
    auto catalogue = std::make_shared<Catalogue>();
    QStringList ids;
    std::optional<Error> error = withFile(read, QStringLiteral("platforms.yaml"), [&](Reader &in) { ids = in.texts(in.root(), "platforms"); });
    for (const QString &id : ids) {
        if (error)
            break;
        Platform platform;
        error = readPlatform(read, id, platform);
        catalogue->m_platforms.append(platform);
    }
    if (error)
        return *error;
    return std::shared_ptr<const Catalogue>(std::move(catalogue));
}

} // namespace quorate
