// SPDX-License-Identifier: GPL-3.0-or-later
// The window with a view and a behaviour of this project's own: the view is there by its row and follows what
// is chosen, and the form of a new listener offers the behaviour.
#include "tests/outside/count_view.h"
#include "tests/outside/registered.h"
#include "tests/widgets/wait.h"
#include "widgets/actions/actions.h"
#include "widgets/common/settings.h"
#include "widgets/common/theme.h"
#include "widgets/dialogs/listener_dialog.h"
#include "widgets/endpoints/endpoint_panel.h"
#include "widgets/main/languages.h"
#include "widgets/main/main_window.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QTemporaryDir>

namespace outside {

/// The program's views, and the one of this project.
inline std::vector<widgets::ViewRow> views()
{
    auto all = widgets::ViewTabs::rows();
    all.push_back(countView());
    return all;
}

} // namespace outside

using namespace enchufe;

class WindowTest final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_languages.use(QStringLiteral("en"));
        m_session = std::make_unique<widgets::Session>();
        m_window = std::make_unique<widgets::MainWindow>(
            widgets::MainWindow::Parts{*m_session, m_settings, m_theme, m_languages, m_behaviours},
            outside::views());
        m_window->show();
    }
    void cleanup()
    {
        m_window.reset();
        m_session.reset();
    }

    void theViewFollowsWhatIsChosen()
    {
        QVERIFY(m_window->views().has("count"));
        const journal::EndpointId server = listen();
        const journal::EndpointId client = connectTo(server);
        trigger("view.count");
        auto* const view = dynamic_cast<outside::CountView*>(m_window->views().find("count"));
        QVERIFY(view != nullptr && view->isVisible());
        for (int i = 0; i < 20; ++i) // many more calls than a listener's
            m_session->engine.post({client, 0}, engine::command::Send{bytesOf("hola"), engine::SendHow::All});
        QTRY_VERIFY(table().socket(table().endpoint(client)->socket)->received == 80);
        auto& panel = *m_window->findChild<widgets::EndpointPanel*>();
        panel.select(server, 0);
        QTRY_COMPARE(view->words(), wordsFor(server));
        panel.select(client, 0);
        QTRY_COMPARE(view->words(), wordsFor(client));
        QVERIFY(wordsFor(client) != wordsFor(server));
        m_session->engine.post({client, 0}, engine::command::Send{bytesOf("hola"), engine::SendHow::All});
        QTRY_VERIFY(table().socket(table().endpoint(client)->socket)->received == 84);
        QTRY_COMPARE(view->words(), wordsFor(client));
    }

    void theFormOffersTheBehaviour()
    {
        trigger("endpoint.listener");
        auto* const form = m_window->findChild<widgets::ListenerDialog*>();
        QVERIFY(form != nullptr);
        bool isOffered = false;
        for (QComboBox* const box : form->findChildren<QComboBox*>()) {
            if (const int place = box->findData(QStringLiteral("shout")); place >= 0) {
                isOffered = true;
                QCOMPARE(box->itemText(place), QStringLiteral("Shout"));
            }
        }
        QVERIFY(isOffered);
        form->reject();
    }

private:
    [[nodiscard]] const journal::SocketTable& table() const { return m_session->feed.table(); }
    void trigger(std::string_view action) { (*m_window->findChild<widgets::Actions*>())[action].trigger(); }
    /// Returns when it is; ends the test program when it is not after long.
    [[nodiscard]] journal::EndpointId ready(journal::EndpointId endpoint)
    {
        const auto isReady = [&] {
            const auto* const found = table().endpoint(endpoint);
            return found != nullptr && found->ready;
        };
        if (!QTest::qWaitFor(isReady, test::waitLimitMs))
            qFatal("the endpoint is not ready");
        return endpoint;
    }
    journal::EndpointId listen()
    {
        engine::StreamListenerSpec spec;
        spec.host = "127.0.0.1";
        spec.port = "0";
        m_behaviours.choose("echo", behaviour::Where::TcpListen).value.answer(spec.connection);
        return ready(m_session->engine.open(spec));
    }
    journal::EndpointId connectTo(journal::EndpointId server)
    {
        engine::StreamClientSpec spec;
        spec.host = "127.0.0.1";
        spec.port = std::to_string(table().socket(table().endpoint(server)->socket)->local.port());
        return ready(m_session->engine.open(spec));
    }
    /// The calls of the endpoint's own socket, counted in the journal.
    [[nodiscard]] QString wordsFor(journal::EndpointId endpoint) const
    {
        const net::SocketId socket = table().endpoint(endpoint)->socket;
        int calls = 0;
        for (journal::Seq seq = 0; seq < m_session->journal.end(); ++seq) {
            journal::Record record;
            calls += m_session->journal.record(seq, record) && record.socket == socket && !record.isNote();
        }
        return QStringLiteral("%1 calls").arg(calls);
    }
    static std::vector<std::byte> bytesOf(std::string_view text)
    {
        const auto bytes = std::as_bytes(std::span(text));
        return {bytes.begin(), bytes.end()};
    }

    QTemporaryDir m_directory;
    widgets::Settings m_settings{m_directory.filePath(QStringLiteral("settings.ini"))};
    widgets::Languages m_languages{*qApp};
    widgets::Theme m_theme{*qApp};
    const behaviour::Registry m_behaviours = outside::behaviours();
    std::unique_ptr<widgets::Session> m_session;
    std::unique_ptr<widgets::MainWindow> m_window;
};

QTEST_MAIN(WindowTest)
#include "window_test.moc"
