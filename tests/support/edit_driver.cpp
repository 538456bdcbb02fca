#include "app/gui/design_session.h"
#include "app/gui/journal.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_catalogue.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QUndoStack>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

// Works on a design as a restless user would, until it is killed; or saves once where saving fails. It uses the
// program's own session, journal and document, and tells what it does in a log that a kill cannot take back.

using namespace quorate;
using quorate::tests::catalogue;
using quorate::tests::RandomEdits;

namespace {

class Driver final : public QObject {
public:
    Driver(const QString &folder, quint32 seed, int intervalMs)
        : m_folder(folder)
        , m_random(seed)
        , m_edits(seed + 1, catalogue())
        , m_session(m_document, catalogue())
        , m_journal(m_document, m_session, catalogue(), folder + QStringLiteral("/journal"),
              std::chrono::milliseconds(intervalMs))
        , m_log(::open(
              QFile::encodeName(folder + QStringLiteral("/log")).constData(), O_WRONLY | O_CREAT | O_APPEND, 0600))
    {
        connect(&m_journal, &Journal::written, this, [this](quint64 revision) {
            if (m_states.contains(revision))
                tell("journalled", m_states.value(revision));
        });
        // Beats like the journal's own timer: the unit in which a loss is counted.
        m_beat.setInterval(intervalMs);
        connect(&m_beat, &QTimer::timeout, this, [this] { tell("beat"); });
        m_step.setInterval(2);
        connect(&m_step, &QTimer::timeout, this, &Driver::step);
    }

    void start(bool restore)
    {
        tell("start");
        const QString file = m_folder + QStringLiteral("/design.quorate.yaml");
        const QList<LostWork> lost = m_journal.lostWork();
        if (!lost.isEmpty() && restore) {
            if (!m_session.restore(lost.first().path, lost.first().name, lost.first().bytes)
                || !m_journal.takeOver(lost.first()))
                qFatal("restoring failed");
        } else {
            if (!m_session.open(file))
                qFatal("opening failed");
            tell("discarding");
            for (const LostWork &work : lost)
                Journal::forget(work);
        }
        tellState();
        m_beat.start();
        m_step.start();
    }

private:
    void tell(const QByteArray &what, const QByteArray &state = {})
    {
        const QByteArray line = what + ' ' + state + '\n';
        if (::write(m_log, line.constData(), size_t(line.size())) != line.size())
            qFatal("logging failed");
    }
    QByteArray state() const
    {
        return QCryptographicHash::hash(writeDesign(m_document.design(), *catalogue()), QCryptographicHash::Sha256)
            .toHex();
    }
    void tellState()
    {
        m_states.insert(m_document.revision(), state());
        tell("state", state());
    }

    void step()
    {
        constexpr qsizetype largest = 150; // rows; random edits add more than they remove
        const int dice = int(m_random.bounded(100));
        const quint64 before = m_document.revision();
        if (dice < 4) {
            tell("saving", state());
            if (const auto saved = m_session.save(m_session.path()); !saved)
                qFatal("%s", qPrintable(saved.error().toString()));
            tell("saved", state());
        } else if (dice < 6) {
            if (!m_session.saveCopy(m_folder + QStringLiteral("/copy.quorate.yaml")))
                qFatal("copying failed");
        } else if (dice < 14) {
            m_document.history()->undo();
        } else if (dice < 18) {
            m_document.history()->redo();
        } else if (m_document.design().topology().nodes.size() > largest) {
            m_document.commit([] { return QStringLiteral("begin again"); }, {});
        } else {
            m_document.commit([] { return QStringLiteral("edit"); }, m_edits.next(m_document.design()));
        }
        if (m_document.revision() != before)
            tellState();
    }

    QString m_folder;
    QRandomGenerator m_random;
    RandomEdits m_edits;
    Document m_document;
    DesignSession m_session;
    Journal m_journal;
    int m_log;
    QHash<quint64, QByteArray> m_states; ///< by revision
    QTimer m_beat;
    QTimer m_step;
};

/// Opens a design, makes it larger, takes its folder away when asked to, saves, and tells what is left.
int saveOnce(const QString &path, bool vanish)
{
    const auto contents = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    Document document;
    DesignSession session(document, catalogue());
    const QString folder = QFileInfo(path).path();
    Journal journal(document, session, catalogue(), folder + QStringLiteral("/journal"));
    if (const auto opened = session.open(path); !opened)
        qFatal("%s", qPrintable(opened.error().toString()));
    IdSource ids(1);
    Design larger = document.design();
    for (int i = 0; i < 16; ++i)
        larger = edits::addNote(larger, {}, {0, 0}, QString(4000, u'x'), ids).design;
    document.commit([] { return QStringLiteral("larger"); }, larger);
    const QByteArray before = contents();
    if (vanish)
        QDir(folder).removeRecursively();
    const auto saved = session.save(path);
    printf("save: %s\n", saved ? "done" : qPrintable(saved.error().toString()));
    printf("file: %s\n", contents() == before ? "as it was" : contents().isEmpty() ? "gone" : "changed");
    printf("design: %s\n", !document.isSaved() && document.design() == larger ? "open and unsaved" : "lost");
    QStringList left = QDir(folder).entryList(QDir::Files | QDir::Hidden);
    printf("left: %s\n", qPrintable(left.join(u' ')));
    QEventLoop loop;
    QObject::connect(&journal, &Journal::failed, &loop, [&loop](const Error &error) {
        printf("journal: %s\n", qPrintable(error.message));
        loop.quit();
    });
    QObject::connect(&journal, &Journal::written, &loop, [&loop] {
        printf("journal: done\n");
        loop.quit();
    });
    journal.write();
    loop.exec();
    const QString elsewhere = QDir::tempPath() + QStringLiteral("/elsewhere-%1.yaml").arg(getpid());
    const auto other = session.save(elsewhere);
    printf("elsewhere: %s\n", other && document.isSaved() ? "done" : "failed");
    QFile::remove(elsewhere);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    signal(SIGXFSZ, SIG_IGN);
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments().mid(1);
    if (arguments.value(0) == u"save")
        return saveOnce(arguments.value(1), arguments.value(2) == u"vanish");
    Driver driver(arguments.value(0), arguments.value(1).toUInt(), arguments.value(2).toInt());
    driver.start(arguments.value(3) == u"restore");
    return application.exec();
}
