#pragma once

#include <QProcess>
#include <QStandardPaths>
#include <QString>
#include <QTest>

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
