// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/struct_arguments.h"

#include "core/codec/struct_format.h"

#include <algorithm>
#include <string_view>

namespace enchufe::cli {

namespace {

constexpr char separator = '\x1f';
constexpr std::string_view sendStruct = "--send-struct";

/// From the format on; the number of arguments used.
std::size_t joinStruct(const std::vector<std::string>& arguments, std::size_t first, std::string& joined)
{
    joined = arguments[first];
    const auto format = codec::StructFormat::parse(joined);
    const std::size_t wanted = format.ok() ? format.value.valueCount() : 1;
    const auto add = [&joined](const std::string& value) { joined += separator + value; };
    std::size_t next = first + 1;
    if (wanted == 0 || next >= arguments.size())
        return next - first;
    const auto split = codec::splitValues(arguments[next]);
    if (wanted > 1 && split.size() > 1) {
        for (const codec::ValueText& value : split)
            add(value.text);
        return next + 1 - first;
    }
    for (std::size_t taken = 0; taken < wanted && next < arguments.size(); ++taken)
        add(arguments[next++]);
    return next - first;
}

/// The place of the sub-command: the first word that is no option.
std::size_t commandPlace(const std::vector<std::string>& arguments)
{
    std::size_t place = 0;
    while (place < arguments.size() && arguments[place].starts_with("--"))
        place += arguments[place] == "--lang" ? 2 : 1;
    return place;
}

void protectValues(std::vector<std::string>& arguments, std::size_t place)
{
    std::size_t at = place + 1;
    while (at < arguments.size() && arguments[at].starts_with("--lang"))
        at += arguments[at] == "--lang" ? 2 : 1;
    if (at >= arguments.size() || arguments[at] == "--help" || arguments[at] == "-h")
        return;
    // FORMAT -- VALUE... and -- FORMAT VALUE... are accepted too.
    const auto from = arguments.begin() + static_cast<std::ptrdiff_t>(at);
    const auto until = arguments.begin() + static_cast<std::ptrdiff_t>(std::min(at + 2, arguments.size()));
    if (const auto dashes = std::find(from, until, "--"); dashes != until)
        arguments.erase(dashes);
    arguments.insert(arguments.begin() + static_cast<std::ptrdiff_t>(at), "--");
}

} // namespace

std::vector<std::string> prepareArguments(int argc, const char* const* argv)
{
    std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
    const std::size_t place = commandPlace(arguments);
    if (place < arguments.size() && (arguments[place] == "pack" || arguments[place] == "unpack")) {
        protectValues(arguments, place);
        return arguments;
    }
    std::vector<std::string> prepared;
    for (std::size_t i = 0; i < arguments.size();) {
        if (arguments[i] == sendStruct && i + 1 < arguments.size()) {
            std::string joined;
            i += 1 + joinStruct(arguments, i + 1, joined);
            prepared.push_back(std::string(sendStruct) + '=' + joined);
        } else {
            prepared.push_back(arguments[i++]);
        }
    }
    return prepared;
}

StructArgument splitStructArgument(const std::string& argument)
{
    StructArgument split;
    std::size_t at = std::min(argument.find(separator), argument.size());
    split.format = argument.substr(0, at);
    while (at < argument.size()) {
        const std::size_t next = std::min(argument.find(separator, at + 1), argument.size());
        split.values.push_back(argument.substr(at + 1, next - at - 1));
        at = next;
    }
    return split;
}

} // namespace enchufe::cli
