// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/languages.h"

#include "core/text/language.h"
#include "widgets/common/format.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace enchufe::widgets {

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
    const bool isKnown = isLanguage(code.toStdString());
    const Language language = languageFromCode((isKnown ? code : QLocale::system().name()).toStdString());
    const QString chosen = fromView(language.code());
    if (chosen == m_current)
        return;
    m_current = chosen;
    // Before the translators: widgets format numbers while they handle the event these send.
    QLocale::setDefault(QLocale(chosen));
    m_application.removeTranslator(&m_own);
    m_application.removeTranslator(&m_qt);
    if (m_qt.load(QStringLiteral("qtbase_") + chosen, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        m_application.installTranslator(&m_qt);
    // English has a file too: of what is one and what is several.
    if (m_own.load(QStringLiteral(":/i18n/enchufe_") + chosen))
        m_application.installTranslator(&m_own);
}

} // namespace enchufe::widgets
