#pragma once

#include "tests/support/judge.h"

#include <unistd.h>

namespace quorate::tests {

/// Runs a shell script in a mount namespace of its own, where it may make small or read-only disks; they are gone when
/// it ends. Root needs no user namespace, which a chroot refuses; anybody else does.
inline Judgement inMountNamespace(const QString &script, const QStringList &arguments = {})
{
    return judge(QStringLiteral("unshare"),
        QStringList{geteuid() == 0 ? QStringLiteral("-m") : QStringLiteral("-rm"), QStringLiteral("sh"),
            QStringLiteral("-c"), QStringLiteral("PATH=$PATH:/usr/sbin:/sbin; ") + script, QStringLiteral("sh")}
            + arguments);
}

inline bool mountsArePossible()
{
    const Judgement tried = inMountNamespace(QStringLiteral("mount -t tmpfs -o size=64k tmpfs /mnt"));
    return tried.ran && tried.code == 0;
}

} // namespace quorate::tests

/// Skips visibly where no disks can be mounted, and fails where QUORATE_REQUIRE_JUDGES=1.
#define QUORATE_NEED_MOUNTS()                                                                                          \
    do {                                                                                                               \
        if (!quorate::tests::mountsArePossible()) {                                                                    \
            if (quorate::tests::judgesAreRequired())                                                                   \
                QFAIL("Mount namespaces are impossible here.");                                                        \
            QSKIP("Mount namespaces are impossible here.");                                                            \
        }                                                                                                              \
    } while (false)
