// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/address/ports_page.h"

#include "core/net/ports.h"
#include "widgets/common/column_widths.h"
#include "widgets/common/format.h"
#include "widgets/common/plain_table.h"
#include "widgets/common/port_notes.h"
#include "widgets/common/wrapped_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableWidget>
#include <QVBoxLayout>

namespace enchufe::widgets {

PortsPage::PortsPage(QWidget* parent) : QWidget(parent)
{
    m_label = new QLabel(this);
    m_port = new QLineEdit(QStringLiteral("http"), this);
    m_port->setClearButtonEnabled(true);
    m_label->setBuddy(m_port);
    m_answer = new WrappedLabel(this);
    m_answer->setTextFormat(Qt::RichText);
    m_answer->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_ranges = new QTableWidget(0, 3, this);
    makePlain(*m_ranges);
    m_ranges->setWordWrap(true);
    (new ColumnWidths(*m_ranges))->letGiveWay(2, 40);
    m_ranges->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto* const line = new QHBoxLayout;
    line->addWidget(m_label);
    line->addWidget(m_port, 1);
    auto* const layout = new QVBoxLayout(this);
    layout->addLayout(line);
    layout->addWidget(m_answer);
    layout->addSpacing(8);
    layout->addWidget(m_ranges, 1);
    m_notes = new PortNotes({net::Type::Stream, net::Type::Datagram}, this);
    connect(m_notes, &PortNotes::answered, this, &PortsPage::showNotes);
    connect(m_port, &QLineEdit::textChanged, this, &PortsPage::showPort);
    retranslate();
}

QString PortsPage::answer() const { return m_answer->text(); }

void PortsPage::retranslate()
{
    m_label->setText(tr("Port or service"));
    m_port->setAccessibleName(tr("Port or service"));
    m_ranges->setAccessibleName(tr("Ranges of ports"));
    m_ranges->setHorizontalHeaderLabels({tr("Ports"), tr("Range"), tr("What they are for")});
    fillRanges();
    showPort();
}

void PortsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PortsPage::fillRanges()
{
    m_ranges->setRowCount(0);
    const auto add = [this](const QString& span, const QString& name, const QString& meaning) {
        const int row = m_ranges->rowCount();
        m_ranges->insertRow(row);
        m_ranges->setItem(row, 0, new QTableWidgetItem(span));
        m_ranges->setItem(row, 1, new QTableWidgetItem(name));
        m_ranges->setItem(row, 2, new QTableWidgetItem(meaning));
    };
    const auto spanText = [](net::PortSpan span) {
        return span.first == span.last ? QString::number(span.first)
                                       : QStringLiteral("%1 – %2").arg(span.first).arg(span.last);
    };
    using net::PortRange;
    const std::pair<PortRange, QString> rows[] = {
        {PortRange::Any, tr("Given to bind(): the system chooses a free one. No packet carries it.")},
        {PortRange::WellKnown, tr("Services of the system: http, domain, ssh… IANA gives them out.")},
        {PortRange::Registered, tr("Programs of users; IANA keeps the list, nobody enforces it.")},
        {PortRange::Dynamic, tr("Never given out by IANA: for clients, for a while.")}};
    for (const auto& [range, meaning] : rows)
        add(spanText(net::portSpan(range)), fromView(net::portRangeName(range).in(currentLanguage())),
            meaning);
    const std::uint16_t first = net::firstUnprivilegedPort();
    if (first > 1)
        add(spanText({1, static_cast<std::uint16_t>(first - 1)}), tr("privileged here"),
            tr("bind() without privilege: EACCES. Connecting to them is free."));
    else
        add(QStringLiteral("–"), tr("privileged here"), tr("This system asks no privilege for any port."));
    add(spanText(net::ephemeralPorts()), tr("ephemeral here"),
        tr("What this system gives to connect(), to the first sendto() and to bind() with port 0."));
    m_ranges->clearSelection(); // what is chosen would look like the answer
}

void PortsPage::showPort() { m_notes->ask(m_port->text()); }

void PortsPage::showNotes(const QStringList& notes)
{
    constexpr const char* names[] = {"TCP", "UDP"};
    QStringList lines;
    for (int i = 0; i < notes.size(); ++i) {
        if (!notes[i].isEmpty())
            lines << QStringLiteral("<b>%1</b>: %2").arg(QLatin1String(names[i]), notes[i]);
    }
    if (lines.isEmpty() && !m_port->text().trimmed().isEmpty())
        lines << tr("Neither a port (0 to 65535) nor a service that this system knows.");
    m_answer->setText(lines.join(QStringLiteral("<br>")));
}

} // namespace enchufe::widgets
