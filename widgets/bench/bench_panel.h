// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bench/call_bench.h"
#include "widgets/bench/bench_sockets.h"
#include "widgets/bench/bench_transcript.h"
#include "widgets/model/bench_on_loan.h"
#include "widgets/model/feed.h"
#include "widgets/model/window_player.h"
#include "widgets/views/view.h"

#include <QTimer>

#include <memory>
#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QToolButton;

namespace enchufe::widgets {

struct ViewParts;
class Actions;
class FlowLayout;
class ScrollingPage;
class StateDiagram;
class Theme;

/// Bare sockets on which each call is made by hand: a button puts the call into the line, with the usual
/// arguments, and Enter makes it. What came of it stands below. A call may block: its socket says so, and
/// Cancel ends it.
class BenchPanel final : public View {
    Q_OBJECT

public:
    /// Endpoints of a script that is loaded are the engine's, which outlives the panel.
    BenchPanel(Feed& feed, engine::Engine& engine, Theme& theme, Actions& actions, QWidget* parent = nullptr);
    [[nodiscard]] static View* makeView(const ViewParts& parts, QWidget* parent);
    ~BenchPanel() override;

    /// Makes the call of that line; a mistake is told under the line.
    bool make(const QString& line);
    /// Plays the script on sockets of its own: those of before are closed.
    void replay(const QString& text);
    [[nodiscard]] const BenchTranscript& transcript() const { return m_transcript; }
    /// Writes the calls made so far; the error, or nothing.
    [[nodiscard]] QString save(const QString& path) const;
    /// Reads a script and plays it; the error, or nothing.
    [[nodiscard]] QString load(const QString& path);
    /// Its own, or that of the scene that is on.
    [[nodiscard]] bench::CallBench& bench() const { return m_model.bench(); }
    /// Shows and calls those sockets while they are lent.
    void follow(BenchOnLoan& loan);
    /// getsockopt() of every option of that socket, past the list of calls.
    void readOptions(const QString& socket);
    /// setsockopt(), among the other calls, and getsockopt() past them.
    void setOption(const QString& socket, const net::OptionEntry& option, const net::OptionValue& value);
    void focusLine();
    void takeKeys() override { focusLine(); }
    /// Those of the calls: "call.socket" puts socket() into the line.
    static void addActions(Actions& actions);

signals:
    void socketChosen(net::SocketId socket);
    void errorRequested(const QString& name); ///< the person wants to know more of it

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void look() override { refresh(); }

private:
    void build();
    void buildButtons();
    void handleActions();
    void openCalls();
    void retranslate();
    void fitTables();
    void arrange();
    void prepare(net::Call call);
    [[nodiscard]] QString chosenName() const;
    void start(const bench::CallSpec& call);
    void begun(const bench::CallSpec& call);
    void ended(int row, const bench::Outcome& outcome);
    [[nodiscard]] QString read(const QString& path, script::Script& script) const;
    void play(script::Script script);
    [[nodiscard]] bool mayPlay(const script::Script& script);
    void showMistake(const QString& text);
    [[nodiscard]] static QString wordsOf(const Mistake& mistake);
    [[nodiscard]] static QString withPlace(const Problem& problem);
    void refresh();
    void announce();
    void chooseAndSave();
    void chooseAndLoad();
    void startAnew();
    [[nodiscard]] bool isLent();

    Feed& m_feed;
    Theme& m_theme;
    Actions& m_actions;
    BenchTranscript m_transcript;
    QTableView* m_sockets = nullptr;
    StateDiagram* m_diagram = nullptr;
    QWidget* m_buttons = nullptr;
    FlowLayout* m_flow = nullptr;
    ScrollingPage* m_page = nullptr;
    QToolButton* m_callMenu = nullptr; ///< instead of the buttons
    QLineEdit* m_line = nullptr;
    QPushButton* m_call = nullptr;
    QPushButton* m_cancel = nullptr;
    QToolButton* m_more = nullptr;
    QLabel* m_mistake = nullptr;
    QTableView* m_calls = nullptr;
    QTimer m_clock;                ///< how long calls have been blocked
    net::SocketId m_announced = 0; ///< the last that socketChosen() told of
    int m_underWay = 0;            ///< calls that have not ended yet
    int m_generation = 0;          ///< of the transcript: a call of an earlier one tells nothing any more
    engine::Engine& m_engine;
    bool m_isLent = false;
    bench::CallBench m_own;                 // late: its threads end before what they report to
    std::vector<int> m_playedRows;          ///< of the transcript, by the player's numbers of calls
    std::unique_ptr<WindowPlayer> m_player; ///< of the script that was loaded last: its sockets are its own
    BenchSockets m_model;
};

} // namespace enchufe::widgets
