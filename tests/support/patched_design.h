#pragma once

#include "model/base/yaml.h"
#include "model/io/design_file.h"
#include "tests/support/test_catalogue.h"

#include <QFileInfo>
#include <QHash>

namespace quorate::tests {

/// A base design with a few edits, as corpus files state them:
///   base: typical-ha                    a template of resources/templates, else a file of tests/data/bases
///   edit:
///     - set: "nodes/master01/memory"    the value of a key, made when missing
///       value: "8 GiB"
///     - add: "nodes"                    one more item of a list, made when missing
///       value: {...}
///     - remove: "nodes/master03"        a key or an item
/// Steps of a path are keys of maps, and ids, names, indexes (or the text itself) of items in lists.
class DesignPatch final {
public:
    /// The tree of the base, or an empty one with `problem` set.
    static yaml::Node base(const QString &name, QString &problem)
    {
        static QHash<QString, yaml::Node> known;
        if (const auto it = known.constFind(name); it != known.constEnd())
            return *it;
        QString path = QStringLiteral("resources/templates/%1.quorate.yaml").arg(name);
        if (!QFileInfo::exists(QStringLiteral(QUORATE_SOURCE_DIR "/") + path))
            path = QStringLiteral("tests/data/bases/%1.yaml").arg(name);
        if (!QFileInfo::exists(QStringLiteral(QUORATE_SOURCE_DIR "/") + path)) {
            problem = QStringLiteral("There is no base \"%1\".").arg(name);
            return {};
        }
        const Result<yaml::Node> root = yaml::parse(sourceFile(path), path);
        if (!root) {
            problem = root.error().toString();
            return {};
        }
        return *known.insert(name, *root);
    }

    /// Applies the list of edits; the first problem ends it.
    static QString apply(yaml::Node &root, const yaml::Node *edits)
    {
        if (!edits)
            return {};
        if (!edits->isSequence())
            return QStringLiteral("\"edit\" must be a list.");
        for (const yaml::Node &edit : edits->items) {
            const QString problem = applyOne(root, edit);
            if (!problem.isEmpty())
                return QStringLiteral("line %1: %2").arg(edit.line).arg(problem);
        }
        return {};
    }

    /// Reads the patched tree as a design. Notes count as problems: an unknown key is a typing mistake of the corpus.
    static std::optional<Design> read(const yaml::Node &root, const QString &file, QString &problem)
    {
        yaml::Writer writer;
        writer.node(root);
        const Result<LoadedDesign> loaded = readDesign(writer.bytes(), file, *catalogue());
        if (!loaded) {
            problem = loaded.error().toString();
            return std::nullopt;
        }
        if (!loaded->notes.isEmpty()) {
            problem = QStringLiteral("%1 (line %2 of the patched design)")
                          .arg(loaded->notes.first().message)
                          .arg(loaded->notes.first().place.line);
            return std::nullopt;
        }
        return loaded->design;
    }

    /// A template or base as a design; fails the program when it does not load.
    static Design design(const QString &name)
    {
        QString problem;
        const yaml::Node root = base(name, problem);
        const std::optional<Design> loaded = problem.isEmpty() ? read(root, name, problem) : std::nullopt;
        if (!loaded)
            qFatal("%s: %s", qPrintable(name), qPrintable(problem));
        return *loaded;
    }

private:
    static QString applyOne(yaml::Node &root, const yaml::Node &edit)
    {
        const yaml::Node *value = edit.find(u"value");
        for (const char *verb : {"set", "add", "remove"}) {
            const yaml::Node *target = edit.find(QString::fromLatin1(verb));
            if (!target)
                continue;
            const bool removes = qstrcmp(verb, "remove") == 0;
            if (removes == (value != nullptr))
                return QStringLiteral("\"set\" and \"add\" need a value, \"remove\" has none.");
            QStringList steps = target->scalar.split(u'/');
            const QString last = steps.takeLast();
            yaml::Node *container = &root;
            for (const QString &step : steps) {
                container = child(*container, step, !removes);
                if (!container)
                    return QStringLiteral("\"%1\": there is no \"%2\".").arg(target->scalar, step);
            }
            if (removes) {
                if (!erase(*container, last))
                    return QStringLiteral("There is no \"%1\".").arg(target->scalar);
                return {};
            }
            yaml::Node *slot = child(*container, last, true);
            if (!slot)
                return QStringLiteral("There is no \"%1\".").arg(target->scalar);
            if (qstrcmp(verb, "set") == 0) {
                *slot = *value;
                return {};
            }
            if (slot->isNull())
                slot->kind = yaml::Node::Kind::Sequence;
            if (!slot->isSequence())
                return QStringLiteral("\"%1\" is not a list.").arg(target->scalar);
            slot->items.append(*value);
            return {};
        }
        return QStringLiteral("An edit is set, add or remove.");
    }

    static qsizetype indexOf(const yaml::Node &list, const QString &step)
    {
        for (const char *key : {"id", "name"}) {
            for (qsizetype i = 0; i < list.items.size(); ++i) {
                const yaml::Node *own = list.items.at(i).find(QString::fromLatin1(key));
                if (own && own->scalar == step)
                    return i;
            }
        }
        for (qsizetype i = 0; i < list.items.size(); ++i) {
            if (list.items.at(i).isScalar() && list.items.at(i).scalar == step)
                return i;
        }
        bool ok = false;
        const qsizetype index = step.toInt(&ok);
        return ok && index >= 0 && index < list.items.size() ? index : -1;
    }

    static yaml::Node *child(yaml::Node &node, const QString &step, bool make)
    {
        if (node.isSequence()) {
            const qsizetype index = indexOf(node, step);
            return index < 0 ? nullptr : &node.items[index];
        }
        if (node.isNull() && make)
            node.kind = yaml::Node::Kind::Map;
        if (!node.isMap())
            return nullptr;
        for (qsizetype i = 0; i < node.keys.size(); ++i) {
            if (node.keys.at(i).scalar == step)
                return &node.items[i];
        }
        if (!make)
            return nullptr;
        yaml::Node key;
        key.kind = yaml::Node::Kind::Scalar;
        key.scalar = step;
        node.keys.append(key);
        node.items.append(yaml::Node());
        return &node.items.last();
    }

    static bool erase(yaml::Node &node, const QString &step)
    {
        if (node.isSequence()) {
            const qsizetype index = indexOf(node, step);
            if (index >= 0)
                node.items.removeAt(index);
            return index >= 0;
        }
        for (qsizetype i = 0; i < node.keys.size(); ++i) {
            if (node.keys.at(i).scalar == step) {
                node.keys.removeAt(i);
                node.items.removeAt(i);
                return true;
            }
        }
        return false;
    }
};

} // namespace quorate::tests
