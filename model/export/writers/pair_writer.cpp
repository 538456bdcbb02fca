#include "model/export/writers/pair_writer.h"

#include <algorithm>

namespace quorate {

void PairWriter::pair(const QString &name, const QString &value)
{
    const bool fine =
        std::all_of(value.begin(), value.end(),
            [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f && c != u'#' && c != u'"' && c != u'\''; })
        && !value.startsWith(u' ') && !value.endsWith(u' ');
    put(accept(name, consistsOf(name, QLatin1String("._/:@-"))) + u'=' + accept(value, fine));
}

} // namespace quorate
