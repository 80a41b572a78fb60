// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

#include <map>
#include <memory>

class QCoreApplication;

namespace enchufe::widgets {

/// The language of the window, switched while it runs: every widget is told by a LanguageChange event.
class Languages final {
public:
    explicit Languages(QCoreApplication& application) : m_application(application) {}

    /// One of languages(); anything else is the system's, English where that is none of them.
    void use(const QString& code);
    [[nodiscard]] QString current() const { return m_current; }
    /// A collected text in another language than the window's; the source where it has none.
    [[nodiscard]] QString textIn(const QString& code, const char* context, const char* source) const;

private:
    QCoreApplication& m_application;
    QTranslator m_own;
    QTranslator m_qt;
    QString m_current;
    mutable std::map<QString, std::unique_ptr<QTranslator>> m_others; ///< read when first asked for
};

} // namespace enchufe::widgets
