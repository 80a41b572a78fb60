# SPDX-License-Identifier: GPL-3.0-or-later
# A file's text in CMake's hands: what would be read as a list is another character while it is taken apart.
string(ASCII 1 backslash)
string(ASCII 2 semicolon)
string(ASCII 3 opening)
string(ASCII 4 closing)

function(read_protected file variable)
    file(READ "${file}" text)
    string(REPLACE "\\" "${backslash}" text "${text}")
    string(REPLACE ";" "${semicolon}" text "${text}")
    string(REPLACE "[" "${opening}" text "${text}")
    string(REPLACE "]" "${closing}" text "${text}")
    set(${variable} "${text}" PARENT_SCOPE)
endfunction()

# As it stood in the file.
function(unprotect variable)
    set(text "${${variable}}")
    string(REPLACE "${semicolon}" ";" text "${text}")
    string(REPLACE "${opening}" "[" text "${text}")
    string(REPLACE "${closing}" "]" text "${text}")
    string(REPLACE "${backslash}" "\\" text "${text}")
    set(${variable} "${text}" PARENT_SCOPE)
endfunction()
