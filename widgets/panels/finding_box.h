#pragma once

#include "widgets/common/findings.h"

#include <QWidget>

namespace quorate {

/// A finding in the inspector: shape, sentence, remedy, and its actions as links.
class FindingBox final : public QWidget {
    Q_OBJECT

public:
    explicit FindingBox(const Finding &finding, QWidget *parent = nullptr);

Q_SIGNALS:
    void fixRequested();
    void waiveRequested();
    void explainRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Severity m_severity;
    bool m_waived;
};

} // namespace quorate
