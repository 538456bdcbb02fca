#include "widgets/panels/finding_box.h"

#include "widgets/common/flow_layout.h"
#include "widgets/common/parts.h"
#include "widgets/common/window_style.h"
#include "widgets/common/window_theme.h"
#include "widgets/paint/icons.h"
#include "widgets/tr.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace quorate {

using widgets::Tr;

FindingBox::FindingBox(const Finding &finding, QWidget *parent)
    : QWidget(parent)
    , m_severity(finding.severity)
    , m_waived(finding.waiver != nullptr)
{
    setAccessibleName(QStringLiteral("%1: %2").arg(severityName(finding.severity), finding.message()));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(34, 9, 12, 8);
    column->setSpacing(3);
    QLabel *sentence = makeLabel(finding.message(), textsize::body, QFont::DemiBold, Ink::Text, this);
    sentence->setWordWrap(true);
    column->addWidget(sentence);
    const QString detail = m_waived ? Tr::tr("Waived: %1").arg(finding.waiver->reason) : finding.remedy();
    if (!detail.isEmpty()) {
        QLabel *remedy = makeLabel(detail, textsize::body, QFont::Normal, Ink::Text2, this);
        remedy->setWordWrap(true);
        column->addWidget(remedy);
    }
    auto *bar = new QWidget(this);
    auto *links = new FlowLayout(bar, 4);
    links->setContentsMargins(-4, 0, 0, 0);
    const auto link = [&](const QString &label, auto signal) {
        auto *button = new QPushButton(label, bar);
        button->setFont(windowFont(textsize::body, QFont::DemiBold));
        button->setCursor(Qt::PointingHandCursor);
        setLook(button, "link");
        connect(button, &QPushButton::clicked, this, signal);
        links->addWidget(button);
    };
    if (!m_waived && finding.rule && finding.rule->fix)
        link(finding.rule->fixLabel ? QCoreApplication::translate("Rules", finding.rule->fixLabel) : Tr::tr("Fix"),
            &FindingBox::fixRequested);
    link(Tr::tr("Explain"), &FindingBox::explainRequested);
    if (!m_waived)
        link(Tr::tr("Waive"), &FindingBox::waiveRequested);
    column->addWidget(bar);
}

void FindingBox::paintEvent(QPaintEvent *)
{
    const Theme &theme = windowTheme(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_waived                 ? theme.d1
            : m_severity == Severity::Error   ? theme.errorTint
            : m_severity == Severity::Warning ? theme.warningTint
                                              : theme.hintTint);
    painter.drawRoundedRect(rect(), 8, 8);
    paintIcon(painter, QRectF(10, 9, 17, 17), severityIcon(m_severity),
        m_waived ? theme.text3 : severityInk(m_severity, theme), theme.onBadge);
}

} // namespace quorate
