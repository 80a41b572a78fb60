// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/widgets/window_rig.h"
#include "widgets/bench/bench_panel.h"
#include "widgets/bench/bench_transcript.h"
#include "widgets/bench/state_diagram.h"
#include "widgets/endpoints/endpoint_panel.h"
#include "widgets/main/main_window.h"
#include "widgets/stream/stream_view.h"

#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace enchufe::test {

/// The window on its call bench.
struct BenchRig {
    explicit BenchRig(WindowRig& rig) : window(rig.openWindow())
    {
        action(window, QStringLiteral("Call bench"))->trigger();
    }
    [[nodiscard]] widgets::BenchPanel& panel() { return *window.findChild<widgets::BenchPanel*>(); }
    [[nodiscard]] QLineEdit& line() { return *named<QLineEdit>(panel(), QStringLiteral("Call")); }
    void press(const char* word)
    {
        for (QToolButton* const button : panel().findChildren<QToolButton*>()) {
            if (button->text() == QLatin1String(word))
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    void enter() { QTest::keyClick(&line(), Qt::Key_Return); }
    void type(const char* text)
    {
        line().setText(QString::fromUtf8(text));
        enter();
    }
    [[nodiscard]] QString result(int row)
    {
        return panel().transcript().index(row, widgets::BenchTranscript::Result).data().toString();
    }
    [[nodiscard]] QString lastResult() { return result(panel().transcript().rowCount() - 1); }
    /// Types it and waits for what it comes to.
    void make(const char* text)
    {
        type(text);
        QTRY_VERIFY2(lastResult() != QStringLiteral("… blocked"), text);
    }
    void makeConversation()
    {
        for (const char* const text : {"s = socket inet stream", "bind s 127.0.0.1:0", "listen s 5",
                                       "c = socket inet stream", "connect c @s", "a = accept s"})
            make(text);
    }
    void select(const char* name)
    {
        const auto state = panel().bench().socket(name);
        QVERIFY(state.has_value());
        QTRY_VERIFY(window.feed().table().socket(state->id) != nullptr);
        const auto endpoint = window.feed().table().socket(state->id)->endpoint;
        window.findChild<widgets::EndpointPanel*>()->select(endpoint, 0);
    }
    void showStreamOf(const char* name)
    {
        select(name);
        window.views().showView("stream");
    }
    [[nodiscard]] QString streamWords()
    {
        auto& canvas = window.findChild<widgets::StreamView*>()->canvas();
        canvas.refresh();
        return PaintedWords(*canvas.viewport()).text();
    }
    /// In a line of its own, or at its end, but the lane's title aside.
    [[nodiscard]] bool streamSays(const char* words)
    {
        return streamWords().remove(QStringLiteral("Recv-Q · Send-Q")).contains(QString::fromUtf8(words));
    }
    /// Of all endpoints and connections.
    [[nodiscard]] QString states()
    {
        const auto& tree = window.findChild<widgets::EndpointPanel*>()->model();
        QStringList all;
        for (int row = 0; row < tree.rowCount(); ++row) {
            const QModelIndex endpoint = tree.index(row, 0);
            all << endpoint.data(widgets::EndpointModel::StateRole).toString();
            for (int child = 0; child < tree.rowCount(endpoint); ++child)
                all << tree.index(child, 0, endpoint).data(widgets::EndpointModel::StateRole).toString();
        }
        return all.join(QLatin1Char('\n'));
    }
    [[nodiscard]] bool statesSay(const QString& words) { return states().contains(words); }
    [[nodiscard]] QString mistake()
    {
        for (const QLabel* const label : panel().findChildren<QLabel*>()) {
            if (label->objectName() == QStringLiteral("problem") && label->isVisible())
                return label->text();
        }
        return {};
    }
    [[nodiscard]] QString state() { return panel().findChild<widgets::StateDiagram*>()->stateName(); }

    widgets::MainWindow& window;
};

} // namespace enchufe::test
