// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/save_file.h"

#include "core/net/file_errors.h"
#include "widgets/common/format.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QSaveFile>

#include <cerrno>

namespace enchufe::widgets {

QString SaveFile::withEnding(const QString& path, const QString& suggested)
{
    return QFileInfo(path).suffix().isEmpty() ? path + QLatin1Char('.') + QFileInfo(suggested).suffix()
                                              : path;
}

bool SaveFile::mayWrite(const QString& path, const std::function<bool()>& ask)
{
    const QFileInfo info(path);
    if (!info.exists() || !info.isFile() || info.size() == 0)
        return true;
    return ask();
}

QString SaveFile::choose(QWidget* parent, const QString& title, const QString& suggested,
                         const QString& filter)
{
    // The dialog's own question is asked before the ending is added: it would be about another file.
    const QString typed = QFileDialog::getSaveFileName(parent, title, suggested, filter, nullptr,
                                                       QFileDialog::DontConfirmOverwrite);
    if (typed.isEmpty())
        return {};
    const QString path = withEnding(typed, suggested);
    const auto ask = [parent, &title, &path] {
        const QString question = tr("%1 is there already. Write over it?").arg(path);
        return QMessageBox::question(parent, title, question, QMessageBox::Yes | QMessageBox::No,
                                     QMessageBox::No) == QMessageBox::Yes;
    };
    return mayWrite(path, ask) ? path : QString();
}

QString SaveFile::write(const QString& path, const QByteArray& data)
{
    const bool isNew = !QFileInfo::exists(path);
    QSaveFile file(path);
    errno = 0;
    const auto failure = [&file, &path] {
        // Qt's own words are in the system's language, not in the one that was chosen.
        const QString why = errno == 0
                                ? file.errorString()
                                : QString::fromStdString(net::explainFileError(errno, currentLanguage()));
        return tr("%1 could not be written: %2").arg(path, why);
    };
    if (!file.open(QIODevice::WriteOnly))
        return failure();
    if (isNew)
        (void)file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    // A full disk shows when the buffer is emptied: commit() alone would not notice.
    if (file.write(data) != data.size() || !file.flush() || !file.commit())
        return failure();
    return {};
}

} // namespace enchufe::widgets
