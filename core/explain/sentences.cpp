// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/sentences.h"

#include "core/explain/call_sentences.h"
#include "core/explain/note_text.h"
#include "core/net/errors.h"
#include "core/words/occasion.h"

#include <fmt/format.h>

namespace enchufe::explain {

using net::Call;

std::string whatHappened(const Told& told, Language language)
{
    const journal::Record& record = told.record;
    if (record.isSend())
        return sendSentence(told, language);
    if (record.isReceive())
        return receiveSentence(told, language);
    if (record.isNote())
        return noteSentence(record, told.detail, language);
    if (record.call == Call::SetSockOpt || record.call == Call::GetSockOpt || record.call == Call::Ioctl)
        return optionSentence(told, language);
    if (record.call == Call::Close && record.error == 0)
        return closeSentence(told, language);
    if (net::asksOfSockets(record.call) && record.error == 0)
        return waitSentence(told, language);
    return setupSentence(told, language);
}

std::string sentence(const Told& told, Language language)
{
    const journal::Record& record = told.record;
    if (!words::isFailure(record, told.detail.option))
        return whatHappened(told, language);
    const int error = words::errorOf(record);
    const net::FailedCall failed = {record.call, error, told.detail.address, record.domain(), record.type()};
    return fmt::format("{}{}. {}",
                       words::isPending(record) ? std::string("SO_ERROR = ")
                                                : fmt::format("{}(): ", net::callName(record.call)),
                       net::errorName(record.call, error), net::explainError(failed, language));
}

} // namespace enchufe::explain
