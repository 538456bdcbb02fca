#include "tests/fuzz/export_inputs.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>

using namespace quorate::tests;

extern "C" size_t LLVMFuzzerMutate(unsigned char *data, size_t size, size_t maxSize);

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    const QString problem = exports::problem(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!problem.isEmpty()) {
        fprintf(stderr, "%s\n", qPrintable(problem));
        abort();
    }
    return 0;
}

/// Half of the inputs are made anew; the others the fuzzer makes from those that it keeps.
extern "C" size_t LLVMFuzzerCustomMutator(unsigned char *data, size_t size, size_t maxSize, unsigned int seed)
{
    const QByteArray made = seed % 2 == 0 ? exports::randomInput(seed) : QByteArray();
    if (made.isEmpty() || size_t(made.size()) > maxSize)
        return LLVMFuzzerMutate(data, size, maxSize);
    memcpy(data, made.constData(), size_t(made.size()));
    return size_t(made.size());
}
