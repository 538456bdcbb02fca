#include "widgets/panels/field_editor.h"

#include "widgets/common/elements.h"
#include "widgets/common/flow_layout.h"
#include "widgets/common/window_style.h"
#include "widgets/common/window_theme.h"
#include "widgets/paint/icons.h"
#include "widgets/tr.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QWheelEvent>

namespace quorate {

using widgets::Tr;

namespace {

/// How long typing must pause before it is committed.
constexpr int pauseMs = 150;

QString mixedText()
{
    //: Shown in a field of several elements that have different values.
    return Tr::tr("mixed");
}

/// Wheel events over closed boxes scroll the form, not the value.
class QuietCombo final : public QComboBox {
public:
    explicit QuietCombo(QWidget *parent)
        : QComboBox(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
        setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        setMinimumContentsLength(4);
    }

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

class LineEditor final : public FieldEditor {
public:
    explicit LineEditor(QWidget *parent)
        : FieldEditor(parent)
        , m_line(new QLineEdit(this))
        , m_pause(new QTimer(this))
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(m_line);
        setFocusProxy(m_line);
        m_pause->setSingleShot(true);
        m_pause->setInterval(pauseMs);
        connect(m_pause, &QTimer::timeout, this, &LineEditor::commit);
        connect(m_line, &QLineEdit::textEdited, m_pause, qOverload<>(&QTimer::start));
        connect(m_line, &QLineEdit::editingFinished, this, [this] {
            flush();
            if (m_problem.isEmpty())
                m_line->setText(m_text);
        });
    }

    void show(const FieldView &field, bool typing) override
    {
        m_text = field.text;
        m_line->setAccessibleName(field.label);
        m_line->setPlaceholderText(field.mixed ? mixedText() : field.fallbackText);
        if (m_problem.isEmpty())
            m_line->setToolTip(field.help);
        if (typing && m_line->hasFocus())
            return;
        m_pause->stop();
        if (m_line->text() != field.text) {
            m_line->setText(field.text);
            m_line->setCursorPosition(0);
        }
    }

    void setProblem(const QString &severity, const QString &sentence) override
    {
        FieldEditor::setProblem(severity, sentence);
        quorate::setProblem(m_line, severity);
        m_line->setAccessibleDescription(sentence);
        if (!sentence.isEmpty())
            m_line->setToolTip(sentence);
    }

    void flush() override
    {
        if (m_pause->isActive()) {
            m_pause->stop();
            commit();
        }
    }

private:
    void commit()
    {
        const QString text = m_line->text().trimmed();
        Q_EMIT edited(text.isEmpty() ? QVariant() : QVariant(text));
    }

    QLineEdit *m_line;
    QTimer *m_pause;
    QString m_text;
};

class NoteEditor final : public FieldEditor {
public:
    explicit NoteEditor(QWidget *parent)
        : FieldEditor(parent)
        , m_text(new QPlainTextEdit(this))
        , m_pause(new QTimer(this))
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(m_text);
        setFocusProxy(m_text);
        m_text->setFixedHeight(72);
        m_text->setTabChangesFocus(true);
        m_pause->setSingleShot(true);
        m_pause->setInterval(pauseMs);
        connect(m_pause, &QTimer::timeout, this, [this] { Q_EMIT edited(m_text->toPlainText()); });
        connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
            if (!m_showing)
                m_pause->start();
        });
    }

    bool isWide() const override { return true; }

    void show(const FieldView &field, bool typing) override
    {
        m_text->setAccessibleName(field.label);
        m_text->setPlaceholderText(field.mixed ? mixedText() : Tr::tr("Add a note"));
        if ((typing && m_text->hasFocus()) || m_text->toPlainText() == field.text)
            return;
        m_showing = true;
        m_text->setPlainText(field.text);
        m_showing = false;
        m_pause->stop();
    }

    void setProblem(const QString &severity, const QString &sentence) override
    {
        FieldEditor::setProblem(severity, sentence);
        m_text->setToolTip(sentence);
        m_text->setAccessibleDescription(sentence);
    }

    void flush() override
    {
        if (m_pause->isActive()) {
            m_pause->stop();
            Q_EMIT edited(m_text->toPlainText());
        }
    }

private:
    QPlainTextEdit *m_text;
    QTimer *m_pause;
    bool m_showing = false;
};

/// A choice or a reference to one element. The first line resets it.
class ChoiceEditor final : public FieldEditor {
public:
    explicit ChoiceEditor(QWidget *parent)
        : FieldEditor(parent)
        , m_box(new QuietCombo(this))
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(m_box);
        setFocusProxy(m_box);
        connect(m_box, &QComboBox::activated, this, [this](int index) {
            const QString value = m_box->itemData(index).toString();
            if (value != mixedMark)
                Q_EMIT edited(value.isEmpty() ? QVariant() : QVariant(value));
        });
    }

    void show(const FieldView &field, bool) override
    {
        m_box->setAccessibleName(field.label);
        m_box->setToolTip(field.help);
        m_box->clear();
        if (field.mixed)
            m_box->addItem(mixedText(), mixedMark);
        const bool reference = field.type == ValueType::Reference;
        const bool hasFallback = field.fallback.isValid() && !field.fallback.toString().isEmpty();
        if (reference)
            m_box->addItem(Tr::tr("None"), QString());
        else if (!hasFallback)
            m_box->addItem(Tr::tr("Not stated"), QString());
        for (qsizetype i = 0; i < field.choices.size(); ++i) {
            const QString &value = field.choices.at(i);
            if (value.isEmpty())
                continue;
            const QString name = field.choiceNames.value(i).isEmpty() ? value : field.choiceNames.value(i);
            m_box->addItem(name, value);
        }
        QString shown = field.mixed ? mixedMark : field.value.toString();
        if (shown.isEmpty() && hasFallback)
            shown = field.fallback.toString();
        int index = m_box->findData(shown);
        if (index < 0 && !shown.isEmpty()) { // what the file says and nobody offers
            m_box->addItem(shown, shown);
            index = m_box->count() - 1;
        }
        m_box->setCurrentIndex(qMax(0, index));
        const bool quiet = field.mixed || (!field.value.isValid() && !hasFallback);
        m_box->setProperty("quoratePlaceholder", quiet);
    }

    void setProblem(const QString &severity, const QString &sentence) override
    {
        FieldEditor::setProblem(severity, sentence);
        quorate::setProblem(m_box, severity);
        m_box->setAccessibleDescription(sentence);
    }

private:
    inline static const QString mixedMark = QStringLiteral("\n");
    QComboBox *m_box;
};

class CheckEditor final : public FieldEditor {
public:
    explicit CheckEditor(QWidget *parent)
        : FieldEditor(parent)
        , m_check(new QCheckBox(this))
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(m_check);
        row->addStretch(1);
        setFocusProxy(m_check);
        setMinimumHeight(measure::inputHeight);
        connect(m_check, &QCheckBox::clicked, this, [this] {
            m_check->setTristate(false);
            Q_EMIT edited(m_check->isChecked());
        });
    }

    void show(const FieldView &field, bool) override
    {
        m_check->setAccessibleName(field.label);
        m_check->setToolTip(field.help);
        const bool on = field.value.isValid() ? field.value.toBool() : field.fallback.toBool();
        m_check->setTristate(field.mixed);
        m_check->setCheckState(field.mixed ? Qt::PartiallyChecked : on ? Qt::Checked : Qt::Unchecked);
        m_check->setText(field.mixed ? mixedText() : on ? Tr::tr("Yes") : Tr::tr("No"));
    }

private:
    QCheckBox *m_check;
};

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
        }
        auto *more =
            new RoleChip(field.mixed ? Tr::tr("mixed: set roles") : Tr::tr("+ Role"), Family::Neutral, false, this);
        more->setAccessibleName(Tr::tr("Add a role"));
        connect(more, &QAbstractButton::clicked, this, [this, more, chosen] { choose(more, chosen); });
        m_flow->addWidget(more);
        more->show();
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
        if (const QAction *picked = menu.exec(button->mapToGlobal(QPoint(0, button->height() + 2))))
            Q_EMIT edited(chosen + QStringList{picked->data().toString()});
    }

    const Catalogue &m_catalogue;
    QString m_platform;
    FlowLayout *m_flow;
    FieldView m_field;
};

} // namespace

void FieldEditor::setProblem(const QString &, const QString &sentence)
{
    m_problem = sentence;
}

FieldEditor *makeFieldEditor(
    const FieldView &field, const Catalogue &catalogue, const QString &platform, QWidget *parent)
{
    switch (field.type) {
    case ValueType::Boolean:
        return new CheckEditor(parent);
    case ValueType::Choice:
    case ValueType::Reference:
        return new ChoiceEditor(parent);
    case ValueType::References:
        return new ReferencesEditor(parent);
    case ValueType::Roles:
        return new RolesEditor(catalogue, platform, parent);
    case ValueType::Text:
        if (field.key == QLatin1String("note") || field.key == QLatin1String("text"))
            return new NoteEditor(parent);
        return new LineEditor(parent);
    default:
        return new LineEditor(parent);
    }
}

} // namespace quorate
