// Editors of fields that hold several values: references, roles.
#include "widgets/common/elements.h"
#include "widgets/common/flow_layout.h"
#include "widgets/common/window_style.h"
#include "widgets/common/window_theme.h"
#include "widgets/panels/field_editors.h"
#include "widgets/tr.h"

#include <QAbstractButton>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

namespace quorate {

using widgets::Tr;

namespace {

/// References to several elements: a box that opens a list with check marks.
class ReferencesEditor final : public FieldEditor {
public:
    explicit ReferencesEditor(QWidget *parent)
        : FieldEditor(parent)
        , m_box(new QuietCombo(this))
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(m_box);
        setFocusProxy(m_box);
        m_box->installEventFilter(this);
    }

    void show(const FieldView &field, bool) override
    {
        m_field = field;
        m_box->setAccessibleName(field.label);
        QStringList names;
        for (const QString &id : field.value.toStringList())
            names.append(nameOf(id));
        const QString words = field.mixed  ? mixedText()
            : !names.isEmpty()             ? names.join(QStringLiteral(", "))
            : field.fallbackText.isEmpty() ? Tr::tr("None")
                                           : field.fallbackText;
        m_box->clear();
        m_box->addItem(words);
        m_box->setToolTip(names.size() > 1 ? names.join(u'\n') : field.help);
        m_box->setProperty("quoratePlaceholder", names.isEmpty());
    }

    void setProblem(const QString &severity, const QString &sentence) override
    {
        FieldEditor::setProblem(severity, sentence);
        quorate::setProblem(m_box, severity);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::MouseButtonPress) {
            open();
            return true;
        }
        if (event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent *>(event)->key();
            if (key == Qt::Key_Space || key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_F4) {
                open();
                return true;
            }
        }
        return FieldEditor::eventFilter(watched, event);
    }

private:
    QString nameOf(const QString &id) const
    {
        const QString name = m_field.choiceNames.value(m_field.choices.indexOf(id));
        return name.isEmpty() ? id : name;
    }

    void open()
    {
        QMenu menu(this);
        const QStringList chosen = m_field.mixed ? QStringList() : m_field.value.toStringList();
        for (const QString &id : std::as_const(m_field.choices)) {
            QAction *action = menu.addAction(nameOf(id));
            action->setCheckable(true);
            action->setChecked(chosen.contains(id));
            action->setData(id);
        }
        if (m_field.choices.isEmpty())
            menu.addAction(Tr::tr("Nothing to choose"))->setEnabled(false);
        menu.setMinimumWidth(m_box->width());
        const QAction *picked = menu.exec(m_box->mapToGlobal(QPoint(0, m_box->height() + 2)));
        if (!picked)
            return;
        QStringList next = chosen;
        const QString id = picked->data().toString();
        if (!next.removeOne(id))
            next.append(id);
        Q_EMIT edited(next.isEmpty() ? QVariant() : QVariant(next));
    }

    QComboBox *m_box;
    FieldView m_field;
};

/// A chip of a role that the host has; a click takes it away.
class RoleChip final : public QAbstractButton {
public:
    RoleChip(const QString &label, Family family, bool on, QWidget *parent)
        : QAbstractButton(parent)
        , m_family(family)
        , m_on(on)
    {
        setText(label);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setAccessibleName(on ? Tr::tr("Remove role %1").arg(label) : label);
        setToolTip(on ? Tr::tr("Click to remove this role.") : QString());
    }

    QSize sizeHint() const override
    {
        return {
            QFontMetrics(windowFont(textsize::body, QFont::DemiBold)).horizontalAdvance(text()) + (m_on ? 32 : 22), 24};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = windowTheme(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF outline = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        const QColor ink = m_on ? theme.family(m_family).ink : theme.text2;
        painter.setPen(m_on ? (underMouse() ? QPen(ink, 1) : QPen(Qt::NoPen)) : QPen(theme.lineStrong, 1));
        painter.setBrush(m_on ? theme.family(m_family).tint : underMouse() ? theme.hover : theme.card);
        painter.drawRoundedRect(outline, 12, 12);
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(theme.accent, 2));
            painter.drawRoundedRect(outline.adjusted(0.5, 0.5, -0.5, -0.5), 11, 11);
        }
        QRectF words = rect();
        if (m_on) {
            painter.setPen(QPen(ink, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPolyline(QPolygonF({QPointF(9, 12), QPointF(12, 15), QPointF(17, 9)}));
            words.setLeft(22);
            words.setRight(width() - 10);
        }
        painter.setFont(windowFont(textsize::body, m_on ? QFont::DemiBold : QFont::Normal));
        painter.setPen(ink);
        painter.drawText(words, Qt::AlignCenter, text());
    }

    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
            update();
        return QAbstractButton::event(event);
    }

private:
    Family m_family;
    bool m_on;
};

class RolesEditor final : public FieldEditor {
public:
    RolesEditor(const Catalogue &catalogue, const QString &platform, QWidget *parent)
        : FieldEditor(parent)
        , m_catalogue(catalogue)
        , m_platform(platform)
        , m_flow(new FlowLayout(this))
    {
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

    bool isWide() const override { return true; }

    void show(const FieldView &field, bool) override
    {
        m_field = field;
        const bool focused = isAncestorOf(QApplication::focusWidget());
        QWidget *before = this; // new chips come where the old ones were when one goes through by Tab
        while (QLayoutItem *item = m_flow->takeAt(0)) {
            item->widget()->hide();
            item->widget()->deleteLater();
            delete item;
        }
        const QStringList chosen = field.value.toStringList();
        for (const QString &id : chosen) {
            const Role *role = m_catalogue.role(m_platform, id);
            const QString label = role ? catalogueText(role->label) : id;
            auto *chip = new RoleChip(label, role ? familyOf(role->family) : Family::Neutral, true, this);
            connect(chip, &QAbstractButton::clicked, this, [this, id, chosen] {
                QStringList next = chosen;
                next.removeOne(id);
                if (!next.isEmpty())
                    Q_EMIT edited(next);
            });
            chip->setEnabled(chosen.size() > 1);
            if (chosen.size() == 1)
                chip->setToolTip(Tr::tr("A host keeps at least one role."));
            m_flow->addWidget(chip);
            chip->show();
            QWidget::setTabOrder(before, chip);
            before = chip;
        }
        auto *more =
            new RoleChip(field.mixed ? Tr::tr("mixed: set roles") : Tr::tr("+ Role"), Family::Neutral, false, this);
        more->setAccessibleName(Tr::tr("Add a role"));
        connect(more, &QAbstractButton::clicked, this, [this, more, chosen] { choose(more, chosen); });
        m_flow->addWidget(more);
        more->show();
        QWidget::setTabOrder(before, more);
        if (focused)
            more->setFocus();
        updateGeometry();
    }

private:
    void choose(const QWidget *button, const QStringList &chosen)
    {
        QMenu menu(this);
        for (qsizetype i = 0; i < m_field.choices.size(); ++i) {
            const QString &id = m_field.choices.at(i);
            if (chosen.contains(id))
                continue;
            const QString name = m_field.choiceNames.value(i);
            menu.addAction(name.isEmpty() ? id : name)->setData(id);
        }
        const QAction *picked = menu.exec(button->mapToGlobal(QPoint(0, button->height() + 2)));
        if (!picked)
            return;
        // With what usually runs beside it, as on a host that is placed with this role.
        QStringList next = chosen + QStringList{picked->data().toString()};
        if (const Role *role = m_catalogue.role(m_platform, next.last()))
            for (const QString &other : role->placedWith)
                if (!next.contains(other))
                    next.append(other);
        Q_EMIT edited(next);
    }

    const Catalogue &m_catalogue;
    QString m_platform;
    FlowLayout *m_flow;
    FieldView m_field;
};

} // namespace

FieldEditor *makeReferencesEditor(QWidget *parent)
{
    return new ReferencesEditor(parent);
}

FieldEditor *makeRolesEditor(const Catalogue &catalogue, const QString &platform, QWidget *parent)
{
    return new RolesEditor(catalogue, platform, parent);
}

} // namespace quorate
