// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryFile>

namespace enchufe::test {

/// A screen of a projector's 1280×800, whatever the machine has: to be there before the application is.
class ProjectorScreen {
public:
    ProjectorScreen()
    {
        if (!m_file.open())
            qFatal("no file for the screen");
        m_file.write(
            "{\"screens\": [{\"name\": \"projector\", \"x\": 0, \"y\": 0, \"width\": 1280, \"height\": 800, "
            "\"logicalDpi\": 96, \"logicalBaseDpi\": 96, \"dpr\": 1}]}");
        m_file.flush();
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + m_file.fileName().toLocal8Bit());
    }

private:
    QTemporaryFile m_file;
};

} // namespace enchufe::test
