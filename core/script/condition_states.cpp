// SPDX-License-Identifier: GPL-3.0-or-later
// The values of conditions that are a socket's own: STATE of the grammar.
#include "core/bench/call_spec.h"
#include "core/codec/struct_format.h"
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

using tree::Kinds;
using tree::Operand;
namespace kind = tree::kind;

namespace {

constexpr Text noSuchKernelValue = tr("the kernel has no value of this name");
constexpr Text needsRange = tr("FROM..TO is expected here, such as 0..4");
constexpr Text emptyRange = tr("the second place is not behind the first");
constexpr Text noSuchValue = tr("the format has no value of this number, counted from 1");
constexpr Text needsBytes = tr("a value of bytes is expected here");
constexpr Text needsComma = tr("a comma is expected here");
constexpr Text needsOpening = tr("an opening parenthesis is expected here");

Kinds kindsOfCode(char code)
{
    return code == 'c' || code == 's' || code == 'p' ? Kinds{kind::Bytes} : Kinds{kind::Number};
}

/// The format's value of that number, from 1.
std::optional<char> codeOfValue(const codec::StructFormat& format, std::size_t number)
{
    std::size_t before = 0;
    for (const auto& each : format.fields()) {
        if (number - before <= each.valueCount() && each.valueCount() > 0)
            return each.code;
        before += each.valueCount();
    }
    return std::nullopt;
}

} // namespace

bool ConditionParser::readState(Operand& operand)
{
    if (m_scanner.takeWord("state")) {
        operand.kinds = kind::Text;
        operand.source = tree::StateOf{name()};
        m_reads.add(KernelQuestion{std::get<tree::StateOf>(operand.source).name, "state"});
    } else if (m_scanner.takeWord("blocked")) {
        operand.kinds = kind::Text | kind::None;
        operand.source = tree::BlockedIn{name()};
        m_reads.addBlocked(std::get<tree::BlockedIn>(operand.source).name);
    } else if (m_scanner.takeWord("kernel")) {
        tree::KernelOf kernel{{name(), {}}};
        const auto known = tree::kernelNames();
        const std::string_view value = m_scanner.peekWord();
        if (std::ranges::find(known, value) == known.end())
            m_scanner.failHere(noSuchKernelValue, known);
        m_scanner.skip(value.size());
        kernel.question.value = value;
        operand.kinds = tree::kindsOfKernel(value);
        m_reads.add(kernel.question);
        operand.source = std::move(kernel);
    } else if (m_scanner.takeWord("frames")) {
        readFrames(operand);
    } else if (m_scanner.takeWord("naive")) {
        constexpr std::array<std::string_view, 4> aspects = {"count", "right", "split", "merged"};
        tree::NaiveOf naive{name(), {}};
        naive.what = static_cast<tree::NaiveOf::What>(oneOf(aspects));
        operand.kinds = kind::Number;
        operand.source = std::move(naive);
    } else if (m_scanner.takeWord("total")) {
        constexpr std::array<std::string_view, 2> directions = {"sent", "received"};
        tree::TotalOf total{name(), false};
        total.sent = oneOf(directions) == 0;
        operand.kinds = kind::Number;
        operand.source = std::move(total);
    } else if (m_scanner.takeWord("bytes")) {
        readBytes(operand);
    } else if (m_scanner.takeWord("unpack")) {
        readUnpack(operand);
    } else {
        return false;
    }
    return true;
}

void ConditionParser::readFrames(Operand& operand)
{
    constexpr std::array<std::string_view, 3> aspects = {"count", "waiting", "broken"};
    tree::FramesOf frames{name(), {}, {}};
    frames.what = static_cast<tree::FramesOf::What>(oneOf(aspects));
    operand.kinds = frames.what == tree::FramesOf::What::Broken ? kind::Number | kind::None : kind::Number;
    if (m_scanner.takeWord("by")) {
        const std::size_t at = m_scanner.next();
        const std::string_view rest = m_scanner.rest();
        const bool quoted = rest.starts_with('"');
        std::string_view word = rest.substr(0, quoted ? dataWordSize(rest) : rest.find_first_of(" \t\r\n)"));
        if (!quoted && word.ends_with(','))
            word.remove_suffix(1); // count(…, …): what a framing's own commas stand before is never a space
        const std::string spec = quoted ? unquoted(word) : std::string(word);
        const auto parsed = framing::parseFraming(spec);
        if (!parsed.ok()) {
            m_scanner.fail(at + (quoted ? 1 : 0) + parsed.position(), parsed.error(), spec);
            return;
        }
        m_scanner.skip(word.size());
        frames.by = parsed.value;
    }
    operand.source = std::move(frames);
}

void ConditionParser::readBytes(Operand& operand)
{
    tree::BytesOf bytes;
    bytes.name = name();
    bytes.sent = m_scanner.takeWord("sent");
    if (!bytes.sent)
        m_scanner.takeWord("received");
    const std::size_t at = m_scanner.next();
    const std::string_view rest = m_scanner.rest();
    const auto isPart = [](char c) { return isDigit(c) || c == '.'; };
    const auto* const last = std::ranges::find_if_not(rest, isPart);
    const std::string_view range = rest.substr(0, static_cast<std::size_t>(last - rest.begin()));
    const std::size_t dots = range.find("..");
    const auto from = parseNumber<std::uint64_t>(range.substr(0, dots));
    const auto to =
        dots == std::string_view::npos ? std::nullopt : parseNumber<std::uint64_t>(range.substr(dots + 2));
    if (!from || !to) {
        m_scanner.failHere(needsRange);
        return;
    }
    if (*to <= *from || *to - *from > bench::CallSpec::mostBytes) {
        m_scanner.fail(at + dots + 2, *to <= *from ? emptyRange : badNumber, range.substr(dots + 2));
        return;
    }
    m_scanner.skip(range.size());
    bytes.from = *from;
    bytes.to = *to;
    operand.kinds = kind::Bytes;
    operand.source = std::move(bytes);
}

void ConditionParser::readUnpack(Operand& operand)
{
    if (!m_scanner.take("(")) {
        m_scanner.failHere(needsOpening);
        return;
    }
    const std::size_t at = m_scanner.next();
    const std::string_view word = m_scanner.rest().substr(0, dataWordSize(m_scanner.rest()));
    if (!word.starts_with('"') || word.size() < 2 || !word.ends_with('"')) {
        m_scanner.failHere(needsFormat);
        return;
    }
    tree::Unpacked unpacked;
    unpacked.format = unquoted(word);
    const auto format = codec::StructFormat::parse(unpacked.format);
    if (!format.ok()) {
        m_scanner.fail(at + 1 + format.position(), format.error(), word);
        return;
    }
    m_scanner.skip(word.size());
    if (!m_scanner.take(","))
        m_scanner.failHere(needsComma);
    const std::size_t valueAt = m_scanner.next();
    Operand inner = value();
    if ((inner.kinds & (kind::Bytes | kind::Text)) == 0)
        m_scanner.fail(valueAt, needsBytes, inner.text);
    if (!m_scanner.take(","))
        m_scanner.failHere(needsComma);
    const std::size_t numberAt = m_scanner.next();
    unpacked.number = wholeNumber();
    const auto code = codeOfValue(format.value, unpacked.number);
    if (!code)
        m_scanner.fail(numberAt, noSuchValue, std::to_string(unpacked.number));
    if (!m_scanner.take(")"))
        m_scanner.failHere(needsClosing);
    operand.kinds = kindsOfCode(code.value_or('i'));
    unpacked.of = std::make_shared<const Operand>(std::move(inner));
    operand.source = std::move(unpacked);
}

} // namespace enchufe::script
