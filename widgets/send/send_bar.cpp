// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/send/send_bar.h"

#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/settings.h"
#include "widgets/common/theme.h"
#include "widgets/send/message_input.h"
#include "widgets/send/repeat_button.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHostInfo>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace enchufe::widgets {

namespace {

constexpr int previewBytes = 24;
constexpr std::size_t mostPieces = 20'000;
constexpr int structForm = 2;
const auto structPrefix = QStringLiteral("struct:");
/// What a message is most often framed with; any other framing can be typed.
constexpr const char* framings[] = {"line",          "delim:\\n", "ascii-len::", "netstring",
                                    "ascii-fixed:5", "u8",        "u16be",       "u32be"};
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
    m_format->setText(settings.value(QStringLiteral("send/format"), QStringLiteral(">iif")).toString());
    if (const QString framing = settings.value(QStringLiteral("send/framing")).toString(); !framing.isEmpty())
        m_framing->setCurrentText(framing);
    connectKnobs();
    applyForm();
}

void SendBar::connectKnobs()
{
    connect(m_form, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_settings.setValue(QStringLiteral("send/form"), index);
        applyForm();
    });
    connect(m_ending, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_settings.setValue(QStringLiteral("send/ending"), index);
        validate();
    });
    connect(m_how, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_settings.setValue(QStringLiteral("send/how"), index); });
    connect(m_format, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_settings.setValue(QStringLiteral("send/format"), text);
        applyForm();
    });
    connect(m_framing, &QComboBox::currentTextChanged, this, [this](const QString& text) {
        m_settings.setValue(QStringLiteral("send/framing"),
                            m_framing->currentIndex() == 0 ? QString() : text);
        validate();
    });
    connect(m_anyway, &QCheckBox::toggled, this, &SendBar::validate);
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
}

void SendBar::applyForm()
{
    const int form = m_form->currentIndex();
    m_input->setFormat(codec::StructFormat::parse(m_format->text().trimmed().toStdString()));
    m_input->setForm(static_cast<MessageInput::Form>(std::clamp(form, 0, structForm)));
    m_format->setVisible(form == structForm);
    m_ending->setVisible(form != structForm);
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
    m_format = new QLineEdit(this);
    m_format->setFont(m_theme.fixedFont());
    m_format->setMaximumWidth(
        QFontMetrics(m_theme.fixedFont()).horizontalAdvance(QStringLiteral("<HHd4s12345")));
    m_framing = new QComboBox(this);
    m_framing->setEditable(true);
    m_framing->setInsertPolicy(QComboBox::NoInsert);
    m_framing->setMinimumContentsLength(13);
    m_framing->lineEdit()->setFont(m_theme.fixedFont());
    m_anyway = new QCheckBox(this);
    m_anyway->hide();
    m_repeat = new RepeatButton(m_theme, this);
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
    row->addWidget(m_format);
    row->addWidget(m_input, 1);
    row->addWidget(m_ending);
    row->addWidget(m_framing);
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
    auto* const below = new QHBoxLayout;
    below->setContentsMargins(0, 0, 10, 0);
    below->addWidget(m_status, 1);
    below->addWidget(m_anyway);
    layout->addLayout(below);
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
    const bool isFramed = m_framing->currentIndex() != 0 && m_framing->count() > 0;
    const QString framing = m_framing->currentText();
    {
        const QSignalBlocker quiet(m_framing);
        m_framing->clear();
        m_framing->addItem(tr("no framing"));
        for (const char* const each : framings)
            m_framing->addItem(QLatin1String(each));
        m_framing->setCurrentIndex(0);
        if (isFramed)
            m_framing->setCurrentText(framing);
    }
    m_framing->setAccessibleName(tr("Framing of what is sent"));
    m_framing->lineEdit()->setAccessibleName(tr("Framing of what is sent"));
    m_framing->setToolTip(tr("What is put around each message, so that its receiver can tell it apart"));
    m_anyway->setText(tr("Send it all the same"));
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

std::vector<std::byte> SendBar::framed(const std::vector<std::byte>& message, QString& problem) const
{
    const QString text = m_framing->currentText();
    if (text.isEmpty() || text == m_framing->itemText(0))
        return message;
    const auto framing = framing::parseFraming(text.toStdString());
    if (!framing.ok()) {
        problem = tr("Framing, position %1: %2")
                      .arg(framing.position + 1)
                      .arg(fromView(framing.error.in(currentLanguage())));
        return {};
    }
    framing::Encoded encoded = framing::encode(framing.framing, message, currentLanguage());
    if (!encoded.ok())
        problem = QString::fromStdString(encoded.objection);
    return std::move(encoded.bytes);
}

QString SendBar::problemOf(const codec::Parsed& parsed, std::vector<std::byte>& ready) const
{
    if (m_form->currentIndex() == structForm) {
        const auto format = codec::StructFormat::parse(m_format->text().trimmed().toStdString());
        if (!format.ok())
            return tr("Format, position %1: %2")
                .arg(format.error().where + 1)
                .arg(fromView(format.error().message.in(currentLanguage())));
    }
    if (!parsed.ok()) {
        // The position counts bytes; the person counts characters.
        const auto before = m_input->text().toUtf8().left(static_cast<qsizetype>(parsed.position));
        const QString details = parsed.details.empty()
                                    ? QString()
                                    : QStringLiteral(" (%1)").arg(QString::fromStdString(parsed.details));
        return tr("Position %1: %2")
                   .arg(QString::fromUtf8(before).size() + 1)
                   .arg(fromView(parsed.error.in(currentLanguage()))) +
               details;
    }
    QString problem;
    ready = framed(parsed.bytes, problem);
    return problem;
}

void SendBar::validate()
{
    const codec::Parsed parsed = message();
    std::vector<std::byte> ready;
    const QString problem = problemOf(parsed, ready);
    // A message that its receiver would cut wrongly is a lesson: it may be sent, on purpose.
    const bool isObjection = parsed.ok() && !problem.isEmpty() && !ready.empty();
    const bool good = problem.isEmpty() || (isObjection && m_anyway->isChecked());
    m_anyway->setVisible(isObjection);
    markInvalid(*m_input, !good);
    m_ending->setEnabled(m_input->form() == MessageInput::Form::Text);
    m_send->setEnabled(m_target.canSend && good);
    m_file->setEnabled(m_target.canSend);
    showProblem(problem);
    if (problem.isEmpty())
        showMessage(ready);
}

void SendBar::showMessage(const std::vector<std::byte>& bytes)
{
    if (!m_target.canSend) {
        m_status->setText(m_target.reason.isEmpty() ? tr("Select an endpoint that can send.")
                                                    : m_target.reason);
        return;
    }
    const auto shown = std::span(bytes).first(std::min<std::size_t>(bytes.size(), previewBytes));
    QString text = tr("%1 bytes").arg(numberText(bytes.size()));
    if (!shown.empty())
        text += QStringLiteral(":  ") + QString::fromStdString(codec::toSpacedHex(shown)) +
                (shown.size() < bytes.size() ? QStringLiteral(" …") : QString());
    m_status->setText(text);
}

void SendBar::send()
{
    if (!m_send->isEnabled())
        return;
    QString objection;
    std::vector<std::byte> bytes = framed(message().bytes, objection);
    if (m_target.asksDestination) {
        resolveAndSend(std::move(bytes));
        return;
    }
    sendTo(std::move(bytes), std::nullopt);
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
    if (m_repeat->pieceSize() > 0) {
        sendInPieces(bytes, to);
    } else if (m_repeat->times() == 1) {
        emit commandReady(engine::command::Send{std::move(bytes), how(), to});
    } else {
        emit commandReady(engine::command::Repeat{std::move(bytes), how(),
                                                  static_cast<std::uint64_t>(m_repeat->times()),
                                                  std::chrono::milliseconds(m_repeat->intervalMs()), to});
        m_stop->setEnabled(true);
    }
    m_input->selectAll();
}

void SendBar::sendInPieces(const std::vector<std::byte>& bytes, const std::optional<net::Endpoint>& to)
{
    const auto size = static_cast<std::size_t>(m_repeat->pieceSize());
    if (bytes.size() / size > mostPieces) {
        showProblem(tr("More than %1 pieces: make them larger.").arg(numberText(mostPieces)));
        return;
    }
    for (std::size_t from = 0; from < bytes.size(); from += size) {
        const auto piece = std::span(bytes).subspan(from, std::min(size, bytes.size() - from));
        if (from > 0)
            emit commandReady(engine::command::Pause{std::chrono::milliseconds(m_repeat->gapMs())});
        emit commandReady(engine::command::Send{{piece.begin(), piece.end()}, how(), to});
    }
}

void SendBar::sendFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Send a file"));
    if (!path.isEmpty())
        emit commandReady(engine::command::SendFile{path.toStdString(), how()});
}

void SendBar::showSaved()
{
    // A saved message is its form and its text: "text\thola\n", "hex\t0a 0b" or "struct:>iif\t1 2 3".
    const QStringList saved = m_settings.value(savedKey).toStringList();
    QMenu menu(this);
    for (const QString& each : saved) {
        const QString text = each.section(QLatin1Char('\t'), 1);
        menu.addAction(
            text.size() > 60 ? text.left(60) + QStringLiteral("…") : text, this, [this, each, text] {
                const QString form = each.section(QLatin1Char('\t'), 0, 0);
                const bool isStruct = form.startsWith(structPrefix);
                if (isStruct)
                    m_format->setText(form.mid(structPrefix.size()));
                m_form->setCurrentIndex(isStruct ? structForm : form == QLatin1String("hex") ? 1 : 0);
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
    const QString form = m_form->currentIndex() == structForm         ? structPrefix + m_format->text()
                         : m_input->form() == MessageInput::Form::Hex ? QStringLiteral("hex")
                                                                      : QStringLiteral("text");
    const QString entry = form + QLatin1Char('\t') + m_input->text();
    saved.removeAll(entry);
    saved.prepend(entry);
    m_settings.setValue(savedKey, saved);
}

} // namespace enchufe::widgets
