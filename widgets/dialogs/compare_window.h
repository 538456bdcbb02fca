#pragma once

#include "model/comparison/comparison.h"

#include <QDialog>

class QLabel;
class QStackedWidget;
class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace quorate {

class SegmentedControl;

/// What differs between another design and the open one, and what follows: changes, findings, hardware, names and
/// addresses. It stays beside the window; what is clicked is to be selected there.
class CompareWindow final : public QDialog {
    Q_OBJECT

public:
    explicit CompareWindow(QWidget *parent = nullptr);

    /// `other`: what the open design is compared with, the former side.
    void setComparison(const Comparison &comparison, const QString &other);

Q_SIGNALS:
    /// Elements of the open design.
    void elementsChosen(const QStringList &elements);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Page { Changes, Findings, HardwarePage, Addresses, PageCount };

    void fill();
    void fillChanges();
    void fillFindings();
    void fillHardware();
    void fillAddresses();
    QStandardItem *heading(Page page, const QString &title, qsizetype count, const QIcon &icon = {});
    void addPage(Page page, const QString &name, const QStringList &columns);

    Comparison m_comparison;
    QLabel *m_title;
    QLabel *m_remark;
    SegmentedControl *m_choice;
    QStackedWidget *m_pages;
    QTreeView *m_views[PageCount] = {};
    QStandardItemModel *m_models[PageCount] = {};
};

} // namespace quorate
