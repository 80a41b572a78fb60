// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/resolver.h"

#include "core/net/platform.h"
#include "core/threads/mutex.h"

#include <fmt/format.h>

#include <chrono>
#include <memory>
#include <new>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>

namespace enchufe::net {

namespace {

int nativeFamily(Domain domain)
{
    if (domain == Domain::Inet)
        return AF_INET;
    return domain == Domain::Inet6 ? AF_INET6 : AF_UNSPEC;
}

std::string protocolName(int protocol)
{
    switch (protocol) {
    case IPPROTO_TCP:
        return "tcp";
    case IPPROTO_UDP:
        return "udp";
    case IPPROTO_IP:
        return "ip";
    default:
        return std::to_string(protocol);
    }
}

template <class Request>
struct RequestFlag {
    bool Request::*wanted;
    int bit;
    std::string_view name;
};
using ResolveFlag = RequestFlag<ResolveRequest>;
using NameFlag = RequestFlag<NameRequest>;

constexpr ResolveFlag resolveFlags[] = {
    {&ResolveRequest::passive, AI_PASSIVE, "AI_PASSIVE"},
    {&ResolveRequest::canonicalName, AI_CANONNAME, "AI_CANONNAME"},
    {&ResolveRequest::numericHost, AI_NUMERICHOST, "AI_NUMERICHOST"},
    {&ResolveRequest::numericService, AI_NUMERICSERV, "AI_NUMERICSERV"},
    {&ResolveRequest::mappedToo, AI_V4MAPPED, "AI_V4MAPPED"},
    {&ResolveRequest::allOfThem, AI_ALL, "AI_ALL"},
    {&ResolveRequest::configuredOnly, AI_ADDRCONFIG, "AI_ADDRCONFIG"},
};
constexpr NameFlag nameFlags[] = {
    {&NameRequest::numericHost, NI_NUMERICHOST, "NI_NUMERICHOST"},
    {&NameRequest::numericService, NI_NUMERICSERV, "NI_NUMERICSERV"},
    {&NameRequest::nameRequired, NI_NAMEREQD, "NI_NAMEREQD"},
    {&NameRequest::datagram, NI_DGRAM, "NI_DGRAM"},
};

template <class Request, std::size_t Count>
int bitsOf(const Request& request, const RequestFlag<Request> (&flags)[Count])
{
    int bits = 0;
    for (const auto& flag : flags)
        bits |= request.*flag.wanted ? flag.bit : 0;
    return bits;
}

template <class Request, std::size_t Count>
std::string namesOf(const Request& request, const RequestFlag<Request> (&flags)[Count])
{
    std::string names;
    for (const auto& flag : flags) {
        if (!(request.*flag.wanted))
            continue;
        if (!names.empty())
            names += '|';
        names += flag.name;
    }
    return names.empty() ? "0" : names;
}

#ifdef _WIN32
using NameLength = int;
#else
using NameLength = socklen_t;
#endif

std::optional<Type> typeOf(int nativeType)
{
    switch (nativeType) {
    case SOCK_STREAM:
        return Type::Stream;
    case SOCK_DGRAM:
        return Type::Datagram;
    case SOCK_RAW:
        return Type::Raw;
    case SOCK_SEQPACKET:
        return Type::SeqPacket;
    default:
        return std::nullopt;
    }
}

std::string question(const ResolveRequest& request)
{
    return fmt::format("{}{}{}", request.host.empty() ? "*" : request.host,
                       request.service.empty() ? "" : " ", request.service);
}

#ifdef EAI_INTR
constexpr int leftError = EAI_INTR;
#else
constexpr int leftError = EAI_AGAIN;
#endif

ResolveResult ask(const ResolveRequest& request)
{
    addrinfo hints = {};
    hints.ai_family = nativeFamily(request.domain);
    if (!request.anyType)
        hints.ai_socktype = request.type == Type::Stream ? SOCK_STREAM : SOCK_DGRAM;
    hints.ai_flags = bitsOf(request, resolveFlags);

    ResolveResult result;
    addrinfo* found = nullptr;
    result.error = ::getaddrinfo(request.host.empty() ? nullptr : request.host.c_str(),
                                 request.service.empty() ? nullptr : request.service.c_str(), &hints, &found);
    const std::unique_ptr<addrinfo, void (*)(addrinfo*)> rows(found, [](addrinfo* each) {
        if (each != nullptr)
            ::freeaddrinfo(each);
    });
    for (const addrinfo* row = found; row != nullptr; row = row->ai_next) {
        if (row->ai_canonname != nullptr)
            result.canonicalName = row->ai_canonname;
        const auto type = typeOf(row->ai_socktype);
        if (!type && row->ai_socktype != 0)
            continue; // newer than this program
        const auto* const bytes = reinterpret_cast<const std::byte*>(row->ai_addr);
        result.addresses.push_back({Endpoint({bytes, static_cast<std::size_t>(row->ai_addrlen)}), type,
                                    protocolName(row->ai_protocol)});
    }
    return result;
}

NameResult ask(const NameRequest& request)
{
    NameResult result;
    char host[NI_MAXHOST] = {};
    char service[NI_MAXSERV] = {};
    result.error = ::getnameinfo(reinterpret_cast<const sockaddr*>(request.address.bytes().data()),
                                 static_cast<NameLength>(request.address.bytes().size()), host, sizeof host,
                                 service, sizeof service, bitsOf(request, nameFlags));
    if (result.error == 0) {
        result.host = host;
        result.service = service;
    }
    return result;
}

/// A question that is asked on a thread of its own. It and who waits for the answer own it together: either
/// may be gone before the other.
template <class Request, class Result>
struct Asked {
    explicit Asked(Request what) : request(std::move(what)) {}

    const Request request;
    threads::Mutex mutex;
    threads::Condition answered;
    std::optional<Result> answer ENCHUFE_GUARDED_BY(mutex);

    void run()
    {
        Result result;
        try {
            result = ask(request);
        } catch (const std::bad_alloc&) {
            result = {};
            result.error = EAI_MEMORY;
        }
        const threads::Lock lock(mutex);
        answer = std::move(result);
        answered.notifyOne();
    }
};

template <class Result, class Request>
Result askUnless(const Left& left, const Request& request)
{
    if (!left)
        return ask(request);
    std::shared_ptr<Asked<Request, Result>> asked;
    try {
        asked = std::make_shared<Asked<Request, Result>>(request);
        std::thread([asked] { asked->run(); }).detach();
    } catch (const std::system_error&) { // no thread is left: then it is waited for
        return ask(request);
    }
    constexpr auto betweenLooks = std::chrono::milliseconds(20);
    threads::Lock lock(asked->mutex);
    while (!asked->answered.waitFor(lock, betweenLooks, [&asked]() ENCHUFE_REQUIRES(asked->mutex) {
        return asked->answer.has_value();
    })) {
        if (left()) {
            Result none;
            none.error = leftError;
            return none;
        }
    }
    return std::move(*asked->answer);
}

} // namespace

ResolveResult resolve(const ResolveRequest& request, CallSink& sink, const Left& left)
{
    platform::ensureStarted();
    const std::string text = question(request);
    CallEvent event;
    event.call = Call::GetAddrInfo;
    event.text = text;
    event.enterNs = steadyNanoseconds();
    ResolveResult result = askUnless<ResolveResult>(left, request);
    event.leaveNs = steadyNanoseconds();
    event.result = result.error;
    event.error = result.error;
    event.value = static_cast<std::int64_t>(result.addresses.size());
    sink.onCall(event);
    return result;
}

NameResult nameOf(const NameRequest& request, CallSink& sink, const Left& left)
{
    platform::ensureStarted();
    CallEvent event;
    event.call = Call::GetNameInfo;
    event.address = &request.address;
    event.enterNs = steadyNanoseconds();
    NameResult result = askUnless<NameResult>(left, request);
    event.leaveNs = steadyNanoseconds();
    event.result = result.error;
    event.error = result.error;
    const std::string text = result.error == 0 ? result.host + ' ' + result.service : std::string();
    event.text = text;
    sink.onCall(event);
    return result;
}

std::string flagNames(const ResolveRequest& request) { return namesOf(request, resolveFlags); }
std::string flagNames(const NameRequest& request) { return namesOf(request, nameFlags); }

} // namespace enchufe::net
