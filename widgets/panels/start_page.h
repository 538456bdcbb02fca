#pragma once

#include "model/catalogue/severity.h"
#include "widgets/common/thumbnail.h"

#include <QDateTime>
#include <QWidget>
#include <optional>

class QHBoxLayout;
class QLabel;
class QListView;
class QPushButton;
class QStandardItemModel;

namespace quorate {

class EmptyState;

/// A template as offered. The thumbnail and the number of hosts may come later.
struct TemplateCard {
    QString id;
    QString title;
    QString note; ///< one sentence
    QString platform; ///< "OpenShift 3"
    QString meta; ///< "OpenShift 3.11 · 17 hosts"
};

/// A file opened lately.
struct RecentCard {
    QString path;
    QDateTime when;
    int hosts = -1; ///< -1: not known yet
    std::optional<Severity> worst; ///< nothing: no findings, when checked
    int findings = 0; ///< of the worst severity
    bool checked = false;
};

/// What the program shows without a design: templates with pictures, recent files, New and Open.
class StartPage final : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    void setTemplates(const QList<TemplateCard> &templates);
    void setTemplateDetails(const QString &id, const QString &meta, const Thumbnail &thumbnail);
    void setRecent(const QList<RecentCard> &files);
    void setRecentDetails(const RecentCard &details, const Thumbnail &thumbnail);
    QListView *templates() const { return m_templates; }
    QListView *recent() const { return m_recent; }

Q_SIGNALS:
    void newRequested();
    void openRequested();
    void templateChosen(const QString &id);
    void recentChosen(const QString &path);
    void forgetRequested(const QString &path);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();

    QList<TemplateCard> m_cards;
    QString m_platform; ///< filter; empty: all
    QHBoxLayout *m_filters;
    QWidget *m_side;
    QListView *m_templates;
    QStandardItemModel *m_templateModel;
    QLabel *m_recentCaption;
    QListView *m_recent;
    QStandardItemModel *m_recentModel;
    QHash<QString, Thumbnail> m_thumbnails;
};

} // namespace quorate
