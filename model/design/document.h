#pragma once

#include "model/design/design.h"
#include "model/design/step_label.h"

#include <QObject>
#include <QUndoStack>

namespace quorate {

/// The one object that changes over time: the open design, its history and whether it is saved.
class Document final : public QObject {
    Q_OBJECT

public:
    explicit Document(QObject *parent = nullptr);

    const Design &design() const { return m_design; }
    /// Grows by one with every change of the design; answers to older revisions are dropped.
    quint64 revision() const { return m_revision; }

    /// Makes `next` the design, as one step of the history with this label. An unchanged design commits nothing.
    /// Steps with the same non-empty mergeKey that follow each other become one (typing in a field).
    void commit(const StepLabel &label, const Design &next, const QString &mergeKey = {});

    /// Replaces everything and forgets the history (open, new). `saved`: it equals the file.
    void reset(const Design &design, bool saved);
    void setSaved();
    /// While it is set, commits do nothing: a file of a newer format is only shown.
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    bool isSaved() const { return m_undo.isClean(); }

    QUndoStack *history() { return &m_undo; }
    /// Names all steps anew, after the language changed.
    void retranslate();

Q_SIGNALS:
    /// The design changed, by an edit, undo, redo or reset alike.
    void changed(const Design &before, const Design &after);
    void savedChanged(bool saved);

private:
    friend class DesignCommand;
    void set(const Design &next);

    Design m_design;
    QUndoStack m_undo;
    quint64 m_revision = 0;
    bool m_readOnly = false;
};

} // namespace quorate
