// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/call_words.h"
#include "core/script/knobs.h"
#include "core/script/script.h"

#include <map>

namespace enchufe::script {

using net::Call;

namespace {

enum class Where : std::uint8_t {
    Here,     ///< loopback, a Unix-domain path, "@NAME", the loopback network's broadcast address
    Anywhere, ///< all addresses of this machine
    Group,    ///< multicast
    Beyond
};

bool isLoopback(const net::Endpoint& address)
{
    const std::string host = address.host();
    return address.domain() == net::Domain::Unix || host == "::1" || host.starts_with("127.") ||
           host.starts_with("::ffff:127.");
}

bool isGroup(const net::Endpoint& address)
{
    const std::string host = address.host();
    const auto dot = host.find('.');
    const auto first = dot == std::string::npos ? std::nullopt : parseNumber<int>(host.substr(0, dot));
    return (first && *first >= 224 && *first <= 239) || host.starts_with("ff");
}

Where whereIs(const std::string& typed)
{
    if (typed.empty() || typed.starts_with('@') || net::Endpoint::isUnixText(typed))
        return Where::Here;
    const net::HostPort parts = net::splitHostPort(typed);
    const auto address = net::Endpoint::numeric(parts.host, 0);
    if (!address)
        return parts.host.empty() || parts.host == "localhost" ? Where::Here : Where::Beyond;
    return address->isWildcard()  ? Where::Anywhere
           : isLoopback(*address) ? Where::Here
           : isGroup(*address)    ? Where::Group
                                  : Where::Beyond;
}

/// connect() and sendto() to the wildcard reach loopback: ip(7), "INADDR_ANY".
bool leaves(const std::string& typed)
{
    const Where where = whereIs(typed);
    return where == Where::Beyond || where == Where::Group;
}

class Search {
public:
    std::vector<BeyondLoopback> found;

    void look(const Line& line)
    {
        m_place = line.place;
        std::visit([this](const auto& what) { lookAt(what); }, line.what);
    }

private:
    struct Bare {
        net::Type type = net::Type::Stream;
        std::string bound; ///< empty: not, and listen() takes any address
    };

    template <class Other>
    void lookAt(const Other& /*other*/)
    {}

    void lookAt(const line::MakeCall& make)
    {
        const bench::CallSpec& call = make.call;
        Bare& own = m_bare[call.owner()];
        switch (call.call) {
        case Call::Socket:
            own = {call.type, {}};
            break;
        case Call::Bind:
            own.bound = call.address;
            if (own.type == net::Type::Datagram || isName(call.address))
                addIf(whereIs(call.address) != Where::Here, call.address);
            break;
        case Call::Listen:
            addIf(own.bound.empty() ? own.type == net::Type::Stream : whereIs(own.bound) != Where::Here,
                  own.bound.empty() ? std::string("0.0.0.0") : own.bound);
            break;
        case Call::Connect:
            // A stream's connect() to a group is always refused.
            addIf(own.type == net::Type::Stream ? whereIs(call.address) == Where::Beyond
                                                : leaves(call.address),
                  call.address);
            break;
        case Call::SendTo:
            addIf(leaves(call.address), call.address);
            break;
        default:
            break;
        }
    }

    void lookAt(const line::OpenEndpoint& open)
    {
        using journal::EndpointKind;
        if (open.kind == EndpointKind::StreamListener)
            addIf(whereIs(open.address) != Where::Here, open.address);
        else
            addIf(open.kind == EndpointKind::StreamClient ? whereIs(open.address) == Where::Beyond
                                                          : leaves(open.address),
                  open.address);
        if (open.kind == EndpointKind::Datagram || isName(open.knobs.bind))
            addIf(whereIs(open.knobs.bind) != Where::Here, open.knobs.bind);
    }

    void lookAt(const line::EndpointCall& call)
    {
        addIf(call.call == Call::SendTo && leaves(call.address), call.address);
    }

    void lookAt(const line::Resolve& resolve)
    {
        const std::string& host = resolve.request.host;
        const bool asks = !resolve.request.numericHost && !host.empty() && host != "localhost" &&
                          !net::Endpoint::numeric(host, 0);
        addIf(asks, host);
    }

    void lookAt(const line::NameInfo& info) { addIf(!info.numeric && leaves(info.address), info.address); }

    /// A name that the resolver is asked about.
    static bool isName(const std::string& typed)
    {
        return whereIs(typed) == Where::Beyond && !net::Endpoint::numeric(net::splitHostPort(typed).host, 0);
    }

    void addIf(bool beyond, const std::string& what)
    {
        if (beyond)
            found.push_back({m_place, what});
    }

    Place m_place;
    std::map<std::string, Bare> m_bare;
};

} // namespace

std::vector<BeyondLoopback> beyondLoopback(const Script& script)
{
    Search search;
    for (const Line& line : script.lines)
        search.look(line);
    return std::move(search.found);
}

} // namespace enchufe::script
