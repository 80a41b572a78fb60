// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/window_rig.h"
#include "widgets/send/message_input.h"
#include "widgets/send/send_bar.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

#include <algorithm>

using namespace enchufe;
using widgets::MessageInput;
using widgets::SendBar;

class SendBarTest final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_rig = std::make_unique<test::WindowRig>();
        m_bar = std::make_unique<SendBar>(m_rig->settings, m_rig->theme, m_rig->engine);
        m_bar->resize(1000, 80);
        m_bar->show();
        m_bar->setTarget({true, false, {}});
        m_input = m_bar->findChild<MessageInput*>();
        m_form = test::named<QComboBox>(*m_bar, QStringLiteral("Text, hex or struct record"));
        m_send = m_bar->findChild<QPushButton*>();
        m_commands.clear();
        m_targets.clear();
        connect(m_bar.get(), &SendBar::commandReady, m_bar.get(),
                [this](const engine::Target& to, const engine::Command& command) {
                    m_commands.push_back(command);
                    m_targets.push_back(to);
                });
    }

    void cleanup()
    {
        m_bar.reset();
        m_rig.reset();
    }

    void textWithEscapesAndLineEnd()
    {
        test::named<QComboBox>(*m_bar, QStringLiteral("Line end"))->setCurrentIndex(2);
        QTest::keyClicks(m_input, QStringLiteral("a\\x00b"));
        QTest::keyClick(m_input, Qt::Key_Return);
        QCOMPARE(sentText(), QByteArray("a\0b\r\n", 5));
    }

    void hexInEveryForm()
    {
        m_form->setCurrentIndex(1);
        QTest::keyClicks(m_input, QStringLiteral("68:6f, 0x6c 61"));
        QTest::mouseClick(m_send, Qt::LeftButton);
        QCOMPARE(sentText(), QByteArray("hola"));
    }

    void wrongInputIsSaidWithItsPlace()
    {
        m_form->setCurrentIndex(1);
        m_input->setText(QStringLiteral("68 6"));
        QVERIFY(!m_send->isEnabled());
        QVERIFY2(shows(QStringLiteral("Position 4")), "half a byte");
        QTest::keyClick(m_input, Qt::Key_Return);
        QVERIFY(m_commands.empty());
        m_input->setText(QStringLiteral("68 6x"));
        QVERIFY2(shows(QStringLiteral("Position 5")), "bad digit");
        m_form->setCurrentIndex(0);
        m_input->setText(QStringLiteral("ñ\\q"));
        QVERIFY2(shows(QStringLiteral("Position 2")), "counted in characters");
        m_input->setText(QStringLiteral("good"));
        QVERIFY(m_send->isEnabled());
        QVERIFY(shows(QStringLiteral("4 bytes")));
    }

    void changingTheFormConverts()
    {
        m_input->setText(QStringLiteral("hola\\n"));
        m_form->setCurrentIndex(1);
        QCOMPARE(m_input->text(), QStringLiteral("68 6f 6c 61 0a"));
        m_form->setCurrentIndex(0);
        QCOMPARE(m_input->text(), QStringLiteral("hola\\n"));
    }

    void historyComesBackOnUp()
    {
        for (const char* const text : {"first", "second"}) {
            m_input->setText(QLatin1String(text));
            QTest::keyClick(m_input, Qt::Key_Return);
        }
        m_input->setText(QStringLiteral("typing"));
        QTest::keyClick(m_input, Qt::Key_Up);
        QCOMPARE(m_input->text(), QStringLiteral("second"));
        QTest::keyClick(m_input, Qt::Key_Up);
        QCOMPARE(m_input->text(), QStringLiteral("first"));
        QTest::keyClick(m_input, Qt::Key_Down);
        QTest::keyClick(m_input, Qt::Key_Down);
        QCOMPARE(m_input->text(), QStringLiteral("typing"));
    }

    void repetitionsAndModes()
    {
        auto* const times = m_bar->findChildren<QSpinBox*>().at(0);
        times->setValue(8);
        test::named<QComboBox>(*m_bar, QStringLiteral("Send everything or once"))->setCurrentIndex(1);
        m_input->setText(QStringLiteral("x"));
        QTest::keyClick(m_input, Qt::Key_Return);
        const auto* const repeat = std::get_if<engine::command::Repeat>(&m_commands.at(0));
        QVERIFY(repeat != nullptr);
        QCOMPARE(repeat->count, std::uint64_t(8));
        QCOMPARE(repeat->interval, std::chrono::milliseconds(50));
        QVERIFY(repeat->how == engine::SendHow::Once);
    }

    void aDatagramNeedsAGoodDestination()
    {
        m_bar->setTarget({true, true, {}});
        auto* const to = test::named<QLineEdit>(*m_bar, QStringLiteral("Destination"));
        QVERIFY(to->isVisible());
        m_input->setText(QStringLiteral("x"));
        to->setText(QStringLiteral("127.0.0.1:70000"));
        QTest::keyClick(m_input, Qt::Key_Return);
        QVERIFY(m_commands.empty());
        QVERIFY(shows(QStringLiteral("65535")));
        to->setText(QStringLiteral("127.0.0.1:2000"));
        QTest::keyClick(m_input, Qt::Key_Return);
        QCOMPARE(QString::fromStdString(std::get<engine::command::Send>(m_commands.at(0)).to->text()),
                 QStringLiteral("127.0.0.1:2000"));
    }

    void K7_aNameIsLookedUpByTheEngineForTheSocketItWasTypedFor()
    {
        sendTo(QStringLiteral("localhost:2000"));
        const SendBar::Target other = otherTarget();
        m_bar->setTarget(other); // another selection before the answer comes
        QTRY_COMPARE(m_commands.size(), std::size_t(1));
        QCOMPARE(m_targets.at(0).endpoint, journal::EndpointId(7U));
        QCOMPARE(QString::fromStdString(std::get<engine::command::Send>(m_commands.at(0)).to->text()),
                 QStringLiteral("127.0.0.1:2000")); // an IPv4 socket reaches no ::1
        QVERIFY(hasAsked());
    }

    void K7_aNameThatIsNotFoundIsSaidAtItsOwnSocket()
    {
        const SendBar::Target udp = sendTo(QStringLiteral("no-such-name.invalid:2000"));
        const SendBar::Target other = otherTarget();
        m_bar->setTarget(other);
        QTRY_VERIFY(hasAsked());
        QCoreApplication::processEvents();
        QVERIFY(!shows(QStringLiteral("EAI_")));
        const auto backAtItsSocket = [&] {
            if (shows(QStringLiteral("EAI_"))) // the answer came while it was chosen
                return true;
            m_bar->setTarget(other);
            m_bar->setTarget(udp);
            return shows(QStringLiteral("EAI_"));
        };
        QTRY_VERIFY2(backAtItsSocket(), qPrintable(words()));
        QVERIFY(m_commands.empty());
    }

    void K8_stopBelongsToTheSocketThatRepeats()
    {
        auto* const stop = test::named<QToolButton>(*m_bar, QStringLiteral("Stop repeating"));
        SendBar::Target one{true, false, {}};
        one.to = {journal::EndpointId(7U), 0};
        one.repeats = true;
        SendBar::Target other{true, false, {}};
        other.to = {journal::EndpointId(8U), 0};
        m_bar->setTarget(one);
        QVERIFY(stop->isEnabled());
        m_bar->setTarget(other);
        QVERIFY(!stop->isEnabled());
        m_bar->setTarget(one);
        QVERIFY(stop->isEnabled());
        stop->click();
        QVERIFY(std::holds_alternative<engine::command::StopRepeat>(m_commands.at(0)));
        QCOMPARE(m_targets.at(0).endpoint, journal::EndpointId(7U));
    }

    void whatStandsInTheBarBelongsToItsEndpoint()
    {
        const SendBar::Target one = targetOf(7);
        const SendBar::Target other = targetOf(8);
        m_bar->setTarget(one);
        auto* const times = m_bar->findChildren<QSpinBox*>().at(0);
        auto* const framing = test::named<QComboBox>(*m_bar, QStringLiteral("Framing of what is sent"));
        m_input->setText(QStringLiteral("uno"));
        times->setValue(8);
        framing->setCurrentText(QStringLiteral("netstring"));
        m_bar->setTarget(other);
        QCOMPARE(m_input->text(), QString());
        QCOMPARE(times->value(), 1);
        m_form->setCurrentIndex(1);
        m_input->setText(QStringLiteral("0a 0"));
        framing->setCurrentText(QStringLiteral("line"));
        m_bar->setTarget(one);
        QCOMPARE(m_input->text(), QStringLiteral("uno"));
        QCOMPARE(m_form->currentIndex(), 0);
        QCOMPARE(times->value(), 8);
        QCOMPARE(framing->currentText(), QStringLiteral("netstring"));
        m_bar->setTarget(other);
        QCOMPARE(m_input->text(), QStringLiteral("0a 0")); // half a byte too: as it was typed
        QCOMPARE(m_form->currentIndex(), 1);
        QCOMPARE(framing->currentText(), QStringLiteral("line"));
        QVERIFY(shows(QStringLiteral("Position 4")));
        QVERIFY2(showsAs(QStringLiteral("problem"), QStringLiteral("Position 4")), "in its colour");
        m_bar->setTarget({false, false, QStringLiteral("none")});
        m_bar->setTarget(one);
        QTest::keyClick(m_input, Qt::Key_Return);
        QCOMPARE(std::get<engine::command::Repeat>(m_commands.at(0)).count, std::uint64_t(8));
    }

    void theFramingStaysWhenTheLanguageChanges()
    {
        auto* const framing = test::named<QComboBox>(*m_bar, QStringLiteral("Framing of what is sent"));
        framing->setEditText(QStringLiteral("delim:|")); // none of the list
        m_rig->languages.use(QStringLiteral("es"));
        QTRY_COMPARE(framing->itemText(0), QStringLiteral("sin delimitar"));
        QCOMPARE(framing->currentText(), QStringLiteral("delim:|"));
        framing->setCurrentIndex(0);
        m_rig->languages.use(QStringLiteral("en"));
        QTRY_COMPARE(framing->currentText(), QStringLiteral("no framing"));
        QTest::keyClicks(m_input, QStringLiteral("a"));
        QTest::keyClick(m_input, Qt::Key_Return);
        QCOMPARE(sentText(), QByteArray("a"));
    }

    void whatWasWrittenBeforeThereWasAnEndpointIsForTheFirst()
    {
        m_input->setText(QStringLiteral("half a message"));
        m_bar->setTarget(targetOf(7));
        QCOMPARE(m_input->text(), QStringLiteral("half a message"));
        m_bar->setTarget(targetOf(8));
        QCOMPARE(m_input->text(), QString());
    }

    void aPendingLookUpIsSentAsItWasAskedFor()
    {
        SendBar::Target udp = targetOf(7);
        udp.asksDestination = true;
        udp.family = net::Domain::Inet;
        m_bar->setTarget(udp);
        auto* const times = m_bar->findChildren<QSpinBox*>().at(0);
        auto* const to = test::named<QLineEdit>(*m_bar, QStringLiteral("Destination"));
        m_input->setText(QStringLiteral("x"));
        times->setValue(3);
        to->setText(QStringLiteral("localhost:2000"));
        QTest::keyClick(m_input, Qt::Key_Return);
        QVERIFY2(shows(QStringLiteral("Looking up localhost:2000")), qPrintable(words()));
        m_bar->setTarget(targetOf(8));
        QVERIFY(!shows(QStringLiteral("Looking up")));
        m_bar->setTarget(udp); // no event was handled: it is still under way
        QVERIFY2(shows(QStringLiteral("Looking up localhost:2000")), qPrintable(words()));
        QCOMPARE(to->text(), QStringLiteral("localhost:2000"));
        m_bar->setTarget(targetOf(8));
        QTRY_COMPARE(m_commands.size(), std::size_t(1));
        QCOMPARE(std::get<engine::command::Repeat>(m_commands.at(0)).count, std::uint64_t(3));
        QCOMPARE(m_targets.at(0).endpoint, journal::EndpointId(7U));
        m_bar->setTarget(udp);
        QVERIFY(!shows(QStringLiteral("Looking up")));
    }

    void aPasteIsHeldForItsEndpoint()
    {
        m_bar->setTarget(targetOf(7));
        QGuiApplication::clipboard()->setText(QString(100'000, QLatin1Char('x')));
        m_input->setFocus();
        QTest::keySequence(m_input, QKeySequence::Paste);
        QTRY_VERIFY_WITH_TIMEOUT(m_input->holdsPaste(), 60'000);
        m_bar->setTarget(targetOf(8));
        QVERIFY(!m_input->holdsPaste() && !m_input->isReadOnly() && m_input->text().isEmpty());
        // One that is being taken is not taken for another; it is said where it was.
        QTest::keySequence(m_input, QKeySequence::Paste);
        QVERIFY(m_input->isTakingPaste());
        m_bar->setTarget(targetOf(7));
        QVERIFY(m_input->holdsPaste() && !m_input->isTakingPaste());
        QCOMPARE(m_input->parse().value.size(), std::size_t(100'000));
        m_bar->setTarget(targetOf(8));
        QVERIFY2(shows(QStringLiteral("was not taken")), qPrintable(words()));
    }

    void draftsAreBounded()
    {
        widgets::SendDrafts drafts;
        for (unsigned i = 1; i <= 2 * widgets::SendDrafts::most; ++i)
            drafts[{journal::EndpointId(i), net::SocketId(0U)}].text = QString::number(i);
        QVERIFY(!drafts.has({journal::EndpointId(1U), net::SocketId(0U)}));
        const unsigned newest = 2 * widgets::SendDrafts::most;
        QCOMPARE((drafts[{journal::EndpointId(newest), net::SocketId(0U)}].text), QString::number(newest));
    }

    void U2_aFileNeedsAPeer()
    {
        m_bar->setTarget({true, true, {}});
        m_bar->sendFileNamed(QStringLiteral("/etc/hostname"));
        QVERIFY(m_commands.empty());
        QVERIFY(shows(QStringLiteral("connect()")));
        m_bar->setTarget({true, false, {}});
        m_bar->sendFileNamed(QStringLiteral("/etc/hostname"));
        QCOMPARE(m_commands.size(), std::size_t(1));
    }

    void W25_aLongPasteIsTakenInSlices()
    {
        const int bytes = 10 << 20;
        QString text;
        for (int i = 0; i < bytes; ++i)
            text += i % 1000 == 0 ? QStringLiteral("\\n") : QStringLiteral("x");
        QGuiApplication::clipboard()->setText(text);
        m_input->setFocus();
        QSignalSpy progress(m_input, &MessageInput::pasteProgressed);
        QTest::keySequence(m_input, QKeySequence::Paste);
        QVERIFY(m_input->isTakingPaste());
        QVERIFY(!m_send->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(m_input->holdsPaste(), 60'000);
        QVERIFY(progress.count() > 20);
        QVERIFY(shows(QStringLiteral("10,485,760 bytes")));
        m_bar->send();
        const auto& sent = std::get<engine::command::Send>(m_commands.at(0)).bytes;
        QCOMPARE(sent.size(), std::size_t(bytes));
        QCOMPARE(std::count(sent.begin(), sent.end(), std::byte('\n')), (bytes + 999) / 1000);
        QVERIFY(m_rig->settings.history(QStringLiteral("text")).isEmpty());
        QTest::keyClick(m_input, Qt::Key_Escape);
        QVERIFY(!m_input->holdsPaste() && m_input->text().isEmpty());
        // Cancelled half-way: nothing of it stays.
        QTest::keySequence(m_input, QKeySequence::Paste);
        test::named<QToolButton>(*m_bar, QStringLiteral("Cancel"));
        QTest::keyClick(m_input, Qt::Key_Escape);
        QVERIFY(!m_input->isTakingPaste());
        m_input->setText(QStringLiteral("y"));
        QVERIFY(m_send->isEnabled());
    }

    void W25_longHexIsCutBetweenBytes()
    {
        m_form->setCurrentIndex(1);
        for (const char* const one : {"0a", "0a ", "0x0a, "}) {
            QGuiApplication::clipboard()->setText(QString::fromLatin1(one).repeated(300'000));
            QTest::keySequence(m_input, QKeySequence::Paste);
            QTRY_VERIFY_WITH_TIMEOUT(m_input->holdsPaste(), 60'000);
            QCOMPARE(m_input->parse().value.size(), std::size_t(300'000));
            m_input->dropPaste();
        }
    }

    void withoutATargetItSaysWhy()
    {
        m_bar->setTarget({false, false, QStringLiteral("because")});
        m_input->setText(QStringLiteral("x"));
        QVERIFY(!m_send->isEnabled());
        QVERIFY(shows(QStringLiteral("because")));
    }

private:
    static SendBar::Target targetOf(unsigned endpoint)
    {
        SendBar::Target target{true, false, {}};
        target.to = {journal::EndpointId(endpoint), 0};
        return target;
    }
    /// A message from an IPv4 socket to a name, which is looked up.
    SendBar::Target sendTo(const QString& name)
    {
        SendBar::Target udp{true, true, {}};
        udp.to = {journal::EndpointId(7U), 0};
        udp.family = net::Domain::Inet;
        m_bar->setTarget(udp);
        m_input->setText(QStringLiteral("x"));
        test::named<QLineEdit>(*m_bar, QStringLiteral("Destination"))->setText(name);
        QTest::keyClick(m_input, Qt::Key_Return);
        return udp;
    }
    static SendBar::Target otherTarget()
    {
        SendBar::Target other{true, false, {}};
        other.to = {journal::EndpointId(8U), net::SocketId(3U)};
        return other;
    }
    /// The resolver was asked, by a call that stands in the journal.
    [[nodiscard]] bool hasAsked() const
    {
        for (journal::Seq seq = 0; seq < m_rig->journal.end(); ++seq) {
            journal::Record record;
            if (m_rig->journal.record(seq, record) && record.call == net::Call::GetAddrInfo)
                return true;
        }
        return false;
    }
    [[nodiscard]] QString words() const
    {
        QStringList all;
        for (const QLabel* const label : m_bar->findChildren<QLabel*>())
            all << label->text();
        return all.join(QLatin1Char('|'));
    }
    [[nodiscard]] bool shows(const QString& text) const
    {
        for (const QLabel* const label : m_bar->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }
    [[nodiscard]] bool showsAs(const QString& style, const QString& text) const
    {
        const auto labels = m_bar->findChildren<QLabel*>(style);
        return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text().contains(text); });
    }
    [[nodiscard]] QByteArray sentText() const
    {
        const auto& bytes = std::get<engine::command::Send>(m_commands.at(0)).bytes;
        return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
    }

    std::unique_ptr<test::WindowRig> m_rig;
    std::unique_ptr<SendBar> m_bar;
    MessageInput* m_input = nullptr;
    QComboBox* m_form = nullptr;
    QPushButton* m_send = nullptr;
    std::vector<engine::Command> m_commands;
    std::vector<engine::Target> m_targets;
};

QTEST_MAIN(SendBarTest)
#include "send_bar_test.moc"
