// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace enchufe::widgets {

class Actions;
class Languages;
class Settings;
class Theme;

/// Colours, size of the text and language: what is chosen of them, and kept in the settings.
class Looks final : public QObject {
    Q_OBJECT

public:
    Looks(Theme& theme, Languages& languages, Settings& settings, Actions& actions, QObject* parent);

    void setScale(double scale);
    void save(); ///< the scale; the others are written when they are chosen

signals:
    void scaled(double factor); ///< times as large as before
    void changed();

private:
    void handleColours(Actions& actions);
    void handleLanguages(Actions& actions);

    Theme& m_theme;
    Languages& m_languages;
    Settings& m_settings;
};

} // namespace enchufe::widgets
