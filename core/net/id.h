// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional> // <compare> would be shorter, and is more than moc understands
#include <type_traits>

namespace enchufe {

/// The number of one kind of thing, for which no other kind's number can stand. 0 is none of them, and the
/// only number that may be written without saying whose it is.
template <class Kind, class Number = std::uint32_t>
class Id {
    static_assert(std::is_unsigned_v<Number>);

public:
    constexpr Id() = default;
    consteval Id(int none) : m_number(none == 0 ? Number{0} : throw "only 0 is everybody's") {}
    constexpr explicit Id(Number number) : m_number(number) {}

    [[nodiscard]] constexpr Number number() const { return m_number; }

    friend constexpr bool operator==(Id, Id) = default;
    friend constexpr bool operator<(Id a, Id b) { return a.m_number < b.m_number; }
    friend constexpr bool operator>(Id a, Id b) { return b < a; }
    friend constexpr bool operator<=(Id a, Id b) { return !(b < a); }
    friend constexpr bool operator>=(Id a, Id b) { return !(a < b); }

private:
    Number m_number = 0;
};

} // namespace enchufe

template <class Kind, class Number>
struct std::hash<enchufe::Id<Kind, Number>> {
    [[nodiscard]] std::size_t operator()(enchufe::Id<Kind, Number> id) const noexcept
    {
        return std::hash<Number>()(id.number());
    }
};
