// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/support/rig.h"

#include "tests/core/support/wait.h"

#include <condition_variable>
#include <memory>
#include <mutex>

namespace enchufe::test {

using journal::Record;

std::string textOf(std::span<const std::byte> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

Rig::Rig(journal::JournalLimits limits, engine::WorkerOptions options)
    : journal(limits),
      table(journal),
      engine(journal, options)
{}

Rig::~Rig() = default;

std::vector<Record> recordsOf(const journal::Journal& journal)
{
    std::vector<Record> records;
    journal::Seq next = 0;
    for (auto batch = journal.read(next); !batch.records.empty(); batch = journal.read(next)) {
        records.insert(records.end(), batch.records.begin(), batch.records.end());
        next = batch.first + batch.records.size();
    }
    return records;
}

void Rig::drain()
{
    for (;;) {
        const auto batch = journal.read(m_next);
        if (batch.records.empty())
            return;
        for (const Record& record : batch.records) {
            table.apply(record);
            m_records.push_back(record);
        }
        m_next = batch.first + batch.records.size();
    }
}

bool Rig::waitFor(const std::function<bool()>& holds)
{
    struct Bell {
        std::mutex mutex;
        std::condition_variable changed;
        bool rung = false;
    };
    const auto look = [&] {
        drain();
        return holds();
    };
    return waitUntil(look, [this] {
        const auto bell = std::make_shared<Bell>();
        const auto growth = journal.notifyBeyond(m_next, [bell] {
            const std::scoped_lock lock(bell->mutex);
            bell->rung = true;
            bell->changed.notify_one();
        });
        std::unique_lock lock(bell->mutex);
        // The condition may also depend on what is not in the journal: look now and then.
        bell->changed.wait_for(lock, std::chrono::milliseconds(50), [&bell] { return bell->rung; });
    });
}

bool Rig::waitReady(journal::EndpointId id)
{
    return waitFor([&] { return table.endpoint(id) != nullptr && table.endpoint(id)->ready; });
}

bool Rig::waitFailed(journal::EndpointId id)
{
    return waitFor(
        [&] { return table.endpoint(id) != nullptr && table.endpoint(id)->failedCall != net::Call::Note; });
}

bool Rig::waitClosed(net::SocketId id)
{
    return waitFor([&] { return table.socket(id) != nullptr && !table.socket(id)->isOpen(); });
}

journal::EndpointId Rig::listen(const std::string& behaviour,
                                const std::function<void(engine::StreamListenerSpec&)>& change)
{
    engine::StreamListenerSpec spec;
    spec.host = "127.0.0.1";
    spec.port = "0";
    behaviour::readyMade().choose(behaviour, behaviour::Where::TcpListen).value.answer(spec.connection);
    spec.connection.closeAfterPeer = behaviour != "none";
    if (change)
        change(spec);
    const auto id = engine.open(spec);
    return waitReady(id) ? id : 0;
}

journal::EndpointId Rig::connectTo(journal::EndpointId listener,
                                   const std::function<void(engine::StreamClientSpec&)>& change)
{
    engine::StreamClientSpec spec;
    const auto& local = socket(socketOf(listener)).local;
    spec.host = local.domain() == net::Domain::Unix ? local.text() : "127.0.0.1";
    spec.port = std::to_string(local.port());
    if (change)
        change(spec);
    const auto id = engine.open(spec);
    return waitReady(id) ? id : 0;
}

journal::EndpointId Rig::udp(const std::string& behaviour,
                             const std::function<void(engine::DatagramSpec&)>& change)
{
    engine::DatagramSpec spec;
    spec.bind = net::HostPort{"127.0.0.1", "0"};
    behaviour::readyMade().choose(behaviour, behaviour::Where::Udp).value.answer(spec.connection);
    if (change)
        change(spec);
    const auto id = engine.open(spec);
    return waitReady(id) ? id : 0;
}

void Rig::send(journal::EndpointId id, std::string_view text, engine::SendHow how)
{
    post(id, engine::command::Send{bytesOf(text), how});
}

void Rig::post(journal::EndpointId id, engine::Command command, net::SocketId connection)
{
    engine.post({id, connection}, std::move(command));
}

const journal::EndpointInfo& Rig::endpoint(journal::EndpointId id)
{
    drain();
    static const journal::EndpointInfo none;
    const auto* const info = table.endpoint(id);
    return info != nullptr ? *info : none;
}

const journal::SocketInfo& Rig::socket(net::SocketId id)
{
    drain();
    static const journal::SocketInfo none;
    const auto* const info = table.socket(id);
    return info != nullptr ? *info : none;
}

net::SocketId Rig::connectionOf(journal::EndpointId listener, std::size_t number)
{
    const bool there = waitFor([&] { return table.endpoint(listener)->connections.size() > number; });
    return there ? table.endpoint(listener)->connections[number] : 0;
}

std::string Rig::portOf(journal::EndpointId id) { return std::to_string(socket(socketOf(id)).local.port()); }

std::vector<Record> Rig::records(net::SocketId id, net::Call call)
{
    drain();
    std::vector<Record> found;
    for (const Record& record : m_records) {
        if (record.call == call && (id == 0 || record.socket == id))
            found.push_back(record);
    }
    return found;
}

std::vector<int> Rig::results(net::SocketId id, bool sends)
{
    drain();
    std::vector<int> found;
    for (const Record& record : m_records) {
        if (record.socket == id && record.error == 0 && (sends ? record.isSend() : record.isReceive()))
            found.push_back(record.result);
    }
    return found;
}

std::vector<int> Rig::received(net::SocketId id) { return results(id, false); }
std::vector<int> Rig::sent(net::SocketId id) { return results(id, true); }

std::string Rig::receivedText(net::SocketId id)
{
    drain();
    std::string text;
    for (const Record& record : m_records) {
        if (record.socket == id && record.isReceive())
            text += textOf(journal.payload(record).bytes());
    }
    return text;
}

std::pair<int, std::int64_t> Rig::notes(journal::NoteKind kind)
{
    drain();
    std::pair<int, std::int64_t> sum = {0, 0};
    for (const Record& record : m_records) {
        if (record.note() == kind) {
            ++sum.first;
            sum.second += record.value();
        }
    }
    return sum;
}

} // namespace enchufe::test
