#pragma once

#include <QCoreApplication>

namespace quorate::widgets {

/// Visible sentences of the room `widgets` go through Tr::tr().
class Tr final {
    Q_DECLARE_TR_FUNCTIONS(Widgets)
};

} // namespace quorate::widgets
