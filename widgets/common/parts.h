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

/// A hairline, one px.
QWidget *makeHairline(Qt::Orientation orientation, QWidget *parent = nullptr);

} // namespace quorate
