// SPDX-License-Identifier: GPL-3.0-or-later
// Hex and escape text: what is understood comes back the same, what is not names a place inside the text.
#include "core/codec/escapes.h"
#include "core/codec/hex.h"
#include "tests/fuzz/fuzz.h"

using namespace enchufe;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const fuzz::Input input(data, size);
    const std::string_view text = input.rest();
    const codec::ParsedBytes hex = codec::parseHex(text);
    require(hex.ok() || hex.position() <= text.size());
    require(hex.value.size() <= text.size());
    const codec::ParsedBytes escapes = codec::parseEscapes(text);
    require(escapes.ok() || escapes.position() <= text.size());
    require(escapes.value.size() <= text.size());

    const auto bytes = input.bytes();
    for (const std::string& written :
         {codec::toHex(bytes), codec::toSpacedHex(bytes), codec::toCArray(bytes)}) {
        if (written.find('{') != std::string::npos)
            continue; // a C array is for a program, not for reading back
        const codec::ParsedBytes again = codec::parseHex(written);
        require(again.ok() && std::equal(bytes.begin(), bytes.end(), again.value.begin(), again.value.end()));
    }
    const codec::ParsedBytes again = codec::parseEscapes(codec::toEscapes(bytes));
    require(again.ok() && std::equal(bytes.begin(), bytes.end(), again.value.begin(), again.value.end()));
    return 0;
}
