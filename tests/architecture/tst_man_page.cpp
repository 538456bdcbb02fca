#include "tests/support/test_main.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

/// Every command and option that the help of the command line tells stands in its man page, and the other way round.
class TestManPage final : public QObject {
    Q_OBJECT

    static QString run(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral(QUORATE_CLI), arguments);
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput());
    }

private Q_SLOTS:
    void manPageCoversTheHelp()
    {
        QFile page(QStringLiteral(QUORATE_SOURCE_DIR "/installer/quorate-cli.1"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        QString text = QString::fromUtf8(page.readAll()).replace(QLatin1String("\\-"), QLatin1String("-"));
        text.remove(QRegularExpression(QStringLiteral("\\\\f[A-Z]")));

        static const QRegularExpression helpLine(QStringLiteral("^  ([a-z]+) +"), QRegularExpression::MultilineOption);
        static const QRegularExpression option(QStringLiteral("(--[a-z][a-z-]*)"));
        const QString help = run({QStringLiteral("--help")});
        QStringList commands;
        for (auto it = helpLine.globalMatch(help); it.hasNext();)
            commands.append(it.next().captured(1));
        QVERIFY(commands.size() >= 6);
        for (const QString &command : commands) {
            const QRegularExpression heading(
                QStringLiteral("^\\.TP\\n%1\\b").arg(command), QRegularExpression::MultilineOption);
            QVERIFY2(heading.match(text).hasMatch(), qPrintable(command));
            for (auto it = option.globalMatch(run({command, QStringLiteral("--help")})); it.hasNext();) {
                const QString name = it.next().captured(1);
                QVERIFY2(text.contains(name), qPrintable(command + u' ' + name));
            }
        }
        static const QRegularExpression pageCommand(
            QStringLiteral("^\\.TP\\n([a-z]+)\\b"), QRegularExpression::MultilineOption);
        for (auto it = pageCommand.globalMatch(text); it.hasNext();) {
            const QString name = it.next().captured(1);
            QVERIFY2(commands.contains(name), qPrintable(name));
        }
    }
};

QUORATE_TEST(TestManPage)
#include "tst_man_page.moc"
