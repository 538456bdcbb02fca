#pragma once

#include <QProcess>
#include <QStandardPaths>
#include <QString>
#include <QTest>
#include <unistd.h>

namespace quorate::tests {

/// What a real tool says about a file.
struct Judgement {
    bool ran = false;
    int code = -1;
    QByteArray output; ///< both streams
};

/// Runs the tool that an exported file is meant for. Tools of the system's administration are found too.
inline Judgement judge(const QString &program, const QStringList &arguments, const QString &folder = {},
    const QStringList &environment = {})
{
    QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        path = QStandardPaths::findExecutable(program, {QStringLiteral("/usr/sbin"), QStringLiteral("/sbin")});
    if (path.isEmpty())
        return {};
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.setEnvironment(QProcess::systemEnvironment() + environment);
    process.start(path, arguments);
    if (!process.waitForStarted(10'000) || !process.waitForFinished(120'000))
        return {};
    return {true, process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAll()};
}

/// Root needs no user namespace, which a chroot refuses; anybody else does.
inline QString namespaceOption()
{
    return geteuid() == 0 ? QStringLiteral("-n") : QStringLiteral("-rn");
}

inline bool judgesAreRequired()
{
    return qEnvironmentVariableIntValue("QUORATE_REQUIRE_JUDGES") != 0;
}

} // namespace quorate::tests

/// The tool accepts: exit code 0. A missing tool skips visibly, and fails where QUORATE_REQUIRE_JUDGES=1.
#define QUORATE_VERIFY_JUDGE(judgement, name)                                                                          \
    do {                                                                                                               \
        const quorate::tests::Judgement verdict = (judgement);                                                         \
        if (!verdict.ran) {                                                                                            \
            if (quorate::tests::judgesAreRequired())                                                                   \
                QFAIL("The judge " name " is missing or does not run.");                                               \
            QSKIP("The judge " name " is missing or does not run.");                                                   \
        }                                                                                                              \
        QVERIFY2(verdict.code == 0, verdict.output.constData());                                                       \
    } while (false)

/// Skips where a network of its own is impossible, and fails there when judges are required.
#define QUORATE_NEEDS_NAMESPACES()                                                                                     \
    do {                                                                                                               \
        const quorate::tests::Judgement possible = quorate::tests::judge(                                              \
            QStringLiteral("unshare"), {quorate::tests::namespaceOption(), QStringLiteral("true")});                   \
        if (!possible.ran || possible.code != 0) {                                                                     \
            if (quorate::tests::judgesAreRequired())                                                                   \
                QFAIL("Namespaces are impossible here.");                                                              \
            QSKIP("Namespaces are impossible here.");                                                                  \
        }                                                                                                              \
    } while (false)
