#include "model/export/exporter.h"
#include "model/io/design_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <cstdio>

using namespace quorate;

// export_tool DESIGN FOLDER: all outputs of a design without gate or record, for the tests that judge them from
// outside.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const auto fail = [](const QString &message) {
        fprintf(stderr, "%s\n", qPrintable(message));
        return 3;
    };
    if (arguments.size() != 3)
        return fail(QStringLiteral("Usage: export_tool DESIGN FOLDER"));
    const auto catalogue = loadCatalogue();
    if (!catalogue)
        return fail(catalogue.error().toString());
    const auto loaded = loadDesignFile(arguments.at(1), **catalogue);
    if (!loaded)
        return fail(loaded.error().toString());
    const Facts facts(loaded->design.topologyPointer(), *catalogue);
    const Report report;
    const Result<FileSet> files = exportAll({loaded->design, facts, report, {}});
    if (!files)
        return fail(files.error().toString());
    const QDir folder(arguments.at(2));
    for (auto it = files->begin(); it != files->end(); ++it) {
        const QString path = folder.filePath(it.key());
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(it->bytes) != it->bytes.size())
            return fail(path + QStringLiteral(": ") + file.errorString());
        if (it->executable)
            file.setPermissions(file.permissions() | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther);
        if (it->ownerOnly)
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    return 0;
}
