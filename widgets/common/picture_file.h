// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QSize>
#include <QString>

#include <functional>

class QPainter;
class QWidget;

namespace enchufe::widgets {

/// Writes what is painted as PNG, SVG or PDF: the picture for a slide.
class PictureFile {
    Q_DECLARE_TR_FUNCTIONS(PictureFile)

public:
    using Paint = std::function<void(QPainter&, const QSize&)>;

    /// The format follows the file's ending. Empty on success, else what went wrong.
    [[nodiscard]] static QString save(const QString& path, const QSize& size, const QString& title,
                                      const Paint& paint);
    /// Asks for the file, and says what went wrong.
    static void chooseAndSave(QWidget* parent, const QSize& size, const QString& title, const Paint& paint);
};

} // namespace enchufe::widgets
