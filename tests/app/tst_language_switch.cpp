#include "app/gui/window_host.h"
#include "app/language.h"
#include "model/design/edits.h"
#include "model/export/exporter.h"
#include "model/rules/rule.h"
#include "tests/support/patched_design.h"
#include "tests/support/test_main.h"
#include "widgets/dialogs/help_window.h"
#include "widgets/panels/issues_panel.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTabBar>
#include <QTemporaryDir>
#include <QToolButton>

using namespace quorate;

namespace {

/// Words of any language: products, protocols, units, keys, and what a person must write as it is.
const QStringList &neutralWords()
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

void collect(const QAbstractItemModel &model, const QModelIndex &parent, QStringList &texts)
{
    for (int row = 0; row < model.rowCount(parent); ++row)
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            texts << index.data().toString() << index.data(Qt::ToolTipRole).toString()
                  << index.data(Qt::AccessibleTextRole).toString();
            collect(model, index, texts);
        }
}

/// Everything that a widget says to eyes or to a screen reader.
QStringList textsOf(const QWidget &widget)
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
        collect(*view->model(), {}, texts);
    texts.removeAll(QString());
    return texts;
}

QStringList allTexts()
{
    QStringList texts;
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        texts += textsOf(*window);
        for (const QWidget *child : window->findChildren<QWidget *>())
            texts += textsOf(*child);
    }
    texts.removeDuplicates();
    return texts;
}

QString withoutMarkup(QString text)
{
    static const QRegularExpression tag(QStringLiteral("<[^>]*>|&[a-z]+;"));
    return text.remove(tag).remove(u'&');
}

} // namespace

/// The language is switched in the open window; every text is in the chosen one afterwards, also of what opens later.
class LanguageSwitchTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QSet<QString> m_names; ///< words that the design itself holds

    /// Latin words of three letters and more that are neither neutral nor a name in the design.
    QStringList englishWords(const QString &text) const
    {
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
        for (auto it = word.globalMatch(withoutMarkup(text).remove(idLike)); it.hasNext();) {
            const QString each = it.next().captured();
            if (!neutralWords().contains(each) && !m_names.contains(each))
                found.append(each);
        }
        return found;
    }

    void checkChinese(const char *where)
    {
        QStringList problems;
        static const QRegularExpression lostMnemonic(QStringLiteral("\\([A-Z]\\)")); // "保存(S)"
        for (const QString &text : allTexts())
            if (const QStringList found = englishWords(text); !found.isEmpty() || lostMnemonic.match(text).hasMatch())
                problems.append(QStringLiteral("\"%1\" (%2)").arg(text, found.join(u' ')));
        QVERIFY2(problems.isEmpty(),
            qPrintable(QStringLiteral("%1: %2 texts\n%3")
                           .arg(QLatin1String(where))
                           .arg(problems.size())
                           .arg(problems.mid(0, 60).join(u'\n'))));
    }

    void checkEnglish(const char *where)
    {
        static const QRegularExpression chinese(QStringLiteral("[\\x{3000}-\\x{9fff}\\x{ff00}-\\x{ffef}]"));
        QStringList problems;
        for (const QString &text : allTexts())
            if (text != u"简体中文" && chinese.match(text).hasMatch())
                problems.append(text);
        QVERIFY2(problems.isEmpty(), qPrintable(QLatin1String(where) + u'\n' + problems.mid(0, 60).join(u'\n')));
    }

    static void waitForPicture(WindowHost &host)
    {
        QTRY_VERIFY(
            host.window().findChild<CanvasView *>() && !host.window().findChild<CanvasView *>()->content().isEmpty());
        QTRY_VERIFY(host.window().findChild<IssuesPanel *>()->model()->rowCount({}) > 0);
        QTest::qWait(300);
    }

    void openDialogs(WindowHost &host)
    {
        auto *issues = host.window().findChild<IssuesPanel *>();
        issues->step(1);
        for (const char *id : {"check-explain", "file-export", "search", "help-manual"})
            host.window().findChild<QAction *>(QLatin1String(id))->trigger();
        QTest::qWait(200);
    }

    static void closeDialogs(const WindowHost &, const MainWindow &keep)
    {
        for (QWidget *window : QApplication::topLevelWidgets())
            if (window != &keep && window->isVisible())
                window->close();
        QTest::qWait(50);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("quorate-test"));
        QCoreApplication::setApplicationName(QStringLiteral("language"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }
    void cleanup() { setLanguage(QStringLiteral("en")); }

    void everyTextFollows()
    {
        // A finding of every severity, each with what the window offers for it.
        const QString path = m_folder.filePath(QStringLiteral("bank.quorate.yaml"));
        Design design = tests::DesignPatch::design(QStringLiteral("typical-ha"));
        const Result<std::shared_ptr<const Catalogue>> catalogue = loadCatalogue();
        QVERIFY(catalogue);
        for (const char *lost : {"master03", "lb02", "infra03"})
            design = edits::remove(design, {QString::fromLatin1(lost)});
        const QByteArray bytes = writeDesign(design, **catalogue);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        static const QRegularExpression name(QStringLiteral("\"([^\"]*)\"|id: (\\S+)"));
        static const QRegularExpression word(QStringLiteral("[A-Za-z][A-Za-z0-9]{2,}"));
        for (auto it = name.globalMatch(QString::fromUtf8(bytes)); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            for (auto words = word.globalMatch(match.captured(1) + u' ' + match.captured(2)); words.hasNext();)
                m_names.insert(words.next().captured());
        }
        m_names += {QStringLiteral("bank"), QStringLiteral("quorate")};

        Settings settings;
        Workbench bench(*catalogue, m_folder.filePath(QStringLiteral("journal")));
        setLanguage(QStringLiteral("en"));
        WindowHost host(bench, settings);
        checkEnglish("the start page in English");
        QVERIFY(host.window().open(path));
        waitForPicture(host);
        openDialogs(host);
        checkEnglish("in English");
        closeDialogs(host, host.window());

        host.window().findChild<QAction *>(QStringLiteral("language-zh_CN"))->trigger();
        QTRY_COMPARE(language(), QStringLiteral("zh_CN"));
        waitForPicture(host);
        checkChinese("switched to Chinese");
        bench.selection.set({QStringLiteral("master01")});
        QTest::qWait(200);
        checkChinese("a host selected");
        bench.selection.set({QStringLiteral("ocp-prod")});
        QTest::qWait(200);
        checkChinese("the cluster selected");
        openDialogs(host);
        checkChinese("with dialogs");
        closeDialogs(host, host.window());
        QCOMPARE(Settings().chosenLanguage(), QStringLiteral("zh_CN")); // also after a restart

        host.window().findChild<QAction *>(QStringLiteral("file-close"))->trigger();
        QTest::qWait(200);
        checkChinese("the start page in Chinese");
        QVERIFY(host.window().open(path));
        waitForPicture(host);

        host.window().findChild<QAction *>(QStringLiteral("language-en"))->trigger();
        QTRY_COMPARE(language(), QStringLiteral("en"));
        waitForPicture(host);
        checkEnglish("back in English");
    }

    void theWindowShowsTheSamePartAgain()
    {
        const Result<std::shared_ptr<const Catalogue>> catalogue = loadCatalogue();
        Settings settings;
        Workbench bench(*catalogue, m_folder.filePath(QStringLiteral("journal")));
        setLanguage(QStringLiteral("en"));
        settings.setLanguage(QStringLiteral("en"));
        WindowHost host(bench, settings);
        QVERIFY(bench.session.startFrom(*templateBytes(QStringLiteral("typical-ha")), QStringLiteral("typical")));
        auto *canvas = host.window().findChild<CanvasView *>();
        QTRY_VERIFY(!canvas->content().isEmpty());
        QTest::qWait(200);
        canvas->zoomTo(canvas->content().rectOf(QStringLiteral("master01")), false);
        const double scale = canvas->scale();
        const QPointF centre = canvas->visibleArea().center();
        bench.selection.set({QStringLiteral("master01")});
        host.chooseLanguage(QStringLiteral("zh_CN"));
        canvas = host.window().findChild<CanvasView *>();
        QTRY_VERIFY(!canvas->content().isEmpty());
        QTRY_VERIFY(std::abs(canvas->scale() - scale) < 1e-6);
        QVERIFY((canvas->visibleArea().center() - centre).manhattanLength() < 2 / scale + 1);
        QCOMPARE(QStringList(bench.selection.elements()), QStringList{QStringLiteral("master01")});
        settings.setLanguage({});
        QVERIFY(settings.chosenLanguage().isEmpty());
    }
};

QUORATE_TEST(LanguageSwitchTest)
#include "tst_language_switch.moc"
