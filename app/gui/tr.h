#pragma once

#include <QCoreApplication>

namespace quorate::app {

/// Visible sentences of the room `app` go through Tr::tr().
class Tr final {
    Q_DECLARE_TR_FUNCTIONS(App)
};

} // namespace quorate::app
