// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/command_line.h"

#include "core/text/language.h"
#include "core/text/number.h"
#include "widgets/common/save_file.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace enchufe::app {

using widgets::ThemeChoice;

namespace {

[[noreturn]] void refuse(const QString& message)
{
    std::fprintf(stderr, "enchufe: %s\n", qPrintable(message));
    std::exit(2);
}

} // namespace

std::optional<ThemeChoice> themeFromName(const QString& name)
{
    for (const widgets::KnownTheme& each : widgets::allThemes()) {
        if (name == QLatin1String(each.name))
            return each.choice;
    }
    return std::nullopt;
}

QString CommandLine::languageOf(const QStringList& arguments)
{
    const auto place = arguments.indexOf(QStringLiteral("--language"));
    return place >= 0 && place + 1 < arguments.size() ? arguments[place + 1] : QString();
}

bool CommandLine::asksForText(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--help" || word == "-h" || word == "--help-all" || word == "--version" || word == "-v")
            return true;
    }
    return false;
}

bool CommandLine::hasNoDisplay([[maybe_unused]] int argc, [[maybe_unused]] char** argv)
{
#if defined(__unix__) && !defined(__APPLE__)
    for (const char* const variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(variable))
            return false;
    }
    return std::none_of(argv, argv + argc, [](std::string_view word) {
        return word.starts_with("-platform") || word.starts_with("--platform"); // Qt's own
    });
#else
    return false;
#endif
}

QString CommandLine::noDisplay()
{
    return tr("there is no display to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set");
}

CommandLine::CommandLine(QCoreApplication& application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("A window over real sockets."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption demoOption(QStringLiteral("demo"),
                                        tr("Open with an echo listener and a connected client."));
    QStringList scenes;
    for (const widgets::Scene& each : widgets::allScenes())
        scenes << QString::fromStdString(each.id());
    const QCommandLineOption sceneOption(
        QStringLiteral("scene"),
        tr("Open with a scene, by its id: %1.").arg(scenes.join(QStringLiteral(", "))), QStringLiteral("ID"));
    const QCommandLineOption stepOption(QStringLiteral("step"),
                                        tr("Play the scene up to this step; 1 if it is not said."),
                                        QStringLiteral("N"));
    QStringList views;
    for (const widgets::ViewRow& each : widgets::ViewTabs::rows())
        views << QString::fromStdString(each.id);
    const QCommandLineOption viewOption(QStringLiteral("view"),
                                        tr("Show a view: %1.").arg(views.join(QStringLiteral(", "))),
                                        QStringLiteral("NAME"));
    const QCommandLineOption callsOption(QStringLiteral("calls"),
                                         tr("Open the call bench and make the calls of a file."),
                                         QStringLiteral("FILE"));
    const QCommandLineOption addressesOption(
        QStringLiteral("addresses"),
        tr("Open the window of addresses: names, structures, ports, interfaces or special."),
        QStringLiteral("PAGE"));
    const QCommandLineOption errorOption(QStringLiteral("error"),
                                         tr("Open the gallery of errors at one, such as ECONNREFUSED."),
                                         QStringLiteral("NAME"));
    const QCommandLineOption screenshotOption(
        QStringLiteral("screenshot"), tr("Save the window as a picture and exit."), QStringLiteral("FILE"));
    const QCommandLineOption forceOption(QStringLiteral("force"),
                                         tr("Write over a file that --screenshot names."));
    QStringList codes;
    for (const Language each : languages())
        codes << QString::fromStdString(std::string(each.code()));
    const QCommandLineOption languageOption(QStringLiteral("language"),
                                            tr("One of %1.").arg(codes.join(QLatin1String(", "))),
                                            QStringLiteral("CODE"));
    const QCommandLineOption themeOption(QStringLiteral("theme"), tr("system, light or dark."),
                                         QStringLiteral("NAME"));
    const QCommandLineOption scaleOption(QStringLiteral("scale"), tr("Size of the text: 1 is the system's."),
                                         QStringLiteral("FACTOR"));
    const QCommandLineOption sizeOption(QStringLiteral("size"), tr("Size of the window, such as 1280x800."),
                                        QStringLiteral("WxH"));
    QCommandLineOption benchmarkOption(
        QStringLiteral("bench"), tr("Measure the window: receive, connections, records, start or stream."),
        QStringLiteral("NAME"));
    parser.addOptions({demoOption, sceneOption, stepOption, viewOption, callsOption, addressesOption,
                       errorOption, screenshotOption, forceOption, languageOption, themeOption, scaleOption,
                       sizeOption, benchmarkOption});
    if (!parser.parse(application.arguments()))
        refuse(parser.errorText());
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp(0);
    if (parser.isSet(QStringLiteral("version")))
        parser.showVersion();
    if (!parser.positionalArguments().isEmpty())
        refuse(tr("not expected: %1").arg(parser.positionalArguments().join(QLatin1Char(' '))));
    demo = parser.isSet(demoOption);
    scene = widgets::findScene(parser.value(sceneOption));
    if (scene == nullptr && parser.isSet(sceneOption))
        refuse(tr("--scene: there is no scene %1").arg(parser.value(sceneOption)));
    if (parser.isSet(stepOption)) {
        const auto number = parseNumber<std::size_t>(parser.value(stepOption).toStdString(), 1);
        if (!number || scene == nullptr)
            refuse(tr("--step is a number from 1, beside --scene"));
        step = *number;
    }
    if (parser.isSet(viewOption)) {
        view = parser.value(viewOption);
        if (!views.contains(view))
            refuse(tr("--view is one of %1").arg(views.join(QLatin1String(", "))));
    }
    const QStringList pages = {QStringLiteral("names"), QStringLiteral("structures"), QStringLiteral("ports"),
                               QStringLiteral("interfaces"), QStringLiteral("special")};
    if (parser.isSet(addressesOption)) {
        const auto place = pages.indexOf(parser.value(addressesOption));
        if (place < 0)
            refuse(tr("--addresses is one of %1").arg(pages.join(QLatin1String(", "))));
        addresses = static_cast<widgets::AddressDialog::Page>(place);
    }
    error = parser.value(errorOption);
    calls = parser.value(callsOption);
    screenshot = parser.value(screenshotOption);
    if (!widgets::SaveFile::mayWrite(screenshot, [&] { return parser.isSet(forceOption); }))
        refuse(tr("%1 is there already; --force writes over it").arg(screenshot));
    benchmark = parser.value(benchmarkOption);
    language = parser.value(languageOption);
    if (!language.isEmpty() && !codes.contains(language))
        refuse(tr("--language is one of %1").arg(codes.join(QLatin1String(", "))));
    const QString name = parser.value(themeOption);
    if (!name.isEmpty()) {
        theme = themeFromName(name);
        if (!theme)
            refuse(tr("--theme is system, light or dark"));
    }
    if (parser.isSet(scaleOption)) {
        bool good = false;
        scale = parser.value(scaleOption).toDouble(&good);
        if (!good ||
            !(scale >= widgets::Theme::smallestScale && scale <= widgets::Theme::largestScale)) // nan too
            refuse(tr("--scale is a factor from 0.7 to 3"));
    }
    if (parser.isSet(sizeOption)) {
        const QStringList parts = parser.value(sizeOption).split(QLatin1Char('x'));
        size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
        if (size.width() < 300 || size.height() < 200 || size.width() > 16000 || size.height() > 16000)
            refuse(tr("--size is WIDTHxHEIGHT, from 300x200 up"));
    }
}

} // namespace enchufe::app
