#pragma once

#include <QCoreApplication>

namespace quorate::model {

/// Visible sentences of the room `model` go through Tr::tr().
class Tr final {
    Q_DECLARE_TR_FUNCTIONS(Model)
};

} // namespace quorate::model
