#pragma once

#include "model/parity/parity.h"
#include "model/parity/reader.h"
#include "tests/support/test_catalogue.h"

namespace quorate::tests {

/// One path for each reader.
inline QStringList parityPaths()
{
    return {QStringLiteral("balancers/a/haproxy.cfg"), QStringLiteral("balancers/a/keepalived/h.conf"),
        QStringLiteral("balancers/a/nginx/quorate-stream.conf"), QStringLiteral("c/openshift-ansible/hosts"),
        QStringLiteral("c/openshift-ansible-yaml/hosts.yaml"), QStringLiteral("dns/db.bank.example"),
        QStringLiteral("dns/ns/named.conf.quorate"), QStringLiteral("c/f5/as3-c.json"),
        QStringLiteral("c/terraform/main.tf.json"), QStringLiteral("dns/dnsmasq/quorate.conf"),
        QStringLiteral("tables/firewall/dns.nft"), QStringLiteral("tables/ports.csv"),
        QStringLiteral("c/runbooks/restore.md")};
}

/// What is wrong with reading these bytes as each format, or empty. Whatever they are: reading ends, every statement
/// and problem has a line of the file, every disagreement has words.
inline QString parityProblem(const QByteArray &bytes)
{
    static const Design design;
    static const Facts facts(design.topologyPointer(), catalogue());
    const int lines = int(bytes.count('\n')) + 1;
    for (const QString &path : parityPaths()) {
        const auto read = parity::readStatements(path, bytes);
        if (!read)
            return path + QStringLiteral(" has no reader");
        for (const parity::Statement &statement : read->statements()) {
            if (statement.line < 1 || statement.line > lines + 1)
                return path + QStringLiteral(": a statement outside of the file");
        }
        const FileSet expected{{path, ExportedFile{QByteArray("a 10.0.0.1\n"), false, {}}}};
        for (const Disagreement &one : checkParity({{path, bytes}}, design, facts, expected).disagreements) {
            if (one.message().isEmpty() || one.place.file != path)
                return path + QStringLiteral(": a disagreement without words or place");
        }
    }
    return {};
}

} // namespace quorate::tests
