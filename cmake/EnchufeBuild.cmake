# SPDX-License-Identifier: GPL-3.0-or-later
# How everything here is compiled. What is decided for a whole build is decided only where this is the whole.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)

if(PROJECT_IS_TOP_LEVEL)
    set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
    if(NOT CMAKE_BUILD_TYPE)
        set(CMAKE_BUILD_TYPE Release)
    endif()
    find_program(ENCHUFE_CCACHE ccache)
    if(ENCHUFE_CCACHE)
        set(CMAKE_CXX_COMPILER_LAUNCHER ${ENCHUFE_CCACHE})
    endif()
endif()

add_library(enchufe_flags INTERFACE)
target_include_directories(enchufe_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(enchufe_flags INTERFACE -Wall -Wextra -Wpedantic -Wconversion)
if(NOT CMAKE_UNITY_BUILD)
    target_compile_options(enchufe_flags INTERFACE -Wshadow) # of a neighbour's names there, which is no fault
elseif(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(enchufe_flags INTERFACE -Wno-subobject-linkage) # takes each file there for a header
endif()
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    # core/threads/annotations.h: nothing that a mutex guards is touched without it.
    target_compile_options(enchufe_flags INTERFACE -Wthread-safety -Werror=thread-safety)
endif()
# No folder of this machine stands in a program, and ccache finds what another checkout has compiled.
target_compile_options(enchufe_flags INTERFACE -ffile-prefix-map=${PROJECT_SOURCE_DIR}=.)
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
    # Its check of an object's type asks through a pipe whether memory may be read: without a free descriptor, which is
    # what some tests are about, it reports every object.
    target_compile_options(enchufe_flags INTERFACE -fno-sanitize=vptr)
    # With a sanitizer's checks in between g++ sees uninitialised values, and copies beyond a short string's end, where
    # there are none (GCC bug 105329): told, and no error.
    foreach(warning maybe-uninitialized array-bounds stringop-overflow stringop-overread)
        target_compile_options(enchufe_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-error=${warning}>)
    endforeach()
endif()
if(ENCHUFE_OTHER_POSIX)
    target_compile_options(enchufe_flags INTERFACE -U__linux__ -U__linux -Ulinux)
endif()

# Where speed is not the aim the standard library checks its own preconditions: an optional that is empty, an index that
# is out of range.
if(CMAKE_BUILD_TYPE STREQUAL "Debug" OR ENCHUFE_SANITIZE)
    target_compile_definitions(enchufe_flags INTERFACE _GLIBCXX_ASSERTIONS)
endif()

# What is handed out is hardened as Debian hardens its packages. Each flag only where the compiler has it.
if(CMAKE_BUILD_TYPE STREQUAL "Release" AND NOT ENCHUFE_SANITIZE AND NOT WIN32)
    include(CheckCXXCompilerFlag)
    include(CheckLinkerFlag)
    include(CheckPIESupported)
    # Programs that may lie anywhere; the core is compiled for that and not for a shared library, which would forbid
    # inlining what it exports. The window's parts are compiled as Qt demands.
    check_pie_supported(LANGUAGES CXX)
    set(ENCHUFE_PIE -fPIE)
    target_compile_options(enchufe_flags INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
    foreach(flag -fstack-protector-strong -fstack-clash-protection -fcf-protection)
        string(MAKE_C_IDENTIFIER "ENCHUFE_HAS${flag}" has)
        check_cxx_compiler_flag(${flag} ${has})
        if(${has})
            target_compile_options(enchufe_flags INTERFACE ${flag})
        endif()
    endforeach()
    check_linker_flag(CXX -Wl,-z,relro,-z,now ENCHUFE_HAS_RELRO)
    if(ENCHUFE_HAS_RELRO)
        target_link_options(enchufe_flags INTERFACE -Wl,-z,relro,-z,now)
    endif()
endif()

# enchufe_unite(TARGET): where several files are compiled as one (CMAKE_UNITY_BUILD: sanitizer, POSIX and fuzz builds),
# they are files of one folder, at most ten. Names in anonymous namespaces stand once in a folder, then. To be called where
# the target is made.
function(enchufe_unite target)
    if(NOT CMAKE_UNITY_BUILD)
        return()
    endif()
    get_target_property(sources ${target} SOURCES)
    foreach(source IN LISTS sources)
        if(NOT source MATCHES "[.]cpp$")
            continue()
        endif()
        get_filename_component(folder "${source}" DIRECTORY)
        string(MAKE_C_IDENTIFIER "in_${folder}" group)
        math(EXPR number "${count_${group}} + 0")
        math(EXPR part "${number} / 10")
        math(EXPR count_${group} "${number} + 1")
        set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${group}_${part})
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
endfunction()
