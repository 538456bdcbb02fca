#pragma once

#include "widgets/paint/theme.h"

#include <QFrame>
#include <QIcon>
#include <functional>

class QListView;
class QStandardItemModel;

namespace quorate {

class SearchField;

/// One thing that can be found and what choosing it does.
struct SearchEntry {
    QString title;
    QString detail; ///< quiet words after the title
    QString keywords; ///< searched, not shown: addresses, ids
    QString shortcut;
    QIcon icon;
    std::function<void()> run;
    bool enabled = true;
};

/// A field over a list of what matches it: commands, elements, or what can be placed. Arrows choose, Enter runs.
class SearchPopup final : public QFrame {
    Q_OBJECT

public:
    SearchPopup(const QString &placeholder, QList<SearchEntry> entries, QWidget *parent);

    /// Opens with its top left corner here, kept on the screen.
    void open(const QPoint &globalTopLeft, int width);
    SearchField *field() const { return m_field; }
    QListView *list() const { return m_list; }

    /// How well the entry answers: all words must occur; a title that begins with them comes first. Negative: not at
    /// all.
    static int rank(const SearchEntry &entry, const QString &wanted);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void filter();
    void run(int row);

    QList<SearchEntry> m_entries;
    QList<int> m_shown;
    SearchField *m_field;
    QListView *m_list;
    QStandardItemModel *m_model;
};

} // namespace quorate
