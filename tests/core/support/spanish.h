// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/language.h"

namespace enchufe {

/// The language that every test of texts has beside English.
inline const Language spanish = languageFromCode("es");

} // namespace enchufe
