// SPDX-License-Identifier: GPL-3.0-or-later
// A struct format, a zero byte, and a record or a line of values: values that were unpacked pack again, to
// bytes of the same values.
#include "core/codec/struct_format.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace enchufe;
using fuzz::require;

namespace {

std::vector<std::string> valuesOf(const codec::StructFormat& format, std::span<const std::byte> record)
{
    const auto unpacked = format.unpack(record);
    require(unpacked.ok());
    std::vector<std::string> values;
    for (const codec::StructValue& value : unpacked.value) {
        require(value.offset + value.size <= record.size());
        if (value.code != 'x')
            values.push_back(value.text);
    }
    return values;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::Input input(data, size);
    const std::string_view text = input.text();
    const auto parsed = codec::StructFormat::parse(text);
    if (!parsed.ok()) {
        require(parsed.position() <= text.size());
        return 0;
    }
    const codec::StructFormat& format = parsed.value;
    constexpr std::size_t sizeTried = 4096;
    if (format.size() > sizeTried || format.valueCount() > sizeTried)
        return 0;

    std::vector<std::string> typed;
    for (codec::ValueText& value : codec::splitValues(input.rest())) {
        require(value.position <= input.rest().size());
        typed.push_back(std::move(value.text));
    }
    const auto packed = format.pack(typed);
    require(!packed.ok() || packed.value.size() == format.size());

    std::vector<std::byte> record(input.bytes().begin(), input.bytes().end());
    record.resize(format.size());
    const auto values = valuesOf(format, record);
    require(values.size() == format.valueCount());
    const auto again = format.pack(values);
    require(again.ok() && again.value.size() == record.size());
    require(valuesOf(format, again.value) == values);
    return 0;
}
