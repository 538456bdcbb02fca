#pragma once

#include "app/gui/settings.h"
#include "model/io/design_file.h"
#include "widgets/panels/start_page.h"

#include <QThreadPool>

namespace quorate {

/// Fills the start page: the templates at once, their pictures and the state of recent files as workers deliver them.
class StartFlow final : public QObject {
    Q_OBJECT

public:
    StartFlow(
        StartPage &page, Settings &settings, std::shared_ptr<const Catalogue> catalogue, QObject *parent = nullptr);
    ~StartFlow() override;

    void fill();

private:
    void describeTemplates(const QList<Template> &templates);
    void describeRecent();

    StartPage &m_page;
    Settings &m_settings;
    std::shared_ptr<const Catalogue> m_catalogue;
    bool m_filled = false;
    QThreadPool m_pool;
};

} // namespace quorate
