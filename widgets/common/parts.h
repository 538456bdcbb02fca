#pragma once

#include <QAbstractButton>
#include <QLineEdit>
#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace quorate {

/// The words of a menu's or command's label, without the marks of its mnemonic: "&Export", "导出(&E)".
QString plainLabel(QString label);

/// A label in one of the theme's inks, which follows light and dark.
enum class Ink : quint8 { Text, Text2, Text3, Accent, Error };
QLabel *makeLabel(const QString &text, double px, int weight, Ink ink, QWidget *parent = nullptr);

/// The heading of a dock: title left, a word or widgets right. As a dock's title bar it is the handle to drag it by.
class PanelHeader final : public QWidget {
    Q_OBJECT

public:
    explicit PanelHeader(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setRemark(const QString &remark);
    void addWidget(QWidget *widget);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

private:
    QLabel *m_title;
    QLabel *m_remark;
    QHBoxLayout *m_row;
};

/// A small caption in capitals over a group: "ROLES".
QLabel *makeCaption(const QString &text, QWidget *parent = nullptr);

/// A line edit with a magnifying glass, and the key that leads to it at its right end.
class SearchField final : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(const QString &placeholder, const QString &key = {}, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Arrow down: into the results.
    void downPressed();
    void escapePressed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_key;
};

/// What an empty panel says: one grey icon, one sentence, at most one action.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    EmptyState(const QString &icon, const QString &sentence, QWidget *parent = nullptr);

    void setSentence(const QString &icon, const QString &sentence);
    QPushButton *setAction(const QString &label);

private:
    class Picture;
    Picture *m_picture;
    QLabel *m_sentence;
    QPushButton *m_action = nullptr;
};

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

/// A hairline, one px.
QWidget *makeHairline(Qt::Orientation orientation, QWidget *parent = nullptr);

} // namespace quorate
