// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/remarks.h"

#include "core/text/filled.h"
#include "core/text/number_text.h"
#include "core/words/meaning.h"

namespace enchufe::explain {

using journal::Record;
using words::Meaning;

std::string remark(const Record& record, Language language)
{
    switch (words::meaningOf(record)) {
    case Meaning::CutMessage:
        return fmt::format("{} {}, {}", tr("of").in(language), record.result, tr("cut").in(language));
    case Meaning::StreamEnd:
        return filled(tr("end of stream"), language);
    case Meaning::EmptyMessage:
    case Meaning::EmptyTaken:
        return filled(tr("empty datagram"), language);
    case Meaning::EndOrEmpty:
        return filled(tr("end or empty message"), language);
    case Meaning::Peeked:
        return filled(tr("peeked"), language);
    case Meaning::Urgent:
    case Meaning::UrgentTaken:
        return filled(tr("urgent"), language);
    default:
        return {};
    }
}

std::string remarkWithoutBytes(const Record& record, Language language)
{
    if (record.isStreamEnd())
        return filled(tr("(end: the peer will send no more)"), language);
    switch (words::meaningOf(record)) {
    case Meaning::EndOrEmpty:
        return filled(tr("(the end, or an empty message)"), language);
    case Meaning::Discarded:
        return filled(tr("(thrown away unseen: MSG_TRUNC)"), language);
    default:
        return record.bytesCarried() == 0 ? filled(tr("(empty)"), language) : std::string();
    }
}

std::string remarkBehindBytes(const Record& record, Language language)
{
    if (!record.isTruncated())
        return {};
    const auto size = static_cast<std::uint64_t>(record.result);
    return filled(trCounted("(cut off: the datagram had {} bytes)"), size, language,
                  numberText(size, language));
}

} // namespace enchufe::explain
