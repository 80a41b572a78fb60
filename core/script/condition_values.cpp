// SPDX-License-Identifier: GPL-3.0-or-later
// The values of conditions: VALUE of the grammar. A socket's own are in condition_states.cpp.
#include "core/bench/call_spec.h"
#include "core/net/errors.h"
#include "core/script/common_texts.h"
#include "core/script/condition_numbers.h"
#include "core/script/condition_parser.h"
#include "core/script/condition_words.h"
#include "core/script/data.h"
#include "core/text/number.h"

#include <algorithm>
#include <array>
#include <utility>

namespace enchufe::script {

using tree::Aggregate;
using tree::CallRef;
using tree::Field;
using tree::Kinds;
using tree::Operand;
using tree::Operator;
namespace kind = tree::kind;

namespace {

constexpr std::array<std::string_view, 5> aggregateWords = {"count", "sum", "min", "max", "ever"};

constexpr Text tooMuchData = tr("all DATA of a condition together has at most 16 MiB");
constexpr Text needsValue =
    tr("a value is expected here: a number, a text in quotes, NAME.CALL FIELD, count, state…");
constexpr Text unknownWord = tr("there is no such word here");
constexpr Text noSuchUnit = tr("not a unit: µs us ms s B KiB MiB");
constexpr Text needsName = tr("a socket's name is expected here");
constexpr Text badName = tr("not a name: a letter, then letters, digits, _ and -, at most 40");
constexpr Text needsCall = tr("a call is expected here: NAME.CALL");
constexpr Text noSuchCall = tr("there is no such call");
constexpr Text noSuchField = tr("this has no such field");
constexpr Text needsField = tr("a field is expected here, such as result or error");
constexpr Text notSummed = tr("only numbers and times have a sum, a least and a greatest one");
constexpr Text needsComparison = tr("a comparison is expected here: == != < <= > >= contains starts");
constexpr Text needsLiteral = tr("a number, text, DATA, address or error's name is expected here");
constexpr Text countsFromOne = tr("a number from 1 on is expected here");
constexpr Text needsAspect = tr("not one of the words expected here");

bool isCapital(std::string_view word)
{
    return !word.empty() && std::ranges::none_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

std::vector<std::string_view> errorNames()
{
    std::vector<std::string_view> names = {"EWOULDBLOCK"};
    for (const auto table : {net::errorTable(), net::resolverErrorTable()}) {
        for (const net::ErrorEntry& each : table)
            names.push_back(each.name);
    }
    return names;
}

} // namespace

Operand ConditionParser::unmarkedValue()
{
    Operand operand;
    const std::string_view rest = m_scanner.rest();
    const bool negative = rest.size() > 1 && rest[0] == '-' && isDigit(rest[1]);
    if (!rest.empty() && (isDigit(rest.front()) || negative))
        readNumber(operand);
    else if (rest.starts_with('@'))
        readAddress(operand);
    else if (!m_scanner.isNameNext() && dataWordSize(rest) > 0)
        readData(operand);
    else
        readWord(operand);
    return operand;
}

void ConditionParser::readNumber(Operand& operand)
{
    const std::size_t at = m_scanner.next();
    const NumberText text = numberTextOf(m_scanner.rest());
    if (!text.unit.empty() && !isUnit(text.unit)) {
        m_scanner.fail(at + text.digits.size(), noSuchUnit, text.unit, unitNames());
        return;
    }
    const auto number = numberOf(text);
    if (!number) {
        m_scanner.fail(at, badNumber, text.digits);
        return;
    }
    m_scanner.skip(text.digits.size() + text.unit.size());
    operand.kinds = number->unit == Number::Unit::Time ? kind::Time : kind::Number;
    if (text.unit.empty() && number->approximate == 0)
        operand.kinds |= kind::Time; // nothing is nothing
    operand.source = tree::Literal{*number};
}

void ConditionParser::readData(Operand& operand)
{
    const std::size_t at = m_scanner.next();
    const std::string_view word = m_scanner.rest().substr(0, dataWordSize(m_scanner.rest()));
    auto parsed = parseData(word, m_scanner.placeOf(at));
    if (parsed.problem) {
        m_scanner.take(std::move(*parsed.problem));
        return;
    }
    m_literalBytes += parsed.value.size();
    if (m_literalBytes > bench::CallSpec::mostBytes) {
        m_scanner.fail(at, tooMuchData, word);
        return;
    }
    m_scanner.skip(word.size());
    operand.kinds = word.starts_with('"') ? kind::Text : kind::Bytes;
    if (word.starts_with('"')) {
        const auto* const characters = reinterpret_cast<const char*>(parsed.value.data());
        operand.source = tree::Literal{std::string(characters, parsed.value.size())};
    } else {
        operand.source = tree::Literal{std::move(parsed.value)};
    }
}

void ConditionParser::readAddress(Operand& operand)
{
    m_scanner.take("@");
    tree::AddressOf address;
    address.name = name();
    constexpr std::string_view peer = ".peer";
    const std::string_view behind = m_scanner.unread();
    address.ofPeer = behind.starts_with(peer);
    m_scanner.skip(address.ofPeer ? peer.size() : 0);
    if (!address.ofPeer && behind.starts_with('.'))
        m_scanner.fail(m_scanner.position() + 1, needsAspect, behind.substr(1, behind.find(' ') - 1),
                       std::array<std::string_view, 1>{"peer"});
    operand.kinds = kind::Address;
    operand.source = std::move(address);
}

void ConditionParser::readWord(Operand& operand)
{
    if (m_scanner.isNameNext()) {
        readCallField(operand, false);
        return;
    }
    const std::string_view word = m_scanner.peekWord();
    if (word.empty()) {
        m_scanner.failHere(needsValue);
        return;
    }
    if (m_scanner.takeWord("none")) {
        operand.kinds = kind::None;
        operand.source = tree::Literal{std::monostate()};
        return;
    }
    if (isCapital(word)) {
        const net::ErrorEntry* const error = net::findError(word);
        if (error == nullptr) {
            m_scanner.failHere(noSuchError, errorNames());
            return;
        }
        m_scanner.skip(word.size());
        operand.kinds = kind::Error;
        operand.source = tree::Literal{ErrorName{std::string(error->name)}};
        return;
    }
    const bool ever = m_scanner.takeWord("ever");
    if (ever && m_scanner.isNameNext()) {
        readCallField(operand, true);
        return;
    }
    constexpr std::array<std::pair<std::string_view, Aggregate::What>, 4> aggregates = {
        {{"count", Aggregate::What::Count},
         {"sum", Aggregate::What::Sum},
         {"min", Aggregate::What::Least},
         {"max", Aggregate::What::Most}}};
    for (const auto& [name, what] : aggregates) {
        if (m_scanner.takeWord(name)) {
            readAggregate(operand, what, ever);
            return;
        }
    }
    if (ever)
        m_scanner.failHere(needsCall, aggregateWords);
    else if (!readState(operand))
        m_scanner.failHere(unknownWord, tree::valueWords());
}

void ConditionParser::readCallField(Operand& operand, bool ever)
{
    tree::CallField read;
    read.of = callRef(ever);
    if (m_scanner.unread().starts_with('#')) {
        m_scanner.skip(1);
        read.number = wholeNumber();
    }
    read.field = field(read.of);
    operand.kinds = tree::kindsOf(read.of, read.field);
    noteCall(read.of,
             read.field == Field::Error || read.field == Field::Result || read.field == Field::Value);
    operand.source = std::move(read);
}

void ConditionParser::readAggregate(Operand& operand, Aggregate::What what, bool ever)
{
    if (what == Aggregate::What::Count && !ever && m_scanner.rest().starts_with('(')) {
        readCountOf(operand);
        return;
    }
    Aggregate aggregate;
    aggregate.what = what;
    aggregate.of = callRef(ever);
    operand.kinds = kind::Number;
    if (what != Aggregate::What::Count) {
        const std::size_t at = m_scanner.next();
        aggregate.field = field(aggregate.of);
        operand.kinds = tree::kindsOf(aggregate.of, aggregate.field) & (kind::Number | kind::Time);
        if (operand.kinds == 0)
            m_scanner.fail(at, notSummed, m_scanner.from(at));
    }
    aggregate.where = filters(aggregate.of);
    noteCall(aggregate.of, true);
    operand.source = std::move(aggregate);
}

void ConditionParser::readCountOf(Operand& operand)
{
    m_scanner.take("(");
    tree::CountOf count;
    do
        count.conditions.push_back(condition());
    while (!m_scanner.hasFailed() && m_scanner.take(","));
    if (!m_scanner.take(")"))
        m_scanner.failHere(needsClosing);
    operand.kinds = kind::Number;
    operand.source = std::move(count);
}

CallRef ConditionParser::callRef(bool ever)
{
    CallRef of;
    of.ever = ever;
    of.name = name();
    if (!m_scanner.unread().starts_with('.')) {
        m_scanner.fail(m_scanner.position(), needsCall);
        return of;
    }
    m_scanner.skip(1);
    const std::string_view word =
        m_scanner.unread() == m_scanner.rest() ? m_scanner.peekWord() : std::string_view();
    const auto known = tree::callOfName(word);
    if (!known) {
        m_scanner.fail(m_scanner.position(), word.empty() ? needsCall : noSuchCall, word, tree::callNames());
        return of;
    }
    m_scanner.skip(word.size());
    of.what = known->what;
    of.call = known->call;
    return of;
}

Field ConditionParser::field(const CallRef& of)
{
    if (m_scanner.hasFailed())
        return {};
    const std::string_view word = m_scanner.isNameNext() ? std::string_view() : m_scanner.peekWord();
    const auto found = tree::fieldOfName(word);
    if (!found || tree::kindsOf(of, *found) == 0) {
        m_scanner.failHere(word.empty() ? needsField : noSuchField, tree::fieldNames(of));
        return {};
    }
    m_scanner.skip(word.size());
    m_reads.durations = m_reads.durations || *found == Field::Duration;
    return *found;
}

std::vector<tree::Filter> ConditionParser::filters(const CallRef& of)
{
    std::vector<tree::Filter> filters;
    if (!m_scanner.takeWord("where"))
        return filters;
    filters.push_back(filter(of));
    while (!m_scanner.hasFailed()) {
        // "and" goes on with a field here; with anything else the outer condition does.
        Scanner ahead = m_scanner;
        if (!ahead.takeWord("and") || ahead.isNameNext() || !tree::fieldOfName(ahead.peekWord()))
            break;
        m_scanner.takeWord("and");
        filters.push_back(filter(of));
    }
    return filters;
}

tree::Filter ConditionParser::filter(const CallRef& of)
{
    tree::Filter filter;
    filter.field = field(of);
    if (m_scanner.hasFailed())
        return filter;
    const std::string_view word = m_scanner.isNameNext() ? std::string_view() : m_scanner.peekWord();
    const bool isBare = filter.field == Field::Error && (word == "none" || net::findError(word) != nullptr);
    const auto op = isBare ? Operator::Equal : takeOperator();
    if (!op) {
        m_scanner.failHere(needsComparison);
        return filter;
    }
    filter.op = *op;
    const std::size_t at = m_scanner.next();
    Operand right = value();
    const bool isLiteral = std::holds_alternative<tree::Literal>(right.source) ||
                           std::holds_alternative<tree::AddressOf>(right.source);
    const Kinds kinds = tree::kindsOf(of, filter.field);
    if (!isLiteral)
        m_scanner.fail(at, needsLiteral, right.text);
    else if (!tree::areComparable(kinds, *op, right.kinds))
        m_scanner.fail(at, tree::expectedBeside(kinds, *op), right.text);
    filter.literal = std::make_shared<const Operand>(std::move(right));
    return filter;
}

/// WORD or WORD#n.
std::string ConditionParser::name()
{
    const std::size_t at = m_scanner.next();
    const std::string_view word = m_scanner.peekWord();
    if (word.empty() || !bench::isName(word)) {
        m_scanner.failHere(word.empty() ? needsName : badName);
        return {};
    }
    m_scanner.skip(word.size());
    if (m_scanner.unread().starts_with('#')) {
        m_scanner.skip(1);
        (void)wholeNumber();
    }
    std::string found(m_scanner.from(at));
    m_reads.addName(found);
    return found;
}

std::size_t ConditionParser::oneOf(std::span<const std::string_view> words)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (m_scanner.takeWord(words[i]))
            return i;
    }
    m_scanner.failHere(needsAspect, words);
    return 0;
}

/// From 1 on.
std::uint32_t ConditionParser::wholeNumber()
{
    const std::size_t at = m_scanner.position();
    const std::string_view digits = numberTextOf(m_scanner.unread()).digits;
    const auto number = parseNumber<std::uint32_t>(digits, 1, 1'000'000'000);
    if (!number) {
        m_scanner.fail(at, countsFromOne, digits);
        return 1;
    }
    m_scanner.skip(digits.size());
    return *number;
}

void ConditionParser::noteCall(const CallRef& of, bool asksIfItFailed)
{
    if (!m_scanner.hasFailed())
        m_reads.add(CallRead{of.name, of.call, asksIfItFailed});
}

} // namespace enchufe::script
