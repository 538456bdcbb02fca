#pragma once

#include "app/gui/design_session.h"
#include "app/gui/settings.h"

class QMenu;

namespace quorate {

class Journal;
class MessageBar;
struct LostWork;
struct RecoveryLook;

/// Opening and saving with the questions that belong to it: unsaved changes, lost comments, a file changed by someone
/// else.
class FileFlow final : public QObject {
    Q_OBJECT

public:
    FileFlow(DesignSession &session, Document &document, Settings &settings, MessageBar &messages, QWidget *window);

    /// Of a dialog that chooses a design.
    static QString designFilters();

    /// Asks about unsaved changes; false: the user wants to stay.
    bool mayLeave();
    void openWithDialog();
    bool open(const QString &path);
    void startFromTemplate(const QString &id);
    void startEmpty(const Design &design);
    bool save();
    bool saveAs();
    void saveCopy();
    void revert();
    void closeDesign();
    void fillRecent(QMenu *menu);
    /// Offers what a run that ended unexpectedly left, on this file or, without one, on any; asks once for each. True
    /// when one was restored.
    bool offerLostWork(Journal &journal, const QString &path = {});
    /// A strip when there is more of it.
    void mentionLostWork(Journal &journal);
    /// Says so when unsaved work cannot be kept safe.
    void follow(const Journal &journal);

private:
    bool saveTo(const QString &path);
    bool tellSaveError(const QString &path, const Error &error);
    void reload(const StepLabel &label);
    std::optional<RecoveryLook> lookOf(const LostWork &work) const;
    bool restore(Journal &journal, const LostWork &work);
    QString askPath(const QString &title) const;
    bool mayLoseComments();
    void tellState();
    void askAboutDisk();
    void tellError(const QString &title, const Error &error);

    DesignSession &m_session;
    Document &m_document;
    Settings &m_settings;
    MessageBar &m_messages;
    QWidget *m_window;
};

} // namespace quorate
