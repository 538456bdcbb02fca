#pragma once

#include "model/base/result.h"
#include "model/base/yaml.h"
#include "model/catalogue/catalogue.h"
#include "model/design/fields.h"
#include "model/io/design_file.h"

#include <QDate>
#include <QHash>
#include <QSet>
#include <functional>
#include <optional>
#include <span>

/// The parts of which the reader and the writer of design files are made; only model/io includes them.
namespace quorate::io {

/// Bounds of a design, so that a hostile file costs neither memory nor hours. The file's size and depth are bounded
/// before (yaml::Limits).
namespace bounds {
inline constexpr qsizetype nodeRows = 20'000;
inline constexpr qsizetype rows = 10'000; ///< of every other table, and of every list within a row
inline constexpr int hosts = 100'000; ///< all groups expanded
inline constexpr qsizetype references = 20'000;
inline constexpr qsizetype notes = 200; ///< that are told; further ones are counted
inline constexpr qsizetype keptText = 65'536; ///< a text of a key that is only kept
} // namespace bounds

/// What is known while one file is read: the ids it defines, what went wrong, what is odd. The first error wins, and
/// after it nothing that is read counts.
class ReadContext final {
public:
    ReadContext(QString file, const Catalogue &catalogue)
        : m_catalogue(catalogue)
        , m_file(std::move(file))
    {
    }

    const Catalogue &catalogue() const { return m_catalogue; }
    bool ok() const { return !m_error.has_value(); }
    const Error &error() const { return *m_error; }
    void fail(const yaml::Node &at, const QString &message);
    void note(const yaml::Node &at, const QString &message);
    QList<LoadNote> takeNotes();

    /// Collects the ids of all rows below the root, which must be unique over the whole design. Keys that are not lists
    /// are left to whoever reads them.
    void indexIds(const yaml::Node &root);
    bool hasId(const QString &id) const { return m_ids.contains(id); }
    /// The line of each id.
    QHash<ElementId, int> lines() const;
    /// Whether the text names a row of this table; an error when it does not.
    bool isReference(const yaml::Node &scalar, const char *table);

    // Values: each is nothing, after an error at the value, when it is not what was asked for.
    bool isList(const yaml::Node &value, qsizetype limit);
    bool isMap(const yaml::Node &value);
    bool isSlug(const yaml::Node &value);
    /// An id, or "kind:name" of something that is drawn but stands in no table ("client:users").
    bool isElement(const yaml::Node &value);
    std::optional<QString> text(const yaml::Node &value, TextKind kind);
    std::optional<qint64> integer(const yaml::Node &value, qint64 min, qint64 max);
    std::optional<double> real(const yaml::Node &value, double min, double max);
    std::optional<bool> boolean(const yaml::Node &value);
    std::optional<qint64> size(const yaml::Node &value);
    std::optional<double> duration(const yaml::Node &value);
    std::optional<QDate> date(const yaml::Node &value);
    /// The index of the word; an empty word of the list stands for "not stated" and cannot be written.
    std::optional<int> choice(const yaml::Node &value, std::span<const char *const> words);

    /// Values by a schema of the catalogue; keys that no field has are returned, to be kept.
    using FindField = std::function<const SchemaField *(QStringView key)>;
    yaml::Node attributes(const yaml::Node &map, const FindField &find, Attributes &out);
    /// Text of a key that is only kept still has to be text.
    void checkKept(const yaml::Node &value);

    // The platform of each cluster, for the schemas of its hosts
    void setPlatform(const ClusterId &cluster, const QString &platform) { m_platforms.insert(cluster, platform); }
    QString platformOf(const ClusterId &cluster) const { return m_platforms.value(cluster); }
    /// Tells of a role that the catalogue lacks, once for each platform.
    void noteUnknownRole(const yaml::Node &at, const QString &platform, const QString &role);

private:
    struct IdPlace {
        const char *table;
        int line;
        int column;
    };
    void indexRows(const yaml::Node &rows, const char *table);
    std::optional<AttributeValue> attribute(const yaml::Node &value, const SchemaField &field);
    /// Whether the value is a scalar without quotes; an error of this sentence when it is not.
    bool isPlain(const yaml::Node &value, const QString &expected);

    const Catalogue &m_catalogue;
    QString m_file;
    std::optional<Error> m_error;
    QList<LoadNote> m_notes;
    qsizetype m_noteCount = 0;
    QHash<QString, IdPlace> m_ids;
    QHash<ClusterId, QString> m_platforms;
    QSet<QString> m_unknownRoles;
};

} // namespace quorate::io
