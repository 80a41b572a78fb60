# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -DLUPDATE=… -DROOT=… -DFILES=… -P CollectTexts.cmake: brings the languages' .ts files up to date with the texts of the
# sources in ROOT. The window's are as Qt knows them. Core and console have tr("…") of their own, outside of any class: lupdate
# reads copies in which it says that these belong to the context `core`.
cmake_minimum_required(VERSION 3.25)

file(GLOB_RECURSE window ${ROOT}/widgets/*.cpp ${ROOT}/widgets/*.h ${ROOT}/app/window/*.cpp ${ROOT}/app/window/*.h)
file(GLOB_RECURSE plain RELATIVE ${ROOT} ${ROOT}/core/*.cpp ${ROOT}/core/*.h ${ROOT}/app/cli/*.cpp ${ROOT}/app/cli/*.h)
list(GET FILES 0 first)
set(copies ${first}.copies)
file(REMOVE_RECURSE ${copies})
set(core "")
foreach(name IN LISTS plain)
    file(READ ${ROOT}/${name} text)
    string(REGEX REPLACE "([^A-Za-z0-9_])tr\\(([ \n]*\")" "\\1QT_TRANSLATE_NOOP(\"core\", \\2" text "${text}")
    string(REGEX REPLACE "([^A-Za-z0-9_])trCounted\\(([ \n]*\")" "\\1QT_TRANSLATE_N_NOOP(\"core\", \\2" text "${text}")
    if(text MATCHES "QT_TRANSLATE_N?_?NOOP")
        file(WRITE ${copies}/${name} "${text}")
        list(APPEND core ${copies}/${name})
    endif()
endforeach()

foreach(file IN LISTS FILES)
    set(only "")
    if(file MATCHES "enchufe_en\\.ts$")
        set(only -pluralonly) # English stands in the code; how it counts stands here
    endif()
    execute_process(COMMAND ${LUPDATE} -silent ${only} -locations none -no-obsolete -I ${ROOT} ${window} ${core} -ts ${file}
        COMMAND_ERROR_IS_FATAL ANY)
endforeach()
file(REMOVE_RECURSE ${copies})
