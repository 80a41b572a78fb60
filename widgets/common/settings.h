// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QString>
#include <QStringList>

namespace enchufe::widgets {

/// What is kept between starts. One object, owned by main(), handed to who needs it; tests give it a file of
/// theirs.
class Settings final {
public:
    Settings() = default;
    explicit Settings(const QString& file) : m_settings(file, QSettings::IniFormat) {}

    [[nodiscard]] QVariant value(const QString& key, const QVariant& otherwise = {}) const
    {
        return m_settings.value(key, otherwise);
    }
    void setValue(const QString& key, const QVariant& value) { m_settings.setValue(key, value); }

    /// A list with the newest first, each text once.
    [[nodiscard]] QStringList history(const QString& name) const
    {
        return m_settings.value(QStringLiteral("history/") + name).toStringList();
    }
    void addToHistory(const QString& name, const QString& text, int most = 50)
    {
        QStringList list = history(name);
        list.removeAll(text);
        list.prepend(text);
        m_settings.setValue(QStringLiteral("history/") + name, list.mid(0, most));
    }

private:
    QSettings m_settings;
};

} // namespace enchufe::widgets
