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
    {"Usage", "Uso"},
    {"OPTIONS", "OPCIONES"},
    {"SUBCOMMAND", "COMANDO"},
    {"Positionals", "Argumentos"},
    {"Options", "Opciones"},
    {"Subcommands", "Comandos"},
    {"REQUIRED", "OBLIGATORIO"},
    {"Excludes", "Excluye"},
    {"Needs", "Necesita"},
    // values
    {"CODE", "CÓDIGO"},
    {"FILE", "ARCHIVO"},
    {"FILE|-", "ARCHIVO|-"},
    {"FILE...", "ARCHIVO..."},
    {"FORMAT", "FORMATO"},
    {"FORMAT VALUES", "FORMATO VALORES"},
    {"HOST:PORT", "HOST:PUERTO"},
    {"ID|FILE", "ID|ARCHIVO"},
    {"ID|FILE...", "ID|ARCHIVO..."},
    {"KIND", "TIPO"},
    {"MODE", "MODO"},
    {"NAME", "NOMBRE"},
    {"NAME[:ARGUMENT]", "NOMBRE[:ARGUMENTO]"},
    {"NAME=VALUE", "NOMBRE=VALOR"},
    {"NAME|NUMBER", "NOMBRE|NÚMERO"},
    {"SERVICE", "SERVICIO"},
    {"SPEC", "DELIMITACIÓN"},
    {"TEXT", "TEXTO"},
    {"VALUE...", "VALOR..."},
    {"WHO", "QUIÉN"},
    // arguments without dashes
    {"address", "dirección"},
    {"file", "archivo"},
    {"files", "archivos"},
    {"format", "formato"},
    {"name", "nombre"},
    {"names", "nombres"},
    {"service", "servicio"},
    {"shell", "intérprete"},
    {"values", "valores"},
    {"which", "cuál"},
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
        return fill({"{}: {} is missing", "{}: falta {}"}, language, option,
                    labelOf(missing.substr(0, missing.size() - 8), language));
    constexpr std::string_view most = "At Most ";
    if (count.starts_with(most))
        return fill({"{}: at most {} can be given", "{}: como mucho se puede dar {}"}, language, option,
                    count.substr(most.size()));
    return fill({"{}: too few or too many values", "{}: faltan o sobran valores"}, language,
                option.empty() ? what : option, {});
}

} // namespace

std::shared_ptr<CLI::FormatterBase> makeHelpFormatter(Language language)
{
    return std::make_shared<HelpFormatter>(language);
}

std::string parserMessage(const CLI::ParseError& error, const std::string& extras, Language language)
{
    if (!extras.empty())
        return fill({"not expected: {}", "no se esperaba: {}"}, language, extras, {});
    // The parser gives what is wrong as an English sentence alone.
    const std::string kind = error.get_name();
    const std::string what = error.what();
    if (kind == "RequiredError") {
        const auto [name, end] = split(what, " is required");
        if (name == "A subcommand")
            return std::string(Text{"a command is missing", "falta el comando"}.in(language));
        return fill({"something is missing: {}", "falta algo: {}"}, language, labelOf(name, language), {});
    }
    if (kind == "ExcludesError") {
        const auto [first, second] = split(what, " excludes ");
        return fill({"{} excludes {}", "{} excluye {}"}, language, first, second);
    }
    if (kind == "RequiresError") {
        const auto [first, second] = split(what, " requires ");
        return fill({"{} needs {}", "{} necesita {}"}, language, first, second);
    }
    if (kind == "ConversionError") {
        const auto [name, value] = split(split(what, "Could not convert: ").second, " = ");
        if (!name.empty())
            return fill({"{} {}: not a value that it can have", "{} {}: no es un valor que pueda tener"},
                        language, labelOf(name, language), value);
    }
    if (kind == "ArgumentMismatch")
        return countMessage(what, language);
    return language == Language::English ? what : "esta línea de órdenes no se entiende";
}

} // namespace enchufe::cli
