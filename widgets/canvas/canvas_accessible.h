#pragma once

#include <QString>

namespace quorate {

class CanvasView;

/// Makes the elements of all drawings children of their view for assistive technology, in the order in which they are
/// read.
void installCanvasAccessibility();

/// Tells a screen reader that this element has the focus now.
void announceFocus(CanvasView &view, const QString &element);

} // namespace quorate
