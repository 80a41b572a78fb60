// SPDX-License-Identifier: GPL-3.0-or-later
// Clauses; values are in condition_values.cpp.
#include "core/script/condition_parser.h"

#include "core/net/errors.h"
#include "core/script/common_texts.h"
#include "core/script/condition_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace enchufe::script {

using tree::Clause;
using tree::Operand;
using tree::Operator;

namespace {

constexpr Text conditionTooLong = tr("a condition has at most 4096 bytes");
constexpr Text nothingMore = tr("nothing more is expected here");
constexpr Text needsOperator = tr("a comparison is expected here: == != < <= > >= contains starts");
constexpr Text notAState = tr("ss knows no such state");
constexpr Text notACall = tr("there is no such call");
constexpr Text notReady = tr("not of the letters r w u e h i, in this order, each once");

constexpr std::pair<std::string_view, Operator> operators[] = {
    {"==", Operator::Equal},          {"!=", Operator::Unequal}, {"<=", Operator::LessOrEqual},
    {">=", Operator::GreaterOrEqual}, {"<", Operator::Less},     {">", Operator::Greater},
};

bool isBelow(Operator op) { return op == Operator::Less || op == Operator::LessOrEqual; }
bool isAbove(Operator op) { return op == Operator::Greater || op == Operator::GreaterOrEqual; }

template <class Source>
const Source* sourceOf(const Operand& operand)
{
    return std::get_if<Source>(&operand.source);
}

const std::string* textOf(const Operand& operand)
{
    const auto* const literal = sourceOf<tree::Literal>(operand);
    return literal == nullptr ? nullptr : std::get_if<std::string>(&literal->value);
}

bool asksForError(const Operand& operand)
{
    const auto* const field = sourceOf<tree::CallField>(operand);
    return field != nullptr && field->field == tree::Field::Error;
}

bool isReadyText(std::string_view text)
{
    constexpr std::string_view letters = "rwuehi";
    std::size_t at = 0;
    for (const char c : text) {
        at = letters.find(c, at);
        if (at++ == std::string_view::npos)
            return false;
    }
    return true;
}

Clause joined(Clause::What what, std::vector<Clause> parts)
{
    if (parts.size() == 1)
        return std::move(parts.front());
    Clause clause;
    clause.what = what;
    clause.parts = std::move(parts);
    return clause;
}

} // namespace

/// One level more, for as long as it lives.
class ConditionParser::Deeper {
public:
    explicit Deeper(ConditionParser& parser) : m_parser(parser)
    {
        constexpr Text tooDeep = tr("too much inside each other: 32 levels at most");
        if (++m_parser.m_depth > Condition::deepest)
            m_parser.m_scanner.fail(m_parser.m_scanner.next(), tooDeep);
    }
    ~Deeper() { --m_parser.m_depth; }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;

private:
    ConditionParser& m_parser;
};

void ConditionParser::expectEnd()
{
    if (!m_scanner.atEnd()) {
        constexpr std::array<std::string_view, 3> known = {"and", "or", "then"};
        m_scanner.failHere(nothingMore, known);
    }
}

Clause ConditionParser::condition()
{
    const Deeper deeper(*this);
    std::vector<Clause> parts;
    do
        parts.push_back(disjunction());
    while (!m_scanner.hasFailed() && m_scanner.takeWord("then"));
    return joined(Clause::What::Then, std::move(parts));
}

Clause ConditionParser::disjunction()
{
    std::vector<Clause> parts;
    do
        parts.push_back(conjunction());
    while (!m_scanner.hasFailed() && m_scanner.takeWord("or"));
    return joined(Clause::What::Or, std::move(parts));
}

Clause ConditionParser::conjunction()
{
    std::vector<Clause> parts;
    do
        parts.push_back(negation());
    while (!m_scanner.hasFailed() && m_scanner.takeWord("and"));
    return joined(Clause::What::And, std::move(parts));
}

Clause ConditionParser::negation()
{
    const Deeper deeper(*this);
    Clause clause;
    if (m_scanner.hasFailed())
        return clause;
    if (m_scanner.takeWord("not")) {
        clause.what = Clause::What::Not;
        clause.parts.push_back(negation());
        return clause;
    }
    if (m_scanner.rest().starts_with('('))
        return parenthesised();
    if (m_scanner.takeWord("true"))
        return clause;
    if (m_scanner.takeWord("false")) {
        clause.what = Clause::What::False;
        return clause;
    }
    return comparison();
}

Clause ConditionParser::parenthesised()
{
    m_scanner.take("(");
    Clause clause = condition();
    if (!m_scanner.take(")"))
        m_scanner.failHere(needsClosing);
    return clause;
}

std::optional<Operator> ConditionParser::takeOperator()
{
    for (const auto& [text, op] : operators) {
        if (m_scanner.take(text))
            return op;
    }
    if (m_scanner.takeWord("contains"))
        return Operator::Contains;
    if (m_scanner.takeWord("starts"))
        return Operator::Starts;
    return std::nullopt;
}

Clause ConditionParser::comparison()
{
    Clause clause;
    clause.what = Clause::What::Comparison;
    clause.operands.push_back(value());
    if (m_scanner.hasFailed())
        return clause;
    const std::string_view word = m_scanner.isNameNext() ? std::string_view() : m_scanner.peekWord();
    const bool isBare =
        asksForError(clause.operands.front()) && (word == "none" || net::findError(word) != nullptr);
    const auto op = isBare ? Operator::Equal : takeOperator();
    if (!op) {
        constexpr std::array<std::string_view, 2> known = {"contains", "starts"};
        m_scanner.failHere(needsOperator,
                           m_scanner.rest().starts_with("=") ? std::span<const std::string_view>() : known);
        return clause;
    }
    clause.operators.push_back(*op);
    std::size_t at = m_scanner.next();
    clause.operands.push_back(value());
    checkComparison(clause, at);
    if (!isBelow(*op) && !isAbove(*op))
        return clause;
    // A chain goes on in the same direction.
    at = m_scanner.next();
    const std::string_view rest = m_scanner.rest();
    if (m_scanner.hasFailed() || !rest.starts_with(isBelow(*op) ? '<' : '>'))
        return clause;
    clause.operators.push_back(takeOperator().value_or(*op));
    at = m_scanner.next();
    clause.operands.push_back(value());
    checkComparison(clause, at);
    return clause;
}

/// The last two of it.
void ConditionParser::checkComparison(const Clause& clause, std::size_t at)
{
    if (m_scanner.hasFailed())
        return;
    const Operand& left = clause.operands[clause.operands.size() - 2];
    const Operand& right = clause.operands.back();
    const Operator op = clause.operators.back();
    if (!tree::areComparable(left.kinds, op, right.kinds)) {
        m_scanner.fail(at, tree::expectedBeside(left.kinds, op), right.text);
        return;
    }
    if (op == Operator::Equal || op == Operator::Unequal) {
        checkWord(left, right, at);
        checkWord(right, left, at);
    }
}

/// A text that no state, call or readiness ever is.
void ConditionParser::checkWord(const Operand& left, const Operand& right, std::size_t at)
{
    const std::string* const text = textOf(right);
    if (text == nullptr)
        return;
    const auto check = [&](const std::vector<std::string_view>& known, const Text& otherwise) {
        if (std::ranges::find(known, *text) == known.end())
            m_scanner.fail(at, otherwise, *text, known);
    };
    const auto* const field = sourceOf<tree::CallField>(left);
    if (sourceOf<tree::StateOf>(left) != nullptr)
        check(tree::stateWords(), notAState);
    else if (sourceOf<tree::BlockedIn>(left) != nullptr)
        check(tree::callNames(), notACall);
    else if (field != nullptr && field->field == tree::Field::Ready && !isReadyText(*text))
        m_scanner.fail(at, notReady, *text);
}

Operand ConditionParser::value()
{
    const Deeper deeper(*this);
    const std::size_t begin = m_scanner.next();
    if (m_scanner.hasFailed())
        return {};
    Operand operand = unmarkedValue();
    operand.text = m_scanner.from(begin);
    operand.text.erase(operand.text.find_last_not_of(" \t\r\n") + 1);
    operand.place = m_scanner.placeOf(begin);
    return operand;
}

template <class T, class Root>
Parsed<T> ConditionParser::parse(std::string_view text, Place at, Root (ConditionParser::*read)())
{
    Parsed<T> parsed;
    ConditionParser parser(text, at);
    if (text.size() > Condition::longest)
        parser.m_scanner.fail(Condition::longest, conditionTooLong);
    Root root = (parser.*read)();
    parser.expectEnd();
    parsed.problem = parser.m_scanner.problem();
    if (parsed.problem)
        return parsed;
    parsed.value.m_text = text;
    parsed.value.m_place = at;
    parsed.value.m_root = std::make_shared<const Root>(std::move(root));
    parsed.value.m_reads = std::make_shared<const Reads>(parser.takeReads());
    return parsed;
}

Parsed<Condition> Condition::parse(std::string_view text, Place at)
{
    return ConditionParser::parse<Condition>(text, at, &ConditionParser::condition);
}

Parsed<ValueExpression> ValueExpression::parse(std::string_view text, Place at)
{
    return ConditionParser::parse<ValueExpression>(text, at, &ConditionParser::value);
}

} // namespace enchufe::script
