// Frames of large pictures, against the figures of the canvas: 10,000 cards in view within 9 ms, at any level of detail
// that shows them all. Process time, medians. Not a test: machines differ.

#include "widgets/paint/picture.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPainter>
#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace quorate;

namespace {

Picture estate(int cards)
{
    Picture picture;
    const int columns = 100;
    for (int i = 0; i < cards; ++i) {
        CardLook look;
        look.rect = QRectF(i % columns * 224.0, i / columns * 120.0, 200, 72);
        look.family = static_cast<Family>(i % FamilyCount);
        look.stripe = i / 1000;
        look.name = QStringLiteral("compute%1").arg(i);
        look.address = QStringLiteral("10.10.%1.%2").arg(i / 250).arg(i % 250);
        look.role = QStringLiteral("Compute");
        look.icon = QStringLiteral("compute");
        look.chips = {{QStringLiteral("compute"), Family::Compute}, {QStringLiteral("storage"), Family::Storage}};
        picture.cards += look;
        ConnectorLook line;
        line.kind = LineKind::Traffic;
        line.family = Family::Infra;
        const QPointF at = look.rect.center();
        line.points = {at + QPointF(0, 36), at + QPointF(0, 60), at + QPointF(224, 60), at + QPointF(224, 84)};
        picture.connectors += line;
    }
    picture.page = QRectF(0, 0, columns * 224, cards / columns * 120.0);
    return picture;
}

void measure(const char *what, const Picture &picture, double scale, const QPointF &origin, bool moving = false)
{
    QImage image(1600, 1000, QImage::Format_RGB32);
    std::vector<double> times;
    for (int round = 0; round < 15; ++round) {
        image.fill(Qt::white);
        const clock_t before = clock();
        QPainter painter(&image);
        painter.scale(scale, scale);
        painter.translate(-origin);
        const PaintView view{Theme::light(), lodAt(scale), scale, moving, false};
        paintPicture(painter, picture, view, QRectF(origin, QSizeF(1600 / scale, 1000 / scale)));
        painter.end();
        times.push_back(1000.0 * double(clock() - before) / CLOCKS_PER_SEC);
    }
    const double first = times.front();
    std::sort(times.begin(), times.end());
    printf("%-34s scale %4.2f  first %7.2f ms  median %7.2f ms\n", what, scale, first, times[times.size() / 2]);
}

} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    for (const int cards : {1000, 10000}) {
        const Picture picture = estate(cards);
        printf("%d cards\n", cards);
        const double all = std::min(1600 / picture.page.width(), 1000 / picture.page.height());
        measure("all in view", picture, all, {});
        measure("far", picture, 0.2, {});
        measure("middle", picture, 0.5, {});
        measure("middle, moving", picture, 0.5, {}, true);
        measure("near", picture, 1.0, {300, 200});
        measure("near, moving", picture, 1.0, {300, 200}, true);
        measure("enlarged", picture, 1.6, {300, 200});
    }
    return 0;
}
