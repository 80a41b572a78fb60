// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/options/options_view.h"

#include "widgets/common/column_widths.h"
#include "widgets/common/plain_table.h"
#include "widgets/common/theme.h"
#include "widgets/model/session.h"
#include "widgets/options/option_commands.h"
#include "widgets/views/view_row.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace enchufe::widgets {

OptionsView::OptionsView(Feed& feed, Theme& theme, QWidget* parent)
    : View(parent),
      m_feed(feed),
      m_model(feed, theme)
{
    m_filtered.setSourceModel(&m_model);
    m_filtered.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filtered.setFilterKeyColumn(-1);
    m_filter = new QLineEdit(this);
    m_filter->setClearButtonEnabled(true);
    m_read = new QPushButton(this);
    m_problem = new QLabel(this);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_table = new QTableView(this);
    m_table->setModel(&m_filtered);
    makePlain(*m_table);
    (new ColumnWidths(*m_table))->letGiveWay(OptionsModel::Meaning, 40);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    auto* const head = new QHBoxLayout;
    head->setContentsMargins(8, 6, 8, 6);
    head->addWidget(m_filter, 1);
    head->addWidget(m_read);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_problem);
    layout->addWidget(m_table, 1);
    connect(m_filter, &QLineEdit::textChanged, &m_filtered, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_read, &QPushButton::clicked, this, &OptionsView::readRequested);
    connect(&m_model, &OptionsModel::setRequested, this,
            [this](const net::OptionEntry& option, const net::OptionValue& value) {
                m_problem->hide();
                emit setRequested(option, value);
            });
    connect(&m_model, &OptionsModel::refused, this, [this](const QString& why) {
        m_problem->setText(QStringLiteral("✗ ") + why);
        m_problem->show();
    });
    lookWhen(&feed, &Feed::advanced);
    connect(&theme, &Theme::changed, this, &OptionsView::fitTable);
    retranslate();
}

void OptionsView::fitTable()
{
    m_table->verticalHeader()->setMinimumSectionSize(1);
    m_table->verticalHeader()->setDefaultSectionSize(qRound(QFontMetrics(font()).height() * 1.6));
}

void OptionsView::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter"));
    m_read->setText(tr("Read all"));
    m_read->setToolTip(tr("getsockopt() of every option that this socket has"));
    m_table->setAccessibleName(tr("Socket options"));
    m_table->setToolTip(tr("Double-click a value to set it"));
    m_model.retranslate();
    fitTable();
}

void OptionsView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

View* OptionsView::make(const ViewParts& parts, QWidget* parent)
{
    auto* const view = new OptionsView(parts.session.feed, parts.theme, parent);
    view->share(parts.selection);
    connect(view, &OptionsView::readRequested, &parts.options,
            [view, &options = parts.options] { options.read(view->model().socket()); });
    connect(view, &OptionsView::setRequested, &parts.options,
            [view, &options = parts.options](const net::OptionEntry& option, const net::OptionValue& value) {
                options.set(view->model().socket(), option, value);
            });
    return view;
}

void OptionsView::takeKeys() { m_table->setFocus(Qt::ShortcutFocusReason); }

void OptionsView::setSocket(net::SocketId socket)
{
    if (socket == m_model.socket())
        return;
    m_model.setSocket(socket);
    m_problem->hide();
    if (isSeen())
        look();
}

QString OptionsView::problem() const { return m_problem->isVisibleTo(this) ? m_problem->text() : QString(); }

void OptionsView::look()
{
    const auto* const info = m_feed.table().socket(m_model.socket());
    m_read->setEnabled(info != nullptr && info->isOpen());
    m_model.refresh();
}

} // namespace enchufe::widgets
