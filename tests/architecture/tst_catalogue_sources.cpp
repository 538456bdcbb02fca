#include "model/io/design_file.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTest>

using namespace quorate;

/// Facts that vendors change name their source; what roles refer to exists.
class TestCatalogueSources final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void factsHaveSources()
    {
        const auto loaded = loadCatalogue();
        QVERIFY2(loaded.has_value(), qPrintable(loaded ? QString() : loaded.error().toString()));
        QVERIFY(!(*loaded)->platforms().isEmpty());
        for (const Platform &platform : (*loaded)->platforms()) {
            QVERIFY(!platform.source.isEmpty());
            for (const Limit &limit : platform.limits)
                QVERIFY2(!limit.source.isEmpty(), qPrintable(limit.id));
            for (const Role &role : platform.roles) {
                QVERIFY2(!role.source.isEmpty(), qPrintable(role.id));
                QVERIFY2(role.minimum.memory == 0 || !role.minimum.source.isEmpty(), qPrintable(role.id));
                QVERIFY2(role.traits != Traits(), qPrintable(role.id));
                const QString icon = QStringLiteral(QUORATE_SOURCE_DIR "/resources/icons/%1.svg").arg(role.icon);
                QVERIFY2(QFile::exists(icon), qPrintable(icon));
            }
            for (const EndpointService &endpoint : platform.endpoints)
                QVERIFY2(!endpoint.source.isEmpty(), qPrintable(endpoint.id));
            QVERIFY(!platform.ports.isEmpty());
            for (const Runbook &book : platform.runbooks.books) {
                QVERIFY2(!book.source.isEmpty(), qPrintable(book.id));
                for (const RunbookSection &section : book.sections)
                    for (const RunbookStep &step : section.steps)
                        QVERIFY2(!step.source.isEmpty(), qPrintable(book.id + u' ' + step.id));
            }
            for (const PortRow &port : platform.ports)
                QVERIFY2(!port.source.isEmpty(), qPrintable(port.purpose));
        }
    }
};

QUORATE_TEST(TestCatalogueSources)
#include "tst_catalogue_sources.moc"
