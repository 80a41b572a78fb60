// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/send/large_paste.h"

#include "core/codec/escapes.h"

#include <algorithm>
#include <string_view>

namespace enchufe::widgets {

namespace {
constexpr std::size_t sliceBytes = 128 * 1024; // about a millisecond of parsing
}

LargePaste::LargePaste(QObject* parent) : QObject(parent)
{
    m_slice.setInterval(0);
    connect(&m_slice, &QTimer::timeout, this, &LargePaste::takeSlice);
}

void LargePaste::take(const QString& text, MessageForm form)
{
    m_text = text.toStdString();
    m_form = form;
    m_done = 0;
    m_parsed = {};
    m_slice.start();
}

void LargePaste::cancel()
{
    m_slice.stop();
    m_text = {};
    m_parsed = {};
}

std::size_t LargePaste::sliceEnd() const
{
    const std::size_t most = std::min(m_done + sliceBytes, m_text.size());
    if (most == m_text.size())
        return most;
    if (m_form == MessageForm::Hex) {
        // Behind a separator, or in the middle of one long run: bytes are pairs of digits there.
        constexpr std::string_view separators = " \t\r\n\v\f,;:-";
        const std::size_t place = std::string_view(m_text).substr(0, most).find_last_of(separators);
        if (place != std::string_view::npos && place > m_done)
            return place + 1;
        return m_done + (most - m_done) / 2 * 2;
    }
    std::size_t end = m_done;
    while (end < most) { // the slice begins outside of an escape, so this tells where each one is
        const bool hex = m_text[end] == '\\' && end + 1 < m_text.size() && m_text[end + 1] == 'x';
        end += m_text[end] != '\\' ? 1 : hex ? 4 : 2;
    }
    return std::min(end, m_text.size());
}

void LargePaste::takeSlice()
{
    const std::size_t end = sliceEnd();
    const auto slice = std::string_view(m_text).substr(m_done, end - m_done);
    codec::ParsedBytes parsed =
        m_form == MessageForm::Hex ? codec::parseHex(slice) : codec::parseEscapes(slice);
    if (!parsed.ok()) {
        parsed.problem->mistake.position += m_done;
        m_parsed = std::move(parsed);
    } else {
        m_parsed.value.insert(m_parsed.value.end(), parsed.value.begin(), parsed.value.end());
        m_done = end;
        emit progressed(m_done, m_text.size());
        if (m_done < m_text.size())
            return;
    }
    m_slice.stop();
    m_text = {};
    const codec::ParsedBytes whole = std::move(m_parsed);
    m_parsed = {};
    emit finished(whole);
}

} // namespace enchufe::widgets
