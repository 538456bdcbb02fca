#include "app/cli/pictures.h"

#include "model/layout/layout.h"
#include "widgets/paint/document.h"
#include "widgets/paint/scene.h"

namespace quorate::cli {

Result<QByteArray> drawPicture(
    const Design &design, const Facts &facts, const Report &report, const PictureChoice &choice)
{
    const Theme &theme = choice.theme == u"dark" ? Theme::dark()
        : choice.theme == u"print"               ? Theme::print()
                                                 : Theme::light();
    const bool overview = choice.view == u"overview";
    SceneOptions options;
    options.report = &report;
    options.date = choice.today;
    const Picture picture = buildScene(design, facts,
        layOut(facts, design.diagram(), {overview ? DiagramView::Overview : DiagramView::Detail, true}), options)
                                .picture;
    PictureOptions how;
    how.title = design.title();
    how.lod = choice.view == u"far" ? Lod::Far : choice.view == u"middle" ? Lod::Middle : Lod::Near;
    how.scale = choice.scale;
    how.created = QDateTime(choice.today, QTime(), Qt::UTC);
    if (choice.format == u"png")
        return pngOf(picture, theme, how);
    return choice.format == u"pdf" ? pdfOf(picture, theme, how) : svgOf(picture, theme, how);
}

DocumentWriter documentWriter()
{
    return [](const QByteArray &markdown, const QString &title) { return documentPdf(markdown, title); };
}

} // namespace quorate::cli
