#include "widgets/dialogs/export_dialog.h"

#include "widgets/common/findings.h"
#include "widgets/common/parts.h"
#include "widgets/common/window_icons.h"
#include "widgets/common/window_style.h"
#include "widgets/common/window_theme.h"
#include "widgets/paint/icons.h"
#include "widgets/panels/serial_notice.h"
#include "widgets/tr.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardItemModel>

namespace quorate {

using widgets::Tr;

namespace {

enum Role { KindRole = Qt::UserRole + 1 };
constexpr qsizetype mostBlockers = 4;

/// What closes the gate, on a tinted ground.
class GateBox final : public QWidget {
public:
    GateBox(const QStringList &blockers, QCheckBox *force, QWidget *parent)
        : QWidget(parent)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(36, 10, 12, 10);
        column->setSpacing(4);
        column->addWidget(makeLabel(Tr::tr("%n error(s) would make the files wrong.", nullptr, int(blockers.size())),
            textsize::table, QFont::DemiBold, Ink::Text, this));
        for (const QString &sentence : blockers.mid(0, mostBlockers)) {
            QLabel *line = makeLabel(sentence, textsize::body, QFont::Normal, Ink::Text2, this);
            line->setWordWrap(true);
            column->addWidget(line);
        }
        if (blockers.size() > mostBlockers)
            column->addWidget(
                makeLabel(Tr::tr("%n more in the issues panel.", nullptr, int(blockers.size() - mostBlockers)),
                    textsize::small, QFont::Normal, Ink::Text3, this));
        column->addSpacing(4);
        column->addWidget(force);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = windowTheme(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.errorTint);
        painter.drawRoundedRect(rect(), measure::boxRadius, measure::boxRadius);
        paintIcon(painter, QRectF(11, 10, 17, 17), QStringLiteral("finding-error"), theme.error, theme.onBadge);
    }
};

} // namespace

ExportDialog::ExportDialog(
    const QString &folder, const QStringList &kinds, const QStringList &blockers, QWidget *parent)
    : QDialog(parent)
    , m_folder(new QLineEdit(QDir::toNativeSeparators(folder), this))
    , m_kinds(new QStandardItemModel(this))
    , m_kindList(new QListView(this))
    , m_force(new QCheckBox(blockers.isEmpty() ? Tr::tr("Overwrite files that were edited by hand")
                                               : Tr::tr("Export anyway, and overwrite files edited by hand"),
          this))
    , m_blocked(!blockers.isEmpty())
    , m_message(makeLabel({}, textsize::body, QFont::Normal, Ink::Error, this))
    , m_pages(new QStackedWidget(this))
    , m_resultPage(new QWidget(this))
    , m_serials(new SerialNotice(m_resultPage))
    , m_written(new QStandardItemModel(this))
{
    setWindowTitle(Tr::tr("Export"));
    setMinimumSize(560, 520);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(20, 20, 20, 20);
    outer->setSpacing(14);
    outer->addWidget(m_pages, 1);

    auto *form = new QWidget(this);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(makeLabel(Tr::tr("Folder"), textsize::body, QFont::DemiBold, Ink::Text, form));
    auto *row = new QHBoxLayout;
    m_folder->setAccessibleName(Tr::tr("Folder"));
    auto *browseButton = new QPushButton(Tr::tr("Choose…"), form);
    row->addWidget(m_folder, 1);
    row->addWidget(browseButton);
    column->addLayout(row);
    column->addSpacing(6);
    column->addWidget(makeLabel(Tr::tr("Files"), textsize::body, QFont::DemiBold, Ink::Text, form));
    for (const Exporter *exporter : allExporters()) {
        auto *item = new QStandardItem(QCoreApplication::translate("Export", exporter->title));
        item->setCheckable(true);
        const QString id = QString::fromLatin1(exporter->id);
        item->setCheckState(kinds.isEmpty() || kinds.contains(id) ? Qt::Checked : Qt::Unchecked);
        item->setData(id, KindRole);
        item->setToolTip(QString::fromUtf8(exporter->files));
        item->setSizeHint({100, 28});
        item->setEditable(false);
        m_kinds->appendRow(item);
    }
    m_kindList->setModel(m_kinds);
    m_kindList->setAccessibleName(Tr::tr("Kinds of files"));
    column->addWidget(m_kindList, 1);
    if (m_blocked)
        column->addWidget(new GateBox(blockers, m_force, form));
    else
        column->addWidget(m_force);
    m_message->setWordWrap(true);
    m_message->hide();
    column->addWidget(m_message);
    m_pages->addWidget(form);

    auto *result = new QVBoxLayout(m_resultPage);
    result->setContentsMargins(0, 0, 0, 0);
    result->setSpacing(8);
    m_resultTitle = makeLabel({}, textsize::title, QFont::DemiBold, Ink::Text, m_resultPage);
    m_resultText = makeLabel({}, textsize::table, QFont::Normal, Ink::Text2, m_resultPage);
    m_resultText->setWordWrap(true);
    auto *list = new QListView(m_resultPage);
    list->setModel(m_written);
    list->setAccessibleName(Tr::tr("Written files"));
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    result->addWidget(m_resultTitle);
    result->addWidget(m_resultText);
    result->addWidget(m_serials);
    result->addWidget(list, 1);
    m_pages->addWidget(m_resultPage);

    auto *buttons = new QHBoxLayout;
    m_openFolder = new QPushButton(Tr::tr("Open Folder"), this);
    m_openFolder->hide();
    m_export = new QPushButton(Tr::tr("Export"), this);
    setLook(m_export, "primary");
    m_export->setDefault(true);
    m_cancel = new QPushButton(Tr::tr("Cancel"), this);
    buttons->addWidget(m_openFolder);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_export);
    outer->addLayout(buttons);

    connect(browseButton, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_export, &QPushButton::clicked, this, [this] { Q_EMIT exportRequested(choice()); });
    connect(m_openFolder, &QPushButton::clicked, this, [this] { Q_EMIT openFolderRequested(choice().folder); });
    connect(m_serials, &SerialNotice::raiseRequested, this, &ExportDialog::raiseRequested);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportDialog::check);
    connect(m_kinds, &QStandardItemModel::itemChanged, this, &ExportDialog::check);
    connect(m_force, &QCheckBox::toggled, this, &ExportDialog::check);
    check();
}

ExportChoice ExportDialog::choice() const
{
    ExportChoice result{QDir::fromNativeSeparators(m_folder->text().trimmed()), {}, m_force->isChecked()};
    for (int i = 0; i < m_kinds->rowCount(); ++i)
        if (m_kinds->item(i)->checkState() == Qt::Checked)
            result.kinds.append(m_kinds->item(i)->data(KindRole).toString());
    return result;
}

void ExportDialog::check()
{
    const ExportChoice chosen = choice();
    m_export->setEnabled(!chosen.folder.isEmpty() && !chosen.kinds.isEmpty() && (!m_blocked || m_force->isChecked()));
    m_message->hide();
}

void ExportDialog::browse()
{
    const QString folder = QFileDialog::getExistingDirectory(this, Tr::tr("Export To"), m_folder->text());
    if (!folder.isEmpty())
        m_folder->setText(QDir::toNativeSeparators(folder));
}

void ExportDialog::showBusy()
{
    m_export->setEnabled(false);
    m_export->setText(Tr::tr("Exporting"));
}

void ExportDialog::showError(const QString &sentence)
{
    m_export->setText(Tr::tr("Export"));
    check();
    m_message->setText(sentence);
    m_message->show();
}

void ExportDialog::showResult(const QString &folder, const QStringList &written, int unchanged, int removed,
    const QList<UnraisedZone> &unraised, bool canRaise)
{
    m_serials->setZones(unraised, canRaise);
    m_resultTitle->setText(written.isEmpty() ? Tr::tr("Everything was up to date.")
                                             : Tr::tr("%n file(s) written.", nullptr, int(written.size())));
    QStringList words{QDir::toNativeSeparators(folder)};
    if (unchanged > 0)
        words.append(Tr::tr("%n file(s) had not changed.", nullptr, unchanged));
    if (removed > 0)
        words.append(Tr::tr("%n file(s) of an earlier export were removed.", nullptr, removed));
    m_resultText->setText(words.join(u'\n'));
    m_written->clear();
    for (const QString &path : written) {
        auto *item = new QStandardItem(themedIcon(QStringLiteral("file")), path);
        item->setSizeHint({100, 26});
        m_written->appendRow(item);
    }
    m_pages->setCurrentWidget(m_resultPage);
    m_export->hide();
    m_openFolder->show();
    m_cancel->setText(Tr::tr("Close"));
    m_cancel->setDefault(true);
    m_cancel->setFocus();
}

void ExportDialog::showUnraised(const QList<UnraisedZone> &unraised)
{
    m_serials->setZones(unraised, true);
    m_resultTitle->setText(Tr::tr("The design has higher serials."));
    m_resultText->setText(Tr::tr("Export once more to write them."));
    m_export->setText(Tr::tr("Export Again"));
    m_export->setEnabled(true);
    m_export->show();
    m_export->setDefault(true);
}

} // namespace quorate
