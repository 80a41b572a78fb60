// SPDX-License-Identifier: GPL-3.0-or-later
// A view of this project's own: how many calls the chosen socket has made.
#pragma once

#include "core/journal/socket_reader.h"
#include "widgets/model/session.h"
#include "widgets/views/view.h"
#include "widgets/views/view_row.h"

#include <QLabel>
#include <QVBoxLayout>

namespace outside {
using namespace enchufe;

class CountView final : public widgets::View {
public:
    CountView(const widgets::ViewParts& parts, QWidget* parent)
        : View(parent),
          m_journal(parts.session.journal)
    {
        (new QVBoxLayout(this))->addWidget(m_words);
        share(parts.selection);
        lookWhen(&parts.session.feed, &widgets::Feed::advanced);
    }
    [[nodiscard]] QString words() const { return m_words->text(); }

protected:
    void look() override
    {
        m_reader.read(100'000, m_journal.end(),
                      [this](const journal::Record& record, journal::Seq) { m_calls += !record.isNote(); });
        m_words->setText(QStringLiteral("%1 calls").arg(m_calls));
    }
    void showPlace(const widgets::Selection& selection) override
    {
        m_calls = 0;
        m_reader.start({selection.socket()}, 0);
        if (isSeen())
            look();
    }

private:
    const journal::Journal& m_journal;
    journal::SocketReader m_reader{m_journal};
    QLabel* m_words = new QLabel(this);
    std::uint64_t m_calls = 0;
};

inline widgets::ViewRow countView()
{
    return {"count",
            tr("Count"),
            tr("How many calls a socket has made"),
            widgets::Icon::Calls,
            Qt::ALT | Qt::Key_9,
            [](const auto& parts, auto* parent) { return new CountView(parts, parent); }};
}

} // namespace outside
