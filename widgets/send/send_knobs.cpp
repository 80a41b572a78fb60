// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/send/send_knobs.h"

#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/settings.h"
#include "widgets/common/theme.h"
#include "widgets/send/repeat_button.h"
#include "widgets/send/saved_messages.h"
#include "widgets/send/send_drafts.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace enchufe::widgets {

namespace {

/// What a message is most often framed with; any other framing can be typed.
constexpr const char* framings[] = {"line",          "delim:\\n", "ascii-len::", "netstring",
                                    "ascii-fixed:5", "u8",        "u16be",       "u32be"};
constexpr std::string_view lineEnds[] = {"", "\n", "\r\n", "\r"};

void refill(QComboBox& box, const QStringList& items)
{
    const QSignalBlocker quiet(&box);
    const int index = std::max(box.currentIndex(), 0);
    box.clear();
    box.addItems(items);
    box.setCurrentIndex(index);
}

} // namespace

SendKnobs::SendKnobs(Settings& settings, Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_settings(settings),
      m_theme(theme)
{
    m_ending = new QComboBox(this);
    m_framing = new QComboBox(this);
    m_framing->setEditable(true);
    m_framing->setInsertPolicy(QComboBox::NoInsert);
    m_framing->setMinimumContentsLength(13);
    m_framing->lineEdit()->setFont(theme.fixedFont());
    m_how = new QComboBox(this);
    m_repeat = new RepeatButton(theme, this);
    m_stop = new QToolButton(this);
    m_stop->setIcon(icon(Icon::Pause, theme));
    m_stop->setEnabled(false);
    m_saved = new SavedMessages(settings, theme, this);
    m_file = new QToolButton(this);
    m_file->setIcon(icon(Icon::File, theme));
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (QWidget* const each :
         {static_cast<QWidget*>(m_ending), static_cast<QWidget*>(m_framing), static_cast<QWidget*>(m_how),
          static_cast<QWidget*>(m_repeat), static_cast<QWidget*>(m_stop), static_cast<QWidget*>(m_saved),
          static_cast<QWidget*>(m_file)})
        row->addWidget(each);
    retranslate();
    m_ending->setCurrentIndex(settings.value(QStringLiteral("send/ending"), 0).toInt());
    m_howOnStream = std::clamp(settings.value(QStringLiteral("send/how"), 0).toInt(), 0, 1);
    m_how->setCurrentIndex(m_howOnStream);
    showFraming(settings.value(QStringLiteral("send/framing")).toString());
    connectAll();
}

void SendKnobs::connectAll()
{
    connect(m_ending, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_settings.setValue(QStringLiteral("send/ending"), index);
        emit changed();
    });
    connect(m_how, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_howOnStream = index;
        m_settings.setValue(QStringLiteral("send/how"), index);
    });
    connect(m_framing, &QComboBox::currentTextChanged, this, [this](const QString& text) {
        const int known = m_framing->findText(text); // an item, or what was typed
        m_chosenFraming = known < 0 ? text : m_framing->itemData(known).toString();
        m_settings.setValue(QStringLiteral("send/framing"), m_chosenFraming);
        emit changed();
    });
    connect(m_stop, &QToolButton::clicked, this, &SendKnobs::stopRequested);
    connect(m_file, &QToolButton::clicked, this, &SendKnobs::fileRequested);
    connect(&m_theme, &Theme::changed, this, [this] { m_framing->lineEdit()->setFont(m_theme.fixedFont()); });
}

std::string_view SendKnobs::lineEnd() const { return lineEnds[std::clamp(m_ending->currentIndex(), 0, 3)]; }

void SendKnobs::showFraming(const QString& framing)
{
    m_chosenFraming = framing;
    const QSignalBlocker quiet(m_framing);
    const int known = m_framing->findData(framing);
    m_framing->setCurrentIndex(known);
    if (known < 0)
        m_framing->setCurrentText(framing);
}

engine::SendHow SendKnobs::how() const
{
    return m_datagramCall == net::Call::Note && m_howOnStream == 1 ? engine::SendHow::Once
                                                                   : engine::SendHow::All;
}

void SendKnobs::keepIn(SendDraft& draft) const
{
    draft.ending = m_ending->currentIndex();
    draft.framing = m_chosenFraming;
    draft.how = m_howOnStream;
    draft.repetition = m_repeat->value();
}

void SendKnobs::takeFrom(const SendDraft& draft)
{
    const QSignalBlocker quietEnding(m_ending);
    m_ending->setCurrentIndex(draft.ending);
    showFraming(draft.framing);
    m_howOnStream = draft.how;
    retranslateHow();
    m_repeat->setValue(draft.repetition);
}

void SendKnobs::setForm(MessageForm form)
{
    m_ending->setVisible(form != MessageForm::Struct);
    m_ending->setEnabled(form == MessageForm::Text);
}

void SendKnobs::setRepeats(bool on) { m_stop->setEnabled(on); }

void SendKnobs::setCanSend(bool on) { m_file->setEnabled(on); }

bool SendKnobs::canStop() const { return m_stop->isEnabled(); }

bool SendKnobs::canSendFile() const { return m_file->isEnabled(); }

void SendKnobs::retranslateFramings()
{
    const QSignalBlocker quiet(m_framing);
    m_framing->clear();
    m_framing->addItem(tr("no framing"), QString());
    for (const char* const each : framings)
        m_framing->addItem(QLatin1String(each), QLatin1String(each));
    showFraming(m_chosenFraming);
}

void SendKnobs::retranslateHow()
{
    const bool isDatagram = m_datagramCall != net::Call::Note;
    const QSignalBlocker quiet(m_how);
    m_how->clear();
    if (isDatagram)
        m_how->addItem(fromView(net::callName(m_datagramCall)) + QStringLiteral("()"));
    else
        m_how->addItems({QStringLiteral("sendall()"), QStringLiteral("send()")});
    m_how->setCurrentIndex(isDatagram ? 0 : m_howOnStream);
    m_how->setEnabled(!isDatagram);
    m_how->setAccessibleName(tr("Send everything or once"));
    m_how->setToolTip(isDatagram ? tr("One call hands over the whole datagram")
                                 : tr("sendall() calls send() until everything was taken; send() is called "
                                      "once and may take only a part"));
}

void SendKnobs::setDatagramCall(net::Call call)
{
    if (std::exchange(m_datagramCall, call) != call)
        retranslateHow();
}

void SendKnobs::retranslate()
{
    retranslateFramings();
    m_framing->setAccessibleName(tr("Framing of what is sent"));
    m_framing->lineEdit()->setAccessibleName(tr("Framing of what is sent"));
    m_framing->setToolTip(tr("What is put around each message, so that its receiver can tell it apart"));
    refill(*m_ending,
           {tr("no line end"), QStringLiteral("+ \\n"), QStringLiteral("+ \\r\\n"), QStringLiteral("+ \\r")});
    m_ending->setAccessibleName(tr("Line end"));
    m_ending->setToolTip(tr("What is added after a text"));
    retranslateHow();
    Actions::describe(*m_stop, act::stopRepeating, tr("Stop repeating"));
    Actions::describe(*m_file, act::sendFile, tr("Send a file"));
}

void SendKnobs::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace enchufe::widgets
