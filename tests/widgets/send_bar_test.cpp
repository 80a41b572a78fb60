// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/window_rig.h"
#include "widgets/send/message_input.h"
#include "widgets/send/send_bar.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

using namespace enchufe;
using widgets::MessageInput;
using widgets::SendBar;

class SendBarTest final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_rig = std::make_unique<test::WindowRig>();
        m_bar = std::make_unique<SendBar>(m_rig->settings, m_rig->theme);
        m_bar->resize(1000, 80);
        m_bar->show();
        m_bar->setTarget({true, false, {}});
        m_input = m_bar->findChild<MessageInput*>();
        m_form = test::named<QComboBox>(*m_bar, QStringLiteral("Text, hex or struct record"));
        m_send = m_bar->findChild<QPushButton*>();
        m_commands.clear();
        connect(m_bar.get(), &SendBar::commandReady, m_bar.get(),
                [this](const engine::Command& command) { m_commands.push_back(command); });
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

    void withoutATargetItSaysWhy()
    {
        m_bar->setTarget({false, false, QStringLiteral("because")});
        m_input->setText(QStringLiteral("x"));
        QVERIFY(!m_send->isEnabled());
        QVERIFY(shows(QStringLiteral("because")));
    }

private:
    [[nodiscard]] bool shows(const QString& text) const
    {
        for (const QLabel* const label : m_bar->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
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
};

QTEST_MAIN(SendBarTest)
#include "send_bar_test.moc"
