#pragma once

#include "model/base/result.h"
#include "model/catalogue/catalogue.h"
#include "model/design/design.h"

#include <QByteArray>
#include <QHash>
#include <memory>

namespace quorate {

/// Something odd but usable that was met while reading.
struct LoadNote {
    QString message;
    Place place;
};

struct LoadedDesign {
    Design design;
    QList<LoadNote> notes;
    int formatVersion = QUORATE_FORMAT_VERSION; ///< of the file; an older one was brought to the present form
    bool readOnly = false; ///< written by a newer format version
    bool hadComments = false; ///< comments would be lost on saving
    bool normalised = false; ///< saving the unchanged design would change the bytes
    QHash<ElementId, int> lines; ///< of each element's `id` in the text, from 1
};

/// The text of a design file to a design. `file` is used in messages only.
Result<LoadedDesign> readDesign(const QByteArray &bytes, const QString &file, const Catalogue &catalogue);
/// The design as the text of its file: stable order, text in double quotes, defaults left out.
QByteArray writeDesign(const Design &design, const Catalogue &catalogue);

/// Reads from disk; "-" is standard input.
Result<LoadedDesign> loadDesignFile(const QString &path, const Catalogue &catalogue);
/// Atomic: writes beside the file, syncs, renames. An unchanged file is not touched.
Result<void> saveDesignFile(const QString &path, const Design &design, const Catalogue &catalogue);
/// Copies a file of an older format beside itself, to "NAME.format-VERSION", before it is saved in the present one;
/// returns the copy's path.
Result<QString> backUpFormat(const QString &path, int version);

/// JSON Schema (draft 2020-12) of the design file.
QByteArray designSchema(const Catalogue &catalogue);

/// The catalogue from the resources compiled into the program.
Result<std::shared_ptr<const Catalogue>> loadCatalogue();

/// A shipped template: resources/templates/<id>.quorate.yaml. Texts are English (context "Catalogue").
struct Template {
    QString id;
    QString title;
    QString when; ///< when to use it
    QString platform;
};

/// The shipped templates in the order of resources/templates/templates.yaml.
Result<QList<Template>> shippedTemplates();
Result<QByteArray> templateBytes(const QString &id);

} // namespace quorate
