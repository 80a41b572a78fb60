// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/option_values.h"

#include "core/net/errors.h"
#include "core/net/options.h"

namespace enchufe::widgets {

void OptionValues::apply(const journal::Record& record, const journal::Journal& journal)
{
    if (record.call == net::Call::Close && record.error == 0 && m_known.contains(record.socket)) {
        m_closed.push_back(record.socket);
        if (m_closed.size() > mostClosed) {
            m_known.erase(m_closed.front());
            m_closed.pop_front();
        }
        return;
    }
    const bool isSet = record.call == net::Call::SetSockOpt;
    if (!isSet && record.call != net::Call::GetSockOpt)
        return;
    const auto detail = journal.detail(record);
    if (net::findOption(detail->option) == nullptr)
        return; // TCP_INFO and its kind are looked at elsewhere
    Known& known = m_known[record.socket][detail->option];
    const QString value =
        detail->text.empty() ? QString::number(record.value()) : QString::fromStdString(detail->text);
    const QString error =
        record.error == 0 ? QString() : QString::fromStdString(net::errorName(record.call, record.error));
    if (isSet) {
        known.asked = value;
        known.error = error;
    } else if (record.error == 0) {
        known.value = value; // that it can be read does not mend that it could not be set
    } else if (known.asked.isEmpty()) {
        known.error = error;
    }
    ++m_version;
}

const OptionValues::Known* OptionValues::find(net::SocketId socket, std::string_view option) const
{
    const auto found = m_known.find(socket);
    if (found == m_known.end())
        return nullptr;
    const auto known = found->second.find(option);
    return known == found->second.end() ? nullptr : &known->second;
}

} // namespace enchufe::widgets
