#include "model/export/openshift_access.h"

#include "model/base/tr.h"

#include <QRegularExpression>
#include <algorithm>

namespace quorate {

using model::Tr;

static Literal path(const QString &text)
{
    return Literal(text, TextKind::TargetPath);
}

// Certificates

/// The files that the use needs, else a refusal.
static bool hasFiles(Inventory &out, const Certificate &certificate, bool authority)
{
    const bool fine = !certificate.certificate.isEmpty() && !certificate.key.isEmpty()
        && (!authority || !certificate.authority.isEmpty());
    if (!fine)
        //: %1 is what the certificate is for, a word of the design file such as router.
        out.refuse(
            Tr::tr("The certificate for \"%1\" does not state all of its files.").arg(enumWord(certificate.use)));
    return fine;
}

static Literal::Map filesOf(const Certificate &certificate)
{
    Literal::Map files{{QStringLiteral("certfile"), path(certificate.certificate)},
        {QStringLiteral("keyfile"), path(certificate.key)}};
    if (!certificate.authority.isEmpty())
        files.append({QStringLiteral("cafile"), path(certificate.authority)});
    return files;
}

static void writeNamed(Inventory &out, const ClusterFacts &cluster)
{
    const Cluster &row = *cluster.row;
    Literal::List named;
    bool authority = false;
    for (const Certificate &certificate : row.certificates) {
        if (certificate.use != CertificateUse::Api || !hasFiles(out, certificate, false))
            continue;
        Literal::Map entry = filesOf(certificate);
        const QString publicName = row.publicApiName.isEmpty() ? row.apiName : row.publicApiName;
        entry.append({QStringLiteral("names"),
            Literal::texts(
                certificate.names.isEmpty() ? QStringList{publicName} : certificate.names, TextKind::RecordName)});
        named.append(entry);
        authority = authority || !certificate.authority.isEmpty();
    }
    if (named.isEmpty())
        return;
    if (!authority)
        return out.refuse(Tr::tr("No certificate of the public API name of \"%1\" states the file of its authority.")
                              .arg(shown(row.name)));
    out.variable("openshift_master_named_certificates", named);
    out.variable("openshift_master_overwrite_named_certificates", true);
}

void writeCertificates(Inventory &out, const ClusterFacts &cluster)
{
    const Cluster &row = *cluster.row;
    if (row.certificates.isEmpty())
        return;
    out.title("Certificates; the files are on the control host");
    writeNamed(out, cluster);
    QList<CertificateUse> seen;
    for (const Certificate &certificate : row.certificates) {
        const CertificateUse use = certificate.use;
        if (use == CertificateUse::Api)
            continue;
        if (seen.contains(use))
            return out.refuse(
                Tr::tr("The cluster \"%1\" has two certificates for \"%2\".").arg(shown(row.name), enumWord(use)));
        seen.append(use);
        if (!hasFiles(out, certificate, use != CertificateUse::Authority))
            return;
        Literal::Map files = filesOf(certificate);
        if (use == CertificateUse::Router) {
            out.variable("openshift_hosted_router_certificate", files);
        } else if (use == CertificateUse::Authority) {
            if (certificate.chain.value_or(1) != 1)
                return out.refuse(Tr::tr("The file of the certificate authority of \"%1\" must hold one certificate.")
                                      .arg(shown(row.name)));
            files = files.mid(0, 2);
            out.variable("openshift_master_ca_certificate", files);
        } else {
            const auto host = std::find_if(certificate.names.begin(), certificate.names.end(),
                [](const QString &name) { return !name.startsWith(u"*."); });
            out.variable("openshift_hosted_registry_routehost",
                host == certificate.names.end() ? QStringLiteral("docker-registry-default.") + row.appsDomain : *host,
                TextKind::Domain);
            out.variable("openshift_hosted_registry_routetermination", "reencrypt");
            out.variable("openshift_hosted_registry_routecertificates", files);
        }
    }
}

// Identity providers

namespace {

struct ProviderKind {
    IdentityKind kind;
    const char *name;
    bool challenges; ///< takes a password without a browser
    const char *authorityVariable; ///< of the file with the certificates to trust, or nullptr
};

// openshift-docs 3.x, Configuring authentication and user agent
constexpr ProviderKind providerKinds[] = {
    {IdentityKind::Htpasswd, "HTPasswdPasswordIdentityProvider", true, nullptr},
    {IdentityKind::Ldap, "LDAPPasswordIdentityProvider", true, "openshift_master_ldap_ca_file"},
    {IdentityKind::OpenId, "OpenIDIdentityProvider", false, "openshift_master_openid_ca_file"},
    {IdentityKind::RequestHeader, "RequestHeaderIdentityProvider", false, "openshift_master_request_header_ca_file"},
    {IdentityKind::GitHub, "GitHubIdentityProvider", false, nullptr},
    {IdentityKind::GitLab, "GitLabIdentityProvider", false, nullptr},
    {IdentityKind::Google, "GoogleIdentityProvider", false, nullptr},
    {IdentityKind::BasicAuth, "BasicAuthPasswordIdentityProvider", true, nullptr},
    {IdentityKind::Keystone, "KeystonePasswordIdentityProvider", true, nullptr},
    {IdentityKind::AllowAll, "AllowAllPasswordIdentityProvider", true, nullptr},
    {IdentityKind::DenyAll, "DenyAllPasswordIdentityProvider", true, nullptr},
};

/// One entry of openshift_master_identity_providers.
class Provider final {
public:
    Provider(Inventory &out, const ClusterFacts &cluster, const IdentityProvider &row)
        : m_out(out)
        , m_cluster(cluster)
        , m_row(row)
        , m_kind(*std::find_if(std::begin(providerKinds), std::end(providerKinds),
              [&](const ProviderKind &kind) { return kind.kind == row.kind; }))
    {
    }

    Literal::Map entry()
    {
        const bool challenges =
            m_row.kind == IdentityKind::RequestHeader ? !m_row.challengeUrl.isEmpty() : m_kind.challenges;
        set("name", Literal(m_row.name, TextKind::Word));
        set("login", "true"); // texts: the installer reads them so
        set("challenge", challenges ? "true" : "false");
        set("kind", m_kind.name);
        set("mappingMethod", Literal(enumWord(m_row.mapping)));
        addKind();
        return m_entry;
    }
    const char *authorityVariable() const { return m_kind.authorityVariable; }

private:
    void set(const char *key, const Literal &value) { m_entry.append({QString::fromLatin1(key), value}); }
    /// Refuses an empty text, which the kind needs.
    Literal needed(const QString &text, TextKind kind, const char *what)
    {
        if (text.isEmpty())
            //: %2 is a key of the design file such as clientId.
            m_out.refuse(Tr::tr("The identity provider \"%1\" does not state its %2.")
                             .arg(shown(m_row.name), QLatin1String(what)));
        return Literal(text.isEmpty() ? QStringLiteral("missing") : text, text.isEmpty() ? TextKind::Free : kind);
    }
    Literal secret(const char *what, const char *help)
    {
        QString slug = m_row.name.toLower();
        for (QChar &c : slug)
            c = c.isLetterOrNumber() ? c : QChar(u'_');
        return m_out.secret(QStringLiteral("vault_identity_%1_%2").arg(slug, QLatin1String(what)), help);
    }
    void client()
    {
        set("clientID", needed(m_row.clientId, TextKind::Word, "clientId"));
        set("clientSecret", secret("client_secret", "secret of the client at the identity provider"));
    }
    void authority(const char *key)
    {
        if (!m_row.authority.isEmpty() && m_kind.authorityVariable)
            set(key, Literal(m_row.name + QStringLiteral("-ca.crt"), TextKind::Word));
    }
    void addKind();
    void addHtpasswd();
    void addLdap();
    void addOpenId();
    void addRequestHeader();

    Inventory &m_out;
    const ClusterFacts &m_cluster;
    const IdentityProvider &m_row;
    const ProviderKind &m_kind;
    Literal::Map m_entry;
};

void Provider::addKind()
{
    switch (m_row.kind) {
    case IdentityKind::Htpasswd:
        return addHtpasswd();
    case IdentityKind::Ldap:
        return addLdap();
    case IdentityKind::OpenId:
        return addOpenId();
    case IdentityKind::RequestHeader:
        return addRequestHeader();
    case IdentityKind::GitHub:
        client();
        if (!m_row.organizations.isEmpty())
            set("organizations", Literal::texts(m_row.organizations, TextKind::Word));
        return;
    case IdentityKind::GitLab:
        set("url", needed(m_row.url, TextKind::Url, "url"));
        return client();
    case IdentityKind::Google:
        client();
        if (!m_row.domain.isEmpty())
            set("hostedDomain", Literal(m_row.domain, TextKind::Domain));
        return;
    case IdentityKind::BasicAuth:
        set("url", needed(m_row.url, TextKind::Url, "url"));
        return;
    case IdentityKind::Keystone:
        set("url", needed(m_row.url, TextKind::Url, "url"));
        set("domainName", needed(m_row.domain, TextKind::Domain, "domain"));
        return;
    case IdentityKind::AllowAll:
    case IdentityKind::DenyAll:
        return;
    }
}

void Provider::addHtpasswd()
{
    // Since 3.10 the installer knows the file's place on the masters and rejects another.
    if (const QString place = m_cluster.releaseTrait(QStringLiteral("htpasswdPath")); !place.isEmpty())
        set("filename", Literal(place, TextKind::TargetPath));
    if (m_row.file.isEmpty())
        m_out.variable("openshift_master_htpasswd_users",
            m_out.secret(QStringLiteral("vault_htpasswd_users"), "map of users to the hashes of their passwords"));
    else
        m_out.variable("openshift_master_htpasswd_file", path(m_row.file));
}

void Provider::addLdap()
{
    const QString user = m_row.userAttribute.isEmpty() ? QStringLiteral("uid") : m_row.userAttribute;
    set("attributes",
        Literal::Map{{QStringLiteral("id"), Literal::texts({QStringLiteral("dn")})},
            {QStringLiteral("email"), Literal::texts({QStringLiteral("mail")})},
            {QStringLiteral("name"), Literal::texts({QStringLiteral("cn")})},
            {QStringLiteral("preferredUsername"), Literal::texts({user}, TextKind::Word)}});
    if (!m_row.bindDn.isEmpty()) {
        set("bindDN", Literal(m_row.bindDn, TextKind::DistinguishedName));
        set("bindPassword", secret("bind_password", "password of the user that reads the directory"));
    }
    authority("ca");
    const bool plain = m_row.url.startsWith(QStringLiteral("ldap:")) && m_row.authority.isEmpty();
    set("insecure", plain ? "true" : "false");
    set("url", needed(m_row.url, TextKind::LoginUrl, "url"));
}

void Provider::addOpenId()
{
    set("clientID", needed(m_row.clientId, TextKind::Word, "clientId"));
    set("clientSecret", secret("client_secret", "secret of the client at the identity provider"));
    authority("ca");
    set("claims",
        Literal::Map{{QStringLiteral("id"), Literal::texts({QStringLiteral("sub")})},
            {QStringLiteral("preferredUsername"), Literal::texts({QStringLiteral("preferred_username")})},
            {QStringLiteral("name"), Literal::texts({QStringLiteral("name")})},
            {QStringLiteral("email"), Literal::texts({QStringLiteral("email")})}});
    set("urls",
        Literal::Map{{QStringLiteral("authorize"), needed(m_row.authorizeUrl, TextKind::Url, "authorizeUrl")},
            {QStringLiteral("token"), needed(m_row.tokenUrl, TextKind::Url, "tokenUrl")}});
}

void Provider::addRequestHeader()
{
    // The proxy gets the query of the login back.
    set("loginURL", Literal::between("", m_row.loginUrl, TextKind::Url, "?${query}"));
    if (m_row.loginUrl.isEmpty())
        needed({}, TextKind::Url, "loginUrl");
    if (!m_row.challengeUrl.isEmpty())
        set("challengeURL", Literal::between("", m_row.challengeUrl, TextKind::Url, "?${query}"));
    authority("clientCA");
    if (m_row.authority.isEmpty()) // else anybody could claim to be the proxy
        needed({}, TextKind::TargetPath, "authority");
    if (m_row.headers.isEmpty())
        needed({}, TextKind::Word, "headers");
    set("headers", Literal::texts(m_row.headers, TextKind::Word));
}

} // namespace

void writeIdentityProviders(Inventory &out, const ClusterFacts &cluster)
{
    const QList<IdentityProvider> &rows = cluster.row->identityProviders;
    if (rows.isEmpty())
        return;
    out.title("Users");
    Literal::List list;
    QSet<QString> names;
    QMap<QByteArray, QString> authorities;
    int files = 0;
    for (const IdentityProvider &row : rows) {
        out.about(row.name);
        if (names.contains(row.name))
            return out.refuse(Tr::tr("Two identity providers of the cluster \"%1\" are called \"%2\".")
                                  .arg(shown(cluster.row->name), shown(row.name)));
        names.insert(row.name);
        if (row.kind == IdentityKind::Htpasswd && ++files > 1)
            return out.refuse(Tr::tr("The cluster \"%1\" has two HTPasswd providers, but the installer keeps one file.")
                                  .arg(shown(cluster.row->name)));
        Provider provider(out, cluster, row);
        list.append(provider.entry());
        if (row.authority.isEmpty() || !provider.authorityVariable())
            continue;
        const auto known = authorities.constFind(provider.authorityVariable());
        if (known != authorities.constEnd() && *known != row.authority)
            return out.refuse(Tr::tr("Identity providers of one kind share one authority file, but \"%1\" has its own.")
                                  .arg(shown(row.name)));
        authorities.insert(provider.authorityVariable(), row.authority);
    }
    for (auto it = authorities.constBegin(); it != authorities.constEnd(); ++it)
        out.variable(it.key(), path(it.value()));
    out.about(cluster.row->name);
    out.variable("openshift_master_identity_providers", list);
}

// Registries

/// Whether a pattern such as "*.example" covers the host of a registry; ports do not count.
static bool covers(const QString &pattern, const QString &registry)
{
    const QString host = registry.section(u'/', 0, 0).section(u':', 0, 0);
    const QString name = pattern.section(u':', 0, 0);
    return name.startsWith(QStringLiteral("*.")) ? host.endsWith(name.mid(1)) : host == name;
}

static bool needsLogin(Inventory &out, const ClusterFacts &cluster)
{
    const QString registry = cluster.settingText(QStringLiteral("imageRegistry"));
    const QString demanding = cluster.releaseTrait(QStringLiteral("imageLogin"));
    const bool enterprise = cluster.settingText(QStringLiteral("deploymentType")) != u"origin";
    const bool needed = !demanding.isEmpty() && (registry.isEmpty() ? enterprise : registry.contains(demanding));
    const QString login = cluster.settingText(QStringLiteral("registryLogin"));
    if (needed && login == u"never")
        out.refuse(Tr::tr("The images of the cluster \"%1\" come from %2, which nobody may read without a login.")
                       .arg(shown(cluster.row->name), demanding));
    return login == u"always" || (needed && login != u"never");
}

void writeRegistries(Inventory &out, const ClusterFacts &cluster)
{
    const QString registry = cluster.settingText(QStringLiteral("imageRegistry"));
    const bool enterprise = cluster.settingText(QStringLiteral("deploymentType")) != u"origin";
    const QStringList insecure = cluster.settingTexts(QStringLiteral("insecureRegistries"));
    const QStringList allowed = cluster.settingTexts(QStringLiteral("allowedRegistries"));
    const bool login = needsLogin(out, cluster);
    if (registry.isEmpty() && insecure.isEmpty() && allowed.isEmpty() && !login)
        return;
    out.title("Images");
    if (!registry.isEmpty()) {
        out.variable("oreg_url",
            Literal::between("", registry, TextKind::Registry,
                enterprise ? "/openshift3/ose-${component}:${version}" : "/openshift/origin-${component}:${version}"));
        out.variable("openshift_examples_modify_imagestreams", true);
        out.variable("openshift_docker_additional_registries",
            Literal::texts({registry.section(u'/', 0, 0)}, TextKind::Registry));
    }
    if (login) {
        out.variable("oreg_auth_user",
            out.secret(QStringLiteral("vault_oreg_auth_user"),
                "user of a registry service account that may pull the platform's images"));
        out.variable("oreg_auth_password", out.secret(QStringLiteral("vault_oreg_auth_password"), "its token"));
    }
    if (!insecure.isEmpty())
        out.variable("openshift_docker_insecure_registries", Literal::texts(insecure, TextKind::RegistryPattern));
    if (allowed.isEmpty())
        return;
    for (const QString &used : insecure + (registry.isEmpty() ? QStringList() : QStringList{registry})) {
        if (std::none_of(allowed.begin(), allowed.end(), [&](const QString &pattern) { return covers(pattern, used); }))
            return out.refuse(Tr::tr("The registry \"%1\" is used, but is none of those that images may come from.")
                                  .arg(shown(used)));
    }
    Literal::List list;
    for (const QString &pattern : allowed) {
        Literal::Map entry{{QStringLiteral("domainName"), Literal(pattern, TextKind::RegistryPattern)}};
        if (insecure.contains(pattern))
            entry.append({QStringLiteral("insecure"), true});
        list.append(entry);
    }
    out.variable(
        "openshift_master_image_policy_config", Literal::Map{{QStringLiteral("allowedRegistriesForImport"), list}});
}

void writeProxy(Inventory &out, const ClusterFacts &cluster)
{
    const Proxy &proxy = cluster.row->proxy;
    if (proxy.http.isEmpty() && proxy.https.isEmpty())
        return;
    out.title("Proxy");
    if (!proxy.http.isEmpty())
        out.variable("openshift_http_proxy", proxy.http, TextKind::Url);
    if (!proxy.https.isEmpty())
        out.variable("openshift_https_proxy", proxy.https, TextKind::Url);
    if (!proxy.except.isEmpty())
        out.variable("openshift_no_proxy", Literal(proxy.except.join(u',')));
    out.variable("openshift_generate_no_proxy_hosts", true);
}

} // namespace quorate
