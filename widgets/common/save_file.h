// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

#include <functional>

class QWidget;

namespace enchufe::widgets {

/// The one way in which the window writes files of the person's choice: never over another one without a
/// yes, whole or not at all, and readable for the owner alone (0600), since pictures and calls show payload.
class SaveFile {
    Q_DECLARE_TR_FUNCTIONS(SaveFile)

public:
    /// Asks where; adds the suggested name's ending where none is typed. Empty: nothing is to be written.
    [[nodiscard]] static QString choose(QWidget* parent, const QString& title, const QString& suggested,
                                        const QString& filter);
    /// Whether that file may be written: it is not there, is empty or no file at all (a device), or `ask`
    /// says yes.
    [[nodiscard]] static bool mayWrite(const QString& path, const std::function<bool()>& ask);
    /// Empty on success, else what went wrong.
    [[nodiscard]] static QString write(const QString& path, const QByteArray& data);
    [[nodiscard]] static QString withEnding(const QString& path, const QString& suggested);
};

} // namespace enchufe::widgets
