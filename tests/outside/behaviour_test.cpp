// SPDX-License-Identifier: GPL-3.0-or-later
// The behaviour of this project, chosen by its name, answers a client over a real connection.
#include "core/engine/engine.h"
#include "core/journal/socket_table.h"
#include "core/script/player.h"
#include "tests/outside/registered.h"

#include <chrono>
#include <cstdio>
#include <string>
#include <thread>

using namespace enchufe;

namespace {

int fail(const std::string& what)
{
    std::fprintf(stderr, "%s\n", what.c_str());
    return 1;
}

/// "127.0.0.1:PORT", as soon as it listens; empty: it does not, after five seconds.
std::string addressOf(journal::EndpointId listener, const journal::Journal& journal)
{
    using namespace std::chrono_literals;
    for (int i = 0; i < 500; ++i) {
        journal::SocketTable table(journal);
        journal::Seq next = 0;
        for (auto batch = journal.read(next); !batch.records.empty(); batch = journal.read(next)) {
            for (const journal::Record& record : batch.records)
                table.apply(record);
            next = batch.first + batch.records.size();
        }
        if (const auto* const found = table.endpoint(listener); found != nullptr && found->ready)
            return table.socket(found->socket)->local.text();
        std::this_thread::sleep_for(10ms);
    }
    return {};
}

} // namespace

int main()
{
    const behaviour::Registry registry = outside::behaviours();
    const auto chosen = registry.choose("shout", behaviour::Where::TcpListen);
    if (!chosen.ok())
        return fail("shout " + std::string(chosen.error().en));
    journal::Journal journal;
    engine::Engine engine(journal);
    engine::StreamListenerSpec spec;
    spec.host = "127.0.0.1";
    spec.port = "0";
    chosen.value.answer(spec.connection);
    const std::string address = addressOf(engine.open(spec), journal);
    if (address.empty())
        return fail("the listener does not listen");
    const auto script = script::Script::parse("c = tcp-connect " + address +
                                              "\nsend c \"hola, 2\"\n"
                                              "wait until total c received == 7\n"
                                              "expect bytes c received 0..7 == \"HOLA, 2\"\n");
    if (script.problem)
        return fail("the script has a mistake");
    return script::play(script.value, journal).ok() ? 0 : fail("the client was not answered in capitals");
}
