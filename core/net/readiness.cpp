// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/readiness.h"

#include "core/net/answer_words.h"
#include "core/net/platform.h"
#include "core/net/wait_calls.h"

#include <fmt/format.h>

#include <algorithm>

namespace enchufe::net {

namespace {

struct EpollBit {
    EpollWord::Bit bit;
    WaitWord::Bit told;
    std::string_view name;
};
constexpr EpollBit namedEpollBits[] = {{EpollWord::In, WaitWord::In, "EPOLLIN"},
                                       {EpollWord::Out, WaitWord::Out, "EPOLLOUT"},
                                       {EpollWord::Urgent, WaitWord::Urgent, "EPOLLPRI"},
                                       {EpollWord::Failed, WaitWord::Failed, "EPOLLERR"},
                                       {EpollWord::HungUp, WaitWord::HungUp, "EPOLLHUP"}};

} // namespace

Readiness::Created Readiness::create([[maybe_unused]] Kind kind, CallSink& sink)
{
#ifdef _WIN32
    return detail::createWsaPoll(sink);
#else
#ifdef __linux__
    if (kind == Kind::Best)
        return detail::createEpoll(sink);
#endif
    return detail::createPoll(sink);
#endif
}

std::uint16_t EpollWord::told() const
{
    unsigned bits = 0;
    for (const EpollBit& each : namedEpollBits)
        bits |= (events & each.bit) != 0 ? unsigned{each.told} : 0U;
    return static_cast<std::uint16_t>(bits);
}

std::string epollBitsText(std::uint32_t bits)
{
    std::string text;
    for (const EpollBit& each : namedEpollBits) {
        if ((bits & each.bit) != 0)
            text.append(text.empty() ? "" : "|").append(each.name);
    }
    return text.empty() ? "0" : text;
}

std::string epollText(std::span<const std::byte> answer, std::int64_t told)
{
    std::string text;
    for (const EpollWord& word : answerWords<EpollWord>(answer))
        text += fmt::format("{}fd {}: {}", text.empty() ? "" : ", ", word.handle, epollBitsText(word.events));
    return static_cast<std::size_t>(std::max<std::int64_t>(told, 0)) > mostEpollWords ? text + ", …" : text;
}

void Readiness::waitReturned(int error) { m_failed = error != 0 && error != EINTR; }

} // namespace enchufe::net
