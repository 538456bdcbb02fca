#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace quorate {

class HelpWindow;

/// Opens the manual, at the place that fits what one is doing.
class HelpFlow final : public QObject {
    Q_OBJECT

public:
    explicit HelpFlow(QWidget *window);

    /// A chapter by its name without number ("checking"), and an anchor in it.
    void open(const QString &chapter, const QString &anchor = {});
    /// What it shows, "05-checking#waivers"; empty when it is closed.
    QString place() const;

private:
    QWidget *m_window;
    QPointer<HelpWindow> m_help;
};

} // namespace quorate
