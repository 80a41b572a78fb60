# SPDX-License-Identifier: GPL-3.0-or-later
# Headers that nearly every file takes in, compiled once: for those who build often. What a file forgets to include is
# seen by the development build, which goes without.
set(standard <algorithm> <array> <atomic> <chrono> <condition_variable> <deque> <functional> <map> <memory> <mutex> <optional> <span>
    <string> <string_view> <thread> <unordered_map> <variant> <vector>)
foreach(target enchufe_core enchufe_console enchufe_core_tests enchufe_widgets enchufe)
    if(TARGET ${target})
        target_precompile_headers(${target} PRIVATE ${standard})
    endif()
endforeach()
foreach(target enchufe_core enchufe_console enchufe_core_tests)
    target_precompile_headers(${target} PRIVATE <fmt/format.h>)
endforeach()
if(TARGET enchufe_core_tests)
    target_precompile_headers(enchufe_core_tests PRIVATE <gtest/gtest.h> <sstream>)
endif()
if(TARGET enchufe_widgets)
    target_precompile_headers(enchufe_widgets PRIVATE <QtWidgets/QtWidgets>)
    target_precompile_headers(enchufe PRIVATE <QtWidgets/QtWidgets>)
endif()
