#pragma once

#include <QList>
#include <QString>

namespace quorate::manual {

/// A heading of a chapter that can be linked to.
struct Heading {
    int level = 1; ///< 1 is the chapter's title
    QString anchor; ///< unique in the chapter; the same in every language
    QString title; ///< plain text
};

/// One chapter of the manual, made from its Markdown.
struct Chapter {
    QString name; ///< file name without ending, "05-checking"
    QString title;
    QList<Heading> headings; ///< in their order, the title first
    QString body; ///< HTML (well-formed XML) of everything between <main> and </main>
};

/// Reads GitHub's dialect of Markdown with tables. A heading ends with its anchor, `## Waivers {#waivers}`; a paragraph
/// that is a picture becomes a figure whose caption is the picture's text; links to `NAME.md` lead to pages.
Chapter readChapter(const QString &name, const QByteArray &markdown);

/// Appends a ready piece of HTML and the headings that stand in it.
void append(Chapter &chapter, const QString &html);

/// The whole page of a chapter for browsers, with contents, links to its neighbours and to the other language.
QString browserPage(const QList<Chapter> &chapters, qsizetype index, const QString &language);
/// The first page: the contents of the manual.
QString indexPage(const QList<Chapter> &chapters, const QString &language);
/// The chapter for Qt's rich text, which knows a part of HTML 4 only.
QString helpPage(const Chapter &chapter);

} // namespace quorate::manual
