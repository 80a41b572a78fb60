// SPDX-License-Identifier: GPL-3.0-or-later
// What an option and a sample of the kernel say.
#include "core/explain/call_sentences.h"
#include "core/net/kernel_state.h"
#include "core/net/kernel_values.h"
#include "core/text/filled.h"
#include "core/text/number_text.h"

#include <algorithm>

namespace enchufe::explain {

using journal::Record;
using net::Call;

namespace {

bool isUdp(const Record& record)
{
    return record.type() == net::Type::Datagram && record.domain() != net::Domain::Unix;
}

std::string ofLinger(const Record& record, Language language)
{
    const std::int64_t value = record.value();
    if (value > 0)
        return filled(tr("close() waits up to {} s for what is left to be sent."), language, value);
    return filled(
        value == 0
            ? tr("The next close() will reset the connection (RST) instead of ending it in order (FIN).")
            : tr("close() returns at once, and the kernel goes on sending what is left."),
        language);
}

std::string wasSet(const Told& told, Language language)
{
    return filled(tr("{} was set to {}."), language, told.detail.option,
                  told.detail.text.empty() ? signedNumberText(told.record.value(), language)
                                           : told.detail.text);
}

/// What setting it changes; empty where its name and value say it.
Text effectOf(const Record& record, const std::string& option)
{
    const bool tcp = net::isTcp(record.domain(), record.type());
    if (record.value() == 0)
        return {};
    if (option == "SO_REUSEADDR" && tcp)
        return tr("The port may be bound again although old connections of it are still in TIME_WAIT.");
    if (option == "SO_REUSEADDR" && isUdp(record))
        return tr("Another socket that has set it too may be bound to the same address and port.");
    if (option == "TCP_NODELAY")
        return tr("Small segments are sent at once (Nagle's algorithm is off).");
    return {};
}

std::string ofSetOption(const Told& told, Language language)
{
    const Record& record = told.record;
    if (told.detail.option == "SO_LINGER" && net::isTcp(record.domain(), record.type()))
        return ofLinger(record, language);
    const Text effect = told.detail.text.empty() ? effectOf(record, told.detail.option) : Text();
    return effect.isEmpty() ? wasSet(told, language) : filled(effect, language);
}

std::string ofTcpInfo(std::int64_t waiting, std::span<const std::byte> answer, Language language)
{
    const auto value = [answer](std::string_view name) {
        return net::valueIn(*net::findTcpInfo(name), answer).value_or(0);
    };
    const std::int64_t state = value("tcpi_state");
    if (state == net::tcpListen)
        return filled(trCounted("{} connections wait in the queue for accept()."),
                      static_cast<std::uint64_t>(waiting), language, signedNumberText(waiting, language));
    const std::int64_t window = value("tcpi_snd_cwnd");
    return filled(trCounted("The kernel's view of the connection: {}, round trip {}, congestion window {} "
                            "segments, in flight {}."),
                  static_cast<std::uint64_t>(window), language, net::tcpStateName(state),
                  durationText(value("tcpi_rtt") * 1'000, language), signedNumberText(window, language),
                  signedNumberText(value("tcpi_unacked"), language));
}

std::string ofReceiveQueue(const Record& record, std::uint64_t count, Language language)
{
    const std::string number = numberText(count, language);
    if (!net::tellsNextMessageOnly(record.type()))
        return filled(trCounted("Recv-Q: {} bytes have arrived and wait to be received."), count, language,
                      number);
    if (count == 0)
        return filled(tr("No datagram waits, or the next one is empty: FIONREAD tells its size alone."),
                      language);
    return filled(
        trCounted("The next datagram has {} bytes. How many wait behind it, FIONREAD does not tell."), count,
        language, number);
}

/// Only TCP has acknowledgements; of all others the kernel tells memory.
CountedText ofSendQueue(const Record& record)
{
    if (net::isTcp(record.domain(), record.type()))
        return trCounted("Send-Q: {} bytes are in the kernel and not yet acknowledged by the peer.");
    return record.domain() == net::Domain::Unix
               ? trCounted("Send-Q: what the peer has not received yet takes {} bytes of memory, with the "
                           "kernel's overhead.")
               : trCounted("Send-Q: what has not left this machine yet takes {} bytes of memory, with the "
                           "kernel's overhead.");
}

std::string ofPendingError(std::int64_t value, const std::string& number, Language language)
{
    return value == 0 ? filled(tr("No error is pending. After a non-blocking connect(), once the socket is "
                                  "writable, that means: the connection is made."),
                               language)
                      : filled(tr("SO_ERROR is {}: this socket's pending error (connect()'s, if it was "
                                  "connecting)."),
                               language, number);
}

} // namespace

std::string optionSentence(const Told& told, Language language)
{
    const Record& record = told.record;
    const std::string& option = told.detail.option;
    if (record.call == Call::SetSockOpt)
        return ofSetOption(told, language);
    const auto count = static_cast<std::uint64_t>(std::max<std::int64_t>(record.value(), 0));
    const std::string number = numberText(count, language);
    if (option == "FIONREAD")
        return ofReceiveQueue(record, count, language);
    if (option == "SIOCOUTQ")
        return filled(ofSendQueue(record), count, language, number);
    if (option == "TCP_INFO")
        return ofTcpInfo(static_cast<std::int64_t>(count), told.answer, language);
    if (option == "SO_MEMINFO")
        return filled(trCounted("The kernel has dropped {} datagrams because the receive buffer was full."),
                      count, language, number);
    if (option == "SO_ERROR")
        return ofPendingError(record.value(), number, language);
    return filled(tr("{} is {}."), language, option, told.detail.text.empty() ? number : told.detail.text);
}

} // namespace enchufe::explain
