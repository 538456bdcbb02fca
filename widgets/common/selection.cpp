#include "widgets/common/selection.h"

namespace quorate {

void Selection::set(const QStringList &elements)
{
    if (elements == m_elements)
        return;
    m_elements = elements;
    Q_EMIT changed();
}

void Selection::toggle(const ElementId &id)
{
    QStringList next = m_elements;
    if (!next.removeOne(id))
        next.append(id);
    set(next);
}

} // namespace quorate
