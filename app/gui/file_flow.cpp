#include "app/gui/file_flow.h"

#include "app/gui/journal.h"
#include "app/gui/tr.h"
#include "widgets/common/differences.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/window_style.h"
#include "widgets/dialogs/recovery_dialog.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace quorate {

using app::Tr;

namespace {

const QString suffix = QStringLiteral(".quorate.yaml");

} // namespace

QString FileFlow::designFilters()
{
    return Tr::tr("Designs (*.quorate.yaml)") + QStringLiteral(";;") + Tr::tr("YAML files (*.yaml *.yml)")
        + QStringLiteral(";;") + Tr::tr("All files (*)");
}

FileFlow::FileFlow(
    DesignSession &session, Document &document, Settings &settings, MessageBar &messages, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_document(document)
    , m_settings(settings)
    , m_messages(messages)
    , m_window(window)
{
    connect(&session, &DesignSession::opened, this, &FileFlow::tellState);
    connect(&session, &DesignSession::changedOnDisk, this, &FileFlow::askAboutDisk);
    tellState(); // a window built anew in another language finds a design open
}

void FileFlow::tellError(const QString &title, const Error &error)
{
    QMessageBox box(QMessageBox::Warning, title, title, QMessageBox::Close, m_window);
    box.setInformativeText(error.toString());
    box.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box.exec();
}

/// Nothing is lost: the design stays open, unsaved, and can go elsewhere.
bool FileFlow::tellSaveError(const QString &path, const Error &error)
{
    QMessageBox box(m_window);
    box.setWindowTitle(Tr::tr("Not Saved"));
    box.setText(Tr::tr("\"%1\" can not be saved.").arg(QFileInfo(path).fileName()));
    box.setInformativeText(error.toString() + u'\n' + Tr::tr("The design stays open; the file is as it was."));
    box.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QPushButton *other = box.addButton(Tr::tr("Save As…"), QMessageBox::AcceptRole);
    QPushButton *close = box.addButton(Tr::tr("Close"), QMessageBox::RejectRole);
    setLook(other, "primary");
    box.setDefaultButton(other);
    box.setEscapeButton(close);
    box.exec();
    return box.clickedButton() == other && saveAs();
}

bool FileFlow::mayLeave()
{
    if (m_document.isSaved())
        return true;
    QMessageBox box(m_window);
    box.setIcon(QMessageBox::NoIcon);
    box.setWindowTitle(Tr::tr("Unsaved Changes"));
    box.setText(Tr::tr("Save the changes of \"%1\"?").arg(m_session.name()));
    box.setInformativeText(Tr::tr("They are lost otherwise."));
    QPushButton *save = box.addButton(Tr::tr("Save"), QMessageBox::AcceptRole);
    QPushButton *discard = box.addButton(Tr::tr("Discard"), QMessageBox::DestructiveRole);
    QPushButton *cancel = box.addButton(Tr::tr("Cancel"), QMessageBox::RejectRole);
    setLook(save, "primary");
    box.setDefaultButton(save);
    box.setEscapeButton(cancel);
    box.exec();
    if (box.clickedButton() == discard)
        return true;
    return box.clickedButton() == save && this->save();
}

void FileFlow::openWithDialog()
{
    const QString start = m_session.path().isEmpty() ? QDir::homePath() : QFileInfo(m_session.path()).absolutePath();
    const QString path = QFileDialog::getOpenFileName(m_window, Tr::tr("Open Design"), start, designFilters());
    if (!path.isEmpty())
        open(path);
}

bool FileFlow::open(const QString &path)
{
    if (!mayLeave())
        return false;
    const Result<void> opened = m_session.open(path);
    if (!opened) {
        tellError(Tr::tr("\"%1\" can not be opened.").arg(QFileInfo(path).fileName()), opened.error());
        return false;
    }
    m_settings.addRecent(m_session.path());
    return true;
}

void FileFlow::startFromTemplate(const QString &id)
{
    if (!mayLeave())
        return;
    const Result<QByteArray> bytes = templateBytes(id);
    const Result<void> started = bytes ? m_session.startFrom(*bytes, id + suffix) : Result<void>(bytes.error());
    if (!started)
        tellError(Tr::tr("The template can not be opened."), started.error());
}

void FileFlow::startEmpty(const Design &design)
{
    if (!mayLeave())
        return;
    m_session.startEmpty(Tr::tr("Untitled") + suffix);
    m_document.reset(design, true);
}

QString FileFlow::askPath(const QString &title) const
{
    QString start = m_session.path();
    if (start.isEmpty())
        start = QDir::homePath() + u'/' + m_session.name();
    QString path = QFileDialog::getSaveFileName(m_window, title, start, designFilters());
    if (!path.isEmpty() && !path.endsWith(QLatin1String(".yaml")) && !path.endsWith(QLatin1String(".yml")))
        path += suffix;
    return path;
}

bool FileFlow::mayLoseComments()
{
    if (!m_session.losesComments())
        return true;
    QMessageBox box(m_window);
    box.setWindowTitle(Tr::tr("Comments Will Be Lost"));
    box.setText(Tr::tr("\"%1\" has comments, which saving removes.").arg(m_session.name()));
    box.setInformativeText(Tr::tr("Text in \"note\" fields is kept. Save a copy to keep the file with its comments."));
    QPushButton *save = box.addButton(Tr::tr("Save Without Comments"), QMessageBox::AcceptRole);
    QPushButton *other = box.addButton(Tr::tr("Save As…"), QMessageBox::ActionRole);
    QPushButton *cancel = box.addButton(Tr::tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(other);
    box.setEscapeButton(cancel);
    box.exec();
    if (box.clickedButton() == other) {
        saveAs();
        return false;
    }
    return box.clickedButton() == save;
}

bool FileFlow::saveTo(const QString &path)
{
    const Result<void> saved = m_session.save(path);
    if (!saved)
        return tellSaveError(path, saved.error());
    m_settings.addRecent(m_session.path());
    m_messages.remove(QStringLiteral("disk"));
    return true;
}

bool FileFlow::save()
{
    if (m_session.path().isEmpty())
        return saveAs();
    if (m_document.isSaved() && !m_session.differsOnDisk())
        return true; // nothing to write, hence nothing to ask
    if (m_session.isReadOnly())
        return saveAs();
    if (!mayLoseComments())
        return m_document.isSaved();
    if (m_session.differsOnDisk()) {
        QMessageBox box(m_window);
        box.setWindowTitle(Tr::tr("Changed on Disk"));
        box.setText(Tr::tr("\"%1\" was changed by someone else since it was opened.").arg(m_session.name()));
        box.setInformativeText(Tr::tr("Saving overwrites those changes."));
        QPushButton *overwrite = box.addButton(Tr::tr("Overwrite"), QMessageBox::DestructiveRole);
        QPushButton *other = box.addButton(Tr::tr("Save As…"), QMessageBox::ActionRole);
        QPushButton *cancel = box.addButton(Tr::tr("Cancel"), QMessageBox::RejectRole);
        box.setDefaultButton(other);
        box.setEscapeButton(cancel);
        box.exec();
        if (box.clickedButton() == other)
            return saveAs();
        if (box.clickedButton() != overwrite)
            return false;
    }
    return saveTo(m_session.path());
}

bool FileFlow::saveAs()
{
    const QString path = askPath(Tr::tr("Save Design As"));
    if (m_session.isOwnFile(path) && !m_session.isReadOnly())
        return save(); // with the questions that belong to it
    return !path.isEmpty() && saveTo(path);
}

void FileFlow::saveCopy()
{
    const QString path = askPath(Tr::tr("Save a Copy"));
    if (path.isEmpty())
        return;
    if (m_session.isOwnFile(path) && !m_session.isReadOnly()) {
        save();
        return;
    }
    if (const Result<void> saved = m_session.saveCopy(path); !saved)
        tellError(Tr::tr("The copy can not be saved."), saved.error());
    else
        m_messages.show(QStringLiteral("copy"), Severity::Hint,
            Tr::tr("A copy was saved as \"%1\".").arg(QFileInfo(path).fileName()), {}, 8);
}

void FileFlow::revert()
{
    reload([] { return Tr::tr("Revert to the File"); });
}

void FileFlow::reload(const StepLabel &label)
{
    if (m_session.path().isEmpty())
        return;
    const int before = m_document.history()->index();
    if (const Result<void> read = m_session.reload(label); !read) {
        tellError(Tr::tr("\"%1\" can not be read again.").arg(m_session.name()), read.error());
        return;
    }
    m_messages.remove(QStringLiteral("disk"));
    if (m_document.history()->index() != before)
        m_messages.show(QStringLiteral("reloaded"), Severity::Hint, Tr::tr("Done: %1.").arg(label()),
            {{Tr::tr("Undo"), [this] { m_document.history()->undo(); }}}, 8);
}

void FileFlow::closeDesign()
{
    if (mayLeave())
        m_session.close();
}

void FileFlow::fillRecent(QMenu *menu)
{
    menu->clear();
    for (const Settings::RecentFile &file : m_settings.recentFiles()) {
        QAction *action = menu->addAction(QFileInfo(file.path).fileName());
        action->setToolTip(file.path);
        connect(action, &QAction::triggered, this, [this, path = file.path] { open(path); });
    }
    if (menu->isEmpty())
        menu->addAction(Tr::tr("No recent files"))->setEnabled(false);
}

bool FileFlow::offerLostWork(Journal &journal, const QString &path)
{
    for (const LostWork &work : journal.lostWork()) {
        if (!path.isEmpty() && QFileInfo(work.path) != QFileInfo(path))
            continue;
        const std::optional<RecoveryLook> look = lookOf(work);
        if (!look) { // saved a moment before the end
            Journal::forget(work);
            continue;
        }
        RecoveryDialog dialog(*look, m_window);
        dialog.exec();
        if (dialog.answer() == RecoveryDialog::Answer::Discard)
            Journal::forget(work);
        if (dialog.answer() == RecoveryDialog::Answer::Restore && restore(journal, work))
            return true; // the others are offered next time
    }
    return false;
}

void FileFlow::mentionLostWork(Journal &journal)
{
    if (const int left = int(journal.lostWork().size()); left > 0)
        m_messages.show(QStringLiteral("lost"), Severity::Hint,
            Tr::tr("There is unsaved work on %n other design(s).", nullptr, left),
            {{Tr::tr("Look at It"), [this, &journal] {
                  if (mayLeave())
                      offerLostWork(journal);
              }}});
}

std::optional<RecoveryLook> FileFlow::lookOf(const LostWork &work) const
{
    RecoveryLook look{work.name, work.path, work.when, {}, {}};
    const Result<LoadedDesign> lost = readDesign(work.bytes, work.name, m_session.catalogue());
    const Result<LoadedDesign> file =
        work.path.isEmpty() ? Result(LoadedDesign()) : loadDesignFile(work.path, m_session.catalogue());
    if (const QFileInfo info(work.path); !work.path.isEmpty() && info.exists())
        look.fileChanged = info.lastModified();
    if (lost)
        look.differences = differenceLines(file ? file->design : Design(), lost->design, m_session.catalogue());
    if (lost && file && !work.path.isEmpty() && look.differences.isEmpty())
        return std::nullopt;
    return look;
}

bool FileFlow::restore(Journal &journal, const LostWork &work)
{
    Result<void> restored = m_session.restore(work.path, work.name, work.bytes);
    if (restored)
        restored = journal.takeOver(work);
    if (!restored)
        tellError(Tr::tr("The unsaved work can not be restored."), restored.error());
    return restored.has_value();
}

void FileFlow::follow(const Journal &journal)
{
    connect(&journal, &Journal::failed, this, [this](const Error &error) {
        m_messages.show(QStringLiteral("journal"), Severity::Warning,
            Tr::tr("Unsaved work can not be kept safe against a crash: %1").arg(error.toString()));
    });
    connect(&journal, &Journal::written, this, [this] { m_messages.remove(QStringLiteral("journal")); });
}

void FileFlow::tellState()
{
    m_messages.clear();
    if (!m_session.isOpen())
        return;
    if (m_session.isReadOnly())
        m_messages.show(QStringLiteral("newer"), Severity::Warning,
            Tr::tr("A newer Quorate wrote this file. It is shown, but can not be changed here."),
            {{Tr::tr("Save a Copy…"), [this] { saveCopy(); }}});
    const QList<LoadNote> &notes = m_session.notes();
    if (notes.isEmpty())
        return;
    const QString sentence = notes.size() == 1
        ? notes.first().message
        : Tr::tr("%n remark(s) on reading the file. The first: %1", nullptr, int(notes.size()))
              .arg(notes.first().message);
    m_messages.show(QStringLiteral("notes"), Severity::Hint, sentence,
        {{Tr::tr("Show All"), [this] {
              QStringList lines;
              for (const LoadNote &note : m_session.notes())
                  lines.append(note.place.line > 0 ? Tr::tr("Line %1: %2").arg(note.place.line).arg(note.message)
                                                   : note.message);
              QMessageBox box(QMessageBox::NoIcon, Tr::tr("Remarks"), Tr::tr("What was met while reading"),
                  QMessageBox::Close, m_window);
              box.setInformativeText(lines.mid(0, 30).join(u'\n'));
              box.exec();
          }}});
}

void FileFlow::askAboutDisk()
{
    const QString name = m_session.name();
    if (!QFileInfo::exists(m_session.path())) {
        m_messages.show(QStringLiteral("disk"), Severity::Warning,
            Tr::tr("\"%1\" was removed or renamed by someone else.").arg(name),
            {{Tr::tr("Save Again"), [this] { saveTo(m_session.path()); }}});
        return;
    }
    m_messages.show(QStringLiteral("disk"), Severity::Warning, Tr::tr("\"%1\" was changed by someone else.").arg(name),
        {{Tr::tr("Load It"), [this] { reload([] { return Tr::tr("Load the Changed File"); }); }},
            {Tr::tr("Keep Mine"), [this] { m_session.acceptDisk(); }}});
}

} // namespace quorate
