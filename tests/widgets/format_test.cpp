// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/format.h"

#include "core/explain/note_text.h"
#include "core/net/wait_calls.h"
#include "tests/widgets/what_happened.h"
#include "tests/widgets/window_rig.h"
#include "widgets/common/number_box.h"
#include "widgets/common/plain_table.h"
#include "widgets/details/explanations.h"
#include "widgets/model/record_model.h"
#include "widgets/model/send_failures.h"

#include <QClipboard>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTableView>

#include <array>
#include <cerrno>
#include <memory>

using namespace enchufe;
using namespace enchufe::widgets;

namespace {

QString sendText(std::uint32_t asked, std::int32_t sent)
{
    journal::Record record;
    record.call = net::Call::Send;
    record.setKind(net::Domain::Inet, net::Type::Stream);
    record.requested = asked;
    record.result = sent;
    return test::whatHappened({record, {}});
}

} // namespace

class FormatTest final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_languages.use(QStringLiteral("en")); }

    void numbersAreGroupedAsTheLanguageWritesThem()
    {
        QCOMPARE(numberText(999), QStringLiteral("999"));
        QCOMPARE(numberText(1234), QStringLiteral("1,234"));
        QCOMPARE(numberText(1'048'576), QStringLiteral("1,048,576"));
        QCOMPARE(decimalText(12345.5, 1), QStringLiteral("12,345.5"));
        m_languages.use(QStringLiteral("es"));
        // No group where there are but four digits; elsewhere thin spaces at which no line breaks.
        QCOMPARE(numberText(999), QStringLiteral("999"));
        QCOMPARE(numberText(1234), QStringLiteral("1234"));
        QCOMPARE(numberText(65'536), QStringLiteral("65\u202f536"));
        QCOMPARE(numberText(1'048'576), QStringLiteral("1\u202f048\u202f576"));
        QCOMPARE(numberText(std::numeric_limits<std::uint64_t>::max()),
                 QStringLiteral("18\u202f446\u202f744\u202f073\u202f709\u202f551\u202f615"));
        QCOMPARE(signedNumberText(-1234), QStringLiteral("-1234"));
        QCOMPARE(signedNumberText(-12'345), QStringLiteral("-12\u202f345"));
        QCOMPARE(decimalText(12345.5, 1), QStringLiteral("12\u202f345,5"));
        QCOMPARE(decimalText(1234.5, 1), QStringLiteral("1234,5"));
        QCOMPARE(timeText(1'048'576'000'000'000), QStringLiteral("1\u202f048\u202f576,000000"));
        QCOMPARE(bytesText(1536), QStringLiteral("1,50 KiB"));
        QCOMPARE(numberText(1'048'576, Digits::Plain), QStringLiteral("1048576"));
        QCOMPARE(timeText(1'048'576'000'000'000, Digits::Plain), QStringLiteral("1048576,000000"));
    }

    void oneIsNotSeveral()
    {
        QCOMPARE(sendText(1, 1),
                 QStringLiteral("1 byte was copied into the kernel's send buffer. That does not "
                                "mean the peer has it."));
        QVERIFY(sendText(2, 2).startsWith(QStringLiteral("All 2 bytes were copied")));
        QVERIFY(sendText(65'536, 65'536).startsWith(QStringLiteral("All 65,536 bytes were copied")));
        m_languages.use(QStringLiteral("es"));
        QCOMPARE(sendText(1, 1), QStringLiteral("1 byte se copió en el buffer de envío del núcleo. Eso no "
                                                "significa que el otro extremo lo tenga."));
        QVERIFY(sendText(65'536, 65'536).startsWith(QStringLiteral("Los 65\u202f536 bytes se copiaron")));
    }

    void notesAndStatesSpeakTheLanguage()
    {
        journal::Record record;
        record.call = net::Call::Note;
        for (std::uint16_t kind = 1; kind < journal::noteKindCount; ++kind) {
            record.flags = kind;
            const QString name = fromView(journal::noteName(record.note()));
            m_languages.use(QStringLiteral("en"));
            const QString inEnglish = lineText(record, {});
            m_languages.use(QStringLiteral("es"));
            const QString inSpanish = lineText(record, {});
            QVERIFY2(inSpanish != inEnglish && inSpanish != name,
                     qPrintable(name)); // a new kind needs its words too
        }
        journal::CallDetail detail;
        detail.text = "closed";
        record.flags = static_cast<std::uint16_t>(journal::NoteKind::SendDropped);
        QCOMPARE(lineText(record, detail), QStringLiteral("envío descartado: cerrado"));
        detail.text = "paused paced 512 100";
        record.flags = static_cast<std::uint16_t>(journal::NoteKind::Reading);
        QCOMPARE(lineText(record, detail), QStringLiteral("lectura: en pausa; periódica, 512 B cada 100 ms"));
        QCOMPARE(test::whatHappened({record, detail}),
                 QStringLiteral("Cambió la lectura: en pausa; periódica, 512 B cada 100 ms"));
        const auto scriptLine = [&](journal::NoteKind kind, const char* level, const char* text,
                                    std::uint64_t value) {
            record.flags = static_cast<std::uint16_t>(kind);
            record.offsetOrValue = value;
            detail = {net::Endpoint::numeric("127.0.0.1", 80).value(), level, "c", text};
            return lineText(record, detail).remove(QChar(0x2068)).remove(QChar(0x2069));
        };
        using journal::NoteKind;
        QCOMPARE(scriptLine(NoteKind::KernelSaid, "Recv-Q", "", 5),
                 QStringLiteral("el núcleo dice: c: Recv-Q = 5"));
        QVERIFY(test::whatHappened({record, detail}).contains(QStringLiteral("Recv-Q = 5")));
        QCOMPARE(scriptLine(NoteKind::KernelSaid, "Recv-Q", "", 0),
                 QStringLiteral("el núcleo dice: c: Recv-Q 0"));
        QCOMPARE(scriptLine(NoteKind::KernelSaid, "state", "ESTAB", 0),
                 QStringLiteral("el núcleo dice: c: state ESTAB"));
        QCOMPARE(scriptLine(NoteKind::Blocked, "", "recv", 0), QStringLiteral("bloqueado en: c: recv()"));
        QVERIFY(test::whatHappened({record, detail}).contains(QStringLiteral("recv()")));
        QCOMPARE(scriptLine(NoteKind::Resolved, "stream", "localhost", 0),
                 QStringLiteral("fila del resolver: c: 127.0.0.1:80 stream localhost"));
        QCOMPARE(scriptLine(NoteKind::Framed, "", "fixed:2\nu8", 0),
                 QStringLiteral("delimitación: c: fixed:2, u8"));
        journal::SocketInfo socket;
        socket.state = journal::SocketState::Connected;
        QCOMPARE(QString::fromStdString(explain::stateText(socket, currentLanguage())),
                 QStringLiteral("ESTAB")); // as ss prints it
        socket.state = journal::SocketState::Closed;
        QCOMPARE(QString::fromStdString(explain::stateText(socket, currentLanguage())),
                 QStringLiteral("cerrado"));
    }

    void waitsSayWhatEachSocketWasTold()
    {
        using net::WaitWord;
        const std::array<WaitWord, 2> words = {WaitWord{5, WaitWord::In, WaitWord::In | WaitWord::HungUp},
                                               WaitWord{6, WaitWord::Out, 0}};
        journal::Record record;
        record.call = net::Call::Poll;
        record.requested = 2;
        record.result = 1;
        const auto bytes = std::as_bytes(std::span(words));
        QCOMPARE(test::whatHappened({record, {}, bytes}),
                 QStringLiteral("Ready: {5 POLLIN → POLLIN|POLLHUP} {6 POLLOUT → 0}."));
        QCOMPARE(lineText(record, {}), QStringLiteral("poll() = 1"));
        // Its bytes were dropped to make room.
        QCOMPARE(test::whatHappened({record, {}}),
                 QStringLiteral("1 socket was ready; which one is not kept."));
        record.call = net::Call::Select;
        record.result = 2;
        m_languages.use(QStringLiteral("es"));
        QCOMPARE(test::whatHappened({record, {}, bytes}),
                 QStringLiteral("Listos: read [5] → [5], write [6] → [], except [] → []."));
        QCOMPARE(test::whatHappened({record, {}}),
                 QStringLiteral("2 sockets estaban listos; no se conserva cuáles."));
        QCOMPARE(lineText(record, {}), QStringLiteral("select() = 2"));
        record.result = 0;
        QCOMPARE(test::whatHappened({record, {}, bytes}),
                 QStringLiteral("Se acabó el tiempo: ningún socket estaba listo."));
    }

    void filesFailInTheWordsOfTheLanguage()
    {
        journal::Record record;
        record.call = net::Call::Note;
        record.flags = static_cast<std::uint16_t>(journal::NoteKind::FileFailed);
        record.error = ENOENT;
        journal::CallDetail detail;
        detail.text = "/no/such";
        m_languages.use(QStringLiteral("es"));
        const QString words = QStringLiteral("No hay ningún archivo ni carpeta con esa ruta.");
        QCOMPARE(lineText(record, detail), QStringLiteral("error de archivo: /no/such: ") + words);
        QCOMPARE(test::whatHappened({record, detail}),
                 QStringLiteral("No se pudo leer el archivo: /no/such"));
        QCOMPARE(Explanations::error(record, detail),
                 QStringLiteral("<b>ENOENT (%1)</b><br>").arg(ENOENT) + words);
        QCOMPARE(SendFailures::words({0, record, std::make_shared<const journal::CallDetail>(detail)}),
                 QStringLiteral("El archivo no se pudo enviar: /no/such: ENOENT (%1): ").arg(ENOENT) + words);
    }

    void aNumberBoxTakesWhatItShows()
    {
        m_languages.use(QStringLiteral("es"));
        NumberBox box;
        box.setLocale(QLocale());
        box.setRange(1, std::numeric_limits<int>::max());
        box.setSuffix(QStringLiteral(" B"));
        box.setValue(1'048'576);
        QCOMPARE(box.text(), QStringLiteral("1\u202f048\u202f576 B"));
        box.selectAll();
        QTest::keyClicks(&box, QStringLiteral("16777216"));
        QTest::keyClick(&box, Qt::Key_Return);
        QCOMPARE(box.value(), 16'777'216);
        QCOMPARE(box.text(), QStringLiteral("16\u202f777\u202f216 B"));
        QTest::keyClick(&box, Qt::Key_Up); // reads what it shows
        QCOMPARE(box.value(), 16'777'217);
        auto* const line = box.findChild<QLineEdit*>();
        line->setCursorPosition(static_cast<int>(line->text().indexOf(QStringLiteral(" B"))));
        QTest::keyClick(&box, Qt::Key_Backspace); // a digit in the middle of what has spaces
        QTest::keyClick(&box, Qt::Key_Return);
        QCOMPARE(box.value(), 1'677'721);
    }

    void cellsAreCopiedWithoutTheSpaces()
    {
        QStandardItemModel model(1, 2);
        model.setData(model.index(0, 0), QStringLiteral("65\u202f536"));
        model.setData(model.index(0, 0), QStringLiteral("65536"), CopyRole);
        model.setData(model.index(0, 1), QStringLiteral("1,2"));
        QTableView table;
        makePlain(table);
        table.setModel(&model);
        table.show();
        table.setCurrentIndex(model.index(0, 0));
        QTest::keySequence(&table, QKeySequence::Copy);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("65536"));
        table.setCurrentIndex(model.index(0, 1));
        QTest::keySequence(&table, QKeySequence::Copy);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("1,2"));
    }

    void recordsAreShownInGroupsAndCopiedPlain()
    {
        test::WindowRig rig;
        rig.languages.use(QStringLiteral("es"));
        Feed feed(rig.journal);
        RecordModel model(feed, rig.theme, RecordModel::Look::Chunks);
        auto filter = model.filter();
        filter.direction = Direction::Sent; // the receiver's row may come first
        model.setFilter(filter);
        const auto listener = rig.engine.open(test::WindowRig::listenerSpec("discard"));
        QTRY_VERIFY(test::isReady(feed, listener));
        engine::StreamClientSpec spec;
        spec.host = "127.0.0.1";
        spec.port = test::portOf(feed, listener).toStdString();
        const auto client = rig.engine.open(spec);
        rig.engine.post({client}, engine::command::Send{std::vector<std::byte>(12'345)});
        QTRY_VERIFY(model.rowCount() > 0);
        const QModelIndex asked = model.index(0, RecordModel::Asked);
        QCOMPARE(asked.data().toString(), QStringLiteral("12\u202f345"));
        QCOMPARE(asked.data(CopyRole).toString(), QStringLiteral("12345"));
    }

private:
    Languages m_languages{*qApp};
};

QTEST_MAIN(FormatTest)
#include "format_test.moc"
