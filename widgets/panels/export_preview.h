#pragma once

#include "model/base/result.h"
#include "model/export/file_set.h"
#include "model/io/zone_serials.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedLayout;
class QStandardItemModel;
class QTreeView;

namespace quorate {

class EmptyState;
class PillButton;
class SerialNotice;

/// Every file of the export as it would be written now, highlighted, and how it differs from the folder last exported
/// to. The program computes the files in the background and hands them in.
class ExportPreview final : public QWidget {
    Q_OBJECT

public:
    explicit ExportPreview(QWidget *parent = nullptr);

    /// `before`: the same paths as they stand in the folder last exported to; empty: never exported.
    void setFiles(const FileSet &files, const QString &folder = {}, const QHash<QString, QByteArray> &before = {});
    /// Zones that secondary servers would not load again from the folder; `canRaise`: the design may be edited.
    void setUnraised(const QList<UnraisedZone> &zones, bool canRaise);
    void setError(const QString &sentence);
    /// Being computed anew.
    void setBusy(bool busy);
    QWidget *headerWidget() const { return m_header; }
    QString shownPath() const { return m_path; }
    QString shownText() const;
    void showFile(const QString &path);

Q_SIGNALS:
    void raiseRequested(const QList<quorate::UnraisedZone> &zones);

private:
    enum class State : quint8 { Same, New, Changed };
    State stateOf(const QString &path) const;
    void fillTree();
    void showText();

    FileSet m_files;
    QString m_folder;
    QHash<QString, QByteArray> m_before;
    QString m_path;
    QWidget *m_header;
    QLabel *m_summary;
    PillButton *m_changes;
    QStandardItemModel *m_model;
    QTreeView *m_tree;
    QPlainTextEdit *m_text;
    EmptyState *m_empty;
    QWidget *m_content;
    SerialNotice *m_serials;
    QStackedLayout *m_stack;
};

} // namespace quorate
