#include "widgets/panels/inspector_panel.h"

#include "model/design/field_access.h"
#include "model/design/text_kind.h"
#include "widgets/common/elements.h"
#include "widgets/common/parts.h"
#include "widgets/common/window_icons.h"
#include "widgets/common/window_style.h"
#include "widgets/common/window_theme.h"
#include "widgets/panels/field_editor.h"
#include "widgets/panels/finding_box.h"
#include "widgets/tr.h"

#include <QApplication>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
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
        return Tr::tr("Source");
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

/// Icon, name and kind.
class InspectorPanel::Header final : public QWidget {
public:
    explicit Header(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(64);
    }

    void show(const QString &icon, Family family, const QString &name, const QString &kind)
    {
        m_icon = icon;
        m_family = family;
        m_name = name;
        m_kind = kind;
        setAccessibleName(QStringLiteral("%1, %2").arg(name, kind));
        setToolTip(name);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = windowTheme(this);
        QPainter painter(this);
        paintIconTile(painter, QRectF(0, 14, 40, 40), m_icon, m_family, theme);
        painter.setPen(theme.text);
        painter.setFont(windowFont(textsize::title, QFont::DemiBold));
        const int room = width() - 52;
        painter.drawText(QRect(52, 13, room, 22), Qt::AlignVCenter,
            QFontMetrics(painter.font()).elidedText(m_name, Qt::ElideMiddle, room));
        painter.setFont(windowFont());
        painter.setPen(theme.text2);
        painter.drawText(QRect(52, 34, room, 20), Qt::AlignVCenter,
            QFontMetrics(painter.font()).elidedText(m_kind, Qt::ElideRight, room));
    }

private:
    QString m_icon;
    Family m_family = Family::Neutral;
    QString m_name;
    QString m_kind;
};

InspectorPanel::InspectorPanel(const PanelContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_header(new Header(this))
    , m_findings(new QWidget(this))
    , m_area(new QScrollArea(this))
{
    setAccessibleName(Tr::tr("Inspector"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(measure::padding, 0, measure::padding, 0);
    head->addWidget(m_header);
    outer->addLayout(head);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setAccessibleName(Tr::tr("Properties"));
    auto *page = new QWidget(m_area);
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(measure::padding, 0, measure::padding, measure::padding);
    m_column->setSpacing(0);
    auto *list = new QVBoxLayout(m_findings);
    list->setContentsMargins(0, 8, 0, 10);
    list->setSpacing(8);
    m_column->addWidget(m_findings);
    m_column->addStretch(1);
    m_area->setWidget(page);
    outer->addWidget(m_area, 1);

    connect(&context.selection, &Selection::changed, this, &InspectorPanel::refresh);
    connect(&context.document, &Document::changed, this, &InspectorPanel::refresh);
    connect(&context.findings, &Findings::changed, this, &InspectorPanel::showFindings);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) {
        if (now && isAncestorOf(now))
            ++m_session;
    });
    rebuild();
}

QString InspectorPanel::shape(const QList<FieldView> &fields) const
{
    QString result = m_ids.join(u' ');
    for (const FieldView &field : fields)
        result += QStringLiteral("|%1:%2").arg(field.key).arg(static_cast<int>(field.type));
    return result;
}

void InspectorPanel::refresh()
{
    QStringList ids;
    for (const ElementId &id : m_context.selection.elements()) {
        const ElementKind kind = elementKind(m_context.design(), id);
        if (kind != ElementKind::None && kind != ElementKind::Outside)
            ids.append(id);
    }
    if (ids != m_ids) {
        // What was typed belongs to the elements that were selected.
        const QHash<QString, Entry> editors = m_editors;
        for (const Entry &entry : editors)
            entry.editor->flush();
        m_ids = ids;
        m_problems.clear();
        rebuild();
        return;
    }
    const QList<FieldView> fields = sharedFields(m_context.design(), *m_context.catalogue, m_ids);
    if (m_ids.isEmpty() || shape(fields) != m_shape) {
        if (m_ids.isEmpty() && !m_typing.isEmpty()) {
            showHeader();
            return;
        }
        rebuild();
        return;
    }
    for (const FieldView &field : fields)
        if (const Entry entry = m_editors.value(field.key); entry.editor)
            entry.editor->show(field, field.key == m_typing);
    showHeader();
}

void InspectorPanel::rebuild()
{
    m_editors.clear();
    if (m_form) {
        m_form->hide();
        m_form->deleteLater();
    }
    m_form = new QWidget(m_area->widget());
    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_column->insertWidget(1, m_form);
    showHeader();
    if (m_ids.isEmpty()) {
        m_shape.clear();
        buildDrawing();
    } else {
        const QList<FieldView> fields = sharedFields(m_context.design(), *m_context.catalogue, m_ids);
        m_shape = shape(fields);
        buildFields(fields);
    }
    m_form->setEnabled(!m_readOnly);
    showFindings();
}

void InspectorPanel::showHeader()
{
    const Design &design = m_context.design();
    if (m_ids.isEmpty()) {
        const QString title = design.title().isEmpty() ? Tr::tr("Untitled design") : design.title();
        m_header->show(QStringLiteral("template"), Family::Neutral, title, Tr::tr("Drawing"));
        return;
    }
    const ElementInfo info = elementInfo(design, *m_context.catalogue, m_ids.first());
    if (m_ids.size() == 1) {
        QString kind = info.kindName;
        if (const Cluster *cluster = design.topology().clusters.find(info.cluster);
            cluster && info.kind != ElementKind::Cluster)
            kind = QStringLiteral("%1 · %2").arg(kind, cluster->name);
        m_header->show(info.icon, info.family, info.name, kind);
        return;
    }
    int hosts = 0;
    bool onlyNodes = true;
    QStringList names;
    for (const ElementId &id : std::as_const(m_ids)) {
        const ElementInfo each = elementInfo(design, *m_context.catalogue, id);
        onlyNodes = onlyNodes && each.kind == ElementKind::Node;
        hosts += each.count;
        names.append(each.name);
    }
    m_header->show(onlyNodes ? QStringLiteral("node-group") : QStringLiteral("template"), Family::Neutral,
        onlyNodes ? Tr::tr("%n host(s)", nullptr, hosts) : Tr::tr("%n element(s)", nullptr, int(m_ids.size())),
        names.join(QStringLiteral(", ")));
}

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
    connect(editor, &FieldEditor::edited, this,
        [this, key = field.key, label = field.label](const QVariant &value) { apply(key, label, value); });
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
        connect(remove, &QToolButton::clicked, this, [this, key = list.key, row, name = own.first().section] {
            const Result<Design> after = removeFieldRow(m_context.design(), *m_context.catalogue, m_ids, key, row);
            if (after)
                m_context.document.commit(Tr::tr("Remove %1").arg(name), *after);
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
    auto *add = new QPushButton(Tr::tr("Add to %1").arg(list.label), m_form);
    add->setIcon(themedIcon(QStringLiteral("plus")));
    add->setIconSize({12, 12});
    setLook(add, "quiet");
    connect(add, &QPushButton::clicked, this, [this, key = list.key, label = list.label] {
        const Result<Design> after = addFieldRow(m_context.design(), *m_context.catalogue, m_ids, key);
        if (after)
            m_context.document.commit(Tr::tr("Add to %1").arg(label), *after);
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
    addDrawingLine(QStringLiteral("title"), Tr::tr("Title"), *column);
    addDrawingLine(QStringLiteral("customer"), Tr::tr("Customer"), *column);
    addDrawingLine(QStringLiteral("drawing"), Tr::tr("Drawing"), *column);
    addDrawingLine(QStringLiteral("version"), Tr::tr("Version"), *column);
    addDrawingLine(QStringLiteral("author"), Tr::tr("Author"), *column);
    column->addSpacing(16);
    QLabel *hint =
        makeLabel(Tr::tr("Click an element to see its properties."), textsize::body, QFont::Normal, Ink::Text3, m_form);
    hint->setWordWrap(true);
    column->addWidget(hint);
}

void InspectorPanel::addDrawingLine(const QString &key, const QString &label, QVBoxLayout &column)
{
    const TitleBlock &block = m_context.design().diagram().titleBlock;
    FieldView field;
    field.key = key;
    field.label = label;
    field.text = key == QLatin1String("title") ? m_context.design().title()
        : key == QLatin1String("customer")     ? block.customer
        : key == QLatin1String("drawing")      ? block.drawing
        : key == QLatin1String("version")      ? block.version
                                               : block.author;
    addField(field, column, false);
    FieldEditor *editor = m_editors.value(key).editor;
    disconnect(editor, &FieldEditor::edited, this, nullptr);
    connect(editor, &FieldEditor::edited, this,
        [this, key, label](const QVariant &value) { applyDrawing(key, label, value.toString()); });
}

void InspectorPanel::applyDrawing(const QString &key, const QString &label, const QString &value)
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
    m_context.document.commit(
        Tr::tr("Change %1").arg(label), next, QStringLiteral("drawing/%1/%2").arg(key).arg(m_session));
}

void InspectorPanel::apply(const QString &key, const QString &label, const QVariant &value)
{
    const Entry entry = m_editors.value(key);
    if (!entry.editor)
        return;
    const Result<Design> next = setField(m_context.design(), *m_context.catalogue, m_ids, key, value);
    const QString problem = next ? QString() : next.error().message;
    if (problem.isEmpty())
        m_problems.remove(key);
    else
        m_problems.insert(key, problem);
    entry.problem->setText(problem);
    entry.problem->setVisible(!problem.isEmpty());
    markFindings();
    if (!next)
        return;
    const QScopedValueRollback typing(m_typing, key);
    m_context.document.commit(
        Tr::tr("Change %1").arg(label), *next, QStringLiteral("%1/%2/%3").arg(m_ids.join(u' '), key).arg(m_session));
}

void InspectorPanel::showFindings()
{
    auto *list = static_cast<QVBoxLayout *>(m_findings->layout());
    while (QLayoutItem *item = list->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    constexpr int most = 3;
    int shown = 0;
    QList<int> indexes;
    for (const ElementId &id : std::as_const(m_ids))
        for (const int index : m_context.findings.of(id))
            if (!indexes.contains(index))
                indexes.append(index);
    for (const int index : std::as_const(indexes)) {
        if (shown == most)
            break;
        const Finding finding = m_context.findings.all().at(index);
        auto *box = new FindingBox(finding, m_findings);
        connect(box, &FindingBox::fixRequested, this, [this, finding] { Q_EMIT fixRequested(finding); });
        connect(box, &FindingBox::waiveRequested, this, [this, finding] { Q_EMIT waiveRequested(finding); });
        connect(box, &FindingBox::explainRequested, this, [this, finding] { Q_EMIT explainRequested(finding); });
        list->addWidget(box);
        ++shown;
    }
    if (indexes.size() > most)
        list->addWidget(makeLabel(Tr::tr("%n more in the issues panel.", nullptr, int(indexes.size()) - most),
            textsize::small, QFont::Normal, Ink::Text3, m_findings));
    m_findings->setVisible(shown > 0);
    markFindings();
}

void InspectorPanel::markFindings()
{
    // A rule's id names what it looks at: "sizing-memory-minimum" marks the field "memory".
    QHash<QString, Severity> words;
    for (const ElementId &id : std::as_const(m_ids))
        for (const int index : m_context.findings.of(id)) {
            const Finding &finding = m_context.findings.all().at(index);
            if (finding.waiver || !finding.rule)
                continue;
            for (const QString &word : QString::fromLatin1(finding.rule->id).split(u'-')) {
                const auto found = words.constFind(word);
                if (found == words.constEnd() || finding.severity < *found)
                    words.insert(word, finding.severity);
            }
        }
    for (auto it = m_editors.constBegin(); it != m_editors.constEnd(); ++it) {
        QString severity;
        const auto found = words.constFind(it.key().toLower());
        if (found != words.constEnd())
            severity = *found == Severity::Error ? QStringLiteral("error")
                : *found == Severity::Warning    ? QStringLiteral("warning")
                                                 : QStringLiteral("hint");
        const QString problem = m_problems.value(it.key());
        it->editor->setProblem(problem.isEmpty() ? severity : QStringLiteral("error"), problem);
    }
}

void InspectorPanel::focusFirst()
{
    for (QWidget *child : m_form->findChildren<QWidget *>())
        if (qobject_cast<FieldEditor *>(child) && child->focusProxy()) {
            child->focusProxy()->setFocus(Qt::ShortcutFocusReason);
            return;
        }
}

void InspectorPanel::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    if (m_form)
        m_form->setEnabled(!readOnly);
}

} // namespace quorate
