#include "app/gui/start_flow.h"

#include "app/gui/tr.h"
#include "model/layout/layout.h"
#include "model/rules/engine.h"
#include "widgets/common/elements.h"

#include <QFileInfo>

namespace quorate {

using app::Tr;

namespace {

struct Described {
    int hosts = 0;
    QString platform; ///< "OpenShift 3.11"
    Thumbnail thumbnail;
    std::optional<Severity> worst;
    int findings = 0;
};

Described describe(const Design &design, const std::shared_ptr<const Catalogue> &catalogue, bool check)
{
    const auto facts = std::make_shared<const Facts>(design.topologyPointer(), catalogue);
    Described result;
    result.hosts = hostCount(design);
    for (const auto &cluster : facts->clusters())
        if (cluster->platform) {
            result.platform = QStringLiteral("%1 %2").arg(cluster->platform->product, cluster->row->version);
            break;
        }
    result.thumbnail = makeThumbnail(*facts, layOut(*facts, design.diagram()));
    if (check) {
        const Report report = checkDesign(design, catalogue, QDate::currentDate());
        for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Hint})
            if (const int count = report.count(severity); count > 0 && !result.worst) {
                result.worst = severity;
                result.findings = count;
            }
    }
    return result;
}

} // namespace

StartFlow::StartFlow(StartPage &page, Settings &settings, std::shared_ptr<const Catalogue> catalogue, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_settings(settings)
    , m_catalogue(std::move(catalogue))
{
    m_pool.setMaxThreadCount(1);
    connect(&settings, &Settings::recentChanged, this, [this] {
        if (m_filled)
            describeRecent();
    });
    connect(&page, &StartPage::forgetRequested, &settings, &Settings::forget);
}

StartFlow::~StartFlow()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void StartFlow::fill()
{
    if (!m_filled) {
        m_filled = true;
        const Result<QList<Template>> templates = shippedTemplates();
        if (templates) {
            QList<TemplateCard> cards;
            for (const Template &each : *templates) {
                const Platform *platform = m_catalogue->platform(each.platform);
                const QString name = platform ? catalogueText(platform->name) : each.platform;
                cards.append({each.id, catalogueText(each.title), catalogueText(each.when), name, name});
            }
            m_page.setTemplates(cards);
            describeTemplates(*templates);
        }
    }
    describeRecent();
}

void StartFlow::describeTemplates(const QList<Template> &templates)
{
    for (const Template &each : templates)
        m_pool.start([this, id = each.id, catalogue = m_catalogue] {
            const Result<QByteArray> bytes = templateBytes(id);
            if (!bytes)
                return;
            const Result<LoadedDesign> loaded = readDesign(*bytes, id, *catalogue);
            if (!loaded)
                return;
            const Described result = describe(loaded->design, catalogue, false);
            QMetaObject::invokeMethod(this, [this, id, result] {
                m_page.setTemplateDetails(id,
                    QStringLiteral("%1 · %2").arg(result.platform, Tr::tr("%n host(s)", nullptr, result.hosts)),
                    result.thumbnail);
            });
        });
}

void StartFlow::describeRecent()
{
    QList<RecentCard> cards;
    for (const Settings::RecentFile &file : m_settings.recentFiles()) {
        RecentCard card;
        card.path = file.path;
        card.when = file.opened;
        cards.append(card);
    }
    m_page.setRecent(cards);
    for (const RecentCard &card : std::as_const(cards))
        m_pool.start([this, card, catalogue = m_catalogue] {
            const Result<LoadedDesign> loaded = loadDesignFile(card.path, *catalogue);
            if (!loaded)
                return;
            const Described result = describe(loaded->design, catalogue, true);
            QMetaObject::invokeMethod(this, [this, card, result] {
                RecentCard known = card;
                known.hosts = result.hosts;
                known.worst = result.worst;
                known.findings = result.findings;
                known.checked = true;
                m_page.setRecentDetails(known, result.thumbnail);
            });
        });
}

} // namespace quorate
