// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/explanations.h"

#include "core/net/errors.h"
#include "core/net/file_errors.h"
#include "widgets/common/format.h"

namespace enchufe::widgets {

using journal::Record;

QString Explanations::ofFileFailure(const Record& record)
{
    return QStringLiteral("<b>%1 (%2)</b><br>")
               .arg(QString::fromStdString(net::fileErrorName(record.error)))
               .arg(record.error) +
           QString::fromStdString(net::explainFileError(record.error, currentLanguage())).toHtmlEscaped();
}

QString Explanations::error(const Record& record, const journal::CallDetail& detail)
{
    if (record.error == 0)
        return {};
    if (record.note() == journal::NoteKind::FileFailed)
        return ofFileFailure(record);
    const net::ErrorEntry* const entry = net::findError(record.call, record.error);
    if (entry == nullptr)
        return QString::fromStdString(net::explainError(record.call, record.error, currentLanguage()));
    const net::FailedCall failed = {record.call, record.error, detail.address, record.domain(),
                                    record.type()};
    QString title = QStringLiteral("<b>%1 (%2)").arg(fromView(entry->name)).arg(record.error);
    if (!entry->winsockName.empty())
        title += QStringLiteral(" · %1 (%2)").arg(fromView(entry->winsockName)).arg(entry->winsockNumber);
    return title + QStringLiteral("</b><br>") +
           QString::fromStdString(net::explainError(failed, currentLanguage())).toHtmlEscaped() +
           (entry->advice.isEmpty() ? QString() // the gallery does not have it
                                    : QStringLiteral("<br><a href=\"%1\">%2</a>")
                                          .arg(fromView(entry->name), tr("More about this error")));
}

} // namespace enchufe::widgets
