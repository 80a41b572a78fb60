// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions; their values are in judged_values.cpp.
#include "core/script/judge.h"

#include "core/net/errors.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace enchufe::script {

using tree::Clause;
using tree::Operator;

namespace {

constexpr Text notComparable = tr("{} and {} cannot be compared");

Truth truthOf(bool holds) { return holds ? Truth::True : Truth::False; }

bool isNone(const Value& value)
{
    const auto* const error = std::get_if<ErrorName>(&value);
    return std::holds_alternative<std::monostate>(value) || (error != nullptr && error->name.empty());
}

/// Text, bytes and addresses as the characters that they are.
std::optional<std::string> charactersOf(const Value& value)
{
    if (const auto* const text = std::get_if<std::string>(&value))
        return *text;
    if (const auto* const bytes = std::get_if<Bytes>(&value))
        return std::string(reinterpret_cast<const char*>(bytes->data()), bytes->size());
    if (const auto* const address = std::get_if<net::Endpoint>(&value))
        return address->text();
    return std::nullopt;
}

/// SO_ERROR is a number to the system and a name to everybody else.
bool isErrorOfNumber(const ErrorName& error, const Number& number)
{
    if (!number.whole)
        return false;
    return *number.whole == 0
               ? error.name.empty()
               : net::errorName(net::Call::Connect, static_cast<int>(*number.whole)) == error.name;
}

/// Nothing: values of these kinds are neither equal nor unequal.
std::optional<bool> areEqual(const Value& left, const Value& right)
{
    if (isNone(left) || isNone(right))
        return isNone(left) && isNone(right);
    const auto* const a = std::get_if<Number>(&left);
    const auto* const b = std::get_if<Number>(&right);
    if (a != nullptr && b != nullptr)
        return compare(*a, *b) == 0;
    const auto* const error = std::get_if<ErrorName>(&left);
    const auto* const other = std::get_if<ErrorName>(&right);
    if (error != nullptr && other != nullptr)
        return *error == *other;
    if (error != nullptr && b != nullptr)
        return isErrorOfNumber(*error, *b);
    if (other != nullptr && a != nullptr)
        return isErrorOfNumber(*other, *a);
    const auto leftText = charactersOf(left);
    const auto rightText = charactersOf(right);
    if (leftText && rightText)
        return *leftText == *rightText;
    return std::nullopt;
}

/// In a time that grows with both together, whatever they hold.
bool isIn(const std::string& part, const std::string& all)
{
    const std::boyer_moore_searcher searcher(part.begin(), part.end());
    return std::search(all.begin(), all.end(), searcher) != all.end() || part.empty();
}

bool isInOrder(int order, Operator op)
{
    switch (op) {
    case Operator::Less:
        return order < 0;
    case Operator::LessOrEqual:
        return order <= 0;
    case Operator::Greater:
        return order > 0;
    default:
        return order >= 0;
    }
}

} // namespace

Truth Judge::judge(const Clause& clause, View view)
{
    switch (clause.what) {
    case Clause::What::True:
        return Truth::True;
    case Clause::What::False:
        return Truth::False;
    case Clause::What::Comparison:
        return comparison(clause, view);
    case Clause::What::Not: {
        const Truth inner = judge(clause.parts.front(), view);
        return inner == Truth::Unknown ? inner : truthOf(inner == Truth::False);
    }
    case Clause::What::And:
        return allOf(clause, view);
    case Clause::What::Or:
        return anyOf(clause, view);
    case Clause::What::Then:
        return oneAfterAnother(clause, view);
    }
    return Truth::Unknown;
}

Truth Judge::comparison(const Clause& clause, View view)
{
    std::vector<std::optional<Value>> values;
    for (const tree::Operand& operand : clause.operands) {
        values.push_back(valueOf(operand, view));
        if (values.back())
            see(operand, *values.back());
    }
    Truth all = Truth::True;
    for (std::size_t i = 0; i < clause.operators.size(); ++i) {
        const bool known = values[i] && values[i + 1];
        const Truth one = known ? compare(*values[i], clause.operators[i], *values[i + 1]) : Truth::Unknown;
        if (one == Truth::False)
            return Truth::False;
        all = one == Truth::Unknown ? one : all;
    }
    return all;
}

Truth Judge::allOf(const Clause& clause, View view)
{
    Truth all = Truth::True;
    for (const Clause& each : clause.parts) {
        const Truth one = judge(each, view);
        if (one == Truth::False || all == Truth::False)
            all = Truth::False;
        else if (one == Truth::Unknown)
            all = Truth::Unknown;
    }
    return all;
}

Truth Judge::anyOf(const Clause& clause, View view)
{
    Truth any = Truth::False;
    for (const Clause& each : clause.parts) {
        const Truth one = judge(each, view);
        if (one == Truth::True || any == Truth::True)
            any = Truth::True;
        else if (one == Truth::Unknown)
            any = Truth::Unknown;
    }
    return any;
}

/// Each part but the last divides where it holds for the first time; the next sees only what comes after.
Truth Judge::oneAfterAnother(const Clause& clause, View view)
{
    for (const Clause& part : clause.parts) {
        if (&part == &clause.parts.back())
            break;
        const auto at = firstAt(part, view);
        const Truth there = judge(part, {view.from, at.value_or(view.to)}); // once more: what it saw is told
        if (!at)
            return there == Truth::True ? Truth::Unknown : there;
        view.from = *at;
    }
    return judge(clause.parts.back(), view);
}

std::optional<Order> Judge::firstAt(const Clause& clause, View view)
{
    ++m_quiet;
    std::optional<Order> found;
    for (const Order order : changes(view)) {
        if (!mayGoOn())
            break;
        if (judge(clause, {view.from, order}) == Truth::True) {
            found = order;
            break;
        }
    }
    --m_quiet;
    return found;
}

/// The beginning, and every record at which a value of the names may have changed.
std::vector<Order> Judge::changes(View view) const
{
    std::vector<Order> orders = {view.from};
    const auto add = [&](const auto& all) {
        for (const auto& each : all) {
            if (each.order > view.from && each.order <= view.to)
                orders.push_back(each.order);
        }
    };
    for (const std::string& name : m_names == nullptr ? std::vector<std::string>() : *m_names) {
        const Subject* const subject = m_store.find(name);
        if (subject == nullptr)
            continue;
        for (const auto& [call, facts] : subject->calls)
            add(facts);
        for (const auto& [question, answers] : subject->kernel)
            add(answers);
        add(subject->rows);
        add(subject->given.all());
        add(subject->local.all());
        add(subject->remote.all());
        add(subject->state.all());
        add(subject->blocked.all());
    }
    std::ranges::sort(orders);
    orders.erase(std::unique(orders.begin(), orders.end()), orders.end());
    return orders;
}

Truth Judge::compare(const Value& left, Operator op, const Value& right)
{
    const auto refuse = [&] {
        unknown(notComparable, {toText(left, english), toText(right, english)});
        return Truth::Unknown;
    };
    if (op == Operator::Equal || op == Operator::Unequal) {
        const auto equal = areEqual(left, right);
        return equal ? truthOf(*equal == (op == Operator::Equal)) : refuse();
    }
    if (isNone(left) || isNone(right))
        return Truth::False;
    if (op == Operator::Contains || op == Operator::Starts) {
        const auto all = charactersOf(left);
        const auto part = charactersOf(right);
        if (!all || !part)
            return refuse();
        if (!mayGoOn((all->size() + part->size()) / bytesAStep))
            return Truth::Unknown;
        return truthOf(op == Operator::Starts ? all->starts_with(*part) : isIn(*part, *all));
    }
    const auto* const a = std::get_if<Number>(&left);
    const auto* const b = std::get_if<Number>(&right);
    if (a == nullptr || b == nullptr)
        return refuse();
    if (std::isnan(a->approximate) || std::isnan(b->approximate))
        return Truth::False;
    return truthOf(isInOrder(script::compare(*a, *b), op));
}

void Judge::see(const tree::Operand& operand, const Value& value)
{
    const bool isSaid = std::holds_alternative<tree::Literal>(operand.source);
    const auto same = [&](const Seen& each) { return each.what == operand.text; };
    if (m_quiet == 0 && !isSaid && std::ranges::none_of(m_seen, same))
        m_seen.push_back({operand.text, value});
}

bool Judge::mayGoOn(std::size_t steps)
{
    constexpr std::size_t most = 20'000'000; // some seconds at worst
    m_steps += steps;
    if (m_steps <= most)
        return true;
    if (m_why.isEmpty())
        m_why = {tr("too much has happened to judge it"), {}};
    return false;
}

std::nullopt_t Judge::unknown(const Text& pattern, std::vector<std::string> arguments)
{
    if (m_quiet == 0 && m_why.isEmpty())
        m_why = {pattern, std::move(arguments)};
    return std::nullopt;
}

} // namespace enchufe::script
