// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/stream_rig.h"
#include "widgets/common/picture_file.h"
#include "widgets/details/details_panel.h"
#include "widgets/frames/frames_model.h"
#include "widgets/main/main_window.h"
#include "widgets/plot/histogram_plot.h"
#include "widgets/plot/queue_plot.h"
#include "widgets/plot/throughput_plot.h"
#include "widgets/send/message_input.h"
#include "widgets/send/repeat_button.h"
#include "widgets/stream/framing_form.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTableWidget>
#include <qcustomplot.h>

using namespace enchufe;
using stream::StreamContent;
using widgets::StreamPick;

class StreamTest final : public QObject {
    Q_OBJECT

private slots:
    void oneThingIsSelectedEverywhere()
    {
        test::WindowRig rig;
        test::StreamRig shown(rig);
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
        shown.window.views().showView("frames");
        QTRY_VERIFY(shown.frames().model().rowCount() == 4);
        shown.frames().findChild<QTableView*>()->selectRow(1);
        QCOMPARE(shown.window.findChild<widgets::DetailsPanel*>()->bytes().size(), std::size_t(4));
        shown.window.views().showView("stream");
        QCOMPARE(shown.canvas().pick().number, std::uint64_t(1));
        QVERIFY(shown.canvas().pick().kind == StreamPick::Kind::Frame);
    }

    void zoomedAndDragged()
    {
        test::WindowRig rig;
        test::StreamRig shown(rig);
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
        test::StreamRig shown(rig);
        shown.play("C2");
        auto& ladder = shown.ladder().canvas();
        QTRY_VERIFY(ladder.isVisible());
        QTRY_VERIFY(ladder.rowCount() >= 14);
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
        test::StreamRig shown(rig);
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
        test::StreamRig shown(rig);
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
        test::StreamRig shown(rig);
        widgets::FramesModel model(shown.model(), rig.theme);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        shown.play("D5");
        QTRY_COMPARE(model.rowCount(), 4);
        QCOMPARE(model.index(3, widgets::FramesModel::Decoded).data().toString(), QStringLiteral("cuatro"));
        QCOMPARE(model.index(2, widgets::FramesModel::Chunks).data().toString(), QStringLiteral("2"));
        model.setCut(1);
        QTRY_COMPARE(model.rowCount(), 6); // what was lost is a row too
        shown.model().setFramings({framing::parseFraming("fixed:1").value});
        model.setCut(0);
        QTRY_COMPARE(model.rowCount(), 24);
    }

    void splitSendsProvokeSplitMessages()
    {
        test::WindowRig rig;
        test::StreamRig shown(rig);
        shown.play("E1");
        shown.model().setFramings({framing::parseFraming("line").value});
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
        test::StreamRig shown(rig);
        shown.play("D1");
        auto* const queues = shown.window.findChild<widgets::QueuePlot*>();
        const auto highest = [queues](int graph) {
            double most = 0;
            for (const auto& point : *queues->plot().graph(graph)->data())
                most = std::max(most, point.value);
            return most;
        };
        shown.window.findChild<widgets::ThroughputPlot*>()->refresh();
        QTRY_VERIFY((shown.window.findChild<widgets::ThroughputPlot*>()->refresh(), highest(0) > 0));
        auto* const histogram = shown.window.findChild<widgets::HistogramPlot*>();
        test::named<QComboBox>(*histogram, QStringLiteral("What is counted"))
            ->setCurrentText(QStringLiteral("Sizes of send()"));
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
