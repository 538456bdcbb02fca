#include "tests/support/test_main.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace {

/// Allowed edges between rooms: files below `path` may include the rooms and the foreign headers (regular expressions)
/// listed. A new edge is a decision, made here.
struct Room {
    const char *path;
    QStringList rooms;
    QStringList foreign;
};

const QString qtCore =
    QStringLiteral("^Q(?!Widget|Application|MainWindow|Dialog|Painter|Image|Pixmap|Svg|Undo|Test)\\w+$");
const QString qtGui = QStringLiteral("^Q(?!Widget|Application\\b|MainWindow|Dialog)\\w+$");
const QString qtAll = QStringLiteral("^Q\\w+$");
const QString standard = QStringLiteral("^[a-z_]+$|^sys/[a-z]+\\.h$|^(unistd|fcntl|errno|stdlib)\\.h$");

const QList<Room> &rooms()
{
    static const QString b = QStringLiteral("model/base"), c = QStringLiteral("model/catalogue"),
                         d = QStringLiteral("model/design"), a = QStringLiteral("model/analysis"),
                         l = QStringLiteral("model/layout"), r = QStringLiteral("model/rules"),
                         e = QStringLiteral("model/export"), io = QStringLiteral("model/io"),
                         p = QStringLiteral("widgets/paint"), m = QStringLiteral("model"),
                         w = QStringLiteral("widgets"), app = QStringLiteral("app");
    // The first row whose path begins the file's name counts.
    static const QList<Room> list = {
        {"model/base/yaml.cpp", {b}, {qtCore, standard, QStringLiteral("^yaml-cpp/")}},
        {"model/base", {b}, {qtCore, standard}},
        {"model/catalogue", {b, c}, {qtCore, standard}},
        {"model/design/document", {b, c, d}, {qtCore, standard, QStringLiteral("^QUndo(Stack|Command)$")}},
        {"model/design", {b, c, d}, {qtCore, standard}},
        {"model/analysis", {b, c, d, a}, {qtCore, standard}},
        {"model/layout/graphviz_layout.cpp", {b, c, d, a, l},
            {qtCore, standard, QStringLiteral("^(graphviz/|cgraph|gvc|gvplugin)")}},
        {"model/layout", {b, c, d, a, l}, {qtCore, standard}},
        {"model/rules", {b, c, d, a, r}, {qtCore, standard}},
        {"model/export", {b, c, d, a, r, e}, {qtCore, standard}},
        {"model/comparison", {b, c, d, a, r, e, QStringLiteral("model/comparison")}, {qtCore, standard}},
        {"model/parity/reader", {b, QStringLiteral("model/parity")}, {qtCore, standard}},
        {"model/parity", {b, c, d, a, e, QStringLiteral("model/parity")}, {qtCore, standard}},
        {"model/io", {b, c, d, a, r, e, io}, {qtCore, standard}},
        {"widgets/paint/png_bytes.cpp", {m, p}, {qtGui, standard, QStringLiteral("^zlib\\.h$")}},
        {"widgets/paint", {m, p, QStringLiteral("widgets/tr.h")}, {qtGui, standard}},
        {"widgets", {m, w}, {qtAll, standard}},
        {"app/manual/manual_page.cpp", {m, w, app}, {qtAll, standard, QStringLiteral("^md4c-html\\.h$")}},
        {"app", {m, w, app}, {qtAll, standard}},
    };
    return list;
}

/// What is wrong with one line of a file, or empty.
QString problem(const QString &file, const QString &line)
{
    static const QRegularExpression own(QStringLiteral("^\\s*#\\s*include\\s*\"([^\"]+)\""));
    static const QRegularExpression foreign(QStringLiteral("^\\s*#\\s*include\\s*<([^>]+)>"));
    const auto room = std::find_if(
        rooms().begin(), rooms().end(), [&](const Room &r) { return file.startsWith(QLatin1String(r.path)); });
    if (room == rooms().end())
        return file + QStringLiteral(" belongs to no room");
    if (const auto match = own.match(line); match.hasMatch()) {
        const QString header = match.captured(1);
        const bool allowed = header.endsWith(u".moc")
            || std::any_of(room->rooms.begin(), room->rooms.end(),
                [&](const QString &r) { return header == r || header.startsWith(r + u'/'); });
        return allowed ? QString() : QStringLiteral("%1 includes %2").arg(file, header);
    }
    if (const auto match = foreign.match(line); match.hasMatch()) {
        const QString header = match.captured(1);
        const bool allowed = std::any_of(room->foreign.begin(), room->foreign.end(),
            [&](const QString &pattern) { return QRegularExpression(pattern).match(header).hasMatch(); });
        return allowed ? QString() : QStringLiteral("%1 includes <%2>").arg(file, header);
    }
    return {};
}

} // namespace

/// Every include of every room against the table above.
class TestIncludes final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyIncludeIsAnAllowedEdge()
    {
        QStringList problems;
        int files = 0;
        const QString root = QStringLiteral(QUORATE_SOURCE_DIR "/");
        for (const QString &folder : {QStringLiteral("model"), QStringLiteral("widgets"), QStringLiteral("app")}) {
            QDirIterator it(root + folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                QDirIterator::Subdirectories);
            while (it.hasNext()) {
                QFile file(it.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                ++files;
                for (const QByteArray &line : file.readAll().split('\n')) {
                    if (const QString found = problem(file.fileName().mid(root.size()), QString::fromUtf8(line));
                        !found.isEmpty())
                        problems.append(found);
                }
            }
        }
        QVERIFY(files > 50);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    void aForbiddenEdgeIsSeen_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char *name, const char *file, const char *line, bool allowed) {
            QTest::newRow(name) << QString::fromLatin1(file) << QString::fromLatin1(line) << allowed;
        };
        row("model knows no widgets", "model/rules/engine.cpp", "#include \"widgets/paint/theme.h\"", false);
        row("base knows no clusters", "model/base/id.h", "#include \"model/design/ids.h\"", false);
        row("rules know no exporters", "model/rules/mst/single.cpp", "#include \"model/export/file_set.h\"", false);
        row("yaml-cpp stays in one file", "model/io/design_reader.cpp", "#include <yaml-cpp/yaml.h>", false);
        row("yaml-cpp in its file", "model/base/yaml.cpp", "#include <yaml-cpp/parser.h>", true);
        row("Graphviz stays in one file", "model/layout/layout.cpp", "#include <graphviz/cgraph.h>", false);
        row("paint knows no widgets", "widgets/paint/theme.cpp", "#include <QWidget>", false);
        row("undo stack only in the document", "model/design/edits_add.cpp", "#include <QUndoStack>", false);
        row("undo stack in the document", "model/design/document.h", "#include <QUndoStack>", true);
        row("includes start at the root", "model/rules/engine.cpp", "#include \"engine.h\"", false);
        row("app may include all", "app/cli/main.cpp", "#include \"model/io/design_file.h\"", true);
    }

    void aForbiddenEdgeIsSeen()
    {
        QFETCH(QString, file);
        QFETCH(QString, line);
        QFETCH(bool, allowed);
        QCOMPARE(problem(file, line).isEmpty(), allowed);
    }
};

QUORATE_TEST(TestIncludes)
#include "tst_includes.moc"
