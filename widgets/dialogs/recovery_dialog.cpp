#include "widgets/dialogs/recovery_dialog.h"

#include "widgets/common/parts.h"
#include "widgets/common/window_style.h"
#include "widgets/common/window_theme.h"
#include "widgets/tr.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace quorate {

using widgets::Tr;

namespace {

/// A quiet ground for the list of differences.
class Ground final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(windowTheme(this).d1);
        painter.drawRoundedRect(rect(), measure::boxRadius, measure::boxRadius);
    }
};

QLabel *paragraph(const QString &text, double px, int weight, Ink ink, QWidget *parent)
{
    QLabel *label = makeLabel(text, px, weight, ink, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QString timeLine(const RecoveryLook &look)
{
    const QString time = QLocale().toString(look.when, QLocale::ShortFormat);
    if (look.path.isEmpty())
        return Tr::tr("From %1; it was never saved.").arg(time);
    if (!look.fileChanged.isValid())
        return Tr::tr("From %1; the file is no longer there.").arg(time);
    const QString file = QLocale().toString(look.fileChanged, QLocale::ShortFormat);
    return look.fileChanged > look.when ? Tr::tr("From %1; the file was changed after that, at %2.").arg(time, file)
                                        : Tr::tr("From %1; the file is older, from %2.").arg(time, file);
}

} // namespace

RecoveryDialog::RecoveryDialog(const RecoveryLook &look, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(Tr::tr("Restore Unsaved Work"));
    setMinimumWidth(480);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(8);
    column->addWidget(
        paragraph(Tr::tr("Quorate ended unexpectedly. Restore the unsaved work on \"%1\"?").arg(look.name),
            textsize::title, QFont::DemiBold, Ink::Text, this));
    column->addWidget(paragraph(timeLine(look), textsize::table, QFont::Normal, Ink::Text2, this));
    if (!look.path.isEmpty())
        column->addWidget(
            paragraph(QDir::toNativeSeparators(look.path), textsize::small, QFont::Normal, Ink::Text3, this));
    column->addSpacing(6);
    if (!look.differences.isEmpty()) {
        auto *box = new Ground(this);
        auto *lines = new QVBoxLayout(box);
        lines->setContentsMargins(14, 10, 14, 12);
        lines->setSpacing(4);
        lines->addWidget(
            paragraph(look.path.isEmpty() || !look.fileChanged.isValid() ? Tr::tr("What it holds")
                                                                         : Tr::tr("What differs from the file"),
                textsize::body, QFont::DemiBold, Ink::Text2, box));
        for (const QString &line : look.differences)
            lines->addWidget(paragraph(line, textsize::table, QFont::Normal, Ink::Text, box));
        column->addWidget(box);
    }
    column->addWidget(
        paragraph(Tr::tr("Restoring is a step that can be undone. The file stays as it is until you save."),
            textsize::body, QFont::Normal, Ink::Text3, this));
    column->addSpacing(6);
    auto *row = new QHBoxLayout;
    const auto add = [&](const QString &text, Answer answer) {
        auto *button = new QPushButton(text, this);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, answer] {
            m_answer = answer;
            answer == Answer::Later ? reject() : accept();
        });
        row->addWidget(button);
        return button;
    };
    add(Tr::tr("Discard"), Answer::Discard);
    row->addStretch(1);
    add(Tr::tr("Ask Later"), Answer::Later);
    QPushButton *restore = add(Tr::tr("Restore"), Answer::Restore);
    setLook(restore, "primary");
    restore->setDefault(true);
    restore->setFocus();
    column->addLayout(row);
}

} // namespace quorate
