#include "model/layout/layout.h"
#include "tests/support/layout_dump.h"
#include "tests/support/sample_designs.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>

using namespace quorate;
using namespace quorate::tests;

class TestLayout final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void looks()
    {
        const QString folder = qEnvironmentVariable("QUORATE_DUMP_LAYOUT");
        if (folder.isEmpty())
            QSKIP("Set QUORATE_DUMP_LAYOUT to a folder to see the placements.");
        const auto dump = [&](const char *name, DesignBuilder builder) {
            const Facts facts(builder.design().topologyPointer(), catalogue());
            dumpLayout(layOut(facts, builder.design().diagram()),
                folder + QLatin1Char('/') + QLatin1String(name) + QLatin1String(".svg"));
        };
        dump("typical", typicalDesign());
        dump("two", twoSiteDesign());
        dump("estate", estateDesign(60, 6, 3));
    }
};

QUORATE_TEST(TestLayout)
#include "tst_layout.moc"
