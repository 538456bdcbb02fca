#pragma once

#include "model/design/ids.h"

#include <QObject>
#include <QStringList>

namespace quorate {

/// What is selected, shared by all panels. Not part of the design, hence not undone.
class Selection final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    const QStringList &elements() const { return m_elements; }
    bool contains(const ElementId &id) const { return m_elements.contains(id); }
    void set(const QStringList &elements);
    void toggle(const ElementId &id);
    void clear() { set({}); }

Q_SIGNALS:
    void changed();
    /// Someone wants these shown: the canvas zooms to them.
    void revealRequested(const QStringList &elements);

private:
    QStringList m_elements;
};

} // namespace quorate
