// Writes pictures of the canvas to a folder, to be looked at: at rest, selected, dragging, placing, renaming, dark.
#include "tests/support/canvas_fixture.h"
#include "tests/support/patched_design.h"
#include "widgets/common/window_theme.h"

#include <QApplication>
#include <QMimeData>

using namespace quorate;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
    for (const Theme::Kind kind : {Theme::Kind::Light, Theme::Kind::Dark}) {
        applyWindowTheme(application, kind);
        tests::CanvasFixture f(tests::DesignPatch::design(QStringLiteral("typical-ha")));
        f.view.setPageTheme(kind);
        const QString suffix = kind == Theme::Kind::Light ? QStringLiteral("light") : QStringLiteral("dark");
        const auto shot = [&](const char *name) {
            f.view.grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, QLatin1String(name), suffix));
        };
        QTest::qWait(150);
        f.selection.set({QStringLiteral("infra02")});
        shot("all");
        f.view.zoomOriginal();
        f.view.zoomTo(f.view.content().rectOf(QStringLiteral("rack-b")), false);
        f.selection.set({QStringLiteral("master02"), QStringLiteral("infra02")});
        f.hover(f.at(QStringLiteral("lb02")));
        QTest::qWait(150);
        shot("near");
        f.view.zoomFit();
        const QPoint from = f.at(QStringLiteral("infra02"));
        const QPoint to = f.at(QStringLiteral("rack-c")) + QPoint(10, -60);
        f.selection.set({});
        f.press(from);
        f.move(from, to);
        shot("drag");
        f.key(Qt::Key_Escape);
        f.release(to);
        QMimeData mime;
        mime.setData(QLatin1String(roleMimeType), "router");
        QDragEnterEvent enter(to, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(f.port(), &enter);
        QDragMoveEvent move(to, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(f.port(), &move);
        shot("place");
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(f.port(), &leave);
        f.selection.set({QStringLiteral("master01")});
        f.key(Qt::Key_F2);
        shot("rename");
        f.key(Qt::Key_Escape);
        f.view.cancel();
        const QRectF band = f.view.content().rectOf(QStringLiteral("rack-a"));
        f.press(f.at(band.topLeft() + QPointF(6, 60)));
        f.move(f.at(band.topLeft() + QPointF(6, 60)),
            f.at(f.view.content().rectOf(QStringLiteral("infra02")).bottomRight() + QPointF(8, 8)));
        shot("band");
        f.release({});
    }
    return 0;
}
