// SPDX-License-Identifier: GPL-3.0-or-later
// enchufe: the window.
#include "app/version.h"
#include "app/window/command_line.h"
#include "app/window/screenshot.h"
#include "app/window/window_benchmark.h"
#include "widgets/bench/bench_panel.h"
#include "widgets/common/settings.h"
#include "widgets/common/theme.h"
#include "widgets/lesson/scene_runner.h"
#include "widgets/main/languages.h"
#include "widgets/main/main_window.h"
#include "widgets/main/window_dialogs.h"
#include "widgets/model/session.h"

#include <QApplication>

#include <cstdio>

using namespace enchufe;

namespace {

void nameApplication()
{
    QCoreApplication::setOrganizationName(QStringLiteral("Enchufe"));
    QCoreApplication::setApplicationName(QStringLiteral("enchufe"));
    QCoreApplication::setApplicationVersion(QLatin1String(versionText));
}

/// What is answered with text needs no display, and must not end in Qt's abort() where there is none.
int answerInText(int& argc, char** argv)
{
    QCoreApplication application(argc, argv);
    nameApplication();
    widgets::Languages languages(application);
    languages.use(app::CommandLine::languageOf(application.arguments()));
    const app::CommandLine options(application); // ends the program for --help, --version and mistakes
    std::fprintf(stderr, "enchufe: %s\n", qPrintable(app::CommandLine::noDisplay()));
    return 1;
}

/// The echo or a scene, and the view that is wanted then.
void begin(widgets::MainWindow& window, const app::CommandLine& options)
{
    const auto show = [&window, view = options.view.toStdString()] {
        if (!view.empty())
            window.views().showView(view);
    };
    show();
    if (options.demo) {
        QObject::connect(&window.scenes(), &widgets::SceneRunner::demoDone, &window, show);
        window.scenes().startDemo();
    }
    if (options.scene == nullptr)
        return;
    widgets::SceneRunner& scenes = window.scenes();
    QObject::connect(&scenes, &widgets::SceneRunner::rested, &window,
                     [&scenes, show, played = std::size_t{0}, last = options.step]() mutable {
                         if (++played < last)
                             scenes.next();
                         else if (played == last)
                             show();
                     });
    window.scenes().start(*options.scene);
}

} // namespace

int main(int argc, char** argv)
{
    if (app::CommandLine::asksForText(argc, argv) || app::CommandLine::hasNoDisplay(argc, argv))
        return answerInText(argc, argv);
    QApplication application(argc, argv);
    nameApplication();
    QGuiApplication::setDesktopFileName(QStringLiteral("enchufe"));

    widgets::Languages languages(application);
    languages.use(app::CommandLine::languageOf(application.arguments()));
    const app::CommandLine options(application);
    if (!options.benchmark.isEmpty())
        return app::runWindowBenchmark(options.benchmark);

    widgets::Settings settings;
    languages.use(options.language.isEmpty() ? settings.value(QStringLiteral("language")).toString()
                                             : options.language);
    widgets::Theme theme(application);
    theme.setChoice(
        options.theme.value_or(app::themeFromName(settings.value(QStringLiteral("theme")).toString())
                                   .value_or(widgets::ThemeChoice::System)));
    theme.setScale(options.scale > 0 ? options.scale
                                     : settings.value(QStringLiteral("scale"), 1.0).toDouble());

    widgets::Session session;
    widgets::MainWindow window({session, settings, theme, languages});
    if (options.size.isValid())
        window.resize(options.size);
    window.show();
    begin(window, options);
    if (!options.calls.isEmpty()) {
        if (const QString problem = window.showBench().load(options.calls); !problem.isEmpty()) {
            std::fprintf(stderr, "enchufe: %s\n", qPrintable(problem));
            return 2;
        }
    }
    if (options.addresses)
        window.dialogs().showAddresses().showPage(*options.addresses);
    if (!options.error.isEmpty())
        window.dialogs().showErrors(options.error);
    if (!options.screenshot.isEmpty())
        app::saveScreenshotAndQuit(window, options.screenshot);
    return QApplication::exec();
}
