#include "widgets/canvas/canvas_accessible.h"

#include "widgets/canvas/canvas_view.h"
#include "widgets/common/elements.h"
#include "widgets/tr.h"

#include <QAccessibleWidget>
#include <QPointer>

namespace quorate {

using widgets::Tr;

namespace {

/// One element of a drawing: a card, a container, an endpoint, a note.
class ElementAccessible final : public QAccessibleInterface {
public:
    ElementAccessible(CanvasView *view, const ElementId &id)
        : m_view(view)
        , m_id(id)
    {
    }

    bool isValid() const override { return m_view && m_view->content().contains(m_id); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override { }

    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        const ElementInfo info = elementInfo(m_view->design(), *m_view->context().catalogue, m_id);
        if (kind == QAccessible::Name)
            //: What a screen reader says of an element: %1 is its name, %2 its kind.
            return Tr::tr("%1, %2").arg(info.name, info.kindName);
        if (kind == QAccessible::Description) {
            QStringList parts = elementPath(m_view->design(), *m_view->context().catalogue, m_id).mid(1);
            const auto &findings = m_view->context().findings;
            for (const int index : findings.of(m_id))
                parts.append(findings.all().at(index).message());
            return parts.join(QStringLiteral(", "));
        }
        return {};
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRectF rect = m_view->content().rectOf(m_id);
        const QRect shown = QRectF(m_view->toView(rect.topLeft()), rect.size() * m_view->scale()).toRect();
        return shown.translated(m_view->viewport()->mapToGlobal(QPoint()));
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = true;
        state.focusable = true;
        state.invalid = !isValid();
        if (isValid()) {
            state.selected = m_view->context().selection.contains(m_id);
            state.focused = m_view->hasFocus() && m_view->context().selection.elements().value(0) == m_id;
            state.offscreen = !m_view->visibleArea().intersects(m_view->content().rectOf(m_id));
        }
        return state;
    }

private:
    QPointer<CanvasView> m_view;
    ElementId m_id;
};

class CanvasAccessible final : public QAccessibleWidget {
public:
    explicit CanvasAccessible(CanvasView *view)
        : QAccessibleWidget(view, QAccessible::List)
        , m_view(view)
    {
    }
    ~CanvasAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_children))
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return int(m_view->content().readingOrder().size()); }
    QAccessibleInterface *child(int index) const override
    {
        return interfaceOf(m_view->content().readingOrder().value(index));
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        return interfaceOf(
            m_view->content().elementAt(m_view->toScene(m_view->viewport()->mapFromGlobal(QPoint(x, y)))));
    }
    QAccessibleInterface *focusChild() const override
    {
        return interfaceOf(m_view->context().selection.elements().value(0));
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (auto it = m_children.cbegin(); it != m_children.cend(); ++it)
            if (QAccessible::accessibleInterface(it.value()) == child)
                return int(m_view->content().readingOrder().indexOf(it.key()));
        return -1;
    }

private:
    QAccessibleInterface *interfaceOf(const ElementId &id) const
    {
        if (id.isEmpty() || !m_view->content().contains(id))
            return nullptr;
        auto it = m_children.find(id);
        if (it == m_children.end())
            it = m_children.insert(id, QAccessible::registerAccessibleInterface(new ElementAccessible(m_view, id)));
        return QAccessible::accessibleInterface(*it);
    }

    CanvasView *m_view;
    mutable QHash<ElementId, QAccessible::Id> m_children;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<CanvasView *>(object);
    return view ? new CanvasAccessible(view) : nullptr;
}

} // namespace

void installCanvasAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    Q_UNUSED(installed);
}

void announceFocus(CanvasView &view, const QString &element)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(&view, QAccessible::Focus);
    event.setChild(int(view.content().readingOrder().indexOf(element)));
    QAccessible::updateAccessibility(&event);
}

} // namespace quorate
