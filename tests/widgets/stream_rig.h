// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/widgets/window_rig.h"
#include "widgets/details/details_panel.h"
#include "widgets/endpoints/endpoint_panel.h"
#include "widgets/frames/frames_view.h"
#include "widgets/ladder/ladder_view.h"
#include "widgets/model/stream_model.h"
#include "widgets/send/message_input.h"
#include "widgets/stream/stream_view.h"

#include <QComboBox>
#include <QLabel>

namespace enchufe::test {

/// The window after a scene of the tests.
struct StreamRig {
    explicit StreamRig(WindowRig& rig) : window(rig.openWindow()) {}
    void play(const char* id) { playScene(window, id); }
    [[nodiscard]] widgets::StreamModel& model() { return *window.findChild<widgets::StreamModel*>(); }
    [[nodiscard]] widgets::StreamCanvas& canvas()
    {
        return window.findChild<widgets::StreamView*>()->canvas();
    }
    [[nodiscard]] widgets::FramesView& frames() { return *window.findChild<widgets::FramesView*>(); }
    [[nodiscard]] widgets::LadderView& ladder() { return *window.findChild<widgets::LadderView*>(); }
    template <typename Read>
    auto content(Read read)
    {
        decltype(read(std::declval<const stream::StreamContent&>())) value{};
        model().reader().visit([&](const stream::StreamContent& content) { value = read(content); });
        return value;
    }
    [[nodiscard]] QStringList messages(std::size_t cut = 0)
    {
        QStringList texts;
        const auto count = content([cut](const stream::StreamContent& c) {
            return cut < c.cuts.size() ? c.cuts[cut].frames.end() : 0;
        });
        for (std::uint64_t i = 0; i < count; ++i) {
            const auto frame = model().frame(cut, i);
            if (!frame || frame->what() == framing::Frame::What::Lost)
                continue;
            const auto bytes = model().bytes(frame->payloadOffset(), frame->payloadSize());
            texts << QString::fromLatin1(reinterpret_cast<const char*>(bytes.data()),
                                         static_cast<qsizetype>(bytes.size()));
        }
        return texts;
    }
    [[nodiscard]] QString details()
    {
        QStringList texts;
        for (const QLabel* const label :
             window.findChild<widgets::DetailsPanel*>()->findChildren<QLabel*>()) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts.join(QLatin1Char('\n'));
    }
    /// A listener that answers nothing and a client connected to it, selected; frames by that framing.
    void connectPair(WindowRig& rig, const char* framing, std::uint32_t receiveSize = 65536)
    {
        auto& feed = window.feed();
        auto spec = WindowRig::listenerSpec("none");
        spec.connection.reading.size = receiveSize;
        const auto listener = rig.engine.open(spec);
        QTRY_VERIFY(isReady(feed, listener));
        engine::StreamClientSpec connecting;
        connecting.host = "127.0.0.1";
        connecting.port = portOf(feed, listener).toStdString();
        const auto client = rig.engine.open(connecting);
        QTRY_VERIFY(isReady(feed, client));
        QTRY_COMPARE(feed.table().endpoint(listener)->connections.size(), std::size_t(1));
        window.findChild<widgets::EndpointPanel*>()->select(client, 0);
        model().setFramings({framing::parseFraming(framing).value});
        QTRY_VERIFY(content([](const stream::StreamContent& c) { return c.receives.socket != 0; }));
    }
    /// Types it into the send bar, framed, and presses Enter.
    void type(const QString& text, const char* framing = "")
    {
        auto* const box = named<QComboBox>(window, QStringLiteral("Framing of what is sent"));
        if (*framing == 0)
            box->setCurrentIndex(0);
        else
            box->setCurrentText(QLatin1String(framing));
        auto* const input = window.findChild<widgets::MessageInput*>();
        input->setText(text);
        QTest::keyClick(input, Qt::Key_Return);
    }
    /// Clicks until it is picked: what is shown may move between looking and clicking.
    void click(const widgets::StreamPick& pick)
    {
        const auto clicked = [&] {
            canvas().refresh();
            const auto point = canvas().pointOf(pick);
            if (point)
                QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, *point);
            return canvas().pick() == pick;
        };
        QTRY_VERIFY(clicked());
    }

    widgets::MainWindow& window;
};

} // namespace enchufe::test
