// SPDX-License-Identifier: GPL-3.0-or-later
// Section D of the curriculum through the window: the real program's parts, mouse and keys.
#include "tests/widgets/window_rig.h"
#include "widgets/bytes/field_strip.h"
#include "widgets/common/picture_file.h"
#include "widgets/details/details_panel.h"
#include "widgets/endpoints/endpoint_panel.h"
#include "widgets/frames/frames_model.h"
#include "widgets/frames/frames_view.h"
#include "widgets/ladder/ladder_view.h"
#include "widgets/main/demo_scene.h"
#include "widgets/main/main_window.h"
#include "widgets/model/stream_model.h"
#include "widgets/plot/histogram_plot.h"
#include "widgets/plot/queue_plot.h"
#include "widgets/plot/throughput_plot.h"
#include "widgets/send/message_input.h"
#include "widgets/send/repeat_button.h"
#include "widgets/send/send_bar.h"
#include "widgets/stream/framing_form.h"
#include "widgets/stream/stream_view.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTableWidget>

#include <qcustomplot.h>

using namespace enchufe;
using stream::StreamContent;
using widgets::DemoScene;
using widgets::StreamPick;

namespace {

/// The window after a demonstration.
struct Shown {
    explicit Shown(test::WindowRig& rig) : window(rig.openWindow()) {}
    void play(const char* id)
    {
        QSignalSpy done(&window, &widgets::MainWindow::demoDone);
        window.startScene(*DemoScene::find(QLatin1String(id)));
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 20'000);
    }
    [[nodiscard]] widgets::StreamModel& model() { return *window.findChild<widgets::StreamModel*>(); }
    [[nodiscard]] widgets::StreamCanvas& canvas()
    {
        return window.findChild<widgets::StreamView*>()->canvas();
    }
    [[nodiscard]] widgets::FramesView& frames() { return *window.findChild<widgets::FramesView*>(); }
    [[nodiscard]] widgets::LadderView& ladder() { return *window.findChild<widgets::LadderView*>(); }
    template <typename Read>
    auto content(Read read)
    {
        decltype(read(std::declval<const StreamContent&>())) value{};
        model().reader().visit([&](const StreamContent& content) { value = read(content); });
        return value;
    }
    [[nodiscard]] QStringList messages(std::size_t cut = 0)
    {
        QStringList texts;
        const auto count = content(
            [cut](const StreamContent& c) { return cut < c.cuts.size() ? c.cuts[cut].frames.end() : 0; });
        for (std::uint64_t i = 0; i < count; ++i) {
            const auto frame = model().frame(cut, i);
            if (!frame || frame->what() == framing::Frame::What::Lost)
                continue;
            const auto bytes = model().bytes(frame->payloadOffset(), frame->payloadSize());
            texts << QString::fromLatin1(reinterpret_cast<const char*>(bytes.data()),
                                         static_cast<qsizetype>(bytes.size()));
        }
        return texts;
    }
    [[nodiscard]] QString details()
    {
        QStringList texts;
        for (const QLabel* const label :
             window.findChild<widgets::DetailsPanel*>()->findChildren<QLabel*>()) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts.join(QLatin1Char('\n'));
    }
    /// A listener that answers nothing and a client connected to it, selected; frames by that framing.
    void connectPair(test::WindowRig& rig, const char* framing, std::uint32_t receiveSize = 65536)
    {
        auto& feed = window.feed();
        auto spec = test::WindowRig::listenerSpec("none");
        spec.connection.reading.size = receiveSize;
        const auto listener = rig.engine.open(spec);
        QTRY_VERIFY(test::isReady(feed, listener));
        engine::StreamClientSpec connecting;
        connecting.host = "127.0.0.1";
        connecting.port = test::portOf(feed, listener).toStdString();
        const auto client = rig.engine.open(connecting);
        QTRY_VERIFY(test::isReady(feed, client));
        QTRY_COMPARE(feed.table().endpoint(listener)->connections.size(), std::size_t(1));
        window.findChild<widgets::EndpointPanel*>()->select(client, 0);
        model().setFramings({framing::parseFraming(framing).framing});
        QTRY_VERIFY(content([](const StreamContent& c) { return c.receives.socket != 0; }));
    }
    /// Types it into the send bar, framed, and presses Enter.
    void type(const QString& text, const char* framing = "")
    {
        auto* const box = test::named<QComboBox>(window, QStringLiteral("Framing of what is sent"));
        if (*framing == 0)
            box->setCurrentIndex(0);
        else
            box->setCurrentText(QLatin1String(framing));
        auto* const input = window.findChild<widgets::MessageInput*>();
        input->setText(text);
        QTest::keyClick(input, Qt::Key_Return);
    }
    /// Clicks until it is picked: what is shown may move between looking and clicking.
    void click(const StreamPick& pick)
    {
        const auto clicked = [&] {
            canvas().refresh();
            const auto point = canvas().pointOf(pick);
            if (point)
                QTest::mouseClick(canvas().viewport(), Qt::LeftButton, {}, *point);
            return canvas().pick() == pick;
        };
        QTRY_VERIFY(clicked());
    }

    widgets::MainWindow& window;
};

} // namespace

class StreamTest final : public QObject {
    Q_OBJECT

private slots:
    void D1_aPartialSendIsSeen()
    {
        test::WindowRig rig;
        Shown shown(rig);
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
        Shown shown(rig);
        shown.play("D1");
        QTRY_VERIFY(shown.content([](const StreamContent& c) { return c.sends.refused > 0; }));
        const auto before = shown.content([](const StreamContent& c) { return c.sends.total; });
        QVERIFY(before < 65536);
        auto& feed = shown.window.feed();
        const auto listener = feed.table().endpoints().front();
        shown.window.findChild<widgets::EndpointPanel*>()->select(
            listener, feed.table().endpoint(listener)->connections.front());
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
        Shown shown(rig);
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
        Shown shown(rig);
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
        Shown shown(rig);
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
        Shown shown(rig);
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
            Shown shown(rig);
            shown.connectPair(rig, kind, 3);
            shown.type(QStringLiteral("hola"), kind);
            shown.type(QStringLiteral("a:b"), kind);
            QTRY_COMPARE(shown.messages(), QStringList({"hola", "a:b"}));
        }
    }

    void D8_fixedLength()
    {
        test::WindowRig rig;
        Shown shown(rig);
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
        Shown shown(rig);
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
        Shown shown(rig);
        shown.connectPair(rig, "close");
        shown.type(QStringLiteral("uno"));
        shown.type(QStringLiteral("dos"));
        QTRY_COMPARE(shown.content([](const StreamContent& c) { return c.receives.total; }),
                     std::uint64_t(6));
        QCOMPARE(shown.messages().size(), 0);
        shown.model().setFramings(
            {framing::parseFraming("close").framing, framing::parseFraming("fixed:4").framing});
        test::action(shown.window, QStringLiteral("Half-close"))->trigger();
        QTRY_COMPARE(shown.messages(0), QStringList({"unodos"}));
        QTRY_COMPARE(shown.messages(1), QStringList({"unod"}));
        QCOMPARE(shown.content([](const StreamContent& c) { return c.cuts[1].unfinished.size; }),
                 std::uint64_t(2));
        // Nothing more comes: what is left over does not wait.
        shown.window.showView("stream");
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
        Shown shown(rig);
        shown.connectPair(rig, "line", 4);
        shown.type(QStringLiteral("uno\\r\\ndos\\nma\\xf1ana\\n"));
        QTRY_COMPARE(shown.messages(), QStringList({"uno", "dos",
                                                    QString::fromLatin1("ma\xf1"
                                                                        "ana")}));
        // The bad byte is marked in the row, not lost.
        shown.window.showView("frames");
        QTRY_COMPARE(shown.frames().model().rowCount(), 3);
        const QString row = shown.frames().model().index(2, widgets::FramesModel::Decoded).data().toString();
        QVERIFY2(row.startsWith(QStringLiteral("ma")) && row.endsWith(QStringLiteral("ana")) &&
                     row.size() > 5,
                 qPrintable(row));
    }

    void D12_structRecordsAreSentAndDecoded()
    {
        test::WindowRig rig;
        Shown shown(rig);
        shown.play("E1");
        shown.model().setFramings({framing::parseFraming("struct:<bhif").framing});
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
            {framing::parseFraming("fixed:15").framing, framing::parseFraming("struct:<bhif").framing});
        QTest::keyClick(input, Qt::Key_Return);
        QTRY_COMPARE(shown.content([](const StreamContent& c) { return c.sends.total; }),
                     std::uint64_t(15 + 11));
        const auto bytes = [&] { return shown.model().bytes(15, 11); };
        QTRY_COMPARE(bytes().size(), std::size_t(11));
        const auto values = codec::StructFormat::parse("<bhif").unpack(bytes()).values;
        QCOMPARE(values.at(3).text, std::string("2.5"));
        shown.window.showView("frames");
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
        Shown shown(rig);
        shown.play("E1");
        shown.model().setFramings({framing::parseFraming("u32be").framing}); // "¡ho…" is no length
        QTRY_VERIFY(shown.content([](const StreamContent& c) {
            return c.cuts[0].broken.problem == framing::Problem::LengthTooLarge;
        }));
        QCOMPARE(shown.model().bytes(0, 100).size(), std::size_t(15));
        shown.window.showView("stream");
        QVERIFY(!shown.canvas().grab().isNull());
    }

    void oneThingIsSelectedEverywhere()
    {
        test::WindowRig rig;
        Shown shown(rig);
        shown.play("D5");
        QTRY_COMPARE(shown.messages().size(), 4);
        shown.canvas().refresh();
        QTRY_VERIFY(shown.canvas().pointOf({StreamPick::Kind::Chunk, 0, 1}).has_value());
        shown.click({StreamPick::Kind::Chunk, 0, 1});
        QCOMPARE(shown.window.findChild<widgets::DetailsPanel*>()->bytes().size(), std::size_t(9));
        QVERIFY(!shown.canvas().accessibleDescription().isEmpty());
        QTest::keyClick(&shown.canvas(), Qt::Key_Right);
        QCOMPARE(shown.canvas().pick().number, std::uint64_t(2));
        QTest::keyClick(&shown.canvas(), Qt::Key_Left);
        QTest::keyClick(&shown.canvas(), Qt::Key_Down); // the frame below
        QVERIFY(shown.canvas().pick().kind == StreamPick::Kind::Frame);
        // A row of the frames selects the frame in the lanes.
        shown.window.showView("frames");
        QTRY_VERIFY(shown.frames().model().rowCount() == 4);
        shown.frames().findChild<QTableView*>()->selectRow(1);
        QCOMPARE(shown.window.findChild<widgets::DetailsPanel*>()->bytes().size(), std::size_t(4));
        shown.window.showView("stream");
        QCOMPARE(shown.canvas().pick().number, std::uint64_t(1));
        QVERIFY(shown.canvas().pick().kind == StreamPick::Kind::Frame);
    }

    void zoomedAndDragged()
    {
        test::WindowRig rig;
        Shown shown(rig);
        shown.play("D3");
        auto& canvas = shown.canvas();
        QTRY_VERIFY(canvas.pointOf({StreamPick::Kind::Chunk, 0, 4}).has_value());
        const int before = canvas.pointOf({StreamPick::Kind::Send, 0, 10})->x();
        QTest::keyClick(&canvas, Qt::Key_Plus);
        QVERIFY(!canvas.isFitted());
        QVERIFY(canvas.pointOf({StreamPick::Kind::Send, 0, 10})->x() != before);
        QTest::keyClick(&canvas, Qt::Key_Home);
        QVERIFY(!canvas.isFollowing());
        const int atHome = canvas.pointOf({StreamPick::Kind::Send, 0, 10})->x();
        const QPoint middle = canvas.viewport()->rect().center();
        QTest::mousePress(canvas.viewport(), Qt::LeftButton, {}, middle);
        QTest::mouseMove(canvas.viewport(), middle - QPoint(60, 0));
        QTest::mouseRelease(canvas.viewport(), Qt::LeftButton, {}, middle - QPoint(60, 0));
        QVERIFY(canvas.pointOf({StreamPick::Kind::Send, 0, 10})->x() < atHome);
        QTest::keyClick(&canvas, Qt::Key_F);
        QVERIFY(canvas.isFitted());
        QCOMPARE(canvas.pointOf({StreamPick::Kind::Send, 0, 10})->x(), before);
        canvas.setUnit(widgets::StreamAxis::Unit::Time);
        QVERIFY(!canvas.grab().isNull());
        // So far in that bytes are cells.
        canvas.setUnit(widgets::StreamAxis::Unit::Bytes);
        for (int i = 0; i < 40; ++i)
            canvas.zoom(1.5);
        QVERIFY(!canvas.grab().isNull());
    }

    void theLadderIsDrawnAndChosenFrom()
    {
        test::WindowRig rig;
        Shown shown(rig);
        shown.play("C2");
        auto& ladder = shown.ladder().canvas();
        QTRY_VERIFY(ladder.isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(ladder.rowCount() >= 14, 20'000);
        QStringList rows;
        for (int i = 0; i < ladder.rowCount(); ++i)
            rows << ladder.rowText(i).section(QLatin1Char('\n'), 0, 0);
        QVERIFY(rows.filter(QStringLiteral("accept() = fd")).size() == 1);
        QVERIFY(rows.filter(QStringLiteral("shutdown(SHUT_WR)")).size() == 1);
        const int row = static_cast<int>(rows.indexOf(rows.filter(QStringLiteral("send(")).front()));
        QTest::mouseClick(ladder.viewport(), Qt::LeftButton, {}, ladder.pointOfRow(row));
        QCOMPARE(shown.window.findChild<widgets::DetailsPanel*>()->bytes().size(), std::size_t(15));
        QTest::keyClick(&ladder, Qt::Key_Down);
        QVERIFY(!ladder.accessibleDescription().isEmpty());
    }

    void picturesAreSaved()
    {
        test::WindowRig rig;
        Shown shown(rig);
        shown.play("D4");
        QTRY_COMPARE(shown.messages().size(), 1);
        const QSize size(1000, 500);
        const auto stream = [&shown](QPainter& painter, const QSize& s) {
            shown.canvas().paintTo(painter, s);
        };
        const auto ladder = [&shown](QPainter& painter, const QSize& s) {
            shown.ladder().canvas().paintTo(painter, s);
        };
        for (const char* const ending : {"png", "svg", "pdf"}) {
            const QString path = rig.directory.filePath(QStringLiteral("picture.") + QLatin1String(ending));
            QCOMPARE(widgets::PictureFile::save(path, size, QStringLiteral("stream"), stream), QString());
            QVERIFY(QFile(path).size() > 1000);
            QCOMPARE(widgets::PictureFile::save(path, size, QStringLiteral("ladder"), ladder), QString());
            QVERIFY(QFile(path).size() > 1000);
        }
        QVERIFY(
            !widgets::PictureFile::save(QStringLiteral("/no/such/folder/a.png"), size, {}, stream).isEmpty());
        QVERIFY(!widgets::PictureFile::save(rig.directory.filePath(QStringLiteral("a.gif")), size, {}, stream)
                     .isEmpty());
    }

    void aFramingIsChosenWithAPreview()
    {
        test::WindowRig rig;
        Shown shown(rig);
        shown.play("D5");
        widgets::FramingForm form(shown.model(), rig.theme, 0, &shown.window);
        form.show();
        auto* const table = form.findChild<QTableWidget*>();
        QTRY_COMPARE(table->rowCount(), 4);
        QLineEdit* text = nullptr;
        for (QLineEdit* const edit : form.findChildren<QLineEdit*>()) {
            if (edit->text() == QStringLiteral("delim:\\n"))
                text = edit;
        }
        QVERIFY(text != nullptr);
        auto* const ok = form.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        text->setText(QStringLiteral("delim:\\q"));
        emit text->textEdited(text->text());
        QVERIFY(!ok->isEnabled());
        text->setText(QStringLiteral("fixed:5"));
        emit text->textEdited(text->text());
        QVERIFY(ok->isEnabled());
        QCOMPARE(table->rowCount(), 4); // of 24 bytes
        form.accept();
        QTRY_COMPARE(shown.messages(0), QStringList({"uno\nd", "os\ntr", "es\ncu", "atro\n"}));
        QCOMPARE(rig.settings.value(QStringLiteral("stream/framings")).toStringList().front(),
                 QStringLiteral("fixed:5"));
    }

    void framesModelIsSound()
    {
        test::WindowRig rig;
        Shown shown(rig);
        widgets::FramesModel model(shown.model(), rig.theme);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        shown.play("D5");
        QTRY_COMPARE(model.rowCount(), 4);
        QCOMPARE(model.index(3, widgets::FramesModel::Decoded).data().toString(), QStringLiteral("cuatro"));
        QCOMPARE(model.index(2, widgets::FramesModel::Chunks).data().toString(), QStringLiteral("2"));
        model.setCut(1);
        QTRY_COMPARE(model.rowCount(), 6); // what was lost is a row too
        shown.model().setFramings({framing::parseFraming("fixed:1").framing});
        model.setCut(0);
        QTRY_COMPARE(model.rowCount(), 24);
    }

    void splitSendsProvokeSplitMessages()
    {
        test::WindowRig rig;
        Shown shown(rig);
        shown.play("E1");
        shown.model().setFramings({framing::parseFraming("line").framing});
        auto* const button = shown.window.findChild<widgets::RepeatButton*>();
        button->findChildren<QSpinBox*>().at(2)->setValue(3); // pieces of 3 bytes
        auto* const input = shown.window.findChild<widgets::MessageInput*>();
        input->setText(QStringLiteral("12345678\\n"));
        QTest::keyClick(input, Qt::Key_Return);
        QTRY_COMPARE(shown.content([](const StreamContent& c) { return c.sends.blocks.size(); }),
                     std::uint64_t(1 + 3));
        QTRY_COMPARE(shown.messages().size(), 2);
        QTRY_COMPARE(shown.messages().back(), QStringLiteral("12345678"));
    }

    void queuesAndHistogramsArePlotted()
    {
        test::WindowRig rig;
        Shown shown(rig);
        shown.play("D1");
        auto* const queues = shown.window.findChild<widgets::QueuePlot*>();
        const auto highest = [queues](int graph) {
            double most = 0;
            for (const auto& point : *queues->plot().graph(graph)->data())
                most = std::max(most, point.value);
            return most;
        };
        shown.window.findChild<widgets::ThroughputPlot*>()->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(
            (shown.window.findChild<widgets::ThroughputPlot*>()->refresh(), highest(0) > 0), 20'000);
        auto* const histogram = shown.window.findChild<widgets::HistogramPlot*>();
        histogram->setWhat(widgets::HistogramPlot::What::SendSizes);
        for (const char* const name : {"q.png", "q.pdf", "q.csv"}) {
            const QString path = rig.directory.filePath(QLatin1String(name));
            QCOMPARE(queues->saveAs(path), QString());
            QVERIFY(QFile(path).size() > 20);
            QCOMPARE(histogram->saveAs(path), QString());
            QVERIFY(QFile(path).size() > 20);
        }
        QFile csv(rig.directory.filePath(QStringLiteral("q.csv")));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QVERIFY(csv.readAll().contains("4096,8191,")); // the part that was taken second
    }

    void axisLabelsAreRound()
    {
        widgets::StreamAxis axis;
        axis.width = 600;
        axis.perPixel = 65536.0 / 600;
        QStringList labels;
        for (const auto& tick : axis.ticks(70))
            labels << tick.label;
        QCOMPARE(labels, QStringList({"0", "16 KiB", "32 KiB", "48 KiB", "64 KiB"}));
        axis.unit = widgets::StreamAxis::Unit::Time;
        axis.first = 1.5e9;
        axis.perPixel = 1e6;
        QVERIFY(axis.ticks(70).front().label.endsWith(QStringLiteral(" s")));
    }
};

QTEST_MAIN(StreamTest)
#include "stream_test.moc"
