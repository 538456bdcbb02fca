#include "app/gui/export_flow.h"

#include "app/gui/tr.h"
#include "app/language.h"
#include "model/export/exporter.h"
#include "model/export/gate.h"
#include "model/export/zones.h"
#include "widgets/paint/document.h"
#include "widgets/paint/scene.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace quorate {

using app::Tr;

namespace {

/// More than this is not read back for comparing.
constexpr qint64 mostCompared = 4 * 1024 * 1024;

DocumentWriter documents()
{
    return [](const QByteArray &markdown, const QString &title) { return documentPdf(markdown, title); };
}

/// What stands now where the export would write; links are not followed out of the folder.
QHash<QString, QByteArray> readBack(const QString &folder, const FileSet &files, std::stop_token stop)
{
    QHash<QString, QByteArray> found;
    for (auto it = files.begin(); it != files.end() && !stop.stop_requested(); ++it) {
        const QFileInfo info(folder + u'/' + it.key());
        QFile file(info.filePath());
        if (info.isFile() && !info.isSymLink() && info.size() <= mostCompared && file.open(QIODevice::ReadOnly))
            found.insert(it.key(), file.readAll());
    }
    return found;
}

} // namespace

ExportFlow::ExportFlow(const PanelContext &context, const DesignSession &session, Settings &settings,
    ExportPreview &preview, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_session(session)
    , m_settings(settings)
    , m_preview(preview)
    , m_window(window)
    , m_previewJob(this,
          [this](Preview answer) {
              m_stale = false;
              m_preview.setBusy(false);
              if (answer.files)
                  m_preview.setFiles(*answer.files, answer.folder, answer.before);
              m_preview.setUnraised(answer.unraised, !m_session.isReadOnly());
              if (!answer.files)
                  m_preview.setError(answer.files.error().toString());
          })
    , m_writeJob(this, [this](const Written &answer) { showWritten(answer); })
{
    connect(&context.findings, &Findings::changed, this, [this] {
        m_stale = true;
        refresh();
        if (m_waiting && m_dialog && isChecked())
            write(*std::exchange(m_waiting, std::nullopt));
    });
    connect(&preview, &ExportPreview::raiseRequested, this, &ExportFlow::raiseSerials);
}

void ExportFlow::showWritten(const Written &written)
{
    m_stale = true;
    refresh();
    if (!m_dialog)
        return;
    if (!written.result) {
        m_dialog->showError(written.result.error().toString());
        return;
    }
    m_unraised = written.unraised;
    m_dialog->showResult(written.folder, written.result->written, int(written.result->unchanged.size()),
        int(written.result->removed.size()), m_unraised, !m_session.isReadOnly());
}

bool ExportFlow::isChecked() const
{
    const Design &checked = m_context.findings.answer().design;
    return m_context.findings.answer().facts && m_context.design().sharesTopologyWith(checked)
        && m_context.design().review() == checked.review();
}

QString ExportFlow::designKey() const
{
    return m_session.path().isEmpty() ? m_session.name() : m_session.path();
}

void ExportFlow::setPreviewShown(bool shown)
{
    m_shown = shown;
    refresh();
}

void ExportFlow::refresh()
{
    const CheckAnswer &checked = m_context.findings.answer();
    if (!m_shown || !m_stale || !checked.facts)
        return;
    m_preview.setBusy(true);
    const QString folder = m_settings.exportFolder(designKey());
    const QStringList kinds = m_settings.exportKinds(designKey());
    m_previewJob.start([checked, folder, kinds](std::stop_token stop) -> std::optional<Preview> {
        // Pictures take as long as all else together; a preview shows texts.
        QStringList texts = kinds;
        if (texts.isEmpty())
            for (const Exporter *exporter : allExporters())
                texts.append(QString::fromLatin1(exporter->id));
        Preview answer;
        answer.files = exportAll(ExportInput{checked.design, *checked.facts, checked.report, {}}, texts);
        if (stop.stop_requested())
            return std::nullopt;
        if (!folder.isEmpty() && QFileInfo(folder).isDir() && answer.files) {
            answer.folder = folder;
            answer.before = readBack(folder, *answer.files, stop);
            answer.unraised = unraisedZones(folder, *answer.files);
        }
        return answer;
    });
}

void ExportFlow::openDialog()
{
    QStringList blockers;
    for (const Finding *finding : exportBlockers(m_context.findings.answer().report))
        blockers.append(finding->message());
    QString folder = m_settings.exportFolder(designKey());
    if (folder.isEmpty()) {
        const QFileInfo file(m_session.path());
        const QString base = m_session.name().section(QStringLiteral(".quorate"), 0, 0).section(u'.', 0, 0);
        folder = (m_session.path().isEmpty() ? QDir::homePath() : file.absolutePath()) + u'/' + base
            + QStringLiteral("-export");
    }
    m_dialog = new ExportDialog(folder, m_settings.exportKinds(designKey()), blockers, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &ExportDialog::exportRequested, this, &ExportFlow::write);
    connect(m_dialog, &ExportDialog::raiseRequested, this, &ExportFlow::raiseInDialog);
    connect(m_dialog, &ExportDialog::openFolderRequested, this,
        [](const QString &path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    m_dialog->open();
}

void ExportFlow::write(const ExportChoice &choice)
{
    m_dialog->showBusy();
    if (!isChecked()) {
        m_waiting = choice;
        return;
    }
    m_settings.setExport(designKey(), QFileInfo(choice.folder).absoluteFilePath(),
        choice.kinds.size() == qsizetype(allExporters().size()) ? QStringList() : choice.kinds);
    // The report holds of the design as it is, too; only boxes may have moved.
    const CheckAnswer checked = m_context.findings.answer();
    const Design design = m_context.design();
    m_writeJob.start([checked, design, choice](std::stop_token) -> std::optional<Written> {
        Written answer;
        answer.folder = choice.folder;
        const Result<void> gate = checkExportGate(checked.report);
        if (!gate && !choice.force) {
            answer.result = gate.error();
            return answer;
        }
        const Result<FileSet> files =
            exportAll(ExportInput{design, *checked.facts, checked.report, picturesOf, documents()}, choice.kinds);
        if (!files)
            answer.result = files.error();
        else {
            answer.unraised = unraisedZones(choice.folder, *files);
            answer.result = writeOutputFolder(choice.folder, *files, choice.force, choice.kinds, language());
        }
        return answer;
    });
}

bool ExportFlow::raiseSerials(const QList<UnraisedZone> &zones)
{
    const std::shared_ptr<const Facts> facts =
        currentFacts(m_context.findings.answer(), m_context.design(), m_context.catalogue);
    Design next = m_context.design();
    for (const UnraisedZone &zone : zones)
        next = withSerial(next, *facts, zone.name, zone.raised());
    if (next == m_context.design())
        return false;
    m_context.document.commit(
        [n = int(zones.size())] { return Tr::tr("Raise Serials of %n Zone(s)", nullptr, n); }, next);
    Q_EMIT edited();
    return true;
}

void ExportFlow::raiseInDialog(const QList<UnraisedZone> &zones)
{
    if (!raiseSerials(zones))
        return;
    m_unraised.removeIf([&zones](const UnraisedZone &zone) { return zones.contains(zone); });
    m_dialog->showUnraised(m_unraised);
}

} // namespace quorate
