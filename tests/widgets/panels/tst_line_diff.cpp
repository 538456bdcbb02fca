#include "tests/support/test_main.h"
#include "widgets/common/line_diff.h"

#include <QTest>

using namespace quorate;

class LineDiffTest final : public QObject {
    Q_OBJECT

private:
    static QString shown(const QList<DiffLine> &lines)
    {
        QStringList words;
        for (const DiffLine &line : lines)
            words.append(line.kind == DiffLine::Kind::Added ? u'+' + line.text
                    : line.kind == DiffLine::Kind::Removed  ? u'-' + line.text
                    : line.kind == DiffLine::Kind::Skipped  ? QStringLiteral("~")
                                                            : u' ' + line.text);
        return words.join(u'|');
    }

private Q_SLOTS:
    void tellsWhatChanged_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << "a\nb\n"
                                 << "a\nb\n"
                                 << "~"; // no change, hence no context to show
        QTest::newRow("new file") << ""
                                  << "a\nb\n"
                                  << "+a|+b";
        QTest::newRow("gone") << "a\n"
                              << ""
                              << "-a";
        QTest::newRow("one line changed") << "a\nb\nc\n"
                                          << "a\nx\nc\n"
                                          << " a|-b|+x| c";
        QTest::newRow("inserted in the middle") << "a\nc\n"
                                                << "a\nb\nc\n"
                                                << " a|+b| c";
        QTest::newRow("moved") << "a\nb\n"
                               << "b\na\n"
                               << "-a| b|+a";
        QTest::newRow("long equal runs are skipped") << "1\n2\n3\n4\n5\n6\n7\n8\n9\n"
                                                     << "1\n2\n3\n4\n5\n6\n7\n8\nx\n"
                                                     << "~| 6| 7| 8|-9|+x";
    }
    void tellsWhatChanged()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QTEST(shown(lineDiff(before, after)), "expected");
    }

    void hugeTextsAreNotCompared()
    {
        QString a;
        QString b;
        for (int i = 0; i < 6000; ++i) {
            a += QStringLiteral("a%1\n").arg(i);
            b += QStringLiteral("b%1\n").arg(i);
        }
        QCOMPARE(lineDiff(a, b).size(), 12000);
    }
};

QUORATE_TEST(LineDiffTest)
#include "tst_line_diff.moc"
