// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions/key_list.h"

#include "widgets/actions/actions_model.h"
#include "widgets/common/column_widths.h"
#include "widgets/common/fitting.h"
#include "widgets/common/plain_table.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

namespace enchufe::widgets {

KeyList::KeyList(const Actions& actions, const Theme& theme, QWidget* parent) : QDialog(parent)
{
    m_model = new ActionsModel(actions, this);
    m_found = new ActionsFilter(*m_model, true, this);
    m_filter = new QLineEdit(this);
    m_filter->setClearButtonEnabled(true);
    m_table = new QTableView(this);
    m_table->setModel(m_found);
    makePlain(*m_table);
    m_table->hideColumn(ActionsModel::Title);
    m_widths = new ColumnWidths(*m_table);
    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_table, 1);
    connect(m_filter, &QLineEdit::textChanged, m_found, &ActionsFilter::look);
    connect(&theme, &Theme::changed, this, &KeyList::fitTable);
    retranslate();
}

void KeyList::fitTable()
{
    fitRows(*m_table);
    // Every column in whole, with the scroll bar beside them.
    const QMargins margins = layout()->contentsMargins();
    const int width = m_widths->needed() + m_table->verticalScrollBar()->sizeHint().width() + margins.left() +
                      margins.right() + fontMetrics().height();
    fitToScreen(*this, QSize(width, fontMetrics().height() * 36));
}

void KeyList::retranslate()
{
    setWindowTitle(tr("Keys"));
    m_filter->setPlaceholderText(tr("Filter: a command, a place or a key"));
    m_filter->setAccessibleName(tr("Filter"));
    m_table->setAccessibleName(tr("Commands and their keys"));
    m_model->retranslate();
    fitTable();
}

void KeyList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace enchufe::widgets
