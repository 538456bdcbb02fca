#include "widgets/panels/text_highlighter.h"

#include "widgets/common/window_theme.h"

#include <QRegularExpression>

namespace quorate {

TextHighlighter::Language TextHighlighter::languageOf(const QString &path)
{
    const QString name = path.section(u'/', -1);
    const QString ending = name.section(u'.', -1).toLower();
    if (ending == u"yaml" || ending == u"yml")
        return Language::Yaml;
    if (ending == u"json" || ending == u"dot" || ending == u"svg" || ending == u"drawio" || ending == u"xml")
        return Language::Json;
    if (ending == u"sh" || ending == u"bash")
        return Language::Script;
    if (ending == u"md")
        return Language::Markdown;
    if (ending == u"zone" || name.startsWith(QLatin1String("db.")))
        return Language::Zone;
    if (ending == u"csv")
        return Language::Csv;
    if (ending == u"cfg" || ending == u"conf" || ending == u"ini" || ending == u"nft" || name == u"hosts"
        || name == u"inventory")
        return Language::Conf;
    return Language::Plain;
}

void TextHighlighter::setLanguage(Language language)
{
    m_language = language;
    rehighlight();
}

void TextHighlighter::highlightBlock(const QString &text)
{
    if (m_language == Language::Plain || text.isEmpty())
        return;
    const Theme &theme = windowTheme(static_cast<const QWidget *>(nullptr));
    const QColor key = theme.family(Family::ControlPlane).ink;
    const QColor value = theme.family(Family::Dns).ink;
    const QColor number = theme.family(Family::Registry).ink;
    const auto paint = [&](const QRegularExpression &what, const QColor &ink, bool bold, int group) {
        QTextCharFormat format;
        format.setForeground(ink);
        if (bold)
            format.setFontWeight(QFont::DemiBold);
        for (auto it = what.globalMatch(text); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            setFormat(int(match.capturedStart(group)), int(match.capturedLength(group)), format);
        }
    };
    static const QRegularExpression numbers(QStringLiteral("(?<![\\w.])\\d[\\d.:/]*\\b"));
    static const QRegularExpression strings(QStringLiteral("\"(?:[^\"\\\\]|\\\\.)*\""));
    static const QRegularExpression yamlKeys(QStringLiteral("^\\s*(?:- )*([\\w./-]+|\"[^\"]+\")\\s*:(?=\\s|$)"));
    static const QRegularExpression confKeys(QStringLiteral("^\\s*([\\w.-]+)(?=\\s|=|$)"));
    static const QRegularExpression assignments(QStringLiteral("(?:^|\\s)([\\w.-]+)="));
    static const QRegularExpression headings(
        QStringLiteral("^\\s*(\\[[^\\]]*\\]|#{1,6} .*|global|defaults|frontend .*|backend .*|listen .*)$"));
    static const QRegularExpression hashComments(QStringLiteral("(?:^|\\s)#.*$"));
    static const QRegularExpression zoneComments(QStringLiteral(";.*$"));
    static const QRegularExpression records(QStringLiteral("\\b(SOA|NS|A|AAAA|PTR|CNAME|IN)\\b"));
    if (m_language != Language::Markdown)
        paint(numbers, number, false, 0);
    switch (m_language) {
    case Language::Yaml:
        paint(yamlKeys, key, false, 1);
        paint(strings, value, false, 0);
        paint(hashComments, theme.text3, false, 0);
        break;
    case Language::Conf:
        paint(confKeys, key, false, 1);
        paint(assignments, key, false, 1);
        paint(strings, value, false, 0);
        paint(headings, theme.text, true, 1);
        paint(hashComments, theme.text3, false, 0);
        break;
    case Language::Json:
        paint(strings, value, false, 0);
        break;
    case Language::Zone:
        paint(records, key, false, 1);
        paint(strings, value, false, 0);
        paint(zoneComments, theme.text3, false, 0);
        break;
    case Language::Script:
        paint(assignments, key, false, 1);
        paint(strings, value, false, 0);
        paint(hashComments, theme.text3, false, 0);
        break;
    case Language::Markdown:
        paint(headings, theme.text, true, 1);
        break;
    default:
        break;
    }
}

} // namespace quorate
