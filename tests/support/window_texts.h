#pragma once

#include "model/export/exporter.h"
#include "model/rules/rule.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTabBar>
#include <QToolButton>

/// What widgets say, whether it is in the language, and whether it has room.
namespace quorate::tests {

/// Words of any language: products, protocols, units, keys, and what a person must write as it is.
inline const QStringList &neutralWords()
{
    static const QStringList words = QStringLiteral(
        "Quorate OpenShift OKD Ansible openshift ansible etcd HAProxy haproxy keepalived NGINX BIND DNS VIP API "
        "Router F5 GiB TiB MiB CPU SSD HDD NVMe CIDR VLAN IP TCP HTTP HTTPS SNI OAuth LDAP NFS RWO RWX S3 "
        "GlusterFS Ceph Elasticsearch Cassandra Prometheus Docker overlay2 VRRP Ctrl Shift Alt Del Esc Enter "
        "Tab Return Space English SVG PNG PDF YAML JSON OK Linux RHEL Debian CoreOS RHCOS Atomic EFK SLA RPO "
        "RTO GTM SIT UAT Kubernetes SDN UDP VXLAN MTU TLS GSLB ovs calico contiv flannel kuryr nsx nuage docker "
        "inventory svg png dot true Red Hat Alertmanager SSH docker0 root origin Left Right git yaml Atomic Host Web "
        "skopeo playbook stream AS3 Terraform dnsmasq "
        "new validate explain export diff render schema Node URL ID NodePort Pod pod infra CentOS hosts Wildcard")
                                         .split(u' ');
    return words;
}

inline void collectTexts(const QAbstractItemModel &model, const QModelIndex &parent, QStringList &texts)
{
    for (int row = 0; row < model.rowCount(parent); ++row)
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            texts << index.data().toString() << index.data(Qt::ToolTipRole).toString()
                  << index.data(Qt::AccessibleTextRole).toString();
            collectTexts(model, index, texts);
        }
}

/// Everything that a widget says to eyes or to a screen reader.
inline QStringList textsOf(const QWidget &widget)
{
    QStringList texts = {widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.whatsThis()};
    if (widget.isWindow())
        texts << widget.windowTitle();
    for (const QAction *action : widget.actions()) // a tool button shows its action's tool tip as its own
        texts << action->text();
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        texts << label->text();
    const auto *tool = qobject_cast<const QToolButton *>(&widget);
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget);
        button && (!tool || tool->toolButtonStyle() != Qt::ToolButtonIconOnly))
        texts << button->text();
    if (const auto *edit = qobject_cast<const QLineEdit *>(&widget))
        texts << edit->placeholderText();
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(&widget))
        texts << edit->placeholderText();
    if (const auto *group = qobject_cast<const QGroupBox *>(&widget))
        texts << group->title();
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget))
        for (int i = 0; i < tabs->count(); ++i)
            texts << tabs->tabText(i) << tabs->tabToolTip(i);
    if (const auto *combo = qobject_cast<const QComboBox *>(&widget))
        for (int i = 0; i < combo->count(); ++i)
            texts << combo->itemText(i);
    if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget); view && view->model())
        collectTexts(*view->model(), {}, texts);
    texts.removeAll(QString());
    return texts;
}

/// Latin words of three letters and more that belong to one language.
inline QStringList englishWords(QString text)
{
    static const QRegularExpression markup(QStringLiteral("<[^>]*>|&[a-z]+;"));
    static const QRegularExpression word(QStringLiteral("[A-Za-z][A-Za-z0-9]{2,}"));
    // Rule ids, file names and the like are written as they are.
    static const QRegularExpression idLike(
        QStringLiteral("[A-Za-z0-9]+(-[A-Za-z0-9]+)+|[\\w.-]*/[\\w./-]*|[A-Za-z0-9-]+(\\.[A-Za-z0-9.-]+)+"));
    // Documents are called by the titles under which they are found.
    for (const Rule *rule : allRules())
        if (text == QString::fromUtf8(rule->source))
            return {};
    for (const Exporter *exporter : allExporters())
        if (text == QLatin1String(exporter->files))
            return {};
    QStringList found;
    for (auto it = word.globalMatch(text.remove(markup).remove(u'&').remove(idLike)); it.hasNext();)
        if (const QString each = it.next().captured(); !neutralWords().contains(each))
            found.append(each);
    return found;
}

/// What of a widget's own text has no room, in words; empty when all is seen.
inline QString cutOff(const QWidget &widget)
{
    const QString needs = QStringLiteral("\"%1\" needs %2 and has %3");
    const auto narrow = [&](const QString &text, int wanted, int given) {
        return given < wanted ? needs.arg(text).arg(wanted).arg(given) : QString();
    };
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->text().isEmpty())
            return {};
        const QSize room = label->contentsRect().size() - QSize(2 * label->margin(), 2 * label->margin());
        if (label->wordWrap())
            return narrow(label->text(), label->heightForWidth(label->width()), label->height());
        const QString wide = narrow(label->text(), label->sizeHint().width(), label->width());
        return wide.isEmpty() ? narrow(label->text(), label->fontMetrics().height(), room.height()) : wide;
    }
    const auto *tool = qobject_cast<const QToolButton *>(&widget);
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget);
        button && !button->text().isEmpty() && (!tool || tool->toolButtonStyle() != Qt::ToolButtonIconOnly))
        return narrow(button->text(), button->sizeHint().width(), button->width());
    if (const auto *edit = qobject_cast<const QLineEdit *>(&widget); edit && edit->text().isEmpty())
        return narrow(edit->placeholderText(), edit->fontMetrics().horizontalAdvance(edit->placeholderText()),
            edit->contentsRect().width() - edit->textMargins().left() - edit->textMargins().right());
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            if (const QString told = narrow(tabs->tabText(i), tabs->fontMetrics().horizontalAdvance(tabs->tabText(i)),
                    tabs->tabRect(i).width());
                !told.isEmpty())
                return told;
    }
    if (const auto *header = qobject_cast<const QHeaderView *>(&widget); header && header->model()) {
        for (int i = 0; i < header->count(); ++i) {
            const QString text = header->model()->headerData(i, header->orientation()).toString();
            if (const QString told =
                    narrow(text, header->fontMetrics().horizontalAdvance(text), header->sectionSize(i));
                !header->isSectionHidden(i) && header->orientation() == Qt::Horizontal && !told.isEmpty())
                return told;
        }
    }
    return {};
}

} // namespace quorate::tests
