// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/port_notes.h"

#include "core/net/ports.h"
#include "core/net/without_memory.h"
#include "widgets/common/format.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <utility>

namespace enchufe::widgets {

PortNotes::PortNotes(std::vector<net::Type> types, QObject* parent)
    : QObject(parent),
      m_types(std::move(types))
{}

void PortNotes::ask(const QString& portOrService)
{
    const QPointer<PortNotes> guard(this);
    const auto answer = [guard, types = m_types, question = ++m_question,
                         text = portOrService.trimmed().toStdString(), language = currentLanguage()] {
        QStringList notes;
        for (const net::Type type : types)
            notes << QString::fromStdString(net::portNote(text, type, language));
        QMetaObject::invokeMethod(
            qApp,
            [guard, question, notes] {
                if (guard != nullptr && guard->m_question == question)
                    emit guard->answered(notes);
            },
            Qt::QueuedConnection);
    };
    // Without memory for a note there is none.
    QThreadPool::globalInstance()->start([answer] { net::evenWithoutMemory(answer); });
}

} // namespace enchufe::widgets
