// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/send/repeat_button.h"

#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/number_box.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QScreen>
#include <QShortcut>
#include <QSpinBox>

#include <algorithm>

namespace enchufe::widgets {

RepeatButton::RepeatButton(Theme& theme, QWidget* parent) : QToolButton(parent)
{
    setIcon(widgets::icon(Icon::Repeat, theme));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    // Not a menu: that would keep the keys that the knobs need.
    m_knobs = new QFrame(this, Qt::Popup);
    m_knobs->setObjectName(QStringLiteral("popup"));
    auto* const fields = new QFormLayout(m_knobs);
    const auto add = [this, fields](QLabel*& label, QSpinBox*& box, int least, int most, int value) {
        label = new QLabel(m_knobs);
        box = new NumberBox(m_knobs);
        box->setRange(least, most);
        box->setValue(value);
        label->setBuddy(box);
        fields->addRow(label, box);
        connect(box, &QSpinBox::valueChanged, this, &RepeatButton::retranslate);
    };
    const Repetition usual;
    add(m_timesLabel, m_times, 0, 1'000'000, usual.times);
    add(m_intervalLabel, m_interval, 0, 3'600'000, usual.intervalMs);
    add(m_pieceLabel, m_piece, 0, 1 << 20, usual.pieceSize);
    add(m_gapLabel, m_gap, 0, 60'000, usual.gapMs);
    for (const QKeySequence& key : Actions::keysOf(act::repetitionDone)) {
        auto* const done = new QShortcut(key, m_knobs);
        connect(done, &QShortcut::activated, m_knobs, [this] {
            m_times->interpretText();
            m_knobs->close();
            setFocus(Qt::PopupFocusReason);
        });
    }
    connect(this, &QToolButton::clicked, this, &RepeatButton::openKnobs);
    retranslate();
}

void RepeatButton::openKnobs()
{
    m_knobs->adjustSize();
    // Above the button, whole on the screen.
    QPoint place = mapToGlobal(QPoint(0, 0)) - QPoint(0, m_knobs->height());
    const QRect room = screen()->availableGeometry();
    place.setX(std::clamp(place.x(), room.left(), std::max(room.left(), room.right() - m_knobs->width())));
    place.setY(std::max(place.y(), room.top()));
    m_knobs->move(place);
    m_knobs->show();
    QSpinBox* const first = m_times->isEnabled() ? m_times : m_piece;
    first->setFocus(Qt::PopupFocusReason);
    first->selectAll();
}

Repetition RepeatButton::value() const
{
    return {m_times->value(), m_interval->value(), m_piece->value(), m_gap->value()};
}

void RepeatButton::setValue(const Repetition& value)
{
    m_times->setValue(value.times);
    m_interval->setValue(value.intervalMs);
    m_piece->setValue(value.pieceSize);
    m_gap->setValue(value.gapMs);
}

void RepeatButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

void RepeatButton::retranslate()
{
    const QString words = tr("How often the message is sent, and in which pieces");
    setToolTip(words);
    setAccessibleName(tr("Repeat"));
    m_timesLabel->setText(tr("Times"));
    m_times->setSpecialValueText(tr("until stopped"));
    m_intervalLabel->setText(tr("Every"));
    m_interval->setSuffix(QStringLiteral(" ms"));
    m_pieceLabel->setText(tr("Pieces of"));
    m_piece->setSpecialValueText(tr("the whole message"));
    m_piece->setSuffix(QStringLiteral(" B"));
    m_gapLabel->setText(tr("Pause between pieces"));
    m_gap->setSuffix(QStringLiteral(" ms"));
    // Pieces are for looking at, one message at a time.
    const bool pieces = m_piece->value() > 0;
    m_times->setEnabled(!pieces);
    m_interval->setEnabled(!pieces && m_times->value() != 1);
    m_gap->setEnabled(pieces);
    const QString times = m_times->value() == 0 ? QStringLiteral("∞") : signedNumberText(m_times->value());
    if (pieces)
        setText(QStringLiteral("✂ %1 / %2 ms")
                    .arg(signedNumberText(m_piece->value()), signedNumberText(m_gap->value())));
    else if (m_times->value() == 1)
        setText(QStringLiteral("× 1"));
    else
        setText(tr("× %1 / %2 ms").arg(times, signedNumberText(m_interval->value())));
}

} // namespace enchufe::widgets
