// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/words.h"

#include "widgets/common/format.h"
#include "widgets/main/languages.h"

#include <QCoreApplication>

#include <utility>

namespace enchufe::widgets {

Words Words::same(const QString& name)
{
    Words words;
    words.m_name = name;
    return words;
}

Words Words::from(std::function<QString(const QString&)> file)
{
    Words words;
    words.m_file = std::move(file);
    return words;
}

bool Words::isEmpty() const { return m_source == nullptr && m_text.isEmpty() && m_name.isEmpty() && !m_file; }

Words Words::behind(const QString& prefix) const
{
    Words words = *this;
    words.m_prefix = prefix;
    return words;
}

QString Words::text() const
{
    if (m_source != nullptr)
        return m_prefix + QCoreApplication::translate(m_context, m_source);
    if (m_file)
        return m_prefix + m_file(fromView(currentLanguage().code()));
    return m_prefix + (m_name.isEmpty() ? fromView(m_text.in(currentLanguage())) : m_name);
}

QString Words::in(const QString& language, const Languages& languages) const
{
    if (m_source != nullptr)
        return m_prefix + languages.textIn(language, m_context, m_source);
    if (m_file)
        return m_prefix + m_file(language);
    return m_prefix +
           (m_name.isEmpty() ? fromView(m_text.in(languageFromCode(language.toStdString()))) : m_name);
}

} // namespace enchufe::widgets
