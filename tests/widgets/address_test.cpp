// SPDX-License-Identifier: GPL-3.0-or-later
// A3 to A6 through the window: the resolver, structures as bytes, ports, interfaces and multicast.
#include "tests/widgets/window_rig.h"
#include "widgets/address/address_dialog.h"
#include "widgets/address/interfaces_page.h"
#include "widgets/address/ports_page.h"
#include "widgets/address/resolver_page.h"
#include "widgets/address/structure_page.h"
#include "widgets/bytes/field_strip.h"
#include "widgets/errors/error_gallery_dialog.h"
#include "widgets/main/main_window.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

using namespace enchufe;
using widgets::AddressDialog;

namespace {

/// Counts what other threads have handed to the application.
class Arrivals final : public QObject {
public:
    Arrivals() { qApp->installEventFilter(this); }
    int count = 0;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == qApp && event->type() == QEvent::MetaCall)
            ++count;
        return QObject::eventFilter(watched, event);
    }
};

struct Addresses {
    explicit Addresses(test::WindowRig& rig) : window(rig.openWindow())
    {
        test::action(window, QStringLiteral("Addresses and names…"))->trigger();
        dialog = window.findChild<AddressDialog*>();
    }
    static void press(QWidget& page, const QString& text)
    {
        for (QPushButton* const button : page.findChildren<QPushButton*>()) {
            if (button->text() == text)
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    static void check(QWidget& page, const QString& text, bool on = true)
    {
        for (QCheckBox* const box : page.findChildren<QCheckBox*>()) {
            if (box->text() == text)
                box->setChecked(on);
        }
    }
    static bool says(QWidget& page, const QString& text)
    {
        for (const QLabel* const label : page.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }
    static QString cell(QWidget& page, const QString& table, int row, int column)
    {
        const auto* const item = test::named<QTableWidget>(page, table)->item(row, column);
        return item == nullptr ? QString() : item->text();
    }

    widgets::MainWindow& window;
    AddressDialog* dialog = nullptr;
};

} // namespace

class AddressTest final : public QObject {
    Q_OBJECT

private slots:
    void A5_everyRowOfGetaddrinfo()
    {
        test::WindowRig rig;
        Addresses a(rig);
        auto& page = a.dialog->resolver();
        QVERIFY(page.isVisible());
        test::named<QLineEdit>(page, QStringLiteral("Host"))->setText(QStringLiteral("127.0.0.1"));
        test::named<QLineEdit>(page, QStringLiteral("Service"))->setText(QStringLiteral("2000"));
        QVERIFY(
            Addresses::says(page, QStringLiteral("getaddrinfo(\"127.0.0.1\", \"2000\", {AF_UNSPEC, 0, 0}")));
        Addresses::press(page, QStringLiteral("getaddrinfo()"));
        const QString answer = QStringLiteral("Answer of getaddrinfo()");
        QTRY_COMPARE(test::named<QTableWidget>(page, answer)->rowCount(), 3); // stream, dgram, raw
        QCOMPARE(Addresses::cell(page, answer, 0, 1), QStringLiteral("SOCK_STREAM"));
        QCOMPARE(Addresses::cell(page, answer, 2, 1), QStringLiteral("SOCK_RAW"));
        QCOMPARE(Addresses::cell(page, answer, 0, 4), QStringLiteral("2000"));
        // A row can be asked back for its name.
        Addresses::check(page, QStringLiteral("NI_NUMERICHOST"));
        Addresses::check(page, QStringLiteral("NI_NUMERICSERV"));
        Addresses::press(page, QStringLiteral("getnameinfo()"));
        QTRY_VERIFY(Addresses::says(page, QStringLiteral("host \"127.0.0.1\" · service \"2000\"")));
        // Hints change the answer.
        test::named<QComboBox>(page, QStringLiteral("Family"))->setCurrentText(QStringLiteral("AF_INET6"));
        test::named<QComboBox>(page, QStringLiteral("Type"))->setCurrentText(QStringLiteral("SOCK_STREAM"));
        Addresses::check(page, QStringLiteral("AI_V4MAPPED"));
        Addresses::press(page, QStringLiteral("getaddrinfo()"));
        QTRY_COMPARE(test::named<QTableWidget>(page, answer)->rowCount(), 1);
        QCOMPARE(Addresses::cell(page, answer, 0, 3), QStringLiteral("::ffff:127.0.0.1"));
        QVERIFY(!page.isAsking());
    }

    void A5_anErrorOfTheResolverIsExplained()
    {
        test::WindowRig rig;
        Addresses a(rig);
        auto& page = a.dialog->resolver();
        test::named<QLineEdit>(page, QStringLiteral("Host"))->setText(QStringLiteral("not-a-number"));
        Addresses::check(page, QStringLiteral("AI_NUMERICHOST"));
        Addresses::press(page, QStringLiteral("getaddrinfo()"));
        QTRY_VERIFY(Addresses::says(page, QStringLiteral("EAI_NONAME")));
        for (QLabel* const label : page.findChildren<QLabel*>()) {
            if (label->text().contains(QStringLiteral("href")))
                emit label->linkActivated(QStringLiteral("EAI_NONAME"));
        }
        const auto* const gallery = a.window.findChild<widgets::ErrorGalleryDialog*>();
        QVERIFY(gallery != nullptr);
        QCOMPARE(gallery->chosen(), QStringLiteral("EAI_NONAME"));
    }

    void A5_theWindowMayCloseWhileTheResolverIsAsked()
    {
        test::WindowRig rig;
        Addresses a(rig);
        const Arrivals arrivals;
        Addresses::press(a.dialog->resolver(), QStringLiteral("getaddrinfo()"));
        rig.window.reset();
        QCOMPARE(arrivals.count, 0);
        QTRY_VERIFY(arrivals.count > 0); // the answer, which finds nobody
    }

    void A4_structuresByteByByte()
    {
        test::WindowRig rig;
        Addresses a(rig);
        a.dialog->showPage(AddressDialog::Page::Structure);
        auto& page = a.dialog->structure();
        page.setAddress(QStringLiteral("127.0.0.1:8080"));
        const QString fields = QStringLiteral("The structure's fields");
        QCOMPARE(Addresses::cell(page, fields, 1, 0), QStringLiteral("sin_port"));
        QCOMPARE(Addresses::cell(page, fields, 1, 1), QStringLiteral("1f 90"));
        QCOMPARE(Addresses::cell(page, fields, 1, 2), QStringLiteral("network"));
        QCOMPARE(Addresses::cell(page, fields, 1, 4), QStringLiteral("ntohs() → 0x1f90 = 8080"));
        QVERIFY(Addresses::says(page, QStringLiteral("127.0.0.0/8, loopback")));
        QVERIFY(page.findChild<widgets::FieldStrip*>()->accessibleDescription().contains(
            QStringLiteral("sin_port 8080")));
        page.setAddress(QStringLiteral("[::1]:443"));
        QCOMPARE(Addresses::cell(page, fields, 3, 0), QStringLiteral("sin6_addr"));
        page.setAddress(QStringLiteral("unix:@x"));
        QCOMPARE(Addresses::cell(page, fields, 1, 1), QStringLiteral("00 78"));
        page.setAddress(QStringLiteral("localhost:80"));
        QVERIFY(page.problem().contains(QStringLiteral("resolver")));
        page.setAddress(QStringLiteral("127.0.0.1:70000"));
        QVERIFY(!page.problem().isEmpty());
    }

    void A3_portsAndServices()
    {
        test::WindowRig rig;
        Addresses a(rig);
        a.dialog->showPage(AddressDialog::Page::Ports);
        auto& page = a.dialog->ports();
        auto& port = *test::named<QLineEdit>(page, QStringLiteral("Port or service"));
        port.setText(QStringLiteral("1023"));
        QTRY_VERIFY(page.answer().contains(QStringLiteral("well-known")));
        port.setText(QStringLiteral("49152"));
        QTRY_VERIFY(page.answer().contains(QStringLiteral("dynamic")));
        port.setText(QStringLiteral("no-such-service"));
        QTRY_VERIFY(page.answer().contains(QStringLiteral("Neither")));
        QVERIFY(test::named<QTableWidget>(page, QStringLiteral("Ranges of ports"))->rowCount() == 6);
    }

    void A6_joiningAndLeavingAGroup()
    {
        test::WindowRig rig;
        Addresses a(rig);
        a.dialog->showPage(AddressDialog::Page::Interfaces);
        auto& page = a.dialog->interfaces();
        QVERIFY(Addresses::says(page, QStringLiteral("no UDP socket")));
        QVERIFY(Addresses::cell(page, QStringLiteral("This machine's interfaces"), 0, 2)
                    .startsWith(QStringLiteral("127.0.0.1/8")));
        engine::DatagramSpec spec;
        spec.bind = net::HostPort{"0.0.0.0", "0"};
        const auto member = rig.engine.open(spec);
        QTRY_VERIFY(page.socket() != 0);
        auto& feed = a.window.feed();
        test::named<QLineEdit>(page, QStringLiteral("Group"))->setText(QStringLiteral("not a group"));
        Addresses::press(page, QStringLiteral("Join"));
        QVERIFY(page.answer().startsWith(QStringLiteral("✗ IP_ADD_MEMBERSHIP")));
        test::named<QLineEdit>(page, QStringLiteral("Group"))->setText(QStringLiteral("239.255.77.78"));
        Addresses::press(page, QStringLiteral("Join"));
        QTRY_COMPARE(page.answer(),
                     QStringLiteral("✓ setsockopt(IP_ADD_MEMBERSHIP, 239.255.77.78 127.0.0.1)"));
        Addresses::press(page, QStringLiteral("Join"));
        QTRY_VERIFY(page.answer().endsWith(QStringLiteral("EADDRINUSE")));
        // A datagram to the group, sent through the same interface, arrives.
        engine::DatagramSpec sending;
        sending.host = "239.255.77.78";
        sending.port = test::portOf(feed, member).toStdString();
        const auto* const through = net::findOption("IP_MULTICAST_IF");
        sending.socket.options = {{through, net::parseOption(*through, "127.0.0.1").value}};
        const auto sender = rig.engine.open(sending);
        rig.engine.post({sender}, engine::command::Send{std::vector<std::byte>(4)});
        const auto received = [&] {
            return feed.table().socket(feed.table().endpoint(member)->socket)->received;
        };
        QTRY_COMPARE(received(), std::uint64_t(4));
        Addresses::press(page, QStringLiteral("Leave"));
        QTRY_VERIFY(page.answer().contains(QStringLiteral("✓ setsockopt(IP_DROP_MEMBERSHIP")));
        // Broadcast: refused, then allowed.
        Addresses::check(page, QStringLiteral("May broadcast"));
        QTRY_COMPARE(page.answer(), QStringLiteral("✓ setsockopt(SO_BROADCAST, 1)"));
    }
};

QTEST_MAIN(AddressTest)
#include "address_test.moc"
