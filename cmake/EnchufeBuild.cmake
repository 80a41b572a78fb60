# SPDX-License-Identifier: GPL-3.0-or-later
# How everything here is compiled.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release)
endif()

find_program(ENCHUFE_CCACHE ccache)
if(ENCHUFE_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${ENCHUFE_CCACHE})
endif()

add_library(enchufe_flags INTERFACE)
target_include_directories(enchufe_flags INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(enchufe_flags INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
# g++ 12 sees overlaps and uninitialised strings where there are none, once it optimises (GCC bugs 105651, 105562).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
    target_compile_options(enchufe_flags INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()
if(ENCHUFE_WERROR)
    target_compile_options(enchufe_flags INTERFACE -Werror)
endif()
if(ENCHUFE_SANITIZE)
    target_compile_options(enchufe_flags INTERFACE -fsanitize=${ENCHUFE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(enchufe_flags INTERFACE -fsanitize=${ENCHUFE_SANITIZE})
endif()
