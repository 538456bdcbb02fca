#pragma once

#include "widgets/common/panel_context.h"

#include <QWidget>

class QLabel;
class QSlider;
class QToolButton;

namespace quorate {

/// The window's foot: counts of findings, where the selection stands, cluster filter, zoom, and how long the check
/// took.
class StatusStrip final : public QWidget {
    Q_OBJECT

public:
    explicit StatusStrip(const PanelContext &context, QWidget *parent = nullptr);

    /// The canvas's scale, 1 is 100 %.
    void setZoom(double scale);
    /// A sentence in place of the selection's path; empty: the path again.
    void setMessage(const QString &message);
    ClusterId cluster() const { return m_cluster; }

Q_SIGNALS:
    void zoomChosen(double scale);
    void zoomStep(int direction);
    void fitRequested();
    void severityChosen(quorate::Severity severity);
    void clusterChosen(const quorate::ClusterId &cluster);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showCounts();
    void showPath();
    void showClusters();
    void chooseCluster();

    PanelContext m_context;
    QToolButton *m_counts[3] = {};
    QLabel *m_path;
    QString m_message;
    QToolButton *m_clusterButton;
    ClusterId m_cluster;
    QSlider *m_slider;
    QToolButton *m_percent;
    QLabel *m_checked;
};

} // namespace quorate
