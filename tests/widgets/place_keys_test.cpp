// SPDX-License-Identifier: GPL-3.0-or-later
// Every key that only one place listens to is the catalogue's: here each row has another one, and does with
// it what it says.
#include "tests/widgets/shown.h"
#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/actions/command_palette.h"
#include "widgets/bytes/byte_view.h"
#include "widgets/ends/end_card.h"
#include "widgets/ladder/ladder_view.h"
#include "widgets/newest/newest_card.h"
#include "widgets/projector/projector.h"
#include "widgets/send/message_input.h"
#include "widgets/send/repeat_button.h"
#include "widgets/stream/stream_view.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QLineEdit>
#include <QSpinBox>
#include <QTableView>
#include <QTreeView>

using namespace enchufe;
using widgets::ActionRow;
using widgets::Actions;
namespace act = widgets::act;

namespace {

bool isPlacesKey(const ActionRow& row) { return row.reach == widgets::Reach::Place && !row.keys.isEmpty(); }

/// Keys that nobody has, as long as it lives: what still listens to the usual ones does nothing.
class OtherKeys {
public:
    OtherKeys()
    {
        int number = 0;
        for (const ActionRow& row : Actions::table()) {
            m_usual.push_back(row.keys);
            if (!isPlacesKey(row))
                continue;
            constexpr Qt::KeyboardModifiers with[] = {Qt::NoModifier, Qt::AltModifier, Qt::ControlModifier};
            const auto key = static_cast<Qt::Key>(Qt::Key_F21 + number % 15); // F16 may be for copying
            keysOf(row) = {QKeySequence(QKeyCombination(with[number / 15], key))};
            ++number;
        }
    }
    ~OtherKeys()
    {
        for (std::size_t i = 0; i < m_usual.size(); ++i)
            keysOf(Actions::table()[i]) = m_usual[i];
    }
    OtherKeys(const OtherKeys&) = delete;
    OtherKeys& operator=(const OtherKeys&) = delete;

private:
    /// Only the table itself is constant, not the rows that it owns.
    static QList<QKeySequence>& keysOf(const ActionRow& row) { return const_cast<ActionRow&>(row).keys; }

    std::vector<QList<QKeySequence>> m_usual;
};

/// An echo that has sent a few messages, and the keys pressed in it.
struct Places : test::Shown {
    explicit Places(test::WindowRig& theRig) : Shown(theRig)
    {
        test::playDemo(window);
        client = feed().table().endpoints().back();
        for (int i = 0; i < 4; ++i)
            send(client, 4);
        QTRY_VERIFY(socketOf(client).received >= 31);
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window, test::waitLimitMs))
            qFatal("not active");
    }

    /// In that place the key changes what `state` tells.
    template <class State>
    void press(std::string_view id, QWidget& place, const State& state)
    {
        place.window()->activateWindow();
        QTRY_VERIFY(place.isActiveWindow());
        place.setFocus();
        const auto before = state();
        QTest::keySequence(&place, Actions::keysOf(id).first());
        QTRY_VERIFY2(state() != before,
                     (std::string(place.metaObject()->className()) + ' ' + std::string(id)).c_str());
        pressed << QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
    }
    [[nodiscard]] static auto pictureOf(QWidget& widget)
    {
        return [&widget] {
            const QImage image = widget.grab().toImage();
            return QCryptographicHash::hash({reinterpret_cast<const char*>(image.constBits()),
                                             static_cast<qsizetype>(image.sizeInBytes())},
                                            QCryptographicHash::Md5);
        };
    }

    QStringList pressed;
};

void pressInPictures(Places& p)
{
    p.window.views().showView("stream");
    auto& canvas = p.find<widgets::StreamView>().canvas();
    const auto picture = Places::pictureOf(*canvas.viewport());
    QTRY_VERIFY(canvas.isVisible() && canvas.width() > 100);
    canvas.refresh();
    p.press(act::streamIn, canvas, picture);
    for (int i = 0; i < 4; ++i)
        canvas.zoom(1.5);
    p.press(act::pictureFirst, canvas, picture);
    p.press(act::picturePageOn, canvas, picture);
    p.press(act::picturePageBack, canvas, picture);
    p.press(act::pictureLast, canvas, picture);
    p.press(act::streamOut, canvas, picture);
    p.press(act::streamFit, canvas, picture);
    const auto pick = [&canvas] { return canvas.pick(); };
    p.press(act::pictureAfter, canvas, pick);
    p.press(act::pictureAfter, canvas, pick);
    p.press(act::pictureBefore, canvas, pick);
    p.press(act::pictureBelow, canvas, pick);
    p.press(act::pictureAbove, canvas, pick);
    p.window.views().showView("ladder");
    auto& ladder = p.find<widgets::LadderCanvas>();
    QTRY_VERIFY(ladder.rowCount() > 3);
    const auto rows = Places::pictureOf(*ladder.viewport());
    p.press(act::pictureBelow, ladder, rows);
    p.press(act::pictureAbove, ladder, rows);
}

void pressInTables(Places& p)
{
    p.window.views().showView("chunks");
    auto& table = *p.records("Chunks").findChild<QTableView*>();
    QTRY_VERIFY(table.model()->rowCount() > 3);
    table.selectRow(1);
    QClipboard& clipboard = *QApplication::clipboard();
    clipboard.clear();
    p.press(act::copyRows, table, [&clipboard] { return clipboard.text(); });
    p.press(act::allRows, table, [&table] { return table.selectionModel()->selectedRows().size(); });
}

void pressInBytes(Places& p)
{
    widgets::ByteView view(p.rig.theme);
    view.resize(500, 200);
    view.setBytes(std::vector<std::byte>(2000, std::byte{'x'}), 0, {});
    view.show();
    const auto selection = [&view] { return view.selection(); };
    for (const auto id : {act::byteAfter, act::byteBelow, act::byteBefore, act::byteAbove, act::lastByte,
                          act::bytesPageUp, act::bytesPageDown, act::firstByte, act::allBytes})
        p.press(id, view, selection);
    QClipboard& clipboard = *QApplication::clipboard();
    clipboard.clear();
    p.press(act::copyBytes, view, [&clipboard] { return clipboard.text(); });
}

void pressInTheMessage(Places& p)
{
    auto& input = p.find<widgets::MessageInput>();
    const auto text = [&input] { return input.text(); };
    input.setText(QStringLiteral("una"));
    p.press(act::sendMessage, input, [&p] { return p.socketOf(p.client).sent; });
    input.setText(QStringLiteral("otra"));
    p.press(act::earlierMessage, input, text);
    p.press(act::laterMessage, input, text);
    input.clear();
    input.pasteText(QString(widgets::MessageInput::longestLine + 1, QLatin1Char('x')));
    QTRY_VERIFY(input.holdsPaste());
    p.press(act::dropPaste, input, [&input] { return input.holdsPaste(); });
    auto& repeat = p.find<widgets::RepeatButton>();
    repeat.click();
    QWidget* const popup = QApplication::activePopupWidget();
    QVERIFY(popup != nullptr);
    p.press(act::repetitionDone, *popup->findChild<QSpinBox*>(), [popup] { return popup->isVisible(); });
}

void pressInThePalette(Places& p)
{
    auto& palettesAction = p.find<Actions>()[act::palette];
    palettesAction.trigger();
    auto& palette = p.find<widgets::CommandPalette>();
    auto& line = *palette.findChild<QLineEdit*>();
    const auto chosen = [&palette] { return palette.chosen(); };
    for (const auto id : {act::paletteAfter, act::paletteBefore, act::palettePageDown, act::palettePageUp})
        p.press(id, line, chosen);
    const auto isShown = [&palette] { return palette.isVisible(); };
    p.press(act::paletteAway, line, isShown);
    palettesAction.trigger();
    QTest::keyClicks(&line, QStringLiteral("usual text"));
    p.press(act::paletteDo, line, isShown);
}

void pressInTheWindow(Places& p)
{
    auto& selection = p.find<widgets::Selection>();
    for (auto* const card : p.window.findChildren<widgets::EndCard*>()) {
        if (card->isVisible() && card->socket() != selection.socket()) {
            p.press(act::chooseEnd, *card, [&selection] { return selection.socket(); });
            break;
        }
    }
    auto& card = p.find<widgets::NewestCard>();
    explain::OccasionText said;
    said.title = "Failed";
    said.why = "nobody listens";
    card.tell(widgets::CardText(said), false);
    p.press(act::putCardAway, p.window, [&card] { return card.isVisible(); });
    p.select(p.client);
    auto& list = p.find<widgets::EndpointPanel>();
    const QSignalSpy closing(&list, &widgets::EndpointPanel::closeRequested);
    p.press(act::closeInTree, *list.findChild<QTreeView*>(), [&closing] { return closing.count(); });
    auto& projector = p.find<widgets::Projector>();
    p.find<Actions>()[act::projector].trigger();
    QTRY_VERIFY(projector.isOn() && p.window.isActiveWindow());
    p.press(act::leaveProjector, *QApplication::focusWidget(), [&projector] { return projector.isOn(); });
}

} // namespace

class PlaceKeysTest final : public QObject {
    Q_OBJECT

private slots:
    void everyRowOfAPlaceIsAskedThere()
    {
        const OtherKeys others;
        test::WindowRig rig;
        Places p(rig);
        for (auto* const part : {&pressInPictures, &pressInTables, &pressInBytes, &pressInTheMessage,
                                 &pressInThePalette, &pressInTheWindow}) {
            part(p);
            if (QTest::currentTestFailed())
                return;
        }
        for (const ActionRow& row : Actions::table()) {
            QVERIFY2(!isPlacesKey(row) || p.pressed.contains(QString::fromStdString(row.id)), row.id.c_str());
        }
    }
};

QTEST_MAIN(PlaceKeysTest)
#include "place_keys_test.moc"
