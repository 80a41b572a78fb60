// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/send/send_bar.h"

#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/settings.h"
#include "widgets/common/theme.h"
#include "widgets/common/wrapped_label.h"
#include "widgets/send/destination.h"
#include "widgets/send/message_input.h"
#include "widgets/send/repeat_button.h"
#include "widgets/send/saved_messages.h"
#include "widgets/send/send_knobs.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace enchufe::widgets {

namespace {

constexpr int previewBytes = 24;
constexpr int structForm = 2;
} // namespace

SendBar::SendBar(Settings& settings, Theme& theme, engine::Engine& engine, QWidget* parent)
    : QWidget(parent),
      m_settings(settings),
      m_theme(theme),
      m_finder(new Destination(engine, this))
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    build();
    retranslate();
    m_form->setCurrentIndex(settings.value(QStringLiteral("send/form"), 0).toInt());
    m_format->setText(settings.value(QStringLiteral("send/format"), QStringLiteral(">iif")).toString());
    connectAll();
    applyForm();
    validate();
}

void SendBar::connectAll()
{
    connect(m_form, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_settings.setValue(QStringLiteral("send/form"), index);
        applyForm();
        validate();
    });
    connect(m_format, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_settings.setValue(QStringLiteral("send/format"), text);
        applyForm();
        validate();
    });
    connect(m_anyway, &QCheckBox::toggled, this, &SendBar::validate);
    connect(m_input, &QLineEdit::textChanged, this, [this] {
        m_failureSeen = m_target.failureNumber;
        validate();
    });
    connect(m_input, &MessageInput::sendRequested, this, &SendBar::send);
    connect(m_input, &MessageInput::pasteProgressed, this, &SendBar::showPasteProgress);
    connect(m_input, &MessageInput::pasteRefused, this, &SendBar::showProblem);
    connect(m_input, &MessageInput::pasteChanged, this, &SendBar::validate);
    connect(m_cancelPaste, &QToolButton::clicked, m_input, &MessageInput::dropPaste);
    connect(m_destination, &QLineEdit::textChanged, this, &SendBar::validate);
    connect(m_destination, &QLineEdit::returnPressed, this, &SendBar::send);
    connect(m_send, &QPushButton::clicked, this, &SendBar::send);
    connect(m_knobs, &SendKnobs::changed, this, &SendBar::validate);
    connect(m_knobs, &SendKnobs::fileRequested, this, &SendBar::sendFile);
    connect(m_knobs, &SendKnobs::stopRequested, this, &SendBar::stopRepeating);
    connect(&m_knobs->saved(), &SavedMessages::chosen, this, &SendBar::takeSaved);
    connect(&m_knobs->saved(), &SavedMessages::failed, this, &SendBar::showProblem);
    connect(&m_theme, &Theme::changed, this, [this] {
        m_format->setFont(m_theme.fixedFont());
        arrange();
    });
}

void SendBar::applyForm()
{
    const int form = m_form->currentIndex();
    m_input->setFormat(codec::StructFormat::parse(m_format->text().trimmed().toStdString()));
    m_input->setForm(static_cast<MessageInput::Form>(std::clamp(form, 0, structForm)));
    m_format->setVisible(form == structForm);
    m_knobs->setForm(m_input->form());
}

void SendBar::build()
{
    m_form = new QComboBox(this);
    m_form->addItems({QString(), QString(), QString()});
    m_format = new QLineEdit(this);
    m_format->setFont(m_theme.fixedFont());
    m_format->setMaximumWidth(
        QFontMetrics(m_theme.fixedFont()).horizontalAdvance(QStringLiteral("<HHd4s12345")));
    m_input = new MessageInput(m_settings, this);
    m_destination = new QLineEdit(this);
    m_destination->hide();
    m_anyway = new QCheckBox(this);
    m_anyway->hide();
    m_send = new QPushButton(this);
    m_send->setObjectName(QStringLiteral("primary"));
    m_status = new WrappedLabel(this);
    m_status->setObjectName(QStringLiteral("muted"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress = new QProgressBar(this);
    m_progress->hide();
    m_cancelPaste = new QToolButton(this);
    m_cancelPaste->hide();
    m_knobs = new SendKnobs(m_settings, m_theme, this);

    m_row = new QHBoxLayout;
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(6);
    m_row->addWidget(m_form);
    m_row->addWidget(m_format);
    m_row->addWidget(m_input, 3);
    m_row->addWidget(m_destination, 2);
    m_row->addWidget(m_knobs);
    m_row->addWidget(m_send);
    auto* const below = new QHBoxLayout;
    below->setContentsMargins(0, 0, 0, 0);
    below->addWidget(m_status, 1);
    below->addWidget(m_progress);
    below->addWidget(m_cancelPaste);
    below->addWidget(m_anyway);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(10, 6, 10, 4);
    m_column->setSpacing(3);
    m_column->addLayout(m_row);
    m_column->addLayout(below);
}

/// One row where it holds everything, else the knobs have one of their own: nothing is squeezed or cut.
void SendBar::arrange()
{
    const int letters = fontMetrics().averageCharWidth();
    int needed = m_knobs->sizeHint().width() + letters * 24; // room for a message
    for (const QWidget* const each :
         {static_cast<QWidget*>(m_form), static_cast<QWidget*>(m_format), static_cast<QWidget*>(m_send)})
        needed += each->isHidden() ? 0 : each->sizeHint().width() + m_row->spacing();
    needed += m_destination->isHidden() ? 0 : letters * 18;
    const bool together = needed <= width() - 2 * m_row->spacing() - 20;
    m_destination->setMinimumWidth(letters * 12);
    m_input->setMinimumWidth(letters * 12);
    if (together == (m_row->indexOf(m_knobs) >= 0))
        return;
    if (together) {
        m_column->removeWidget(m_knobs);
        m_row->insertWidget(m_row->indexOf(m_send), m_knobs);
    } else {
        m_row->removeWidget(m_knobs);
        m_column->insertWidget(1, m_knobs, 0, Qt::AlignLeft);
    }
    updateGeometry();
}

/// In two rows: a window that is too narrow for one must not be kept from being so.
QSize SendBar::minimumSizeHint() const
{
    const int letters = fontMetrics().averageCharWidth();
    int row = letters * 12 + m_form->minimumSizeHint().width() + m_send->minimumSizeHint().width();
    row += m_format->isHidden() ? 0 : letters * 8;
    row += m_destination->isHidden() ? 0 : letters * 12;
    const QMargins margins = m_column->contentsMargins();
    const int width = qMax(row + 4 * m_row->spacing(), m_knobs->minimumSizeHint().width());
    return {width + margins.left() + margins.right(), m_column->minimumSize().height()};
}

bool SendBar::event(QEvent* event)
{
    const bool taken = QWidget::event(event);
    // As high as its words: a splitter keeps what it once gave, unless there is a maximum.
    if (event->type() == QEvent::LayoutRequest)
        setMaximumHeight(m_column->sizeHint().height());
    return taken;
}

void SendBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SendBar::retranslate()
{
    const auto refill = [](QComboBox* box, const QStringList& items) {
        const QSignalBlocker quiet(box);
        const int index = std::max(box->currentIndex(), 0);
        box->clear();
        box->addItems(items);
        box->setCurrentIndex(index);
    };
    refill(m_form, {tr("Text"), tr("Hex"), QStringLiteral("struct")});
    m_form->setAccessibleName(tr("Text, hex or struct record"));
    m_format->setAccessibleName(tr("Struct format"));
    m_format->setToolTip(
        tr("Byte order @ = < > !, then x c b B ? h H i I l L q Q n N e f d s p P with counts, as in "
           "Python's struct"));
    m_anyway->setText(tr("Send it all the same"));
    nameControls();
    arrange();
    validate();
}

void SendBar::nameControls()
{
    m_input->setPlaceholderText(tr("Message"));
    m_input->setAccessibleName(tr("Message"));
    m_input->setToolTip(tr("In text: \\n \\r \\t \\0 \\\\ \\xHH. In hex: spaces, commas, colons and 0x as "
                           "you like. ↑ brings back earlier messages."));
    m_destination->setPlaceholderText(tr("to host:port"));
    m_destination->setAccessibleName(tr("Destination"));
    m_send->setText(tr("Send ⏎"));
    m_send->setAccessibleName(tr("Send"));
    m_progress->setAccessibleName(tr("Taking what was pasted"));
    m_cancelPaste->setText(tr("Cancel"));
    m_cancelPaste->setToolTip(tr("Do not take what was pasted (Esc)"));
}

void SendBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SendBar::setTarget(const Target& target)
{
    if (target == m_target) // asked once a frame; validating restyles the input
        return;
    const bool isAnother = target.to != m_target.to;
    if (isAnother)
        change(target.to);
    const bool isOtherPeer = target.destination != m_target.destination;
    if (isOtherPeer && m_target.destination.isEmpty())
        m_typedDestination = m_destination->text();
    m_target = target;
    if (isOtherPeer || isAnother)
        showDestination();
    m_destination->setVisible(target.asksDestination);
    m_knobs->setRepeats(target.repeats);
    m_knobs->setDatagramCall(!target.isDatagram       ? net::Call::Note
                             : target.asksDestination ? net::Call::SendTo
                                                      : net::Call::Send);
    arrange();
    validate();
    if (!isAnother)
        return;
    // What came meanwhile goes first; without it what is wrong with the message stays.
    const QString problem = std::exchange(m_drafts[target.to].problem, {});
    if (!problem.isEmpty())
        showProblem(problem);
}

/// The chosen peer's address, which is not to be changed here, or what was typed.
void SendBar::showDestination()
{
    const bool isPeers = !m_target.destination.isEmpty();
    m_destination->setReadOnly(isPeers);
    m_destination->setText(isPeers ? addressText(m_target.destination) : m_typedDestination);
    m_destination->setToolTip(isPeers ? tr("The peer that is chosen. Choose its socket to send elsewhere.")
                                      : QString());
}

void SendBar::focusInput()
{
    m_input->setFocus(Qt::ShortcutFocusReason);
    m_input->selectAll();
}

codec::ParsedBytes SendBar::message() const
{
    codec::ParsedBytes parsed = m_input->parse();
    if (parsed.ok() && m_input->form() == MessageInput::Form::Text) {
        for (const std::byte b : std::as_bytes(std::span(m_knobs->lineEnd())))
            parsed.value.push_back(b);
    }
    return parsed;
}

void SendBar::showProblem(const QString& text)
{
    m_status->setObjectName(text.isEmpty() ? QStringLiteral("muted") : QStringLiteral("problem"));
    m_status->style()->unpolish(m_status);
    m_status->style()->polish(m_status);
    if (!text.isEmpty())
        m_status->setText(QStringLiteral("✗ ") + text);
}

std::vector<std::byte> SendBar::framed(const std::vector<std::byte>& message, QString& problem) const
{
    const QString text = m_knobs->framing();
    if (text.isEmpty())
        return message;
    const auto framing = framing::parseFraming(text.toStdString());
    if (!framing.ok()) {
        problem = tr("Framing, position %1: %2")
                      .arg(framing.position() + 1)
                      .arg(fromView(framing.error().in(currentLanguage())));
        return {};
    }
    framing::Encoded encoded = framing::encode(framing.value, message, currentLanguage());
    if (!encoded.ok())
        problem = QString::fromStdString(encoded.objection);
    return std::move(encoded.bytes);
}

QString SendBar::problemOf(const codec::ParsedBytes& parsed, std::vector<std::byte>& ready) const
{
    if (m_form->currentIndex() == structForm) {
        const auto format = codec::StructFormat::parse(m_format->text().trimmed().toStdString());
        if (!format.ok())
            return tr("Format, position %1: %2")
                .arg(format.position() + 1)
                .arg(fromView(format.error().in(currentLanguage())));
    }
    if (!parsed.ok()) {
        // The position counts bytes; the person counts characters.
        const auto before = m_input->text().toUtf8().left(static_cast<qsizetype>(parsed.position()));
        return tr("Position %1: %2")
            .arg(QString::fromUtf8(before).size() + 1)
            .arg(QString::fromStdString(parsed.problem->mistake.describe(currentLanguage())));
    }
    QString problem;
    ready = framed(parsed.value, problem);
    return problem;
}

void SendBar::validate()
{
    const codec::ParsedBytes parsed = message();
    std::vector<std::byte> ready;
    const QString problem = problemOf(parsed, ready);
    // A message that its receiver would cut wrongly is a lesson: it may be sent, on purpose.
    const bool isObjection = parsed.ok() && !problem.isEmpty() && !ready.empty();
    const bool good = problem.isEmpty() || (isObjection && m_anyway->isChecked());
    const bool pasting = m_input->isTakingPaste();
    m_anyway->setVisible(isObjection);
    markInvalid(*m_input, !good);
    m_send->setEnabled(m_target.canSend && good && !pasting);
    m_knobs->setCanSend(m_target.canSend);
    emit possibleChanged(m_send->isEnabled(), m_knobs->canSendFile(), m_knobs->canStop());
    m_progress->setVisible(pasting);
    m_cancelPaste->setVisible(pasting);
    m_knobs->saved().setCurrent(
        {m_input->form(), m_format->text(), m_input->holdsPaste() ? QString() : m_input->text()});
    const bool failed = m_target.failureNumber > m_failureSeen;
    showProblem(problem.isEmpty() && failed ? m_target.failure : problem);
    if (problem.isEmpty() && !failed)
        showMessage(ready);
}

void SendBar::showPasteProgress(int percent)
{
    m_progress->setValue(percent);
    if (!m_progress->isVisible())
        validate();
}

void SendBar::showMessage(const std::vector<std::byte>& bytes)
{
    if (!m_target.canSend) {
        m_status->setText(m_target.reason.isEmpty() ? tr("Select an endpoint that can send.")
                                                    : m_target.reason);
        return;
    }
    if (!m_lookingUp.isEmpty()) {
        m_status->setText(tr("Looking up %1 …").arg(m_lookingUp));
        return;
    }
    const auto shown = std::span(bytes).first(std::min<std::size_t>(bytes.size(), previewBytes));
    QString text = tr("%1 bytes", nullptr, plural(bytes.size())).arg(numberText(bytes.size()));
    if (!shown.empty())
        text += QStringLiteral(":  ") + QString::fromStdString(codec::toSpacedHex(shown)) +
                (shown.size() < bytes.size() ? QStringLiteral(" …") : QString());
    m_status->setText(text);
}

void SendBar::openRepetition() { m_knobs->repetition().openKnobs(); }

void SendBar::openSaved() { m_knobs->saved().openMenu(); }

void SendBar::takeSaved(const SavedMessage& message)
{
    if (message.form == MessageForm::Struct)
        m_format->setText(message.format);
    m_form->setCurrentIndex(static_cast<int>(message.form));
    m_input->dropPaste();
    m_input->setText(message.text);
    focusInput();
}

} // namespace enchufe::widgets
