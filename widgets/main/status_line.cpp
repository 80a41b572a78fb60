// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/status_line.h"

#include "widgets/common/format.h"
#include "widgets/common/theme.h"
#include "widgets/main/languages.h"

#include <QLabel>
#include <QStatusBar>

namespace enchufe::widgets {

StatusLine::StatusLine(QStatusBar& bar, const Feed& feed, const Theme& theme, const Languages& languages,
                       std::function<std::uint64_t()> hiddenRows)
    : QObject(&bar),
      m_feed(feed),
      m_theme(theme),
      m_languages(languages),
      m_hiddenRows(std::move(hiddenRows))
{
    m_totals = new QLabel(&bar);
    m_kept = new QLabel(&bar);
    m_losses = new QLabel(&bar);
    m_looks = new QLabel(&bar);
    bar.setSizeGripEnabled(false);
    bar.addWidget(m_totals);
    bar.addWidget(m_kept);
    bar.addWidget(m_losses, 1);
    bar.addPermanentWidget(m_looks);
    m_timer.setSingleShot(true);
    m_timer.setInterval(200);
    connect(&m_timer, &QTimer::timeout, this, &StatusLine::update);
    connect(&feed, &Feed::advanced, this, [this] {
        if (!m_timer.isActive())
            m_timer.start();
    });
}

std::uint64_t StatusLine::kernelDrops() const
{
    std::int64_t drops = 0;
    for (const journal::EndpointId id : m_feed.table().endpoints()) {
        const auto* const endpoint = m_feed.table().endpoint(id);
        const auto* const socket = endpoint != nullptr ? m_feed.table().socket(endpoint->socket) : nullptr;
        drops += socket != nullptr ? socket->kernelDrops : 0;
    }
    return static_cast<std::uint64_t>(drops);
}

void StatusLine::update()
{
    const journal::Journal& journal = m_feed.journal();
    const journal::Totals totals = journal.totals();
    m_totals->setText(tr("sent %1   received %2")
                          .arg(bytesText(static_cast<double>(totals.sent)),
                               bytesText(static_cast<double>(totals.received))));
    m_kept->setText(tr("kept %1 of %2")
                        .arg(bytesText(static_cast<double>(totals.keptPayload)),
                             bytesText(static_cast<double>(journal.payloads().budget()))));
    QString losses = tr("kernel drops %1   view skipped %2")
                         .arg(numberText(kernelDrops()), numberText(m_feed.skipped() + m_hiddenRows()));
    if (m_feed.backlog() > 20'000)
        losses += QStringLiteral("   ") + tr("view behind by %1 calls").arg(numberText(m_feed.backlog()));
    m_losses->setText(losses);
    m_looks->setText(QStringLiteral("%1   %2 %   %3")
                         .arg(m_languages.current() == QLatin1String("es") ? QStringLiteral("Español")
                                                                           : QStringLiteral("English"))
                         .arg(qRound(m_theme.scale() * 100))
                         .arg(m_theme.colors().dark ? tr("dark") : tr("light")));
}

} // namespace enchufe::widgets
