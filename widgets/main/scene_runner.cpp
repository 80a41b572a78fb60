// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/scene_runner.h"

#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/main/demo.h"
#include "widgets/main/demo_scene.h"
#include "widgets/model/selection.h"

#include <QAction>

namespace enchufe::widgets {

namespace {
std::string idOf(const DemoScene& scene) { return std::string("scene.") + scene.id; }
} // namespace

SceneRunner::SceneRunner(Feed& feed, engine::Engine& engine, Selection& selection, StreamModel& stream,
                         Actions& actions, QObject* parent)
    : QObject(parent),
      m_feed(feed),
      m_engine(engine),
      m_selection(selection),
      m_stream(stream),
      m_actions(actions)
{
    actions.handle(act::demo, this, [this](bool) { start(DemoScene::all().front()); });
    for (const DemoScene& scene : DemoScene::all())
        actions.handle(idOf(scene), this, [this, &scene](bool) { start(scene); });
}

void SceneRunner::addActions(Actions& actions)
{
    for (const DemoScene& scene : DemoScene::all())
        actions.add({.id = idOf(scene),
                     .text = Words(scene.title).behind(QLatin1String(scene.id) + QStringLiteral(" · ")),
                     .menu = Menu::Scenes});
}

void SceneRunner::start(const DemoScene& scene)
{
    auto* const demo = new Demo(scene, m_feed, m_engine, this);
    connect(demo, &Demo::connected, this, [this, &scene](journal::EndpointId client) {
        m_selection.chooseEndpoint(client);
        m_stream.setDirection(scene.direction);
        if (scene.framings.empty())
            return;
        std::vector<framing::Framing> framings;
        for (const std::string& text : scene.framings)
            framings.push_back(framing::parseFraming(text).framing);
        m_stream.setFramings(framings);
    });
    connect(demo, &Demo::done, this, [this, &scene](journal::EndpointId shown) {
        m_selection.chooseEndpoint(shown);
        m_actions["view." + std::string(scene.view)].trigger();
        m_actions[act::writeMessage].trigger();
        emit done();
    });
}

} // namespace enchufe::widgets
