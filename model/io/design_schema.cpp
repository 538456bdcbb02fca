#include "model/io/design_file.h"

namespace quorate {

QByteArray designSchema(const Catalogue &)
{
    return "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"}\n";
}

} // namespace quorate
