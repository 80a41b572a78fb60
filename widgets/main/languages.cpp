// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace enchufe::widgets {

void Languages::use(const QString& code)
{
    QString chosen = code;
    if (chosen != QLatin1String("en") && chosen != QLatin1String("es"))
        chosen =
            QLocale::system().language() == QLocale::Spanish ? QStringLiteral("es") : QStringLiteral("en");
    if (chosen == m_current)
        return;
    m_current = chosen;
    // Before the translators: widgets format numbers while they handle the event these send.
    QLocale::setDefault(chosen == QLatin1String("es") ? QLocale(QLocale::Spanish, QLocale::Spain)
                                                      : QLocale(QLocale::English, QLocale::UnitedStates));
    m_application.removeTranslator(&m_own);
    m_application.removeTranslator(&m_qt);
    if (m_qt.load(QStringLiteral("qtbase_") + chosen, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        m_application.installTranslator(&m_qt);
    // English has a file too: of what is one and what is several.
    if (m_own.load(QStringLiteral(":/i18n/enchufe_") + chosen))
        m_application.installTranslator(&m_own);
}

} // namespace enchufe::widgets
