// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/support/refusal_table.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace enchufe::test {

namespace {

constexpr std::array servers = {"loop", "threads", "iterative", "polled", "unix"};

std::vector<std::string> wordsOf(const std::string& text)
{
    std::istringstream in(text);
    std::vector<std::string> words;
    for (std::string word; in >> word;)
        words.push_back(word);
    return words;
}

std::optional<net::Call> callNamed(const std::string& name)
{
    for (int i = 0; i < net::callCount; ++i) {
        if (net::callName(static_cast<net::Call>(i)) == name)
            return static_cast<net::Call>(i);
    }
    return std::nullopt;
}

/// "servers client EAGAIN EINTR -> goes-on/fails"
RefusalTable::Row::Line lineOf(const std::string& text)
{
    RefusalTable::Row::Line line;
    const auto arrow = text.find("->");
    if (arrow == std::string::npos)
        throw std::runtime_error("no outcome: " + text);
    for (const std::string& word : wordsOf(text.substr(0, arrow))) {
        if (word == "servers")
            line.roles.insert(line.roles.end(), servers.begin(), servers.end());
        else
            (word.front() == 'E' ? line.errors : line.roles).push_back(word);
    }
    const std::string outcomes = wordsOf(text.substr(arrow + 2)).at(0);
    const auto slash = outcomes.find('/');
    line.first = outcomes.substr(0, slash);
    line.second = slash == std::string::npos ? line.first : outcomes.substr(slash + 1);
    return line;
}

} // namespace

RefusalTable::RefusalTable(const std::string& file) : m_rows(net::callCount)
{
    std::ifstream in(file);
    Row* row = nullptr;
    for (std::string text; std::getline(in, text);) {
        if (text.empty() || text.front() == '#')
            continue;
        if (text.front() == ' ') {
            if (row == nullptr)
                throw std::runtime_error("of no call: " + text);
            row->lines.push_back(lineOf(text));
            continue;
        }
        const auto end = text.find_first_of(" :");
        const auto call = callNamed(text.substr(0, end));
        if (!call || m_rows[static_cast<std::size_t>(*call)])
            throw std::runtime_error("no call, or one that was there before: " + text);
        row = &m_rows[static_cast<std::size_t>(*call)].emplace();
        row->isRefused = text[end] == ':';
        if (row->isRefused)
            row->errors = wordsOf(text.substr(end + 1));
    }
}

const RefusalTable::Row* RefusalTable::row(net::Call call) const
{
    const auto& row = m_rows[static_cast<std::size_t>(call)];
    return row ? &*row : nullptr;
}

bool RefusalTable::isMadeBy(const std::string& role, net::Call call) const
{
    const Row* const found = row(call);
    return found != nullptr && std::ranges::any_of(found->lines, [&](const Row::Line& line) {
               return std::ranges::find(line.roles, role) != line.roles.end();
           });
}

std::string RefusalTable::outcome(const std::string& role, net::Call call, const std::string& error,
                                  int time) const
{
    const auto has = [](const std::vector<std::string>& list, const std::string& word) {
        return std::ranges::find(list, word) != list.end();
    };
    for (const Row::Line& line : row(call)->lines) {
        if (has(line.roles, role) && (line.errors.empty() || has(line.errors, error)))
            return time == 0 ? line.first : line.second;
    }
    throw std::runtime_error("no outcome for " + error);
}

} // namespace enchufe::test
