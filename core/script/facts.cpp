// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/facts.h"

#include "core/script/fact_store.h"
#include "core/script/judge.h"

#include <algorithm>
#include <utility>

namespace enchufe::script {

namespace {

constexpr Text notSo = tr("it is not so");
constexpr Text is = tr("{} is {}");

/// Only numbers are places in a stream.
std::optional<std::uint64_t> placeOf(const std::optional<Value>& value)
{
    const auto* const number = value ? std::get_if<Number>(&*value) : nullptr;
    if (number == nullptr || !number->whole || *number->whole < 0)
        return std::nullopt;
    return static_cast<std::uint64_t>(*number->whole);
}

} // namespace

std::string Verdict::describe(Language language) const
{
    if (truth == Truth::Unknown && !why.isEmpty())
        return why.in(language);
    std::string text;
    for (const Seen& each : seen)
        text +=
            (text.empty() ? "" : ", ") + Sentence{is, {each.what, toText(each.value, language)}}.in(language);
    if (text.empty() && truth == Truth::False)
        text = notSo.in(language);
    return text;
}

Facts::Facts(const journal::Journal& journal, std::size_t most)
    : m_store(std::make_unique<FactStore>(journal, most))
{}

Facts::~Facts() = default;

void Facts::apply(const journal::Record& record) { m_store->apply(record); }

void Facts::beginSegment() { m_store->beginSegment(); }

Verdict Facts::judge(const Condition& condition) const
{
    if (!condition.m_root)
        return {Truth::True};
    Judge judge(*m_store);
    judge.setNames(condition.reads().names);
    Verdict verdict;
    verdict.truth = judge.judge(*condition.m_root, {m_store->segment(), m_store->now()});
    verdict.why = judge.why();
    verdict.seen = judge.takeSeen();
    return verdict;
}

Answer Facts::valueOf(const ValueExpression& value) const
{
    if (!value.m_root)
        return {Value(), {}};
    Judge judge(*m_store);
    judge.setNames(value.reads().names);
    Answer answer;
    answer.value = judge.valueOf(*value.m_root, {m_store->segment(), m_store->now()});
    answer.why = answer.value ? Sentence() : judge.why();
    return answer;
}

Marks Facts::marksOf(const MarkExpression& marks) const
{
    Marks found;
    if (marks.m_stream.empty()) {
        const Answer answer = valueOf(marks.m_offset);
        found.why = answer.why;
        if (const auto place = placeOf(answer.value))
            found.offsets.push_back(*place);
        return found;
    }
    const Subject* const subject = m_store->find(marks.m_stream);
    if (subject == nullptr) {
        found.why = {tr("there is no {} yet"), {marks.m_stream}};
        return found;
    }
    const bool ofSends = net::isSendCall(marks.m_call);
    const journal::SocketInfo* const info = m_store->socket(subject->socket());
    const journal::SocketInfo* const peer =
        info == nullptr || info->peer == 0 ? nullptr : m_store->socket(info->peer);
    const std::uint64_t sentToIt = peer == nullptr ? 0 : peer->sent;
    const std::uint64_t moved = subject->totalUntil(m_store->now(), ofSends);
    found.length = ofSends ? moved : std::max(moved, sentToIt);
    if (marks.m_ofFrames && subject->cuts.empty())
        found.why = {tr("nothing says how the stream of {} is cut into messages"), {marks.m_stream}};
    else if (marks.m_ofFrames)
        std::ranges::transform(subject->cuts.front().frames(), std::back_inserter(found.offsets),
                               [](const StreamCuts::Found& each) { return each.frame.end(); });
    else
        for (const Fact& fact : subject->factsOf(marks.m_call)) {
            if (fact.record.socket == subject->socket() && fact.record.bytesMoved() > 0)
                found.offsets.push_back(fact.record.offset() + fact.record.bytesMoved());
        }
    std::erase_if(found.offsets, [&](std::uint64_t each) { return each == 0 || each >= found.length; });
    return found;
}

net::SocketId Facts::socketOf(std::string_view name) const
{
    const Subject* const subject = m_store->find(name);
    return subject == nullptr ? net::SocketId(0) : subject->socket();
}

net::Endpoint Facts::addressOf(std::string_view name, bool ofPeer) const
{
    const Subject* const subject = m_store->find(name);
    if (subject == nullptr)
        return {};
    const auto* at = ofPeer ? subject->remote.at(m_store->now()) : subject->local.at(m_store->now());
    if (at == nullptr && !ofPeer)
        at = subject->given.at(m_store->now());
    return at == nullptr ? net::Endpoint() : at->value;
}

} // namespace enchufe::script
