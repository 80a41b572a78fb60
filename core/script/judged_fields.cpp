// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of calls, frames and rows.
#include "core/net/errors.h"
#include "core/net/kind_words.h"
#include "core/net/message_flags.h"
#include "core/net/options.h"
#include "core/net/wait_calls.h"
#include "core/script/judge.h"
#include "core/script/judged_texts.h"
#include "core/text/number.h"

#include <utility>

namespace enchufe::script {

using net::Call;
using tree::CallRef;
using tree::Field;

namespace {

std::string readyLetters(std::uint16_t told)
{
    using net::WaitWord;
    constexpr std::pair<WaitWord::Bit, char> letters[] = {{WaitWord::In, 'r'},     {WaitWord::Out, 'w'},
                                                          {WaitWord::Urgent, 'u'}, {WaitWord::Failed, 'e'},
                                                          {WaitWord::HungUp, 'h'}, {WaitWord::Invalid, 'i'}};
    std::string text;
    for (const auto& [bit, letter] : letters) {
        if ((told & bit) != 0)
            text += letter;
    }
    return text;
}

std::string flagText(int flags)
{
    std::string text;
    for (const std::string_view each : net::messageFlagNames(flags))
        text += (text.empty() ? "" : "|") + std::string(each);
    return text;
}

Value textOrNone(std::string text) { return text.empty() ? Value() : Value(std::move(text)); }

/// Address, host or port of an address; none where there is none.
Value addressField(const net::Endpoint& address, Field field)
{
    if (address.isEmpty())
        return {};
    if (field == Field::Host)
        return textOrNone(address.host());
    if (field == Field::Port)
        return address.domain() == net::Domain::Unix ? Value() : Value(Number::of(address.port()));
    return address;
}

bool isAddressField(Field field)
{
    return field == Field::Address || field == Field::Host || field == Field::Port;
}

} // namespace

std::optional<Value> Judge::fieldOf(const CallRef& of, const Items& items, std::size_t place, Field field)
{
    const Subject& subject = *items.subject;
    switch (of.what) {
    case CallRef::What::Call:
        return fieldOfCall(subject.factsOf(of.call)[place], field);
    case CallRef::What::Row:
        return fieldOfRow(subject.rows[place], field);
    case CallRef::What::Frame: {
        const StreamCuts::Found& found = subject.cuts.front().frames()[place];
        return fieldOfFrame(subject, found.frame, field, found.order);
    }
    }
    return std::nullopt;
}

std::optional<Value> Judge::fieldOfCall(const Fact& fact, Field field)
{
    const journal::Record& record = fact.record;
    if (isAddressField(field))
        return addressField(m_store.journal().detail(record)->address, field);
    switch (field) {
    case Field::Result:
        return Number::of(record.result);
    case Field::Requested:
        return Number::of(record.requested);
    case Field::Error:
        return ErrorName{record.error == 0 ? std::string() : net::errorName(record.call, record.error)};
    case Field::Data:
        return dataOf(record);
    case Field::Offset:
        return Number::of(static_cast<std::int64_t>(record.offset()));
    case Field::Duration:
        return Number::of(record.durationNs, Number::Unit::Time);
    case Field::Flags:
        return flagText(record.flags);
    case Field::Size: {
        const bool isTrue =
            record.error == 0 && net::keepsMessages(record.type()) && net::tellsTrueSize(record.flags);
        return isTrue ? Value(Number::of(record.result)) : Value();
    }
    case Field::Ready:
        return readyLetters(fact.told);
    case Field::Thread:
        return Number::of(m_store.journal().pen(record).thread.number());
    case Field::Option:
        return m_store.journal().detail(record)->option;
    case Field::Value:
        return optionValue(record);
    default:
        return Value();
    }
}

std::optional<Value> Judge::optionValue(const journal::Record& record)
{
    const auto detail = m_store.journal().detail(record);
    const net::OptionEntry* const option = net::findOption(detail->option);
    if (record.error != 0)
        return Value();
    if (option == nullptr)
        return Number::of(record.value());
    if (option->name == "SO_ERROR" && record.value() != 0)
        return ErrorName{net::errorName(Call::Connect, static_cast<int>(record.value()))};
    constexpr std::int64_t perMicrosecond = 1000;
    switch (option->kind) {
    case net::OptionKind::Time:
        return timeOf(record.value(), perMicrosecond);
    case net::OptionKind::Flag:
    case net::OptionKind::Number:
    case net::OptionKind::Linger:
        return Number::of(record.value());
    default:
        return textOrNone(detail->text);
    }
}

std::optional<Value> Judge::dataOf(const journal::Record& record)
{
    if (record.error != 0 || record.isDiscarded())
        return Value();
    const journal::Payload payload = m_store.journal().payload(record);
    if (!mayGoOn(payload.size() / bytesAStep))
        return std::nullopt;
    if (payload.size() < record.payloadSize())
        return unknown(notKept, {std::string(net::callName(record.call))});
    return Bytes(payload.bytes().begin(), payload.bytes().end());
}

std::optional<Value> Judge::fieldOfRow(const Row& row, Field field)
{
    const bool isFound = !row.host.empty() || !row.service.empty();
    if (isFound && field == Field::Host)
        return textOrNone(row.host);
    if (isFound && field == Field::Port) {
        const auto number = parseNumber<std::int64_t>(row.service);
        return number ? Value(Number::of(*number)) : textOrNone(row.service);
    }
    if (isAddressField(field))
        return addressField(row.address, field);
    if (field == Field::Family)
        return textOrNone(std::string(net::domainWord(row.address.domain())));
    if (field == Field::Type)
        return row.type ? Value(std::string(net::typeWord(*row.type))) : Value();
    return textOrNone(row.canonicalName);
}

std::optional<Value> Judge::fieldOfFrame(const Subject& subject, const framing::Frame& frame, Field field,
                                         Order to)
{
    if (field == Field::Size)
        return Number::of(frame.size);
    if (field == Field::Offset)
        return Number::of(static_cast<std::int64_t>(frame.offset));
    const bool isWhole = field == Field::Data;
    const std::uint64_t from = isWhole ? frame.offset : frame.payloadOffset();
    const std::uint64_t size = isWhole ? frame.size : frame.payloadSize();
    auto bytes = streamBytes(subject, false, from, from + size, to);
    return bytes ? std::optional<Value>(std::move(*bytes)) : std::nullopt;
}

} // namespace enchufe::script
