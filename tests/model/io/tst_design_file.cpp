#include "model/io/design_file.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>

using namespace quorate;

namespace {

std::shared_ptr<const Catalogue> catalogue()
{
    static const std::shared_ptr<const Catalogue> loaded = [] {
        const auto result = loadCatalogue();
        if (!result)
            qFatal("%s", qPrintable(result.error().toString()));
        return *result;
    }();
    return loaded;
}

/// "line 12: ours | theirs", or empty when both are equal.
QString firstDifference(const QByteArray &ours, const QByteArray &theirs)
{
    const QList<QByteArray> a = ours.split('\n');
    const QList<QByteArray> b = theirs.split('\n');
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i) {
        if (a.value(i) != b.value(i) || (i >= a.size()) != (i >= b.size()))
            return QStringLiteral("line %1: %2 | %3")
                .arg(i + 1)
                .arg(QString::fromUtf8(a.value(i)), QString::fromUtf8(b.value(i)));
    }
    return {};
}

} // namespace

/// Reading and writing of the design file.
class DesignFileTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void templatesAreInNormalForm();
};

void DesignFileTest::templatesAreInNormalForm()
{
    const auto templates = shippedTemplates();
    QVERIFY(templates);
    QVERIFY(!templates->isEmpty());
    for (const Template &shipped : *templates) {
        const auto bytes = templateBytes(shipped.id);
        QVERIFY2(bytes, qPrintable(shipped.id));
        const auto loaded = readDesign(*bytes, shipped.id, *catalogue());
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().toString()));
        QVERIFY2(loaded->notes.isEmpty(), loaded->notes.isEmpty() ? "" : qPrintable(loaded->notes.first().message));
        const QString difference = firstDifference(writeDesign(loaded->design, *catalogue()), *bytes);
        QVERIFY2(difference.isEmpty(), qPrintable(shipped.id + u' ' + difference));
        QVERIFY(!loaded->normalised);
        QVERIFY(!loaded->hadComments);
        QVERIFY(!loaded->readOnly);
    }
}

QUORATE_TEST(DesignFileTest)
#include "tst_design_file.moc"
