#include "app/gui/file_flow.h"

#include "app/gui/journal.h"
#include "app/gui/tr.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/window_style.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace quorate {

using app::Tr;

namespace {

const QString suffix = QStringLiteral(".quorate.yaml");

QString filters()
{
    return Tr::tr("Designs (*.quorate.yaml)") + QStringLiteral(";;") + Tr::tr("YAML files (*.yaml *.yml)")
        + QStringLiteral(";;") + Tr::tr("All files (*)");
}

} // namespace

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
}

void FileFlow::tellError(const QString &title, const Error &error)
{
    QMessageBox box(QMessageBox::Warning, title, title, QMessageBox::Close, m_window);
    box.setInformativeText(error.toString());
    box.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box.exec();
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
    const QString path = QFileDialog::getOpenFileName(m_window, Tr::tr("Open Design"), start, filters());
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
    QString path = QFileDialog::getSaveFileName(m_window, title, start, filters());
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
    if (!saved) {
        tellError(Tr::tr("\"%1\" can not be saved.").arg(QFileInfo(path).fileName()), saved.error());
        return false;
    }
    m_settings.addRecent(m_session.path());
    m_messages.remove(QStringLiteral("disk"));
    return true;
}

bool FileFlow::save()
{
    if (m_session.path().isEmpty())
        return saveAs();
    if (m_session.isReadOnly() || !mayLoseComments())
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
    return !path.isEmpty() && saveTo(path);
}

void FileFlow::saveCopy()
{
    const QString path = askPath(Tr::tr("Save a Copy"));
    if (path.isEmpty())
        return;
    if (const Result<void> saved = m_session.saveCopy(path); !saved)
        tellError(Tr::tr("The copy can not be saved."), saved.error());
}

void FileFlow::revert()
{
    if (m_session.path().isEmpty())
        return;
    if (!m_document.isSaved()) {
        QMessageBox box(m_window);
        box.setWindowTitle(Tr::tr("Revert"));
        box.setText(Tr::tr("Go back to \"%1\" as it was saved?").arg(m_session.name()));
        box.setInformativeText(Tr::tr("Changes and the history are lost."));
        QPushButton *revert = box.addButton(Tr::tr("Revert"), QMessageBox::DestructiveRole);
        QPushButton *cancel = box.addButton(Tr::tr("Cancel"), QMessageBox::RejectRole);
        box.setDefaultButton(cancel);
        box.setEscapeButton(cancel);
        box.exec();
        if (box.clickedButton() != revert)
            return;
    }
    if (const Result<void> read = m_session.revert(); !read)
        tellError(Tr::tr("\"%1\" can not be read again.").arg(m_session.name()), read.error());
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

void FileFlow::offerLostWork(const Journal &journal)
{
    for (const LostWork &work : journal.lostWork()) {
        QMessageBox box(m_window);
        box.setWindowTitle(Tr::tr("Restore"));
        box.setText(Tr::tr("Quorate ended unexpectedly. Restore the unsaved work on \"%1\"?").arg(work.name));
        const QString time = QLocale().toString(work.when, QLocale::ShortFormat);
        const QFileInfo file(work.path);
        box.setInformativeText(work.path.isEmpty() ? Tr::tr("From %1; it was never saved.").arg(time)
                : file.exists() && file.lastModified() > work.when
                ? Tr::tr("From %1; the file was changed after that, at %2.")
                      .arg(time, QLocale().toString(file.lastModified(), QLocale::ShortFormat))
                : Tr::tr("From %1; it is newer than the file.").arg(time));
        QPushButton *restore = box.addButton(Tr::tr("Restore"), QMessageBox::AcceptRole);
        QPushButton *discard = box.addButton(Tr::tr("Discard"), QMessageBox::DestructiveRole);
        QPushButton *later = box.addButton(Tr::tr("Ask Later"), QMessageBox::RejectRole);
        setLook(restore, "primary");
        box.setDefaultButton(restore);
        box.setEscapeButton(later);
        box.exec();
        if (box.clickedButton() == discard)
            Journal::forget(work);
        if (box.clickedButton() != restore)
            continue;
        const Result<void> restored = m_session.restore(work.path, work.name, work.bytes);
        if (!restored) {
            tellError(Tr::tr("The unsaved work can not be read."), restored.error());
            continue;
        }
        Journal::forget(work);
        return; // the others are offered next time
    }
}

void FileFlow::tellState()
{
    m_messages.clear();
    if (!m_session.isOpen())
        return;
    if (m_session.isReadOnly())
        m_messages.show(QStringLiteral("newer"), Severity::Warning,
            Tr::tr("A newer Quorate wrote this file. It is shown, but can not be changed here."));
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
        {{Tr::tr("Load It"), [this] { revert(); }}, {Tr::tr("Keep Mine"), [this] { m_session.acceptDisk(); }}});
}

} // namespace quorate
