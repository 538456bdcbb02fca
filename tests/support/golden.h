#pragma once

#include "model/export/file_set.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSet>
#include <QString>

namespace quorate::tests {

/// Compares files with tests/golden/<folder>; an empty text means that they agree. QUORATE_UPDATE_GOLDEN=1 rewrites the
/// folder instead: read the difference before you commit it.
inline QString goldenProblem(const QString &folder, const FileSet &files)
{
    const QDir golden(QStringLiteral(QUORATE_SOURCE_DIR "/tests/golden/") + folder);
    if (qEnvironmentVariableIntValue("QUORATE_UPDATE_GOLDEN") != 0) {
        QDir(golden).removeRecursively();
        for (auto it = files.begin(); it != files.end(); ++it) {
            QDir().mkpath(QFileInfo(golden.filePath(it.key())).path());
            QFile file(golden.filePath(it.key()));
            if (!file.open(QIODevice::WriteOnly) || file.write(it->bytes) != it->bytes.size())
                return file.errorString();
            if (it->executable)
                file.setPermissions(file.permissions() | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther);
        }
        return {};
    }
    QSet<QString> expected;
    QDirIterator walk(golden.path(), QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext())
        expected.insert(golden.relativeFilePath(walk.next()));
    for (auto it = files.begin(); it != files.end(); ++it) {
        QFile file(golden.filePath(it.key()));
        if (!expected.remove(it.key()) || !file.open(QIODevice::ReadOnly))
            return QStringLiteral("There is no golden file for %1.").arg(it.key());
        const QList<QByteArray> want = file.readAll().split('\n');
        const QList<QByteArray> have = it->bytes.split('\n');
        for (qsizetype i = 0; i < qMax(want.size(), have.size()); ++i) {
            if (want.value(i) != have.value(i))
                return QStringLiteral("%1:%2: expected \"%3\", found \"%4\"")
                    .arg(it.key(), QString::number(i + 1), QString::fromUtf8(want.value(i)),
                        QString::fromUtf8(have.value(i)));
        }
        if (it->executable != file.permissions().testFlag(QFile::ExeOwner))
            return QStringLiteral("%1 has another mode.").arg(it.key());
    }
    return expected.isEmpty() ? QString() : QStringLiteral("%1 is no longer written.").arg(*expected.begin());
}

} // namespace quorate::tests
