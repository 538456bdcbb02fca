#pragma once

#include "model/export/writers/line_writer.h"

namespace quorate {

/// Writes files of `name=value` lines: images for oc image mirror, parameters for oc process.
/// Guarantees: both tools read back what was written (origin 3.11, pkg/oc/cli/image/mirror/mappings.go; oc,
/// pkg/helpers/newapp/app/env.go): the first `=` ends the name, nothing begins a comment or is taken for quotes.
/// Refuses: in names everything but letters, digits and `. _ / : @ -`; values beyond printable ASCII, with `#`, with
/// quotes, or with blanks at an end.
class PairWriter final : public LineWriter {
public:
    PairWriter()
        : LineWriter("#", "oc")
    {
    }
    void pair(const QString &name, const QString &value);
};

} // namespace quorate
