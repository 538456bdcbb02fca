#pragma once

#include <QWidget>

namespace quorate {

/// A row of exclusive choices, one of them raised: Draw · Check.
class SegmentedControl final : public QWidget {
    Q_OBJECT

public:
    explicit SegmentedControl(QWidget *parent = nullptr);

    void addChoice(const QString &label, const QString &toolTip = {});
    void setLabel(int index, const QString &label, const QString &toolTip);
    int current() const { return m_current; }
    void setCurrent(int index);
    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect segment(int index) const;
    int at(const QPoint &point) const;

    QStringList m_labels;
    QStringList m_toolTips;
    int m_current = 0;
    int m_hovered = -1;
};

} // namespace quorate
