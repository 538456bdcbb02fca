#pragma once

#include "widgets/common/issues_model.h"

#include <QWidget>

class QComboBox;
class QListView;
class QMenu;
class QStackedLayout;

namespace quorate {

class EmptyState;
class PillButton;

/// The findings, live. A click selects the elements and asks to see them; each row has its fix, waiver and explanation.
class IssuesPanel final : public QWidget {
    Q_OBJECT

public:
    explicit IssuesPanel(const PanelContext &context, QWidget *parent = nullptr);

    /// Grouping and filters, for the dock's heading.
    QWidget *headerWidget() const { return m_header; }
    IssuesModel *model() const { return m_model; }
    QListView *list() const { return m_list; }
    /// Selects the next (1) or previous (-1) finding and shows its elements.
    void step(int direction);
    /// The finding of the current row, or nullptr.
    const Finding *current() const;
    void setCluster(const ClusterId &cluster) { m_model->setCluster(cluster); }
    /// Puts the cursor on this finding.
    void showFinding(const QString &key);

Q_SIGNALS:
    void fixRequested(const quorate::Finding &finding);
    void waiveRequested(const quorate::Finding &finding);
    void unwaiveRequested(const quorate::Finding &finding);
    void explainRequested(const quorate::Finding &finding);
    /// What this rule weighs in the design; nothing: what the platform says.
    void severityRequested(const QString &rule, std::optional<quorate::Severity> severity);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildHeader();
    void updateHeader();
    void updateFamilies();
    void reveal(const QModelIndex &index);
    void showMenu(const QPoint &at);
    void act(int button, const QModelIndex &index);
    void addSeverities(QMenu *menu, const QString &rule);
    void showOwnSeverities();

    PanelContext m_context;
    IssuesModel *m_model;
    QListView *m_list;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    QWidget *m_header;
    QComboBox *m_grouping = nullptr;
    QComboBox *m_family = nullptr;
    PillButton *m_pills[3] = {};
    PillButton *m_waived = nullptr;
    PillButton *m_own = nullptr; ///< rules that weigh otherwise in this design
    QString m_currentKey;
};

} // namespace quorate
