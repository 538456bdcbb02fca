#include "model/io/design_file.h"

#include "model/base/tr.h"
#include "model/io/whole_file.h"

#include <QFile>
#include <QFileInfo>

namespace quorate {

using model::Tr;

namespace {

const qint64 sizeLimit = yaml::Limits().bytes;

/// At most one byte more than is allowed, so that the reader says what is wrong and an endless file ends.
Result<QByteArray> readAll(QFile &file, const QString &name)
{
    const QByteArray bytes = file.read(sizeLimit + 1);
    if (file.error() != QFileDevice::NoError)
        return Error{Tr::tr("The file cannot be read. %1").arg(file.errorString()), {name}};
    return bytes;
}

Result<QByteArray> readInput(const QString &path)
{
    QFile file(path);
    if (path == u"-")
        return file.open(stdin, QIODevice::ReadOnly) ? readAll(file, path)
                                                     : Error{Tr::tr("Standard input cannot be read."), {path}};
    if (QFileInfo(path).isDir())
        return Error{Tr::tr("This is a folder; expected a design file."), {path}};
    if (!file.open(QIODevice::ReadOnly))
        return Error{Tr::tr("The file cannot be opened. %1").arg(file.errorString()), {path}};
    return readAll(file, path);
}

} // namespace

Result<LoadedDesign> loadDesignFile(const QString &path, const Catalogue &catalogue)
{
    const auto bytes = readInput(path);
    if (!bytes)
        return bytes.error();
    return readDesign(*bytes, path, catalogue);
}

Result<QString> backUpFormat(const QString &path, int version)
{
    const auto bytes = readInput(path);
    if (!bytes)
        return bytes.error();
    const QString backup = QStringLiteral("%1.format-%2").arg(path).arg(version);
    if (const auto written = writeWholeFile(backup, *bytes); !written)
        return written.error();
    return backup;
}

Result<void> saveDesignFile(const QString &path, const Design &design, const Catalogue &catalogue)
{
    const QByteArray bytes = writeDesign(design, catalogue);
    if (bytes.size() > sizeLimit)
        return Error{Tr::tr("The design takes %1 bytes; a file of more than %2 could not be opened again.")
                         .arg(bytes.size())
                         .arg(sizeLimit),
            {path}};
    return writeWholeFile(path, bytes);
}

} // namespace quorate
