// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/looks.h"

#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/common/format.h"
#include "widgets/common/settings.h"
#include "widgets/common/theme.h"
#include "widgets/main/languages.h"

#include <QAction>

namespace enchufe::widgets {

namespace {
constexpr double scaleStep = 1.1;
} // namespace

Looks::Looks(Theme& theme, Languages& languages, Settings& settings, Actions& actions, QObject* parent)
    : QObject(parent),
      m_theme(theme),
      m_languages(languages),
      m_settings(settings)
{
    actions.handle(act::larger, this, [this](bool) { setScale(m_theme.scale() * scaleStep); });
    actions.handle(act::smaller, this, [this](bool) { setScale(m_theme.scale() / scaleStep); });
    actions.handle(act::usualSize, this, [this](bool) { setScale(1.0); });
    handleColours(actions);
    handleLanguages(actions);
}

void Looks::handleColours(Actions& actions)
{
    for (const KnownTheme& each : allThemes()) {
        const std::string id = std::string("colours.") + each.name;
        actions[id].setChecked(each.choice == m_theme.choice());
        actions.handle(id, this, [this, each](bool) {
            m_theme.setChoice(each.choice);
            m_settings.setValue(QStringLiteral("theme"), QLatin1String(each.name));
            emit changed();
        });
    }
}

void Looks::handleLanguages(Actions& actions)
{
    for (const Language each : languages()) {
        const QString code = fromView(each.code());
        const std::string id = "language." + std::string(each.code());
        actions[id].setChecked(code == m_languages.current());
        actions.handle(id, this, [this, code](bool) {
            m_languages.use(code);
            m_settings.setValue(QStringLiteral("language"), code);
        });
    }
}

void Looks::setScale(double scale)
{
    const double before = m_theme.scale();
    m_theme.setScale(scale);
    save();
    emit scaled(m_theme.scale() / before);
    emit changed();
}

void Looks::save() { m_settings.setValue(QStringLiteral("scale"), m_theme.scale()); }

} // namespace enchufe::widgets
