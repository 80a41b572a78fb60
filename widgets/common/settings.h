// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

namespace enchufe::widgets {

/// What is kept between starts. One object, owned by main(), handed to who needs it; tests give it a file of
/// theirs. Several windows may share one file: each writes only what it has changed, and lists are changed
/// where they stand, so that none loses what another has added. The file is the person's alone (0600): it
/// holds messages. What cannot be written leaves the file as it was.
class Settings final {
public:
    Settings();
    explicit Settings(const QString& file);
    ~Settings();
    Settings(const Settings&) = delete;
    Settings& operator=(const Settings&) = delete;

    [[nodiscard]] QVariant value(const QString& key, const QVariant& otherwise = {}) const
    {
        return m_file->value(key, otherwise);
    }
    void setValue(const QString& key, const QVariant& value);
    /// Writes what is not written yet. False: there is no room for it, and the file stays as it was.
    bool sync();

    /// As the file has it now, other windows' additions included.
    [[nodiscard]] QStringList list(const QString& key);
    /// Reads the list from the file, changes it and writes it back, while no other window does. False: it
    /// could not be written.
    bool changeList(const QString& key, const std::function<void(QStringList&)>& change);

    /// A list with the newest first, each text once.
    [[nodiscard]] QStringList history(const QString& name) const
    {
        return m_file->value(QStringLiteral("history/") + name).toStringList();
    }
    void addToHistory(const QString& name, const QString& text, int most = 50);

private:
    class File;

    /// Before the first write: the file, readable for nobody else.
    void makePrivate() const;
    [[nodiscard]] bool hasRoom() const;

    std::unique_ptr<QSettings> m_file;
    qint64 m_unwritten = 0; ///< bytes, roughly, that setValue() has added since the last sync()
};

} // namespace enchufe::widgets
