#pragma once

#include "model/layout/layout.h"
#include "tests/support/test_catalogue.h"
#include "widgets/canvas/canvas_view.h"

#include <QTest>

namespace quorate::tests {

/// A canvas with everything around it; lays out after every change at once, as the program's background job does a
/// little later.
class CanvasFixture final {
public:
    explicit CanvasFixture(const Design &design = {}, QSize size = {1200, 800})
        : view({document, selection, findings, catalogue(), ids})
    {
        QObject::connect(&document, &Document::changed, &view, [this] { layOutNow(); });
        view.setAnimated(false);
        view.resize(size);
        view.show();
        document.reset(design, true);
        QTest::qWait(0);
    }

    void layOutNow()
    {
        const auto facts = std::make_shared<const Facts>(document.design().topologyPointer(), catalogue());
        view.setGeometry(
            facts, layOut(*facts, document.design().diagram(), {shown, true}), document.revision(), shown);
    }

    const Design &design() const { return document.design(); }
    QWidget *port() { return view.viewport(); }
    int steps() { return document.history()->count(); }
    QString lastStep() { return document.history()->text(document.history()->index() - 1); }
    QPoint at(QPointF scene) { return view.toView(scene).toPoint(); }
    QPoint at(const QString &id) { return at(view.content().rectOf(id).center()); }
    QPoint header(const QString &id) { return at(view.content().rectOf(id).topLeft() + QPointF(60, 14)); }

    void press(QPoint point, Qt::KeyboardModifiers modifiers = {}, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mousePress(port(), button, modifiers, point);
    }
    /// In steps, as a hand does.
    void move(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}, Qt::MouseButton button = Qt::LeftButton)
    {
        for (int step = 1; step <= 4; ++step) {
            const QPointF point = QPointF(from) + QPointF(to - from) * step / 4;
            QMouseEvent event(QEvent::MouseMove, point, port()->mapToGlobal(point), Qt::NoButton, button, modifiers);
            QCoreApplication::sendEvent(port(), &event);
        }
    }
    void release(QPoint point, Qt::KeyboardModifiers modifiers = {}, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mouseRelease(port(), button, modifiers, point);
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}, Qt::MouseButton button = Qt::LeftButton)
    {
        press(from, modifiers, button);
        move(from, to, modifiers, button);
        release(to, modifiers, button);
    }
    void click(QPoint point, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(port(), Qt::LeftButton, modifiers, point);
    }
    void hover(QPoint point)
    {
        QMouseEvent event(
            QEvent::MouseMove, QPointF(point), port()->mapToGlobal(QPointF(point)), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(port(), &event);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view, key, modifiers); }

    Document document;
    Selection selection;
    Findings findings;
    IdSource ids{11};
    DiagramView shown = DiagramView::Detail;
    CanvasView view;
};

} // namespace quorate::tests
