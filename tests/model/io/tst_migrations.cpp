#include "model/io/design_file.h"
#include "model/io/migrations.h"
#include "tests/support/test_catalogue.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace quorate;
using quorate::tests::catalogue;

/// Older formats become the present one step by step; newer ones are only shown.
class MigrationsTest final : public QObject {
    Q_OBJECT

    /// Adds a letter to the title, so that order and number of the steps show.
    template <char letter>
    static Result<void> append(yaml::Node &root)
    {
        root.items[1].scalar += QLatin1Char(letter);
        return {};
    }
    static Result<void> refuse(yaml::Node &root) { return Error{QStringLiteral("no"), root.place({})}; }

private Q_SLOTS:
    void stepsLeadToThePresentFormat()
    {
        int version = 1;
        for (const io::FormatStep &step : io::formatSteps()) {
            QCOMPARE(step.from, version++);
            const QString sample =
                QStringLiteral(QUORATE_SOURCE_DIR "/tests/data/formats/%1.quorate.yaml").arg(step.from);
            const auto loaded = loadDesignFile(sample, *catalogue());
            QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().toString()));
            QCOMPARE(loaded->formatVersion, step.from);
            QVERIFY(loaded->normalised && !loaded->readOnly);
        }
        QCOMPARE(version, QUORATE_FORMAT_VERSION);
    }

    void stepsRunFromTheVersionOfTheFile()
    {
        const io::FormatStep steps[] = {{1, append<'a'>}, {2, append<'b'>}, {3, append<'c'>}};
        for (const auto &[version, title] : {std::pair(1, "Tabc"), std::pair(2, "Tbc"), std::pair(4, "T")}) {
            auto root = yaml::parse("quorate: 1\ntitle: \"T\"\n", QStringLiteral("test"));
            QVERIFY(io::migrate(*root, version, steps));
            QCOMPARE(root->find(u"title")->scalar, QString::fromLatin1(title));
        }
    }

    void aStepThatFailsStops()
    {
        const io::FormatStep steps[] = {{1, refuse}, {2, append<'b'>}};
        auto root = yaml::parse("quorate: 1\ntitle: \"T\"\n", QStringLiteral("test"));
        QVERIFY(!io::migrate(*root, 1, steps));
        QCOMPARE(root->find(u"title")->scalar, QStringLiteral("T"));
    }

    void theOldFileIsKeptBeside()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.quorate.yaml"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# old\nquorate: 1\n");
        file.close();
        const auto backup = backUpFormat(path, 1);
        QVERIFY(backup);
        QCOMPARE(*backup, path + QStringLiteral(".format-1"));
        QFile copy(*backup);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), QByteArray("# old\nquorate: 1\n"));
    }

    void aNewerFormatIsOnlyShown()
    {
        const auto loaded =
            readDesign("quorate: 2\ntitle: \"T\"\nfuture:\n  x: 1\n", QStringLiteral("test"), *catalogue());
        QVERIFY(loaded);
        QVERIFY(loaded->readOnly);
        QCOMPARE(loaded->formatVersion, 2);
        QCOMPARE(loaded->design.title(), QStringLiteral("T"));
    }
};

QUORATE_TEST(MigrationsTest)
#include "tst_migrations.moc"
