// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

class QCoreApplication;

namespace enchufe::widgets {

/// The language of the window, switched while it runs: every widget is told by a LanguageChange event.
class Languages final {
public:
    explicit Languages(QCoreApplication& application) : m_application(application) {}

    /// "en" or "es"; anything else is the system's, English where that is neither.
    void use(const QString& code);
    [[nodiscard]] QString current() const { return m_current; }

private:
    QCoreApplication& m_application;
    QTranslator m_own;
    QTranslator m_qt;
    QString m_current;
};

} // namespace enchufe::widgets
