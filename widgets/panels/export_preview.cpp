#include "widgets/panels/export_preview.h"

#include "widgets/common/line_diff.h"
#include "widgets/common/parts.h"
#include "widgets/common/pill_button.h"
#include "widgets/common/window_icons.h"
#include "widgets/common/window_style.h"
#include "widgets/common/window_theme.h"
#include "widgets/panels/serial_notice.h"
#include "widgets/panels/text_highlighter.h"
#include "widgets/tr.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedLayout>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTextBlock>
#include <QTreeView>

namespace quorate {

using widgets::Tr;

namespace {

enum Role { PathRole = Qt::UserRole + 1, StateRole };

/// More text than this is not shown; the file itself is written whole.
constexpr qsizetype mostShown = 1'000'000;

class FileDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {100, 24}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = windowTheme(option.widget);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(selected ? theme.select : theme.d1);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(0, 0, -6, 0), 5, 5);
        }
        const bool file = index.data(PathRole).isValid();
        paintWindowIcon(*painter, QRect(option.rect.left() + 4, option.rect.center().y() - 6, 14, 14),
            file ? QStringLiteral("file") : QStringLiteral("folder"), selected ? theme.accent : theme.text3);
        const QString state = index.data(StateRole).toString();
        QRect words = option.rect.adjusted(24, 0, -12, 0);
        if (!state.isEmpty()) {
            painter->setFont(windowFont(10, QFont::DemiBold));
            painter->setPen(theme.family(Family::ControlPlane).ink);
            painter->drawText(words, Qt::AlignVCenter | Qt::AlignRight, state);
            words.setRight(words.right() - QFontMetrics(painter->font()).horizontalAdvance(state) - 8);
        }
        painter->setFont(windowFont(textsize::body, selected ? QFont::DemiBold : QFont::Normal));
        painter->setPen(file ? theme.text : theme.text2);
        painter->drawText(words, Qt::AlignVCenter,
            QFontMetrics(painter->font()).elidedText(index.data().toString(), Qt::ElideMiddle, words.width()));
        painter->restore();
    }
};

class FileTree final : public QTreeView {
public:
    explicit FileTree(QWidget *parent)
        : QTreeView(parent)
    {
        setHeaderHidden(true);
        setFrameShape(QFrame::NoFrame);
        setUniformRowHeights(true);
        setIndentation(14);
        setMouseTracking(true);
        setEditTriggers(NoEditTriggers);
        setItemDelegate(new FileDelegate(this));
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }

protected:
    void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override
    {
        if (model()->hasChildren(index))
            paintWindowIcon(*painter, QRect(rect.right() - 12, rect.center().y() - 4, 10, 10),
                isExpanded(index) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                windowTheme(this).text2);
    }
};

QFont fixedFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setFamilies({QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono"),
        QStringLiteral("Noto Sans Mono"), QStringLiteral("Noto Sans Mono CJK SC"), QStringLiteral("monospace")});
    font.setPixelSize(12);
    return font;
}

} // namespace

ExportPreview::ExportPreview(QWidget *parent)
    : QWidget(parent)
    , m_header(new QWidget(this))
    , m_summary(makeLabel({}, textsize::body, QFont::Normal, Ink::Text2, m_header))
    , m_changes(new PillButton(Tr::tr("Only changes"), m_header))
    , m_model(new QStandardItemModel(this))
    , m_tree(new FileTree(this))
    , m_text(new QPlainTextEdit(this))
    , m_empty(new EmptyState(QStringLiteral("file"), Tr::tr("Nothing is written for this design yet."), this))
    , m_content(new QWidget(this))
    , m_serials(new SerialNotice(m_content))
    , m_stack(new QStackedLayout(this))
{
    setAccessibleName(Tr::tr("Export preview"));
    auto *row = new QHBoxLayout(m_header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_summary);
    m_changes->setFixedHeight(24);
    m_changes->setToolTip(Tr::tr("Show how the file differs from the one in the folder exported to last."));
    row->addWidget(m_changes);
    connect(m_changes, &QAbstractButton::toggled, this, &ExportPreview::showText);

    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *splitter = new QSplitter(Qt::Horizontal, m_content);
    column->addWidget(m_serials);
    column->addWidget(splitter, 1);
    connect(m_serials, &SerialNotice::raiseRequested, this, &ExportPreview::raiseRequested);
    m_tree->setModel(m_model);
    m_tree->setAccessibleName(Tr::tr("Files of the export"));
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFont(fixedFont());
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->document()->setDocumentMargin(10);
    m_text->setAccessibleName(Tr::tr("Text of the file"));
    new TextHighlighter(m_text->document());
    auto *left = new QWidget(splitter);
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(8, 6, 0, 6);
    leftColumn->addWidget(m_tree);
    splitter->addWidget(left);
    splitter->addWidget(m_text);
    splitter->setSizes({260, 700});
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_empty);
    m_stack->setCurrentWidget(m_empty);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        const QString path = index.data(PathRole).toString();
        if (!path.isEmpty() && path != m_path) {
            m_path = path;
            m_text->verticalScrollBar()->setValue(0);
            showText();
        }
    });
    setFiles({});
}

ExportPreview::State ExportPreview::stateOf(const QString &path) const
{
    if (m_folder.isEmpty())
        return State::Same;
    const auto found = m_before.constFind(path);
    if (found == m_before.constEnd())
        return State::New;
    return *found == m_files.value(path).bytes ? State::Same : State::Changed;
}

void ExportPreview::setFiles(const FileSet &files, const QString &folder, const QHash<QString, QByteArray> &before)
{
    const bool same = files.keys() == m_files.keys() && folder == m_folder && before == m_before;
    m_files = files;
    m_folder = folder;
    m_before = before;
    int changed = 0;
    for (auto it = files.begin(); it != files.end(); ++it)
        changed += stateOf(it.key()) == State::Same ? 0 : 1;
    QString summary = Tr::tr("%n file(s)", nullptr, int(files.size()));
    if (!folder.isEmpty())
        summary = changed == 0 ? Tr::tr("%1, as in the folder").arg(summary)
                               : Tr::tr("%1, %n differ from the folder", nullptr, changed).arg(summary);
    m_summary->setText(summary);
    m_summary->setToolTip(folder);
    m_changes->setVisible(!folder.isEmpty());
    m_stack->setCurrentWidget(files.isEmpty() ? static_cast<QWidget *>(m_empty) : m_content);
    if (files.isEmpty())
        m_empty->setSentence(QStringLiteral("file"), Tr::tr("Nothing is written for this design yet."));
    if (!same || m_model->rowCount() == 0)
        fillTree();
    showText();
}

void ExportPreview::setUnraised(const QList<UnraisedZone> &zones, bool canRaise)
{
    m_serials->setZones(zones, canRaise);
}

void ExportPreview::setError(const QString &sentence)
{
    m_summary->clear();
    m_empty->setSentence(QStringLiteral("finding-warning"), sentence);
    m_stack->setCurrentWidget(m_empty);
}

void ExportPreview::setBusy(bool busy)
{
    m_summary->setEnabled(!busy);
}

void ExportPreview::fillTree()
{
    const QString wanted = m_path;
    m_model->clear();
    QHash<QString, QStandardItem *> folders;
    QStandardItem *chosen = nullptr;
    QStandardItem *first = nullptr;
    for (auto it = m_files.begin(); it != m_files.end(); ++it) {
        QStandardItem *parent = m_model->invisibleRootItem();
        const QStringList parts = it.key().split(u'/');
        QString path;
        for (const QString &part : parts.mid(0, parts.size() - 1)) {
            path += part + u'/';
            QStandardItem *&folder = folders[path];
            if (!folder) {
                folder = new QStandardItem(part);
                folder->setSelectable(false);
                parent->appendRow(folder);
            }
            parent = folder;
        }
        auto *file = new QStandardItem(parts.last());
        file->setData(it.key(), PathRole);
        const State state = stateOf(it.key());
        file->setData(state == State::New ? Tr::tr("new")
                : state == State::Changed ? Tr::tr("changed")
                                          : QString(),
            StateRole);
        file->setToolTip(it.key());
        parent->appendRow(file);
        if (!first)
            first = file;
        if (it.key() == wanted)
            chosen = file;
    }
    m_tree->expandAll();
    m_path.clear();
    if (QStandardItem *shown = chosen ? chosen : first)
        m_tree->setCurrentIndex(shown->index());
}

void ExportPreview::showFile(const QString &path)
{
    m_path = path;
    fillTree();
}

QString ExportPreview::shownText() const
{
    return m_text->toPlainText();
}

void ExportPreview::showText()
{
    const int scrolled = m_text->verticalScrollBar()->value();
    const QByteArray bytes = m_files.value(m_path).bytes;
    auto *highlighter = m_text->document()->findChild<TextHighlighter *>();
    QList<QTextEdit::ExtraSelection> marks;
    if (bytes.left(8000).contains('\0') || bytes.startsWith("\x89PNG") || bytes.startsWith("%PDF")) {
        highlighter->setLanguage(TextHighlighter::Language::Plain);
        m_text->setPlainText(Tr::tr("A picture of %n byte(s).", nullptr, int(bytes.size())));
    } else if (m_changes->isChecked() && m_changes->isVisibleTo(m_header)) {
        const QList<DiffLine> lines =
            lineDiff(QString::fromUtf8(m_before.value(m_path)), QString::fromUtf8(bytes.left(mostShown)));
        QStringList words;
        for (const DiffLine &line : lines)
            words.append((line.kind == DiffLine::Kind::Added            ? QStringLiteral("+ ")
                                 : line.kind == DiffLine::Kind::Removed ? QStringLiteral("- ")
                                 : line.kind == DiffLine::Kind::Skipped ? QStringLiteral("⋯ ")
                                                                        : QStringLiteral("  "))
                + line.text);
        highlighter->setLanguage(TextHighlighter::Language::Plain);
        m_text->setPlainText(words.join(u'\n'));
        const Theme &theme = windowTheme(this);
        for (int i = 0; i < lines.size(); ++i) {
            const DiffLine::Kind kind = lines.at(i).kind;
            if (kind == DiffLine::Kind::Same)
                continue;
            QTextEdit::ExtraSelection mark;
            mark.cursor = QTextCursor(m_text->document()->findBlockByNumber(i));
            mark.format.setProperty(QTextFormat::FullWidthSelection, true);
            if (kind == DiffLine::Kind::Skipped)
                mark.format.setForeground(theme.text3);
            else
                mark.format.setBackground(kind == DiffLine::Kind::Added ? theme.upTint : theme.errorTint);
            marks.append(mark);
        }
    } else {
        highlighter->setLanguage(
            bytes.size() > mostShown ? TextHighlighter::Language::Plain : TextHighlighter::languageOf(m_path));
        const QString text = QString::fromUtf8(bytes.left(mostShown));
        if (text != m_text->toPlainText())
            m_text->setPlainText(text);
    }
    m_text->setExtraSelections(marks);
    m_text->verticalScrollBar()->setValue(scrolled);
}

} // namespace quorate
