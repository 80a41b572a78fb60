// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/whole_window.h"
#include "core/behaviour/registry.h"
#include "tests/widgets/test_scenes.h"
#include "tests/widgets/wait.h"
#include "widgets/common/painted_text.h"
#include "widgets/lesson/scene_runner.h"
#include "widgets/main/main_window.h"

#include <QApplication>
#include <QSignalSpy>

namespace enchufe::test {

/// The program's whole window, light, whose engine looks at the queues twenty times a second; and a listener
/// to talk to.
struct WindowRig : app::WholeWindow {
    WindowRig() : WholeWindow(*qApp, std::chrono::milliseconds(50))
    {
        theme.setChoice(widgets::ThemeChoice::Light);
    }

    /// On the screen, with all of its views made, as after a look at each.
    widgets::MainWindow& openWindow()
    {
        make().show();
        window->views().makeAll();
        return *window;
    }

    static engine::StreamListenerSpec listenerSpec(const char* behaviour = "echo",
                                                   const std::string& port = "0")
    {
        engine::StreamListenerSpec spec;
        spec.host = "127.0.0.1";
        spec.port = port;
        behaviour::readyMade().choose(behaviour, behaviour::Where::TcpListen).value.answer(spec.connection);
        spec.connection.closeAfterPeer = spec.connection.behaviour != nullptr;
        return spec;
    }
};

/// The echo that a person begins with.
inline void playDemo(widgets::MainWindow& window)
{
    QSignalSpy done(&window.scenes(), &widgets::SceneRunner::demoDone);
    window.scenes().startDemo();
    QTRY_COMPARE(done.count(), 1);
}

/// The child widget of that type with that accessible name.
template <class Widget>
Widget* named(QWidget& parent, const QString& accessibleName)
{
    for (Widget* const widget : parent.findChildren<Widget*>()) {
        if (widget->accessibleName() == accessibleName)
            return widget;
    }
    return nullptr;
}

/// What a picture says: every text that it paints, with its place.
class PaintedWords final : public widgets::PaintedTextReader {
public:
    explicit PaintedWords(QWidget& widget)
    {
        setFor(*widget.window(), this);
        (void)widget.grab();
        setFor(*widget.window(), nullptr);
    }
    void onPainted(const QWidget& /*on*/, const Painted& text) override { all.push_back(text); }
    [[nodiscard]] QString text() const
    {
        QStringList texts;
        for (const Painted& each : all)
            texts << each.text;
        return texts.join(QLatin1Char('\n'));
    }
    [[nodiscard]] bool contains(const char* words) const { return text().contains(QString::fromUtf8(words)); }
    /// The first one with these words; none: an empty place.
    [[nodiscard]] Painted find(const char* words) const
    {
        for (const Painted& each : all) {
            if (each.text.contains(QString::fromUtf8(words)))
                return each;
        }
        return {};
    }

    std::vector<Painted> all;
};

inline QAction* action(QWidget& window, const QString& text)
{
    for (QAction* const each : window.findChildren<QAction*>()) {
        if (each->text() == text)
            return each;
    }
    return nullptr;
}

inline QString portOf(const widgets::Feed& feed, journal::EndpointId endpoint)
{
    return QString::number(feed.table().socket(feed.table().endpoint(endpoint)->socket)->local.port());
}

inline bool isReady(const widgets::Feed& feed, journal::EndpointId endpoint)
{
    const auto* const info = feed.table().endpoint(endpoint);
    return info != nullptr && info->ready;
}

} // namespace enchufe::test
