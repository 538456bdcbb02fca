#include "model/io/output_folder.h"

#include "model/base/tr.h"
#include "model/io/disk.h"
#include "model/io/export_record.h"

#include <QDir>
#include <QFileInfo>

namespace quorate {

using io::ExportRecord;
using io::disk::FileKind;
using io::disk::Handle;
using model::Tr;

namespace {

constexpr qint64 fileLimit = qint64(1) << 30; // what is compared is read into memory

QString folderPart(const QString &path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    return slash < 0 ? QString() : path.first(slash);
}

QString namePart(const QString &path)
{
    return path.sliced(path.lastIndexOf(u'/') + 1);
}

int firstDifferentLine(const QByteArray &a, const QByteArray &b)
{
    const qsizetype length = std::min(a.size(), b.size());
    const qsizetype at = std::mismatch(a.begin(), a.begin() + length, b.begin()).first - a.begin();
    return 1 + int(QByteArrayView(a).first(at).count('\n'));
}

/// One export into one folder, in the steps of the public functions.
class OutputFolder final {
public:
    OutputFolder(QString path, const FileSet &files, bool force, const QStringList &kinds, QString language = {})
        : m_path(QDir::cleanPath(QDir::current().absoluteFilePath(path)))
        , m_files(files)
        , m_force(force)
        , m_kinds(kinds)
        , m_language(std::move(language))
    {
    }

    Result<WrittenFolder> write();
    Result<QList<FolderDifference>> compare();
    Result<QMap<QString, QByteArray>> contents(const QStringList &paths);
    Result<QMap<QString, QString>> languages();

private:
    struct Temporary {
        QString path;
        QString name;
    };

    Result<void> checkPaths() const;
    Result<void> open(bool create);
    Result<void> make() { return open(true); }
    Result<void> readRecord();
    Result<void> inspect();
    Result<void> inspectFile(const QString &path, const ExportedFile &file);
    Result<void> inspectStale();
    Result<void> writeTemporaries();
    Result<void> writeTemporary(const QString &path, const QByteArray &bytes, mode_t mode);
    Result<void> makeFolders(const QString &path);
    Result<void> renameAll();
    Result<void> removeStale();
    void removeEmptyFolders(const QString &path);
    void undo();

    /// A folder below the root, one step at a time; nothing when it is not there.
    Result<std::optional<Handle>> descend(const QString &folder) const;
    Result<Handle> existing(const QString &folder) const;
    Result<std::optional<QByteArray>> read(const QString &path, qint64 limit = fileLimit) const;
    bool isConcerned(const ExportRecord::File &file) const { return m_kinds.isEmpty() || m_kinds.contains(file.kind); }
    QString shown(const QString &path) const { return m_path + u'/' + path; }

    QString m_path;
    const FileSet &m_files;
    bool m_force;
    QStringList m_kinds;
    QString m_language;

    Handle m_root;
    ExportRecord m_record; ///< of the last export
    WrittenFolder m_result;
    QStringList m_stale; ///< to be removed
    QStringList m_foreign; ///< edited by hand, or not ours
    QList<Temporary> m_temporaries;
    QStringList m_made; ///< folders made below the root, outer ones first
    QStringList m_madeAbove; ///< the root and folders on the way to it, as they were made
};

Result<void> OutputFolder::checkPaths() const
{
    for (auto it = m_files.cbegin(); it != m_files.cend(); ++it) {
        if (!io::isPlainPath(it.key()))
            return Error{
                Tr::tr("The path \"%1\" leaves the output folder or holds characters other than letters, digits, "
                       "\".\", \"_\" and \"-\"; nothing was written.")
                    .arg(it.key().left(200))};
        for (QString folder = folderPart(it.key()); !folder.isEmpty(); folder = folderPart(folder)) {
            if (m_files.contains(folder))
                return Error{Tr::tr("\"%1\" would be a file and a folder at once; nothing was written.").arg(folder)};
        }
    }
    return {};
}

/// Opens the folder itself without following a link, and makes it and those above it if it is missing.
Result<void> OutputFolder::open(bool create)
{
    const QFileInfo info(m_path);
    for (QString missing = m_path; create && !QFileInfo::exists(missing) && !QFileInfo(missing).isSymLink();
         missing = QFileInfo(missing).path())
        m_madeAbove.prepend(missing);
    if (create && !m_madeAbove.isEmpty() && !QDir().mkpath(info.path()))
        return Error{Tr::tr("The folder cannot be made."), {info.path()}};
    auto above = io::disk::openFolder(info.path());
    if (!above)
        return above.error();
    if (info.fileName().isEmpty()) { // the root of the file system
        m_root = *std::move(above);
        return {};
    }
    if (create) {
        if (const auto made = io::disk::makeSubfolder(*above, info.fileName(), m_path); !made)
            return made.error();
    }
    auto root = io::disk::openSubfolder(*above, info.fileName(), m_path);
    if (!root)
        return root.error();
    m_root = *std::move(root);
    return {};
}

Result<void> OutputFolder::readRecord()
{
    const QString name = QString::fromUtf16(io::exportRecordName);
    const auto bytes = io::disk::readFile(m_root, name, fileLimit, shown(name));
    if (!bytes)
        return bytes.error();
    if (!*bytes)
        return {};
    const auto record = ExportRecord::fromJson(**bytes, shown(name));
    if (record)
        m_record = *record;
    else if (!m_force)
        return record.error();
    return {};
}

Result<std::optional<Handle>> OutputFolder::descend(const QString &folder) const
{
    auto handle = io::disk::openSubfolder(m_root, QStringLiteral("."), m_path);
    if (!handle)
        return handle.error();
    Handle current = *std::move(handle);
    QString path;
    for (const QString &name : folder.split(u'/', Qt::SkipEmptyParts)) {
        path += path.isEmpty() ? name : u'/' + name;
        if (io::disk::kindOf(current, name) == FileKind::None)
            return std::optional<Handle>();
        auto next = io::disk::openSubfolder(current, name, shown(path));
        if (!next)
            return next.error();
        current = *std::move(next);
    }
    return std::optional<Handle>(std::move(current));
}

Result<Handle> OutputFolder::existing(const QString &folder) const
{
    auto handle = descend(folder);
    if (!handle)
        return handle.error();
    if (!*handle)
        return Error{Tr::tr("The folder is gone."), {shown(folder)}};
    return *std::move(*handle);
}

Result<std::optional<QByteArray>> OutputFolder::read(const QString &path, qint64 limit) const
{
    const auto folder = descend(folderPart(path));
    if (!folder)
        return folder.error();
    if (!*folder)
        return std::optional<QByteArray>();
    return io::disk::readFile(**folder, namePart(path), limit, shown(path));
}

Result<void> OutputFolder::inspectFile(const QString &path, const ExportedFile &file)
{
    const auto folder = descend(folderPart(path));
    if (!folder)
        return folder.error();
    const FileKind kind = *folder ? io::disk::kindOf(**folder, namePart(path)) : FileKind::None;
    if (kind == FileKind::None) {
        m_result.written.append(path);
        return {};
    }
    if (kind == FileKind::Link) { // renaming replaces it, it is never followed
        m_foreign.append(path);
        m_result.written.append(path);
        return {};
    }
    const auto present = io::disk::readFile(**folder, namePart(path), fileLimit, shown(path));
    if (!present)
        return present.error();
    if (*present == file.bytes) {
        m_result.unchanged.append(path);
        return {};
    }
    if (*present && io::sha256(**present) != m_record.files.value(path).sha256)
        m_foreign.append(path);
    m_result.written.append(path);
    return {};
}

Result<void> OutputFolder::inspectStale()
{
    for (auto it = m_record.files.cbegin(); it != m_record.files.cend(); ++it) {
        if (m_files.contains(it.key()) || !isConcerned(*it))
            continue;
        const auto folder = descend(folderPart(it.key()));
        if (!folder)
            return folder.error();
        const FileKind kind = *folder ? io::disk::kindOf(**folder, namePart(it.key())) : FileKind::None;
        if (kind != FileKind::Regular && kind != FileKind::Link)
            continue;
        const auto present = kind == FileKind::Regular ? read(it.key()) : std::optional<QByteArray>();
        if (!present)
            return present.error();
        if (!*present || io::sha256(**present) != it->sha256)
            m_foreign.append(it.key());
        m_stale.append(it.key());
    }
    return {};
}

Result<void> OutputFolder::inspect()
{
    for (auto it = m_files.cbegin(); it != m_files.cend(); ++it) {
        if (const auto done = inspectFile(it.key(), *it); !done)
            return done.error();
    }
    if (const auto done = inspectStale(); !done)
        return done.error();
    if (m_force || m_foreign.isEmpty())
        return {};
    constexpr qsizetype told = 5;
    QString list = m_foreign.first(std::min(told, m_foreign.size())).join(QLatin1String(", "));
    if (m_foreign.size() > told)
        list += QChar(0x2026);
    return Error{
        Tr::tr("%n file(s) were edited by hand or not written by Quorate: %1. Nothing was written; force the export to "
               "replace them.",
            nullptr, int(m_foreign.size()))
            .arg(list),
        {m_path}};
}

Result<void> OutputFolder::makeFolders(const QString &path)
{
    QString folder;
    for (const QString &name : path.split(u'/', Qt::SkipEmptyParts)) {
        auto above = existing(folder);
        if (!above)
            return above.error();
        folder += folder.isEmpty() ? name : u'/' + name;
        const auto made = io::disk::makeSubfolder(*above, name, shown(folder));
        if (!made)
            return made.error();
        if (*made)
            m_made.append(folder);
    }
    return {};
}

Result<void> OutputFolder::writeTemporary(const QString &path, const QByteArray &bytes, mode_t mode)
{
    if (const auto made = makeFolders(folderPart(path)); !made)
        return made.error();
    const auto folder = existing(folderPart(path));
    if (!folder)
        return folder.error();
    const auto name = io::disk::writeTemporary(*folder, namePart(path), bytes, mode, shown(path));
    if (!name)
        return name.error();
    m_temporaries.append({path, *name});
    return {};
}

constexpr mode_t plainMode = 0644;
constexpr mode_t executableMode = 0755;
constexpr mode_t ownerOnlyMode = 0600;

mode_t modeOf(const ExportedFile &file)
{
    return file.ownerOnly ? ownerOnlyMode : file.executable ? executableMode : plainMode;
}

Result<void> OutputFolder::writeTemporaries()
{
    ExportRecord record;
    for (auto it = m_record.files.cbegin(); it != m_record.files.cend(); ++it) {
        if (!isConcerned(*it))
            record.files.insert(it.key(), *it);
    }
    for (auto it = m_files.cbegin(); it != m_files.cend(); ++it)
        record.files.insert(it.key(), {io::sha256(it->bytes), it->kind, m_language});
    for (const QString &path : std::as_const(m_result.written)) {
        const ExportedFile &file = *m_files.constFind(path);
        if (const auto done = writeTemporary(path, file.bytes, modeOf(file)); !done)
            return done.error();
    }
    // The record comes last: until it is renamed, what was written counts as unknown, which is safe.
    if (record.files == m_record.files)
        return {};
    return writeTemporary(QString::fromUtf16(io::exportRecordName), record.toJson(), plainMode);
}

Result<void> OutputFolder::renameAll()
{
    while (!m_temporaries.isEmpty()) {
        const Temporary &temporary = m_temporaries.first();
        const auto folder = existing(folderPart(temporary.path));
        if (!folder)
            return folder.error();
        if (const auto done =
                io::disk::replace(*folder, temporary.name, namePart(temporary.path), shown(temporary.path));
            !done)
            return done.error();
        io::disk::sync(*folder);
        m_temporaries.removeFirst();
    }
    for (const QString &path : std::as_const(m_result.unchanged)) {
        const auto folder = existing(folderPart(path));
        if (!folder)
            return folder.error();
        const mode_t mode = modeOf(m_files.value(path));
        if (const auto done = io::disk::setMode(*folder, namePart(path), mode, shown(path)); !done)
            return done.error();
    }
    return {};
}

void OutputFolder::removeEmptyFolders(const QString &path)
{
    for (QString folder = path; !folder.isEmpty(); folder = folderPart(folder)) {
        const auto above = existing(folderPart(folder));
        if (!above || !io::disk::removeSubfolder(*above, namePart(folder)))
            return;
    }
}

Result<void> OutputFolder::removeStale()
{
    for (const QString &path : std::as_const(m_stale)) {
        const auto folder = existing(folderPart(path));
        if (!folder)
            return folder.error();
        if (const auto done = io::disk::remove(*folder, namePart(path), shown(path)); !done)
            return done.error();
        m_result.removed.append(path);
        removeEmptyFolders(folderPart(path));
    }
    return {};
}

/// Takes away temporary files and the folders that were made for them.
void OutputFolder::undo()
{
    for (const Temporary &temporary : std::as_const(m_temporaries)) {
        if (const auto folder = existing(folderPart(temporary.path)))
            (void)io::disk::remove(*folder, temporary.name, shown(temporary.path));
    }
    for (auto it = m_made.crbegin(); it != m_made.crend(); ++it) {
        if (const auto above = existing(folderPart(*it)))
            io::disk::removeSubfolder(*above, namePart(*it));
    }
    for (auto it = m_madeAbove.crbegin(); it != m_madeAbove.crend(); ++it)
        QDir().rmdir(*it);
}

Result<WrittenFolder> OutputFolder::write()
{
    if (const auto done = checkPaths(); !done)
        return done.error();
    for (const auto step : {&OutputFolder::make, &OutputFolder::readRecord, &OutputFolder::inspect,
             &OutputFolder::writeTemporaries, &OutputFolder::renameAll, &OutputFolder::removeStale}) {
        if (const auto done = (this->*step)(); !done) {
            undo();
            return done.error();
        }
    }
    return m_result;
}

Result<QList<FolderDifference>> OutputFolder::compare()
{
    if (const auto done = checkPaths(); !done)
        return done.error();
    if (const auto done = open(false); !done)
        return done.error();
    if (const auto done = readRecord(); !done)
        return done.error();
    using Kind = FolderDifference::Kind;
    QList<FolderDifference> differences;
    for (auto it = m_files.cbegin(); it != m_files.cend(); ++it) {
        const auto present = read(it.key());
        if (!present)
            return present.error();
        if (!*present)
            differences.append({it.key(), Kind::Missing, 0});
        else if (**present != it->bytes)
            differences.append({it.key(),
                io::sha256(**present) == m_record.files.value(it.key()).sha256 ? Kind::Outdated : Kind::Edited,
                firstDifferentLine(**present, it->bytes)});
    }
    for (auto it = m_record.files.cbegin(); it != m_record.files.cend(); ++it) {
        if (m_files.contains(it.key()) || !isConcerned(*it))
            continue;
        const auto present = read(it.key());
        if (!present)
            return present.error();
        if (*present)
            differences.append({it.key(), Kind::Surplus, 0});
    }
    return differences;
}

Result<QMap<QString, QByteArray>> OutputFolder::contents(const QStringList &paths)
{
    constexpr qint64 parsedLimit = qint64(16) << 20;
    if (const auto done = open(false); !done)
        return done.error();
    QMap<QString, QByteArray> files;
    for (const QString &path : paths) {
        const auto present = io::isPlainPath(path) ? read(path, parsedLimit) : std::optional<QByteArray>();
        if (!present)
            return present.error();
        if (*present)
            files.insert(path, **present);
    }
    return files;
}

Result<QMap<QString, QString>> OutputFolder::languages()
{
    if (const auto done = open(false); !done)
        return done.error();
    if (const auto done = readRecord(); !done)
        return done.error();
    QMap<QString, QString> found;
    for (const ExportRecord::File &file : std::as_const(m_record.files)) {
        if (!file.language.isEmpty())
            found.insert(file.kind, file.language);
    }
    return found;
}

} // namespace

Result<WrittenFolder> writeOutputFolder(
    const QString &folder, const FileSet &files, bool force, const QStringList &kinds, const QString &language)
{
    return OutputFolder(folder, files, force, kinds, language).write();
}

Result<QMap<QString, QString>> languagesOfOutput(const QString &folder)
{
    const FileSet none;
    return OutputFolder(folder, none, true, {}).languages();
}

Result<QList<FolderDifference>> compareOutputFolder(
    const QString &folder, const FileSet &files, const QStringList &kinds)
{
    return OutputFolder(folder, files, true, kinds).compare();
}

Result<QMap<QString, QByteArray>> readOutputFolder(const QString &folder, const QStringList &paths)
{
    const FileSet none;
    return OutputFolder(folder, none, true, {}).contents(paths);
}

} // namespace quorate
