// SPDX-License-Identifier: GPL-3.0-or-later
// What makes sockets and connections, names them, waits for them, or looks names up.
#include "core/codec/escapes.h"
#include "core/explain/call_sentences.h"
#include "core/explain/call_text.h"
#include "core/net/errors.h"
#include "core/net/wait_calls.h"
#include "core/text/filled.h"
#include "core/text/number_text.h"
#include "core/words/meaning.h"

namespace enchufe::explain {

using journal::Record;
using net::Call;

std::string waitSentence(const Told& told, Language language)
{
    const Record& record = told.record;
    if (record.result == 0)
        return filled(tr("The time was up: no socket was ready."), language);
    const auto ready = static_cast<std::uint64_t>(record.result);
    if (told.answer.empty())
        return filled(trCounted("{} sockets were ready; which ones is not kept."), ready, language,
                      numberText(ready, language));
    return filled(tr("Ready: {}."), language, net::waitText(record.call, told.answer));
}

namespace {

std::string ofConnect(const Told& told, const std::string& address, Language language)
{
    return words::meaningOf(told.record) == words::Meaning::PeerFixed
               ? filled(tr("From now on this socket talks to {} alone. Nothing was sent: connect() of a "
                           "datagram socket only fixes the peer."),
                        language, address)
               : filled(tr("Connected to {}."), language, address);
}

std::string ofShutdown(const Told& told, Language language)
{
    if (told.detail.option != "SHUT_WR")
        return filled(tr("The connection was shut down: {}."), language, told.detail.option);
    return filled(
        net::isTcp(told.record.domain(), told.record.type())
            ? tr("Half-close: this side will send no more (FIN). What the peer still sends can be "
                 "received.")
            : tr("Half-close: this side will send no more. What the peer still sends can be received."),
        language);
}

/// Behind what getsockname() or getpeername() gave.
std::string ofAid(const Record& record, Language language)
{
    return record.isAiding() ? ' ' + filled(tr("The call was made only for a line that names this address "
                                               "with @, and does not count."),
                                            language)
                             : std::string();
}

/// One that has not failed, of what names and files are behind a socket.
std::string ofNames(const Told& told, const std::string& address, Language language)
{
    const Record& record = told.record;
    const auto count = static_cast<std::uint64_t>(record.value());
    switch (record.call) {
    case Call::GetSockName:
        return filled(tr("The socket's own address is {}."), language, address) + ofAid(record, language);
    case Call::GetPeerName:
        return filled(tr("The peer's address is {}."), language, address) + ofAid(record, language);
    case Call::GetAddrInfo:
        return filled(trCounted("The resolver found {} addresses."), count, language, record.value());
    case Call::GetNameInfo:
        return filled(tr("The address {} goes by the name {}."), language, address,
                      codec::toIsolated(told.detail.text));
    case Call::Unlink:
        return filled(tr("The file {}, which bind() made, was removed: close() leaves it behind."), language,
                      address);
    default:
        return filled(tr("A helper call: the program waits for sockets, or wakes its thread."), language);
    }
}

} // namespace

std::string setupSentence(const Told& told, Language language)
{
    const Record& record = told.record;
    const std::string address = addressText(told.detail.address);
    if (record.call == Call::Connect && net::isConnectUnderWay(record.error))
        return filled(tr("The connection to {} has been started and goes on in the background."), language,
                      address);
    if (record.error != 0)
        return filled(tr("{}() failed."), language, net::callName(record.call));
    switch (record.call) {
    case Call::Socket:
        return filled(tr("A new socket: descriptor {}. It has no address yet."), language, record.result);
    case Call::Bind:
        return filled(tr("The socket now belongs to the address {}."), language, address);
    case Call::Listen:
        return filled(trCounted("The socket listens. Up to {} connections may wait for accept(); it will "
                                "never send or receive itself."),
                      record.requested, language, numberText(record.requested, language));
    case Call::Accept:
        return filled(tr("A connection from {}. accept() made a new socket for it: descriptor {}."), language,
                      address, record.result);
    case Call::Connect:
        return ofConnect(told, address, language);
    case Call::Shutdown:
        return ofShutdown(told, language);
    case Call::SocketPair:
        return filled(tr("Two sockets connected to each other: descriptors {} and {}."), language,
                      record.handle, record.value());
    case Call::OpenFile:
        return filled(tr("An open file, not a socket: descriptor {}."), language, record.result);
    case Call::SetBlocking:
        return filled(record.value() != 0 ? tr("Calls on this socket no longer wait.")
                                          : tr("Calls on this socket may wait (blocking)."),
                      language);
    default:
        return ofNames(told, address, language);
    }
}

} // namespace enchufe::explain
