// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/record_copy.h"

#include "core/codec/hex.h"
#include "widgets/common/format.h"

#include <QElapsedTimer>

#include <algorithm>
#include <new>

namespace enchufe::widgets {

namespace {
constexpr qint64 sliceNs = 8'000'000;
constexpr std::size_t arrayLine = 12; ///< bytes, as codec::toCArray() has them
} // namespace

RecordCopy::RecordCopy(const journal::Journal& journal, std::vector<journal::Seq> seqs, How how,
                       QObject* parent)
    : QObject(parent),
      m_journal(journal),
      m_seqs(std::move(seqs)),
      m_how(how),
      m_decoder(QStringDecoder::Utf8)
{
    connect(&m_timer, &QTimer::timeout, this, &RecordCopy::slice);
    if (how == How::CArray)
        m_text = QStringLiteral("const unsigned char data[] = {\n");
}

void RecordCopy::start()
{
    m_timer.start(0);
    slice();
}

void RecordCopy::slice()
{
    try {
        addSome();
        if (m_done < m_seqs.size() && m_text.size() < mostText)
            return emit progressed();
        if (m_how == How::CArray)
            m_text += QString::fromStdString(codec::toCArray(m_line)) + QStringLiteral("\n};\n");
    } catch (const std::bad_alloc&) {
        return finish(false);
    }
    finish(m_done == m_seqs.size());
}

void RecordCopy::addSome()
{
    QElapsedTimer elapsed;
    elapsed.start();
    while (m_done < m_seqs.size() && m_text.size() < mostText) {
        journal::Record record;
        if (m_journal.record(m_seqs[m_done], record))
            add(record);
        ++m_done;
        if (m_done % 16 == 0 && elapsed.nsecsElapsed() > sliceNs)
            break;
    }
}

void RecordCopy::add(const journal::Record& record)
{
    if (m_how == How::Lines) {
        m_text += timeText(record.enterNs, Digits::Plain) + QLatin1Char('\t') +
                  lineText(record, *m_journal.detail(record)) + QLatin1Char('\n');
        return;
    }
    if (!record.isData())
        return; // what a call was told is not what it moved
    const journal::Payload payload = m_journal.payload(record);
    addBytes(payload.bytes());
}

void RecordCopy::addBytes(std::span<const std::byte> bytes)
{
    if (bytes.empty())
        return;
    if (m_how == How::Text) {
        m_text += m_decoder.decode(QByteArrayView(reinterpret_cast<const char*>(bytes.data()),
                                                  static_cast<qsizetype>(bytes.size())));
        return;
    }
    if (m_how == How::Hex) {
        if (!m_text.isEmpty())
            m_text += QLatin1Char(' ');
        m_text += QString::fromStdString(codec::toSpacedHex(bytes));
        return;
    }
    m_line.insert(m_line.end(), bytes.begin(), bytes.end());
    // One line is held back: nobody knows yet whether a comma follows it.
    const std::size_t whole = m_line.size() <= arrayLine ? 0 : (m_line.size() - 1) / arrayLine * arrayLine;
    if (whole == 0)
        return;
    m_text += QString::fromStdString(codec::toCArray(std::span(m_line).first(whole))) + QStringLiteral(",\n");
    m_line.erase(m_line.begin(), m_line.begin() + static_cast<std::ptrdiff_t>(whole));
}

void RecordCopy::finish(bool whole)
{
    m_timer.stop();
    emit finished(m_text, whole);
}

} // namespace enchufe::widgets
