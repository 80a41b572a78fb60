// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson_run.h"
#include "widgets/model/selection.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <string>
#include <vector>

class QWidget;

namespace enchufe::widgets {

struct Scene;
struct Session;
class Actions;
class SceneBar;
class ScenePlay;
class StreamModel;
class Theme;
class ViewTabs;

/// Plays a scene and shows it as it is meant: what it says, its endpoint, direction, framings and view. When
/// it is left everything is as it was before it began. And the echo that a person begins with, which stays.
class SceneRunner final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        Session& session;
        Selection& selection;
        StreamModel& stream;
        ViewTabs& views;
        Theme& theme;
        Actions& actions;
    };

    SceneRunner(const Parts& parts, QObject* parent);
    ~SceneRunner() override;
    /// Theirs: "scene.of.D1".
    static void addActions(Actions& actions);

    /// What it says; shown while a scene is played.
    [[nodiscard]] QWidget& bar() const;

    /// An echo listener and a client of it, which has sent a line.
    void startDemo();
    /// Its first step; another one that is being played is left before.
    void start(const Scene& scene);
    void next(); ///< its next step, where it waits for one
    void restart();
    void leave();
    [[nodiscard]] bool isOn() const { return m_scene != nullptr; }
    /// In the window's language, what has been said too.
    void retranslate();

signals:
    void demoDone();
    /// A step is over and shown, or the scene has ended.
    void rested();
    /// What was left is closed, and of what it did nothing is news any more.
    void tidied();
    void endpointLeft(enchufe::journal::EndpointId endpoint); ///< nobody needs it any more
    void plotsLent(bool on);                                  ///< the scene shows them

private:
    struct Said {             ///< where its words stand in a lesson of any language, and what was filled in
        std::size_t step = 0; ///< from 1; 0: before the first
        std::size_t part = 0;
        std::size_t block = 0;
        std::vector<std::string> values = {};
    };
    struct Wanted { ///< to be shown as soon as the window knows of it
        std::string view;
        net::SocketId socket = 0;
        std::string way; ///< "sent", "received" or empty
    };
    struct Before {
        std::vector<framing::Framing> framings;
        std::string view;
        Selection::Place place;
        std::optional<Selection::Calls> calls; ///< that the person had chosen
    };

    void load();
    void play();
    void hear(const lesson::Event& event);
    void take(const lesson::event::StepBegan& began);
    void take(const lesson::event::Shown& shown);
    void take(const lesson::event::Played& played);
    void stepIsOver(std::size_t played);
    void show(const script::Player::Shown& what);
    void look();
    void tellRest();
    void lookByDefault();
    void lookAgain();
    [[nodiscard]] journal::EndpointId usualEndpoint() const;
    void endPlay();
    void putAway(ScenePlay& play);
    void tidy(const std::vector<journal::EndpointId>& changed);
    void saySteps();
    [[nodiscard]] const lesson::Words* wordsOf(const Said& said) const;
    void allow(bool waits);

    Parts m_parts;
    SceneBar* m_bar = nullptr; ///< its place in the window owns it
    const Scene* m_scene = nullptr;
    std::shared_ptr<const lesson::Lesson> m_played; ///< whose words the events point to
    std::shared_ptr<const lesson::Lesson> m_told;   ///< the same in the window's language
    ScenePlay* m_play = nullptr;
    std::optional<Before> m_before;
    std::vector<std::vector<journal::EndpointId>> m_left; ///< of plays that have ended: still in the list
    std::size_t m_step = 0;                               ///< begun, from 1
    std::vector<Said> m_said;
    QString m_problem;
    std::optional<Wanted> m_wanted;
    std::optional<Wanted> m_shown; ///< the last that was wanted
    QTimer m_busy;
    bool m_waits = false;     ///< for next()
    bool m_isResting = false; ///< rested() is still to be said
    bool m_wasShown = false;  ///< a line, or the usual, has chosen what is shown
};

} // namespace enchufe::widgets
