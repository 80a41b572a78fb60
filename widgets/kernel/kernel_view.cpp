// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kernel/kernel_view.h"

#include "core/journal/socket_row.h"
#include "widgets/address/system_facts.h"
#include "widgets/common/column_widths.h"
#include "widgets/common/fitting.h"
#include "widgets/common/format.h"
#include "widgets/common/plain_table.h"
#include "widgets/common/theme.h"
#include "widgets/common/wrapped_label.h"
#include "widgets/model/session.h"
#include "widgets/plot/kernel_plot.h"
#include "widgets/plot/throughput_plot.h"
#include "widgets/views/view_row.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace enchufe::widgets {

namespace {

constexpr std::string_view firstPlotted = "tcpi_snd_wnd";

} // namespace

KernelView::KernelView(Feed& feed, Theme& theme, QWidget* parent)
    : View(parent),
      m_feed(feed),
      m_theme(theme),
      m_rows(feed, theme),
      m_values(feed, theme)
{
    build();
    m_timer.setSingleShot(true);
    m_timer.setInterval(100);
    connect(&m_timer, &QTimer::timeout, this, &KernelView::refresh);
    lookWhen(&feed, &Feed::advanced);
    connect(&theme, &Theme::changed, this, &KernelView::fitTables);
    connect(m_sockets->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { chooseRow(current.row()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { chooseValue(current.row()); });
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_rows.text()); });
    fitTables();
    retranslate();
}

void KernelView::build()
{
    m_sockets = new QTableView(this);
    m_sockets->setModel(&m_rows);
    makePlain(*m_sockets);
    new ColumnWidths(*m_sockets);
    m_table = new QTableView(this);
    m_table->setModel(&m_values);
    makePlain(*m_table);
    (new ColumnWidths(*m_table))->letGiveWay(KernelValuesModel::Title, 10);
    m_flow = new WrappedLabel(this);
    m_flow->setObjectName(QStringLiteral("muted"));
    m_flow->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copy = new QPushButton(this);
    m_plot = new KernelPlot(m_feed, m_theme, this);
    auto* const line = new QHBoxLayout;
    line->setContentsMargins(8, 4, 8, 4);
    line->addWidget(m_flow, 1);
    line->addWidget(m_copy);
    auto* const upper = new QWidget(this);
    auto* const upperLayout = new QVBoxLayout(upper);
    upperLayout->setContentsMargins(0, 0, 0, 0);
    upperLayout->setSpacing(0);
    upperLayout->addWidget(m_sockets, 1);
    upperLayout->addLayout(line);
    m_meaning = new WrappedLabel(this);
    m_meaning->setContentsMargins(8, 4, 8, 8);
    m_meaning->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* const right = new QWidget(this);
    right->setObjectName(QStringLiteral("panel"));
    auto* const rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->setSpacing(0);
    rightLayout->addWidget(m_plot, 1);
    rightLayout->addWidget(m_meaning);
    auto* const lower = new QSplitter(Qt::Horizontal, this);
    lower->addWidget(m_table);
    lower->addWidget(new ScrollingPage(right, this));
    lower->setSizes({330, 330});
    lower->setChildrenCollapsible(false);
    auto* const both = new QSplitter(Qt::Vertical, this);
    both->addWidget(upper);
    both->addWidget(lower);
    both->setSizes({180, 260});
    both->setChildrenCollapsible(false);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* const missing = new WrappedLabel(this);
    missing->setObjectName(QStringLiteral("problem"));
    missing->setText(SystemFacts::missingProc());
    missing->setVisible(!missing->text().isEmpty());
    layout->addWidget(missing);
    layout->addWidget(new ScrollingPage(both, this), 1);
}

void KernelView::fitTables()
{
    fitRows(*m_sockets);
    fitRows(*m_table);
}

void KernelView::retranslate()
{
    m_sockets->setAccessibleName(tr("Every socket of the window, as ss prints it"));
    m_table->setAccessibleName(tr("What the kernel says of this socket"));
    m_table->setToolTip(tr("Choose a value to plot it"));
    m_copy->setText(tr("Copy as text"));
    m_copy->setToolTip(tr("All lines of the table above"));
    m_rows.retranslate();
    m_values.retranslate();
    m_flow->setText(flowText());
    m_meaning->setText(meaningText());
}

void KernelView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

View* KernelView::make(const ViewParts& parts, QWidget* parent)
{
    auto* const view = new KernelView(parts.session.feed, parts.theme, parent);
    view->share(parts.selection);
    connect(view, &KernelView::socketChosen, &parts.selection, &Selection::chooseSocket);
    connect(&parts.throughput, &ThroughputPlot::rangeChanged, view->m_plot, &KernelPlot::setRange);
    return view;
}

void KernelView::takeKeys() { m_sockets->setFocus(Qt::ShortcutFocusReason); }

void KernelView::look()
{
    if (!m_timer.isActive())
        m_timer.start();
}

void KernelView::wake()
{
    m_feed.watchKernel(true);
    refresh();
}

void KernelView::rest()
{
    m_timer.stop();
    m_feed.watchKernel(false);
}

void KernelView::setSocket(net::SocketId socket)
{
    if (socket == m_values.socket())
        return;
    const auto* const before =
        m_table->currentIndex().isValid() ? m_values.valueAt(m_table->currentIndex().row()) : nullptr;
    m_values.setSocket(socket);
    plotValue(before != nullptr && m_values.rowOf(before->name) >= 0 ? before->name : firstPlotted);
    refresh();
}

void KernelView::chooseValue(int row)
{
    const auto* const value = m_values.valueAt(row);
    if (value != nullptr && value->plotted)
        m_plot->setSubject(m_values.socket(), value);
    m_meaning->setText(meaningText());
}

QString KernelView::meaningText() const
{
    const auto* const value = m_values.valueAt(m_table->currentIndex().row());
    if (value == nullptr)
        return {};
    const QString meaning = fromView(value->meaning.in(currentLanguage()));
    return value->plotted ? meaning : meaning + QLatin1Char(' ') + tr("(Not plotted.)");
}

void KernelView::plotValue(std::string_view name)
{
    const int row = std::max(m_values.rowOf(name), 0); // datagrams: what waits to be received
    m_table->setCurrentIndex(m_values.index(row, 0));
    m_plot->setSubject(m_values.socket(), m_values.valueAt(row));
}

void KernelView::chooseRow(int row)
{
    const net::SocketId socket = m_rows.socketAt(row);
    if (!m_following && socket != 0 && socket != m_values.socket())
        emit socketChosen(socket);
}

QString KernelView::flowText() const
{
    const auto* const info = m_feed.table().socket(m_values.socket());
    if (info == nullptr)
        return tr("No socket is selected.");
    if (!info->isOpen())
        return tr("This socket is closed: ss has no line for it.");
    if (!journal::hasRow(*info))
        return tr("The connection is over: ss has no line for it.");
    if (info->local.port() == 0 || info->remote.port() == 0)
        return tr("Not one end of a flow: it has no peer.");
    return tr("The five values of this flow: %1 · %2 · %3 · %4 · %5")
        .arg(info->type == net::Type::Stream ? QStringLiteral("TCP") : QStringLiteral("UDP"),
             QString::fromStdString(info->local.host()), QString::number(info->local.port()),
             QString::fromStdString(info->remote.host()), QString::number(info->remote.port()));
}

void KernelView::refresh()
{
    if (!isSeen())
        return;
    m_following = true; // a row that goes is no choice of another
    m_rows.refresh();
    m_following = false;
    m_values.refresh();
    m_flow->setText(flowText());
    const int row = m_rows.rowOf(m_values.socket());
    if (row >= 0 && row != m_sockets->currentIndex().row()) {
        m_following = true;
        m_sockets->setCurrentIndex(m_rows.index(row, 0));
        m_following = false;
    } else if (row < 0) {
        m_sockets->selectionModel()->clear();
    }
}

} // namespace enchufe::widgets
