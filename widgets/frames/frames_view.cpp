// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/frames/frames_view.h"

#include "widgets/bytes/field_strip.h"
#include "widgets/common/column_widths.h"
#include "widgets/common/flow_layout.h"
#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/plain_table.h"
#include "widgets/common/settings.h"
#include "widgets/common/theme.h"
#include "widgets/common/wrapped_label.h"
#include "widgets/views/view_row.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace enchufe::widgets {

namespace {
const auto formatKey = QStringLiteral("frames/format");
constexpr int sixteenBytes = 48; ///< letters of hex
} // namespace

FramesView::FramesView(StreamModel& stream, Settings& settings, Theme& theme, QWidget* parent)
    : View(parent),
      m_stream(stream),
      m_settings(settings),
      m_theme(theme),
      m_model(stream, theme)
{
    m_model.setResting(true); // until it is shown
    build();
    connect(m_cut, &QComboBox::activated, this, [this](int index) {
        m_model.setCut(static_cast<std::size_t>(index));
        updateFormat();
    });
    connect(m_format, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_settings.setValue(formatKey, text);
        updateFormat();
    });
    connect(&stream, &StreamModel::framingsChanged, this, &FramesView::updateCuts);
    lookWhen(&stream, &StreamModel::contentChanged);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_follow->isChecked())
            m_table->scrollToBottom();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FramesView::onCurrent);
    auto* const bar = m_table->verticalScrollBar();
    connect(bar, &QScrollBar::actionTriggered, this,
            [this, bar] { m_follow->setChecked(bar->sliderPosition() >= bar->maximum()); });
    connect(&theme, &Theme::changed, this, &FramesView::fitRows);
    fitRows();
    retranslate();
}

void FramesView::build()
{
    auto* const head = new FlowRow(this); // in two rows where there is no room for one
    head->flow().setContentsMargins(8, 6, 8, 6);
    head->flow().setSpacing(6);
    m_cutLabel = new QLabel(this);
    m_cut = new QComboBox(this);
    m_cut->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_cutLabel->setBuddy(m_cut);
    m_formatLabel = new QLabel(this);
    m_format = new QLineEdit(m_settings.value(formatKey).toString(), this);
    m_format->setClearButtonEnabled(true);
    m_formatLabel->setBuddy(m_format);
    m_problem = new WrappedLabel(this);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_status = new QLabel(this);
    m_status->setObjectName(QStringLiteral("muted"));
    m_follow = new QToolButton(this);
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_follow->setIcon(icon(Icon::Follow, m_theme));
    for (QWidget* const each : {static_cast<QWidget*>(m_cutLabel), static_cast<QWidget*>(m_cut),
                                static_cast<QWidget*>(m_formatLabel), static_cast<QWidget*>(m_format),
                                static_cast<QWidget*>(m_status), static_cast<QWidget*>(m_follow)})
        head->flow().addWidget(each);
    m_table = new QTableView(this);
    m_table->setModel(&m_model);
    makePlain(*m_table);
    auto* const widths = new ColumnWidths(*m_table);
    widths->letGiveWay(FramesModel::Decoded, 18);
    widths->letGiveWay(FramesModel::Hex, sixteenBytes);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_fields = new FieldStrip(m_theme, this);
    m_fieldsArea = new QScrollArea(this);
    m_fieldsArea->setFrameShape(QFrame::NoFrame);
    m_fieldsArea->setWidget(m_fields);
    m_fieldsArea->setWidgetResizable(true);
    m_fieldsArea->hide();
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    m_head = head;
    layout->addWidget(m_problem);
    m_problem->setContentsMargins(10, 0, 10, 4);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_fieldsArea);
}

void FramesView::retranslate()
{
    m_cutLabel->setText(tr("Frames by"));
    m_cut->setAccessibleName(tr("Framer"));
    m_formatLabel->setText(tr("Decode as"));
    m_format->setPlaceholderText(tr("text; or a struct format such as >iif"));
    m_format->setToolTip(
        tr("Byte order @ = < > !, then x c b B ? h H i I l L q Q n N e f d s p P with counts, as in "
           "Python's struct"));
    m_format->setAccessibleName(tr("Struct format"));
    m_follow->setToolTip(tr("Follow the newest row"));
    m_follow->setAccessibleName(tr("Follow the newest row"));
    m_table->setAccessibleName(tr("Frames"));
    m_fields->setAccessibleName(tr("Fields of the record"));
    m_model.retranslate();
    updateCuts();
}

void FramesView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

View* FramesView::make(const ViewParts& parts, QWidget* parent)
{
    auto* const view = new FramesView(parts.stream, parts.settings, parts.theme, parent);
    view->share(parts.selection);
    return view;
}

void FramesView::takeKeys() { m_table->setFocus(Qt::ShortcutFocusReason); }

void FramesView::setBare(bool bare) { m_head->setVisible(!bare); }

void FramesView::look() { updateStatus(); }

void FramesView::wake()
{
    m_model.setResting(false);
    updateStatus();
}

void FramesView::fitRows()
{
    const QFont fixed = m_theme.fixedFont();
    m_table->setFont(fixed);
    m_format->setFont(fixed);
    const int line = QFontMetrics(fixed).height();
    m_table->verticalHeader()->setDefaultSectionSize(line + line / 3);
}

void FramesView::updateCuts()
{
    const QSignalBlocker quiet(m_cut);
    m_cut->clear();
    for (const framing::Framing& each : m_stream.framings())
        m_cut->addItem(QString::fromStdString(framing::toText(each)));
    const auto last = std::max<std::size_t>(m_stream.framings().size(), 1) - 1;
    if (m_model.cut() > last)
        m_model.setCut(last);
    m_cut->setCurrentIndex(static_cast<int>(m_model.cut()));
    m_cut->setEnabled(m_cut->count() > 0);
    updateFormat();
    updateStatus();
}

void FramesView::updateFormat()
{
    // Records cut by a format are decoded by it, unless another one is asked for.
    std::string text = m_format->text().trimmed().toStdString();
    const auto& framings = m_stream.framings();
    if (text.empty() && m_model.cut() < framings.size())
        text = framings[m_model.cut()].format;
    QString problem;
    std::optional<codec::StructFormat> format;
    if (!text.empty()) {
        auto parsed = codec::StructFormat::parse(text);
        if (parsed.ok())
            format = std::move(parsed.value);
        else
            problem = QStringLiteral("✗ ") + tr("Position %1: %2")
                                                 .arg(parsed.position() + 1)
                                                 .arg(fromView(parsed.error().in(currentLanguage())));
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_model.setFormat(format);
    m_fieldsArea->setVisible(format.has_value());
    onCurrent();
}

void FramesView::updateStatus()
{
    QString text = tr("%1 frames", nullptr, plural(m_model.rowCount()))
                       .arg(numberText(static_cast<std::uint64_t>(m_model.rowCount())));
    m_stream.reader().visit([&](const stream::StreamContent& content) {
        if (m_model.cut() >= content.cuts.size())
            return;
        const stream::Cut& cut = content.cuts[m_model.cut()];
        if (cut.broken.problem != framing::Problem::None)
            text += QStringLiteral(" · ✗ ") + QString::fromStdString(cut.broken.describe(currentLanguage()));
        else if (cut.unfinished.size > 0)
            text += QStringLiteral(" · ") + tr("%1 bytes waiting", nullptr, plural(cut.unfinished.size))
                                                .arg(numberText(cut.unfinished.size));
        if (cut.frames.begin() > 0)
            text += QStringLiteral(" · ") + tr("%1 older left out", nullptr, plural(cut.frames.begin()))
                                                .arg(numberText(cut.frames.begin()));
    });
    m_status->setText(text);
    m_status->setToolTip(text);
}

void FramesView::onCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid()) {
        m_fields->clear();
        return;
    }
    if (current.row() + 1 < m_model.rowCount())
        m_follow->setChecked(false);
    const std::uint64_t number = m_model.frameAt(current.row());
    showFields(number);
    chooseFrame(m_model.cut(), number);
}

void FramesView::showFields(std::uint64_t number)
{
    const auto frame = m_stream.frame(m_model.cut(), number);
    m_fields->clear();
    if (!frame || !m_fieldsArea->isVisibleTo(this))
        return;
    std::string text = m_format->text().trimmed().toStdString();
    if (text.empty())
        text = m_stream.framings()[m_model.cut()].format;
    const auto format = codec::StructFormat::parse(text);
    if (format.ok() && frame->payloadSize() == format.value.size())
        m_fields->setRecord(format.value, m_stream.bytes(frame->payloadOffset(), frame->payloadSize()));
    m_fieldsArea->setFixedHeight(m_fields->sizeHint().height() +
                                 m_fieldsArea->horizontalScrollBar()->sizeHint().height());
}

void FramesView::selectFrame(std::size_t cut, std::uint64_t number)
{
    if (cut != m_model.cut()) {
        m_model.setCut(cut);
        m_cut->setCurrentIndex(static_cast<int>(cut));
        updateFormat();
    }
    const int row = m_model.rowOf(number);
    if (row < 0)
        return;
    showRowQuietly(*m_table, row);
    showFields(number);
}

} // namespace enchufe::widgets
