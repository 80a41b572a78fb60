# SPDX-License-Identifier: GPL-3.0-or-later
# Cross-building for Windows with Debian's MinGW-w64; tests run under Wine.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
# The -posix variant: it alone has std::thread.
# GoogleTest is a project in C, too.
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)
set(CMAKE_FIND_ROOT_PATH /usr/x86_64-w64-mingw32)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
set(CMAKE_EXE_LINKER_FLAGS_INIT "-static")
add_compile_definitions(_WIN32_WINNT=0x0601)
find_program(ENCHUFE_WINE NAMES wine64 PATHS /usr/lib/wine)
if(ENCHUFE_WINE)
    set(CMAKE_CROSSCOMPILING_EMULATOR ${ENCHUFE_WINE})
endif()
