#pragma once

#include "widgets/canvas/arranging.h"
#include "widgets/canvas/tools/tool.h"
#include "widgets/common/panel_context.h"
#include "widgets/common/placing.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QElapsedTimer>
#include <QPointer>
#include <functional>
#include <memory>

class QVariantAnimation;

namespace quorate {

class QuickAdd;

/// The drawing: shows the newest geometry of the design and lets people edit it. It previews while something is dragged
/// and commits once, on release. It computes nothing about clusters: the program's background jobs give it facts and
/// geometry.
class CanvasView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit CanvasView(const PanelContext &context, QWidget *parent = nullptr);
    ~CanvasView() override;

    /// The newest placement and what it was made from; `revision` is the document's. Older ones than shown are dropped.
    /// The overview is looked at, not edited; it fits the window when it comes.
    void setGeometry(std::shared_ptr<const Facts> facts, const Geometry &geometry, quint64 revision,
        DiagramView view = DiagramView::Detail);
    DiagramView view() const { return m_view; }
    /// Dims what belongs to other clusters; none: all are shown alike.
    void setClusterFilter(const quorate::ClusterId &cluster);
    /// What a simulated failure leaves; nothing: all is up.
    void setFailure(std::optional<SceneFailure> failure);
    /// Of the title block.
    void setDate(QDate date);
    /// The sheet's colours; the window around it follows the palette.
    void setPageTheme(Theme::Kind kind);
    Theme::Kind pageTheme() const { return m_pageTheme; }
    void setGridShown(bool shown);
    void setAnimated(bool animated) { m_animated = animated; }
    /// In a presentation nothing is edited and near is the least level.
    void setReadOnly(bool readOnly);
    bool isReadOnly() const { return m_readOnly || m_view == DiagramView::Overview; }

    // Seen part
    double scale() const { return m_scale; }
    Lod lod() const { return m_lod; }
    QPointF toScene(QPointF view) const;
    QPointF toView(QPointF scene) const;
    QRectF visibleArea() const;
    /// Sets the scale; the point of the drawing under `anchor` (px of the view) stays there.
    void setScale(double scale, QPointF anchor);
    /// Shows all of the rectangle.
    void zoomTo(const QRectF &rect, bool animated = true);
    void panBy(QPoint pixels);
    /// How many elements the last frame painted.
    int paintedElements() const { return m_painted; }

    // For tools
    CanvasContent &content() { return m_content; }
    const CanvasContent &content() const { return m_content; }
    const PanelContext &context() const { return m_context; }
    const Design &design() const { return m_context.document.design(); }
    const Theme &theme() const { return Theme::of(m_pageTheme); }
    PaintView paintView() const;
    void repaintArea(const QRectF &area);
    void repaintAll();
    /// Something moves: paints roughly until 100 ms after the last call.
    void touch();
    void commit(const StepLabel &label, const Design &next, const QString &mergeKey = {});
    edits::Where whereOf(const ElementId &container) const;
    QString nameOf(const ElementId &id) const;
    /// Those that a gesture may move: not pinned by command. A hint says so when all are.
    QStringList movable(const QStringList &ids);
    void showHint(const QString &text, QPointF view);
    /// Moves what is shown shifted: into the container when `into`, else where it is. One step.
    void commitMove(const QStringList &ids, QPointF by, const ElementId &target, bool into);
    /// Why these can not be put into the container; empty when they can.
    QString dropProblem(const QStringList &ids, const ElementId &target) const;
    /// Places an entry of the palette with its top left corner at `at`; selects it. False when nothing was made.
    bool placeEntry(const PaletteEntry &entry, QPointF at, const ElementId &container, bool pinned);
    /// Copies what was dragged with Ctrl.
    void duplicateMoved(const QStringList &ids, QPointF by, const ElementId &target, bool into);
    void commitNoteSize(const ElementId &note, const QRectF &rect);
    void requestQuickAdd(QPointF scene, const QStringList &offered, const ElementId &connectFrom);
    /// The same as one step with a line from another element to the new one; placed automatically.
    bool placeAndConnect(const PaletteEntry &entry, QPointF at, const ElementId &container, const ElementId &from);
    std::optional<PaletteEntry> entryOf(const QString &id) const;
    QString toolId() const { return m_toolId; }

public Q_SLOTS:
    void setTool(const QString &id);
    /// The next click places this entry.
    void setPlaceTool(const PaletteEntry &entry);

    void zoomIn();
    void zoomOut();
    void zoomOriginal();
    void zoomFit();
    void zoomSelection();
    void reveal(const QStringList &elements);

    void selectAll();
    void selectNone();
    void selectSameRole();
    void selectSameSite();
    void copy();
    void cut();
    void paste();
    void duplicate();
    void removeSelected();
    void rename();
    void align(quorate::Alignment alignment);
    void distribute(Qt::Orientation orientation);
    /// Lets automatic placement move the selection again; everything when nothing is selected.
    void arrange();
    void nudge(QPointF by);
    void resizeSelected(QSizeF by);
    /// Alike hosts become one group, or a hint says what keeps them apart.
    void group();
    void ungroup();
    void setCollapsed(bool collapsed);
    /// Pins the selection where it is, so that no gesture and no arranging moves it, or releases it.
    void togglePinned();
    /// A copy of the selected element beside it.
    void cloneTowards(Qt::Edge side);
    /// Opens the searchable palette; at the pointer, else in the middle.
    void quickAdd();
    void copyAsPicture();
    void cancel();

Q_SIGNALS:
    void toolChanged(const QString &id);
    void scaleChanged(double scale);
    void hoveredChanged(const QString &element);
    void contextMenuRequested(const QPoint &global, const QString &element);
    /// The searchable palette opens there. `offered`: only these entries, all when empty; `connectFrom`: what the new
    /// element is to be connected with.
    void quickAddRequested(const QPoint &global, const QPointF &scene, const QString &container,
        const QStringList &offered, const QString &connectFrom);
    void elementActivated(const QString &element);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    ToolEvent toolEvent(
        QPointF view, Qt::MouseButton button, Qt::MouseButtons buttons, Qt::KeyboardModifiers modifiers) const;
    Tool *current() const { return m_temporary ? m_temporary.get() : m_tool.get(); }
    void beginTemporary(std::unique_ptr<Tool> tool);
    void endTemporary();
    void updateCursor();
    void takeWaiting();
    void autoPan();
    QPoint autoPanStep() const;
    void paintRect(QPainter &painter, const QRect &dirty);
    void updateScrollBars(QPointF topLeft);
    void hover(QPointF view);
    void endHover();
    void openMenu(QPointF view);
    void openMenuByKey();
    bool handleKey(QKeyEvent *event);
    bool handleEditKey(QKeyEvent *event);
    bool handleArrow(QKeyEvent *event);
    void beginRename(const QString &typed);
    void endRename(bool accept, bool next);
    edits::Made madeEntry(const PaletteEntry &entry, QPointF at, const ElementId &container, bool pinned);
    void documentChanged();
    void selectionChanged();
    SceneOptions sceneOptions() const;
    void rebuildScene();
    void dimOthers();
    void findingsChanged();
    QStringList roots(const QStringList &ids) const;
    bool isLocked(const ElementId &id) const;
    QMap<ElementId, Placement> placementsAt(const QMap<ElementId, QPointF> &corners) const;
    QPointF cornerOf(const ElementId &id) const;
    void commitPlacements(
        const StepLabel &label, const QMap<ElementId, QPointF> &corners, const QString &mergeKey = {});
    void commitLined(const StepLabel &label, const QMap<ElementId, QPointF> &corners);
    /// Commits copies; those whose originals stand on paper are placed beside them.
    void commitCopies(const StepLabel &label, Design next, const QStringList &originals, const QStringList &made,
        QPointF offset, const ElementId &target, bool into);

    const PanelContext m_context;
    CanvasContent m_content;
    std::shared_ptr<const Facts> m_facts;
    quint64 m_revision = 0;
    /// A geometry that came while something was dragged.
    struct Waiting {
        std::shared_ptr<const Facts> facts;
        Geometry geometry;
        quint64 revision = 0;
        DiagramView view = DiagramView::Detail;
    };
    std::optional<Waiting> m_waiting;
    std::optional<SceneFailure> m_failure;
    QDate m_date;
    Theme::Kind m_pageTheme = Theme::Kind::Light;
    bool m_gridShown = true;
    bool m_animated = true;
    bool m_readOnly = false;
    DiagramView m_view = DiagramView::Detail;
    ClusterId m_cluster; ///< of the filter
    bool m_fitPending = true;
    bool m_fitted = true; ///< everything is in view, and stays so when the window changes

    double m_scale = 1;
    Lod m_lod = Lod::Near;
    bool m_adjusting = false;
    bool m_moving = false;
    QBasicTimer m_settle;
    QBasicTimer m_autoPan; ///< while something is dragged at the border
    Qt::KeyboardModifiers m_dragModifiers;
    QPointer<QVariantAnimation> m_zoom;
    int m_painted = 0;

    QString m_toolId;
    std::unique_ptr<Tool> m_tool;
    std::unique_ptr<Tool> m_temporary; ///< pan, zoom box, drop: until the button or key is released
    std::unique_ptr<Tool> m_retired; ///< kept until its handler returned
    bool m_space = false;
    bool m_zoomKey = false;
    QPointF m_rightPress;
    bool m_rightMoved = false;
    QPointF m_pointer;
    QWidget *m_editor = nullptr; ///< InlineEditor or NoteEditor
    std::function<QString()> m_editedText;
    ElementId m_edited;
    QString m_editedName;
    QuickAdd *m_quickAdd;
    QStringList m_lastDuplicate; ///< originals and copies of the last Duplicate, whose distance the next one repeats
    QStringList m_lastCopies;
};

} // namespace quorate
