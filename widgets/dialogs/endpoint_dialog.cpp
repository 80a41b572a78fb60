// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/endpoint_dialog.h"

#include "core/net/errors.h"
#include "core/net/interfaces.h"
#include "core/net/ports.h"
#include "widgets/common/fitting.h"
#include "widgets/common/format.h"
#include "widgets/common/port_notes.h"
#include "widgets/common/settings.h"
#include "widgets/common/theme.h"
#include "widgets/common/wrapped_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace enchufe::widgets {

EndpointDialog::EndpointDialog(Feed& feed, engine::Engine& engine, Settings& settings,
                               const behaviour::Registry& behaviours, QWidget* parent)
    : QDialog(parent),
      m_settings(settings),
      m_engine(engine),
      m_feed(feed),
      m_behaviours(behaviours)
{
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    connect(&feed, &Feed::advanced, this, &EndpointDialog::onAdvanced);
}

QComboBox* EndpointDialog::addHost(const QString& label, const QString& historyName, bool localAddresses)
{
    auto* const box = new QComboBox(this);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setMinimumContentsLength(26);
    QStringList offered = m_settings.history(historyName);
    const auto offer = [&offered](const QString& text) {
        if (!offered.contains(text))
            offered << text;
    };
    offer(QStringLiteral("127.0.0.1"));
    offer(QStringLiteral("::1"));
    if (localAddresses) {
        for (const net::Interface& each : net::interfaces()) {
            for (const net::InterfaceAddress& address : each.addresses)
                offer(QString::fromStdString(address.address.host()));
        }
        offer(QStringLiteral("0.0.0.0"));
        offer(QStringLiteral("::"));
    } else {
        offer(QStringLiteral("localhost"));
    }
    box->addItems(offered);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->lineEdit()->setPlaceholderText(tr("name, address or unix:/path"));
    box->setAccessibleName(label);
    m_form->addRow(label, box);
    return box;
}

QLineEdit* EndpointDialog::addPort(const QString& label, const QString& value, net::Type type)
{
    auto* const port = new QLineEdit(this);
    auto* const note = new WrappedLabel(this);
    note->setObjectName(QStringLiteral("muted"));
    auto* const row = new QWidget(this);
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(port, 1);
    layout->addWidget(note, 2);
    port->setAccessibleName(label);
    auto* const notes = new PortNotes({type}, note);
    connect(notes, &PortNotes::answered, note,
            [note](const QStringList& answer) { note->setText(answer.first()); });
    connect(port, &QLineEdit::textChanged, notes, &PortNotes::ask);
    clearsProblem(port);
    port->setText(value);
    m_form->addRow(label, row);
    if (auto* const buddy = qobject_cast<QLabel*>(m_form->labelForField(row)))
        buddy->setBuddy(port);
    return port;
}

void EndpointDialog::beginAdvanced()
{
    m_advancedPage = new QWidget(this);
    m_advanced = new QFormLayout(m_advancedPage);
    m_advanced->setContentsMargins(0, 0, 0, 0);
    m_advanced->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_advancedPage->hide();
    m_advancedToggle = new QToolButton(this);
    m_advancedToggle->setText(tr("More settings"));
    m_advancedToggle->setCheckable(true);
    m_advancedToggle->setArrowType(Qt::RightArrow);
    m_advancedToggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_advancedToggle, &QToolButton::toggled, this, [this](bool on) {
        m_advancedToggle->setArrowType(on ? Qt::DownArrow : Qt::RightArrow);
        m_advancedPage->setVisible(on);
        fit();
    });
}

void EndpointDialog::addSocketKnobs(bool stream, bool listens)
{
    m_waiting = new QComboBox(this);
    m_waiting->addItem(tr("never (MSG_DONTWAIT on each call)"));
    m_waiting->addItem(tr("never (O_NONBLOCK)"));
    m_waiting->addItem(tr("yes: calls block this endpoint"));
    m_advanced->addRow(tr("Calls wait"), m_waiting);
    const auto buffer = [this](const QString& label) {
        auto* const box = new QSpinBox(this);
        box->setRange(0, 64 << 20);
        box->setSingleStep(4096);
        box->setSpecialValueText(tr("the system's own"));
        box->setSuffix(QStringLiteral(" B"));
        m_advanced->addRow(label, box);
        return box;
    };
    m_sendBuffer = buffer(tr("Send buffer (SO_SNDBUF)"));
    m_receiveBuffer = buffer(tr("Receive buffer (SO_RCVBUF)"));
    if (stream) {
        m_noDelay = new QCheckBox(tr("Send small segments at once (TCP_NODELAY)"), this);
        m_advanced->addRow(m_noDelay);
    }
    if (listens) {
        m_reuse = new QCheckBox(tr("Take the port although old connections linger (SO_REUSEADDR)"), this);
        m_reuse->setChecked(true);
        m_advanced->addRow(m_reuse);
    }
}

void EndpointDialog::addReading()
{
    m_readingMode = new QComboBox(this);
    m_readingMode->addItems({tr("automatic"), tr("paced"), tr("by hand")});
    m_receiveSize = new QSpinBox(this);
    m_receiveSize->setRange(engine::Reading::smallestSize, engine::Reading::largestSize);
    m_receiveSize->setValue(65536);
    m_receiveSize->setSuffix(QStringLiteral(" B"));
    m_readingInterval = new QSpinBox(this);
    m_readingInterval->setRange(1, 60'000);
    m_readingInterval->setValue(100);
    m_readingInterval->setSuffix(QStringLiteral(" ms"));
    m_readingInterval->setEnabled(false);
    connect(m_readingMode, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_readingInterval->setEnabled(index == 1); });
    m_advanced->addRow(tr("Reading"), m_readingMode);
    m_advanced->addRow(tr("Bytes of each recv()"), m_receiveSize);
    m_advanced->addRow(tr("One recv() every"), m_readingInterval);
}

void EndpointDialog::addBehaviour(behaviour::Where where, QFormLayout* form)
{
    m_where = where;
    m_behaviour = new QComboBox(this);
    for (const auto& each : m_behaviours.all()) {
        if (!each.mayStand(where))
            continue;
        m_behaviour->addItem(fromView(each.title.in(currentLanguage())), fromView(each.name));
        m_behaviour->setItemData(m_behaviour->count() - 1, fromView(each.explanation.in(currentLanguage())),
                                 Qt::ToolTipRole);
    }
    m_behaviour->setAccessibleName(tr("Answers with"));
    form->addRow(m_behaviour->accessibleName(), m_behaviour);
    m_argumentRow = new QWidget(this);
    auto* const layout = new QHBoxLayout(m_argumentRow);
    layout->setContentsMargins(0, 0, 0, 0);
    m_argument = new QLineEdit(m_argumentRow);
    m_browse = new QPushButton(tr("Choose…"), m_argumentRow);
    layout->addWidget(m_argument, 1);
    layout->addWidget(m_browse);
    form->addRow(m_argumentRow);
    connect(m_browse, &QPushButton::clicked, this, &EndpointDialog::chooseArgument);
    clearsProblem(m_argument);
    connect(m_behaviour, &QComboBox::currentIndexChanged, this, &EndpointDialog::showArgument);
    showArgument();
}

void EndpointDialog::showArgument()
{
    using Kind = behaviour::Argument::Kind;
    const auto* const row = m_behaviours.find(m_behaviour->currentData().toString().toStdString());
    const behaviour::Argument argument = row != nullptr ? row->argument : behaviour::Argument();
    const QString hint = fromView(argument.hint.in(currentLanguage()));
    m_argument->clear();
    m_argument->setPlaceholderText(hint);
    m_argument->setAccessibleName(hint.isEmpty() ? tr("Argument") : hint);
    m_argumentRow->setVisible(argument.kind != Kind::None);
    m_browse->setVisible(argument.kind == Kind::File || argument.kind == Kind::Folder);
    if (m_page != nullptr)
        fit();
}

void EndpointDialog::chooseArgument()
{
    const auto* const row = m_behaviours.find(m_behaviour->currentData().toString().toStdString());
    const QString path = row->argument.kind == behaviour::Argument::Kind::Folder
                             ? QFileDialog::getExistingDirectory(this, QString(), m_argument->text())
                             : QFileDialog::getOpenFileName(this, QString(), m_argument->text());
    if (!path.isEmpty())
        m_argument->setText(path);
}

bool EndpointDialog::checkBehaviour()
{
    QString text = m_behaviour->currentData().toString();
    if (!m_argumentRow->isHidden() && !m_argument->text().isEmpty())
        text += QLatin1Char(':') + m_argument->text();
    auto chosen = m_behaviours.choose(text.toStdString(), m_where);
    m_chosen = std::move(chosen.value);
    if (chosen.ok())
        return true;
    markInvalid(*m_argument, true);
    showProblem(QString::fromStdString(chosen.problem->mistake.describe(currentLanguage())), m_argument);
    return false;
}

void EndpointDialog::finish(const QString& acceptText)
{
    m_problem = new WrappedLabel(this);
    m_problem->setObjectName(QStringLiteral("errorBox"));
    m_problem->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_problem->hide();
    connect(m_problem, &QLabel::linkActivated, this, &EndpointDialog::errorRequested);
    m_buttons = new QDialogButtonBox(this);
    auto* const accepting = new QPushButton(acceptText, this);
    accepting->setObjectName(QStringLiteral("primary"));
    m_buttons->addButton(accepting, QDialogButtonBox::AcceptRole);
    m_buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &EndpointDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &EndpointDialog::reject);
    auto* const fields = new QWidget(this);
    auto* const column = new QVBoxLayout(fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_form);
    if (m_advancedToggle != nullptr) {
        column->addWidget(m_advancedToggle, 0, Qt::AlignLeft);
        column->addWidget(m_advancedPage);
    }
    column->addStretch(1);
    // The fields scroll where the screen is small; what went wrong and the buttons stay in sight.
    m_page = new ScrollingPage(fields, this);
    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(m_page, 1);
    layout->addWidget(m_problem);
    layout->addWidget(m_buttons);
    fit();
}

void EndpointDialog::fit()
{
    ensurePolished();
    layout()->activate();
    fitToScreen(*this, sizeHint() + QSize(0, m_problem->isHidden() ? 0 : m_problem->heightForWidth(width())));
}

bool EndpointDialog::checkPort(QLineEdit* port, bool required)
{
    const QString text = port->text().trimmed();
    const bool number =
        !text.isEmpty() && text.toUtf8().toStdString().find_first_not_of("0123456789-+") == std::string::npos;
    QString problem;
    if (text.isEmpty() && required)
        problem = tr("A port is needed: a number from 0 to 65535, or a service name such as http.");
    else if (number && !net::parsePort(text.toStdString()))
        problem = tr("%1 is not a port: a port is a number from 0 to 65535.").arg(text);
    if (problem.isEmpty())
        return true;
    markInvalid(*port, true);
    showProblem(problem, port);
    return false;
}

void EndpointDialog::clearsProblem(QLineEdit* field)
{
    connect(field, &QLineEdit::textChanged, this, [this, field] {
        markInvalid(*field, false);
        showProblem({});
    });
}

void EndpointDialog::showProblem(const QString& text, QWidget* field)
{
    if (m_problem == nullptr)
        return;
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    m_problem->setAccessibleName(text);
    if (field != nullptr)
        field->setFocus();
    if (!text.isEmpty())
        fit();
}

engine::SocketKnobs EndpointDialog::socketKnobs() const
{
    engine::SocketKnobs knobs;
    constexpr engine::Waiting waitings[] = {engine::Waiting::DontWait, engine::Waiting::NonBlocking,
                                            engine::Waiting::Blocking};
    knobs.waiting = waitings[std::clamp(m_waiting->currentIndex(), 0, 2)];
    knobs.noDelay = m_noDelay != nullptr && m_noDelay->isChecked();
    knobs.reuseAddress = m_reuse == nullptr || m_reuse->isChecked();
    if (m_sendBuffer->value() > 0)
        knobs.sendBuffer = m_sendBuffer->value();
    if (m_receiveBuffer->value() > 0)
        knobs.receiveBuffer = m_receiveBuffer->value();
    return knobs;
}

engine::ConnectionKnobs EndpointDialog::connectionKnobs(bool closeAfterPeer) const
{
    engine::ConnectionKnobs knobs;
    constexpr engine::ReadingMode modes[] = {engine::ReadingMode::Automatic, engine::ReadingMode::Paced,
                                             engine::ReadingMode::ByHand};
    knobs.reading = {modes[std::clamp(m_readingMode->currentIndex(), 0, 2)],
                     static_cast<std::uint32_t>(m_receiveSize->value()),
                     std::chrono::milliseconds(m_readingInterval->value())};
    if (m_behaviour != nullptr) {
        m_chosen.answer(knobs);
        knobs.closeAfterPeer = closeAfterPeer && knobs.behaviour != nullptr;
    }
    return knobs;
}

void EndpointDialog::setBusy(bool busy)
{
    m_buttons->buttons().first()->setEnabled(!busy);
    setCursor(busy ? Qt::BusyCursor : Qt::ArrowCursor);
}

void EndpointDialog::accept()
{
    if (m_endpoint != 0)
        return; // under way
    showProblem({});
    m_endpoint = openEndpoint();
    if (m_endpoint != 0)
        setBusy(true);
}

void EndpointDialog::reject()
{
    if (m_endpoint != 0)
        m_engine.close(m_endpoint);
    m_endpoint = 0;
    QDialog::reject();
}

void EndpointDialog::onAdvanced(const std::vector<net::SocketId>& /*sockets*/,
                                const std::vector<journal::EndpointId>& /*endpoints*/)
{
    const auto* const info = m_endpoint != 0 ? m_feed.table().endpoint(m_endpoint) : nullptr;
    if (info == nullptr)
        return;
    if (info->ready) {
        remember();
        QDialog::accept();
        return;
    }
    if (info->failedCall == net::Call::Note)
        return;
    const QString text = QString::fromStdString(
        net::describeError(info->failedCall, info->failedAddress, info->failedError, currentLanguage()));
    const QString name = QString::fromStdString(net::errorName(info->failedCall, info->failedError));
    m_engine.close(m_endpoint);
    m_endpoint = 0;
    setBusy(false);
    showProblem(QStringLiteral("%1 <a href=\"%2\">%3</a>")
                    .arg(text.toHtmlEscaped(), name, tr("More about this error")));
}

} // namespace enchufe::widgets
