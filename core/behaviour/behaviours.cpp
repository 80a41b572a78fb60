// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/behaviour/behaviours.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace enchufe::behaviour {

namespace {

/// RFC 862.
class Echo final : public engine::Responder {
public:
    void received(const journal::Payload& data, Answer& answer) override { answer.send(data); }
};

/// RFC 863. Unlike "none" it closes its side when the peer has: it is a server.
class Discard final : public engine::Responder {
public:
    void received(const journal::Payload& /*data*/, Answer& /*answer*/) override {}
};

/// The courses' counter. On a stream it takes each chunk for a message, which is just the mistake to be seen.
class Count final : public engine::Responder {
public:
    void received(const journal::Payload& data, Answer& answer) override
    {
        const std::string text =
            fmt::format("You sent {} bytes{}", data.size(), answer.isStream() ? "\n" : "");
        answer.send(std::as_bytes(std::span(text)));
    }
};

template <class Responder>
engine::ResponderFactory make()
{
    return [] { return std::make_unique<Responder>(); };
}

const std::array<Description, 4>& table()
{
    static const std::array<Description, 4> rows = {{
        {"none",
         {"Nothing", "Nada"},
         {"Only shows what arrives; you answer by hand.", "Solo muestra lo que llega; respondes a mano."},
         {}},
        {"echo",
         {"Echo", "Eco"},
         {"Sends everything back as it came.", "Devuelve todo tal como llegó."},
         make<Echo>()},
        {"discard",
         {"Discard", "Descarte"},
         {"Receives and answers nothing.", "Recibe y no responde nada."},
         make<Discard>()},
        {"count",
         {"Count", "Contador"},
         {"Answers “You sent N bytes” to every chunk or datagram.",
          "Responde «You sent N bytes» a cada fragmento o datagrama."},
         make<Count>()},
    }};
    return rows;
}

} // namespace

std::span<const Description> all() { return table(); }

const Description* find(std::string_view name)
{
    const auto found =
        std::find_if(table().begin(), table().end(), [name](const auto& row) { return row.name == name; });
    return found == table().end() ? nullptr : &*found;
}

} // namespace enchufe::behaviour
