#pragma once

#include <QWidget>

class QHBoxLayout;
class QStackedWidget;
class QTabBar;

namespace quorate {

/// Panels that share a dock: their names stand as tabs in the heading, with the shown panel's own controls at the
/// right.
class TabbedPanel final : public QWidget {
    Q_OBJECT

public:
    explicit TabbedPanel(QWidget *parent = nullptr);

    void addPanel(const QString &title, QWidget *panel, QWidget *controls = nullptr);
    void setTitle(const QWidget *panel, const QString &title);
    void show(QWidget *panel);
    QWidget *shownPanel() const;
    /// The heading, to be the dock's title bar.
    QWidget *heading() const { return m_heading; }

Q_SIGNALS:
    void shown(QWidget *panel);

private:
    QWidget *m_heading;
    QHBoxLayout *m_row;
    QTabBar *m_tabs;
    QStackedWidget *m_panels;
    QStackedWidget *m_controls;
};

} // namespace quorate
