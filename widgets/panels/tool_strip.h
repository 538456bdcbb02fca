#pragma once

#include <QAction>
#include <QWidget>

namespace quorate {

class SegmentedControl;

/// The toolbar: tools left, activities in the middle, command search and the one filled button right.
class ToolStrip final : public QWidget {
    Q_OBJECT

public:
    /// A null action is a separator. An action with a menu opens it.
    ToolStrip(const QList<QAction *> &tools, QAction *search, QAction *primary, QWidget *parent = nullptr);

    SegmentedControl *activities() const { return m_activities; }
    /// Where the command search opens.
    QWidget *searchButton() const { return m_search; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SegmentedControl *m_activities;
    QWidget *m_search;
};

} // namespace quorate
