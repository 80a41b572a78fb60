// SPDX-License-Identifier: GPL-3.0-or-later
// What bind() made in the file system is removed again, by a call like the others, and nothing else ever is.
#include "tests/core/support/made_calls.h"
#include "tests/core/support/rig.h"
#include "tests/core/support/temporary.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>

namespace enchufe::engine {

using test::Rig;

#ifndef _WIN32

namespace {

/// Binds a socket to the path; what is given back closes it and waits until that is done.
using Holder = std::function<std::function<void()>(Rig&, const std::string&)>;

std::function<void()> holdListener(Rig& rig, const std::string& path)
{
    const auto id = rig.listen("none", [&](StreamListenerSpec& spec) {
        spec.host = "unix:" + path;
        spec.port.clear();
    });
    return [&rig, id] {
        rig.engine.close(id);
        EXPECT_TRUE(rig.waitFor([&] { return rig.endpoint(id).closed; }));
    };
}

std::function<void()> holdDatagram(Rig& rig, const std::string& path)
{
    const auto id = rig.udp("none", [&](DatagramSpec& spec) {
        spec.bind = net::HostPort{"unix:" + path, ""};
    });
    return [&rig, id] {
        rig.engine.close(id);
        EXPECT_TRUE(rig.waitFor([&] { return rig.endpoint(id).closed; }));
    };
}

std::function<void()> holdClient(Rig& rig, const std::string& path)
{
    const auto server = rig.listen("none", [](StreamListenerSpec& spec) {
        spec.host = "unix:@enchufe-ours-" + std::to_string(net::steadyNanoseconds());
        spec.port.clear();
    });
    const auto id = rig.connectTo(server, [&](StreamClientSpec& spec) {
        spec.bind = net::HostPort{"unix:" + path, ""};
    });
    return [&rig, id] {
        rig.post(id, command::Close{});
        EXPECT_TRUE(rig.waitClosed(rig.socketOf(id)));
        rig.engine.close(id);
        EXPECT_TRUE(rig.waitFor([&] { return rig.endpoint(id).closed; }));
    };
}

std::function<void()> holdBench(Rig& rig, const std::string& path)
{
    const auto bench =
        std::make_shared<std::unique_ptr<bench::CallBench>>(std::make_unique<bench::CallBench>(rig.journal));
    for (const std::string& line : {std::string("s = socket unix stream"), "bind s unix:" + path})
        EXPECT_TRUE(test::make(**bench, line).ok()) << line;
    return [bench] { bench->reset(); };
}

class OnlyOurs : public testing::TestWithParam<std::pair<const char*, Holder>> {
protected:
    ~OnlyOurs() override
    {
        std::error_code ignored;
        std::filesystem::remove(m_path, ignored);
    }
    [[nodiscard]] std::function<void()> hold()
    {
        auto close = GetParam().second(m_rig, m_path.string());
        EXPECT_TRUE(std::filesystem::is_socket(m_path));
        return close;
    }
    [[nodiscard]] std::vector<journal::Record> unlinks() { return m_rig.records(0, net::Call::Unlink); }

    std::filesystem::path m_path = test::freePath();
    Rig m_rig;
};

} // namespace

TEST_P(OnlyOurs, IsRemovedAndTheJournalSaysSo)
{
    const auto close = hold();
    close();
    EXPECT_FALSE(std::filesystem::exists(m_path));
    const auto calls = unlinks();
    ASSERT_EQ(calls.size(), 1U);
    EXPECT_EQ(calls[0].error, 0);
    EXPECT_EQ(m_rig.journal.detail(calls[0])->address.text(), "unix:" + m_path.string());
    const auto bound = m_rig.records(0, net::Call::Bind);
    EXPECT_EQ(calls[0].socket, bound.back().socket);
}

TEST_P(OnlyOurs, AFileInItsPlaceIsKept)
{
    const auto close = hold();
    std::filesystem::remove(m_path);
    std::ofstream(m_path) << "precious";
    close();
    EXPECT_EQ(std::filesystem::file_size(m_path), 8U);
    EXPECT_TRUE(unlinks().empty());
}

TEST_P(OnlyOurs, ADirectoryInItsPlaceIsKept)
{
    const auto close = hold();
    std::filesystem::remove(m_path);
    std::filesystem::create_directory(m_path);
    close();
    EXPECT_TRUE(std::filesystem::is_directory(m_path));
    EXPECT_TRUE(unlinks().empty());
}

TEST_P(OnlyOurs, ALinkInItsPlaceIsKept)
{
    const auto close = hold();
    const auto moved = m_path.string() + "-moved";
    std::filesystem::rename(m_path, moved);
    std::filesystem::create_symlink(moved, m_path); // even one to our own
    close();
    EXPECT_TRUE(std::filesystem::is_symlink(m_path));
    EXPECT_TRUE(unlinks().empty());
    std::filesystem::remove(moved);
}

TEST_P(OnlyOurs, AnothersLiveSocketInItsPlaceIsKept)
{
    const auto close = hold();
    std::filesystem::remove(m_path);
    Rig other;
    const auto closeOther = holdListener(other, m_path.string());
    close();
    EXPECT_TRUE(unlinks().empty());
    test::CallList list;
    auto client = net::Socket::open(list, net::Domain::Unix, net::Type::Stream).socket;
    EXPECT_TRUE(client.connect(*net::Endpoint::unixPath("unix:" + m_path.string())).ok());
    closeOther();
    EXPECT_FALSE(std::filesystem::exists(m_path));
}

INSTANTIATE_TEST_SUITE_P(Sockets, OnlyOurs,
                         testing::Values(std::pair<const char*, Holder>{"Listener", holdListener},
                                         std::pair<const char*, Holder>{"Datagram", holdDatagram},
                                         std::pair<const char*, Holder>{"Client", holdClient},
                                         std::pair<const char*, Holder>{"Bench", holdBench}),
                         [](const auto& kind) { return std::string(kind.param.first); });

#endif

} // namespace enchufe::engine
