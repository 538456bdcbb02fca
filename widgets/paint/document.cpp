#include "widgets/paint/document.h"

#include "widgets/paint/pdf_bytes.h"
#include "widgets/paint/theme.h"
#include "widgets/tr.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace quorate {

namespace {

constexpr double marginMm = 18;
constexpr double bodyPt = 9.5;
constexpr double codePt = 8;
constexpr double footerPt = 7.5;

/// Opens nothing: pictures of a text stay empty.
class SilentDocument final : public QTextDocument {
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

// A Latin family first: a CJK family in front loses digits from the text layer (Qt 6.4). DejaVu, not Inter: its colon
// beside digits keeps its character there.
QFont bodyFont(double pt)
{
    // Every property is said here: what is not comes from the program's own font, which differs between the programs.
    QFont font({QStringLiteral("DejaVu Sans"), QStringLiteral("Noto Sans CJK SC")}, -1, QFont::Normal, false);
    font.setPointSizeF(pt);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

bool isCode(const QTextBlock &block)
{
    return block.blockFormat().hasProperty(QTextFormat::BlockCodeFence)
        || block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage);
}

void styleCharacters(QTextDocument &document, const Theme &theme)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const QTextCharFormat given = fragment.charFormat();
            const bool code = given.fontFixedPitch() || isCode(block);
            QTextCharFormat format;
            format.setFontFamilies({code ? QStringLiteral("DejaVu Sans Mono") : QStringLiteral("DejaVu Sans"),
                QStringLiteral("Noto Sans CJK SC")});
            format.setForeground(theme.text);
            format.setFontPointSize(level == 1 ? 17 : level == 2 ? 13 : level > 2 ? 10.5 : code ? codePt : bodyPt);
            format.setFontWeight(level > 0 ? int(QFont::Bold) : given.fontWeight());
            format.setFontItalic(given.fontItalic());
            // Ligatures would be missing from the text layer: "certificate" could not be searched.
            format.setFontStyleStrategy(QFont::PreferNoShaping);
            QTextCursor cursor(&document);
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            // Nothing else of what Markdown gave: a text that looks like a link is no link on paper.
            cursor.setCharFormat(format);
        }
    }
}

void styleBlocks(QTextDocument &document, const Theme &theme)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        if (isCode(block)) {
            format.setBackground(mix(theme.page, theme.text, 0.06));
            format.setNonBreakableLines(false);
            format.setLeftMargin(6);
            format.setRightMargin(0);
            format.setTopMargin(isCode(block.previous()) ? 0 : 3);
            format.setBottomMargin(block.next().isValid() && isCode(block.next()) ? 0 : 6);
        } else if (format.headingLevel() > 0) {
            format.setTopMargin(format.headingLevel() == 1 ? 0 : format.headingLevel() == 2 ? 14 : 10);
            format.setBottomMargin(4);
        } else if (!cursor.currentTable() && !cursor.currentList()) {
            format.setTopMargin(0);
            format.setBottomMargin(4);
        }
        cursor.setBlockFormat(format);
    }
}

void styleTables(QTextDocument &document, const Theme &theme)
{
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setBorder(1);
        format.setBorderBrush(mix(theme.page, theme.text, 0.35));
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderCollapse(true);
        format.setCellPadding(4);
        format.setCellSpacing(0);
        format.setTopMargin(4);
        format.setBottomMargin(8);
        table->setFormat(format);
        for (int column = 0; column < table->columns(); ++column) {
            QTextTableCell cell = table->cellAt(0, column);
            QTextCharFormat head = cell.format();
            head.setBackground(mix(theme.page, theme.text, 0.06));
            cell.setFormat(head);
        }
    }
}

/// A heading at the end of a page, apart from what it is about, begins the next one, and so does the line before a
/// command.
void keepWithNext(QTextDocument &document, double pageHeight)
{
    const auto pageOf = [&](double y) { return int(y / pageHeight); };
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const bool heading = block.blockFormat().headingLevel() > 0;
        const bool introduces = block.next().isValid() && isCode(block.next()) && !isCode(block);
        if (!heading && !introduces)
            continue;
        document.pageCount(); // lays out to the end
        QTextBlock last = block.next();
        while (last.isValid() && last.blockFormat().headingLevel() > 0)
            last = last.next();
        if (!last.isValid())
            continue;
        const QRectF own = document.documentLayout()->blockBoundingRect(block);
        const QRectF next = document.documentLayout()->blockBoundingRect(last);
        if (pageOf(own.top()) == pageOf(next.top() + (heading ? 40 : 8)))
            continue;
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        cursor.setBlockFormat(format);
        // The layout of Qt 6.4 loses what follows a break that was added within it: lay all out anew.
        document.markContentsDirty(0, document.characterCount());
        block = last;
    }
}

} // namespace

Result<QByteArray> documentPdf(const QByteArray &markdown, const QString &title, const QDateTime &created)
{
    const Theme &theme = Theme::print();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
        writer.setCreator(QStringLiteral("Quorate"));
        writer.setTitle(title);
        // One unit is a point, so that margins above are points, too; QPdfWriter keeps fractions.
        writer.setResolution(72);
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
            QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter));
        SilentDocument document;
        document.documentLayout()->setPaintDevice(&writer);
        document.setDefaultFont(bodyFont(bodyPt));
        document.setDocumentMargin(0);
        document.setUndoRedoEnabled(false);
        QTextOption wrapping;
        wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        document.setDefaultTextOption(wrapping);
        document.setMarkdown(QString::fromUtf8(markdown),
            QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML);
        QTextCursor all(&document); // one change, hence one layout
        all.beginEditBlock();
        styleCharacters(document, theme);
        styleBlocks(document, theme);
        styleTables(document, theme);
        all.endEditBlock();
        const QSizeF page(writer.width(), writer.height() - 24);
        document.setPageSize(page);
        keepWithNext(document, page.height());
        QPainter painter(&writer);
        const int pages = document.pageCount();
        for (int number = 0; number < pages; ++number) {
            if (number > 0 && !writer.newPage())
                return Error{widgets::Tr::tr("The PDF file could not be written."), {}};
            painter.save();
            painter.translate(0, -number * page.height());
            QAbstractTextDocumentLayout::PaintContext context;
            context.clip = QRectF(QPointF(0, number * page.height()), page);
            painter.setClipRect(context.clip);
            context.palette.setColor(QPalette::Text, theme.text);
            document.documentLayout()->draw(&painter, context);
            painter.restore();
            painter.setFont(bodyFont(footerPt));
            painter.setPen(theme.text2);
            const QRectF footer(0, page.height() + 10, page.width(), 14);
            painter.drawText(footer, Qt::AlignLeft | Qt::AlignVCenter, title);
            painter.drawText(
                footer, Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("%1 / %2").arg(number + 1).arg(pages));
        }
        if (!painter.end())
            return Error{widgets::Tr::tr("The PDF file could not be written."), {}};
    }
    QByteArray pdf = buffer.data();
    setCreationDate(pdf, created);
    return pdf;
}

} // namespace quorate
