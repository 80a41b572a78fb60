// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/picture_file.h"

#include "widgets/common/save_file.h"

#include <QBuffer>
#include <QImage>
#include <QMessageBox>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace enchufe::widgets {

namespace {

constexpr double pngSharpness = 2; // pixels for one: a slide is larger than the window

QByteArray toPng(const QSize& size, const PictureFile::Paint& paint)
{
    QImage image(size * pngSharpness, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(pngSharpness);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter, size);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

QByteArray toSvg(const QSize& size, const QString& title, const PictureFile::Paint& paint)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setTitle(title);
    QPainter painter(&generator);
    paint(painter, size);
    painter.end();
    return buffer.data();
}

QByteArray toPdf(const QSize& size, const QString& title, const PictureFile::Paint& paint)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setPageMargins({});
    writer.setPageSize(QPageSize(QSizeF(size), QPageSize::Point));
    writer.setResolution(72); // a point for a pixel: text is as large as in the window
    QPainter painter(&writer);
    paint(painter, size);
    painter.end();
    return buffer.data();
}

} // namespace

QString PictureFile::save(const QString& path, const QSize& size, const QString& title, const Paint& paint)
{
    QByteArray data;
    if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive))
        data = toSvg(size, title, paint);
    else if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        data = toPdf(size, title, paint);
    else if (path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive))
        data = toPng(size, paint);
    else
        return tr("The file's name must end in .png, .svg or .pdf.");
    return SaveFile::write(path, data);
}

void PictureFile::chooseAndSave(QWidget* parent, const QSize& size, const QString& title, const Paint& paint)
{
    const QString path = SaveFile::choose(parent, tr("Save the picture"), title + QStringLiteral(".png"),
                                          tr("Pictures (*.png *.svg *.pdf)"));
    if (path.isEmpty())
        return;
    const QString problem = save(path, size, title, paint);
    if (!problem.isEmpty())
        QMessageBox::warning(parent, tr("Save the picture"), problem);
}

} // namespace enchufe::widgets
