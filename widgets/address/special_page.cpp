// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/address/special_page.h"

#include "core/net/address_fields.h"
#include "widgets/common/column_widths.h"
#include "widgets/common/format.h"
#include "widgets/common/plain_table.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace enchufe::widgets {

namespace {
enum BlockColumn { Block, BlockName, Source, Meaning, BlockColumnCount };
}

SpecialPage::SpecialPage(QWidget* parent) : QWidget(parent)
{
    m_table = new QTableWidget(static_cast<int>(net::specialAddresses().size()), BlockColumnCount, this);
    makePlain(*m_table);
    m_table->setWordWrap(true);
    (new ColumnWidths(*m_table))->letGiveWay(Meaning, 40);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    retranslate();
}

void SpecialPage::retranslate()
{
    m_table->setAccessibleName(tr("Special addresses"));
    m_table->setHorizontalHeaderLabels({tr("Block"), tr("Name"), tr("Source"), tr("Meaning")});
    int row = 0;
    for (const net::SpecialAddress& each : net::specialAddresses()) {
        m_table->setItem(row, Block, new QTableWidgetItem(fromView(each.block)));
        m_table->setItem(row, BlockName, new QTableWidgetItem(fromView(each.name.in(currentLanguage()))));
        m_table->setItem(row, Source, new QTableWidgetItem(fromView(each.source)));
        m_table->setItem(row, Meaning, new QTableWidgetItem(fromView(each.meaning.in(currentLanguage()))));
        ++row;
    }
    m_table->selectRow(0);
}

void SpecialPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace enchufe::widgets
