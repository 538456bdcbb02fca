#pragma once

#include "tests/support/designs.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace quorate::tests {

/// Everything that is exported for every design, on disk: `<design>/<exported path>`.
class ExportFolder final {
public:
    /// Writes it all; empty, or what went wrong.
    QString write()
    {
        for (const QString &id : exportDesigns()) {
            const Result<FileSet> files = exported(designOf(id));
            if (!files)
                return id + QStringLiteral(": ") + files.error().toString();
            for (auto it = files->begin(); it != files->end(); ++it) {
                const QString path = id + u'/' + it.key();
                QDir(this->path()).mkpath(QFileInfo(path).path());
                QFile file(this->path() + u'/' + path);
                if (!file.open(QIODevice::WriteOnly) || file.write(it->bytes) != it->bytes.size())
                    return path + QStringLiteral(": ") + file.errorString();
                if (it->executable)
                    file.setPermissions(file.permissions() | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther);
                m_files.append(path);
            }
        }
        return {};
    }
    QString path() const { return m_temporary.path(); }
    const QStringList &files() const { return m_files; }
    QByteArray bytes(const QString &file) const
    {
        QFile opened(path() + u'/' + file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    /// Adds rows of one column "path": files that end like this and contain the part.
    void rows(const QString &ending, const QString &part = {}) const
    {
        QTest::addColumn<QString>("path");
        for (const QString &path : m_files) {
            if (path.endsWith(ending) && path.contains(part))
                QTest::newRow(qPrintable(path)) << path;
        }
    }

private:
    QTemporaryDir m_temporary;
    QStringList m_files;
};

} // namespace quorate::tests
