// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/behaviour/behaviours.h"
#include "core/engine/engine.h"
#include "core/journal/journal.h"
#include "widgets/common/settings.h"
#include "widgets/common/theme.h"
#include "widgets/main/languages.h"
#include "widgets/main/main_window.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

namespace enchufe::test {

/// The program's objects as main() makes them, with settings of their own and a listener to talk to.
struct WindowRig {
    WindowRig()
        : settings(directory.filePath(QStringLiteral("settings.ini"))),
          languages(*qApp),
          theme(*qApp),
          feed(journal),
          engine(journal, {net::Readiness::Kind::Best, std::chrono::milliseconds(50), false})
    {
        languages.use(QStringLiteral("en"));
        theme.setChoice(widgets::ThemeChoice::Light);
    }

    widgets::MainWindow& openWindow()
    {
        window = std::make_unique<widgets::MainWindow>(
            widgets::MainWindow::Parts{feed, engine, settings, theme, languages});
        window->resize(1280, 800);
        window->show();
        return *window;
    }

    static engine::StreamListenerSpec listenerSpec(const char* behaviour = "echo",
                                                   const std::string& port = "0")
    {
        engine::StreamListenerSpec spec;
        spec.host = "127.0.0.1";
        spec.port = port;
        spec.connection.responder = behaviour::find(behaviour)->factory;
        spec.connection.behaviour = spec.connection.responder != nullptr ? behaviour : "";
        spec.connection.closeAfterPeer = spec.connection.responder != nullptr;
        return spec;
    }

    QTemporaryDir directory;
    widgets::Settings settings;
    widgets::Languages languages;
    widgets::Theme theme;
    journal::Journal journal;
    widgets::Feed feed;
    engine::Engine engine;
    std::unique_ptr<widgets::MainWindow> window;
};

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
