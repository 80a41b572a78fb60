// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "widgets/model/feed.h"

#include <QObject>

namespace enchufe::widgets {

struct DemoScene;
class Actions;
class Selection;
class StreamModel;

/// Plays a demonstration and shows it as it is meant: its endpoint, direction, framings and view.
class SceneRunner final : public QObject {
    Q_OBJECT

public:
    SceneRunner(Feed& feed, engine::Engine& engine, Selection& selection, StreamModel& stream,
                Actions& actions, QObject* parent);
    /// Their actions: "scene.D1".
    static void addActions(Actions& actions);

    void start(const DemoScene& scene);

signals:
    void done();

private:
    Feed& m_feed;
    engine::Engine& m_engine;
    Selection& m_selection;
    StreamModel& m_stream;
    Actions& m_actions;
};

} // namespace enchufe::widgets
