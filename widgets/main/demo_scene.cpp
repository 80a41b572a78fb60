// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/demo_scene.h"

#include "core/codec/bytes.h"
#include "core/framing/encoder.h"

#include <algorithm>

namespace enchufe::widgets {

using namespace demo_step;

namespace {

using codec::bytesOf;

DemoStep send(std::string_view text) { return FromClient{engine::command::Send{bytesOf(text)}}; }
DemoStep pause(int ms) { return FromClient{engine::command::Pause{std::chrono::milliseconds(ms)}}; }
DemoStep halfClose() { return FromClient{engine::command::Shutdown{}}; }

/// 64 KiB of messages, each behind its length.
DemoStep sendLargeMessages()
{
    constexpr std::size_t all = 65536;
    constexpr std::size_t each = 10'000;
    std::vector<std::byte> bytes;
    for (int number = 0; bytes.size() < all; ++number) {
        std::string message;
        while (message.size() < std::min(each, all - bytes.size() - 2))
            message += static_cast<char>(message.size() % 64 == 63 ? '\n' : 'a' + number % 26);
        const auto framed =
            framing::encode(framing::parseFraming("u16be").framing, bytesOf(message), Language::English);
        bytes.insert(bytes.end(), framed.bytes.begin(), framed.bytes.end());
    }
    return FromClient{engine::command::Send{std::move(bytes)}};
}

DemoScene echo()
{
    DemoScene scene;
    scene.id = "E1";
    scene.title = {"Echo: a client and a server", "Eco: un cliente y un servidor"};
    scene.behaviour = "echo";
    scene.view = "chunks";
    const std::string text = "¡hola, mundo!\n";
    scene.steps = {send(text), WaitAnswered{text.size()}};
    return scene;
}

DemoScene wholeEcho()
{
    DemoScene scene = echo();
    scene.id = "C2";
    scene.title = {"A conversation from connect() to the last FIN",
                   "Una conversación, de connect() al último FIN"};
    scene.view = "ladder";
    scene.steps.push_back(halfClose());
    return scene;
}

/// The same three clients, of which none goes.
DemoScene serverModel(const char* id, engine::ServerModel model, Text title)
{
    DemoScene scene;
    scene.id = id;
    scene.title = title;
    scene.behaviour = "echo";
    scene.model = model;
    scene.otherClients = 2;
    scene.view = "calls";
    const std::string text = "1\n";
    scene.steps = {send(text), WaitAnswered{text.size()}};
    return scene;
}

DemoScene partialSend()
{
    DemoScene scene;
    scene.id = "D1";
    scene.title = {"A partial send", "Un envío parcial"};
    scene.smallBuffers = true;
    scene.paused = true;
    scene.receiveSize = 4096;
    scene.framings = {"u16be"};
    scene.steps = {sendLargeMessages(), WaitRefused{}};
    return scene;
}

DemoScene naiveReader()
{
    DemoScene scene = partialSend();
    scene.id = "D4";
    scene.title = {"Three recv() by hand: one message", "Tres recv() a mano: un mensaje"};
    for (int i = 0; i < 3; ++i)
        scene.steps.emplace_back(ReceiveByHand{4096});
    return scene;
}

DemoScene mergedAndSplit()
{
    DemoScene scene;
    scene.id = "D3";
    scene.title = {"Ten sends in one chunk, one send in many",
                   "Diez envíos en un fragmento, un envío en muchos"};
    scene.paused = true;
    scene.receiveSize = 700;
    scene.framings = {"line"};
    for (int i = 0; i < 10; ++i)
        scene.steps.push_back(send(std::string(99, static_cast<char>('0' + i)) + "\n"));
    scene.steps.emplace_back(WaitSent{1000}); // a recv() before that would find nothing
    scene.steps.emplace_back(ReceiveByHand{65536});
    scene.steps.emplace_back(SetPaused{false});
    std::string large;
    for (int i = 0; i < 4; ++i)
        large += std::string(699, static_cast<char>('a' + i)) + "\n";
    scene.steps.push_back(send(large));
    scene.steps.emplace_back(WaitReceived{1000 + large.size()});
    return scene;
}

DemoScene delimiter()
{
    DemoScene scene;
    scene.id = "D5";
    scene.title = {"A delimiter, and the reader that loses messages",
                   "Un delimitador, y el lector que pierde mensajes"};
    scene.receiveSize = 9;
    scene.framings = {"delim:\\n", "delim-lossy:\\n"};
    const std::string text = "uno\ndos\ntres\ncuatro\ncinc";
    scene.steps = {send(text), WaitReceived{text.size()}};
    return scene;
}

DemoScene lengthHeader()
{
    DemoScene scene;
    scene.id = "D6";
    scene.title = {"A length header that arrives in pieces",
                   "Una cabecera de longitud que llega en fragmentos"};
    scene.framings = {"ascii-len:"};
    // Sent piece by piece, so that they arrive so.
    scene.steps = {send("1"),       pause(30), send("7:you all "), pause(30), send("everybody4:a:bc9:mu"),
                   WaitReceived{30}};
    return scene;
}

} // namespace

const std::vector<DemoScene>& DemoScene::all()
{
    using engine::ServerModel;
    static const std::vector<DemoScene> scenes = {
        echo(),
        wholeEcho(),
        serverModel("C4-iterative", ServerModel::Iterative,
                    {"Three clients of an iterative server", "Tres clientes de un servidor iterativo"}),
        serverModel("C4-threads", ServerModel::Threads,
                    {"Three clients, a thread each", "Tres clientes, un hilo para cada uno"}),
        serverModel("C4-loop", ServerModel::Loop,
                    {"Three clients in one event loop", "Tres clientes en un bucle de eventos"}),
        partialSend(),
        naiveReader(),
        mergedAndSplit(),
        delimiter(),
        lengthHeader()};
    return scenes;
}

const DemoScene* DemoScene::find(const QString& id)
{
    const auto found =
        std::ranges::find_if(all(), [&id](const DemoScene& scene) { return id == QLatin1String(scene.id); });
    return found != all().end() ? &*found : nullptr;
}

} // namespace enchufe::widgets
