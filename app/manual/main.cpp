// Writes the manual: `manual_builder resources/manual FOLDER`. FOLDER gets en/ and zh_CN/ for browsers, help/ for the
// program.
#include "app/language.h"
#include "app/manual/manual_page.h"
#include "app/manual/rule_reference.h"
#include "model/io/design_file.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QTextStream>

using namespace quorate;

namespace {

bool save(const QString &path, const QString &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    const QByteArray bytes = text.toUtf8();
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

bool write(const QString &source, const QString &target, const QString &language, const Catalogue &catalogue)
{
    setLanguage(language);
    const QDir folder(source + u'/' + language);
    QList<manual::Chapter> chapters;
    for (const QString &name : folder.entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return false;
        chapters.append(manual::readChapter(QFileInfo(name).completeBaseName(), file.readAll()));
        if (name.endsWith(u"-rules.md"))
            manual::append(chapters.last(), manual::ruleReference(catalogue));
    }
    bool ok = !chapters.isEmpty() && save(target + u'/' + language + u"/index.html"_qs, indexPage(chapters, language));
    for (qsizetype i = 0; i < chapters.size(); ++i) {
        const QString name = u'/' + language + u'/' + chapters.at(i).name + u".html"_qs;
        ok = ok && save(target + name, browserPage(chapters, i, language))
            && save(target + u"/help"_qs + name, helpPage(chapters.at(i)));
    }
    return ok;
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    QTextStream err(stderr);
    if (arguments.size() != 3) {
        err << "Usage: manual_builder SOURCE TARGET\n";
        return 2;
    }
    const Result<std::shared_ptr<const Catalogue>> catalogue = loadCatalogue();
    if (!catalogue) {
        err << catalogue.error().toString() << '\n';
        return 3;
    }
    for (const QString &language : languages())
        if (!write(arguments.at(1), arguments.at(2), language, **catalogue)) {
            err << "The manual in " << language << " could not be written.\n";
            return 3;
        }
    return 0;
}
