// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/script_notes.h"

#include "core/codec/escapes.h"
#include "core/explain/call_text.h"
#include "core/text/filled.h"
#include "core/text/number_text.h"

#include <string_view>

namespace enchufe::explain {

using journal::CallDetail;
using journal::NoteKind;
using journal::Record;

namespace {

std::string withoutSpacesAround(const std::string& text)
{
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string::npos ? std::string()
                                      : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// The framings, which stand one a line.
std::string listed(const std::string& lines)
{
    std::string list;
    for (const char c : lines)
        list += c == '\n' ? std::string(", ") : std::string(1, c);
    return list;
}

} // namespace

std::string scriptNoteWords(const Record& record, const CallDetail& detail)
{
    const std::string text = codec::toIsolated(detail.text);
    const std::string about = codec::toIsolated(detail.option) + ": ";
    const std::string address = addressText(detail.address);
    switch (record.note()) {
    case NoteKind::EndpointNamed:
        return codec::toIsolated(detail.option);
    case NoteKind::Framed:
        return about + listed(detail.text);
    case NoteKind::Blocked:
        return about + (text.empty() ? "–" : text + "()");
    case NoteKind::KernelSaid: { // a number other than 0 is the result
        const bool isZero = record.result == 0 && record.value() == 0 && text.empty();
        const std::string said = record.result != 0 ? "–" : isZero ? "0" : text;
        return withoutSpacesAround(about + codec::toIsolated(detail.level) + ' ' + said);
    }
    case NoteKind::Resolved:
        return withoutSpacesAround(about + address + ' ' + codec::toIsolated(detail.level) + ' ' + text);
    case NoteKind::NameFound:
        return withoutSpacesAround(about + text + ' ' + codec::toIsolated(detail.level));
    case NoteKind::AddressGiven:
        return about + address;
    default:
        return text;
    }
}

std::string scriptNoteSentence(const Record& record, const CallDetail& detail, Language language)
{
    const std::string name = codec::toIsolated(detail.option);
    std::string said = scriptNoteWords(record, detail);
    if (record.note() == NoteKind::KernelSaid && record.value() != 0 && detail.text.empty())
        said += " = " + signedNumberText(record.value(), language);
    switch (record.note()) {
    case NoteKind::SegmentBegan:
        return filled(tr("A step of the script begins here: {}"), language, said);
    case NoteKind::EndpointNamed:
        return filled(tr("In the script this endpoint is called {}."), language, said);
    case NoteKind::Framed:
        return filled(tr("How what a socket receives is cut into messages: {}"), language, said);
    case NoteKind::Blocked:
        return detail.text.empty()
                   ? filled(tr("{} was in no call."), language, name)
                   : filled(tr("{} was still in {}()."), language, name, codec::toIsolated(detail.text));
    case NoteKind::KernelSaid:
        return filled(record.result != 0
                          ? tr("The kernel was asked, and this system does not tell: {}")
                          : tr("What the kernel answered when a condition of the script asked it: {}"),
                      language, said);
    case NoteKind::Resolved:
        return filled(tr("One of the addresses that getaddrinfo() gave: {}"), language, said);
    case NoteKind::NameFound:
        return filled(tr("The names that getnameinfo() gave: {}"), language, said);
    case NoteKind::AddressGiven:
        return filled(tr("The script made an address structure: {}"), language, said);
    default:
        return {};
    }
}

} // namespace enchufe::explain
