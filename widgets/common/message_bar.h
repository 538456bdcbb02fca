#pragma once

#include "model/catalogue/severity.h"

#include <QWidget>
#include <functional>

class QVBoxLayout;

namespace quorate {

/// A choice that a message offers.
struct MessageAction {
    QString label;
    std::function<void()> run;
};

/// Strips over the canvas that say something once, offer what can be done and go away when it is done or closed. Never
/// modal.
class MessageBar final : public QWidget {
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// Shows the message; one with the same id takes its place. It goes by itself after `seconds`, or stays when 0.
    void show(const QString &id, Severity severity, const QString &sentence, const QList<MessageAction> &actions = {},
        int seconds = 0);
    void remove(const QString &id);
    void clear();

private:
    QVBoxLayout *m_column;
    QHash<QString, QWidget *> m_strips;
};

} // namespace quorate
