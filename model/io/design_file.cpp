#include "model/io/design_file.h"

#include "model/base/tr.h"
#include "model/io/disk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sys/stat.h>

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

/// Where the bytes of the file are: the end of a chain of links, as every editor writes it.
Result<QString> targetOf(const QString &path)
{
    QString target = QDir::current().absoluteFilePath(path);
    constexpr int linkLimit = 40; // Linux MAXSYMLINKS
    for (int links = 0; QFileInfo(target).isSymLink(); ++links) {
        if (links == linkLimit)
            return Error{Tr::tr("The symbolic links of this file go around in a circle."), {path}};
        target = QFileInfo(target).symLinkTarget();
    }
    return target;
}

} // namespace

Result<LoadedDesign> loadDesignFile(const QString &path, const Catalogue &catalogue)
{
    const auto bytes = readInput(path);
    if (!bytes)
        return bytes.error();
    return readDesign(*bytes, path, catalogue);
}

Result<void> saveDesignFile(const QString &path, const Design &design, const Catalogue &catalogue)
{
    const QByteArray bytes = writeDesign(design, catalogue);
    if (bytes.size() > sizeLimit)
        return Error{Tr::tr("The design takes %1 bytes; a file of more than %2 could not be opened again.")
                         .arg(bytes.size())
                         .arg(sizeLimit),
            {path}};
    const auto target = targetOf(path);
    if (!target)
        return target.error();
    const QFileInfo info(*target);
    const auto folder = io::disk::openFolder(info.path());
    if (!folder)
        return folder.error();
    struct stat status = {};
    const bool exists = ::lstat(QFile::encodeName(*target).constData(), &status) == 0;
    if (exists && !S_ISREG(status.st_mode))
        return Error{Tr::tr("This is not a regular file."), {path}};
    if (exists && status.st_size == bytes.size()) {
        const auto present = io::disk::readFile(*folder, info.fileName(), sizeLimit, path);
        if (present && *present == bytes)
            return {};
    }
    const auto temporary = io::disk::writeTemporary(
        *folder, info.fileName(), bytes, exists ? std::optional(status.st_mode & 07777) : std::nullopt, path);
    if (!temporary)
        return temporary.error();
    if (const auto replaced = io::disk::replace(*folder, *temporary, info.fileName(), path); !replaced) {
        (void)io::disk::remove(*folder, *temporary, path);
        return replaced.error();
    }
    io::disk::sync(*folder);
    return {};
}

} // namespace quorate
