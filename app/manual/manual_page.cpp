#include "app/manual/manual_page.h"

#include "app/gui/tr.h"
#include "app/language.h"

#include <QRegularExpression>
#include <md4c-html.h>

namespace quorate::manual {

using app::Tr;

namespace {

QString toHtml(const QByteArray &markdown)
{
    QByteArray out;
    const auto take = [](const MD_CHAR *text, MD_SIZE size, void *bytes) {
        static_cast<QByteArray *>(bytes)->append(text, qsizetype(size));
    };
    md_html(markdown.constData(), MD_SIZE(markdown.size()), take, &out, MD_FLAG_TABLES | MD_FLAG_NOHTML,
        MD_HTML_FLAG_XHTML);
    return QString::fromUtf8(out);
}

QString plain(QString html)
{
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    html.remove(tag);
    return html.replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&quot;"), QStringLiteral("\""))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

QString listed(const Chapter &chapter, bool open)
{
    QString html =
        QStringLiteral("<li%1><a href=\"%2.html\">%3</a>")
            .arg(open ? QStringLiteral(" class=\"here\"") : QString(), chapter.name, chapter.title.toHtmlEscaped());
    QString sections;
    for (const Heading &heading : chapter.headings)
        if (heading.level == 2)
            sections += QStringLiteral("<li><a href=\"%1.html#%2\">%3</a></li>")
                            .arg(chapter.name, heading.anchor, heading.title.toHtmlEscaped());
    if (open && !sections.isEmpty())
        html += QStringLiteral("<ul>%1</ul>").arg(sections);
    return html + QStringLiteral("</li>\n");
}

QString page(const QString &title, const QString &language, const QString &sameInOther, const QString &contents,
    const QString &body)
{
    const QString other = language == u"en" ? QStringLiteral("zh_CN") : QStringLiteral("en");
    // Each language by its own name.
    const QString otherName = language == u"en" ? QStringLiteral("简体中文") : QStringLiteral("English");
    const auto tag = [](const QString &code) { return code == u"en" ? u"en"_qs : u"zh-CN"_qs; };
    return QStringLiteral(R"(<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="%1">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>%2</title>
<link rel="stylesheet" href="../manual.css"/>
</head>
<body>
<nav>
<p class="brand"><a href="index.html">%3</a></p>
<p class="language"><a href="../%4/%5.html" lang="%6">%7</a></p>
<ol>
%8</ol>
</nav>
<main>
%9
</main>
</body>
</html>
)")
        .arg(tag(language), title.toHtmlEscaped(), Tr::tr("The Quorate Manual").toHtmlEscaped(), other, sameInOther,
            tag(other), otherName, contents, body);
}

} // namespace

void append(Chapter &chapter, const QString &html)
{
    static const QRegularExpression heading(QStringLiteral("<h([1-6]) id=\"([^\"]+)\">(.*?)</h\\1>"));
    for (auto it = heading.globalMatch(html); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        chapter.headings.append({match.captured(1).toInt(), match.captured(2), plain(match.captured(3)).trimmed()});
    }
    chapter.body += html;
}

Chapter readChapter(const QString &name, const QByteArray &markdown)
{
    static const QRegularExpression anchored(QStringLiteral("<h([1-6])>(.*?) *\\{#([a-z0-9-]+)\\}</h\\1>"));
    static const QRegularExpression picture(QStringLiteral("<p><img src=\"([^\"]*)\" alt=\"([^\"]*)\"[^>]*/></p>"));
    static const QRegularExpression link(QStringLiteral("href=\"([0-9]{2}-[a-z-]+)\\.md"));
    QString html = toHtml(markdown);
    html.replace(anchored, QStringLiteral("<h\\1 id=\"\\3\">\\2</h\\1>"));
    html.replace(
        picture, QStringLiteral("<figure><img src=\"\\1\" alt=\"\\2\"/><figcaption>\\2</figcaption></figure>"));
    html.replace(link, QStringLiteral("href=\"\\1.html"));
    Chapter chapter{name, {}, {}, {}};
    append(chapter, html);
    chapter.title = chapter.headings.isEmpty() ? name : chapter.headings.first().title;
    return chapter;
}

QString browserPage(const QList<Chapter> &chapters, qsizetype index, const QString &language)
{
    QString contents;
    for (qsizetype i = 0; i < chapters.size(); ++i)
        contents += listed(chapters.at(i), i == index);
    const auto neighbour = [&](qsizetype i, const char *side) {
        if (i < 0 || i >= chapters.size())
            return QStringLiteral("<span></span>");
        return QStringLiteral("<a class=\"%1\" href=\"%2.html\">%3</a>")
            .arg(QLatin1String(side), chapters.at(i).name, chapters.at(i).title.toHtmlEscaped());
    };
    const Chapter &chapter = chapters.at(index);
    const QString body = QStringLiteral("%1\n<p class=\"neighbours\">%2%3</p>")
                             .arg(chapter.body, neighbour(index - 1, "back"), neighbour(index + 1, "on"));
    return page(QStringLiteral("%1 – Quorate").arg(chapter.title), language, chapter.name, contents, body);
}

QString indexPage(const QList<Chapter> &chapters, const QString &language)
{
    QString contents;
    QString all;
    for (const Chapter &chapter : chapters) {
        contents += listed(chapter, false);
        all += listed(chapter, true);
    }
    const QString body = QStringLiteral("<h1>%1</h1>\n<p>%2</p>\n<ol class=\"contents\">\n%3</ol>")
                             .arg(Tr::tr("The Quorate Manual").toHtmlEscaped(),
                                 Tr::tr("For version %1.").arg(QLatin1String(QUORATE_VERSION)), all);
    return page(Tr::tr("The Quorate Manual"), language, QStringLiteral("index"), contents, body);
}

QString helpPage(const Chapter &chapter)
{
    static const QRegularExpression heading(QStringLiteral("<h([1-6]) id=\"([^\"]+)\">"));
    static const QRegularExpression figure(
        QStringLiteral("<figure>(<img [^>]*/>)<figcaption>(.*?)</figcaption></figure>"));
    QString html = chapter.body;
    html.replace(heading, QStringLiteral("<h\\1><a name=\"\\2\"></a>"));
    html.replace(figure, QStringLiteral("<p>\\1</p><p class=\"caption\">\\2</p>"));
    html.replace(
        QStringLiteral("<table>"), QStringLiteral("<table cellspacing=\"0\" cellpadding=\"6\" width=\"100%\">"));
    return QStringLiteral("<html><head><title>%1</title></head><body>%2</body></html>")
        .arg(chapter.title.toHtmlEscaped(), html);
}

} // namespace quorate::manual
