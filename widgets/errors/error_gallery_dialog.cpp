// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/errors/error_gallery_dialog.h"

#include "core/bench/error_gallery.h"
#include "core/journal/recorder.h"
#include "core/net/errors.h"
#include "core/net/without_memory.h"
#include "core/script/player.h"
#include "widgets/common/column_widths.h"
#include "widgets/common/fitting.h"
#include "widgets/common/format.h"
#include "widgets/common/plain_table.h"
#include "widgets/common/theme.h"
#include "widgets/common/wrapped_label.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cerrno>
#include <exception>
#include <new>
#include <system_error>

namespace enchufe::widgets {

namespace {

enum Column { Name, Number, WinsockName, WinsockNumber, ColumnCount };

/// What the journal has of the calls, as strace would print them.
QStringList linesOf(const journal::Journal& journal)
{
    QStringList lines;
    for (journal::Seq seq = journal.begin(); seq < journal.end(); ++seq) {
        journal::Record record;
        if (journal.record(seq, record) && !record.isNote())
            lines << lineText(record, *journal.detail(record));
    }
    return lines;
}

struct Produced {
    QStringList lines;
    bool really = false;
    QString why; ///< a call of it was not made; empty: all were
};

Produced produceNow(const bench::GalleryEntry& entry, Language language, const std::function<bool()>& stopped)
{
    journal::Journal journal;
    Produced produced;
    if (entry.isOfResolver()) {
        journal::Recorder recorder(journal, journal.newEndpointId());
        recorder.attachThread();
        const auto found = net::resolve(entry.request(), recorder, stopped);
        produced.really = net::errorName(net::Call::GetAddrInfo, found.error) == entry.name;
    } else {
        const auto parsed = script::Script::parse(entry.text());
        script::PlayerOptions options;
        options.limit = std::chrono::seconds(30);
        options.language = language;
        const script::PlayResult result = script::play(parsed.value, journal, options, stopped);
        produced.really = result.ok();
        if (result.notMade)
            produced.why = QString::fromStdString(result.problem->mistake.describe(language));
    }
    produced.lines = linesOf(journal);
    return produced;
}

} // namespace

ErrorGalleryDialog::ErrorGalleryDialog(Theme& theme, QWidget* parent) : QDialog(parent), m_theme(theme)
{
    build();
    fill();
    connect(m_filter, &QLineEdit::textChanged, this, &ErrorGalleryDialog::filter);
    connect(m_table, &QTableWidget::currentCellChanged, this, [this] { showChosen(); });
    connect(m_produce, &QPushButton::clicked, this, &ErrorGalleryDialog::produce);
    connect(&theme, &Theme::changed, this, [this] {
        m_calls->setFont(m_theme.fixedFont());
        giveRoom();
    });
    retranslate();
    m_table->selectRow(0);
    fitToScreen(*this, QSize(qRound(900 * theme.scale()), qRound(560 * theme.scale())));
}

ErrorGalleryDialog::~ErrorGalleryDialog() { stop(); }

void ErrorGalleryDialog::stop()
{
    m_stop = true;
    if (m_runner.joinable())
        m_runner.join();
    m_stop = false;
}

void ErrorGalleryDialog::build()
{
    m_filter = new QLineEdit(this);
    m_filter->setClearButtonEnabled(true);
    m_table = new QTableWidget(this);
    m_table->setColumnCount(ColumnCount);
    makePlain(*m_table);
    m_widths = new ColumnWidths(*m_table);
    m_title = new QLabel(this);
    m_meaning = new WrappedLabel(this);
    m_meaning->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_produce = new QPushButton(this);
    m_produce->setObjectName(QStringLiteral("primary"));
    m_produce->setAutoDefault(false);
    m_whyNot = new WrappedLabel(this);
    m_whyNot->setObjectName(QStringLiteral("muted"));
    m_calls = new QPlainTextEdit(this);
    m_calls->setReadOnly(true);
    m_calls->setFont(m_theme.fixedFont());
    m_calls->setLineWrapMode(QPlainTextEdit::NoWrap);

    auto* const left = new QWidget(this);
    auto* const leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->addWidget(m_filter);
    leftLayout->addWidget(m_table, 1);
    auto* const right = new QWidget(this);
    auto* const rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(10, 0, 0, 0);
    rightLayout->addWidget(m_title);
    rightLayout->addWidget(m_meaning);
    rightLayout->addWidget(m_produce, 0, Qt::AlignLeft);
    rightLayout->addWidget(m_whyNot);
    rightLayout->addWidget(m_calls, 1);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->addWidget(left);
    m_calls->setMinimumHeight(fontMetrics().height() * 6);
    m_splitter->addWidget(new ScrollingPage(right, this));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(m_splitter);
}

/// The table as much as it needs, and the rest to what is said of the error.
void ErrorGalleryDialog::giveRoom()
{
    const int table =
        m_widths->needed() + m_table->verticalScrollBar()->sizeHint().width() + 2 * m_table->frameWidth();
    m_splitter->setSizes({table, std::max(m_splitter->width() - table, 0)});
}

void ErrorGalleryDialog::fill()
{
    for (const bench::GalleryEntry& entry : bench::errorGallery()) {
        const net::ErrorEntry* const error = net::findError(entry.name);
        if (error == nullptr)
            continue;
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        const auto set = [this, row](Column column, const QString& text) {
            m_table->setItem(row, column, new QTableWidgetItem(text));
        };
        const auto number = [](int value) {
            return value == net::ErrorEntry::notHere || value == 0 ? QStringLiteral("–")
                                                                   : QString::number(value);
        };
        set(Name, fromView(error->name));
        set(Number, number(error->number));
        set(WinsockName, fromView(error->winsockName));
        set(WinsockNumber, number(error->winsockNumber));
    }
}

void ErrorGalleryDialog::retranslate()
{
    setWindowTitle(tr("Errors"));
    m_filter->setPlaceholderText(tr("Name, number or meaning"));
    m_filter->setAccessibleName(tr("Name, number or meaning"));
    m_table->setAccessibleName(tr("Errors"));
    m_table->setHorizontalHeaderLabels(
        {tr("POSIX"), inTwoLines(tr("Number here")), tr("Winsock"), inTwoLines(tr("Its number"))});
    m_produce->setText(tr("Produce it"));
    m_produce->setToolTip(tr("Make the calls that end in this error, on real sockets"));
    m_calls->setAccessibleName(tr("The calls"));
    m_calls->setPlaceholderText(tr("The calls that produce it are shown here."));
    showChosen();
}

void ErrorGalleryDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        giveRoom();
    }
    QDialog::changeEvent(event);
}

void ErrorGalleryDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    giveRoom();
}

void ErrorGalleryDialog::choose(const QString& name)
{
    m_filter->clear();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, Name)->text() == name) {
            m_table->selectRow(row);
            m_table->scrollToItem(m_table->item(row, Name));
        }
    }
}

QString ErrorGalleryDialog::chosen() const
{
    const auto* const item = m_table->item(m_table->currentRow(), Name);
    return item == nullptr ? QString() : item->text();
}

QString ErrorGalleryDialog::calls() const { return m_calls->toPlainText(); }

QString ErrorGalleryDialog::meaningAt(int row) const
{
    const auto* const error = net::findError(m_table->item(row, Name)->text().toStdString());
    return error == nullptr ? QString() : fromView(error->meaning.in(currentLanguage()));
}

void ErrorGalleryDialog::filter(const QString& typed)
{
    const QString text = typed.trimmed();
    const auto isNamed = [this, &text](int row) {
        for (int column = 0; column < ColumnCount; ++column) {
            if (m_table->item(row, column)->text().contains(text, Qt::CaseInsensitive))
                return true;
        }
        return false;
    };
    int shown = -1;
    int named = -1;
    for (int row = m_table->rowCount() - 1; row >= 0; --row) {
        const bool byName = isNamed(row);
        const bool found = byName || meaningAt(row).contains(text, Qt::CaseInsensitive);
        m_table->setRowHidden(row, !found);
        shown = found ? row : shown;
        named = byName ? row : named;
    }
    // What is explained and produced is a row that can be seen, and the best that was found.
    const int row = m_table->currentRow();
    if (row >= 0 && !m_table->isRowHidden(row) && (named < 0 || isNamed(row)))
        return;
    if (shown >= 0)
        m_table->selectRow(named >= 0 ? named : shown);
    else
        m_table->setCurrentCell(-1, -1);
}

void ErrorGalleryDialog::showChosen()
{
    const std::string name = chosen().toStdString();
    const auto* const entry = bench::findGalleryEntry(name);
    const auto* const error = net::findError(name);
    if (entry == nullptr || error == nullptr) {
        m_title->clear();
        m_meaning->setText(tr("No error here has this in its name, its numbers or its meaning."));
        m_produce->hide();
        m_whyNot->hide();
        m_calls->clear();
        return;
    }
    const Language language = currentLanguage();
    m_title->setText(QStringLiteral("<b>%1</b>").arg(chosen()));
    m_meaning->setText(fromView(error->meaning.in(language)) + QStringLiteral("\n\n") +
                       fromView(error->advice.in(language)));
    bool producible = entry->isProduced();
    QString reason = fromView(entry->whyNot.in(language));
#ifndef __linux__
    if (producible && entry->linuxOnly) {
        producible = false;
        reason = tr("The calls that produce it on Linux end otherwise on this system.");
    }
#endif
    m_produce->setVisible(producible);
    m_whyNot->setVisible(!reason.isEmpty());
    m_whyNot->setText(reason);
    m_calls->setPlainText(QString::fromStdString(entry->text()));
}

void ErrorGalleryDialog::produce()
{
    const auto* const entry = bench::findGalleryEntry(chosen().toStdString());
    if (entry == nullptr || !entry->isProduced())
        return;
    stop();
    m_produce->setEnabled(false);
    m_calls->setPlainText(tr("Working…"));
    const auto tell = [this, name = fromView(entry->name)](const Produced& produced) {
        QMetaObject::invokeMethod(
            this, [this, name, produced] { finish(name, produced.lines, produced.really, produced.why); },
            Qt::QueuedConnection);
    };
    const auto failed = [language = currentLanguage()](net::Call call, int error) {
        return Produced{{}, false, QString::fromStdString(net::describeError(call, {}, error, language))};
    };
    try {
        m_runner = std::thread([this, entry, tell, failed, language = currentLanguage()] {
            const auto produceAndTell = [&] {
                try {
                    tell(produceNow(*entry, language, [this] { return m_stop.load(); }));
                } catch (const std::bad_alloc&) {
                    tell(failed(net::Call::Allocate, ENOMEM)); // with what it took given back
                } catch (const std::exception& problem) {
                    tell(Produced{{}, false, QString::fromLocal8Bit(problem.what())});
                }
            };
            net::evenWithoutMemory(produceAndTell);
        });
    } catch (const std::system_error& error) {
        tell(failed(net::Call::StartThread, error.code().value()));
    } catch (const std::bad_alloc&) {
        net::evenWithoutMemory([&] { tell(failed(net::Call::Allocate, ENOMEM)); });
    }
}

void ErrorGalleryDialog::finish(const QString& name, const QStringList& lines, bool really,
                                const QString& why)
{
    m_produce->setEnabled(true);
    if (name == chosen()) {
        QStringList all = lines;
        all << QString()
            << (really          ? tr("✓ %1, for real").arg(name)
                : why.isEmpty() ? tr("✗ this system answered otherwise")
                                : tr("✗ it could not be tried: %1").arg(why));
        m_calls->setPlainText(all.join(QLatin1Char('\n')));
    }
    emit produced(name, really);
}

} // namespace enchufe::widgets
