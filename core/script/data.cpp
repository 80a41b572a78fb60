// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/data.h"

#include "core/bench/call_spec.h"
#include "core/codec/struct_format.h"
#include "core/framing/encoder.h"
#include "core/script/common_texts.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace enchufe::script {

namespace {

using Data = std::vector<std::byte>;

constexpr int deepest = 32;
constexpr std::string_view packWord = "pack(";
constexpr std::string_view frameWord = "frame(";

constexpr Text notData = tr("not \"text\", hex:…, fill:N, pack(\"FORMAT\", …) or frame(\"FRAMING\", DATA)");
constexpr Text needsFraming = tr("a framing in quotes is expected here");
constexpr Text needsCommaAndData = tr("a comma and DATA are expected here");
constexpr Text notClosed = tr("the parenthesis is not closed");
constexpr Text tooManyParentheses = tr("too many parentheses inside each other");
constexpr Text dataTooLarge = tr("more than 16 MiB");

Parsed<Data> refused(Place place, const Text& text, std::string_view what = {})
{
    return {{}, Problem{place, Mistake{text, std::string(what), 0, {}}}};
}

/// The quoted word that `text` begins with, quotes included; 0: none, or not closed.
std::size_t quotedSize(std::string_view text)
{
    if (text.empty() || text.front() != '"')
        return 0;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            return i + 1;
    }
    return 0;
}

std::size_t skipSpaces(std::string_view text, std::size_t at)
{
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t'))
        ++at;
    return at;
}

/// "(…)" of a word that ends with its closing parenthesis, and where each part begins in the word.
struct Arguments {
    std::string_view first;  ///< quoted
    std::size_t firstAt = 0; ///< of the quotation mark
    std::string_view rest;   ///< behind the comma
    std::size_t restAt = 0;
    bool hasRest = false;
};
std::optional<Arguments> argumentsOf(std::string_view word, std::size_t opening)
{
    Arguments arguments;
    const std::size_t end = word.size() - 1; // the closing parenthesis
    arguments.firstAt = skipSpaces(word, opening);
    arguments.first = word.substr(arguments.firstAt, quotedSize(word.substr(arguments.firstAt)));
    if (arguments.first.empty())
        return std::nullopt;
    std::size_t at = skipSpaces(word, arguments.firstAt + arguments.first.size());
    arguments.hasRest = at < end && word[at] == ',';
    arguments.restAt = arguments.hasRest ? skipSpaces(word, at + 1) : at;
    arguments.rest = word.substr(arguments.restAt, end - std::min(end, arguments.restAt));
    return arguments;
}

Parsed<Data> packed(std::string_view word, Place at)
{
    const auto arguments = argumentsOf(word, packWord.size());
    if (!arguments)
        return refused(at.after(packWord.size()), needsFormat);
    const auto format = codec::StructFormat::parse(unquoted(arguments->first));
    if (!format.ok())
        return refused(at.after(arguments->firstAt + 1 + format.position()), format.error(),
                       arguments->first);
    if (!arguments->hasRest && !arguments->rest.empty())
        return refused(at.after(arguments->restAt), needsCommaAndData, arguments->rest);
    std::vector<std::string> texts;
    std::vector<std::size_t> places;
    for (codec::ValueText& each : codec::splitValues(arguments->rest)) {
        places.push_back(each.position);
        texts.push_back(std::move(each.text));
    }
    if (format.value.size() > codec::StructFormat::mostBytes)
        return refused(at, dataTooLarge, arguments->first);
    auto made = format.value.pack(texts);
    if (!made.ok()) {
        const std::size_t value = made.position();
        const std::size_t place = value < places.size() ? places[value] : arguments->rest.size();
        return refused(at.after(arguments->restAt + place), made.error(),
                       value < texts.size() ? texts[value] : std::string());
    }
    return {std::move(made.value), {}};
}

Parsed<Data> parse(std::string_view word, Place at, int depth);

Parsed<Data> framed(std::string_view word, Place at, int depth)
{
    const auto arguments = argumentsOf(word, frameWord.size());
    if (!arguments)
        return refused(at.after(frameWord.size()), needsFraming);
    const auto parsed = framing::parseFraming(unquoted(arguments->first));
    if (!parsed.ok())
        return refused(at.after(arguments->firstAt + 1 + parsed.position()), parsed.error(),
                       arguments->first);
    if (!arguments->hasRest)
        return refused(at.after(arguments->restAt), needsCommaAndData);
    std::string_view inner = arguments->rest;
    while (inner.ends_with(' '))
        inner.remove_suffix(1);
    auto data = parse(inner, at.after(arguments->restAt), depth + 1);
    if (data.problem)
        return data;
    // What its receiver would not get whole is a lesson too: a delimiter inside the payload.
    auto encoded = framing::encode(parsed.value, data.value, english);
    if (encoded.bytes.size() > bench::CallSpec::mostBytes)
        return refused(at, dataTooLarge);
    return {std::move(encoded.bytes), {}};
}

Parsed<Data> parse(std::string_view word, Place at, int depth)
{
    if (depth > deepest)
        return refused(at, tooManyParentheses);
    if (word.starts_with(packWord) || word.starts_with(frameWord)) {
        if (dataWordSize(word) != word.size() || !word.ends_with(')'))
            return refused(at.after(word.size()), notClosed);
        return word.starts_with(packWord) ? packed(word, at) : framed(word, at, depth);
    }
    if (!word.starts_with("hex:") && !word.starts_with("fill:") && quotedSize(word) != word.size())
        return refused(at, notData, word);
    if (word.empty())
        return refused(at, notData);
    Mistake mistake;
    auto bytes = bench::dataBytes(word, mistake);
    if (!mistake)
        return {std::move(bytes), {}};
    const Place place = at.after(mistake.position);
    return {{}, Problem{place, std::move(mistake)}};
}

/// To the parenthesis that closes the first one.
std::size_t parenthesesSize(std::string_view text)
{
    std::size_t open = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') {
            const std::size_t quoted = quotedSize(text.substr(i));
            if (quoted == 0)
                return text.size();
            i += quoted - 1;
        } else if (text[i] == '(') {
            ++open;
        } else if (text[i] == ')' && --open == 0) {
            return i + 1;
        }
    }
    return text.size();
}

} // namespace

std::size_t dataWordSize(std::string_view text)
{
    if (text.starts_with('"')) {
        const std::size_t quoted = quotedSize(text);
        return quoted == 0 ? text.size() : quoted;
    }
    if (text.starts_with(packWord) || text.starts_with(frameWord))
        return parenthesesSize(text);
    if (text.starts_with("hex:") || text.starts_with("fill:"))
        return std::min(text.find_first_of(" \t\r\n),"), text.size());
    return 0;
}

std::string unquoted(std::string_view quoted)
{
    std::string text;
    for (std::size_t i = 1; i + 1 < quoted.size(); ++i) {
        if (quoted[i] == '\\' && i + 2 < quoted.size() && quoted[i + 1] == '"')
            ++i;
        text += quoted[i];
    }
    return text;
}

Parsed<std::vector<std::byte>> parseData(std::string_view word, Place at) { return parse(word, at, 0); }

} // namespace enchufe::script
