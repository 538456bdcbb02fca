#include "tests/fuzz/parity_property.h"

#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QString problem =
        quorate::tests::parityProblem(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!problem.isEmpty()) {
        fprintf(stderr, "%s\n", qPrintable(problem));
        abort();
    }
    return 0;
}
