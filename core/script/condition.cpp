// SPDX-License-Identifier: GPL-3.0-or-later
// What conditions read, and the marks of lessons.
#include "core/script/condition.h"

#include "core/script/condition_parser.h"

#include <algorithm>
#include <array>

namespace enchufe::script {

namespace {

template <class T>
void addOnce(std::vector<T>& all, const T& one)
{
    if (std::ranges::find(all, one) == all.end())
        all.push_back(one);
}

const Reads& readsOf(const std::shared_ptr<const Reads>& reads)
{
    static const Reads none;
    return reads ? *reads : none;
}

} // namespace

bool Reads::expectsFailureOf(std::string_view name, net::Call call) const
{
    return std::ranges::any_of(calls, [&](const CallRead& each) {
        return each.asksIfItFailed && each.call == call && each.name == name;
    });
}

void Reads::addName(const std::string& name) { addOnce(names, name); }
void Reads::addBlocked(const std::string& name) { addOnce(blocked, name); }
void Reads::add(const KernelQuestion& question) { addOnce(kernel, question); }

void Reads::add(const CallRead& call)
{
    const auto same = std::ranges::find_if(
        calls, [&](const CallRead& each) { return each.name == call.name && each.call == call.call; });
    if (same == calls.end())
        calls.push_back(call);
    else
        same->asksIfItFailed = same->asksIfItFailed || call.asksIfItFailed;
}

void Reads::add(const Reads& other)
{
    std::ranges::for_each(other.names, [this](const auto& each) { addName(each); });
    std::ranges::for_each(other.calls, [this](const auto& each) { add(each); });
    std::ranges::for_each(other.kernel, [this](const auto& each) { add(each); });
    std::ranges::for_each(other.blocked, [this](const auto& each) { addBlocked(each); });
    durations = durations || other.durations;
}

const Reads& Condition::reads() const { return readsOf(m_reads); }
const Reads& ValueExpression::reads() const { return readsOf(m_reads); }
const Reads& MarkExpression::reads() const { return readsOf(m_reads); }

bool ValueExpression::mayBeNumber() const
{
    return m_root && (m_root->kinds & (tree::kind::Number | tree::kind::Time)) != 0;
}

bool ValueExpression::mayBeText() const
{
    return m_root && (m_root->kinds & ~(tree::kind::Number | tree::kind::Time)) != 0;
}

Parsed<MarkExpression> MarkExpression::parse(std::string_view text, Place at)
{
    constexpr Text needsMarks =
        tr("boundaries of NAME.recv, boundaries of frames NAME or offset VALUE is expected here");
    constexpr Text needsDataCall = tr("send, sendto, recv or recvfrom is expected here");
    constexpr Text needsNumber = tr("a number is expected here");
    constexpr std::array<std::string_view, 3> known = {"boundaries", "offset", "of"};
    Parsed<MarkExpression> parsed;
    MarkExpression& marks = parsed.value;
    ConditionParser parser(text, at);
    Scanner& scanner = parser.scanner();
    if (scanner.takeWord("offset")) {
        const std::size_t begin = scanner.next();
        auto value = ValueExpression::parse(text.substr(begin), scanner.placeOf(begin));
        if (value.problem)
            return {{}, std::move(value.problem)};
        marks.m_offset = std::move(value.value);
        if (!marks.m_offset.mayBeNumber())
            scanner.fail(begin, needsNumber, text.substr(begin));
        marks.m_reads = std::make_shared<const Reads>(marks.m_offset.reads());
    } else if (scanner.takeWord("boundaries") && scanner.takeWord("of")) {
        marks.m_ofFrames = scanner.takeWord("frames");
        const std::size_t begin = scanner.next();
        const tree::CallRef of = marks.m_ofFrames ? tree::CallRef{parser.name()} : parser.callRef(false);
        if (!marks.m_ofFrames && !net::isDataCall(of.call))
            scanner.fail(begin, needsDataCall, scanner.from(begin));
        marks.m_stream = of.name;
        marks.m_call = of.call;
        parser.expectEnd();
        marks.m_reads = std::make_shared<const Reads>(parser.takeReads());
    } else {
        scanner.failHere(needsMarks, known);
    }
    if (scanner.hasFailed())
        return {{}, scanner.problem()};
    marks.m_text = text;
    marks.m_place = at;
    return parsed;
}

} // namespace enchufe::script
