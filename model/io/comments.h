#pragma once

#include <QByteArrayView>

namespace quorate::io {

/// Whether YAML text that parses holds a comment.
bool hasComments(QByteArrayView text);

} // namespace quorate::io
