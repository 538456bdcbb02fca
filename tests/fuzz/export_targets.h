#pragma once

#include "model/export/exporter.h"
#include "model/io/design_file.h"
#include "tests/support/test_catalogue.h"
#include "tests/support/text_fields.h"

#include <array>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_set>

/// What exporters write for designs whose texts come from strangers and passed no check on their way: the designs and
/// the exporters that have something to write for them.
namespace quorate::tests::exports {

/// A small design, so that an exporter is done within microseconds, and the texts in it by number.
struct Base {
    struct Field {
        int row; ///< of text_fields.h
        int place; ///< within the row
        QByteArray list, key;
        TextKind kind;
        QString text;
    };
    QByteArray name;
    QByteArrayList exporters; ///< that it is made for
    Design design;
    std::vector<Field> fields;
};

/// What the design is without its other clusters; all of it when the name is empty.
inline Design only(Design design, const char *cluster)
{
    if (!*cluster)
        return design;
    const ClusterId id(QString::fromLatin1(cluster));
    Topology &topology = design.topology();
    const auto keep = [](auto &table, const auto &isKept) {
        QList rows(table.begin(), table.end());
        rows.removeIf([&](const auto &row) { return !isKept(row); });
        table.assign(rows);
    };
    keep(topology.clusters, [&](const Cluster &row) { return row.id == id; });
    keep(topology.nodes, [&](const Node &row) { return row.cluster.isEmpty() || row.cluster == id; });
    keep(topology.endpoints, [&](const Endpoint &row) { return row.cluster == id; });
    keep(topology.backups, [&](const BackupPlan &row) { return row.cluster == id; });
    return design;
}

/// Together they hold every list of the format, and every kind of balancer, name server, storage and promotion that an
/// exporter knows.
inline const std::deque<Base> &bases()
{
    struct Row {
        const char *name;
        const char *cluster; ///< the only one that is left
        QByteArrayList exporters;
    };
    static const Row rows[] = {
        {"installer", "", {"inventory"}},
        {"storage", "gluster", {"inventory"}},
        {"storage", "nfs", {"inventory"}},
        {"storage", "own-nfs", {"inventory"}},
        {"storage", "path", {"inventory"}},
        {"storage", "stack", {"inventory"}},
        {"storage", "swift", {"inventory"}},
        {"haproxy", "", {"haproxy", "keepalived", "bind", "firewall", "findings"}},
        {"appliances", "", {"dnsmasq", "bom"}},
        {"appliances", "blue", {"nginx", "keepalived"}},
        {"appliances", "green", {"f5"}},
        {"appliances", "red", {"terraform"}},
        {"applications", "", {"promotion", "templates", "diagram"}},
        {"recovery", "dev", {"playbooks"}},
        {"recovery", "prod", {"playbooks", "runbook"}},
    };
    static const std::deque<Base> read = [] {
        std::deque<Base> made;
        for (const Row &row : rows) {
            const QString path = QStringLiteral("tests/data/fuzz/%1.quorate.yaml").arg(QLatin1String(row.name));
            const auto loaded = readDesign(sourceFile(path), path, *catalogue());
            if (!loaded)
                qFatal("%s", qPrintable(loaded.error().toString()));
            const QByteArray name = *row.cluster ? QByteArray(row.name) + '/' + row.cluster : QByteArray(row.name);
            Base &base = made.emplace_back(Base{name, row.exporters, only(loaded->design, row.cluster), {}});
            Design copy = base.design;
            for (int number = 0; number < textRowCount(base.design); ++number) {
                int place = 0;
                visitTextRow(copy, number, std::as_const(base.design).topology(), *catalogue(),
                    [&](QString &text, const TextPlace &at) {
                        base.fields.push_back(
                            {number, place++, at.list.latin1(), at.key.toString().toLatin1(), at.kind, text});
                    });
            }
        }
        return made;
    }();
    return read;
}

/// Documents and pictures may hold any text: their own tests see that it stays text.
inline bool isDocument(QStringView path)
{
    static constexpr QStringView endings[] = {u".md", u".csv", u".svg", u".png", u".pdf", u".dot", u".html"};
    return std::any_of(std::begin(endings), std::end(endings), [&](QStringView end) { return path.endsWith(end); });
}

/// Whether a double quote of this line of YAML is still open at its end.
inline bool isOpen(std::string_view line)
{
    bool open = false;
    for (size_t i = line.find('"'); i < line.size(); ++i) {
        if (line[i] == '"')
            open = !open;
        else if (open && line[i] == '\\')
            ++i;
    }
    return open && line[line.find_first_not_of(' ')] != '#';
}

/// Calls visit(path, line) on each line of the files that are no documents. Texts that go on in the next line, as YAML
/// lets them, are one line.
template <class Visit>
void eachLine(const FileSet &files, Visit visit)
{
    std::string joined;
    for (auto it = files.cbegin(); it != files.cend(); ++it) {
        if (isDocument(it.key()))
            continue;
        const bool isYaml = it.key().endsWith(QLatin1String(".yaml")) || it.key().endsWith(QLatin1String(".yml"));
        std::string_view rest(it->bytes.constData(), size_t(it->bytes.size()));
        const auto next = [&rest] {
            const size_t end = std::min(rest.find('\n'), rest.size());
            const std::string_view line = rest.substr(0, end);
            rest.remove_prefix(std::min(end + 1, rest.size()));
            return line;
        };
        while (!rest.empty()) {
            std::string_view line = next();
            if (isYaml && isOpen(line)) {
                joined = line;
                while (!rest.empty() && isOpen(joined)) {
                    const std::string_view more = next();
                    if (joined.back() == '\\')
                        joined.pop_back();
                    else
                        joined += ' ';
                    joined += more.substr(std::min(more.find_first_not_of(' '), more.size()));
                }
                line = joined;
            }
            visit(it.key(), line);
        }
    }
}

inline Result<FileSet> write(const Design &design, const Exporter &exporter)
{
    static const Report report;
    const Facts facts(design.topologyPointer(), catalogue());
    return exporter.write({design, facts, report, {}});
}

/// Lines that can be looked for without a copy.
struct LineHash {
    using is_transparent = void;
    size_t operator()(std::string_view line) const { return std::hash<std::string_view>()(line); }
};
using Lines = std::unordered_set<std::string, LineHash, std::equal_to<>>;

/// An exporter and a design that it writes files for.
struct Target {
    const Base *base;
    const Exporter *exporter;
    FileSet files; ///< of the design as it is
    Lines lines; ///< of those files

    /// "haproxy of appliances"
    QString name() const
    {
        return QStringLiteral("%1 of %2").arg(QLatin1String(exporter->id), QLatin1String(base->name));
    }
};

/// All of them; those that write nothing but documents come last, `writing` counts the others.
struct Targets {
    std::deque<Target> all;
    size_t writing = 0;
};

inline const Targets &targets()
{
    static const Targets found = [] {
        Targets made;
        std::deque<Target> documents;
        for (const Base &base : bases())
            for (const QByteArray &id : base.exporters) {
                const Exporter *exporter = findExporter(QString::fromLatin1(id));
                const auto files = exporter ? write(base.design, *exporter) : Result<FileSet>(FileSet());
                if (!files || files->isEmpty())
                    qFatal("%s has nothing for %s", id.constData(), base.name.constData());
                Target target{&base, exporter, *files, {}};
                eachLine(target.files, [&](const QString &, std::string_view line) { target.lines.emplace(line); });
                (target.lines.empty() ? documents : made.all).push_back(std::move(target));
            }
        made.writing = made.all.size();
        std::move(documents.begin(), documents.end(), std::back_inserter(made.all));
        return made;
    }();
    return found;
}

} // namespace quorate::tests::exports
