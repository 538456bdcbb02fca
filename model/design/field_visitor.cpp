#include "model/design/field_visitor.h"

namespace quorate {

using fieldtext::Bounds;
using model::Tr;

QStringList FieldVisitor::list(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString) {
        QStringList parts = value.toString().split(u',', Qt::SkipEmptyParts);
        for (QString &part : parts)
            part = part.trimmed();
        return parts;
    }
    return value.toStringList();
}

QStringList FieldVisitor::wordNames(const QStringList &words)
{
    QStringList names;
    for (const QString &word : words)
        names.append(fieldtext::wordName(word));
    return names;
}

QString fieldText(ValueType type, const QVariant &value, const FieldView &view)
{
    if (!value.isValid())
        return {};
    const auto named = [&](const QString &id) {
        const qsizetype index = view.choices.indexOf(id);
        return index >= 0 && index < view.choiceNames.size() ? view.choiceNames.at(index) : id;
    };
    switch (type) {
    case ValueType::Text:
    case ValueType::Integer:
    case ValueType::Rows:
        return value.toString();
    case ValueType::Texts:
        return value.toStringList().join(QStringLiteral(", "));
    case ValueType::Integers: {
        QStringList parts;
        for (const QVariant &part : value.toList())
            parts.append(part.toString());
        return parts.join(QStringLiteral(", "));
    }
    case ValueType::Real:
        return fieldtext::show(value.toDouble());
    case ValueType::Size:
        return text::formatBytes(value.toLongLong());
    case ValueType::Duration:
        return text::formatMilliseconds(value.toDouble());
    case ValueType::Boolean:
        return fieldtext::show(value.toBool());
    case ValueType::Choice:
    case ValueType::Reference:
        return named(value.toString());
    case ValueType::References:
    case ValueType::Roles: {
        QStringList parts;
        for (const QString &id : value.toStringList())
            parts.append(named(id));
        return parts.join(QStringLiteral(", "));
    }
    }
    return {};
}

void FieldVisitor::field(
    FieldName f, ValueType type, const QVariant &value, const Decorate &decorate, const Assign &assign)
{
    field(
        QString::fromLatin1(f.key), type, value,
        [&](FieldView &view) {
            view.label = translated(f.label);
            decorate(view);
        },
        assign);
}

void FieldVisitor::field(
    const QString &own, ValueType type, const QVariant &value, const Decorate &decorate, const Assign &assign)
{
    const QString key = m_prefix + own;
    if (target.action == Target::Action::Set) {
        if (key == target.key && !found) {
            found = true;
            if (type != ValueType::Rows)
                assign(target.value);
        }
        return;
    }
    if (target.action != Target::Action::List || !sink)
        return;
    sink(key, type, value, [&] {
        FieldView view;
        view.key = key;
        view.section = m_section;
        view.type = type;
        view.value = value;
        decorate(view);
        view.text = fieldText(type, view.value, view);
        view.fallbackText = fieldText(type, view.fallback, view);
        return view;
    });
}

/// Texts that the catalogue knows the values of.
void FieldVisitor::suggestions(FieldView &view) const
{
    if (!m_prefix.isEmpty())
        return;
    if (view.key == u"platform") {
        for (const Platform &known : m_catalogue.platforms()) {
            view.choices.append(known.id);
            view.choiceNames.append(known.name);
        }
    } else if (view.key == u"version" && platform) {
        for (const Release &release : platform->releases)
            view.choices.append(release.version);
        view.choiceNames = view.choices;
    } else if (view.key == u"service" && platform) {
        for (const EndpointService &service : platform->endpoints) {
            view.choices.append(service.id);
            view.choiceNames.append(QCoreApplication::translate("Catalogue", service.name.toUtf8().constData()));
        }
    }
}

void FieldVisitor::text(FieldName f, QString &r, TextKind kind)
{
    field(
        f, ValueType::Text, r.isEmpty() ? QVariant() : QVariant(r),
        [this, kind](FieldView &view) {
            view.textKind = kind;
            view.perElement = m_prefix.isEmpty() && (view.key == u"name" || view.key == u"names" || view.key == u"vip");
            suggestions(view);
        },
        [this, &r, kind](const QVariant &value) {
            if (!value.isValid())
                r.clear();
            else if (const auto accepted = accept(fieldtext::text(value, kind)))
                r = *accepted;
        });
}

void FieldVisitor::texts(FieldName f, QStringList &r, TextKind kind)
{
    field(
        f, ValueType::Texts, r.isEmpty() ? QVariant() : QVariant(r),
        [this, kind](FieldView &view) {
            view.textKind = kind;
            view.perElement = m_prefix.isEmpty() && view.key == u"addresses";
        },
        [this, &r, kind](const QVariant &value) {
            if (!value.isValid())
                r.clear();
            else if (const auto accepted = accept(fieldtext::texts(value, kind)))
                r = *accepted;
        });
}

void FieldVisitor::words(FieldName f, QStringList &r)
{
    field(
        f, ValueType::Roles, r.isEmpty() ? QVariant() : QVariant(r),
        [this, &r](FieldView &view) {
            const Platform *known = platform        ? platform
                : m_catalogue.platforms().isEmpty() ? nullptr
                                                    : &m_catalogue.platforms().first();
            for (const Role &role : known ? known->roles : QList<Role>()) {
                view.choices.append(role.id);
                view.choiceNames.append(QCoreApplication::translate("Catalogue", role.name.toUtf8().constData()));
            }
            for (const QString &role : r)
                if (!view.choices.contains(role)) {
                    view.choices.append(role);
                    view.choiceNames.append(role);
                }
        },
        [this, &r](const QVariant &value) {
            QStringList chosen;
            const Platform *known = platform        ? platform
                : m_catalogue.platforms().isEmpty() ? nullptr
                                                    : &m_catalogue.platforms().first();
            for (QString role : list(value)) {
                for (const Role &named : known ? known->roles : QList<Role>())
                    if (role == QCoreApplication::translate("Catalogue", named.name.toUtf8().constData()))
                        role = named.id;
                if (!text::isSlug(role))
                    problem = Tr::tr("\"%1\" is not a role.").arg(role);
                else if (!chosen.contains(role))
                    chosen.append(role);
            }
            if (problem.isEmpty())
                r = chosen;
        });
}

void FieldVisitor::integer(FieldName f, int &r, int minimum, int maximum, int fallback)
{
    field(
        f, ValueType::Integer, r == fallback ? QVariant() : QVariant(r),
        [=](FieldView &view) {
            view.minimum = minimum;
            view.maximum = maximum;
            if (fallback >= minimum)
                view.fallback = fallback;
        },
        [this, &r, minimum, maximum, fallback](const QVariant &value) {
            if (!value.isValid() || value.toString().trimmed().isEmpty())
                r = fallback;
            else if (const auto number = accept(fieldtext::integer(value, {minimum, maximum})))
                r = int(*number);
        });
}

/// An empty text unsets a value that may be unset.
static bool unsets(const QVariant &value)
{
    return !value.isValid() || (value.typeId() == QMetaType::QString && value.toString().trimmed().isEmpty());
}

template <class T>
static QVariant optionalValue(const std::optional<T> &r)
{
    return r ? QVariant::fromValue(*r) : QVariant();
}

void FieldVisitor::integer(FieldName f, std::optional<int> &r, int minimum, int maximum)
{
    field(
        f, ValueType::Integer, optionalValue(r),
        [=](FieldView &view) {
            view.minimum = minimum;
            view.maximum = maximum;
        },
        [this, &r, minimum, maximum](const QVariant &value) {
            if (unsets(value))
                r.reset();
            else if (const auto number = accept(fieldtext::integer(value, {minimum, maximum})))
                r = int(*number);
        });
}

void FieldVisitor::serial(FieldName f, std::optional<quint32> &r)
{
    field(
        f, ValueType::Integer, r ? QVariant(qint64(*r)) : QVariant(),
        [](FieldView &view) {
            view.minimum = 0;
            view.maximum = 4294967295.0;
            view.fallback = 1;
        },
        [this, &r](const QVariant &value) {
            if (unsets(value))
                r.reset();
            else if (const auto number = accept(fieldtext::integer(value, {0, 4294967295.0})))
                r = quint32(*number);
        });
}

void FieldVisitor::integers(FieldName f, QList<int> &r, int minimum, int maximum)
{
    QVariantList values;
    for (const int one : r)
        values.append(one);
    field(
        f, ValueType::Integers, values.isEmpty() ? QVariant() : QVariant(values),
        [=](FieldView &view) {
            view.minimum = minimum;
            view.maximum = maximum;
        },
        [this, &r, minimum, maximum](const QVariant &value) {
            if (!value.isValid())
                r.clear();
            else if (const auto numbers = accept(fieldtext::integers(value, {minimum, maximum})))
                r = *numbers;
        });
}

void FieldVisitor::real(FieldName f, std::optional<double> &r, double minimum, double maximum)
{
    field(
        f, ValueType::Real, optionalValue(r),
        [=](FieldView &view) {
            view.minimum = minimum;
            view.maximum = maximum;
        },
        [this, &r, minimum, maximum](const QVariant &value) {
            if (unsets(value))
                r.reset();
            else if (const auto number = accept(fieldtext::real(value, {minimum, maximum})))
                r = *number;
        });
}

void FieldVisitor::size(FieldName f, qint64 &r)
{
    field(
        f, ValueType::Size, r == 0 ? QVariant() : QVariant(r), [](FieldView &) {},
        [this, &r](const QVariant &value) {
            if (unsets(value))
                r = 0;
            else if (const auto bytes = accept(fieldtext::size(value, {0, std::nullopt})))
                r = *bytes;
        });
}

void FieldVisitor::size(FieldName f, std::optional<qint64> &r)
{
    field(
        f, ValueType::Size, optionalValue(r), [](FieldView &) {},
        [this, &r](const QVariant &value) {
            if (unsets(value))
                r.reset();
            else if (const auto bytes = accept(fieldtext::size(value, {0, std::nullopt})))
                r = *bytes;
        });
}

void FieldVisitor::duration(FieldName f, std::optional<double> &r)
{
    field(
        f, ValueType::Duration, optionalValue(r), [](FieldView &) {},
        [this, &r](const QVariant &value) {
            if (unsets(value))
                r.reset();
            else if (const auto milliseconds = accept(fieldtext::duration(value)))
                r = *milliseconds;
        });
}

void FieldVisitor::date(FieldName f, QDate &r)
{
    field(
        f, ValueType::Text, r.isNull() ? QVariant() : QVariant(r.toString(Qt::ISODate)), [](FieldView &) {},
        [this, &r](const QVariant &value) {
            if (unsets(value))
                r = {};
            else if (const auto day = accept(fieldtext::date(value)))
                r = *day;
        });
}

/// A host may only stand in failure domains of its own site, and an inner domain in others of its site.
void FieldVisitor::references(FieldView &view, QLatin1String table) const
{
    const Topology &t = m_design.topology();
    const auto add = [&](const auto &rows) {
        for (const auto &row : rows) {
            if (row.id.value == self)
                continue;
            view.choices.append(row.id.value);
            view.choiceNames.append(row.name.isEmpty() ? row.id.value : row.name);
        }
    };
    if (table == QLatin1String("sites"))
        add(t.sites);
    else if (table == QLatin1String("clusters"))
        add(t.clusters);
    else if (table == QLatin1String("nodes"))
        add(t.nodes);
    else if (table == QLatin1String("endpoints"))
        add(t.endpoints);
    else if (table == QLatin1String("balancers"))
        add(t.balancers);
    else if (table == QLatin1String("storage"))
        add(t.storage);
    else if (table == QLatin1String("domains"))
        for (const Site &row : t.sites)
            if (site.isEmpty() || row.id == site)
                add(row.domains);
}

QString FieldVisitor::oneReference(const QVariant &value, const char *table)
{
    const QString wanted = value.toString().trimmed();
    if (wanted.isEmpty())
        return {};
    FieldView view;
    references(view, table);
    const auto chosen = fieldtext::choice(wanted, view.choices, view.choiceNames);
    if (!chosen)
        problem = Tr::tr("There is no \"%1\" to choose here.").arg(wanted);
    return chosen ? *chosen : QString();
}

void FieldVisitor::services(FieldName f, Cluster &r)
{
    for (const ServiceType &service : platform ? platform->services : QList<ServiceType>()) {
        Scope scope(*this, QLatin1String(f.key) + u'.' + service.id,
            QCoreApplication::translate("Catalogue", service.name.toUtf8().constData()));
        Attributes values = r.services.value(service.id);
        const Attributes before = values;
        schema(service.schema, values);
        if (values == before)
            continue;
        if (values.isEmpty())
            r.services.remove(service.id);
        else
            r.services.insert(service.id, values);
    }
}

void FieldVisitor::settings(FieldName f, Cluster &r)
{
    Scope scope(*this, QLatin1String(f.key), translated(f.label));
    if (platform)
        schema(platform->settings, r.settings);
}

void FieldVisitor::attributes(FieldName f, Node &r)
{
    QStringList seen;
    for (const QString &id : std::as_const(r.roles)) {
        const Role *role = m_catalogue.role(platform ? platform->id : QString(), id);
        if (!role)
            continue;
        Scope scope(
            *this, QLatin1String(f.key), QCoreApplication::translate("Catalogue", role->name.toUtf8().constData()));
        for (const SchemaField &one : role->schema.fields) {
            if (!seen.contains(one.key))
                schemaField(one, r.attributes);
            seen.append(one.key);
        }
    }
}

void FieldVisitor::schema(const Schema &schema, Attributes &values)
{
    for (const SchemaField &one : schema.fields)
        schemaField(one, values);
}

static ValueType valueType(FieldType type)
{
    switch (type) {
    case FieldType::Boolean:
        return ValueType::Boolean;
    case FieldType::Integer:
        return ValueType::Integer;
    case FieldType::Real:
        return ValueType::Real;
    case FieldType::Choice:
        return ValueType::Choice;
    case FieldType::Texts:
    case FieldType::Words:
    case FieldType::Registries:
    case FieldType::Cidrs:
    case FieldType::Ranges:
        return ValueType::Texts;
    case FieldType::Size:
        return ValueType::Size;
    case FieldType::StorageRef:
        return ValueType::Reference;
    case FieldType::Text:
    case FieldType::Word:
    case FieldType::Version:
    case FieldType::Registry:
    case FieldType::HostName:
    case FieldType::Address:
    case FieldType::Cidr:
    case FieldType::Path:
        break;
    }
    return ValueType::Text;
}

static QVariant variantOf(const AttributeValue &value)
{
    return std::visit([](const auto &one) { return QVariant::fromValue(one); }, value);
}

void FieldVisitor::schemaField(const SchemaField &f, Attributes &values)
{
    const auto it = values.constFind(f.key);
    const ValueType type = valueType(f.type);
    field(
        f.key, type, it == values.constEnd() ? QVariant() : variantOf(*it),
        [&](FieldView &view) {
            view.label = QCoreApplication::translate("Catalogue", f.label.toUtf8().constData());
            view.help =
                f.help.isEmpty() ? QString() : QCoreApplication::translate("Catalogue", f.help.toUtf8().constData());
            view.textKind = textKindOf(f.type);
            view.minimum = f.minimum;
            view.maximum = f.maximum;
            view.choices = f.choices;
            for (const QString &choice : f.choices)
                view.choiceNames.append(QCoreApplication::translate("Catalogue", choice.toUtf8().constData()));
            if (f.type == FieldType::StorageRef)
                references(view, "storage");
            if (f.fallback)
                view.fallback = variantOf(*f.fallback);
        },
        [&](const QVariant &value) {
            if (unsets(value)) {
                values.remove(f.key);
                return;
            }
            std::optional<AttributeValue> accepted;
            const Bounds bounds{f.minimum, f.maximum};
            const auto keep = [&](auto result) {
                if (auto one = accept(std::move(result)))
                    accepted = AttributeValue(*std::move(one));
            };
            switch (type) {
            case ValueType::Boolean:
                keep(fieldtext::boolean(value));
                break;
            case ValueType::Integer:
                keep(fieldtext::integer(value, bounds));
                break;
            case ValueType::Real:
                keep(fieldtext::real(value, bounds));
                break;
            case ValueType::Size:
                keep(fieldtext::size(value, bounds));
                break;
            case ValueType::Choice:
                keep(fieldtext::choice(value, f.choices, f.choices));
                break;
            case ValueType::Texts:
                keep(fieldtext::texts(value, textKindOf(f.type)));
                break;
            case ValueType::Reference:
                if (const QString id = oneReference(value, "storage"); !id.isEmpty())
                    accepted = AttributeValue(id);
                break;
            default:
                keep(fieldtext::text(value, textKindOf(f.type)));
            }
            if (!accepted)
                return;
            if (f.fallback == accepted) // saving would leave it out anyway
                values.remove(f.key);
            else
                values.insert(f.key, *accepted);
        });
}

} // namespace quorate
