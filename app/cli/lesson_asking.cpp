// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/lesson_asking.h"

#include "app/cli/console_streams.h"
#include "core/codec/escapes.h"
#include "core/script/condition_numbers.h"
#include "core/text/number.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <iostream>
#include <limits>
#include <string>
#include <vector>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace enchufe::cli {

namespace {

using namespace lesson;

template <class Number>
std::optional<std::vector<Number>> numbersIn(std::string_view line, Number least, Number most)
{
    constexpr std::string_view between = ", \t";
    std::vector<Number> numbers;
    for (std::size_t at = line.find_first_not_of(between); at != std::string_view::npos;) {
        const std::size_t end = std::min(line.find_first_of(between, at), line.size());
        const auto number = parseNumber<Number>(line.substr(at, end - at), least, most);
        if (!number)
            return std::nullopt;
        numbers.push_back(*number);
        at = line.find_first_not_of(between, end);
    }
    return numbers;
}

/// Numbers from 1 to `count`, as from 0.
std::optional<std::vector<std::size_t>> choicesIn(std::string_view line, std::size_t count)
{
    auto numbers = numbersIn<std::size_t>(line, 1, count);
    if (numbers) {
        for (std::size_t& number : *numbers)
            --number;
    }
    return numbers;
}

/// "16384", "1.5 ms": times in nanoseconds.
std::optional<Response> estimateIn(std::string_view line)
{
    double number = 0;
    const auto [end, error] =
        std::from_chars(line.data(), line.data() + line.size(), number, std::chars_format::fixed);
    if (error != std::errc())
        return std::nullopt;
    std::string_view unit = line.substr(static_cast<std::size_t>(end - line.data()));
    unit.remove_prefix(std::min(unit.find_first_not_of(' '), unit.size()));
    const auto size = unit.empty() ? 1 : script::unitSize(unit);
    return size ? std::optional(Response(Estimate{number * *size})) : std::nullopt;
}

std::optional<Response> chosenIn(const Choice& choice, std::string_view line)
{
    auto options = choicesIn(line, choice.options.size());
    if (!options || (!choice.several && options->size() != 1))
        return std::nullopt;
    std::ranges::sort(*options);
    options->erase(std::unique(options->begin(), options->end()), options->end());
    return Chosen{*std::move(options)};
}

std::optional<Response> arrangedIn(const event::Asked& asked, std::string_view line)
{
    const auto order = choicesIn(line, asked.shown.size());
    if (!order || order->size() != asked.shown.size())
        return std::nullopt;
    Arranged arranged;
    for (const std::size_t number : *order)
        arranged.items.push_back(asked.shown[number]);
    return arranged;
}

std::optional<Response> typedIn(std::string_view line)
{
    const auto bytes = codec::parseEscapes(line);
    if (!bytes.ok())
        return std::nullopt;
    return Typed{{reinterpret_cast<const char*>(bytes.value.data()), bytes.value.size()}};
}

Text wordsFor(const Question& question)
{
    if (const auto* const choice = std::get_if<Choice>(&question))
        return choice->several ? tr("Their numbers: ") : tr("Its number: ");
    if (std::holds_alternative<NumberAnswer>(question))
        return tr("A number: ");
    if (std::holds_alternative<TextAnswer>(question))
        return tr("The bytes, as text: ");
    if (std::holds_alternative<Order>(question))
        return tr("Their numbers in the right order: ");
    if (std::holds_alternative<Mark>(question))
        return tr("Offsets: ");
    return tr("Enter plays the solution.");
}

} // namespace

std::optional<Response> readResponse(const event::Asked& asked, std::string_view line)
{
    const Question& question = *asked.part->question;
    if (const auto* const choice = std::get_if<Choice>(&question))
        return chosenIn(*choice, line);
    if (std::holds_alternative<NumberAnswer>(question))
        return estimateIn(line);
    if (std::holds_alternative<TextAnswer>(question))
        return typedIn(line);
    if (std::holds_alternative<Order>(question))
        return arrangedIn(asked, line);
    if (std::holds_alternative<Do>(question))
        return lesson::Done{true};
    auto offsets = numbersIn<std::uint64_t>(line, 0, std::numeric_limits<std::uint64_t>::max());
    if (!offsets)
        return std::nullopt;
    return Marked{*std::move(offsets)};
}

std::optional<Response> askPerson(const event::Asked& asked, Language language)
{
    for (std::string line;;) {
        fmt::print("   {}", wordsFor(*asked.part->question).in(language));
        pushStandardOutput();
        if (!std::getline(std::cin, line)) {
            fmt::print("\n");
            return std::nullopt;
        }
        if (line.ends_with('\r'))
            line.pop_back();
        if (auto response = readResponse(asked, line))
            return response;
        fmt::print("   {}\n", tr("That is no answer to this.").in(language));
    }
}

bool isTerminal()
{
#ifdef _WIN32
    return _isatty(0) != 0 && _isatty(1) != 0;
#else
    return ::isatty(0) == 1 && ::isatty(1) == 1;
#endif
}

} // namespace enchufe::cli
