// The form of the inspector: sections, fields, rows of lists.
#include "model/design/field_access.h"
#include "model/design/text_kind.h"
#include "widgets/common/elements.h"
#include "widgets/common/parts.h"
#include "widgets/common/window_icons.h"
#include "widgets/common/window_style.h"
#include "widgets/common/window_theme.h"
#include "widgets/panels/field_editor.h"
#include "widgets/panels/inspector_panel.h"
#include "widgets/tr.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

namespace quorate {

using widgets::Tr;

namespace {

/// The part of the form in which an element's own fields stand. All others have a section of their own.
QString ownSection(const QString &key)
{
    const QString head = key.section(u'.', 0, 0);
    if (head == QLatin1String("roles"))
        return Tr::tr("Roles");
    if (head == QLatin1String("cpu") || head == QLatin1String("memory") || head == QLatin1String("machine")
        || head == QLatin1String("disks"))
        return Tr::tr("Resources");
    if (head == QLatin1String("note"))
        return Tr::tr("Notes");
    if (head == QLatin1String("networks"))
        return Tr::tr("Networks");
    if (head == QLatin1String("zones") || head == QLatin1String("records"))
        return Tr::tr("Zones and records");
    if (head == QLatin1String("globalNames"))
        return Tr::tr("Global names");
    if (head == QLatin1String("images"))
        return Tr::tr("Images");
    if (head == QLatin1String("fromRegistry") || head == QLatin1String("fromTls")
        || head == QLatin1String("fromCertificates") || head == QLatin1String("fromCredentials"))
        return Tr::tr("Source", "of images");
    if (head == QLatin1String("toRegistry") || head == QLatin1String("toTls") || head == QLatin1String("toCertificates")
        || head == QLatin1String("toCredentials") || head == QLatin1String("targetSite")
        || head == QLatin1String("target") || head == QLatin1String("targetHost"))
        return Tr::tr("Target");
    if (head == QLatin1String("signBy") || head == QLatin1String("policy"))
        return Tr::tr("Signatures");
    if (head == QLatin1String("targets"))
        return Tr::tr("Targets");
    if (head == QLatin1String("everyHours") || head == QLatin1String("keepDays") || head == QLatin1String("rpoMinutes")
        || head == QLatin1String("rtoMinutes") || head == QLatin1String("lastDrill")
        || head == QLatin1String("nextDrill"))
        return Tr::tr("Schedule and drills");
    return {};
}

/// What a line of the title block holds.
QString drawingLabel(const QString &key)
{
    return key == QLatin1String("title")   ? Tr::tr("Title")
        : key == QLatin1String("customer") ? Tr::tr("Customer")
        : key == QLatin1String("drawing")  ? Tr::tr("Drawing")
        : key == QLatin1String("version")  ? Tr::tr("Version")
                                           : Tr::tr("Author");
}

/// "disks" of "disks.0.size"; empty when the key is none of a row.
QString rowsOf(const QString &key)
{
    const QString index = key.section(u'.', 1, 1);
    bool number = false;
    index.toInt(&number);
    return number ? key.section(u'.', 0, 0) : QString();
}

/// A part of the form that folds; a hairline above it.
class FormSection final : public QWidget {
public:
    FormSection(const QString &title, bool folded, QWidget *parent)
        : QWidget(parent)
        , m_body(new QWidget(this))
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(makeHairline(Qt::Horizontal, this));
        auto *head = new Head(title, this);
        column->addWidget(head);
        column->addWidget(m_body);
        body = new QVBoxLayout(m_body);
        body->setContentsMargins(0, 2, 0, 10);
        body->setSpacing(6);
        connect(head, &QAbstractButton::clicked, this, [this, head] {
            const bool folding = head->isChecked();
            m_body->setVisible(!folding);
            if (onFold)
                onFold(folding);
        });
        head->setChecked(folded);
        m_body->setVisible(!folded);
    }

    QVBoxLayout *body = nullptr;
    std::function<void(bool)> onFold;

private:
    class Head final : public QAbstractButton {
    public:
        Head(const QString &title, QWidget *parent)
            : QAbstractButton(parent)
        {
            setText(title);
            setAccessibleName(title);
            setCheckable(true);
            setFocusPolicy(Qt::TabFocus);
            setFixedHeight(measure::sectionHeader);
            setAttribute(Qt::WA_Hover);
        }

    protected:
        void paintEvent(QPaintEvent *) override
        {
            const Theme &theme = windowTheme(this);
            QPainter painter(this);
            painter.setFont(windowFont(textsize::body, QFont::DemiBold));
            painter.setPen(theme.text);
            painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft, text());
            paintWindowIcon(painter, QRect(width() - 16, height() / 2 - 7, 14, 14),
                isChecked() ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down"), theme.text2);
            if (hasFocus()) {
                painter.setRenderHint(QPainter::Antialiasing);
                painter.setPen(QPen(theme.accent, 1.5));
                painter.drawRoundedRect(QRectF(rect()).adjusted(-3, 4, -1, -4), 4, 4);
            }
        }
    };

    QWidget *m_body;
};

} // namespace

QVBoxLayout *InspectorPanel::addSection(const QString &title)
{
    auto *section = new FormSection(title, m_folded.contains(title), m_form);
    section->onFold = [this, title](bool folded) {
        if (folded)
            m_folded.insert(title);
        else
            m_folded.remove(title);
    };
    static_cast<QVBoxLayout *>(m_form->layout())->addWidget(section);
    return section->body;
}

void InspectorPanel::buildFields(const QList<FieldView> &fields)
{
    // In the order in which the sections first appear, the element's own fields in front, notes at the end.
    QStringList titles{Tr::tr("Identity")};
    QHash<QString, QList<FieldView>> parts;
    for (const FieldView &field : fields) {
        const QString rows = rowsOf(field.key);
        QString title = rows.isEmpty() ? field.section : ownSection(rows);
        if (title.isEmpty())
            title = ownSection(field.key);
        if (title.isEmpty())
            title = titles.first();
        if (!titles.contains(title))
            titles.append(title);
        parts[title].append(field);
    }
    if (const QString notes = Tr::tr("Notes"); titles.removeOne(notes))
        titles.append(notes);
    for (const QString &title : std::as_const(titles)) {
        const QList<FieldView> part = parts.value(title);
        if (part.isEmpty())
            continue;
        QVBoxLayout *column = addSection(title);
        for (int i = 0; i < part.size();) {
            if (part.at(i).type == ValueType::Rows) {
                i = addRows(part, i, *column);
            } else {
                addField(part.at(i), *column, false);
                ++i;
            }
        }
    }
}

void InspectorPanel::addField(const FieldView &field, QVBoxLayout &column, bool compact)
{
    const Platform *platform = nullptr;
    if (!m_ids.isEmpty())
        platform = platformOf(m_context.design(), *m_context.catalogue,
            elementInfo(m_context.design(), *m_context.catalogue, m_ids.first()).cluster);
    FieldEditor *editor = makeFieldEditor(field, *m_context.catalogue, platform ? platform->id : QString(), m_form);
    editor->show(field, false);
    connect(editor, &FieldEditor::edited, this, [this, key = field.key](const QVariant &value) { apply(key, value); });
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const bool alone = editor->isWide() || compact;
    if (!alone) {
        QLabel *label = makeLabel(field.label, textsize::body, QFont::Normal, Ink::Text2, m_form);
        label->setFixedWidth(measure::labelColumn);
        label->setWordWrap(true);
        label->setToolTip(field.help);
        label->setBuddy(editor);
        row->addWidget(label, 0, Qt::AlignVCenter);
    }
    // A narrow panel squeezes its fields; nothing may be cut off at its side.
    QSizePolicy policy = editor->sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Ignored);
    editor->setSizePolicy(policy);
    row->addWidget(editor, 1);
    column.addLayout(row);
    QLabel *problem = makeLabel({}, textsize::small, QFont::Normal, Ink::Error, m_form);
    problem->setWordWrap(true);
    problem->setContentsMargins(alone ? 0 : measure::labelColumn + 8, 0, 0, 0);
    problem->hide();
    column.addWidget(problem);
    m_editors.insert(field.key, {editor, problem});
}

int InspectorPanel::addRows(const QList<FieldView> &fields, int at, QVBoxLayout &column)
{
    const FieldView &list = fields.at(at);
    int next = at + 1;
    const int count = list.value.toInt();
    for (int row = 0; row < count && !list.mixed; ++row) {
        const QString prefix = QStringLiteral("%1.%2.").arg(list.key).arg(row);
        QList<FieldView> own;
        for (; next < fields.size() && fields.at(next).key.startsWith(prefix); ++next)
            own.append(fields.at(next));
        if (own.isEmpty())
            break;
        auto *head = new QHBoxLayout;
        head->addWidget(makeLabel(own.first().section, textsize::small, QFont::Normal, Ink::Text3, m_form));
        head->addStretch(1);
        auto *remove = new QToolButton(m_form);
        remove->setIcon(themedIcon(QStringLiteral("close")));
        remove->setIconSize({12, 12});
        remove->setFixedSize(20, 20);
        remove->setAutoRaise(true);
        remove->setAccessibleName(Tr::tr("Remove %1").arg(own.first().section));
        remove->setToolTip(remove->accessibleName());
        connect(remove, &QToolButton::clicked, this, [this, key = list.key, row, first = own.first().key] {
            const Result<Design> after = removeFieldRow(m_context.design(), *m_context.catalogue, m_ids, key, row);
            if (after)
                m_context.document.commit(
                    fieldStep(first, [](const FieldView &field) { return Tr::tr("Remove %1").arg(field.section); }),
                    *after);
        });
        head->addWidget(remove);
        column.addLayout(head);
        const int perLine = own.size() == 3 ? 3 : 2;
        for (int i = 0; i < own.size();) {
            if (own.at(i).type == ValueType::Rows) { // parameters of a target
                i = addRows(own, i, column);
                continue;
            }
            auto *line = new QHBoxLayout;
            line->setSpacing(6);
            const int first = i;
            for (; i < qMin(first + perLine, int(own.size())) && own.at(i).type != ValueType::Rows; ++i) {
                auto *cell = new QVBoxLayout;
                cell->setSpacing(2);
                FieldView field = own.at(i);
                if (field.fallbackText.isEmpty())
                    field.fallbackText = field.label;
                addField(field, *cell, true);
                line->addLayout(cell, 1);
            }
            column.addLayout(line);
        }
    }
    //: %1 is a list in the form: "Disks", "Networks".
    auto *add = new QPushButton(Tr::tr("Add to %1", "list").arg(list.label), m_form);
    add->setIcon(themedIcon(QStringLiteral("plus")));
    add->setIconSize({12, 12});
    setLook(add, "quiet");
    connect(add, &QPushButton::clicked, this, [this, key = list.key, count] {
        const Result<Design> after = addFieldRow(m_context.design(), *m_context.catalogue, m_ids, key);
        if (!after)
            return;
        m_context.document.commit(
            fieldStep(key, [](const FieldView &field) { return Tr::tr("Add to %1", "list").arg(field.label); }),
            *after);
        focusField(QStringLiteral("%1.%2.").arg(key).arg(count)); // what is typed next belongs to the new row
    });
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(-12, 0, 0, 0);
    foot->addWidget(add);
    foot->addStretch(1);
    column.addLayout(foot);
    return next;
}

void InspectorPanel::buildDrawing()
{
    QVBoxLayout *column = addSection(Tr::tr("Title block"));
    for (const char *key : {"title", "customer", "drawing", "version", "author"})
        addDrawingLine(QLatin1String(key), *column);
    column->addSpacing(16);
    QLabel *hint =
        makeLabel(Tr::tr("Click an element to see its properties."), textsize::body, QFont::Normal, Ink::Text3, m_form);
    hint->setWordWrap(true);
    column->addWidget(hint);
}

void InspectorPanel::addDrawingLine(const QString &key, QVBoxLayout &column)
{
    const TitleBlock &block = m_context.design().diagram().titleBlock;
    FieldView field;
    field.key = key;
    field.label = drawingLabel(key);
    field.text = key == QLatin1String("title") ? m_context.design().title()
        : key == QLatin1String("customer")     ? block.customer
        : key == QLatin1String("drawing")      ? block.drawing
        : key == QLatin1String("version")      ? block.version
                                               : block.author;
    addField(field, column, false);
    FieldEditor *editor = m_editors.value(key).editor;
    disconnect(editor, &FieldEditor::edited, this, nullptr);
    connect(editor, &FieldEditor::edited, this,
        [this, key](const QVariant &value) { applyDrawing(key, value.toString()); });
}

void InspectorPanel::applyDrawing(const QString &key, const QString &value)
{
    const Entry entry = m_editors.value(key);
    const QString problem = textProblem(value, TextKind::Name);
    entry.editor->setProblem(problem.isEmpty() ? QString() : QStringLiteral("error"), problem);
    entry.problem->setText(problem);
    entry.problem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty())
        return;
    Design next = m_context.design();
    if (key == QLatin1String("title")) {
        next.setTitle(value);
    } else {
        TitleBlock &block = next.diagram().titleBlock;
        (key == QLatin1String("customer")         ? block.customer
                : key == QLatin1String("drawing") ? block.drawing
                : key == QLatin1String("version") ? block.version
                                                  : block.author) = value;
    }
    const QScopedValueRollback typing(m_typing, key);
    m_context.document.commit([key] { return Tr::tr("Change %1").arg(drawingLabel(key)); }, next,
        QStringLiteral("drawing/%1/%2").arg(key).arg(m_session));
}

} // namespace quorate
