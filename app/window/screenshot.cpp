// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/screenshot.h"

#include "widgets/common/save_file.h"
#include "widgets/main/main_window.h"
#include "widgets/model/feed.h"

#include <QApplication>
#include <QBuffer>
#include <QDialog>
#include <QFileInfo>
#include <QPixmap>
#include <QTimer>

#include <cstdio>

namespace enchufe::app {

void saveScreenshotAndQuit(widgets::MainWindow& window, const QString& file)
{
    constexpr int quietMs = 900;
    constexpr int latestMs = 8'000; // some scenes are never quiet
    auto* const quiet = new QTimer(&window);
    quiet->setSingleShot(true);
    quiet->setInterval(quietMs);
    QObject::connect(&window.feed(), &widgets::Feed::advanced, quiet, qOverload<>(&QTimer::start));
    const auto save = [&window, file] {
        QWidget* shown = &window;
        for (QDialog* const dialog : window.findChildren<QDialog*>()) {
            if (dialog->isVisible())
                shown = dialog; // what is open above it is meant
        }
        QByteArray picture;
        QBuffer buffer(&picture);
        buffer.open(QIODevice::WriteOnly);
        const QString format = QFileInfo(file).suffix();
        QString problem;
        if (!shown->grab().save(&buffer, qPrintable(format)))
            problem = QCoreApplication::translate("CommandLine", "%1 could not be written.").arg(file);
        else
            problem = widgets::SaveFile::write(file, picture);
        if (!problem.isEmpty())
            std::fprintf(stderr, "enchufe: %s\n", qPrintable(problem));
        QApplication::exit(problem.isEmpty() ? 0 : 1);
    };
    QObject::connect(quiet, &QTimer::timeout, &window, save);
    QTimer::singleShot(latestMs, &window, save);
    quiet->start();
}

} // namespace enchufe::app
