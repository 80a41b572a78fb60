// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/setting_words.h"

#include "core/text/number.h"

#include <algorithm>
#include <array>

namespace enchufe::engine {

namespace {

constexpr Text badReading = tr("use auto, off or paced:BYTES/MS, such as paced:100/50");
constexpr Text badSize = tr("must be 1 … 1048576");
static_assert(Reading::smallestSize == 1 && Reading::largestSize == 1'048'576, "the text says so");
constexpr Text badModel = tr("use loop, threads or iterative");
constexpr Text badAccepting = tr("use auto or off");
constexpr Text notNameAndValue = tr("not NAME=VALUE with the name of a socket option");
constexpr Text notHere = tr("this system has no such option");

Problem problem(const Text& text, std::string_view what) { return problemAt(0, text, std::string(what)); }

std::optional<std::uint32_t> sizeIn(std::string_view text)
{
    return parseNumber<std::uint32_t>(text, Reading::smallestSize, Reading::largestSize);
}

} // namespace

Parsed<Reading> parseReading(std::string_view text)
{
    constexpr std::string_view paced = "paced:";
    Reading reading;
    if (text == "auto")
        return {reading};
    if (text == "off") {
        reading.mode = ReadingMode::ByHand;
        return {reading};
    }
    const auto slash = text.find('/');
    if (text.starts_with(paced) && slash != std::string_view::npos) {
        const auto bytes = sizeIn(text.substr(paced.size(), slash - paced.size()));
        const auto interval = parseNumber<std::uint32_t>(text.substr(slash + 1), 1);
        if (bytes && interval)
            return {Reading{ReadingMode::Paced, *bytes, std::chrono::milliseconds(*interval)}};
    }
    return {reading, problem(badReading, text)};
}

Parsed<std::uint32_t> parseReceiveSize(std::string_view text)
{
    if (const auto size = sizeIn(text))
        return {*size};
    return {Reading().size, problem(badSize, text)};
}

Parsed<ServerModel> parseModel(std::string_view text)
{
    for (const ServerModel model : {ServerModel::Loop, ServerModel::Threads, ServerModel::Iterative}) {
        if (text == modelName(model))
            return {model};
    }
    return {ServerModel::Loop, problem(badModel, text)};
}

Parsed<bool> parseAccepting(std::string_view text)
{
    if (text == "auto" || text == "off")
        return {text == "auto"};
    return {true, problem(badAccepting, text)};
}

Parsed<OptionSetting> parseOptionSetting(std::string_view text)
{
    const auto equals = text.find('=');
    const auto* const option = net::findOption(text.substr(0, equals));
    if (option == nullptr || equals == std::string_view::npos)
        return {{}, problem(notNameAndValue, text)};
    if (!option->isHere())
        return {{}, problem(notHere, text)};
    auto parsed = net::parseOption(*option, text.substr(equals + 1));
    if (!parsed.ok())
        return {{}, problem(parsed.error(), text)};
    return {OptionSetting{option, std::move(parsed.value)}};
}

} // namespace enchufe::engine
