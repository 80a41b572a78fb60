// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>

namespace enchufe::widgets {

std::span<const Languages::Known> Languages::all()
{
    static constexpr Known known[] = {{"en", "English"}, {"es", "Español"}};
    return known;
}

const Languages::Known* Languages::find(const QString& code)
{
    const auto found =
        std::ranges::find_if(all(), [&](const Known& each) { return code == QLatin1String(each.code); });
    return found != all().end() ? &*found : nullptr;
}

QString Languages::textIn(const QString& code, const char* context, const char* source) const
{
    std::unique_ptr<QTranslator>& texts = m_others[code];
    if (texts == nullptr) {
        texts = std::make_unique<QTranslator>();
        (void)texts->load(QStringLiteral(":/i18n/enchufe_") + code); // English has hardly any
    }
    const QString text = texts->translate(context, source);
    return text.isEmpty() ? QString::fromUtf8(source) : text;
}

void Languages::use(const QString& code)
{
    QString chosen = code;
    if (find(chosen) == nullptr)
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
