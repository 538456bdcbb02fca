#pragma once

#include <QWidget>

class QUndoStack;

namespace quorate {

/// The steps of the history by their names; a click goes back or forward to that state.
class HistoryPanel final : public QWidget {
    Q_OBJECT

public:
    explicit HistoryPanel(QUndoStack *history, QWidget *parent = nullptr);
};

} // namespace quorate
