# SPDX-License-Identifier: GPL-3.0-or-later
# What is used beside the standard library, one target for each.

# Whoever links a library of ours links what that needs: from another project, too.
set(CMAKE_FIND_PACKAGE_TARGETS_GLOBAL ON)
find_package(Threads REQUIRED)

if(CMAKE_CROSSCOMPILING)
    # The header-only libraries of the machine that builds, without the rest of its /usr/include, which belongs to
    # another system.
    set(host_headers ${PROJECT_BINARY_DIR}/host-headers)
    file(MAKE_DIRECTORY ${host_headers})
    foreach(library fmt nlohmann CLI)
        if(NOT EXISTS /usr/include/${library})
            message(FATAL_ERROR "/usr/include/${library} is missing")
        endif()
        file(CREATE_LINK /usr/include/${library} ${host_headers}/${library} SYMBOLIC)
    endforeach()
    add_library(enchufe_header_libraries INTERFACE)
    target_include_directories(enchufe_header_libraries SYSTEM INTERFACE ${host_headers})
    target_compile_definitions(enchufe_header_libraries INTERFACE FMT_HEADER_ONLY)
    add_library(fmt::fmt ALIAS enchufe_header_libraries)
    add_library(nlohmann_json::nlohmann_json ALIAS enchufe_header_libraries)
    add_library(CLI11::CLI11 ALIAS enchufe_header_libraries)
else()
    find_package(fmt 9 REQUIRED)
    find_package(nlohmann_json 3.11 REQUIRED)
    find_package(CLI11 2.1 REQUIRED)
endif()

if(ENCHUFE_GUI)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Widgets Network PrintSupport Svg LinguistTools)
    find_package(QCustomPlotQt6 REQUIRED)
    # Whole classes are built by these, for our own targets only.
    set(CMAKE_AUTOMOC_MOC_OPTIONS --no-notes)
endif()
