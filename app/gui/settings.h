#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QObject>
#include <QSettings>

namespace quorate {

/// What the program remembers between runs. Nothing of it belongs to a design.
class Settings final : public QObject {
    Q_OBJECT

public:
    enum class Appearance : quint8 { System, Light, Dark };
    struct RecentFile {
        QString path;
        QDateTime opened;
    };

    explicit Settings(QObject *parent = nullptr);

    Appearance appearance() const;
    void setAppearance(Appearance appearance);
    bool darkPage() const { return m_store.value(QStringLiteral("view/darkPage"), false).toBool(); }
    void setDarkPage(bool dark) { m_store.setValue(QStringLiteral("view/darkPage"), dark); }
    QString language() const; ///< chosen, else the system's when we speak it, else English
    QString chosenLanguage() const; ///< empty: as the system
    void setLanguage(const QString &code); ///< empty: as the system

    QList<RecentFile> recentFiles() const; ///< the last opened first
    void addRecent(const QString &path);
    void forget(const QString &path);

    QByteArray geometry() const { return m_store.value(QStringLiteral("window/geometry")).toByteArray(); }
    void setGeometry(const QByteArray &state) { m_store.setValue(QStringLiteral("window/geometry"), state); }
    /// Places of the docks, remembered for each activity.
    QByteArray docks(const QString &activity) const
    {
        return m_store.value(QStringLiteral("docks/") + activity).toByteArray();
    }
    void setDocks(const QString &activity, const QByteArray &state)
    {
        m_store.setValue(QStringLiteral("docks/") + activity, state);
    }
    void forgetDocks() { m_store.remove(QStringLiteral("docks")); }

    /// Where a design was exported to, and which kinds.
    QString exportFolder(const QString &design) const;
    QStringList exportKinds(const QString &design) const;
    void setExport(const QString &design, const QString &folder, const QStringList &kinds);

Q_SIGNALS:
    void recentChanged();

private:
    QSettings m_store;
};

} // namespace quorate
