#pragma once

#include <QString>
#include <optional>

namespace quorate {

/// An image in a registry: `registry[:port]/path[:tag][@digest]`. Narrower than the reference grammar of the Docker
/// distribution (reference/reference.go): the registry is always named, in lower case, and cannot be taken for a part
/// of the path, which tools would look for on docker.io; digests are SHA-256.
struct ImageReference {
    QString registry; ///< "registry.bank.example:5000"
    QString path; ///< "shop/web"
    QString tag; ///< may be empty
    QString digest; ///< "sha256:" and 64 hexadecimal digits, or empty

    static std::optional<ImageReference> parse(QStringView text);
    /// Of parts that are each what they claim to be; nothing when one is not.
    /// @param registry host[:port][/path], whose path precedes the repository's
    static std::optional<ImageReference> of(
        QStringView registry, QStringView repository, QStringView tag, QStringView digest = {});
    QString toString() const;
    /// Without tag and digest.
    QString repository() const { return registry + u'/' + path; }
    bool operator==(const ImageReference &) const = default;

    /// `host:port`, `host.with.dots`, either, or `localhost`; an IPv4 address is a host with dots.
    static bool isRegistry(QStringView text);
    /// Components `[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*` joined by "/".
    static bool isPath(QStringView text);
    /// `[A-Za-z0-9_][A-Za-z0-9._-]{0,127}`
    static bool isTag(QStringView text);
    static bool isDigest(QStringView text);
};

} // namespace quorate
