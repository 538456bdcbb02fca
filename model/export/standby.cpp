#include "model/export/standby.h"

#include "model/export/traffic.h"
#include "model/export/writers/conf_writer.h"

namespace quorate {

void addStandbySysctl(
    FileSetBuilder &files, const QString &folder, const ExportNames &names, const BalancerFacts &balancer)
{
    const Result<QList<VirtualAddress>> virtuals = virtualAddresses(balancer);
    if (!virtuals) {
        files.fail(virtuals.error());
        return;
    }
    if (virtuals->isEmpty())
        return;
    ConfWriter sysctl(ConfWriter::Format::Sysctl);
    sysctl.generatedBy(names.design());
    sysctl.comment("/etc/sysctl.d/90-quorate.conf: the standby member binds virtual IPs that it does not own yet.");
    sysctl.line("net.ipv4.ip_nonlocal_bind = 1");
    files.add(folder + QStringLiteral("/sysctl.d/90-quorate.conf"), sysctl.bytes());
}

} // namespace quorate
