#pragma once

#include "model/export/exporter.h"
#include "model/io/zone_serials.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;

namespace quorate {

class SerialNotice;

/// What was asked for: where to, which kinds (all when empty), and whether the gate or edited files are overruled.
struct ExportChoice {
    QString folder;
    QStringList kinds;
    bool force = false;
};

/// Chooses folder and kinds, says what stands in the way, and shows what was written. The program writes.
class ExportDialog final : public QDialog {
    Q_OBJECT

public:
    /// `blockers`: sentences of the findings that close the gate.
    ExportDialog(
        const QString &folder, const QStringList &kinds, const QStringList &blockers, QWidget *parent = nullptr);

    ExportChoice choice() const;
    void showBusy();
    /// Which files were written; `unchanged` and `removed` in numbers; `unraised`: zones that secondary servers will
    /// not load.
    void showResult(const QString &folder, const QStringList &written, int unchanged, int removed,
        const QList<UnraisedZone> &unraised = {}, bool canRaise = false);
    /// Serials were raised in the design, but for these: offers to export again.
    void showUnraised(const QList<UnraisedZone> &unraised);
    void showError(const QString &sentence);

Q_SIGNALS:
    void exportRequested(const quorate::ExportChoice &choice);
    void openFolderRequested(const QString &folder);
    void raiseRequested(const QList<quorate::UnraisedZone> &zones);

private:
    void check();
    void browse();

    QLineEdit *m_folder;
    QStandardItemModel *m_kinds;
    QListView *m_kindList;
    QCheckBox *m_force;
    bool m_blocked;
    QLabel *m_message;
    QPushButton *m_export;
    QPushButton *m_cancel;
    QPushButton *m_openFolder;
    QStackedWidget *m_pages;
    QWidget *m_resultPage;
    QLabel *m_resultTitle;
    QLabel *m_resultText;
    SerialNotice *m_serials;
    QStandardItemModel *m_written;
};

} // namespace quorate
