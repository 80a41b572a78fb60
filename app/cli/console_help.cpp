// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console_help.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace enchufe::cli {

namespace {

/// The parser's words and ours that stand for a value. What is not here is the same in both languages.
constexpr auto labels = std::to_array<Text>({
    tr("Usage"),
    tr("OPTIONS"),
    tr("SUBCOMMAND"),
    tr("Positionals"),
    tr("Options"),
    tr("Subcommands"),
    tr("REQUIRED"),
    tr("Excludes"),
    tr("Needs"),
    // values
    tr("CODE"),
    tr("FILE"),
    tr("FILE|-"),
    tr("FILE..."),
    tr("FORMAT"),
    tr("FORMAT VALUES"),
    tr("HOST:PORT"),
    tr("ID|FILE"),
    tr("ID|FILE..."),
    tr("KIND"),
    tr("MODE"),
    tr("NAME"),
    tr("NAME[:ARGUMENT]"),
    tr("NAME=VALUE"),
    tr("NAME|NUMBER"),
    tr("SERVICE"),
    tr("SPEC"),
    tr("TEXT"),
    tr("VALUE..."),
    tr("WHO"),
    // arguments without dashes
    tr("address"),
    tr("file"),
    tr("files"),
    tr("format"),
    tr("name"),
    tr("names"),
    tr("service"),
    tr("shell"),
    tr("values"),
    tr("which"),
});

std::string labelOf(std::string_view word, Language language)
{
    const auto* const found = std::ranges::find(labels, word, &Text::en);
    return std::string(found == labels.end() ? word : found->in(language));
}

/// As wide as a terminal shows it: one cell a character, whatever bytes UTF-8 needs.
std::size_t widthOf(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

class HelpFormatter final : public CLI::Formatter {
public:
    explicit HelpFormatter(Language language) : m_language(language)
    {
        for (const Text& each : labels)
            label(std::string(each.en), std::string(each.in(language)));
    }

    std::string make_group(std::string group, bool isPositional,
                           std::vector<const CLI::Option*> options) const override
    {
        return Formatter::make_group(get_label(std::move(group)), isPositional, std::move(options));
    }

    std::string make_subcommands(const CLI::App* app, CLI::AppFormatMode mode) const override
    {
        std::string text = Formatter::make_subcommands(app, mode);
        constexpr std::string_view head = "\nSubcommands:";
        if (text.starts_with(head))
            text.replace(0, head.size(), "\n" + get_label("Subcommands") + ":");
        return text;
    }

    std::string make_option(const CLI::Option* option, bool isPositional) const override
    {
        const std::string left = "  " + make_option_name(option, isPositional) + make_option_opts(option);
        const std::string text = make_option_desc(option);
        if (text.empty())
            return left + "\n";
        const std::size_t column = get_column_width();
        const std::size_t width = widthOf(left);
        return left + (width < column ? std::string(column - width, ' ') : "\n" + std::string(column, ' ')) +
               text + "\n";
    }

    std::string make_option_name(const CLI::Option* option, bool isPositional) const override
    {
        return isPositional ? labelOf(option->get_name(true, false), m_language)
                            : Formatter::make_option_name(option, false);
    }

    std::string make_option_usage(const CLI::Option* option) const override
    {
        const std::string name =
            make_option_name(option, true) + (option->get_expected_max() > 1 ? "..." : "");
        return option->get_required() ? name : "[" + name + "]";
    }

private:
    Language m_language;
};

/// `WHOLE` in two at `middle`; both empty where it does not occur.
std::pair<std::string_view, std::string_view> split(std::string_view whole, std::string_view middle)
{
    const auto place = whole.find(middle);
    if (place == std::string_view::npos)
        return {};
    return {whole.substr(0, place), whole.substr(place + middle.size())};
}

std::string fill(const Text& text, Language language, std::string_view first, std::string_view second)
{
    return fmt::format(fmt::runtime(text.in(language)), first, second);
}

/// "--for: 1 required S missing", "--for: At Most 1 required but received 2".
std::string countMessage(std::string_view what, Language language)
{
    const auto [name, rest] = split(what, ": ");
    const std::string option = labelOf(name, language);
    const auto [count, missing] = split(rest, " required ");
    if (!missing.empty() && missing.ends_with(" missing"))
        return fill(tr("{}: {} is missing"), language, option,
                    labelOf(missing.substr(0, missing.size() - 8), language));
    constexpr std::string_view most = "At Most ";
    if (count.starts_with(most))
        return fill(tr("{}: at most {} can be given"), language, option, count.substr(most.size()));
    return fill(tr("{}: too few or too many values"), language, option.empty() ? what : option, {});
}

} // namespace

std::shared_ptr<CLI::FormatterBase> makeHelpFormatter(Language language)
{
    return std::make_shared<HelpFormatter>(language);
}

std::string parserMessage(const CLI::ParseError& error, const std::string& extras, Language language)
{
    if (!extras.empty())
        return fill(tr("not expected: {}"), language, extras, {});
    // The parser gives what is wrong as an English sentence alone.
    const std::string kind = error.get_name();
    const std::string what = error.what();
    if (kind == "RequiredError") {
        const auto [name, end] = split(what, " is required");
        if (name == "A subcommand")
            return std::string(tr("a command is missing").in(language));
        return fill(tr("something is missing: {}"), language, labelOf(name, language), {});
    }
    if (kind == "ExcludesError") {
        const auto [first, second] = split(what, " excludes ");
        return fill(tr("{} excludes {}"), language, first, second);
    }
    if (kind == "RequiresError") {
        const auto [first, second] = split(what, " requires ");
        return fill(tr("{} needs {}"), language, first, second);
    }
    if (kind == "ConversionError") {
        const auto [name, value] = split(split(what, "Could not convert: ").second, " = ");
        if (!name.empty())
            return fill(tr("{} {}: not a value that it can have"), language, labelOf(name, language), value);
    }
    if (kind == "ArgumentMismatch")
        return countMessage(what, language);
    // What it says of anything else is no sentence of ours, and English.
    return language == english ? what : std::string(tr("this command line is not understood").in(language));
}

} // namespace enchufe::cli
