#pragma once

#include "model/base/table.h"
#include "model/design/ids.h"
#include "model/catalogue/severity.h"
#include "model/design/topology.h"

#include <QDate>
#include <QMap>
#include <QSharedData>

namespace quorate {

/// An accepted finding: rule and exactly its elements.
struct Waiver {
    WaiverId id;
    QString rule;
    QList<ElementId> elements; ///< sorted
    QString reason; ///< mandatory
    QString author;
    QDate until; ///< last day it holds; null: no end
    UnknownKeys unknown = {};
    bool operator==(const Waiver &) const = default;
};

/// What people decided about findings.
struct Review : QSharedData {
    Table<Waiver> waivers;
    QMap<QString, Severity> severities; ///< by rule id; Off switches a rule off
    UnknownKeys unknown;

    bool operator==(const Review &other) const
    {
        return waivers == other.waivers && severities == other.severities && unknown == other.unknown;
    }
};

} // namespace quorate
