#pragma once

#include "model/export/naming.h"
#include "model/export/writers/json_writer.h"

namespace quorate {

/// A request to F5 AS3 that replaces one tenant: `slug` names the declaration, `tenant` is the tenant's key.
void as3Document(JsonWriter &out, const ExportNames &names, const QString &slug, const QString &tenant,
    const QString &application, const QJsonObject &objects);

} // namespace quorate
