#pragma once

#include <QObject>
#include <QTest>
#include <functional>
#include <vector>

namespace quorate::tests {

/// The classes of this test program, in order of their names.
std::vector<std::pair<const char *, std::function<QObject *()>>> &classes();

struct Registration {
    Registration(const char *name, std::function<QObject *()> make) { classes().emplace_back(name, std::move(make)); }
};

} // namespace quorate::tests

/// Stands once in each tst_*.cpp: makes the class a part of the room's test program (one program per room, because linking Qt
/// costs seconds). Static registration is safe here: test sources are linked as objects, not from a library.
#define QUORATE_TEST(Class) \
    static const quorate::tests::Registration registration_##Class(#Class, [] { return static_cast<QObject *>(new Class); });
