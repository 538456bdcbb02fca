#pragma once

#include <QCursor>
#include <QPointF>

class QKeyEvent;
class QPainter;

namespace quorate {

class CanvasView;
struct PaintView;

/// Where the pointer is: in units of the drawing and in px of the view.
struct ToolEvent {
    QPointF scene;
    QPointF view;
    Qt::MouseButton button = Qt::NoButton;
    Qt::MouseButtons buttons = Qt::NoButton;
    Qt::KeyboardModifiers modifiers = Qt::NoModifier;
};

/// A state of the canvas: what the pointer does. One is active; Escape cancels its gesture, then returns to Select.
class Tool {
public:
    explicit Tool(CanvasView &view)
        : m_view(view)
    {
    }
    virtual ~Tool() = default;
    Tool(const Tool &) = delete;
    Tool &operator=(const Tool &) = delete;

    virtual void press(const ToolEvent &) { }
    virtual void move(const ToolEvent &) { }
    virtual void release(const ToolEvent &) { }
    virtual void doubleClick(const ToolEvent &) { }
    /// Ends the gesture as if it had not begun.
    virtual void cancel() { }
    virtual bool isBusy() const { return false; }
    /// Does the gesture hold elements, so that a new geometry must wait for its end?
    virtual bool holdsElements() const { return isBusy(); }
    /// The geometry is a new one.
    virtual void contentChanged() { }
    virtual Qt::CursorShape cursor() const { return Qt::ArrowCursor; }
    /// Is the point on a handle of the hovered element, outside of it?
    virtual bool isOnHandle(QPointF) const { return false; }
    /// Over the picture, in units.
    virtual void paint(QPainter &, const PaintView &) const { }

protected:
    CanvasView &m_view;
};

} // namespace quorate
