// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/completion.h"

#include <fmt/format.h>

#include <string_view>
#include <vector>

namespace enchufe::cli {

namespace {

using behaviour::Argument;

/// bash takes what follows a colon for a word of its own, so the word is cut out of the line, and what stands
/// before its last colon is taken off the answers again.
constexpr std::string_view head = R"(# source <(enchufe-cli completion bash)
_enchufe_cli() {
    local typed=${COMP_LINE:0:COMP_POINT} word command= each words
    word=${typed##*[[:space:]]}
    read -ra words <<<"${typed%"$word"}"
    for each in "${words[@]:1}"; do
        case $each in
)";

constexpr std::string_view tail = R"(    esac
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *: ]]; then
        compopt -o nospace 2>/dev/null
    fi
    if [[ $COMP_WORDBREAKS == *:* && $word == *:* ]]; then
        COMPREPLY=("${COMPREPLY[@]#"${word%"${word##*:}"}"}")
    fi
}
complete -o default -F _enchufe_cli enchufe-cli
)";

std::string optionsOf(const CLI::App& app)
{
    std::string text;
    for (const CLI::Option* const option : app.get_options()) {
        for (const std::string& name : option->get_lnames())
            text += (text.empty() ? "--" : " --") + name;
    }
    return text;
}

std::string wordsCase(std::string_view pattern, const std::string& words)
{
    return fmt::format(
        "    {})\n        mapfile -t COMPREPLY < <(compgen -W '{}' -- \"$word\")\n        ;;\n", pattern,
        words);
}

/// After --behaviour: a name, or what may follow it.
std::string behaviourCase(behaviour::Where where, const behaviour::Registry& behaviours)
{
    std::string names;
    std::string paths;
    for (const behaviour::Description& each : behaviours.all()) {
        if (!each.mayStand(where))
            continue;
        const Argument& argument = each.argument;
        if (!argument.isNeeded)
            names += fmt::format("{} ", each.name);
        if (argument.kind != Argument::Kind::None)
            names += fmt::format("{}: ", each.name);
        if (argument.kind == Argument::Kind::File || argument.kind == Argument::Kind::Folder)
            paths += fmt::format(
                "        {0}:*) mapfile -t COMPREPLY < <(compgen {1} -P {0}: -- \"${{word#*:}}\") ;;\n",
                each.name, argument.kind == Argument::Kind::File ? "-f" : "-d");
    }
    return fmt::format("    {}:--behaviour)\n        case $word in\n{}        *) mapfile -t COMPREPLY < "
                       "<(compgen -W '{}' -- "
                       "\"$word\") ;;\n        esac\n        ;;\n",
                       behaviour::commandOf(where), paths, names);
}

} // namespace

std::string bashCompletion(const CLI::App& app, const behaviour::Registry& behaviours)
{
    const auto commands = app.get_subcommands([](const CLI::App*) { return true; });
    std::string names;
    std::string alternatives;
    std::string cases;
    using behaviour::Where;
    for (const Where where : {Where::TcpListen, Where::Udp, Where::TcpConnect})
        cases += behaviourCase(where, behaviours);
    for (const CLI::App* const each : commands) {
        names += each->get_name() + ' ';
        alternatives += (alternatives.empty() ? "" : " | ") + each->get_name();
        cases += wordsCase(each->get_name() + ":*", optionsOf(*each));
    }
    cases += wordsCase(":*", names + optionsOf(app));
    return fmt::format("{}        {}) command=$each && break ;;\n        esac\n    done\n    case "
                       "$command:${{words[-1]}} in\n{}{}",
                       head, alternatives, cases, tail);
}

} // namespace enchufe::cli
