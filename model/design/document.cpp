#include "model/design/document.h"

#include <QUndoCommand>

namespace quorate {

/// The only command class: a step is the design before and after.
class DesignCommand final : public QUndoCommand {
public:
    DesignCommand(Document &document, const StepLabel &label, Design after, const QString &mergeKey)
        : QUndoCommand(label())
        , m_document(document)
        , m_label(label)
        , m_before(document.design())
        , m_after(std::move(after))
        , m_mergeKey(mergeKey)
    {
    }

    void undo() override { m_document.set(m_before); }
    void redo() override { m_document.set(m_after); }
    int id() const override { return m_mergeKey.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const DesignCommand *>(other);
        if (next->m_mergeKey != m_mergeKey)
            return false;
        m_after = next->m_after;
        setObsolete(m_before == m_after);
        return true;
    }
    void retranslate() { setText(m_label()); }

private:
    Document &m_document;
    StepLabel m_label;
    Design m_before;
    Design m_after;
    QString m_mergeKey;
};

Document::Document(QObject *parent)
    : QObject(parent)
{
    connect(&m_undo, &QUndoStack::cleanChanged, this, &Document::savedChanged);
}

void Document::commit(const StepLabel &label, const Design &next, const QString &mergeKey)
{
    if (m_readOnly || next == m_design)
        return;
    m_undo.push(new DesignCommand(*this, label, next, mergeKey));
}

void Document::reset(const Design &design, bool saved)
{
    m_undo.clear();
    if (!saved)
        m_undo.resetClean();
    set(design);
    Q_EMIT savedChanged(saved);
}

void Document::retranslate()
{
    // The stack shows its commands only to be read, lest someone changes what they do; a name is no part of that.
    for (int i = 0; i < m_undo.count(); ++i)
        static_cast<DesignCommand *>(const_cast<QUndoCommand *>(m_undo.command(i)))->retranslate();
}

void Document::setSaved()
{
    m_undo.setClean();
}

void Document::set(const Design &next)
{
    const Design before = m_design;
    m_design = next;
    ++m_revision;
    Q_EMIT changed(before, m_design);
}

} // namespace quorate
