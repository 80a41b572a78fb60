# SPDX-License-Identifier: GPL-3.0-or-later
# What `cmake --install` puts where: the programs, and what a desktop and a packager look for.

include(GNUInstallDirs)
install(TARGETS enchufe-cli)
install(FILES LICENSE README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
if(ENCHUFE_GUI)
    install(TARGETS enchufe)
    if(UNIX)
        install(FILES resources/enchufe.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
        install(FILES resources/icons/enchufe.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
    endif()
endif()
