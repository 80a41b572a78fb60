// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/behaviour/registry.h"

#include "core/behaviour/ready_made.h"

#include <algorithm>
#include <utility>

namespace enchufe::behaviour {

namespace {

/// Shows what arrives, and that is all: whoever answers does so by hand.
Description none() { return {"none", tr("Nothing"), tr("Only shows what arrives; you answer by hand.")}; }

std::string_view nameOf(std::string_view text) { return text.substr(0, text.find(':')); }

} // namespace

std::string_view commandOf(Where where)
{
    constexpr std::string_view names[] = {"tcp-listen", "udp", "tcp-connect"};
    return names[static_cast<std::size_t>(where)];
}

bool Description::mayStand(Where at) const { return std::ranges::find(where, at) != where.end(); }

std::string Description::usage() const
{
    std::string text(name);
    if (argument.kind == Argument::Kind::None)
        return text;
    const std::string follows = ':' + std::string(argument.word);
    return text + (argument.isNeeded ? follows : '[' + follows + ']');
}

void Chosen::answer(engine::ConnectionKnobs& knobs) const
{
    knobs.behaviour = factory;
    knobs.behaviourName = name;
}

void Registry::add(Description row)
{
    const auto same = std::ranges::find(m_rows, row.name, &Description::name);
    if (same != m_rows.end())
        *same = std::move(row);
    else
        m_rows.push_back(std::move(row));
}

const Description* Registry::find(std::string_view text) const
{
    const auto found = std::ranges::find(m_rows, nameOf(text), &Description::name);
    return found == m_rows.end() ? nullptr : &*found;
}

Parsed<Chosen> Registry::choose(std::string_view text, Where where) const
{
    Parsed<Chosen> chosen;
    const auto wrong = [&chosen](const Text& error, std::string rest, std::size_t position) {
        chosen.problem = problemAt(position, error);
        chosen.problem->mistake.rest = std::move(rest);
        return chosen;
    };
    const Description* const row = find(text);
    if (row == nullptr)
        return wrong(tr("not known; there are"), usages(where), 0);
    if (!row->mayStand(where))
        return wrong(tr("cannot answer here; there are"), usages(where), 0);
    const std::size_t colon = nameOf(text).size();
    const bool isGiven = colon < text.size();
    const std::string_view argument = isGiven ? text.substr(colon + 1) : std::string_view();
    if (isGiven && row->argument.kind == Argument::Kind::None)
        return wrong(tr("takes no argument"), {}, colon);
    if (argument.empty() && (isGiven || row->argument.isNeeded))
        return wrong(tr("something must follow:"), row->usage(), std::min(colon + 1, text.size()));
    if (!row->make)
        return chosen;
    Parsed<engine::BehaviourFactory> made = row->make(argument);
    if (!made.ok())
        return wrong(made.error(), {}, colon + 1 + made.position());
    chosen.value = {std::move(made.value), std::string(text)};
    return chosen;
}

std::string Registry::usages(Where where) const
{
    std::string text;
    for (const Description& each : m_rows) {
        if (each.mayStand(where))
            text += (text.empty() ? "" : ", ") + each.usage();
    }
    return text;
}

const Registry& readyMade()
{
    static const Registry registry({none(), echo(), discard(), count()});
    return registry;
}

} // namespace enchufe::behaviour
