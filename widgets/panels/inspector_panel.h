#pragma once

#include "widgets/common/panel_context.h"

#include <QHash>
#include <QSet>
#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace quorate {

class FieldEditor;
struct FieldView;

/// The fields of what is selected, built from the same descriptions that the file obeys; several elements are edited at
/// once. Above them the findings of the element. With nothing selected: the drawing itself.
class InspectorPanel final : public QWidget {
    Q_OBJECT

public:
    explicit InspectorPanel(const PanelContext &context, QWidget *parent = nullptr);

    /// The editor of a field, for tests and for "Properties"; nullptr when it is not shown.
    FieldEditor *editor(const QString &key) const { return m_editors.value(key).editor; }
    void focusFirst();
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void fixRequested(const quorate::Finding &finding);
    void waiveRequested(const quorate::Finding &finding);
    void explainRequested(const quorate::Finding &finding);

private:
    class Header;
    struct Entry {
        FieldEditor *editor = nullptr;
        QLabel *problem = nullptr;
    };

    void refresh();
    void rebuild();
    void buildDrawing();
    void buildFields(const QList<FieldView> &fields);
    void addField(const FieldView &field, QVBoxLayout &column, bool compact);
    int addRows(const QList<FieldView> &fields, int at, QVBoxLayout &column);
    void addDrawingLine(const QString &key, QVBoxLayout &column);
    QVBoxLayout *addSection(const QString &title);
    void showFindings();
    void showHeader();
    void apply(const QString &key, const QVariant &value);
    /// Names a step by a field of what is selected, which is asked for its words in the language of the moment.
    StepLabel fieldStep(const QString &key, QString (*name)(const FieldView &)) const;
    void applyDrawing(const QString &key, const QString &value);
    void markFindings();
    void focusField(const QString &prefix);
    QString shape(const QList<FieldView> &fields) const;

    PanelContext m_context;
    QStringList m_ids;
    QString m_shape; ///< keys and types of the form that stands; the same shape is filled anew, not rebuilt
    QString m_typing; ///< key of the field whose own edit is being committed
    int m_session = 0; ///< edits of one visit to a field merge into one step
    QSet<QString> m_folded;
    bool m_readOnly = false;
    Header *m_header;
    QWidget *m_findings;
    QScrollArea *m_area;
    QWidget *m_form = nullptr;
    QVBoxLayout *m_column = nullptr;
    QHash<QString, Entry> m_editors;
    QHash<QString, QString> m_problems; ///< refused input, by key
};

} // namespace quorate
