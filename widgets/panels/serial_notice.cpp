#include "widgets/panels/serial_notice.h"

#include "widgets/common/flow_layout.h"
#include "widgets/common/parts.h"
#include "widgets/common/window_style.h"
#include "widgets/common/window_theme.h"
#include "widgets/paint/icons.h"
#include "widgets/tr.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace quorate {

using widgets::Tr;

SerialNotice::SerialNotice(QWidget *parent)
    : QWidget(parent)
    , m_flow(new FlowLayout(this, 6))
{
    m_flow->setContentsMargins(36, 4, 10, 4);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

QSize SerialNotice::sizeHint() const
{
    return {300, m_flow->heightForWidth(std::max(300, width()))};
}

void SerialNotice::setZones(const QList<UnraisedZone> &zones, bool canRaise)
{
    if (zones == m_zones && canRaise == m_canRaise)
        return;
    m_zones = zones;
    m_canRaise = canRaise;
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        // A button that was just pressed must outlive its own signal.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const int count = int(zones.size());
    QLabel *words = makeLabel(
        Tr::tr("%n zone(s) changed without a higher serial: secondary servers keep the old content.", nullptr, count),
        textsize::table, QFont::Normal, Ink::Text, this);
    words->setFixedHeight(28);
    m_flow->addWidget(words);
    const auto add = [&](const QString &label, const QList<UnraisedZone> &raised) {
        auto *button = new QPushButton(label, this);
        button->setFont(windowFont(textsize::body, QFont::DemiBold));
        setLook(button, "link");
        button->setEnabled(canRaise);
        connect(button, &QPushButton::clicked, this, [this, raised] { Q_EMIT raiseRequested(raised); });
        m_flow->addWidget(button);
    };
    for (const UnraisedZone &zone : zones)
        //: %1: name of a DNS zone; %2: its next serial number
        add(Tr::tr("Raise \"%1\" to %2").arg(zone.name).arg(zone.raised()), {zone});
    if (count > 1)
        add(Tr::tr("Raise All"), zones);
    setAccessibleName(words->text());
    setVisible(count > 0);
    updateGeometry();
}

void SerialNotice::paintEvent(QPaintEvent *)
{
    const Theme &theme = windowTheme(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.warningTint);
    painter.fillRect(0, height() - 1, width(), 1, theme.line);
    paintIcon(painter, QRectF(12, 10, 16, 16), QStringLiteral("finding-warning"), theme.warning, theme.onBadge);
}

} // namespace quorate
