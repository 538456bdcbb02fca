#include "tests/support/full_design.h"

#include "model/base/net.h"
#include "model/design/fields.h"
#include "model/design/text_kind.h"

#include <QHash>
#include <QRandomGenerator>
#include <algorithm>
#include <cmath>

namespace quorate::tests {

namespace {

class Chance final {
public:
    explicit Chance(quint32 seed)
        : m_random(seed)
    {
    }
    int below(int limit) { return int(m_random.bounded(quint32(limit))); }
    bool isSometimes(int outOf = 2) { return below(outOf) == 0; }
    double unit() { return m_random.generateDouble(); }
    template <class List>
    auto oneOf(const List &list)
    {
        return *(std::begin(list) + below(int(std::size(list))));
    }

private:
    QRandomGenerator m_random;
};

const QStringList &awkwardTexts()
{
    static const QStringList texts{QStringLiteral("plain"), QStringLiteral("二号机房 A座"), QStringLiteral("a: b # c"),
        QStringLiteral("say \"hi\" \\ back"), QStringLiteral(" blanks around "), QStringLiteral("- dash"),
        QStringLiteral("yes"), QStringLiteral("1.10"), QStringLiteral("007"), QStringLiteral("null"),
        QStringLiteral("~"), QStringLiteral("<<"), QStringLiteral("*alias"), QStringLiteral("&anchor"),
        QStringLiteral("!tag"), QStringLiteral("{{ x }}"), QStringLiteral("%TAG"), QStringLiteral("|"),
        QStringLiteral("---"), QStringLiteral("'single'"), QStringLiteral("\U0001F642"),
        QStringLiteral("\u00e9\u2028\ufeff"), QStringLiteral("word ").repeated(20), QString(120, u'x')};
    return texts;
}

/// Fills rows: a visitor of fields() (design/fields.h).
class RandomRow final {
public:
    RandomRow(Chance &chance, const Catalogue &catalogue, QHash<QByteArray, QStringList> &ids, Kept keptKeys)
        : m_chance(chance)
        , m_catalogue(catalogue)
        , m_ids(ids)
        , m_kept(keptKeys)
    {
    }

    template <class Row>
    Row make(const QByteArray &table)
    {
        m_table = table;
        Row row;
        fields(*this, row);
        return row;
    }

    template <class Tag>
    void id(FieldName, Id<Tag> &id)
    {
        // Words that YAML knows, digits first, and plain ones.
        static constexpr const char *starts[] = {"n", "no", "true", "007", "1e3", "x-y", "null"};
        qsizetype count = 0;
        for (const QStringList &known : std::as_const(m_ids))
            count += known.size();
        id.value =
            QString::fromLatin1(m_chance.oneOf(starts)) + (count == 0 ? QString() : u'-' + QString::number(count));
        m_ids[m_table].append(id.value);
    }
    template <class Tag>
    void ref(FieldName, Id<Tag> &id, const char *table)
    {
        const QStringList known = m_ids.value(table);
        // A failure domain's parent is made by the site.
        if (m_table != "domains" && !known.isEmpty() && m_chance.isSometimes())
            id.value = m_chance.oneOf(known);
    }
    template <class Tag>
    void refs(FieldName, QList<Id<Tag>> &ids, const char *table)
    {
        for (int i = m_chance.below(4); i > 0 && m_ids.contains(table); --i)
            ids.append(Id<Tag>(m_chance.oneOf(m_ids.value(table))));
    }
    void text(FieldName field, QString &text, TextKind kind)
    {
        if (m_chance.isSometimes(3))
            return;
        text = qstrcmp(field.key, "platform") == 0 && m_chance.isSometimes(4) == false
            ? m_catalogue.platforms().first().id
            : this->text(kind);
    }
    void texts(FieldName, QStringList &texts, TextKind kind)
    {
        for (int i = m_chance.below(4); i > 0; --i)
            texts.append(text(kind));
    }
    void words(FieldName, QStringList &words)
    {
        for (const Role &role : m_catalogue.platforms().first().roles) {
            if (m_chance.isSometimes(5))
                words.append(role.id);
        }
        if (m_chance.isSometimes(8))
            words.append(QStringLiteral("juggler"));
    }
    void integer(FieldName, int &number, int min, int max, int fallback)
    {
        number = m_chance.isSometimes() ? fallback : min + m_chance.below(max - min + 1);
    }
    void integer(FieldName, std::optional<int> &number, int min, int max)
    {
        if (m_chance.isSometimes())
            number = min + m_chance.below(max - min + 1);
    }
    void serial(FieldName, std::optional<quint32> &number)
    {
        if (m_chance.isSometimes())
            number = m_chance.isSometimes() ? 4'294'967'295u : quint32(m_chance.below(1000));
    }
    void integers(FieldName, QList<int> &numbers, int min, int max)
    {
        for (int i = m_chance.below(4); i > 0; --i)
            numbers.append(min + m_chance.below(max - min + 1));
    }
    void real(FieldName, std::optional<double> &number, double min, double max)
    {
        if (m_chance.isSometimes())
            number = m_chance.isSometimes() ? std::floor(max) : min + (max - min) * m_chance.unit() * m_chance.unit();
    }
    void size(FieldName, qint64 &bytes) { bytes = m_chance.isSometimes() ? 0 : size(); }
    void size(FieldName, std::optional<qint64> &bytes)
    {
        if (m_chance.isSometimes())
            bytes = size();
    }
    void duration(FieldName, std::optional<double> &milliseconds)
    {
        if (m_chance.isSometimes())
            milliseconds = m_chance.below(100'000) / 1000.0;
    }
    template <class E>
    void choice(FieldName, E &value, E fallback)
    {
        value = m_chance.isSometimes(3) ? fallback : E(m_chance.below(int(std::size(EnumWords<E>::words))));
    }
    template <class E>
    void choices(FieldName, QList<E> &values)
    {
        for (int i = 0; i < int(std::size(EnumWords<E>::words)); ++i) {
            if (m_chance.isSometimes())
                values.append(E(i));
        }
    }
    void date(FieldName, QDate &date)
    {
        if (m_chance.isSometimes())
            date = QDate(2024, 2, 29).addDays(m_chance.below(4000));
    }
    template <class Fields>
    void group(FieldName, Fields fields)
    {
        fields(*this);
    }
    template <class Row>
    void rows(FieldName field, QList<Row> &rows)
    {
        const QByteArray table = std::exchange(m_table, field.key);
        for (int i = m_chance.below(4); i > 0; --i)
            fields(*this, rows.emplaceBack());
        m_table = table;
    }
    void services(FieldName, Cluster &cluster)
    {
        const Platform *platform = m_catalogue.platform(cluster.platform);
        for (const ServiceType &service : platform ? platform->services : QList<ServiceType>()) {
            if (m_chance.isSometimes())
                fill(service.schema, cluster.services[service.id]);
        }
    }
    void settings(FieldName, Cluster &cluster)
    {
        if (const Platform *platform = m_catalogue.platform(cluster.platform))
            fill(platform->settings, cluster.settings);
    }
    void attributes(FieldName, Node &node)
    {
        for (const QString &id : std::as_const(node.roles)) {
            // Hosts without a cluster, and of clusters of unknown platforms, take any platform's role.
            if (const Role *role = m_catalogue.role({}, id))
                fill(role->schema, node.attributes);
        }
    }
    void unknown(UnknownKeys &unknown)
    {
        if (m_kept == Kept::None)
            return;
        if (m_chance.isSometimes(4))
            unknown.append({QStringLiteral("x-future"), kept()});
        if (m_chance.isSometimes(6))
            unknown.append({QStringLiteral("键 with: colon"), kept()});
    }

    yaml::Node kept()
    {
        static constexpr const char *texts[] = {"1.10", "\"1.10\"", "yes", "[a, \"b c\", {d: e}]",
            "{a: {b: [1, 2]}, c: }", "\"line\\nline\"", "10.0.0.0/8", "~"};
        return *yaml::parse(m_chance.oneOf(texts), QStringLiteral("kept"));
    }

    QString text(TextKind kind)
    {
        static const QHash<TextKind, QStringList> samples{
            {TextKind::HostName,
                {QStringLiteral("lb01"), QStringLiteral("Master_1"), QStringLiteral("a.b-c"), QStringLiteral("1e3")}},
            {TextKind::Domain, {QStringLiteral("bank.example"), QStringLiteral("true"), QStringLiteral("X.Y")}},
            {TextKind::RecordName, {QStringLiteral("*.apps.bank.example"), QStringLiteral("www")}},
            {TextKind::Address, {QStringLiteral("10.0.0.1"), QStringLiteral("255.255.255.255")}},
            {TextKind::AddressRange, {QStringLiteral("10.0.0.1")}},
            {TextKind::AddressOrName, {QStringLiteral("10.0.0.1"), QStringLiteral("nfs.bank.example")}},
            {TextKind::Cidr,
                {QStringLiteral("10.0.0.0/16"), QStringLiteral("10.0.0.1/32"), QStringLiteral("0.0.0.0/0")}},
            {TextKind::Pattern, {QString()}},
            {TextKind::Interface, {QStringLiteral("eth0"), QStringLiteral("bond0.110")}},
            {TextKind::TargetPath, {QStringLiteral("/exports/registry"), QStringLiteral("/")}},
            {TextKind::Version, {QStringLiteral("3.11"), QStringLiteral("4.10"), QStringLiteral("1e3")}},
            {TextKind::Word, {QStringLiteral("api"), QStringLiteral("no"), QStringLiteral("a_b.c-D")}},
            {TextKind::Url, {QStringLiteral("https://objects.example:9000/x"), QStringLiteral("http://h")}},
            {TextKind::Label, {QStringLiteral("zone=east"), QStringLiteral("bank.example/tier=")}},
            {TextKind::Registry, {QStringLiteral("registry.example:5000/mirror"), QStringLiteral("r")}},
            {TextKind::RegistryPattern, {QStringLiteral("*.example"), QStringLiteral("r:5000")}},
            {TextKind::ProxyException,
                {QStringLiteral(".bank.example"), QStringLiteral("10.0.0.0/8"), QStringLiteral("10.0.0.1")}},
            {TextKind::LoginUrl,
                {QStringLiteral("ldaps://ldap.example:636/ou=people,dc=example?uid?sub"), QStringLiteral("http://h")}},
            {TextKind::DistinguishedName, {QStringLiteral("cn=reader,dc=bank,dc=example")}},
            {TextKind::ImageRepository,
                {QStringLiteral("shop/web"), QStringLiteral("no"), QStringLiteral("a.b/c__d/e--f")}},
            {TextKind::ImageTag, {QStringLiteral("1.10"), QStringLiteral("_x"), QStringLiteral("yes")}},
            {TextKind::ImageDigest, {QStringLiteral("sha256:") + QStringLiteral("0123456789abcdef").repeated(4)}},
            {TextKind::KeyId,
                {QStringLiteral("release@bank.example"), QStringLiteral("0123456789012345678901234567890123456789")}},
            {TextKind::Project, {QStringLiteral("shop-test"), QStringLiteral("1")}},
            {TextKind::KubeContext, {QStringLiteral("shop/api-bank-example:8443/deployer"), QStringLiteral("null")}},
            {TextKind::ParameterName, {QStringLiteral("ROUTE_HOST"), QStringLiteral("1")}}};
        if (kind == TextKind::Free && m_chance.isSometimes(4))
            return QStringLiteral("first\n\n  second\twith a tab\n");
        return m_chance.oneOf(samples.value(kind, awkwardTexts()));
    }

private:
    qint64 size()
    {
        static constexpr qint64 sizes[] = {
            1, 1000, 1024, 1'500'000'000, qint64(32) << 30, (qint64(3) << 40) / 2, 123'456'789};
        return m_chance.oneOf(sizes);
    }
    void fill(const Schema &schema, Attributes &attributes)
    {
        for (const SchemaField &field : schema.fields) {
            if (m_chance.isSometimes(3) || (field.type == FieldType::StorageRef && m_ids.value("storage").isEmpty()))
                continue;
            attributes.insert(field.key, value(field));
        }
    }
    AttributeValue value(const SchemaField &field)
    {
        switch (field.type) {
        case FieldType::Boolean:
            return m_chance.isSometimes();
        case FieldType::Integer:
            return qint64(field.minimum.value_or(0))
                + m_chance.below(int(field.maximum.value_or(9) - field.minimum.value_or(0)) + 1);
        case FieldType::Real:
            return field.minimum.value_or(0)
                + (field.maximum.value_or(9) - field.minimum.value_or(0)) * m_chance.unit();
        case FieldType::Text:
            return text(TextKind::Name);
        case FieldType::Word:
        case FieldType::Version:
        case FieldType::Registry:
        case FieldType::HostName:
        case FieldType::Address:
        case FieldType::Cidr:
        case FieldType::Path:
            return text(textKindOf(field.type));
        case FieldType::Choice:
            return m_chance.oneOf(field.choices);
        case FieldType::Texts:
            return QStringList{text(TextKind::Name), text(TextKind::Name)};
        case FieldType::Words:
            return QStringList{field.choices.isEmpty() ? text(TextKind::Word) : m_chance.oneOf(field.choices)};
        case FieldType::Registries:
        case FieldType::Cidrs:
        case FieldType::Ranges:
            return QStringList{text(textKindOf(field.type))};
        case FieldType::Size:
            return size();
        case FieldType::StorageRef:
            return m_chance.oneOf(m_ids.value("storage"));
        }
        return {};
    }

    Chance &m_chance;
    const Catalogue &m_catalogue;
    QHash<QByteArray, QStringList> &m_ids;
    Kept m_kept;
    QByteArray m_table;
};

/// A group agrees with itself, a host is one.
void settle(Node &node, Chance &chance)
{
    if (chance.isSometimes(3)) {
        node.count = 1 + chance.below(9);
        node.names = QStringLiteral("g{01..%1}").arg(node.count, 2, 10, QLatin1Char('0'));
        node.addresses.clear();
        if (chance.isSometimes())
            node.addresses.append(net::Range{{0x0A000001}, {0x0A000000u + quint32(node.count)}}.toString());
    } else {
        node.count = 1;
        node.names.clear();
        node.domains = node.domains.mid(0, 1);
    }
}

void settle(Site &site, Chance &chance)
{
    for (qsizetype i = 1; i < site.domains.size(); ++i) {
        if (chance.isSometimes())
            site.domains[i].parent = site.domains.at(i - 1).id;
    }
}

template <class Row>
void settle(Row &, Chance &)
{
}

template <class Row>
void fill(Table<Row> &table, const char *name, RandomRow &random, Chance &chance)
{
    for (int i = chance.below(5); i > 0; --i) {
        Row row = random.make<Row>(name);
        settle(row, chance);
        table.put(row);
    }
}

} // namespace

Design fullDesign(quint32 seed, const Catalogue &catalogue, Kept kept)
{
    Chance chance(seed);
    QHash<QByteArray, QStringList> ids;
    RandomRow random(chance, catalogue, ids, kept);
    Design design;
    design.setTitle(chance.oneOf(awkwardTexts()));
    Topology &topology = design.topology();
    fill(topology.sites, "sites", random, chance);
    if (topology.sites.isEmpty()) // links need ends
        topology.sites.put(random.make<Site>("sites"));
    fill(topology.storage, "storage", random, chance);
    fill(topology.links, "links", random, chance);
    fill(topology.clusters, "clusters", random, chance);
    fill(topology.nodes, "nodes", random, chance);
    fill(topology.balancers, "balancers", random, chance);
    fill(topology.endpoints, "endpoints", random, chance);
    fill(topology.dns, "dns", random, chance);
    fill(topology.promotions, "promotions", random, chance);
    fill(topology.templates, "templates", random, chance);
    fill(topology.backups, "backups", random, chance);
    for (const char *key : {"zukunft", "waves"}) {
        if (kept == Kept::Some && chance.isSometimes())
            topology.unknown.append({QString::fromLatin1(key), *yaml::parse("[{id: a, x: \"y\"}]", QString())});
    }

    QStringList all;
    for (const char *table : {"sites", "domains", "nodes", "clusters"})
        all += ids.value(table);
    Diagram &diagram = design.diagram();
    for (const QString &id : std::as_const(all)) {
        if (chance.isSometimes(3))
            diagram.placements.insert(id,
                {{chance.below(1000) / 4.0, double(-chance.below(1000))}, chance.isSometimes(), chance.isSometimes()});
    }
    if (chance.isSometimes())
        diagram.placements.insert(QStringLiteral("client:users"), {{1, 2}, true, false, true});
    for (int i = chance.below(3); i > 0; --i) {
        Note note;
        note.id = NoteId(QStringLiteral("note-%1").arg(i));
        note.text = random.text(TextKind::Free);
        note.position = {chance.below(100) / 8.0, 7};
        if (chance.isSometimes())
            note.site = topology.sites.at(0).id;
        random.unknown(note.unknown);
        diagram.notes.put(note);
    }
    random.text({"customer", ""}, diagram.titleBlock.customer, TextKind::Name);
    random.text({"author", ""}, diagram.titleBlock.author, TextKind::Name);
    if (chance.isSometimes())
        diagram.hiddenRelations = {QStringLiteral("nameLookup"), QStringLiteral("api")};
    random.unknown(diagram.unknown);

    Review &review = design.review();
    for (int i = chance.below(3); i > 0; --i) {
        Waiver waiver;
        waiver.id = WaiverId(QStringLiteral("waiver-%1").arg(i));
        waiver.rule = QStringLiteral("etcd-even-voters");
        waiver.elements = {QStringLiteral("a"), QStringLiteral("client:users"), QStringLiteral("gone")};
        waiver.reason = random.text(TextKind::Free);
        if (chance.isSometimes())
            waiver.until = QDate(2026, 12, 31);
        random.unknown(waiver.unknown);
        review.waivers.put(waiver);
    }
    if (chance.isSometimes())
        review.severities = {{QStringLiteral("lb-vrid"), Severity::Off}, {QStringLiteral("no"), Severity::Error}};
    random.unknown(review.unknown);
    return design;
}

} // namespace quorate::tests
