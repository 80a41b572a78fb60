// SPDX-License-Identifier: GPL-3.0-or-later
// No memory, no thread: what works beside the window gives up, and the window goes on. Nothing that is thrown
// leaves a thread or a slot.
#include "core/journal/recorder.h"
#include "tests/core/support/refusals.h"
#include "tests/widgets/window_rig.h"
#include "widgets/common/port_notes.h"
#include "widgets/model/row_sorter.h"
#include "widgets/records/record_copy.h"

#include <QMessageBox>
#include <QSignalSpy>

#include <array>
#include <cerrno>
#include <memory>
#include <numeric>
#include <thread>

using namespace enchufe;
using net::Call;
using widgets::RecordCopy;
using widgets::RowSorter;

namespace {

RowSorter::Rows manyRows()
{
    RowSorter::Rows rows(100'000);
    std::iota(rows.begin(), rows.end(), journal::Seq{0});
    return rows;
}

std::uint64_t noKey(const journal::Journal& /*journal*/, const journal::Record& /*record*/) { return 0; }

/// Of this thread, too: they are made by another one.
std::unique_ptr<test::Refusals> refusalsOfAll()
{
    std::unique_ptr<test::Refusals> refusals;
    std::thread([&refusals] { refusals = std::make_unique<test::Refusals>(); }).join();
    return refusals;
}

} // namespace

class WithoutMemoryTest final : public QObject {
    Q_OBJECT

private slots:
    void aSortThatFindsNoMemoryIsGivenUp()
    {
        const journal::Journal journal;
        RowSorter sorter(journal);
        QSignalSpy sorted(&sorter, &RowSorter::sorted);
        test::Refusals refusals;
        auto& memory = refusals.of(Call::Allocate);
        memory.size = manyRows().size() * sizeof(std::pair<std::uint64_t, journal::Seq>);
        memory.after(0, 1, ENOMEM);
        sorter.start(manyRows(), noKey, Qt::DescendingOrder);
        QTRY_VERIFY(!sorter.isBusy());
        QVERIFY(memory.isUsedUp());
        QCOMPARE(sorted.count(), 0);
        sorter.start(manyRows(), noKey, Qt::DescendingOrder);
        QTRY_COMPARE(sorted.count(), 1);
        QVERIFY(!sorter.isBusy());
    }

    void aSortWithoutAThreadOrRowsIsGivenUp()
    {
        const journal::Journal journal;
        RowSorter sorter(journal);
        QSignalSpy sorted(&sorter, &RowSorter::sorted);
        const auto rows = manyRows();
        const auto refusals = refusalsOfAll();
        refusals->of(Call::StartThread).after(0, 1, EAGAIN);
        sorter.start(rows, noKey, Qt::AscendingOrder);
        QVERIFY(!sorter.isBusy());
        refusals->of(Call::Allocate).size = rows.size() * sizeof(journal::Seq);
        refusals->of(Call::Allocate).after(0, 1, ENOMEM);
        sorter.start(rows, noKey, Qt::AscendingOrder);
        QVERIFY(!sorter.isBusy());
        QVERIFY(refusals->of(Call::Allocate).isUsedUp());
        sorter.start(rows, noKey, Qt::AscendingOrder);
        QTRY_COMPARE(sorted.count(), 1);
    }

    void aNoteForWhichThereIsNoMemoryIsNone()
    {
        widgets::PortNotes notes({net::Type::Stream}, nullptr);
        QSignalSpy answered(&notes, &widgets::PortNotes::answered);
        notes.ask(QStringLiteral("80"));
        QTRY_COMPARE(answered.count(), 1);
        test::Refusals refusals;
        auto& memory = refusals.of(Call::Allocate);
        memory.after(0, 1, ENOMEM);
        notes.ask(QStringLiteral("a service of a name so long that it takes memory"));
        QTRY_VERIFY(memory.isUsedUp());
        notes.ask(QStringLiteral("80"));
        QTRY_COMPARE(answered.count(), 2);
    }

    void aDemoThatFailsSaysSoAndLeavesNothing_data()
    {
        QTest::addColumn<int>("call");
        QTest::addColumn<int>("error");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* title, Call call, int error, const char* name) {
            QTest::newRow(title) << static_cast<int>(call) << error << QString::fromUtf8(name);
        };
        row("no thread", Call::StartThread, EAGAIN, "EAGAIN");
        row("the listener", Call::Listen, EADDRINUSE, "EADDRINUSE");
        row("the client", Call::Connect, ENETUNREACH, "ENETUNREACH");
    }
    void aDemoThatFailsSaysSoAndLeavesNothing()
    {
        QFETCH(int, call);
        QFETCH(int, error);
        QFETCH(QString, name);
        test::WindowRig rig;
        widgets::MainWindow& window = rig.openWindow();
        const QSignalSpy done(&window.scenes(), &widgets::SceneRunner::demoDone);
        test::Refusals refusals;
        refusals.of(static_cast<Call>(call)).after(0, 1, error);
        window.scenes().startDemo();
        QTRY_VERIFY(window.findChild<QMessageBox*>() != nullptr);
        auto* const box = window.findChild<QMessageBox*>();
        QVERIFY(box->isVisible());
        QVERIFY2(box->text().contains(name), qPrintable(box->text()));
        QCOMPARE(box->windowModality(), Qt::NonModal); // the window goes on
        box->close();
        QTRY_COMPARE(window.scenes().findChildren<QObject*>().size(), 0);
        QTRY_COMPARE(rig.engine.workerCount(), 0U);
        QCOMPARE(done.count(), 0);
        refusals.of(static_cast<Call>(call)).after(0, 0, 0);
        test::playDemo(window);
    }

    void aCopyForWhichThereIsNoMemoryEndsThere()
    {
        journal::Journal journal;
        journal::Recorder recorder(journal, journal::EndpointId(1U));
        const std::array<std::byte, 100> bytes = {};
        net::CallEvent event;
        event.call = Call::Send;
        event.socket = recorder.newSocketId();
        event.requested = bytes.size();
        event.result = bytes.size();
        event.data = bytes;
        for (int i = 0; i < 3; ++i)
            recorder.onCall(event);
        bool refused = true;
        for (int before = 0; refused; ++before) {
            for (const RecordCopy::How how : {RecordCopy::How::Hex, RecordCopy::How::CArray}) {
                RecordCopy copy(journal, {0, 1, 2}, how, nullptr);
                QSignalSpy finished(&copy, &RecordCopy::finished);
                const auto refusals = refusalsOfAll();
                refusals->of(Call::Allocate).after(before, 1, ENOMEM);
                copy.start();
                refused = refusals->of(Call::Allocate).isUsedUp();
                refusals->of(Call::Allocate).after(0, 0, 0);
                QCOMPARE(finished.count(), 1);
                QCOMPARE(finished.front().at(1).toBool(), !refused);
            }
            QVERIFY(before < 1000);
        }
    }
};

QTEST_MAIN(WithoutMemoryTest)
#include "without_memory_test.moc"
