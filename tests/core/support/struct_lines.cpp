// SPDX-License-Identifier: GPL-3.0-or-later
// For tests/interop/test_struct.py: packs and unpacks what each line of standard input says, so that
// thousands of formats need one process. "pack\tFORMAT\tVALUE…" and "unpack\tFORMAT\tHEX"; answers hex,
// values, or "refused".
#include "core/codec/hex.h"
#include "core/codec/struct_format.h"

#include <iostream>
#include <string>
#include <vector>

using namespace enchufe::codec;

int main()
{
    std::string line;
    while (std::getline(std::cin, line)) {
        std::vector<std::string> parts;
        for (std::size_t from = 0; from <= line.size();) {
            const std::size_t tab = std::min(line.find('\t', from), line.size());
            parts.push_back(line.substr(from, tab - from));
            from = tab + 1;
        }
        const auto parsed = StructFormat::parse(parts.at(1));
        if (!parsed.ok()) {
            std::cout << "refused\n";
            continue;
        }
        const StructFormat& format = parsed.value;
        if (parts[0] == "pack") {
            const auto packed = format.pack(std::span(parts).subspan(2));
            std::cout << (packed.ok() ? toHex(packed.value) : "refused") << '\n';
            continue;
        }
        const auto unpacked = format.unpack(parseHex(parts.at(2)).value);
        std::string answer = unpacked.ok() ? "" : "refused";
        for (const StructValue& value : unpacked.value)
            answer += '\t' + value.text;
        std::cout << answer << '\n';
    }
    return 0;
}
