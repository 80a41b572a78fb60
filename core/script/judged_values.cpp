// SPDX-License-Identifier: GPL-3.0-or-later
// The values of conditions, from what is remembered. Fields are in judged_fields.cpp.
#include "core/codec/escapes.h"
#include "core/codec/struct_format.h"
#include "core/net/kernel_values.h"
#include "core/script/condition_words.h"
#include "core/script/judge.h"
#include "core/script/judged_texts.h"
#include "core/text/number.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace enchufe::script {

using net::Call;
using tree::CallRef;
using tree::Field;

namespace {

constexpr Text noName = tr("there is no {} yet");
constexpr Text noCall = tr("{} has made no {}() here");
constexpr Text noNumber = tr("{} has made only {} {}() here, there is no #{}");
constexpr Text noGood = tr("{} has made no {}() here that counts");
constexpr Text noFrame = tr("no such message of {} has come whole here");
constexpr Text noRow = tr("{} has no such row here");
constexpr Text notAsked = tr("the kernel was not asked for {} of {}");
constexpr Text notLooked = tr("nothing tells whether {} is in a call");
constexpr Text notTold = tr("this system does not tell {} of {}");
constexpr Text noAddress = tr("{} has no address yet");
constexpr Text noFraming = tr("nothing says how the stream of {} is cut into messages");
constexpr Text notThere = tr("{} has only {} of these bytes");
constexpr Text notARecord = tr("{} bytes are no record of {}, which takes {}");
constexpr Text tooMuch = tr("too much has happened to remember all of it");
constexpr Text cutOff = tr("the first calls of {} are not known");

template <class T>
std::pair<std::size_t, std::size_t> rangeOf(const std::vector<T>& all, View view)
{
    const auto begin = std::ranges::upper_bound(all, view.from, {}, &T::order);
    const auto end = std::ranges::upper_bound(all, std::max(view.from, view.to), {}, &T::order);
    return {static_cast<std::size_t>(begin - all.begin()), static_cast<std::size_t>(end - all.begin())};
}

std::string_view callWord(const CallRef& of)
{
    return of.what == CallRef::What::Call    ? net::callName(of.call)
           : of.what == CallRef::What::Frame ? std::string_view("frame")
                                             : std::string_view("row");
}

/// In the unit that the kernel has it in.
Value kernelValue(std::string_view name, std::int64_t value)
{
    constexpr std::int64_t perMicrosecond = 1000;
    constexpr std::int64_t perMillisecond = 1'000'000;
    const net::KernelValue* const entry = net::findTcpInfo(name);
    if (entry == nullptr)
        return Number::of(value);
    switch (entry->unit) {
    case net::KernelUnit::State:
        return std::string(net::tcpStateName(value));
    case net::KernelUnit::Options:
        return net::tcpOptionNames(value);
    case net::KernelUnit::Recovery:
        return std::string(net::congestionStateName(value));
    case net::KernelUnit::Microseconds:
        return timeOf(value, perMicrosecond);
    case net::KernelUnit::Milliseconds:
        return timeOf(value, perMillisecond);
    default:
        return Number::of(value);
    }
}

Number combined(tree::Aggregate::What what, const Number& all, const Number& one)
{
    using What = tree::Aggregate::What;
    if (what == What::Sum)
        return sumOf(all, one);
    const int order = compare(one, all);
    return (what == What::Least) == (order < 0) ? one : all;
}

/// A value as the struct format prints it.
Value unpackedValue(const codec::StructValue& value)
{
    if (value.code == 'c' || value.code == 's' || value.code == 'p')
        return codec::parseEscapes(value.text).value;
    if (value.code == '?')
        return Number::of(value.text == "True" ? 1 : 0);
    if (const auto whole = parseNumber<std::int64_t>(value.text))
        return Number::of(*whole);
    if (const auto large = parseNumber<std::uint64_t>(value.text))
        return Number::ofReal(static_cast<double>(*large));
    const double real = parseNumber<double>(value.text).value_or(std::nan(""));
    constexpr int single = 24;
    constexpr int half = 11;
    return Number::ofReal(real, Number::Unit::Plain,
                          value.code == 'f'   ? single
                          : value.code == 'e' ? half
                                              : 53);
}

} // namespace

std::optional<Value> Judge::valueOf(const tree::Operand& operand, View view)
{
    if (!mayGoOn())
        return std::nullopt;
    if (m_store.isFull() && !std::holds_alternative<tree::Literal>(operand.source))
        return unknown(tooMuch);
    return std::visit([&](const auto& source) { return of(source, view); }, operand.source);
}

const Subject* Judge::subject(const std::string& name)
{
    const Subject* const found = m_store.find(name);
    if (found == nullptr)
        unknown(noName, {name});
    else if (found->isIncomplete)
        unknown(cutOff, {name});
    return found == nullptr || found->isIncomplete ? nullptr : found;
}

std::optional<Value> Judge::of(const tree::Literal& literal, View /*view*/) { return literal.value; }

Judge::Items Judge::itemsOf(const CallRef& of, View view)
{
    Items items;
    items.subject = m_store.find(of.name);
    if (items.subject == nullptr)
        return items;
    view.from = of.ever ? 0 : view.from;
    const auto set = [&](std::pair<std::size_t, std::size_t> range) {
        items.begin = range.first;
        items.end = range.second;
    };
    if (of.what == CallRef::What::Row)
        set(rangeOf(items.subject->rows, view));
    else if (of.what == CallRef::What::Call)
        set(rangeOf(items.subject->factsOf(of.call), view));
    else if (!items.subject->cuts.empty())
        set(rangeOf(items.subject->cuts.front().frames(), view));
    return items;
}

std::optional<Value> Judge::of(const tree::CallField& read, View view)
{
    const Subject* const known = subject(read.of.name);
    if (known == nullptr)
        return std::nullopt;
    if (read.of.what == CallRef::What::Frame && known->cuts.empty())
        return unknown(noFraming, {read.of.name});
    const Items items = itemsOf(read.of, view);
    const std::size_t number = read.number == 0 ? items.size() : read.number;
    if (number > 0 && number <= items.size())
        return fieldOf(read.of, items, items.begin + number - 1, read.field);
    const std::string call(callWord(read.of));
    if (read.of.what == CallRef::What::Frame)
        return unknown(noFrame, {read.of.name});
    if (read.of.what == CallRef::What::Row)
        return unknown(noRow, {read.of.name});
    if (items.size() == 0)
        return unknown(noCall, {read.of.name, call});
    return unknown(noNumber, {read.of.name, std::to_string(items.size()), call, std::to_string(read.number)});
}

bool Judge::hasFailed(const CallRef& of, const Items& items, std::size_t place) const
{
    return of.what == CallRef::What::Call && items.subject->factsOf(of.call)[place].record.error != 0;
}

std::optional<bool> Judge::passes(const std::vector<tree::Filter>& where, const CallRef& of,
                                  const Items& items, std::size_t place, View view)
{
    for (const tree::Filter& filter : where) {
        const auto value = fieldOf(of, items, place, filter.field);
        const auto literal = valueOf(*filter.literal, view);
        const Truth truth = value && literal ? compare(*value, filter.op, *literal) : Truth::Unknown;
        if (truth == Truth::Unknown)
            return std::nullopt;
        if (truth == Truth::False)
            return false;
    }
    return true;
}

std::optional<Value> Judge::of(const tree::Aggregate& aggregate, View view)
{
    using What = tree::Aggregate::What;
    const Items items = itemsOf(aggregate.of, view);
    if (items.subject != nullptr && items.subject->isIncomplete)
        return unknown(cutOff, {aggregate.of.name});
    if (items.subject != nullptr && aggregate.of.what == CallRef::What::Frame && items.subject->cuts.empty())
        return unknown(noFraming, {aggregate.of.name});
    if (!mayGoOn(aggregate.where.empty() && aggregate.what == What::Count ? 1 : items.size()))
        return std::nullopt;
    if (aggregate.what == What::Count && aggregate.where.empty())
        return Number::of(static_cast<std::int64_t>(items.size()));
    std::int64_t count = 0;
    std::optional<Number> all;
    const tree::Kinds kinds = tree::kindsOf(aggregate.of, aggregate.field);
    for (std::size_t place = items.begin; place < items.end; ++place) {
        const auto passed = passes(aggregate.where, aggregate.of, items, place, view);
        if (!passed)
            return std::nullopt;
        if (!*passed)
            continue;
        ++count;
        if (aggregate.what == What::Count || hasFailed(aggregate.of, items, place))
            continue;
        const auto value = fieldOf(aggregate.of, items, place, aggregate.field);
        const auto* const number = value ? std::get_if<Number>(&*value) : nullptr;
        if (number != nullptr)
            all = all ? combined(aggregate.what, *all, *number) : *number;
    }
    if (aggregate.what == What::Count)
        return Number::of(count);
    if (!all && aggregate.what != What::Sum)
        return unknown(noGood, {aggregate.of.name, std::string(callWord(aggregate.of))});
    const bool isTime = (kinds & tree::kind::Time) != 0 && (kinds & tree::kind::Number) == 0;
    return all.value_or(Number::of(0, isTime ? Number::Unit::Time : Number::Unit::Plain));
}

std::optional<Value> Judge::of(const tree::CountOf& count, View view)
{
    std::int64_t holding = 0;
    for (const tree::Clause& each : count.conditions)
        holding += judge(each, view) == Truth::True ? 1 : 0;
    return Number::of(holding);
}

std::optional<Value> Judge::of(const tree::AddressOf& address, View view)
{
    const Subject* const known = subject(address.name);
    if (known == nullptr)
        return std::nullopt;
    const auto* at = address.ofPeer ? known->remote.at(view.to) : known->local.at(view.to);
    if (at == nullptr && !address.ofPeer)
        at = known->given.at(view.to);
    if (at == nullptr)
        return unknown(noAddress, {(address.ofPeer ? "@" + address.name + ".peer" : "@" + address.name)});
    return at->value;
}

std::optional<Value> Judge::of(const tree::StateOf& state, View view)
{
    const Subject* const known = subject(state.name);
    if (known == nullptr)
        return std::nullopt;
    const Since<std::string_view>* const told = known->state.at(view.to);
    const auto asked = known->kernel.find("state");
    const Since<KernelAnswer>* answer = nullptr;
    if (asked != known->kernel.end()) {
        const auto range = rangeOf(asked->second, {0, view.to});
        answer = range.second > 0 ? &asked->second[range.second - 1] : nullptr;
    }
    const bool isNewer =
        answer != nullptr && answer->value.isTold && (told == nullptr || answer->order > told->order);
    // The socket's own answer is UNCONN once both FINs are there, while ss finds the port in TIME-WAIT.
    const bool waits =
        told != nullptr && told->value == "TIME-WAIT" && isNewer && answer->value.word == "UNCONN";
    if (isNewer && !waits)
        return answer->value.word;
    if (told == nullptr)
        return unknown(noName, {state.name});
    return std::string(told->value);
}

std::optional<Value> Judge::of(const tree::BlockedIn& blocked, View view)
{
    const Subject* const known = subject(blocked.name);
    if (known == nullptr)
        return std::nullopt;
    const Since<std::optional<Call>>* const at = known->blocked.at(view.to);
    if (at == nullptr || !at->value)
        return unknown(notLooked, {blocked.name});
    return *at->value == Call::Note ? Value() : Value(std::string(tree::nameOfCall(*at->value)));
}

std::optional<Value> Judge::of(const tree::KernelOf& kernel, View view)
{
    const KernelQuestion& question = kernel.question;
    const Subject* const known = subject(question.name);
    if (known == nullptr)
        return std::nullopt;
    const auto asked = known->kernel.find(question.value);
    const auto range = asked == known->kernel.end() ? std::pair<std::size_t, std::size_t>()
                                                    : rangeOf(asked->second, {0, view.to});
    if (range.second == 0)
        return unknown(notAsked, {question.value, question.name});
    const KernelAnswer& answer = asked->second[range.second - 1].value;
    if (!answer.isTold)
        return unknown(notTold, {question.value, question.name});
    return kernelValue(question.value, answer.value);
}

const StreamCuts* Judge::cutsOf(const Subject& subject, const std::optional<framing::Framing>& by,
                                Order order, std::optional<StreamCuts>& anew)
{
    const StreamCuts* found = subject.cuts.empty() ? nullptr : &subject.cuts.front();
    if (by) {
        const auto place = std::ranges::find(subject.cuts, *by, &StreamCuts::framing);
        found = place == subject.cuts.end() ? nullptr : &*place;
        if (found == nullptr) {
            anew = m_store.cut(subject, *by, order);
            found = &*anew;
            (void)mayGoOn(subject.totalUntil(order, false));
        }
    }
    if (found == nullptr)
        unknown(noFraming, {subject.name});
    else if (found->hasSkipped())
        unknown(notKept, {subject.name});
    return found != nullptr && found->hasSkipped() ? nullptr : found;
}

std::optional<Value> Judge::of(const tree::FramesOf& frames, View view)
{
    using What = tree::FramesOf::What;
    const Subject* const known = subject(frames.name);
    if (known == nullptr)
        return std::nullopt;
    std::optional<StreamCuts> anew;
    const StreamCuts* const cuts = cutsOf(*known, frames.by, view.to, anew);
    if (cuts == nullptr)
        return std::nullopt;
    if (frames.what == What::Count)
        return Number::of(static_cast<std::int64_t>(rangeOf(cuts->frames(), {0, view.to}).second));
    const StreamCuts::After* const after = cuts->after(view.to);
    if (frames.what == What::Waiting)
        return Number::of(after == nullptr ? 0 : static_cast<std::int64_t>(after->waiting));
    return after == nullptr || !after->broken ? Value()
                                              : Value(Number::of(static_cast<std::int64_t>(*after->broken)));
}

std::optional<Value> Judge::of(const tree::NaiveOf& naive, View view)
{
    using What = tree::NaiveOf::What;
    const Subject* const known = subject(naive.name);
    if (known == nullptr)
        return std::nullopt;
    std::optional<StreamCuts> anew;
    const StreamCuts* const cuts = cutsOf(*known, std::nullopt, view.to, anew);
    if (cuts == nullptr)
        return std::nullopt;
    const StreamCuts::After* const after = cuts->after(view.to);
    const framing::NaiveReader reader = after == nullptr ? framing::NaiveReader() : after->naive;
    const std::uint64_t number = naive.what == What::Count   ? reader.chunks()
                                 : naive.what == What::Right ? reader.right()
                                 : naive.what == What::Split ? reader.split()
                                                             : reader.merged();
    return Number::of(static_cast<std::int64_t>(number));
}

std::optional<Value> Judge::of(const tree::TotalOf& total, View view)
{
    const Subject* const known = subject(total.name);
    if (known == nullptr)
        return std::nullopt;
    return Number::of(static_cast<std::int64_t>(known->totalUntil(view.to, total.sent)));
}

std::optional<Value> Judge::of(const tree::BytesOf& bytes, View view)
{
    const Subject* const known = subject(bytes.name);
    if (known == nullptr)
        return std::nullopt;
    if (const auto* const given = known->given.at(view.to); given != nullptr && known->sockets.empty()) {
        const auto all = given->value.bytes();
        if (bytes.to > all.size())
            return unknown(notThere,
                           {bytes.name, std::to_string(all.size() - std::min(all.size(), bytes.from))});
        const auto part = all.subspan(bytes.from, bytes.to - bytes.from);
        return Bytes(part.begin(), part.end());
    }
    auto found = streamBytes(*known, bytes.sent, bytes.from, bytes.to, view.to);
    return found ? std::optional<Value>(std::move(*found)) : std::nullopt;
}

std::optional<Bytes> Judge::streamBytes(const Subject& subject, bool sent, std::uint64_t from,
                                        std::uint64_t to, Order order)
{
    const auto facts = subject.streamUntil(order, sent);
    const auto first = std::ranges::upper_bound(
        facts, from, {}, [](const Moved& fact) { return fact.record.offset() + fact.record.bytesMoved(); });
    Bytes all;
    for (const Moved& fact : facts.subspan(static_cast<std::size_t>(first - facts.begin()))) {
        const std::uint64_t begin = fact.record.offset();
        const std::uint64_t end = begin + fact.record.bytesMoved();
        const std::uint64_t next = from + all.size();
        if (end <= next)
            continue;
        if (begin > next || next >= to)
            break;
        const journal::Payload payload = m_store.journal().payload(fact.record);
        if (payload.size() < end - begin)
            return unknown(notKept, {subject.name});
        const auto part = payload.bytes().subspan(next - begin, std::min(end, to) - next);
        all.insert(all.end(), part.begin(), part.end());
        if (!mayGoOn(1 + part.size() / bytesAStep))
            return std::nullopt;
    }
    if (all.size() < to - from)
        return unknown(notThere, {subject.name, std::to_string(all.size())});
    return all;
}

std::optional<Value> Judge::of(const tree::Unpacked& unpacked, View view)
{
    const auto value = valueOf(*unpacked.of, view);
    if (!value)
        return std::nullopt;
    Bytes bytes;
    if (const auto* const data = std::get_if<Bytes>(&*value)) {
        bytes = *data;
    } else if (const auto* const text = std::get_if<std::string>(&*value)) {
        const auto characters = std::as_bytes(std::span(*text));
        bytes.assign(characters.begin(), characters.end());
    } else {
        return Value();
    }
    const auto format = codec::StructFormat::parse(unpacked.format).value;
    if (!mayGoOn(bytes.size()))
        return std::nullopt;
    const auto record = format.unpack(bytes);
    if (!record.ok())
        return unknown(notARecord,
                       {std::to_string(bytes.size()), unpacked.format, std::to_string(format.size())});
    std::size_t number = 0;
    for (const codec::StructValue& each : record.value) {
        if (each.code != 'x' && ++number == unpacked.number)
            return unpackedValue(each);
    }
    return Value();
}

} // namespace enchufe::script
