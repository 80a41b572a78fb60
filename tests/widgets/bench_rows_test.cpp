// SPDX-License-Identifier: GPL-3.0-or-later
// Sections A and C through the window: every row's script typed into the bench, call by call, and what the
// transcript shows held against what the script expects.
#include "tests/core/support/curriculum_scripts.h"
#include "tests/widgets/window_rig.h"
#include "widgets/bench/bench_panel.h"
#include "widgets/main/main_window.h"

#include <QLineEdit>

using namespace enchufe;
using widgets::BenchTranscript;

namespace {

/// Comments and empty lines left out.
QStringList linesOf(const char* script)
{
    QStringList lines;
    for (const QString& line : QString::fromUtf8(script).split(QLatin1Char('\n'))) {
        const QString bare = line.section(QLatin1Char('#'), 0, 0).trimmed();
        if (!bare.isEmpty())
            lines << bare;
    }
    return lines;
}

/// "c:w", "three:" as the transcript shows it: "c: POLLOUT", "three: 0".
bool showsReady(const QString& shown, const QString& expected)
{
    const QString name = expected.section(QLatin1Char(':'), 0, 0);
    const QString letters = expected.section(QLatin1Char(':'), 1);
    const QString words = shown.section(name + QStringLiteral(": "), 1).section(QLatin1Char(' '), 0, 0);
    const QStringList found = words.split(QLatin1Char('|'));
    return found.contains(QStringLiteral("POLLIN")) == letters.contains(QLatin1Char('r')) &&
           found.contains(QStringLiteral("POLLOUT")) == letters.contains(QLatin1Char('w')) &&
           found.contains(QStringLiteral("POLLPRI")) == letters.contains(QLatin1Char('u'));
}

bool shows(const QString& shown, const QString& expectation)
{
    const QString kind = expectation.section(QLatin1Char(' '), 0, 0);
    const QString what = expectation.section(QLatin1Char(' '), 1);
    if (kind == QStringLiteral("ok"))
        return shown.startsWith(QLatin1Char('='));
    if (kind == QStringLiteral("error"))
        return shown.startsWith(QStringLiteral("✗ ") + what);
    if (kind == QStringLiteral("result"))
        return shown == QStringLiteral("= ") + what || shown.startsWith(QStringLiteral("= %1 ").arg(what));
    if (kind == QStringLiteral("data"))
        return shown.contains(what);
    if (kind == QStringLiteral("value"))
        return shown.startsWith(QStringLiteral("= ") + what);
    if (kind == QStringLiteral("address")) // which one is the core's test
        return shown.contains(QStringLiteral("127.0.0.1:"));
    return kind == QStringLiteral("ready") && showsReady(shown, what);
}

} // namespace

class BenchRowsTest final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_rig = std::make_unique<test::WindowRig>();
        m_rig->openWindow().showBench();
    }
    void cleanupTestCase() { m_rig.reset(); }

    void rows_data()
    {
        QTest::addColumn<QString>("script");
        for (const auto& row : test::curriculumScripts())
            QTest::newRow(row.name) << QString::fromUtf8(row.text);
    }
    void rows()
    {
        QFETCH(QString, script);
        auto& panel = *m_rig->window->findChild<widgets::BenchPanel*>();
        auto& line = *test::named<QLineEdit>(panel, QStringLiteral("Call"));
        panel.replay(QString()); // the sockets of the row before are closed
        QTRY_COMPARE(panel.bench().sockets().size(), 0U);
        const auto last = [&panel] {
            const auto& calls = panel.transcript();
            return calls.index(calls.rowCount() - 1, BenchTranscript::Result).data().toString();
        };
        for (const QString& text : linesOf(script.toUtf8().constData())) {
            if (text.startsWith(QStringLiteral("expect "))) {
                QVERIFY2(shows(last(), text.mid(7)), qPrintable(text + QStringLiteral(" | ") + last()));
                continue;
            }
            line.setText(text);
            QTest::keyClick(&line, Qt::Key_Return);
            QTRY_VERIFY2(!last().startsWith(QStringLiteral("…")), qPrintable(text));
        }
    }

private:
    std::unique_ptr<test::WindowRig> m_rig;
};

QTEST_MAIN(BenchRowsTest)
#include "bench_rows_test.moc"
