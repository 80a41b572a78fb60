// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of whatHappened(), by what was called.
#pragma once

#include "core/explain/sentences.h"

namespace enchufe::explain {

[[nodiscard]] std::string sendSentence(const Told& told, Language language);
[[nodiscard]] std::string receiveSentence(const Told& told, Language language);
/// setsockopt(), getsockopt(), ioctl(): an option, or a sample of the kernel.
[[nodiscard]] std::string optionSentence(const Told& told, Language language);
/// Of one that has not failed.
[[nodiscard]] std::string closeSentence(const Told& told, Language language);
/// poll(), select(), epoll_wait(): of one that has not failed.
[[nodiscard]] std::string waitSentence(const Told& told, Language language);
/// All others: what makes sockets and connections, names them, or looks names up.
[[nodiscard]] std::string setupSentence(const Told& told, Language language);

} // namespace enchufe::explain
