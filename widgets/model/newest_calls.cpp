// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/newest_calls.h"

#include <algorithm>
#include <vector>

namespace enchufe::widgets {

using journal::Record;
using net::Call;

bool NewestCalls::isFailure(const Record& record, const journal::Journal& journal)
{
    return record.call == Call::GetSockOpt ? words::isFailure(record, journal.detail(record)->option)
                                           : words::isFailure(record, {});
}

void NewestCalls::tell(Last& last, const Record& record, const words::OccasionFacts& facts)
{
    last.occasion = facts;
    last.occasionIsSend = record.isSend();
    last.occasionNs = record.leaveNs();
}

/// What was told of is over once its own socket has received, sent or accepted what it could not then; and
/// after a while, when others go on.
void NewestCalls::endOccasion(Last& last, const Record& record)
{
    if (!last.occasion)
        return;
    using words::Occasion;
    const bool hasMoved = record.bytesMoved() > 0 || record.call == Call::Accept;
    const bool isSame = last.occasion.socket == record.socket && hasMoved &&
                        last.occasionIsSend == record.isSend() &&
                        last.occasion.what != Occasion::EndOfStream && last.occasion.what != Occasion::Reset;
    if (isSame || record.leaveNs() - last.occasionNs > failureStandsNs)
        last.occasion = {};
}

void NewestCalls::update(Last& last, const Record& record, journal::Seq seq, bool failed,
                         const words::OccasionFacts& facts)
{
    last.usedNs = record.leaveNs();
    last.any = seq;
    if (failed) {
        last.failed = seq;
        last.failedSocket = record.socket;
        last.failedNs = record.leaveNs();
        last.failedFacts = facts;
        return;
    }
    const bool isData = record.isData() && record.error == 0;
    const bool goesOn =
        isData || (record.error == 0 && (record.call == Call::Accept || record.call == Call::Connect));
    if (goesOn && last.failedSocket == record.socket)
        last.failed.reset();
    if (facts)
        tell(last, record, facts);
    else if (goesOn)
        endOccasion(last, record);
    if (!isData)
        return;
    last.data = seq;
    if (last.failed && record.leaveNs() - last.failedNs > failureStandsNs)
        last.failed.reset();
}

template <typename Map>
void NewestCalls::forgetResting(Map& map)
{
    if (map.size() <= mostKept)
        return;
    std::vector<std::int64_t> used;
    used.reserve(map.size());
    for (const auto& each : map)
        used.push_back(each.second.usedNs);
    const auto middle = used.begin() + static_cast<std::ptrdiff_t>(used.size() / 2);
    std::nth_element(used.begin(), middle, used.end());
    std::erase_if(map, [limit = *middle](const auto& each) { return each.second.usedNs <= limit; });
}

void NewestCalls::apply(const Record& record, journal::Seq seq, journal::EndpointId endpoint,
                        const journal::Journal& journal, const words::OccasionFacts& facts,
                        journal::EndpointId otherEndpoint)
{
    if (record.isNote())
        return;
    if (record.isHelper()) {
        tellOfQueue(record, facts, endpoint);
        return;
    }
    const bool failed = isFailure(record, journal);
    update(m_all, record, seq, failed, facts);
    update(m_endpoints[endpoint], record, seq, failed, facts);
    forgetResting(m_endpoints);
    if (record.socket != 0) {
        update(m_sockets[record.socket], record, seq, failed, facts);
        forgetResting(m_sockets);
    }
    if (facts && facts.other != 0)
        tellOther(record, facts, endpoint, otherEndpoint);
}

/// A look at a listener's queue is no call of the program's, and yet tells that it is full.
void NewestCalls::tellOfQueue(const Record& record, const words::OccasionFacts& facts,
                              journal::EndpointId endpoint)
{
    if (!facts)
        return;
    tell(m_all, record, facts);
    tell(m_endpoints[endpoint], record, facts);
    tell(m_sockets[record.socket], record, facts);
}

/// It is the same conversation, whichever end is looked at.
void NewestCalls::tellOther(const Record& record, const words::OccasionFacts& facts,
                            journal::EndpointId endpoint, journal::EndpointId otherEndpoint)
{
    tell(m_sockets[facts.other], record, facts);
    if (otherEndpoint != 0 && otherEndpoint != endpoint)
        tell(m_endpoints[otherEndpoint], record, facts);
}

void NewestCalls::forget(journal::EndpointId endpoint)
{
    if (m_endpoints.erase(endpoint) == 0)
        return;
    // What everybody did last is what the others did.
    Last all;
    for (const auto& [id, each] : m_endpoints) {
        all.data = std::max(all.data, each.data);
        all.any = std::max(all.any, each.any);
        if (each.failed > all.failed) {
            all.failed = each.failed;
            all.failedSocket = each.failedSocket;
            all.failedNs = each.failedNs;
            all.failedFacts = each.failedFacts;
        }
        if (each.occasion && (!all.occasion || each.occasion.seq > all.occasion.seq)) {
            all.occasion = each.occasion;
            all.occasionIsSend = each.occasionIsSend;
            all.occasionNs = each.occasionNs;
        }
    }
    m_all = all;
}

const NewestCalls::Last* NewestCalls::find(const Scope& scope) const
{
    if (scope.socket != 0) {
        const auto found = m_sockets.find(scope.socket);
        return found == m_sockets.end() ? nullptr : &found->second;
    }
    if (scope.endpoint == 0)
        return &m_all;
    const auto found = m_endpoints.find(scope.endpoint);
    return found == m_endpoints.end() ? nullptr : &found->second;
}

/// Its own socket knows best whether it is over.
bool NewestCalls::stands(const words::OccasionFacts& facts) const
{
    if (!facts)
        return false;
    const auto own = m_sockets.find(facts.socket);
    if (own == m_sockets.end())
        return true;
    const Last& last = own->second;
    return last.occasion.seq == facts.seq || (last.failed && *last.failed == facts.seq);
}

words::OccasionFacts NewestCalls::occasion(const Scope& scope) const
{
    const Last* const last = find(scope);
    if (last == nullptr)
        return {};
    if (last->failed && last->failedFacts)
        return last->failedFacts;
    return stands(last->occasion) ? last->occasion : words::OccasionFacts();
}

std::optional<journal::Seq> NewestCalls::data(const Scope& scope) const
{
    const Last* const last = find(scope);
    return last == nullptr ? std::nullopt : last->data;
}

std::optional<journal::Seq> NewestCalls::newest(const Scope& scope) const
{
    const Last* const last = find(scope);
    if (last == nullptr)
        return std::nullopt;
    if (last->failed)
        return last->failed;
    return stands(last->occasion) ? last->occasion.seq : last->data;
}

std::optional<journal::Seq> NewestCalls::failure(const Scope& scope) const
{
    const Last* const last = find(scope);
    return last == nullptr ? std::nullopt : last->failed;
}

std::optional<journal::Seq> NewestCalls::anyCall(const Scope& scope) const
{
    const Last* const last = find(scope);
    return last == nullptr ? std::nullopt : last->any;
}

} // namespace enchufe::widgets
