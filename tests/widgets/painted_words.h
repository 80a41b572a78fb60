// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/painted_text.h"

#include <QPixmap>
#include <QStringList>
#include <QWidget>

namespace enchufe::test {

/// All that is painted in that window now, buttons' and labels' words aside.
[[nodiscard]] inline QStringList paintedWords(QWidget& window)
{
    struct Reader final : widgets::PaintedTextReader {
        void onPainted(const QWidget& /*on*/, const Painted& text) override { words << text.text; }
        QStringList words;
    } reader;
    widgets::PaintedTextReader::setFor(window, &reader);
    (void)window.grab();
    widgets::PaintedTextReader::setFor(window, nullptr);
    return reader.words;
}

} // namespace enchufe::test
