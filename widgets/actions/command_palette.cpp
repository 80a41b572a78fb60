// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actions/command_palette.h"

#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions_model.h"
#include "widgets/common/plain_table.h"
#include "widgets/common/theme.h"
#include "widgets/common/wrapped_label.h"

#include <QAccessible>
#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace enchufe::widgets {

namespace {

constexpr int rowsShown = 12;

/// What is not possible now is grey.
class PossibleDelegate final : public QStyledItemDelegate {
public:
    PossibleDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme) {}

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() == ActionsModel::Key)
            option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
        if (index.data(ActionsModel::PossibleRole).toBool())
            return;
        for (const auto role : {QPalette::Text, QPalette::HighlightedText})
            option->palette.setColor(role, m_theme.colors().muted);
        option->font.setItalic(true); // not by its colour alone
    }

private:
    const Theme& m_theme;
};

} // namespace

CommandPalette::CommandPalette(const Actions& actions, const Theme& theme, QWidget& window)
    : QFrame(&window, Qt::Popup),
      m_window(window)
{
    setObjectName(QStringLiteral("popup"));
    m_model = new ActionsModel(actions, this);
    m_found = new ActionsFilter(*m_model, false, this);
    m_line = new QLineEdit(this);
    m_line->installEventFilter(this);
    m_list = new QTableView(this);
    m_list->setModel(m_found);
    makePlain(*m_list);
    m_list->setItemDelegate(new PossibleDelegate(theme, m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->horizontalHeader()->hide();
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const int column : {ActionsModel::Where, ActionsModel::Name})
        m_list->hideColumn(column);
    m_list->horizontalHeader()->setSectionResizeMode(ActionsModel::Title, QHeaderView::Stretch);
    m_list->horizontalHeader()->setSectionResizeMode(ActionsModel::Key, QHeaderView::ResizeToContents);
    m_hint = new WrappedLabel(this);
    m_hint->setObjectName(QStringLiteral("muted"));
    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(m_line);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_hint);
    connect(m_line, &QLineEdit::textChanged, this, &CommandPalette::look);
    connect(m_list, &QTableView::clicked, this, &CommandPalette::perform);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CommandPalette::tellChosen);
    retranslate();
}

void CommandPalette::retranslate()
{
    m_line->setPlaceholderText(tr("A part of a command's name"));
    m_line->setAccessibleName(tr("Command"));
    m_list->setAccessibleName(tr("Commands found"));
    m_model->retranslate();
    tellChosen();
}

void CommandPalette::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void CommandPalette::open()
{
    m_line->clear();
    look({});
    place();
    show();
    m_line->setFocus(Qt::PopupFocusReason);
}

/// For the longest name and the longest key, with what stands around them.
int CommandPalette::widthNeeded() const
{
    QFont letters = m_window.font();
    letters.setItalic(true);
    const QFontMetrics metrics(letters);
    int title = 0;
    int key = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->actionAt(row) == nullptr)
            continue;
        const auto width = [&](int column) {
            return metrics.horizontalAdvance(m_model->index(row, column).data().toString());
        };
        title = std::max(title, width(ActionsModel::Title));
        key = std::max(key, width(ActionsModel::Key));
    }
    return title + key + metrics.averageCharWidth() * 12;
}

/// In the upper middle of the window, as large as the text asks for and the window allows.
void CommandPalette::place()
{
    fitRows(*m_list);
    const QFontMetrics metrics(m_window.font());
    const QSize wanted(widthNeeded(),
                       m_list->verticalHeader()->defaultSectionSize() * rowsShown + metrics.height() * 6);
    const QSize size = wanted.boundedTo(m_window.size() * 0.96);
    resize(size);
    QFrame::move(m_window.mapToGlobal(
        QPoint((m_window.width() - size.width()) / 2,
               std::min(metrics.height() * 4, (m_window.height() - size.height()) / 2))));
}

void CommandPalette::look(const QString& typed)
{
    m_found->look(typed);
    m_list->setCurrentIndex(m_found->index(0, ActionsModel::Title));
    m_list->scrollToTop();
    tellChosen();
}

void CommandPalette::move(int step)
{
    const int last = m_found->rowCount() - 1;
    const int row = std::clamp(m_list->currentIndex().row() + step, 0, std::max(last, 0));
    m_list->setCurrentIndex(m_found->index(row, ActionsModel::Title));
}

QString CommandPalette::chosen() const
{
    return m_list->currentIndex().siblingAtColumn(ActionsModel::Title).data().toString();
}

void CommandPalette::tellChosen()
{
    const QModelIndex row = m_list->currentIndex().siblingAtColumn(ActionsModel::Title);
    const bool possible = row.data(ActionsModel::PossibleRole).toBool();
    const QString hint = !row.isValid() ? tr("No command is called that.")
                         : possible     ? row.data(Qt::ToolTipRole).toString()
                                        : tr("Not possible with what is selected now.");
    m_hint->setText(hint);
    m_line->setAccessibleDescription(
        row.isValid() ? row.data(Qt::AccessibleTextRole).toString() + QStringLiteral(". ") + hint : hint);
    QAccessibleEvent changed(m_line, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void CommandPalette::perform(const QModelIndex& index)
{
    if (!index.isValid() || !index.data(ActionsModel::PossibleRole).toBool())
        return;
    QAction* const action = m_model->actionAt(m_found->mapToSource(index).row());
    close();
    m_window.activateWindow();
    // Only when the window has the keys again: the action may be to give them to somebody.
    QTimer::singleShot(0, action, &QAction::trigger);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto is = [event](std::string_view id) {
        return Actions::isKeyOf(id, *static_cast<const QKeyEvent*>(event));
    };
    if (is(act::paletteAfter))
        move(1);
    else if (is(act::paletteBefore))
        move(-1);
    else if (is(act::palettePageDown))
        move(rowsShown);
    else if (is(act::palettePageUp))
        move(-rowsShown);
    else if (is(act::paletteDo))
        perform(m_list->currentIndex());
    else if (is(act::paletteAway))
        close();
    else
        return false;
    return true;
}

} // namespace enchufe::widgets
