// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/address/interfaces_page.h"

#include "widgets/common/column_widths.h"
#include "widgets/common/flow_layout.h"
#include "widgets/common/format.h"
#include "widgets/common/plain_table.h"
#include "widgets/common/theme.h"
#include "widgets/common/wrapped_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace enchufe::widgets {

namespace {

enum InterfaceColumn { Name, Number, Address, Broadcast, Mtu, Can, InterfaceColumnCount };

} // namespace

InterfacesPage::InterfacesPage(Feed& feed, Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_feed(feed),
      m_theme(theme)
{
    build();
    connect(m_reread, &QPushButton::clicked, this, &InterfacesPage::readInterfaces);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] {
        const auto* const item = m_table->item(m_table->currentRow(), Address);
        const QString host = item == nullptr ? QString() : item->data(Qt::UserRole).toString();
        if (!host.isEmpty())
            emit addressChosen(host.contains(QLatin1Char(':')) ? QStringLiteral("[%1]:0").arg(host)
                                                               : host + QStringLiteral(":0"));
    });
    connect(m_join, &QPushButton::clicked, this, [this] {
        ask("IP_ADD_MEMBERSHIP", "IPV6_JOIN_GROUP",
            m_address->text().trimmed() + QLatin1Char(' ') + chosenInterface());
    });
    connect(m_leave, &QPushButton::clicked, this, [this] {
        ask("IP_DROP_MEMBERSHIP", "IPV6_LEAVE_GROUP",
            m_address->text().trimmed() + QLatin1Char(' ') + chosenInterface());
    });
    connect(m_useForSending, &QPushButton::clicked, this,
            [this] { ask("IP_MULTICAST_IF", "IPV6_MULTICAST_IF", chosenInterface()); });
    connect(m_hops, &QSpinBox::valueChanged, this,
            [this](int hops) { ask("IP_MULTICAST_TTL", "IPV6_MULTICAST_HOPS", QString::number(hops)); });
    connect(m_loop, &QCheckBox::toggled, this, [this](bool on) {
        ask("IP_MULTICAST_LOOP", "IPV6_MULTICAST_LOOP", on ? QStringLiteral("1") : QStringLiteral("0"));
    });
    connect(m_broadcast, &QCheckBox::toggled, this, [this](bool on) {
        ask("SO_BROADCAST", "SO_BROADCAST", on ? QStringLiteral("1") : QStringLiteral("0"));
    });
    connect(&feed, &Feed::advanced, this, [this] {
        if (!isVisible())
            return;
        refreshSockets();
        showAnswer();
    });
    connect(&theme, &Theme::changed, this, [this] { fitRows(*m_table); });
    retranslate();
}

QWidget* InterfacesPage::buildGroup()
{
    m_group = new QGroupBox(this);
    const auto label = [this](QWidget* buddy) {
        auto* const made = new QLabel(m_group);
        made->setBuddy(buddy);
        return made;
    };
    m_socket = new QComboBox(m_group);
    m_socket->setMinimumContentsLength(24);
    m_address = new QLineEdit(QStringLiteral("239.1.2.3"), m_group);
    m_through = new QComboBox(m_group);
    m_hops = new QSpinBox(m_group);
    m_hops->setRange(0, 255);
    m_hops->setValue(1);
    m_socketLabel = label(m_socket);
    m_addressLabel = label(m_address);
    m_throughLabel = label(m_through);
    m_hopsLabel = label(m_hops);
    m_join = new QPushButton(m_group);
    m_leave = new QPushButton(m_group);
    m_useForSending = new QPushButton(m_group);
    m_loop = new QCheckBox(m_group);
    m_loop->setChecked(true); // what sockets are born with
    m_broadcast = new QCheckBox(m_group);
    m_answer = new WrappedLabel(m_group);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QPushButton* const button : {m_join, m_leave, m_useForSending})
        button->setAutoDefault(false);
    auto* const buttons = new FlowRow(m_group);
    for (QWidget* const each :
         {static_cast<QWidget*>(m_join), static_cast<QWidget*>(m_leave),
          static_cast<QWidget*>(m_useForSending), static_cast<QWidget*>(m_hopsLabel),
          static_cast<QWidget*>(m_hops), static_cast<QWidget*>(m_loop), static_cast<QWidget*>(m_broadcast)})
        buttons->flow().addWidget(each);
    auto* const grid = new QGridLayout(m_group);
    grid->addWidget(m_socketLabel, 0, 0);
    grid->addWidget(m_socket, 0, 1, 1, 3);
    grid->addWidget(m_addressLabel, 1, 0);
    grid->addWidget(m_address, 1, 1);
    grid->addWidget(m_throughLabel, 1, 2);
    grid->addWidget(m_through, 1, 3);
    grid->addWidget(buttons, 2, 0, 1, 4);
    grid->addWidget(m_answer, 3, 0, 1, 4);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    return m_group;
}

void InterfacesPage::build()
{
    m_table = new QTableWidget(0, InterfaceColumnCount, this);
    makePlain(*m_table);
    new ColumnWidths(*m_table);
    m_table->setMinimumHeight(fontMetrics().height() * 6);
    m_reread = new QPushButton(this);
    m_reread->setAutoDefault(false);
    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_reread, 0, Qt::AlignLeft);
    layout->addWidget(buildGroup());
}

void InterfacesPage::retranslate()
{
    m_table->setAccessibleName(tr("This machine's interfaces"));
    m_table->setHorizontalHeaderLabels(
        {tr("Interface"), tr("Number"), tr("Address"), tr("Broadcast"), tr("MTU"), tr("State")});
    m_reread->setText(tr("Read again"));
    m_group->setTitle(tr("Broadcast and multicast of a UDP socket of this window"));
    m_socketLabel->setText(tr("Socket"));
    m_socket->setAccessibleName(tr("UDP socket"));
    m_addressLabel->setText(tr("Group"));
    m_address->setAccessibleName(tr("Group"));
    m_throughLabel->setText(tr("On interface"));
    m_through->setAccessibleName(tr("On interface"));
    m_join->setText(tr("Join"));
    m_join->setToolTip(tr("IP_ADD_MEMBERSHIP: from now on the group's datagrams come here too"));
    m_leave->setText(tr("Leave"));
    m_leave->setToolTip(tr("IP_DROP_MEMBERSHIP"));
    m_useForSending->setText(tr("Send through it"));
    m_useForSending->setToolTip(tr("IP_MULTICAST_IF: the interface that datagrams to groups leave through"));
    m_hopsLabel->setText(tr("TTL"));
    m_hops->setAccessibleName(tr("TTL of multicast"));
    m_hops->setToolTip(tr("IP_MULTICAST_TTL: 0 stays on this machine, 1 on this network"));
    m_loop->setText(tr("Loop back"));
    m_loop->setToolTip(
        tr("IP_MULTICAST_LOOP: a copy for this machine. On the loopback interface every datagram "
           "comes back anyway."));
    m_broadcast->setText(tr("May broadcast"));
    m_broadcast->setToolTip(tr("SO_BROADCAST: without it sendto() a broadcast address is EACCES"));
    readInterfaces();
    refreshSockets();
    showAnswer();
}

void InterfacesPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void InterfacesPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    readInterfaces();
    refreshSockets();
}

void InterfacesPage::readInterfaces()
{
    m_all = net::interfaces();
    const QString before = m_through->currentText();
    const QSignalBlocker quiet(m_table);
    m_table->setRowCount(0);
    m_through->clear();
    for (const net::Interface& each : m_all) {
        m_through->addItem(QString::fromStdString(each.name));
        QStringList can;
        can << (each.up ? tr("up") : tr("down"));
        if (each.loopback)
            can << tr("loopback");
        if (each.canBroadcast)
            can << tr("broadcast");
        if (each.canMulticast)
            can << tr("multicast");
        const std::size_t rows = std::max<std::size_t>(each.addresses.size(), 1);
        for (std::size_t i = 0; i < rows; ++i) {
            const int row = m_table->rowCount();
            m_table->insertRow(row);
            const auto set = [this, row](int column, const QString& text) {
                m_table->setItem(row, column, new QTableWidgetItem(text));
            };
            set(Name, QString::fromStdString(each.name));
            set(Number, QString::number(each.index));
            set(Mtu, each.mtu ? QString::number(*each.mtu) : QString());
            set(Can, can.join(QStringLiteral(", ")));
            if (i >= each.addresses.size())
                continue;
            const net::InterfaceAddress& address = each.addresses[i];
            const QString host = QString::fromStdString(address.address.host());
            set(Address, QStringLiteral("%1/%2").arg(host).arg(address.prefix));
            m_table->item(row, Address)->setData(Qt::UserRole, host);
            if (address.broadcast)
                set(Broadcast, QString::fromStdString(address.broadcast->host()));
        }
    }
    m_through->setCurrentIndex(std::max(m_through->findText(before), 0));
}

void InterfacesPage::refreshSockets()
{
    const bool hadAny = m_socket->count() > 0;
    std::vector<std::pair<net::SocketId, QString>> open;
    for (const journal::EndpointId id : m_feed.table().endpoints()) {
        const auto* const info = m_feed.table().socket(m_feed.table().endpoint(id)->socket);
        if (info == nullptr || !info->isOpen() || info->type != net::Type::Datagram ||
            info->domain == net::Domain::Unix)
            continue;
        const QString name =
            info->name.empty() ? tr("fd %1").arg(info->handle)
                               : QStringLiteral("%1, fd %2")
                                     .arg(QString::fromStdString(info->name), QString::number(info->handle));
        open.emplace_back(info->id, QStringLiteral("%1 · %2").arg(name, addressText(info->local)));
    }
    bool same = static_cast<int>(open.size()) == m_socket->count();
    for (int i = 0; same && i < m_socket->count(); ++i)
        same = m_socket->itemData(i).value<net::SocketId>() == open[static_cast<std::size_t>(i)].first &&
               m_socket->itemText(i) == open[static_cast<std::size_t>(i)].second;
    if (!same) {
        const net::SocketId before = socket();
        const QSignalBlocker quiet(m_socket);
        m_socket->clear();
        for (const auto& [id, text] : open) {
            m_socket->addItem(text, QVariant::fromValue(id));
            if (id == before)
                m_socket->setCurrentIndex(m_socket->count() - 1);
        }
    }
    const bool any = m_socket->count() > 0;
    for (QWidget* const each : {static_cast<QWidget*>(m_join), static_cast<QWidget*>(m_leave),
                                static_cast<QWidget*>(m_useForSending), static_cast<QWidget*>(m_hops),
                                static_cast<QWidget*>(m_loop), static_cast<QWidget*>(m_broadcast)})
        each->setEnabled(any);
    if (!any)
        m_answer->setText(tr("There is no UDP socket yet: Ctrl+U in the main window makes one."));
    else if (!hadAny)
        m_answer->clear();
}

net::SocketId InterfacesPage::socket() const { return m_socket->currentData().value<net::SocketId>(); }

QString InterfacesPage::answer() const { return m_answer->text(); }

bool InterfacesPage::isSix() const
{
    const auto* const info = m_feed.table().socket(socket());
    return info != nullptr && info->domain == net::Domain::Inet6;
}

QString InterfacesPage::chosenInterface() const
{
    const int place = m_through->currentIndex();
    if (place < 0)
        return {};
    const net::Interface& chosen = m_all[static_cast<std::size_t>(place)];
    if (isSix())
        return QString::number(chosen.index);
    const auto four = std::ranges::find(chosen.addresses, net::Domain::Inet,
                                        [](const auto& each) { return each.address.domain(); });
    return four == chosen.addresses.end() ? QString() : QString::fromStdString(four->address.host());
}

void InterfacesPage::ask(const char* option, const char* option6, const QString& value)
{
    const auto* const entry = net::findOption(isSix() ? option6 : option);
    const auto parsed = net::parseOption(*entry, value.trimmed().toStdString());
    m_asked = parsed.ok() ? std::string(entry->name) : std::string();
    if (!parsed.ok()) {
        m_answer->setText(QStringLiteral("✗ %1: %2")
                              .arg(fromView(entry->name), fromView(parsed.error().in(currentLanguage()))));
        return;
    }
    if (socket() != 0)
        emit optionRequested(socket(), *entry, parsed.value);
}

void InterfacesPage::showAnswer()
{
    if (m_asked.empty() || socket() == 0)
        return;
    const auto* const known = m_feed.options().find(socket(), m_asked);
    if (known == nullptr || known->asked.isEmpty())
        return;
    const QString what =
        QStringLiteral("setsockopt(%1, %2)").arg(QString::fromStdString(m_asked), known->asked);
    m_answer->setText(known->error.isEmpty() ? QStringLiteral("✓ ") + what
                                             : QStringLiteral("✗ %1 = %2").arg(what, known->error));
}

} // namespace enchufe::widgets
