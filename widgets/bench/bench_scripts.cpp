// SPDX-License-Identifier: GPL-3.0-or-later
// The bench's calls as scripts: replayed, saved and loaded.
#include "core/script/script_file.h"
#include "widgets/bench/bench_panel.h"
#include "widgets/common/format.h"
#include "widgets/common/save_file.h"

#include <QFile>
#include <QFileDialog>
#include <QMessageBox>

#include <algorithm>
#include <utility>

namespace enchufe::widgets {

namespace {

constexpr std::chrono::milliseconds replayPatience{300}; // of a replay with a call, before it goes on

} // namespace

void BenchPanel::replay(const QString& text)
{
    auto parsed = script::Script::parse(text.toStdString());
    play(std::move(parsed.value));
    if (parsed.problem)
        showMistake(wordsOf(parsed.problem->mistake));
}

/// A call that blocks does not hold up the others.
void BenchPanel::play(script::Script script)
{
    if (isLent())
        return;
    startAnew();
    script::PlayerOptions options;
    options.patience = replayPatience;
    options.language = currentLanguage();
    script::Player::Listener listener;
    listener.began = [this](std::size_t call, const bench::CallSpec& spec) {
        m_playedRows.resize(std::max(m_playedRows.size(), call + 1));
        m_playedRows[call] = m_transcript.rowCount();
        begun(spec);
    };
    listener.ended = [this](std::size_t call, const bench::Outcome& outcome) {
        ended(m_playedRows[call], outcome);
    };
    m_player =
        std::make_unique<WindowPlayer>(m_engine, m_own, std::move(script), std::move(listener), options);
    connect(m_player.get(), &WindowPlayer::failed, this,
            [this](const Problem& problem) { showMistake(withPlace(problem)); });
    m_player->playToEnd();
}

QString BenchPanel::withPlace(const Problem& problem)
{
    return tr("Line %1, column %2: %3")
        .arg(QString::number(problem.place.line), QString::number(problem.place.column),
             wordsOf(problem.mistake));
}

QString BenchPanel::save(const QString& path) const
{
    return SaveFile::write(path, m_transcript.script().toUtf8());
}

QString BenchPanel::load(const QString& path)
{
    script::Script script;
    QString problem = read(path, script);
    if (problem.isEmpty())
        play(std::move(script));
    return problem;
}

QString BenchPanel::read(const QString& path, script::Script& script) const
{
    auto read = script::readScriptFile(QFile::encodeName(path).toStdString());
    if (read.problem)
        return withPlace(*read.problem);
    if (!read.ok())
        return tr("%1 could not be read: %2")
            .arg(path, QString::fromStdString(read.describe(currentLanguage())));
    script = std::move(read.script);
    return {};
}

/// A script may come from anybody: what leaves this machine is asked about first.
bool BenchPanel::mayPlay(const script::Script& script)
{
    QStringList lines;
    for (const script::BeyondLoopback& each : script::beyondLoopback(script))
        lines << tr("Line %1: %2").arg(QString::number(each.place.line), QString::fromStdString(each.what));
    if (lines.isEmpty())
        return true;
    const auto chosen = QMessageBox::question(this, tr("Load calls"),
                                              tr("This script reaches beyond this machine. Play it?") +
                                                  QStringLiteral("\n\n") + lines.join(QLatin1Char('\n')));
    return chosen == QMessageBox::Yes;
}

void BenchPanel::chooseAndSave()
{
    const QString path =
        SaveFile::choose(this, tr("Save the calls"), QStringLiteral("bench.calls"), tr("Calls (*.calls)"));
    if (path.isEmpty())
        return;
    if (const QString problem = save(path); !problem.isEmpty())
        QMessageBox::warning(this, tr("Save the calls"), problem);
}

void BenchPanel::chooseAndLoad()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Load calls"), {}, tr("Calls (*.calls);;All files (*)"));
    if (path.isEmpty())
        return;
    script::Script script;
    if (const QString problem = read(path, script); !problem.isEmpty())
        QMessageBox::warning(this, tr("Load calls"), problem);
    else if (mayPlay(script))
        play(std::move(script));
}

} // namespace enchufe::widgets
