#pragma once

#include <QDBusVariant>
#include <QObject>

namespace quorate {

/// Whether the desktop prefers dark windows: asks the desktop portal (org.freedesktop.appearance), which tells changes
/// too; without one, what the platform's palette looked like at the start.
class SystemAppearance final : public QObject {
    Q_OBJECT

public:
    explicit SystemAppearance(QObject *parent = nullptr);

    bool isDark() const { return m_dark; }

Q_SIGNALS:
    void changed(bool dark);

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void set(bool dark);

    bool m_dark = false;
};

} // namespace quorate
