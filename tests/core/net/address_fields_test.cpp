// SPDX-License-Identifier: GPL-3.0-or-later
// A4 and A6: address structures as they lie in memory, and the blocks with a meaning of their own.
#include "core/codec/hex.h"
#include "core/net/address_fields.h"
#include "core/net/interfaces.h"

#include <gtest/gtest.h>

#include <algorithm>

#ifdef _WIN32
#include <winsock2.h>
#else
#include <arpa/inet.h>
#endif

namespace enchufe::net {

namespace {

const AddressField& field(const AddressPicture& picture, std::string_view name)
{
    return *std::ranges::find(picture.fields, name, &AddressField::name);
}

std::string hexOf(const Endpoint& address, const AddressField& each)
{
    return codec::toHex(address.bytes().subspan(each.offset, each.size));
}

/// Every byte belongs to one field, in order.
void expectWhole(const Endpoint& address, const AddressPicture& picture)
{
    std::size_t end = 0;
    for (const AddressField& each : picture.fields) {
        EXPECT_EQ(each.offset, end) << each.name;
        end = each.offset + each.size;
        EXPECT_FALSE(each.meaning.isEmpty());
    }
    EXPECT_EQ(end, address.bytes().size());
}

} // namespace

TEST(AddressFields, A4_SockaddrInByteByByte)
{
    const Endpoint address = *Endpoint::numeric("127.0.0.1", 8080);
    const AddressPicture picture = addressPicture(address);
    EXPECT_EQ(picture.structure, "sockaddr_in");
    expectWhole(address, picture);
    const AddressField& port = field(picture, "sin_port");
    EXPECT_EQ(hexOf(address, port), "1f90"); // 8080, the most significant byte first
    EXPECT_TRUE(port.networkOrder);
    EXPECT_EQ(port.value, "8080");
    EXPECT_EQ(port.converted, "0x1f90 = 8080");
    EXPECT_EQ(port.converter, "ntohs()");
    // Read as this machine reads a number: turned round on a little-endian one.
    EXPECT_EQ(port.asRead, htons(1) == 1 ? "0x1f90" : "0x901f");
    const AddressField& host = field(picture, "sin_addr");
    EXPECT_EQ(hexOf(address, host), "7f000001");
    EXPECT_EQ(host.value, "127.0.0.1");
    EXPECT_EQ(host.converted, "0x7f000001");
    EXPECT_EQ(host.asRead, htons(1) == 1 ? "0x7f000001" : "0x0100007f");
    EXPECT_FALSE(field(picture, "sin_family").networkOrder);
}

TEST(AddressFields, A4_SockaddrIn6AndItsScope)
{
    const Endpoint plain = *Endpoint::numeric("2001:db8::7", 443);
    const AddressPicture picture = addressPicture(plain);
    EXPECT_EQ(picture.structure, "sockaddr_in6");
    expectWhole(plain, picture);
    EXPECT_EQ(hexOf(plain, field(picture, "sin6_port")), "01bb");
    EXPECT_EQ(hexOf(plain, field(picture, "sin6_addr")), "20010db8000000000000000000000007");
    EXPECT_EQ(field(picture, "sin6_scope_id").value, "0");
    for (const Interface& each : interfaces()) {
        const auto scoped = Endpoint::numeric("fe80::1%" + each.name, 1);
        if (!scoped)
            continue;
        EXPECT_EQ(field(addressPicture(*scoped), "sin6_scope_id").value, std::to_string(each.index));
    }
}

TEST(AddressFields, A4_SockaddrUnWithAPathAndWithout)
{
    const Endpoint path = *Endpoint::unixPath("unix:/run/x");
    expectWhole(path, addressPicture(path));
    EXPECT_EQ(hexOf(path, field(addressPicture(path), "sun_path")), "2f72756e2f7800");
    const Endpoint abstract = *Endpoint::unixPath("unix:@x");
    expectWhole(abstract, addressPicture(abstract));
    EXPECT_EQ(hexOf(abstract, field(addressPicture(abstract), "sun_path")), "0078");
    EXPECT_NE(field(addressPicture(path), "sun_path").meaning.en,
              field(addressPicture(abstract), "sun_path").meaning.en);
    EXPECT_TRUE(addressPicture({}).fields.empty());
}

TEST(AddressFields, A6_SpecialAddressesByTheNarrowestBlock)
{
    const auto blockOf = [](const char* address) {
        const auto* const found = specialAddress(*Endpoint::numeric(address, 0));
        return found == nullptr ? std::string() : std::string(found->block);
    };
    EXPECT_EQ(blockOf("127.5.6.7"), "127.0.0.0/8");
    EXPECT_EQ(blockOf("0.0.0.0"), "0.0.0.0/32");
    EXPECT_EQ(blockOf("255.255.255.255"), "255.255.255.255/32");
    EXPECT_EQ(blockOf("224.0.0.1"), "224.0.0.0/24");
    EXPECT_EQ(blockOf("239.1.2.3"), "239.0.0.0/8");
    EXPECT_EQ(blockOf("230.1.2.3"), "224.0.0.0/4");
    EXPECT_EQ(blockOf("172.31.255.255"), "172.16.0.0/12");
    EXPECT_EQ(blockOf("172.32.0.0"), "");
    EXPECT_EQ(blockOf("8.8.8.8"), "");
    EXPECT_EQ(blockOf("::1"), "::1/128");
    EXPECT_EQ(blockOf("::ffff:1.2.3.4"), "::ffff:0:0/96");
    EXPECT_EQ(blockOf("fe80::1"), "fe80::/10");
    EXPECT_EQ(blockOf("ff02::1"), "ff00::/8");
    EXPECT_EQ(blockOf("2a00::1"), "");
    EXPECT_EQ(specialAddress(*Endpoint::unixPath("unix:/x")), nullptr);
}

TEST(Interfaces, A6_TheLoopbackInterfaceIsThere)
{
    const auto all = interfaces();
    const auto loopback = std::ranges::find(all, true, &Interface::loopback);
    ASSERT_NE(loopback, all.end());
    EXPECT_GT(loopback->index, 0U);
    EXPECT_TRUE(loopback->up);
    EXPECT_TRUE(std::ranges::any_of(loopback->addresses, [](const InterfaceAddress& each) {
        return each.address.host() == "127.0.0.1" && each.prefix == 8;
    }));
    EXPECT_FALSE(hostName().empty());
}

} // namespace enchufe::net
