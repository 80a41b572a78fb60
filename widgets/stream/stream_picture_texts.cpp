// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the blocks and frames: their numbers, and the bytes' own text where they are one.
#include "widgets/stream/byte_signs.h"
#include "widgets/stream/stream_picture.h"

#include "widgets/common/format.h"

#include <QStringDecoder>

#include <algorithm>
#include <span>

namespace enchufe::widgets {

using framing::Frame;
using stream::Block;

namespace {

constexpr std::size_t leastOfText = 3;      ///< characters: less of a longer text says nothing
constexpr std::size_t bytesOfCharacter = 4; ///< UTF-8, at most

/// In quotes; the ends of lines as signs, … where more bytes follow. Empty: these bytes are no text.
QString quoted(std::span<const std::byte> bytes, std::size_t characters, bool isWhole)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder.decode(
        QByteArrayView(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())));
    if (!isWhole && text.endsWith(QChar::ReplacementCharacter))
        text.chop(1); // a character that was cut in its middle
    for (QChar& each : text) {
        if (each == QLatin1Char('\n') || each == QLatin1Char('\r'))
            each = byteSign(static_cast<std::byte>(each.toLatin1()));
        if (!each.isPrint() || each == QChar::ReplacementCharacter)
            return {};
    }
    if (text.isEmpty())
        return {};
    const auto room = static_cast<qsizetype>(characters);
    const bool isAll = isWhole && text.size() <= room;
    if (!isAll && characters <= leastOfText)
        return {};
    return QLatin1Char('"') + (isAll ? text + QLatin1Char('"') : text.left(room - 1) + QChar(u'…'));
}

} // namespace

std::size_t StreamPicture::roomForText(const Piece& piece) const
{
    constexpr double most = 400; // characters: no block is wider
    const double characters = std::min((piece.to - piece.from - 4) / m_letter - 2, most);
    return characters < 1 ? 0 : static_cast<std::size_t>(characters);
}

QString StreamPicture::textAt(std::uint64_t offset, std::uint64_t size, const Piece& piece) const
{
    const std::size_t characters = roomForText(piece);
    if (characters == 0)
        return {};
    const auto read = static_cast<std::size_t>(std::min<std::uint64_t>(size, characters * bytesOfCharacter));
    std::vector<bool> starts;
    std::vector<bool> known;
    const std::vector<std::byte> bytes = bytesFrom(offset, read, starts, known);
    if (std::ranges::find(known, false) != known.end())
        return {};
    return quoted(bytes, characters, read == size);
}

QString StreamPicture::textOf(const Block& block, const Piece& piece) const
{
    const std::size_t characters = roomForText(piece);
    journal::Record record;
    if (characters == 0 || !m_journal.record(block.seq, record))
        return {};
    const journal::Payload payload = m_journal.payload(record);
    if (payload.size() < block.size)
        return {}; // no longer kept
    const auto read = std::min<std::size_t>(block.size, characters * bytesOfCharacter);
    return quoted(payload.bytes().first(read), characters, read == block.size);
}

QStringList StreamPicture::withText(const QStringList& words, const QString& text) const
{
    if (text.isEmpty())
        return words;
    QStringList all;
    for (const QString& each : words)
        all << each + QLatin1Char(' ') + text << each;
    return all;
}

QStringList StreamPicture::callLabels(const Block& block, bool sending, const Piece& piece) const
{
    if (block.isCut)
        return {tr("%1 of %2").arg(numberText(block.size), numberText(block.requested))};
    const bool part = sending && block.size < block.requested;
    return withText({(part ? QStringLiteral("= ") : QString()) + numberText(block.size)},
                    textOf(block, piece));
}

QStringList StreamPicture::frameLabels(const Frame& frame, std::uint64_t number, const Piece& piece) const
{
    const QString text = textAt(frame.payloadOffset(), frame.payloadSize(), piece);
    if (frame.what() == Frame::What::Damaged) { // what is left says more than the word does
        const QString word = tr("✗ damaged");
        const QString sign = QStringLiteral("✗");
        if (text.isEmpty())
            return {word, sign};
        const QString behind = QLatin1Char(' ') + text;
        return {word + behind, sign + behind, word, sign};
    }
    const QString name = QStringLiteral("#%1").arg(number);
    return text.isEmpty() ? QStringList{name} : QStringList{name + QLatin1Char(' ') + text, text, name};
}

} // namespace enchufe::widgets
