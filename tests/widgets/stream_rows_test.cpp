// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/stream_rig.h"
#include "widgets/bytes/field_strip.h"
#include "widgets/endpoints/endpoint_panel.h"
#include "widgets/frames/frames_model.h"
#include "widgets/main/main_window.h"
#include "widgets/model/stream_model.h"
#include "widgets/send/message_input.h"
#include "widgets/send/send_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

using namespace enchufe;
using stream::StreamContent;
using widgets::StreamPick;

class StreamRowsTest final : public QObject {
    Q_OBJECT

private slots:
    void D1_aPartialSendIsSeen()
    {
        test::WindowRig rig;
        test::StreamRig shown(rig);
        shown.play("D1");
        QTRY_VERIFY(shown.content([](const StreamContent& c) { return c.sends.refused > 0; }));
        QVERIFY(shown.canvas().isVisible());
        QTRY_VERIFY(shown.canvas().pointOf({StreamPick::Kind::Send, 0, 0}).has_value());
        const QString words = shown.canvas().textAt(*shown.canvas().pointOf({StreamPick::Kind::Send, 0, 0}));
        QVERIFY2(words.contains(QStringLiteral("65536")), qPrintable(words)); // what was asked
        shown.click({StreamPick::Kind::Send, 0, 0});
        QVERIFY2(shown.details().contains(QStringLiteral("partial")), qPrintable(shown.details()));
        // recv() by hand, with the button, until the framer has the first message out of three chunks.
        auto& feed = shown.window.feed();
        const auto listener = feed.table().endpoints().front();
        auto* const tree = shown.window.findChild<widgets::EndpointPanel*>();
        tree->select(listener, feed.table().endpoint(listener)->connections.front());
        shown.model().setDirection(widgets::StreamModel::Direction::Received);
        test::named<QSpinBox>(shown.window, QStringLiteral("Bytes of each recv()"))->setValue(4096);
        for (std::uint64_t i = 1; i <= 3; ++i) {
            test::action(shown.window, QStringLiteral("Recv once"))->trigger();
            QTRY_COMPARE(shown.content([](const StreamContent& c) { return c.receives.total; }), i * 4096);
        }
        QTRY_COMPARE(shown.messages().size(), 1);
        QCOMPARE(shown.messages().front().size(), 10'000);
        QTRY_VERIFY(shown.canvas().pointOf({StreamPick::Kind::Frame, 0, 0}).has_value());
        shown.click({StreamPick::Kind::Frame, 0, 0});
        QVERIFY2(shown.details().contains(QStringLiteral("3 chunks")), qPrintable(shown.details()));
    }

    void D2_sendallGoesOnWhenTheReaderDoes()
    {
        test::WindowRig rig;
        test::StreamRig shown(rig);
        shown.play("D1");
        QTRY_VERIFY(shown.content([](const StreamContent& c) { return c.sends.refused > 0; }));
        const auto before = shown.content([](const StreamContent& c) { return c.sends.total; });
        QVERIFY(before < 65536);
        auto& feed = shown.window.feed();
        const auto listener = feed.table().endpoints().front();
        const auto connection = feed.table().endpoint(listener)->connections.front();
        rig.engine.post({listener, connection}, engine::command::SetPaused{true});
        rig.engine.post({listener, connection},
                        engine::command::SetReading{{engine::ReadingMode::Automatic, 4096}});
        shown.window.findChild<widgets::EndpointPanel*>()->select(listener, connection);
        auto* const pause = test::action(shown.window, QStringLiteral("Pause reading"));
        QTRY_VERIFY(pause->isChecked());
        pause->trigger();
        shown.model().setDirection(widgets::StreamModel::Direction::Received);
        QTRY_COMPARE(shown.content([](const StreamContent& c) { return c.receives.total; }),
                     std::uint64_t(65536));
        QVERIFY(shown.content([](const StreamContent& c) { return c.sends.blocks.size(); }) > 4);
        QTRY_COMPARE(shown.messages().size(), 7);
    }

    void D3_mergedAndSplit()
    {
        test::WindowRig rig;
        test::StreamRig shown(rig);
        shown.play("D3");
        QTRY_COMPARE(shown.messages().size(), 14);
        QVERIFY(shown.content([](const StreamContent& c) {
            return c.receives.blocks[0].size == 1000 && c.sends.blocks[0].size == 100;
        }));
        QVERIFY(shown.content([](const StreamContent& c) { return c.receives.blocks.size() >= 5; }));
    }

    void D4_theNaiveReaderIsWrongOnTheSameBytes()
    {
        test::WindowRig rig;
        test::StreamRig shown(rig);
        shown.play("D4");
        QTRY_COMPARE(shown.messages().size(), 1);
        QCOMPARE(shown.content([](const StreamContent& c) { return c.cuts[0].naive.chunks(); }),
                 std::uint64_t(3));
        QCOMPARE(shown.content([](const StreamContent& c) { return c.cuts[0].naive.right(); }),
                 std::uint64_t(0));
    }

    void D5_theOverReaderLosesMessages()
    {
        test::WindowRig rig;
        test::StreamRig shown(rig);
        shown.play("D5");
        QTRY_COMPARE(shown.messages(0), QStringList({"uno", "dos", "tres", "cuatro"}));
        QTRY_VERIFY(shown.content([](const StreamContent& c) { return c.cuts[1].lostBytes > 0; }));
        // "res" is what is left of "tres": it counts as no message, and is drawn in the colour of what is
        // wrong.
        QTRY_COMPARE(shown.content([](const StreamContent& c) { return c.cuts[1].damaged; }),
                     2U); // "ro" of "cuatro" too
        const auto damaged = shown.content([](const StreamContent& c) {
            const auto& frames = c.cuts[1].frames;
            std::uint64_t number = frames.begin();
            while (frames[number].what() != framing::Frame::What::Damaged)
                ++number;
            return number;
        });
        widgets::StreamCanvas& canvas = shown.canvas();
        const auto place = canvas.pointOf({widgets::StreamPick::Kind::Frame, 1, damaged});
        QVERIFY(place);
        const QColor inner = canvas.viewport()->grab().toImage().pixelColor(*place + QPoint(0, 12));
        const QColor error = rig.theme.colors().error;
        QVERIFY2(inner.red() > inner.green() && error.red() > error.green(), qPrintable(inner.name()));
        // The messages' own text stands in the blocks, of the right reader and of the careless one.
        canvas.fit();
        const auto words = [&] { return test::PaintedWords(*canvas.viewport()).text(); };
        QTRY_VERIFY2(words().contains(QStringLiteral("#0 \"uno\"")), qPrintable(words()));
        QVERIFY2(words().contains(QStringLiteral("✗ \"res\"")), qPrintable(words()));
        QVERIFY2(words().contains(QStringLiteral("9 \"uno↵dos↵t\"")), qPrintable(words()));
        // The trap on the sender's side: the delimiter in the message.
        auto* const framing = test::named<QComboBox>(shown.window, QStringLiteral("Framing of what is sent"));
        auto* const input = shown.window.findChild<widgets::MessageInput*>();
        auto* const send = test::named<QPushButton>(shown.window, QStringLiteral("Send"));
        framing->setCurrentText(QStringLiteral("delim:;"));
        input->setText(QStringLiteral("a;b"));
        QVERIFY(!send->isEnabled());
        for (QCheckBox* const box : shown.window.findChildren<QCheckBox*>()) {
            if (box->text() == QStringLiteral("Send it all the same"))
                box->setChecked(true);
        }
        QVERIFY(send->isEnabled());
    }

    void D6_aLengthHeaderInPieces()
    {
        test::WindowRig rig;
        test::StreamRig shown(rig);
        shown.play("D6");
        QTRY_COMPARE(shown.messages(), QStringList({"you all everybody", "a:bc"}));
        // Whether the pieces arrive apart is the kernel's and the scheduler's affair: the frames are the
        // same.
        QTRY_COMPARE(
            shown.content([](const StreamContent& c) { return c.cuts[0].unfinished.missing.value_or(0); }),
            std::uint64_t(7));
    }

    void D7_binaryLengthHeaders()
    {
        for (const char* const kind : {"u8", "u16be", "u16le+header", "u32le", "u64be"}) {
            test::WindowRig rig;
            test::StreamRig shown(rig);
            shown.connectPair(rig, kind, 3);
            shown.type(QStringLiteral("hola"), kind);
            shown.type(QStringLiteral("a:b"), kind);
            QTRY_COMPARE(shown.messages(), QStringList({"hola", "a:b"}));
        }
    }

    void D8_fixedLength()
    {
        test::WindowRig rig;
        test::StreamRig shown(rig);
        shown.connectPair(rig, "fixed:6", 4);
        shown.type(QStringLiteral("seis6."), "fixed:6");
        shown.type(QStringLiteral("siete."), "fixed:6");
        QTRY_COMPARE(shown.messages(), QStringList({"seis6.", "siete."}));
        QVERIFY(shown.content([](const StreamContent& c) { return c.receives.sizes.count(2) > 0; })); // 4
        // Neither fewer nor more bytes than the two sides have agreed upon.
        auto* const send = test::named<QPushButton>(shown.window, QStringLiteral("Send"));
        shown.window.findChild<widgets::MessageInput*>()->setText(QStringLiteral("ocho"));
        QVERIFY(!send->isEnabled());
    }

    void D9_aTypeByteDecides()
    {
        const char* const kind = "type:41=4,42=u16be";
        test::WindowRig rig;
        test::StreamRig shown(rig);
        shown.connectPair(rig, kind, 2);
        shown.type(QStringLiteral("A1234"), kind);
        shown.type(QStringLiteral("Bhola"), kind);
        QTRY_COMPARE(shown.messages(), QStringList({"1234", "hola"}));
        shown.type(QStringLiteral("Zzz")); // unframed: a type that is not in the table
        QTRY_VERIFY(shown.content([](const StreamContent& c) {
            return c.cuts[0].broken.problem == framing::Problem::UnknownType;
        }));
        QVERIFY(!shown.canvas().grab().isNull());
    }

    void D10_untilCloseAndLeftovers()
    {
        test::WindowRig rig;
        test::StreamRig shown(rig);
        shown.connectPair(rig, "close");
        shown.type(QStringLiteral("uno"));
        shown.type(QStringLiteral("dos"));
        QTRY_COMPARE(shown.content([](const StreamContent& c) { return c.receives.total; }),
                     std::uint64_t(6));
        QCOMPARE(shown.messages().size(), 0);
        shown.model().setFramings(
            {framing::parseFraming("close").value, framing::parseFraming("fixed:4").value});
        test::action(shown.window, QStringLiteral("Half-close"))->trigger();
        QTRY_COMPARE(shown.messages(0), QStringList({"unodos"}));
        QTRY_COMPARE(shown.messages(1), QStringList({"unod"}));
        QCOMPARE(shown.content([](const StreamContent& c) { return c.cuts[1].unfinished.size; }),
                 std::uint64_t(2));
        // Nothing more comes: what is left over does not wait.
        shown.window.views().showView("stream");
        const auto says = [&shown](const char* words) {
            shown.canvas().refresh();
            return test::PaintedWords(*shown.canvas().viewport()).contains(words);
        };
        QTRY_VERIFY(says("1 whole, 1 incomplete"));
        QVERIFY(!says("waiting"));
    }

    void D11_linesAndBadBytes()
    {
        test::WindowRig rig;
        test::StreamRig shown(rig);
        shown.connectPair(rig, "line", 4);
        shown.type(QStringLiteral("uno\\r\\ndos\\nma\\xf1ana\\n"));
        QTRY_COMPARE(shown.messages(), QStringList({"uno", "dos",
                                                    QString::fromLatin1("ma\xf1"
                                                                        "ana")}));
        // The bad byte is marked in the row, not lost.
        shown.window.views().showView("frames");
        QTRY_COMPARE(shown.frames().model().rowCount(), 3);
        const QString row = shown.frames().model().index(2, widgets::FramesModel::Decoded).data().toString();
        QVERIFY2(row.startsWith(QStringLiteral("ma")) && row.endsWith(QStringLiteral("ana")) &&
                     row.size() > 5,
                 qPrintable(row));
    }

    void D12_structRecordsAreSentAndDecoded()
    {
        test::WindowRig rig;
        test::StreamRig shown(rig);
        shown.play("E1");
        shown.model().setFramings({framing::parseFraming("struct:<bhif").value});
        test::named<QComboBox>(shown.window, QStringLiteral("Text, hex or struct record"))
            ->setCurrentIndex(2);
        QLineEdit* const format = test::named<QLineEdit>(*shown.window.findChild<widgets::SendBar*>(),
                                                         QStringLiteral("Struct format"));
        auto* const input = shown.window.findChild<widgets::MessageInput*>();
        auto* const send = test::named<QPushButton>(shown.window, QStringLiteral("Send"));
        format->setText(QStringLiteral("<bhz"));
        QVERIFY(!send->isEnabled());
        format->setText(QStringLiteral("<bhif"));
        input->setText(QStringLiteral("1 -2 300 2.5"));
        QVERIFY(send->isEnabled());
        input->setText(QStringLiteral("1 -2 300 x"));
        QVERIFY(!send->isEnabled());
        input->setText(QStringLiteral("1 -2 300 2.5"));
        // The greeting of the echo stands before: a framer beginning with it would be out of step.
        shown.model().setFramings(
            {framing::parseFraming("fixed:15").value, framing::parseFraming("struct:<bhif").value});
        QTest::keyClick(input, Qt::Key_Return);
        QTRY_COMPARE(shown.content([](const StreamContent& c) { return c.sends.total; }),
                     std::uint64_t(15 + 11));
        const auto bytes = [&] { return shown.model().bytes(15, 11); };
        QTRY_COMPARE(bytes().size(), std::size_t(11));
        const auto values = codec::StructFormat::parse("<bhif").value.unpack(bytes()).value;
        QCOMPARE(values.at(3).text, std::string("2.5"));
        shown.window.views().showView("frames");
        QLineEdit* const decode = test::named<QLineEdit>(shown.frames(), QStringLiteral("Struct format"));
        decode->setText(QStringLiteral(">15s"));
        emit decode->textEdited(decode->text());
        QTRY_VERIFY(shown.frames().model().rowCount() >= 1);
        shown.frames().findChild<QTableView*>()->selectRow(0);
        auto* const strip = shown.frames().findChild<widgets::FieldStrip*>();
        QTRY_VERIFY(strip->isVisible());
        QVERIFY2(strip->accessibleDescription().contains(QStringLiteral("hola, mundo")),
                 qPrintable(strip->accessibleDescription()));
    }

    void D13_aLyingHeaderIsSaidAndTheBytesStay()
    {
        test::WindowRig rig;
        test::StreamRig shown(rig);
        shown.play("E1");
        shown.model().setFramings({framing::parseFraming("u32be").value}); // "¡ho…" is no length
        QTRY_VERIFY(shown.content([](const StreamContent& c) {
            return c.cuts[0].broken.problem == framing::Problem::LengthTooLarge;
        }));
        QCOMPARE(shown.model().bytes(0, 100).size(), std::size_t(15));
        shown.window.views().showView("stream");
        QVERIFY(!shown.canvas().grab().isNull());
    }
};

QTEST_MAIN(StreamRowsTest)
#include "stream_rows_test.moc"
