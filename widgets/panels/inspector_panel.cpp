#include "widgets/panels/inspector_panel.h"

#include "model/design/field_access.h"
#include "widgets/common/elements.h"
#include "widgets/common/parts.h"
#include "widgets/common/window_icons.h"
#include "widgets/common/window_style.h"
#include "widgets/common/window_theme.h"
#include "widgets/panels/field_editor.h"
#include "widgets/panels/finding_box.h"
#include "widgets/tr.h"

#include <QApplication>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace quorate {

using widgets::Tr;

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

StepLabel InspectorPanel::fieldStep(const QString &key, QString (*name)(const FieldView &)) const
{
    return [design = m_context.design(), catalogue = m_context.catalogue, ids = m_ids, key, name] {
        const std::optional<FieldView> field = fieldOf(design, *catalogue, ids, key);
        return field ? name(*field) : key;
    };
}

void InspectorPanel::apply(const QString &key, const QVariant &value)
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
        fieldStep(key, [](const FieldView &field) { return Tr::tr("Change %1").arg(field.label); }), *next,
        QStringLiteral("%1/%2/%3").arg(m_ids.join(u' '), key).arg(m_session));
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
    focusField({});
}

/// The first field whose key begins like this, brought into sight.
void InspectorPanel::focusField(const QString &prefix)
{
    QSet<const QWidget *> wanted;
    for (auto it = m_editors.constBegin(); it != m_editors.constEnd(); ++it)
        if (it.key().startsWith(prefix))
            wanted.insert(it->editor);
    for (QWidget *child : m_form->findChildren<QWidget *>())
        if (qobject_cast<FieldEditor *>(child) && child->focusProxy() && wanted.contains(child)) {
            child->focusProxy()->setFocus(Qt::ShortcutFocusReason);
            QTimer::singleShot(
                0, child, [this, child] { m_area->ensureWidgetVisible(child); }); // once it has its place
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
