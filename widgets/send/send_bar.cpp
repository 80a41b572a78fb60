// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/send/send_bar.h"

#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/settings.h"
#include "widgets/common/theme.h"
#include "widgets/send/message_input.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHostInfo>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidgetAction>

namespace enchufe::widgets {

namespace {

constexpr int previewBytes = 24;
const auto savedKey = QStringLiteral("savedMessages");

std::vector<std::byte> toBytes(const char* text)
{
    const auto bytes = std::as_bytes(std::span(std::string_view(text)));
    return {bytes.begin(), bytes.end()};
}

} // namespace

SendBar::SendBar(Settings& settings, Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_settings(settings),
      m_theme(theme)
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    build();
    retranslate();
    m_form->setCurrentIndex(settings.value(QStringLiteral("send/form"), 0).toInt());
    m_ending->setCurrentIndex(settings.value(QStringLiteral("send/ending"), 0).toInt());
    m_how->setCurrentIndex(settings.value(QStringLiteral("send/how"), 0).toInt());
    connect(m_form, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_input->setForm(index == 1 ? MessageInput::Form::Hex : MessageInput::Form::Text);
        m_settings.setValue(QStringLiteral("send/form"), index);
        validate();
    });
    m_input->setForm(m_form->currentIndex() == 1 ? MessageInput::Form::Hex : MessageInput::Form::Text);
    connect(m_ending, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_settings.setValue(QStringLiteral("send/ending"), index);
        validate();
    });
    connect(m_how, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_settings.setValue(QStringLiteral("send/how"), index); });
    connect(m_input, &QLineEdit::textChanged, this, &SendBar::validate);
    connect(m_input, &QLineEdit::returnPressed, this, &SendBar::send);
    connect(m_destination, &QLineEdit::textChanged, this, &SendBar::validate);
    connect(m_destination, &QLineEdit::returnPressed, this, &SendBar::send);
    connect(m_send, &QPushButton::clicked, this, &SendBar::send);
    connect(m_file, &QToolButton::clicked, this, &SendBar::sendFile);
    connect(m_saved, &QToolButton::clicked, this, &SendBar::showSaved);
    connect(m_stop, &QToolButton::clicked, this, [this] {
        emit commandReady(engine::command::StopRepeat{});
        m_stop->setEnabled(false);
    });
    connect(m_times, &QSpinBox::valueChanged, this, &SendBar::retranslate);
    connect(m_interval, &QSpinBox::valueChanged, this, &SendBar::retranslate);
    validate();
}

void SendBar::build()
{
    m_form = new QComboBox(this);
    m_input = new MessageInput(m_settings, this);
    m_ending = new QComboBox(this);
    m_how = new QComboBox(this);
    m_destination = new QLineEdit(this);
    m_destination->setMinimumWidth(
        QFontMetrics(font()).horizontalAdvance(QStringLiteral("255.255.255.255:65535")));
    m_destination->hide();
    buildRepeat();
    m_stop = new QToolButton(this);
    m_stop->setIcon(icon(Icon::Pause, m_theme));
    m_stop->setEnabled(false);
    m_saved = new QToolButton(this);
    m_saved->setIcon(icon(Icon::Saved, m_theme));
    m_file = new QToolButton(this);
    m_file->setIcon(icon(Icon::File, m_theme));
    m_send = new QPushButton(this);
    m_send->setObjectName(QStringLiteral("primary"));
    m_status = new QLabel(this);
    m_status->setObjectName(QStringLiteral("muted"));
    m_status->setContentsMargins(10, 0, 10, 6);
    m_status->setTextFormat(Qt::PlainText);

    auto* const row = new QHBoxLayout;
    row->setContentsMargins(10, 8, 10, 2);
    row->setSpacing(6);
    row->addWidget(m_form);
    row->addWidget(m_input, 1);
    row->addWidget(m_ending);
    row->addWidget(m_destination);
    row->addWidget(m_how);
    row->addWidget(m_repeat);
    row->addWidget(m_stop);
    row->addWidget(m_saved);
    row->addWidget(m_file);
    row->addWidget(m_send);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(m_status);
}

void SendBar::buildRepeat()
{
    m_repeat = new QToolButton(this);
    m_repeat->setIcon(icon(Icon::Repeat, m_theme));
    m_repeat->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_repeat->setPopupMode(QToolButton::InstantPopup);
    auto* const form = new QWidget(this);
    auto* const fields = new QFormLayout(form);
    m_times = new QSpinBox(form);
    m_times->setRange(0, 1'000'000);
    m_times->setValue(1);
    m_interval = new QSpinBox(form);
    m_interval->setRange(0, 3'600'000);
    m_interval->setValue(50);
    m_timesLabel = new QLabel(form);
    m_intervalLabel = new QLabel(form);
    m_timesLabel->setBuddy(m_times);
    m_intervalLabel->setBuddy(m_interval);
    fields->addRow(m_timesLabel, m_times);
    fields->addRow(m_intervalLabel, m_interval);
    auto* const menu = new QMenu(m_repeat);
    auto* const action = new QWidgetAction(menu);
    action->setDefaultWidget(form);
    menu->addAction(action);
    m_repeat->setMenu(menu);
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
    refill(m_form, {tr("Text"), tr("Hex")});
    m_form->setAccessibleName(tr("Text or hex"));
    refill(m_ending,
           {tr("no line end"), QStringLiteral("+ \\n"), QStringLiteral("+ \\r\\n"), QStringLiteral("+ \\r")});
    m_ending->setAccessibleName(tr("Line end"));
    m_ending->setToolTip(tr("What is added after a text"));
    refill(m_how, {QStringLiteral("sendall()"), QStringLiteral("send()")});
    m_how->setAccessibleName(tr("Send everything or once"));
    m_how->setToolTip(tr(
        "sendall() calls send() until everything was taken; send() is called once and may take only a part"));
    m_input->setPlaceholderText(tr("Message"));
    m_input->setAccessibleName(tr("Message"));
    m_input->setToolTip(tr("In text: \\n \\r \\t \\0 \\\\ \\xHH. In hex: spaces, commas, colons and 0x as "
                           "you like. ↑ brings back earlier messages."));
    m_destination->setPlaceholderText(tr("to host:port"));
    m_destination->setAccessibleName(tr("Destination"));
    m_repeat->setToolTip(tr("How often the message is sent"));
    m_repeat->setAccessibleName(tr("Repeat"));
    const QString times = m_times->value() == 0 ? QStringLiteral("∞") : QString::number(m_times->value());
    m_repeat->setText(m_times->value() == 1 ? QStringLiteral("× 1")
                                            : tr("× %1 / %2 ms").arg(times).arg(m_interval->value()));
    m_timesLabel->setText(tr("Times"));
    m_times->setSpecialValueText(tr("until stopped"));
    m_intervalLabel->setText(tr("Every"));
    m_interval->setSuffix(QStringLiteral(" ms"));
    m_stop->setToolTip(tr("Stop repeating"));
    m_stop->setAccessibleName(tr("Stop repeating"));
    m_saved->setToolTip(tr("Saved messages"));
    m_saved->setAccessibleName(tr("Saved messages"));
    m_file->setToolTip(tr("Send a file"));
    m_file->setAccessibleName(tr("Send a file"));
    m_send->setText(tr("Send ⏎"));
    m_send->setAccessibleName(tr("Send"));
    validate();
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
    m_target = target;
    m_destination->setVisible(target.asksDestination);
    validate();
}

void SendBar::focusInput()
{
    m_input->setFocus(Qt::ShortcutFocusReason);
    m_input->selectAll();
}

engine::SendHow SendBar::how() const
{
    return m_how->currentIndex() == 1 ? engine::SendHow::Once : engine::SendHow::All;
}

codec::Parsed SendBar::message() const
{
    codec::Parsed parsed = m_input->parse();
    if (parsed.ok() && m_input->form() == MessageInput::Form::Text) {
        static constexpr const char* endings[] = {"", "\n", "\r\n", "\r"};
        for (const std::byte b : toBytes(endings[std::clamp(m_ending->currentIndex(), 0, 3)]))
            parsed.bytes.push_back(b);
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

void SendBar::validate()
{
    const codec::Parsed parsed = message();
    const bool good = parsed.ok();
    m_input->setProperty("invalid", !good);
    m_input->style()->unpolish(m_input);
    m_input->style()->polish(m_input);
    m_ending->setEnabled(m_input->form() == MessageInput::Form::Text);
    m_send->setEnabled(m_target.canSend && good);
    m_file->setEnabled(m_target.canSend);
    if (!good) {
        // The position counts bytes; the person counts characters.
        const auto before = m_input->text().toUtf8().left(static_cast<qsizetype>(parsed.position));
        showProblem(tr("Position %1: %2")
                        .arg(QString::fromUtf8(before).size() + 1)
                        .arg(fromView(parsed.error.in(currentLanguage()))));
        return;
    }
    showProblem({});
    if (!m_target.canSend) {
        m_status->setText(m_target.reason.isEmpty() ? tr("Select an endpoint that can send.")
                                                    : m_target.reason);
        return;
    }
    const auto shown =
        std::span(parsed.bytes).first(std::min<std::size_t>(parsed.bytes.size(), previewBytes));
    QString text = tr("%1 bytes").arg(numberText(parsed.bytes.size()));
    if (!shown.empty())
        text += QStringLiteral(":  ") + QString::fromStdString(codec::toSpacedHex(shown)) +
                (shown.size() < parsed.bytes.size() ? QStringLiteral(" …") : QString());
    m_status->setText(text);
}

void SendBar::send()
{
    codec::Parsed parsed = message();
    if (!parsed.ok() || !m_target.canSend)
        return;
    if (m_target.asksDestination) {
        resolveAndSend(std::move(parsed.bytes));
        return;
    }
    sendTo(std::move(parsed.bytes), std::nullopt);
}

void SendBar::resolveAndSend(std::vector<std::byte> bytes)
{
    const QString typed = m_destination->text().trimmed();
    if (typed.isEmpty()) { // the socket may have a usual destination
        sendTo(std::move(bytes), std::nullopt);
        return;
    }
    if (net::Endpoint::isUnixText(typed.toStdString())) {
        if (const auto path = net::Endpoint::unixPath(typed.toStdString()))
            sendTo(std::move(bytes), *path);
        else
            showProblem(tr("This path is empty or too long."));
        return;
    }
    const net::HostPort parts = net::splitHostPort(typed.toStdString());
    const auto port = net::parsePort(parts.port);
    if (!port || parts.host.empty()) {
        showProblem(tr("Write the destination as host:port, with a port from 0 to 65535."));
        return;
    }
    if (const auto numeric = net::Endpoint::numeric(parts.host, *port)) {
        sendTo(std::move(bytes), *numeric);
        return;
    }
    QHostInfo::lookupHost(QString::fromStdString(parts.host), this,
                          [this, bytes = std::move(bytes), port, typed](const QHostInfo& info) {
                              for (const QHostAddress& address : info.addresses()) {
                                  if (const auto found =
                                          net::Endpoint::numeric(address.toString().toStdString(), *port)) {
                                      sendTo(bytes, *found);
                                      return;
                                  }
                              }
                              showProblem(tr("%1: %2").arg(typed, info.errorString()));
                          });
}

void SendBar::sendTo(std::vector<std::byte> bytes, const std::optional<net::Endpoint>& to)
{
    m_input->remember();
    if (m_times->value() == 1) {
        emit commandReady(engine::command::Send{std::move(bytes), how(), to});
    } else {
        emit commandReady(engine::command::Repeat{std::move(bytes), how(),
                                                  static_cast<std::uint64_t>(m_times->value()),
                                                  std::chrono::milliseconds(m_interval->value()), to});
        m_stop->setEnabled(true);
    }
    m_input->selectAll();
}

void SendBar::sendFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Send a file"));
    if (!path.isEmpty())
        emit commandReady(engine::command::SendFile{path.toStdString(), how()});
}

void SendBar::showSaved()
{
    // A saved message is its form and its text: "text\thola\n" or "hex\t0a 0b".
    const QStringList saved = m_settings.value(savedKey).toStringList();
    QMenu menu(this);
    for (const QString& each : saved) {
        const QString text = each.section(QLatin1Char('\t'), 1);
        menu.addAction(text.size() > 60 ? text.left(60) + QStringLiteral("…") : text, this,
                       [this, each, text] {
                           m_form->setCurrentIndex(each.startsWith(QLatin1String("hex")) ? 1 : 0);
                           m_input->setText(text);
                           focusInput();
                       });
    }
    if (!saved.isEmpty())
        menu.addSeparator();
    menu.addAction(tr("Save this message"), this, &SendBar::saveMessage)
        ->setEnabled(!m_input->text().isEmpty());
    QMenu* const removing = menu.addMenu(tr("Remove"));
    removing->setEnabled(!saved.isEmpty());
    for (const QString& each : saved) {
        removing->addAction(each.section(QLatin1Char('\t'), 1).left(60), this, [this, each] {
            QStringList left = m_settings.value(savedKey).toStringList();
            left.removeAll(each);
            m_settings.setValue(savedKey, left);
        });
    }
    menu.exec(m_saved->mapToGlobal(QPoint(0, 0)) - QPoint(0, menu.sizeHint().height()));
}

void SendBar::saveMessage()
{
    QStringList saved = m_settings.value(savedKey).toStringList();
    const QString entry =
        (m_input->form() == MessageInput::Form::Hex ? QStringLiteral("hex\t") : QStringLiteral("text\t")) +
        m_input->text();
    saved.removeAll(entry);
    saved.prepend(entry);
    m_settings.setValue(savedKey, saved);
}

} // namespace enchufe::widgets
