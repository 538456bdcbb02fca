#pragma once

#include <QString>

namespace quorate {

/// A file that its process holds as long as it lives. The kernel lets go of it whenever the process ends, so no moment
/// of a kill leaves it undecided (a QLockFile that is killed between making and filling its file looks alive for good).
class RunLock final {
public:
    RunLock() = default;
    RunLock(const RunLock &) = delete;
    RunLock &operator=(const RunLock &) = delete;
    /// Lets go, and takes the file away.
    ~RunLock();

    /// Makes the file if need be; false when it cannot be made.
    bool lock(const QString &path);
    /// Like lock(), but false at once when another holder lives.
    bool tryLock(const QString &path);

private:
    bool take(const QString &path, int operation);

    QString m_path;
    int m_file = -1;
};

} // namespace quorate
