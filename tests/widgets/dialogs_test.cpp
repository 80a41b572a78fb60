// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/ports.h"
#include "tests/core/support/greeter.h"
#include "tests/widgets/window_rig.h"
#include "widgets/dialogs/client_dialog.h"
#include "widgets/dialogs/datagram_dialog.h"
#include "widgets/dialogs/listener_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>

using namespace enchufe;

namespace {

bool shows(const QDialog& dialog, const QString& text)
{
    for (const QLabel* const label : dialog.findChildren<QLabel*>()) {
        if (label->isVisible() && label->text().contains(text))
            return true;
    }
    return false;
}

} // namespace

class DialogsTest final : public QObject {
    Q_OBJECT

private slots:
    void aTakenPortIsSaidInTheDialog()
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        test::WindowRig rig;
        widgets::Feed feed(rig.journal);
        widgets::ListenerDialog dialog(feed, rig.engine, rig.settings);
        dialog.open();
        auto* const port = test::named<QLineEdit>(dialog, QStringLiteral("Port"));
        port->setText(QString::number(taken.serverPort()));
        dialog.accept();
        QTRY_VERIFY(shows(dialog, QStringLiteral("EADDRINUSE")));
        QVERIFY(dialog.isVisible());
        QVERIFY(shows(dialog, QStringLiteral("choose another port")));
        // Mended where it was typed.
        port->setText(QStringLiteral("0"));
        QVERIFY(!shows(dialog, QStringLiteral("EADDRINUSE")));
        dialog.accept();
        QTRY_VERIFY(!dialog.isVisible());
        QVERIFY(test::isReady(feed, dialog.endpoint()));
    }

    void badPortsAreRefusedAtTheField()
    {
        test::WindowRig rig;
        widgets::Feed feed(rig.journal);
        widgets::ClientDialog dialog(feed, rig.engine, rig.settings);
        dialog.open();
        auto* const port = test::named<QLineEdit>(dialog, QStringLiteral("Port"));
        for (const char* const bad : {"70000", "-1", ""}) {
            port->setText(QLatin1String(bad));
            dialog.accept();
            QVERIFY2(port->property("invalid").toBool(), bad);
            QVERIFY2(shows(dialog, QStringLiteral("65535")), bad);
        }
        QCOMPARE(dialog.endpoint(), journal::EndpointId(0));
        port->setText(QStringLiteral("80"));
        QTRY_VERIFY(shows(dialog, QStringLiteral("well-known")));
        if (net::hasServices()) // small systems have no list of them
            QTRY_VERIFY(shows(dialog, QStringLiteral("http")));
    }

    void refusedAndUnresolvable()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const auto port = closed.serverPort();
        closed.close();
        test::WindowRig rig;
        widgets::Feed feed(rig.journal);
        widgets::ClientDialog dialog(feed, rig.engine, rig.settings);
        dialog.open();
        test::named<QLineEdit>(dialog, QStringLiteral("Port"))->setText(QString::number(port));
        auto* const host = test::named<QComboBox>(dialog, QStringLiteral("Connect to"));
        host->setEditText(QStringLiteral("127.0.0.1"));
        dialog.accept();
        QTRY_VERIFY(shows(dialog, QStringLiteral("ECONNREFUSED")));
        // The error's name leads to its entry in the gallery.
        QSignalSpy asked(&dialog, &widgets::EndpointDialog::errorRequested);
        for (QLabel* const label : dialog.findChildren<QLabel*>()) {
            if (label->text().contains(QStringLiteral("href=\"ECONNREFUSED\"")))
                emit label->linkActivated(QStringLiteral("ECONNREFUSED"));
        }
        QCOMPARE(asked.count(), 1);
        host->setEditText(QStringLiteral("no-such-name.invalid"));
        dialog.accept();
        QTRY_VERIFY(shows(dialog, QStringLiteral("EAI_")));
        QVERIFY(dialog.isVisible());
    }

    void hostsAreRemembered()
    {
        test::WindowRig rig;
        widgets::Feed feed(rig.journal);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        {
            widgets::ClientDialog dialog(feed, rig.engine, rig.settings);
            dialog.open();
            test::named<QComboBox>(dialog, QStringLiteral("Connect to"))
                ->setEditText(QStringLiteral("localhost"));
            test::named<QLineEdit>(dialog, QStringLiteral("Port"))
                ->setText(QString::number(server.serverPort()));
            dialog.accept();
            QTRY_VERIFY(!dialog.isVisible());
        }
        widgets::ClientDialog again(feed, rig.engine, rig.settings);
        QCOMPARE(test::named<QComboBox>(again, QStringLiteral("Connect to"))->currentText(),
                 QStringLiteral("localhost"));
        QCOMPARE(test::named<QLineEdit>(again, QStringLiteral("Port"))->text(),
                 QString::number(server.serverPort()));
    }

    void listeningForEveryoneIsAVisibleChoice()
    {
        test::WindowRig rig;
        widgets::Feed feed(rig.journal);
        widgets::ListenerDialog dialog(feed, rig.engine, rig.settings);
        dialog.open();
        auto* const host = test::named<QComboBox>(dialog, QStringLiteral("Listen on"));
        QCOMPARE(host->currentText(), QStringLiteral("127.0.0.1"));
        QVERIFY(!shows(dialog, QStringLiteral("Everyone")));
        host->setEditText(QStringLiteral("0.0.0.0"));
        QVERIFY(shows(dialog, QStringLiteral("Everyone")));
    }

    /// users.md U1: also one that has said all before anybody looks.
    void eachNewClientIsSentWhatTheListenerSays()
    {
        test::WindowRig rig;
        widgets::Feed feed(rig.journal);
        widgets::ListenerDialog dialog(feed, rig.engine, rig.settings);
        dialog.open();
        test::named<QLineEdit>(dialog, QStringLiteral("Port"))->setText(QStringLiteral("0"));
        auto* const greeting = test::named<QLineEdit>(dialog, QStringLiteral("Send to each new client"));
        greeting->setText(QStringLiteral("hola\\q"));
        dialog.accept();
        QVERIFY(greeting->property("invalid").toBool());
        QCOMPARE(dialog.endpoint(), journal::EndpointId(0));
        greeting->setText(QStringLiteral("hola\\n"));
        for (auto* const box : dialog.findChildren<QCheckBox*>())
            box->setChecked(box->isChecked() || box->text().contains(QStringLiteral("half-close")));
        dialog.accept();
        QTRY_VERIFY(!dialog.isVisible());
        const auto socket = feed.table().endpoint(dialog.endpoint())->socket;
        const quint16 port = feed.table().socket(socket)->local.port();
        for (int i = 0; i < 5; ++i) {
            QTcpSocket client;
            client.connectToHost(QStringLiteral("127.0.0.1"), port);
            client.write("GET");
            QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
            QCOMPARE(client.readAll(), QByteArray("hola\n"));
        }
    }

    void aBehaviourThatIsHandedInHasItsRowAndItsField()
    {
        test::WindowRig rig;
        widgets::Feed feed(rig.journal);
        const behaviour::Registry registry = test::registryWith(test::greeter());
        widgets::ListenerDialog dialog(feed, rig.engine, rig.settings, nullptr, registry);
        dialog.open();
        test::named<QLineEdit>(dialog, QStringLiteral("Port"))->setText(QStringLiteral("0"));
        auto* const answers = test::named<QComboBox>(dialog, QStringLiteral("Answers with"));
        auto* const argument = test::named<QLineEdit>(dialog, QStringLiteral("Argument"));
        QVERIFY(!argument->isVisible());
        answers->setCurrentIndex(answers->findText(QStringLiteral("Greeter")));
        QVERIFY(argument->isVisible());
        QCOMPARE(argument->placeholderText(), QStringLiteral("Its name"));
        dialog.accept();
        QVERIFY(argument->property("invalid").toBool());
        QVERIFY(shows(dialog, QStringLiteral("greeter:NAME")));
        argument->setText(QStringLiteral("two words"));
        dialog.accept();
        QVERIFY(shows(dialog, QStringLiteral("a name is one word")));
        argument->setText(QStringLiteral("Ana"));
        dialog.accept();
        QTRY_VERIFY(!dialog.isVisible());
        const auto socket = feed.table().endpoint(dialog.endpoint())->socket;
        QTcpSocket client;
        client.connectToHost(QStringLiteral("127.0.0.1"), feed.table().socket(socket)->local.port());
        QTRY_COMPARE(client.bytesAvailable(), 12);
        QCOMPARE(client.readAll(), QByteArray("hola de Ana\n"));
    }

    void datagramDestinationsAreChecked()
    {
        test::WindowRig rig;
        widgets::Feed feed(rig.journal);
        widgets::DatagramDialog dialog(feed, rig.engine, rig.settings);
        dialog.open();
        test::named<QLineEdit>(dialog, QStringLiteral("Port"))->setText(QStringLiteral("0"));
        QLineEdit* to = nullptr;
        for (auto* const line : dialog.findChildren<QLineEdit*>()) {
            if (line->placeholderText().startsWith(QStringLiteral("host:port")))
                to = line;
        }
        QVERIFY(to != nullptr);
        to->setText(QStringLiteral("127.0.0.1:66000"));
        dialog.accept();
        QVERIFY(shows(dialog, QStringLiteral("65535")));
        to->clear();
        dialog.accept();
        QTRY_VERIFY(!dialog.isVisible());
    }
};

QTEST_MAIN(DialogsTest)
#include "dialogs_test.moc"
