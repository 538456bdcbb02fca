// What the canvas costs: median and 95th percentile of the frames, with the number of elements that the last frame
// painted and how many cards and lines touch what is seen.
#include "tests/bench/bench.h"
#include "tests/support/generator.h"
#include "tests/support/test_catalogue.h"
#include "widgets/canvas/canvas_view.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <cstdio>

namespace quorate::bench {

namespace {

struct Frames {
    QList<double> ms;
    template <class Function>
    void run(int count, Function function)
    {
        for (int i = 0; i < count; ++i) {
            const double before = cpuMs();
            function(i);
            QCoreApplication::processEvents();
            ms.append(cpuMs() - before);
        }
        std::sort(ms.begin(), ms.end());
    }
    double at(double part) const
    {
        return ms.isEmpty() ? 0 : ms.at(std::min(ms.size() - 1, qsizetype(part * double(ms.size()))));
    }
};

/// Cards and lines whose rectangle touches what is seen, one by one.
int inSight(const CanvasView &view, const Geometry &geometry)
{
    const QRectF seen = view.visibleArea();
    const auto touches = [&](const QRectF &rect) { return seen.intersects(rect.adjusted(-1, -1, 1, 1)); };
    qsizetype count = std::count_if(
        geometry.cards.begin(), geometry.cards.end(), [&](const geometry::Card &card) { return touches(card.rect); });
    if (view.lod() > Lod::Far)
        count += std::count_if(geometry.routes.begin(), geometry.routes.end(),
            [&](const geometry::Route &route) { return touches(QPolygonF(route.points).boundingRect()); });
    return int(count);
}

void print(const char *what, const Frames &frames, const CanvasView &view, const Geometry &geometry)
{
    std::printf("  %-32s %8.2f %8.2f %9d %9d %7.0f %%\n", what, frames.at(0.5), frames.at(0.95), view.paintedElements(),
        inSight(view, geometry), view.scale() * 100);
}

void mouse(CanvasView &view, QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons buttons)
{
    QMouseEvent event(type, at, view.viewport()->mapToGlobal(at), button, buttons, {});
    QCoreApplication::sendEvent(view.viewport(), &event);
}

} // namespace

void measureCanvas(const char *name, const Design &design, const Geometry &geometry,
    const std::shared_ptr<const Facts> &facts, std::optional<int> size)
{
    const auto noteFrames = [size](Job job, double ms) {
        if (size)
            note(job, *size, ms);
    };
    Document document;
    Selection selection;
    Findings findings;
    IdSource ids(1);
    CanvasView view({document, selection, findings, tests::catalogue(), ids});
    view.setAnimated(false);
    view.resize(1600, 1000);
    view.show();
    document.reset(design, true);
    QCoreApplication::processEvents();

    std::printf("%s: %d cards, %d lines, page %.0f x %.0f\n", name, int(geometry.cards.size()),
        int(geometry.routes.size()), geometry.page.width(), geometry.page.height());
    std::printf("  %-32s %8s %8s %9s %9s %9s\n", "", "median", "p95", "painted", "in sight", "scale");
    Frames first;
    first.run(1, [&](int) {
        view.setGeometry(facts, geometry, document.revision());
        view.viewport()->repaint();
    });
    print("first paint (scene and all)", first, view, geometry);
    noteFrames(Job::FirstPaint, first.at(0.5));

    Frames whole;
    view.zoomFit();
    whole.run(60, [&](int) { view.viewport()->repaint(); });
    print("everything in view", whole, view, geometry);
    noteFrames(Job::FrameWhole, whole.at(0.95));
    for (const double scale : {0.2, 0.5}) {
        view.setScale(scale, {800, 500});
        Frames full;
        full.run(40, [&](int) {
            view.touch();
            view.viewport()->repaint();
        });
        print(scale < 0.3 ? "whole view at 20 %, moving" : "whole view at 50 %, moving", full, view, geometry);
    }
    view.zoomFit();
    Frames zoom;
    zoom.run(40, [&](int i) {
        view.setScale(view.scale() * (i % 8 < 4 ? 1.2 : 1 / 1.2), {800, 500});
        view.viewport()->repaint();
    });
    print("zoom step", zoom, view, geometry);

    const ElementId id = geometry.cards.at(geometry.cards.size() / 2).id;
    view.zoomOriginal();
    view.zoomTo(geometry.rectOf(id).adjusted(-700, -430, 700, 430), false);
    view.zoomOriginal();
    QCoreApplication::processEvents();
    Frames full;
    full.run(60, [&](int) {
        view.touch();
        view.viewport()->repaint();
    });
    print("whole view at 100 %, moving", full, view, geometry);
    noteFrames(Job::FrameNear, full.at(0.95));
    Frames settled;
    settled.run(20, [&](int) { view.viewport()->grab(); });
    print("whole view at 100 %, still", settled, view, geometry);
    Frames pan;
    pan.run(120, [&](int i) { view.panBy(i % 40 < 20 ? QPoint(17, 11) : QPoint(-17, -11)); });
    print("pan at 100 %", pan, view, geometry);
    noteFrames(Job::Pan, pan.at(0.95));

    for (const int count : {1, 100}) {
        QStringList chosen;
        const QRectF here = view.visibleArea().adjusted(-2000, -2000, 2000, 2000);
        for (const geometry::Card &card : geometry.cards)
            if (chosen.size() < count - 1 && card.id != id && here.intersects(card.rect))
                chosen.append(card.id);
        chosen.append(id);
        selection.set(chosen);
        const QPointF from = view.toView(geometry.rectOf(id).center());
        mouse(view, QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
        mouse(view, QEvent::MouseMove, from + QPointF(12, 8), Qt::NoButton, Qt::LeftButton);
        QCoreApplication::processEvents();
        Frames drag;
        drag.run(60, [&](int i) {
            mouse(view, QEvent::MouseMove, from + QPointF(12 + i * 3, 8 + i * 2), Qt::NoButton, Qt::LeftButton);
        });
        print(count == 1 ? "drag one" : "drag 100", drag, view, geometry);
        noteFrames(count == 1 ? Job::DragOne : Job::DragMany, drag.at(0.95));
        view.cancel();
        mouse(view, QEvent::MouseButtonRelease, from, Qt::LeftButton, Qt::NoButton);
        QCoreApplication::processEvents();
    }
    Frames hit;
    hit.run(200,
        [&](int i) { view.content().elementAt(geometry.cards.at(i * (geometry.cards.size() / 200)).rect.center()); });
    print("hit test", hit, view, geometry);
    Frames all;
    all.run(5, [&](int i) {
        if (i % 2)
            view.selectNone();
        else
            view.selectAll();
    });
    print("select all or none", all, view, geometry);
}

} // namespace quorate::bench
