// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/stream/framing_form.h"

#include "core/codec/escapes.h"
#include "widgets/common/format.h"
#include "widgets/common/number_box.h"
#include "widgets/common/plain_table.h"
#include "widgets/common/theme.h"
#include "widgets/model/stream_model.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include <limits>

namespace enchufe::widgets {

namespace {

constexpr std::size_t previewBytes = 65536;
constexpr int previewRows = 8;
constexpr std::size_t previewPayload = 48;

struct KindChoice {
    const char* name; ///< of the one-line text
    const char* title;
    const char* parameter; ///< what is asked for; null: nothing
    const char* example;
    const char* explanation;
};

/// In the order of the lessons.
constexpr KindChoice choices[] = {
    {"delim", QT_TRANSLATE_NOOP("FramingKinds", "Delimiter"), QT_TRANSLATE_NOOP("FramingKinds", "Delimiter"),
     "\\n",
     QT_TRANSLATE_NOOP("FramingKinds",
                       "Each message ends with these bytes. They must not occur inside a message.")},
    {"delim-lossy", QT_TRANSLATE_NOOP("FramingKinds", "Delimiter, over-reading reader"),
     QT_TRANSLATE_NOOP("FramingKinds", "Delimiter"), "\\n",
     QT_TRANSLATE_NOOP("FramingKinds",
                       "A classic mistake: what was received behind the delimiter is thrown away.")},
    {"line", QT_TRANSLATE_NOOP("FramingKinds", "Lines"), nullptr, "",
     QT_TRANSLATE_NOOP("FramingKinds", "Each message is a line that ends with \\n or \\r\\n.")},
    {"line-universal", QT_TRANSLATE_NOOP("FramingKinds", "Lines, universal"), nullptr, "",
     QT_TRANSLATE_NOOP("FramingKinds", "A line may also end with \\r alone.")},
    {"ascii-len", QT_TRANSLATE_NOOP("FramingKinds", "Length in text"),
     QT_TRANSLATE_NOOP("FramingKinds", "Separator"), ":",
     QT_TRANSLATE_NOOP("FramingKinds",
                       "A decimal length, a separator, and that many bytes: 17:you all everybody")},
    {"netstring", QT_TRANSLATE_NOOP("FramingKinds", "Netstring"), nullptr, "",
     QT_TRANSLATE_NOOP("FramingKinds", "A decimal length, a colon, that many bytes and a comma: 4:hola,")},
    {"ascii-fixed", QT_TRANSLATE_NOOP("FramingKinds", "Length in text, fixed width"),
     QT_TRANSLATE_NOOP("FramingKinds", "Digits"), "5",
     QT_TRANSLATE_NOOP("FramingKinds", "A decimal length with always the same number of digits: 00004hola")},
    {"u8", QT_TRANSLATE_NOOP("FramingKinds", "Length, 1 byte"), nullptr, "",
     QT_TRANSLATE_NOOP("FramingKinds", "A binary length and that many bytes.")},
    {"u16be", QT_TRANSLATE_NOOP("FramingKinds", "Length, 2 bytes, big endian"), nullptr, "",
     QT_TRANSLATE_NOOP("FramingKinds", "A binary length in network byte order and that many bytes.")},
    {"u16le", QT_TRANSLATE_NOOP("FramingKinds", "Length, 2 bytes, little endian"), nullptr, "",
     QT_TRANSLATE_NOOP("FramingKinds",
                       "A binary length, least significant byte first, and that many bytes.")},
    {"u32be", QT_TRANSLATE_NOOP("FramingKinds", "Length, 4 bytes, big endian"), nullptr, "",
     QT_TRANSLATE_NOOP("FramingKinds", "A binary length in network byte order and that many bytes.")},
    {"u32le", QT_TRANSLATE_NOOP("FramingKinds", "Length, 4 bytes, little endian"), nullptr, "",
     QT_TRANSLATE_NOOP("FramingKinds",
                       "A binary length, least significant byte first, and that many bytes.")},
    {"u64be", QT_TRANSLATE_NOOP("FramingKinds", "Length, 8 bytes, big endian"), nullptr, "",
     QT_TRANSLATE_NOOP("FramingKinds", "A binary length in network byte order and that many bytes.")},
    {"u64le", QT_TRANSLATE_NOOP("FramingKinds", "Length, 8 bytes, little endian"), nullptr, "",
     QT_TRANSLATE_NOOP("FramingKinds",
                       "A binary length, least significant byte first, and that many bytes.")},
    {"fixed", QT_TRANSLATE_NOOP("FramingKinds", "Fixed length"), QT_TRANSLATE_NOOP("FramingKinds", "Bytes"),
     "40", QT_TRANSLATE_NOOP("FramingKinds", "All messages are of the same length.")},
    {"struct", QT_TRANSLATE_NOOP("FramingKinds", "Struct records"),
     QT_TRANSLATE_NOOP("FramingKinds", "Format"), ">iif",
     QT_TRANSLATE_NOOP("FramingKinds", "Records of one format of Python's struct.")},
    {"type", QT_TRANSLATE_NOOP("FramingKinds", "Type byte"), QT_TRANSLATE_NOOP("FramingKinds", "Rules"),
     "01=4,02=u16be,default=0",
     QT_TRANSLATE_NOOP("FramingKinds",
                       "The first byte decides: a fixed number of bytes after it, or a length of its own.")},
    {"close", QT_TRANSLATE_NOOP("FramingKinds", "Until the stream ends"), nullptr, "",
     QT_TRANSLATE_NOOP("FramingKinds", "One message: everything until the peer closes.")},
    {"none", QT_TRANSLATE_NOOP("FramingKinds", "None: each recv() a message"), nullptr, "",
     QT_TRANSLATE_NOOP("FramingKinds", "The naive reader, for comparison.")},
};

const KindChoice& choiceAt(int index) { return choices[std::max(index, 0)]; }

QString kindText(const char* text) { return QCoreApplication::translate("FramingKinds", text); }

constexpr QLatin1String plusHeader("+header");

} // namespace

FramingForm::FramingForm(StreamModel& model, Theme& theme, std::size_t slot, QWidget* parent)
    : QDialog(parent),
      m_model(model),
      m_theme(theme),
      m_slot(slot)
{
    setWindowTitle(tr("How messages are told apart"));
    build();
    const auto& framings = model.framings();
    m_text->setText(slot < framings.size() ? QString::fromStdString(framing::toText(framings[slot]))
                                           : QStringLiteral("u16be"));
    fillFromText();
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_parameter->setText(QLatin1String(choiceAt(index).example));
        fillFromKind();
    });
    connect(m_parameter, &QLineEdit::textEdited, this, &FramingForm::fillFromKind);
    connect(m_countsHeader, &QCheckBox::toggled, this, &FramingForm::fillFromKind);
    connect(m_text, &QLineEdit::textEdited, this, &FramingForm::fillFromText);
    connect(m_limit, &QSpinBox::valueChanged, this, &FramingForm::preview);
    connect(&model, &StreamModel::contentChanged, this, &FramingForm::preview);
}

void FramingForm::build()
{
    m_kind = new QComboBox(this);
    for (const KindChoice& choice : choices)
        m_kind->addItem(kindText(choice.title));
    m_kind->setMaxVisibleItems(static_cast<int>(std::size(choices)));
    m_parameter = new QLineEdit(this);
    m_parameter->setFont(m_theme.fixedFont());
    m_parameterLabel = new QLabel(this);
    m_parameterLabel->setBuddy(m_parameter);
    m_countsHeader = new QCheckBox(tr("The length counts the header too"), this);
    m_text = new QLineEdit(this);
    m_text->setFont(m_theme.fixedFont());
    m_text->setToolTip(tr("The same in one line, as enchufe-cli --framing takes it"));
    m_limit = new NumberBox(this);
    m_limit->setRange(1, std::numeric_limits<int>::max());
    m_limit->setSuffix(QStringLiteral(" B"));
    m_limit->setValue(static_cast<int>(m_model.limit()));
    m_explanation = new QLabel(this);
    m_explanation->setWordWrap(true);
    m_explanation->setObjectName(QStringLiteral("muted"));
    m_problem = new QLabel(this);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWordWrap(true);
    m_preview = new QTableWidget(0, 4, this);
    m_preview->setHorizontalHeaderLabels({QStringLiteral("#"), tr("Offset"), tr("Bytes"), tr("Payload")});
    m_preview->setAccessibleName(tr("Preview"));
    m_preview->verticalHeader()->hide();
    m_preview->horizontalHeader()->setStretchLastSection(true);
    m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    copyPlainNumbers(*m_preview);
    m_preview->setSelectionMode(QAbstractItemView::NoSelection);
    m_preview->setFont(m_theme.fixedFont());
    m_outcome = new QLabel(this);
    m_outcome->setWordWrap(true);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Cut the stream"));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &FramingForm::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &FramingForm::reject);

    m_form = new QFormLayout;
    m_form->addRow(tr("Kind"), m_kind);
    m_form->addRow(m_parameterLabel, m_parameter);
    m_form->addRow(QString(), m_countsHeader);
    m_form->addRow(QString(), m_explanation);
    m_form->addRow(tr("In one line"), m_text);
    m_form->addRow(tr("Largest frame"), m_limit);
    auto* const layout = new QVBoxLayout(this);
    layout->addLayout(m_form);
    layout->addWidget(m_problem);
    layout->addWidget(m_preview, 1);
    layout->addWidget(m_outcome);
    layout->addWidget(m_buttons);
    const QFontMetrics metrics(font());
    resize(metrics.averageCharWidth() * 80, metrics.height() * 32);
}

QString FramingForm::composed() const
{
    const KindChoice& choice = choiceAt(m_kind->currentIndex());
    QString text = QLatin1String(choice.name);
    if (choice.parameter != nullptr)
        text += QLatin1Char(':') + m_parameter->text();
    else if (text.startsWith(QLatin1Char('u')) && m_countsHeader->isChecked())
        text += plusHeader;
    return text;
}

void FramingForm::fillFromKind()
{
    m_text->setText(composed());
    showParameter();
    preview();
}

void FramingForm::fillFromText()
{
    const QSignalBlocker quiet1(m_kind);
    const QSignalBlocker quiet2(m_countsHeader);
    QString name = m_text->text().section(QLatin1Char(':'), 0, 0);
    const bool counts = name.endsWith(plusHeader);
    if (counts)
        name.chop(plusHeader.size());
    for (int i = 0; i < static_cast<int>(std::size(choices)); ++i) {
        if (name == QLatin1String(choices[i].name))
            m_kind->setCurrentIndex(i);
    }
    m_countsHeader->setChecked(counts);
    m_parameter->setText(m_text->text().section(QLatin1Char(':'), 1));
    showParameter();
    preview();
}

void FramingForm::showParameter()
{
    const KindChoice& choice = choiceAt(m_kind->currentIndex());
    const bool asks = choice.parameter != nullptr;
    m_parameterLabel->setVisible(asks);
    m_parameter->setVisible(asks);
    if (asks)
        m_parameterLabel->setText(kindText(choice.parameter));
    m_countsHeader->setVisible(QLatin1String(choice.name).startsWith(QLatin1Char('u')));
    m_explanation->setText(kindText(choice.explanation));
}

Parsed<framing::Framing> FramingForm::parsed() const
{
    return framing::parseFraming(m_text->text().toStdString());
}

void FramingForm::preview()
{
    const auto framing = parsed();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(framing.ok());
    m_problem->setVisible(!framing.ok());
    m_preview->setEnabled(framing.ok());
    if (!framing.ok()) {
        const auto before = m_text->text().toUtf8().left(static_cast<qsizetype>(framing.position()));
        m_problem->setText(QStringLiteral("✗ ") + tr("Position %1: %2")
                                                      .arg(QString::fromUtf8(before).size() + 1)
                                                      .arg(fromView(framing.error().in(currentLanguage()))));
        return;
    }
    std::uint64_t origin = 0;
    std::vector<std::size_t> borders;
    m_model.reader().visit([&origin](const stream::StreamContent& content) {
        const auto& blocks = content.source().blocks;
        origin = blocks.isEmpty() ? 0 : blocks[blocks.begin()].offset;
    });
    const auto bytes = m_model.bytes(origin, previewBytes, &borders);
    const auto framer =
        framing::makeFramer(framing.value, static_cast<std::uint32_t>(m_limit->value()), origin);
    std::vector<framing::Frame> frames;
    // As it came: two of the kinds depend on that.
    borders.push_back(bytes.size());
    std::size_t from = 0;
    for (const std::size_t border : borders) {
        framer->push(std::span(bytes).subspan(from, border - from), frames);
        from = border;
    }
    m_preview->setRowCount(static_cast<int>(std::min<std::size_t>(frames.size(), previewRows)));
    for (int row = 0; row < m_preview->rowCount(); ++row) {
        const framing::Frame& frame = frames[static_cast<std::size_t>(row)];
        const auto payload =
            std::span(bytes).subspan(static_cast<std::size_t>(frame.payloadOffset() - origin),
                                     std::min<std::size_t>(frame.payloadSize(), previewPayload));
        const QString words =
            frame.what() == framing::Frame::What::Lost
                ? tr("✗ lost")
                : (frame.what() == framing::Frame::What::Damaged ? tr("✗ damaged: ") : QString()) +
                      QString::fromStdString(codec::toEscapes(payload));
        int column = 0;
        for (const QString& text :
             {QString::number(row), numberText(frame.offset), numberText(frame.size), words})
            m_preview->setItem(row, column++, new QTableWidgetItem(text));
        m_preview->item(row, 1)->setData(CopyRole, QString::number(frame.offset));
        m_preview->item(row, 2)->setData(CopyRole, QString::number(frame.size));
    }
    QString outcome =
        bytes.empty()
            ? tr("Nothing has been received yet.")
            : tr("%1 frames", nullptr, plural(frames.size())).arg(numberText(frames.size())) +
                  tr(" in the first %1 bytes", nullptr, plural(bytes.size())).arg(numberText(bytes.size()));
    if (framer->isBroken())
        outcome +=
            QStringLiteral(" · ✗ ") + QString::fromStdString(framer->broken().describe(currentLanguage()));
    m_outcome->setText(outcome);
}

void FramingForm::accept()
{
    const auto framing = parsed();
    if (!framing.ok())
        return;
    auto framings = m_model.framings();
    if (m_slot < framings.size())
        framings[m_slot] = framing.value;
    else
        framings.push_back(framing.value);
    m_model.setLimit(static_cast<std::uint32_t>(m_limit->value()));
    m_model.setFramings(framings);
    QDialog::accept();
}

} // namespace enchufe::widgets
