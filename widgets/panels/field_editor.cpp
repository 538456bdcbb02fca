#include "widgets/panels/field_editor.h"

#include "widgets/common/window_style.h"
#include "widgets/common/window_theme.h"
#include "widgets/panels/field_editors.h"
#include "widgets/tr.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTimer>

namespace quorate {

using widgets::Tr;

namespace {

/// How long typing must pause before it is committed.
constexpr int pauseMs = 150;

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

} // namespace

QString mixedText()
{
    //: Shown in a field of several elements that have different values.
    return Tr::tr("mixed");
}

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
        return makeReferencesEditor(parent);
    case ValueType::Roles:
        return makeRolesEditor(catalogue, platform, parent);
    case ValueType::Text:
        if (field.key == QLatin1String("note") || field.key == QLatin1String("text"))
            return new NoteEditor(parent);
        return new LineEditor(parent);
    default:
        return new LineEditor(parent);
    }
}

} // namespace quorate
