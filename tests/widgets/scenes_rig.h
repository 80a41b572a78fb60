// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/widgets/window_rig.h"
#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/endpoints/endpoint_panel.h"
#include "widgets/lesson/scene_bar.h"
#include "widgets/lesson/scene_play.h"
#include "widgets/lesson/scene_runner.h"
#include "widgets/model/selection.h"
#include "widgets/model/stream_model.h"

#include <QLabel>
#include <QMenu>
#include <QMenuBar>

namespace enchufe::test {

/// The window, and scenes played in it as a person does.
struct Scenes {
    explicit Scenes(WindowRig& theRig)
        : rig(theRig),
          window(theRig.openWindow()),
          runner(window.scenes()),
          bar(*window.findChild<widgets::SceneBar*>()),
          actions(*window.findChild<widgets::Actions*>()),
          selection(*window.findChild<widgets::Selection*>()),
          stream(*window.findChild<widgets::StreamModel*>()),
          endpoints(*window.findChild<widgets::EndpointPanel*>()),
          rested(&runner, &widgets::SceneRunner::rested)
    {}

    /// By its entry in the menu, to the end of its first step.
    void start(const std::string& id)
    {
        rested.clear();
        actions["scene.of." + id].trigger();
        QTRY_VERIFY2(!rested.isEmpty(), id.c_str());
    }
    [[nodiscard]] bool mayGoOn() const { return actions[widgets::act::nextStep].isEnabled(); }
    void next()
    {
        rested.clear();
        actions[widgets::act::nextStep].trigger();
        QTRY_VERIFY(!rested.isEmpty());
    }
    /// What was left is closed and gone from the list.
    void leave()
    {
        actions[widgets::act::putBack].trigger();
        QTRY_COMPARE(runner.findChildren<QObject*>(QString(), Qt::FindDirectChildrenOnly).size(), 0);
    }
    /// Of scenes that are on, or being closed.
    [[nodiscard]] qsizetype plays() const { return runner.findChildren<widgets::ScenePlay*>().size(); }
    struct Listed {
        QStringList subjects;
        QStringList titles;
    };
    /// In the menu of that name.
    [[nodiscard]] Listed listed(const QString& name) const
    {
        Listed listed;
        for (const QAction* const top : window.menuBar()->actions()) {
            if (top->text().remove(QLatin1Char('&')) != name)
                continue;
            for (const QAction* const each : top->menu()->actions()) {
                if (each->menu() == nullptr)
                    continue;
                listed.subjects << each->text();
                for (const QAction* const scene : each->menu()->actions())
                    listed.titles << scene->text();
            }
        }
        return listed;
    }
    [[nodiscard]] QString said() const
    {
        QStringList texts;
        for (const QLabel* const label : bar.findChildren<QLabel*>()) {
            if (label->isVisibleTo(&bar) && !label->text().isEmpty())
                texts << label->text();
        }
        return texts.join(QLatin1Char('\n'));
    }
    [[nodiscard]] QString problem() const
    {
        return bar.findChild<QLabel*>(QStringLiteral("problem"))->text();
    }

    WindowRig& rig;
    widgets::MainWindow& window;
    widgets::SceneRunner& runner;
    widgets::SceneBar& bar;
    widgets::Actions& actions;
    widgets::Selection& selection;
    widgets::StreamModel& stream;
    widgets::EndpointPanel& endpoints;
    QSignalSpy rested;
};

} // namespace enchufe::test
