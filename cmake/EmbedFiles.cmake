# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DFILES=… -DOUTPUT=… -P EmbedFiles.cmake: writes a C++ source that holds files of text, for
# core/lesson/shipped_files.h. Bytes as they are: no line's end and no quote is touched.
set(source "// Made from resources/lessons by cmake/EmbedFiles.cmake.\n#include \"core/lesson/shipped_files.h\"\n\n")
string(APPEND source "#include <array>\n\nnamespace enchufe::lesson {\n\nnamespace {\n\nusing namespace std::string_view_literals;\n\n")
list(LENGTH FILES count)
string(APPEND source "constexpr std::array<ShippedFile, ${count}> files = {{\n")
foreach(file IN LISTS FILES)
    get_filename_component(name "${file}" NAME)
    file(READ "${file}" hex HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" literal "${hex}")
    string(APPEND source "    {\"${name}\"sv, \"${literal}\"sv},\n")
endforeach()
string(APPEND source "}};\n\n} // namespace\n\nstd::span<const ShippedFile> shippedFiles() { return files; }\n\n} // namespace enchufe::lesson\n")
file(WRITE "${OUTPUT}" "${source}")
