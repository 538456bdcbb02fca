#include "widgets/panels/status_strip.h"

#include "widgets/common/elements.h"
#include "widgets/common/parts.h"
#include "widgets/common/window_icons.h"
#include "widgets/common/window_theme.h"
#include "widgets/paint/icons.h"
#include "widgets/tr.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QSlider>
#include <QToolButton>
#include <cmath>

namespace quorate {

using widgets::Tr;

namespace {

/// Shape and count of one severity.
class CountButton final : public QToolButton {
public:
    CountButton(Severity severity, QWidget *parent)
        : QToolButton(parent)
        , m_severity(severity)
    {
        setAutoRaise(true);
        setFont(windowFont(textsize::status));
        setFixedHeight(measure::statusHeight - 2);
        setAttribute(Qt::WA_Hover);
    }

    QSize sizeHint() const override { return {fontMetrics().horizontalAdvance(text()) + 30, measure::statusHeight}; }

    void setCount(int count)
    {
        m_none = count == 0;
        setText(severityCount(m_severity, count));
        setAccessibleName(text());
        updateGeometry();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = windowTheme(this);
        QPainter painter(this);
        if (underMouse() || hasFocus()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(hasFocus() ? QPen(theme.accent, 1.5) : QPen(Qt::NoPen));
            painter.setBrush(theme.d1);
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
        }
        paintIcon(painter, QRectF(6, (height() - 13) / 2.0, 13, 13), severityIcon(m_severity),
            m_none ? theme.lineStrong : severityInk(m_severity, theme), theme.onBadge);
        painter.setFont(font());
        painter.setPen(theme.text2);
        painter.drawText(rect().adjusted(24, 0, 0, 0), Qt::AlignVCenter, text());
    }

private:
    Severity m_severity;
    bool m_none = true; ///< up is quiet: no red for nothing
};

QToolButton *iconButton(const QString &icon, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(themedIcon(icon));
    button->setIconSize({14, 14});
    button->setFixedSize(20, 20);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setAutoRaise(true);
    return button;
}

// The slider runs on a logarithm: each step is the same ratio.
constexpr double least = 0.05;
constexpr double most = 4;

int sliderOf(double scale)
{
    return qRound(1000 * std::log(scale / least) / std::log(most / least));
}

double scaleOf(int slider)
{
    return least * std::exp(slider / 1000.0 * std::log(most / least));
}

} // namespace

StatusStrip::StatusStrip(const PanelContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_path(makeLabel({}, textsize::status, QFont::Normal, Ink::Text2, this))
    , m_clusterButton(new QToolButton(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_percent(new QToolButton(this))
    , m_checked(makeLabel({}, textsize::status, QFont::Normal, Ink::Text3, this))
{
    setFixedHeight(measure::statusHeight);
    setAccessibleName(Tr::tr("Status"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 0, measure::padding, 0);
    row->setSpacing(4);
    const Severity severities[] = {Severity::Error, Severity::Warning, Severity::Hint};
    for (int i = 0; i < 3; ++i) {
        auto *button = new CountButton(severities[i], this);
        connect(
            button, &QToolButton::clicked, this, [this, severity = severities[i]] { Q_EMIT severityChosen(severity); });
        m_counts[i] = button;
        row->addWidget(button);
    }
    row->addSpacing(16);
    m_path->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_path, 1);
    m_clusterButton->setFont(windowFont(textsize::status));
    m_clusterButton->setAutoRaise(true);
    m_clusterButton->setToolTip(Tr::tr("Show only one cluster's findings; the others step back."));
    m_clusterButton->setFixedHeight(measure::statusHeight - 2);
    connect(m_clusterButton, &QToolButton::clicked, this, &StatusStrip::chooseCluster);
    row->addWidget(m_clusterButton);
    row->addSpacing(8);
    auto *less = iconButton(QStringLiteral("minus"), Tr::tr("Zoom Out"), this);
    auto *more = iconButton(QStringLiteral("plus"), Tr::tr("Zoom In"), this);
    m_slider->setRange(0, 1000);
    m_slider->setFixedWidth(72);
    m_slider->setAccessibleName(Tr::tr("Zoom"));
    m_percent->setFont(windowFont(textsize::status, QFont::DemiBold));
    m_percent->setAutoRaise(true);
    m_percent->setToolTip(Tr::tr("Fit everything into the view"));
    m_percent->setFixedSize(50, measure::statusHeight - 2);
    row->addWidget(less);
    row->addWidget(m_slider);
    row->addWidget(more);
    row->addWidget(m_percent);
    row->addSpacing(8);
    m_checked->setMinimumWidth(QFontMetrics(m_checked->font()).horizontalAdvance(Tr::tr("Checked in %1 ms").arg(8888)));
    m_checked->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_checked);
    connect(less, &QToolButton::clicked, this, [this] { Q_EMIT zoomStep(-1); });
    connect(more, &QToolButton::clicked, this, [this] { Q_EMIT zoomStep(1); });
    connect(m_percent, &QToolButton::clicked, this, &StatusStrip::fitRequested);
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) { Q_EMIT zoomChosen(scaleOf(value)); });
    connect(&context.findings, &Findings::changed, this, &StatusStrip::showCounts);
    connect(&context.selection, &Selection::changed, this, &StatusStrip::showPath);
    connect(&context.document, &Document::changed, this, [this] {
        showPath();
        showClusters();
    });
    setZoom(1);
    showCounts();
    showPath();
    showClusters();
}

void StatusStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = windowTheme(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.panel);
    painter.fillRect(0, 0, width(), 1, theme.line);
}

void StatusStrip::setZoom(double scale)
{
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(sliderOf(qBound(least, scale, most)));
    //: Zoom of the drawing.
    m_percent->setText(Tr::tr("%1 %").arg(qRound(scale * 100)));
}

void StatusStrip::setMessage(const QString &message)
{
    m_message = message;
    showPath();
}

void StatusStrip::showCounts()
{
    const Severity severities[] = {Severity::Error, Severity::Warning, Severity::Hint};
    for (int i = 0; i < 3; ++i) {
        const int count = m_context.findings.count(severities[i]);
        static_cast<CountButton *>(m_counts[i])->setCount(count);
        m_counts[i]->setVisible(count > 0 || i == 0);
    }
    const CheckAnswer &answer = m_context.findings.answer();
    m_checked->setText(answer.facts ? Tr::tr("Checked in %1 ms").arg(qMax(1, qRound(answer.milliseconds))) : QString());
}

void StatusStrip::showPath()
{
    const QStringList &selected = m_context.selection.elements();
    QString words = m_message;
    if (words.isEmpty() && selected.size() == 1)
        words = elementPath(m_context.design(), *m_context.catalogue, selected.first()).join(QStringLiteral(" · "));
    else if (words.isEmpty() && selected.size() > 1)
        words = Tr::tr("%n element(s) selected", nullptr, int(selected.size()));
    m_path->setText(words);
    m_path->setToolTip(words);
}

void StatusStrip::showClusters()
{
    const Table<Cluster> &clusters = m_context.design().topology().clusters;
    const Cluster *chosen = clusters.find(m_cluster);
    if (!chosen && !m_cluster.isEmpty()) {
        m_cluster = {};
        Q_EMIT clusterChosen(m_cluster);
    }
    m_clusterButton->setText(chosen ? chosen->name : Tr::tr("All clusters"));
    m_clusterButton->setAccessibleName(Tr::tr("Cluster filter: %1").arg(m_clusterButton->text()));
    m_clusterButton->setVisible(clusters.size() > 1 || !m_cluster.isEmpty());
}

void StatusStrip::chooseCluster()
{
    QMenu menu(this);
    const auto add = [&](const QString &name, const ClusterId &id) {
        QAction *action = menu.addAction(name);
        action->setCheckable(true);
        action->setChecked(id == m_cluster);
        action->setData(id.value);
    };
    add(Tr::tr("All clusters"), {});
    for (const Cluster &cluster : m_context.design().topology().clusters)
        add(cluster.name, cluster.id);
    const QPoint at = m_clusterButton->mapToGlobal(QPoint(0, -menu.sizeHint().height()));
    if (const QAction *picked = menu.exec(at)) {
        m_cluster = ClusterId(picked->data().toString());
        showClusters();
        Q_EMIT clusterChosen(m_cluster);
    }
}

} // namespace quorate
