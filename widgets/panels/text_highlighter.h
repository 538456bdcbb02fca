#pragma once

#include <QSyntaxHighlighter>

namespace quorate {

/// Colours comments, keys, texts and numbers of generated files; knows the formats by their names, not their grammars.
class TextHighlighter final : public QSyntaxHighlighter {
    Q_OBJECT

public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

    enum class Language : quint8 { Plain, Yaml, Conf, Json, Zone, Script, Markdown, Csv };
    static Language languageOf(const QString &path);
    void setLanguage(Language language);

protected:
    void highlightBlock(const QString &text) override;

private:
    Language m_language = Language::Plain;
};

} // namespace quorate
