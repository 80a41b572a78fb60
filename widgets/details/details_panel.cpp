// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/details_panel.h"

#include "core/explain/sentences.h"
#include "core/journal/socket_as_of.h"
#include "core/words/meaning.h"
#include "widgets/common/fitting.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"
#include "widgets/details/explanations.h"
#include "widgets/model/stream_model.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace enchufe::widgets {

namespace {

/// Which bytes of the stream, or how many of a message: a message has no place in a stream.
QString placeText(const journal::Record& record)
{
    using words::Meaning;
    const QString carried = numberText(record.bytesCarried());
    switch (words::meaningOf(record)) {
    case Meaning::Message:
    case Meaning::FullMessage:
    case Meaning::EmptyMessage:
    case Meaning::MessageTaken:
    case Meaning::EmptyTaken:
        return DetailsPanel::tr("%1, one message", nullptr, plural(record.bytesCarried())).arg(carried);
    case Meaning::CutMessage:
        return record.isTruncated() ? DetailsPanel::tr("%1 of %2, cut")
                                          .arg(carried, numberText(static_cast<std::uint64_t>(record.result)))
                                    : DetailsPanel::tr("%1, cut").arg(carried);
    default:
        break;
    }
    if (!record.isData() || record.bytesCarried() == 0 || net::keepsMessages(record.type()))
        return QStringLiteral("–");
    return DetailsPanel::tr("%1 … %2 of the stream")
        .arg(numberText(record.offset()), numberText(record.offset() + record.bytesCarried() - 1));
}

/// A datagram socket may have been connected elsewhere since.
net::Endpoint remoteThen(const Feed& feed, journal::Seq call, const journal::SocketInfo& now)
{
    if (!now.hadAnotherRemote)
        return now.remote;
    const auto then = journal::socketAsOf(feed.journal(), now.id, call);
    return then ? then->remote : now.remote;
}

QLabel* makeLabel(QWidget* parent, const char* objectName = nullptr)
{
    auto* const label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::NoFocus);
    if (objectName != nullptr)
        label->setObjectName(QLatin1String(objectName));
    return label;
}

} // namespace

DetailsPanel::DetailsPanel(Feed& feed, Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_feed(feed),
      m_theme(theme)
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    makeParts();
    layOut();
    connect(m_encoding, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_bytes->setEncoding(static_cast<codec::Encoding>(index)); });
    m_error->setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(m_error, &QLabel::linkActivated, this, &DetailsPanel::errorRequested);
    connect(m_bytes, &ByteView::selectionChanged, this, &DetailsPanel::showSelection);
    connect(&theme, &Theme::changed, this, &DetailsPanel::restyle);
    restyle();
    retranslate();
}

void DetailsPanel::makeParts()
{
    m_title = makeLabel(this, "panelTitle");
    m_facts = new QGridLayout;
    m_facts->setContentsMargins(8, 0, 8, 4);
    m_facts->setVerticalSpacing(2);
    m_facts->setHorizontalSpacing(10);
    m_facts->setColumnStretch(1, 1);
    for (QLabel** const label : {&m_call, &m_place, &m_time, &m_address}) {
        *label = makeLabel(this);
        m_names[*label] = makeLabel(this, "muted");
        m_names[*label]->setWordWrap(false);
        const int row = m_facts->rowCount();
        m_facts->addWidget(m_names[*label], row, 0);
        m_facts->addWidget(*label, row, 1);
    }
    m_bytesTitle = makeLabel(this, "panelTitle");
    m_encoding = new QComboBox(this);
    m_encoding->addItems({QStringLiteral("UTF-8"), QStringLiteral("Latin-1"), QStringLiteral("UTF-16 LE"),
                          QStringLiteral("UTF-16 BE")});
    m_bytes = new ByteView(m_theme, this);
    m_bytesNote = makeLabel(this, "muted");
    m_bytesNote->setContentsMargins(8, 0, 8, 2);
    m_whatTitle = makeLabel(this, "panelTitle");
    m_what = makeLabel(this);
    m_what->setContentsMargins(8, 0, 8, 6);
    m_error = makeLabel(this, "errorBox");
    m_error->setTextFormat(Qt::RichText);
}

void DetailsPanel::layOut()
{
    auto* const bytesHead = new QHBoxLayout;
    bytesHead->setContentsMargins(0, 0, 8, 0);
    bytesHead->addWidget(m_bytesTitle, 1);
    bytesHead->addWidget(m_encoding);
    auto* const content = new QWidget(this);
    content->setObjectName(QStringLiteral("panel"));
    content->setAttribute(Qt::WA_StyledBackground);
    auto* const layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 8);
    layout->setSpacing(2);
    layout->addWidget(m_title);
    layout->addLayout(m_facts);
    layout->addWidget(m_whatTitle);
    layout->addWidget(m_what);
    auto* const errorRow = new QHBoxLayout;
    errorRow->setContentsMargins(8, 0, 8, 0);
    errorRow->addWidget(m_error);
    layout->addLayout(errorRow);
    layout->addLayout(bytesHead);
    layout->addWidget(m_bytes, 1);
    layout->addWidget(m_bytesNote);
    auto* const page = new ScrollingPage(content, this);
    page->setFollowsWidth();
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(page);
}

void DetailsPanel::restyle()
{
    for (QLabel* const label : {m_call, m_place, m_time, m_address})
        label->setFont(m_theme.fixedFont());
}

void DetailsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DetailsPanel::retranslate()
{
    const std::pair<QLabel*, QString> names[] = {
        {m_call, tr("call")}, {m_place, tr("bytes")}, {m_time, tr("time")}, {m_address, tr("address")}};
    for (const auto& [field, name] : names)
        m_names[field]->setText(name);
    m_bytesTitle->setText(tr("Bytes"));
    m_encoding->setAccessibleName(tr("Encoding of the text side"));
    m_encoding->setToolTip(tr("Encoding of the text side"));
    m_bytes->setAccessibleName(tr("Bytes of the selection"));
    m_whatTitle->setText(tr("What happened"));
    if (m_frame)
        showFrameFacts();
    else
        showCall();
    showSelection();
}

std::optional<journal::Seq> DetailsPanel::current() const
{
    return m_calls.seqs.empty() || m_frame ? std::nullopt : std::optional(m_calls.current);
}

void DetailsPanel::share(Selection& selection, StreamModel& stream)
{
    connect(&selection, &Selection::callsChanged, this,
            [this, &selection] { show(selection.calls(), selection.isNewest()); });
    connect(&selection, &Selection::frameChanged, this, [this, &selection, &stream] {
        const auto frame = stream.frame(selection.frame()->cut, selection.frame()->number);
        if (!frame)
            return;
        FrameFacts facts;
        facts.framing = QString::fromStdString(framing::toText(stream.framings()[selection.frame()->cut]));
        facts.number = selection.frame()->number;
        facts.frame = *frame;
        facts.bytes =
            stream.bytes(frame->offset, std::min<std::size_t>(frame->size, mostBytesShown), &facts.borders);
        showFrame(std::move(facts));
    });
}

void DetailsPanel::tell(const QString& sentence)
{
    m_sentence = sentence;
    emit told();
}

void DetailsPanel::explain(journal::Seq call, const QString& sentence)
{
    m_explained = {call, sentence};
    if (current() == call && !sentence.isEmpty())
        tell(sentence);
}

void DetailsPanel::show(const Selection::Calls& calls, bool isNewest)
{
    const bool sameBytes = calls.seqs == m_calls.seqs && !m_frame;
    m_frame.reset();
    m_calls = calls;
    m_isNewest = isNewest;
    showCall();
    if (!sameBytes)
        showBytes();
}

void DetailsPanel::showCall()
{
    journal::Record record;
    const bool any = !m_calls.seqs.empty() && m_feed.journal().record(m_calls.current, record);
    for (QLabel* const label : {m_call, m_place, m_time, m_address}) {
        label->setVisible(any);
        m_names[label]->setVisible(any);
    }
    for (QWidget* const widget : {static_cast<QWidget*>(m_whatTitle), static_cast<QWidget*>(m_bytesTitle),
                                  static_cast<QWidget*>(m_encoding), static_cast<QWidget*>(m_bytesNote)})
        widget->setVisible(any);
    m_names[m_call]->setText(tr("call"));
    if (!any) {
        m_title->setText(tr("Nothing selected"));
        m_what->setText(tr("Select a row to see its bytes and what happened."));
        m_error->hide();
        m_bytesNote->clear();
        tell(tr("Nothing has happened here yet."));
        return;
    }
    const auto detail = m_feed.journal().detail(record);
    // Calls that moved none may have come after it: EAGAIN again and again.
    if (m_isNewest)
        m_title->setText(
            (record.isData() && record.error == 0 ? tr("Newest that moved bytes: %1()") : tr("Newest: %1()"))
                .arg(fromView(net::callName(record.call))));
    else
        m_title->setText(m_calls.count > 1 ? tr("Selected: %1 rows").arg(numberText(m_calls.count))
                                           : tr("Selected: %1() of socket %2")
                                                 .arg(fromView(net::callName(record.call)))
                                                 .arg(record.socket.number()));
    m_call->setText(lineText(record, *detail));
    m_place->setText(placeText(record));
    m_time->setText(tr("+%1 s, took %2").arg(timeText(record.enterNs), durationText(record.durationNs)));
    const auto* const socket = m_feed.table().socket(record.socket);
    QString address = addressText(detail->address);
    if (address.isEmpty() && socket != nullptr)
        address = addressText(m_isNewest ? socket->remote : remoteThen(m_feed, m_calls.current, *socket));
    m_address->setText(address.isEmpty() ? QStringLiteral("–") : address);
    const journal::Payload answer =
        record.hasAnswer() ? m_feed.journal().payload(record) : journal::Payload();
    const explain::Told told{record, *detail, answer.bytes(), socket};
    m_what->setText(QString::fromStdString(explain::whatHappened(told, currentLanguage())));
    const QString error = Explanations::error(record, *detail);
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
    const bool isExplained = m_explained.first == m_calls.current && !m_explained.second.isEmpty();
    tell(isExplained ? m_explained.second
                     : QString::fromStdString(explain::sentence(told, currentLanguage())));
}

void DetailsPanel::showFrame(FrameFacts facts)
{
    m_calls = {};
    m_frame = std::move(facts);
    m_bytes->setBytes(m_frame->bytes, m_frame->frame.offset, m_frame->borders);
    showFrameFacts();
    showSelection();
}

void DetailsPanel::showFrameFacts()
{
    const framing::Frame& frame = m_frame->frame;
    for (QLabel* const label : {m_call, m_place, m_time, m_address}) {
        const bool shown = label == m_call || label == m_place;
        label->setVisible(shown);
        m_names[label]->setVisible(shown);
    }
    for (QWidget* const widget : {static_cast<QWidget*>(m_whatTitle), static_cast<QWidget*>(m_bytesTitle),
                                  static_cast<QWidget*>(m_encoding), static_cast<QWidget*>(m_bytesNote)})
        widget->setVisible(true);
    m_error->hide();
    m_title->setText(tr("Selected: frame #%1").arg(m_frame->number));
    m_names[m_call]->setText(tr("framing"));
    m_call->setText(m_frame->framing);
    m_place->setText(
        frame.size == 0
            ? QStringLiteral("–")
            : tr("%1 … %2 of the stream").arg(numberText(frame.offset), numberText(frame.end() - 1)));
    QStringList words;
    if (frame.what() == framing::Frame::What::Lost) {
        words << tr("The reader had received these bytes behind the delimiter and threw them away. They "
                    "belong to the "
                    "next message, which can no longer be put together.");
    } else if (frame.what() == framing::Frame::What::Damaged) {
        words << tr("The reader takes these %1 bytes for a message, but its beginning was among those it had "
                    "thrown away.",
                    nullptr, plural(frame.payloadSize()))
                     .arg(numberText(frame.payloadSize()));
    } else {
        words << tr("A message of %1 bytes", nullptr, plural(frame.payloadSize()))
                         .arg(numberText(frame.payloadSize())) +
                     (frame.header > 0    ? tr(" after a header of %1.").arg(numberText(frame.header))
                      : frame.trailer > 0 ? tr(" and a delimiter of %1.").arg(numberText(frame.trailer))
                                          : QStringLiteral("."));
        const auto chunks = m_frame->borders.size() + 1;
        words << (chunks > 1 ? tr("Its bytes came in %1 chunks: one recv() would not have been enough. The "
                                  "framer kept the "
                                  "beginning until the rest had come.")
                                   .arg(numberText(chunks))
                             : tr("It lies within one chunk."));
    }
    m_what->setText(words.join(QLatin1Char(' ')));
    tell(m_what->text());
}

void DetailsPanel::showBytes()
{
    std::vector<std::byte> bytes;
    std::vector<std::size_t> borders;
    std::uint64_t firstOffset = 0;
    bool first = true;
    for (const journal::Seq seq : m_calls.seqs) {
        journal::Record record;
        if (!m_feed.journal().record(seq, record) || !record.isData())
            continue;
        const journal::Payload payload = m_feed.journal().payload(record);
        if (payload.isEmpty())
            continue;
        if (first)
            firstOffset = net::keepsMessages(record.type()) ? 0 : record.offset();
        else
            borders.push_back(bytes.size());
        first = false;
        const auto room = mostBytesShown - bytes.size();
        const auto part = payload.bytes().first(std::min(payload.size(), room));
        bytes.insert(bytes.end(), part.begin(), part.end());
        if (bytes.size() >= mostBytesShown)
            break;
    }
    m_bytes->setBytes(std::move(bytes), firstOffset, std::move(borders));
}

void DetailsPanel::showSelection()
{
    const auto [begin, end] = m_bytes->selection();
    QString note = tr("%1 bytes", nullptr, plural(m_bytes->size())).arg(numberText(m_bytes->size()));
    if (m_bytes->size() >= mostBytesShown)
        note = tr("the first %1 bytes").arg(numberText(m_bytes->size()));
    if (end > begin)
        note += QStringLiteral(" · ") +
                tr("%1 selected", nullptr, plural(end - begin)).arg(numberText(end - begin));
    m_bytesNote->setText(note);
}

} // namespace enchufe::widgets
