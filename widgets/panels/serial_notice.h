#pragma once

#include "model/io/zone_serials.h"

#include <QWidget>

namespace quorate {

class FlowLayout;

/// Says which zones an export changes without a higher serial, so that secondary servers keep the old content, and
/// offers to raise each of them. Hidden while there is none.
class SerialNotice final : public QWidget {
    Q_OBJECT

public:
    explicit SerialNotice(QWidget *parent = nullptr);

    /// `canRaise`: the design may be edited.
    void setZones(const QList<UnraisedZone> &zones, bool canRaise);
    QSize sizeHint() const override;

Q_SIGNALS:
    void raiseRequested(const QList<quorate::UnraisedZone> &zones);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    FlowLayout *m_flow;
    QList<UnraisedZone> m_zones;
    bool m_canRaise = false;
};

} // namespace quorate
