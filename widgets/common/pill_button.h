#pragma once

#include <QAbstractButton>

namespace quorate {

/// A round filter: text, optional finding icon, pressed when it filters.
class PillButton final : public QAbstractButton {
    Q_OBJECT

public:
    explicit PillButton(const QString &text, QWidget *parent = nullptr);

    /// A finding's shape before the text; empty: none.
    void setShape(const QString &icon, const QColor &light, const QColor &dark);
    /// Filled with text colour when checked (start page); else tinted like a selected row.
    void setStrong(bool strong) { m_strong = strong; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QString m_shape;
    QColor m_light;
    QColor m_dark;
    bool m_strong = false;
};

} // namespace quorate
