// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/window_rig.h"
#include "widgets/common/format.h"
#include "widgets/details/details_panel.h"
#include "widgets/endpoints/endpoint_panel.h"
#include "widgets/records/record_view.h"
#include "widgets/send/message_input.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QSpinBox>
#include <QTableView>
#include <QTcpServer>
#include <QTcpSocket>

using namespace enchufe;
using widgets::RecordModel;

namespace {

struct Window {
    explicit Window(test::WindowRig& rig)
        : window(rig.openWindow()),
          endpoints(*window.findChild<widgets::EndpointPanel*>()),
          input(*window.findChild<widgets::MessageInput*>()),
          chunks(view(true)),
          calls(view(false)),
          details(*window.findChild<widgets::DetailsPanel*>())
    {
        // One end's calls alone; ends_test has both.
        for (auto* const table : {&chunks, &calls})
            test::named<QCheckBox>(*table, QStringLiteral("Both ends"))->setChecked(false);
    }

    [[nodiscard]] widgets::RecordView& view(bool ofChunks) const
    {
        const auto views = window.findChildren<widgets::RecordView*>();
        return views.at(0)->model().filter().dataOnly == ofChunks ? *views.at(0) : *views.at(1);
    }

    [[nodiscard]] QStringList texts() const
    {
        QStringList list;
        const auto& model = chunks.model();
        for (int row = 0; row < model.rowCount(); ++row)
            list << model.index(row, RecordModel::CallName).data().toString() + QLatin1Char(' ') +
                        model.index(row, RecordModel::Detail).data().toString();
        return list;
    }

    widgets::MainWindow& window;
    widgets::EndpointPanel& endpoints;
    widgets::MessageInput& input;
    widgets::RecordView& chunks;
    widgets::RecordView& calls;
    widgets::DetailsPanel& details;
};

/// A client of the window's engine, served by Qt: `peer` is its other end.
void connectTo(QTcpServer& server, test::WindowRig& rig, const Window& w, QTcpSocket*& peer)
{
    QVERIFY(server.listen(QHostAddress::LocalHost));
    engine::StreamClientSpec spec;
    spec.host = "127.0.0.1";
    spec.port = std::to_string(server.serverPort());
    rig.engine.open(spec);
    QTRY_VERIFY(server.hasPendingConnections());
    peer = server.nextPendingConnection();
    QTRY_COMPARE(w.endpoints.model().rowCount(), 1);
}

} // namespace

class WindowTest final : public QObject {
    Q_OBJECT

private slots:
    void noTwoActionsShareAKey()
    {
        test::WindowRig rig;
        Window w(rig);
        QMap<QString, QString> keys;
        for (const QAction* const each : w.window.findChildren<QAction*>()) {
            for (const QKeySequence& key : each->shortcuts()) {
                const QString name = key.toString();
                if (each->shortcutContext() != Qt::WindowShortcut)
                    continue; // a view's own
                QVERIFY2(!keys.contains(name), qPrintable(name + QStringLiteral(": ") + keys.value(name) +
                                                          QStringLiteral(", ") + each->text()));
                keys.insert(name, each->text());
            }
        }
        QVERIFY(keys.size() > 10);
    }

    void G1_everyCallOfTheJournalHasItsRow()
    {
        test::WindowRig rig;
        Window w(rig);
        QSignalSpy done(&w.window.scenes(), &widgets::SceneRunner::demoDone);
        test::action(w.window, QStringLiteral("TCP echo on this machine"))->trigger();
        QTRY_COMPARE(done.count(), 1);
        w.window.views().showView("calls");
        for (QCheckBox* const box : w.calls.findChildren<QCheckBox*>())
            box->setChecked(box->text() == QStringLiteral("Helper calls"));
        const journal::EndpointId client = w.endpoints.selection().endpoint;
        const auto written = [&] {
            QStringList lines;
            for (journal::Seq seq = 0; seq < rig.journal.end(); ++seq) {
                journal::Record record;
                if (rig.journal.record(seq, record) && rig.journal.pen(record).endpoint == client)
                    lines << widgets::lineText(record, *rig.journal.detail(record));
            }
            return lines;
        };
        const auto shown = [&] {
            QStringList lines;
            const auto& model = w.calls.model();
            for (int row = 0; row < model.rowCount(); ++row) {
                const QString result = model.index(row, RecordModel::Result).data().toString();
                const QString call = model.index(row, RecordModel::Detail).data().toString();
                lines << (result.isEmpty() ? call : call + QStringLiteral(" = ") + result);
            }
            return lines;
        };
        bool same = false; // once is enough: more may come while they are compared
        QTRY_VERIFY((same = same || shown() == written()));
        QVERIFY(shown().size() > 10);
    }

    void theDemoIsOneExchange()
    {
        test::WindowRig rig;
        Window w(rig);
        QSignalSpy done(&w.window.scenes(), &widgets::SceneRunner::demoDone);
        test::action(w.window, QStringLiteral("TCP echo on this machine"))->trigger();
        QTRY_COMPARE(done.count(), 1);
        QTRY_COMPARE(w.texts(), QStringList({"send ¡hola, mundo!\\n", "recv ¡hola, mundo!\\n"}));
        // Typed, sent, echoed, half-closed, and the echo closes too.
        w.input.setFocus();
        w.input.selectAll();
        QTest::keyClicks(&w.input, QStringLiteral("otra"));
        QTest::keyClick(&w.input, Qt::Key_Return);
        QTRY_VERIFY(w.texts().contains(QStringLiteral("recv otra")));
        test::action(w.window, QStringLiteral("Half-close"))->trigger();
        QTRY_VERIFY(w.texts().last().contains(QStringLiteral("the peer will send no more")));
        QTRY_VERIFY(!test::action(w.window, QStringLiteral("Half-close"))->isEnabled());
    }

    void aQtProgramIsThePeer()
    {
        QTcpServer server;
        test::WindowRig rig;
        Window w(rig);
        QTcpSocket* peer = nullptr;
        connectTo(server, rig, w, peer);
        QVERIFY(peer != nullptr);
        w.window.views().showView("chunks");
        peer->write("from Qt");
        QTRY_COMPARE(w.texts(), QStringList({"recv from Qt"}));
        QTRY_VERIFY(
            test::named<QComboBox>(w.window, QStringLiteral("Text, hex or struct record"))->isEnabled());
        test::named<QComboBox>(w.window, QStringLiteral("Text, hex or struct record"))->setCurrentIndex(1);
        w.input.setText(QStringLiteral("00 ff"));
        QTRY_VERIFY(w.texts().size() == 1);
        QTest::keyClick(&w.input, Qt::Key_Return);
        QTRY_COMPARE(peer->bytesAvailable(), 2);
        QCOMPARE(peer->readAll(), QByteArray("\x00\xff", 2));
        test::action(w.window, QStringLiteral("Reset"))->trigger();
        QTRY_COMPARE(peer->state(), QAbstractSocket::UnconnectedState);
    }

    void readingByHand()
    {
        QTcpServer server;
        test::WindowRig rig;
        Window w(rig);
        QTcpSocket* peer = nullptr;
        connectTo(server, rig, w, peer);
        QVERIFY(peer != nullptr);
        test::action(w.window, QStringLiteral("Pause reading"))->trigger();
        const auto& feed = w.window.feed();
        QTRY_VERIFY(
            feed.table().socket(feed.table().endpoint(journal::EndpointId(1U))->socket)->reading.text() ==
            "paused auto 65536"); // not only asked for
        QVERIFY(test::action(w.window, QStringLiteral("Pause reading"))->isChecked());
        peer->write("0123456789");
        // The receive queue is on screen while nobody receives.
        const auto state = [&w] {
            return w.endpoints.model().index(0, 0).data(widgets::EndpointModel::StateRole).toString();
        };
        QTRY_VERIFY2(state().contains(QStringLiteral("R 10")), qPrintable(state()));
        w.window.views().showView("chunks");
        QVERIFY(w.texts().isEmpty());
        test::named<QSpinBox>(w.window, QStringLiteral("Bytes of each recv()"))->setValue(4);
        test::action(w.window, QStringLiteral("Recv once"))->trigger();
        QTRY_COMPARE(w.texts(), QStringList({"recv 0123"}));
        test::action(w.window, QStringLiteral("Pause reading"))->trigger();
        QTRY_COMPARE(w.texts(), QStringList({"recv 0123", "recv 4567", "recv 89"}));
    }

    void selectingAChunkSelectsItEverywhere()
    {
        test::WindowRig rig;
        Window w(rig);
        test::playDemo(w.window);
        QTRY_COMPARE(w.chunks.model().rowCount(), 2);
        auto* const table = w.chunks.findChild<QTableView*>();
        table->selectRow(0);
        QCOMPARE(w.details.bytes().size(), std::size_t(15));
        auto* const callTable = w.calls.findChild<QTableView*>();
        w.window.views().showView("calls");
        QVERIFY(table->currentIndex().data(RecordModel::SeqRole).isValid());
        QCOMPARE(callTable->currentIndex().data(RecordModel::SeqRole),
                 table->currentIndex().data(RecordModel::SeqRole));
        w.window.views().showView("chunks");
        using CopyAs = widgets::RecordView::CopyAs;
        const auto copied = [&w](CopyAs how) {
            w.chunks.copy(how);
            return QApplication::clipboard()->text();
        };
        QCOMPARE(copied(CopyAs::Text), QStringLiteral("¡hola, mundo!\n"));
        QCOMPARE(copied(CopyAs::Hex), QStringLiteral("c2 a1 68 6f 6c 61 2c 20 6d 75 6e 64 6f 21 0a"));
        QVERIFY(copied(CopyAs::CArray)
                    .startsWith(QStringLiteral("const unsigned char data[] = {\n0xc2, 0xa1, ")));
        QVERIFY(copied(CopyAs::Lines).contains(QStringLiteral("send(")));
        table->selectAll();
        QCOMPARE(w.details.bytes().size(), std::size_t(30));
    }

    void theLanguageIsSwitchedWhileItRuns()
    {
        test::WindowRig rig;
        Window w(rig);
        w.window.scenes().startDemo();
        QTRY_COMPARE(w.endpoints.model().rowCount(), 2);
        QVERIFY(test::action(w.window, QStringLiteral("Half-close")) != nullptr);
        rig.languages.use(QStringLiteral("es"));
        QTRY_VERIFY(test::action(w.window, QStringLiteral("Semicierre")) != nullptr);
        QVERIFY(test::action(w.window, QStringLiteral("Half-close")) == nullptr);
        QVERIFY(w.endpoints.model().index(0, 0).data().toString().startsWith(QStringLiteral("servidor")));
        rig.languages.use(QStringLiteral("en"));
        QTRY_VERIFY(test::action(w.window, QStringLiteral("Half-close")) != nullptr);
    }

    void everyControlHasAName()
    {
        test::WindowRig rig;
        Window w(rig);
        w.window.scenes().startDemo();
        QTRY_COMPARE(w.endpoints.model().rowCount(), 2);
        QStringList nameless;
        for (const QWidget* const widget : w.window.findChildren<QWidget*>()) {
            const bool control = qobject_cast<const QAbstractButton*>(widget) != nullptr ||
                                 qobject_cast<const QComboBox*>(widget) != nullptr ||
                                 qobject_cast<const QLineEdit*>(widget) != nullptr ||
                                 qobject_cast<const QSpinBox*>(widget) != nullptr ||
                                 qobject_cast<const QAbstractItemView*>(widget) != nullptr;
            const bool part =
                qobject_cast<const QSpinBox*>(widget->parentWidget()) != nullptr; // the spin box has the name
            if (!control || part || !widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0)
                continue;
            const QAccessibleInterface* const face =
                QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
            if (face == nullptr || face->text(QAccessible::Name).isEmpty())
                nameless << QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') +
                                widget->objectName();
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QStringLiteral(", "))));
    }

    void scaleAndThemeKeepTheWindowWhole()
    {
        test::WindowRig rig;
        Window w(rig);
        w.window.scenes().startDemo();
        QTRY_COMPARE(w.chunks.model().rowCount() > 0, true);
        for (const double scale : {0.7, 1.0, 2.0, 3.0}) {
            rig.theme.setScale(scale);
            rig.theme.setChoice(scale > 1.5 ? widgets::ThemeChoice::Dark : widgets::ThemeChoice::Light);
            QVERIFY(!w.window.grab().isNull());
        }
    }

    void closedInTheMiddleOfAFlood()
    {
        test::WindowRig rig;
        {
            Window w(rig);
            const auto listener = rig.engine.open(test::WindowRig::listenerSpec("echo"));
            auto& feed = w.window.feed();
            QTRY_VERIFY(test::isReady(feed, listener));
            engine::StreamClientSpec spec;
            spec.host = "127.0.0.1";
            spec.port = test::portOf(feed, listener).toStdString();
            const auto client = rig.engine.open(spec);
            rig.engine.post({client, 0},
                            engine::command::Repeat{std::vector<std::byte>(65536), engine::SendHow::All, 0});
            QTRY_VERIFY(rig.journal.totals().received > (32U << 20));
            w.window.close();
        }
        rig.window.reset();
    }

    void settingsAreKept()
    {
        test::WindowRig rig;
        {
            Window w(rig);
            w.window.resize(1100, 700);
            rig.theme.setScale(1.21);
            w.window.close();
        }
        rig.window.reset();
        QCOMPARE(rig.settings.value(QStringLiteral("scale")).toDouble(), 1.21);
        Window again(rig);
        QVERIFY(!rig.settings.value(QStringLiteral("window/geometry")).toByteArray().isEmpty());
    }
};

QTEST_MAIN(WindowTest)
#include "window_test.moc"
