// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/projector/sentence.h"

#include "widgets/common/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QRegularExpression>

namespace enchufe::widgets {

Sentence::Sentence(Theme& theme, QWidget* parent) : QLabel(parent), m_theme(theme)
{
    setWordWrap(true);
    setTextFormat(Qt::RichText);
    setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(&theme, &Theme::changed, this, [this] {
        if (isVisible())
            say(m_plain);
    });
}

void Sentence::say(const QString& plain)
{
    const bool isNew = std::exchange(m_plain, plain) != plain;
    setAccessibleName(plain);
    fit();
    if (!isNew)
        return;
    QAccessibleEvent changed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
}

QString Sentence::marked(QString text) const
{
    static const QRegularExpression numbers(QStringLiteral("\\b(\\d[\\d,.\\x{00A0}\\x{202F}]*\\d|\\d)\\b"));
    static const QRegularExpression errors(QStringLiteral("\\b(E[A-Z0-9]{3,}|EOF|RST|FIN)\\b"));
    // Letter by letter escaped first: a number in "&#39;" must not be one.
    text.replace(numbers, QStringLiteral("\x01\\1\x02"));
    text.replace(errors, QStringLiteral("\x03\\1\x02"));
    text = text.toHtmlEscaped();
    text.replace(QChar(1), QStringLiteral("<b>"));
    text.replace(QChar(3), QStringLiteral("<b style=\"color:%1\">").arg(m_theme.colors().error.name()));
    // Both end with </b>.
    return text.replace(QChar(2), QStringLiteral("</b>"));
}

/// Three lines.
QSize Sentence::minimumSizeHint() const
{
    const QFont usual = QApplication::font();
    return {0, qRound(QFontMetrics(usual).lineSpacing() * largest * 3)};
}

bool Sentence::fits(double least)
{
    QFont letters = QApplication::font();
    const double usual = letters.pointSizeF();
    for (double times = largest; times >= least; times -= 0.1) {
        letters.setPointSizeF(usual * times);
        setFont(letters);
        if (QLabel::heightForWidth(width()) <= height())
            return true;
    }
    return false;
}

/// Rather the first of several sentences than all of them in small letters.
void Sentence::fit()
{
    static const QRegularExpression between(QStringLiteral("(?<=[.!?]) (?=\\S)"));
    constexpr qsizetype fewest = 2; // "send(): EAGAIN." alone says too little
    QStringList sentences = m_plain.split(between);
    while (true) {
        setText(marked(sentences.join(QLatin1Char(' '))));
        const bool isWhole = sentences.size() <= fewest;
        if (fits(isWhole ? smallest : 1.0) || isWhole)
            return;
        sentences.removeLast();
    }
}

void Sentence::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    fit();
}

} // namespace enchufe::widgets
