// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstring>
#include <span>
#include <type_traits>
#include <vector>

namespace enchufe::net {

/// The words of one kind (WaitWord, EpollWord) that stand one behind the other in the bytes of a wait's
/// answer, as CallEvent::data and a record's payload have them. What is left of the bytes is less than a
/// word, and no word.
template <class Word>
[[nodiscard]] std::vector<Word> answerWords(std::span<const std::byte> answer)
{
    static_assert(std::is_trivially_copyable_v<Word>);
    std::vector<Word> words(answer.size() / sizeof(Word));
    if (!words.empty())
        std::memcpy(words.data(), answer.data(), words.size() * sizeof(Word));
    return words;
}

} // namespace enchufe::net
