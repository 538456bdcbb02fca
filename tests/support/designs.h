#pragma once

#include "model/export/exporter.h"
#include "model/io/design_file.h"
#include "tests/support/test_catalogue.h"

#include <QFile>
#include <QStringList>
#include <QTest>
#include <memory>

namespace quorate::tests {

/// Ids of the shipped templates and of tests/data/export/*.quorate.yaml.
inline QStringList exportDesigns()
{
    const auto shipped = shippedTemplates();
    if (!shipped)
        qFatal("%s", qPrintable(shipped.error().toString()));
    QStringList ids;
    for (const Template &entry : *shipped)
        ids.append(entry.id);
    return ids << QStringLiteral("two-sites") << QStringLiteral("release-3-7") << QStringLiteral("release-3-10")
               << QStringLiteral("applications") << QStringLiteral("balancers");
}

inline QByteArray designBytes(const QString &id)
{
    if (const auto shipped = templateBytes(id))
        return *shipped;
    QFile file(QStringLiteral(QUORATE_SOURCE_DIR "/tests/data/export/%1.quorate.yaml").arg(id));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    return file.readAll();
}

inline Design designOf(const QString &id)
{
    const auto loaded = readDesign(designBytes(id), id, *catalogue());
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().toString()));
    return loaded->design;
}

/// The outputs of a design, all or of some kinds.
inline Result<FileSet> exported(const Design &design, const QStringList &only = {}, const PictureWriter &picture = {})
{
    const Facts facts(design.topologyPointer(), catalogue());
    const Report report;
    return exportAll({design, facts, report, picture}, only);
}

} // namespace quorate::tests
