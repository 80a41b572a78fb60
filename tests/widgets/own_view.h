// SPDX-License-Identifier: GPL-3.0-or-later
// A view as somebody else would add it: this file, and one row in the table.
#pragma once

#include "core/journal/socket_reader.h"
#include "widgets/actions/actions.h"
#include "widgets/model/session.h"
#include "widgets/views/view.h"
#include "widgets/views/view_row.h"

#include <QLabel>
#include <QVBoxLayout>

namespace enchufe::test {

/// How many calls the chosen socket has made, and which of them is chosen.
class CountView final : public widgets::View {
public:
    CountView(const widgets::ViewParts& parts, QWidget* parent)
        : View(parent),
          m_journal(parts.session.journal),
          m_reader(m_journal),
          m_words(new QLabel(this))
    {
        (new QVBoxLayout(this))->addWidget(m_words);
        share(parts.selection);
        lookWhen(&parts.session.feed, &widgets::Feed::advanced);
    }

    static widgets::ViewRow row()
    {
        return {.id = "count",
                .name = both("Count", "Recuento"),
                .hint = both("How many calls a socket has made", "Cuántas llamadas ha hecho un socket"),
                .icon = widgets::Icon::Calls,
                .key = Qt::ALT | Qt::Key_9,
                .make = [](const widgets::ViewParts& parts, QWidget* parent) -> View* {
                    return new CountView(parts, parent);
                }};
    }

    [[nodiscard]] QString words() const { return m_words->text(); }

protected:
    void look() override
    {
        m_reader.read(100'000, m_journal.end(),
                      [this](const journal::Record& record, journal::Seq) { m_calls += !record.isNote(); });
        m_words->setText(QStringLiteral("%1 calls, chosen %2").arg(m_calls).arg(m_chosen));
    }
    void showPlace(const widgets::Selection& selection) override
    {
        m_calls = 0;
        m_reader.start({selection.socket()}, 0);
    }
    void showCall(journal::Seq call) override { m_chosen = call; }

private:
    /// Its texts come with it.
    static widgets::Words both(const char* inEnglish, const char* inSpanish)
    {
        return widgets::Words::from([inEnglish, inSpanish](const QString& language) {
            return QString::fromUtf8(language == QLatin1String("es") ? inSpanish : inEnglish);
        });
    }

    const journal::Journal& m_journal;
    journal::SocketReader m_reader;
    QLabel* m_words;
    std::uint64_t m_calls = 0;
    journal::Seq m_chosen = 0;
};

} // namespace enchufe::test
