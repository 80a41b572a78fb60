// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/status_line.h"

#include "widgets/common/flow_layout.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QLabel>
#include <QStatusBar>

namespace enchufe::widgets {

StatusLine::StatusLine(QStatusBar& bar, const Feed& feed, const Theme& theme,
                       std::function<std::uint64_t()> hiddenRows)
    : QObject(&bar),
      m_feed(feed),
      m_theme(theme),
      m_hiddenRows(std::move(hiddenRows))
{
    m_line = new QWidget(&bar);
    m_flow = new FlowLayout(m_line);
    m_flow->setContentsMargins(0, 0, 0, 0);
    for (QLabel** const label : {&m_totals, &m_losses, &m_kept, &m_looks}) {
        *label = new QLabel(m_line);
        m_flow->addWidget(*label);
    }
    m_line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    bar.setSizeGripEnabled(false);
    bar.addWidget(m_line, 1);
    m_line->installEventFilter(this);
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
                         .arg(fromView(currentLanguage().name()))
                         .arg(qRound(m_theme.scale() * 100))
                         .arg(m_theme.colors().dark ? tr("dark") : tr("light")));
    fit();
}

/// What was lost is said in whole, in a second line if need be. How the window looks can be seen.
void StatusLine::fit()
{
    int needed = 0;
    for (const QLabel* const label : {m_totals, m_losses, m_kept, m_looks})
        needed += label->sizeHint().width() + m_flow->spacing();
    m_looks->setVisible(needed <= m_line->width());
    if (const int height = m_flow->heightFor(m_line->width()); height != m_line->height())
        m_line->setFixedHeight(height);
}

bool StatusLine::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_line && event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

} // namespace enchufe::widgets
