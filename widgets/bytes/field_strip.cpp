// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bytes/field_strip.h"

#include "core/codec/hex.h"
#include "widgets/common/painted_text.h"
#include "widgets/common/theme.h"

#include <QPainter>

#include <algorithm>

namespace enchufe::widgets {

namespace {

constexpr std::size_t mostBytes = 256;
constexpr double stripMargin = 8;

const char* cType(char code)
{
    switch (code) {
    case 'c':
        return "char";
    case 'b':
        return "int8";
    case 'B':
        return "uint8";
    case '?':
        return "bool";
    case 'h':
        return "int16";
    case 'H':
        return "uint16";
    case 'i':
    case 'l':
        return "int32";
    case 'I':
    case 'L':
        return "uint32";
    case 'q':
    case 'n':
        return "int64";
    case 'Q':
    case 'N':
    case 'P':
        return "uint64";
    case 'e':
        return "float16";
    case 'f':
        return "float32";
    case 'd':
        return "float64";
    case 's':
        return "char[]";
    case 'p':
        return "pascal";
    default:
        return "";
    }
}

} // namespace

FieldStrip::FieldStrip(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void FieldStrip::setFields(std::vector<Field> fields, std::vector<std::byte> bytes)
{
    m_fields = std::move(fields);
    m_bytes = std::move(bytes);
    if (m_bytes.size() > mostBytes)
        m_bytes.resize(mostBytes);
    QStringList words;
    for (const Field& field : m_fields)
        words << field.name + QLatin1Char(' ') + field.value;
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

void FieldStrip::setRecord(const codec::StructFormat& format, std::vector<std::byte> bytes)
{
    std::vector<Field> fields;
    for (const codec::StructValue& value : format.unpack(bytes).value) {
        const QString code(QLatin1Char(value.code));
        const bool isNumber = value.size > 1 && value.code != 's' && value.code != 'p';
        fields.push_back({value.offset, value.size,
                          code + QLatin1Char(' ') + QLatin1String(cType(value.code)), code,
                          QString::fromStdString(value.text),
                          !isNumber              ? Order::None
                          : format.isBigEndian() ? Order::MostFirst
                                                 : Order::LeastFirst});
    }
    setFields(std::move(fields), std::move(bytes));
}

void FieldStrip::clear()
{
    m_fields.clear();
    m_bytes.clear();
    updateGeometry();
    update();
}

double FieldStrip::cellWidth() const
{
    return QFontMetricsF(m_theme.fixedFont()).horizontalAdvance(QStringLiteral("00")) * 2.2;
}

QSize FieldStrip::sizeHint() const
{
    const QFontMetricsF metrics(m_theme.fixedFont());
    return {static_cast<int>(2 * stripMargin + cellWidth() * static_cast<double>(m_bytes.size())),
            static_cast<int>(metrics.height() * 6.4)};
}

void FieldStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colors().panel);
    painter.setFont(m_theme.fixedFont());
    std::size_t end = 0;
    bool odd = false;
    for (const Field& value : m_fields) {
        if (value.offset >= m_bytes.size())
            break;
        paintPadding(painter, end, value.offset);
        if (value.size > 0)
            paintField(painter, value, odd);
        odd = !odd;
        end = value.offset + value.size;
    }
    paintPadding(painter, end, m_bytes.size());
    paintBytes(painter);
}

void FieldStrip::paintPadding(QPainter& painter, std::size_t from, std::size_t to)
{
    if (to <= from)
        return;
    const double height = painter.fontMetrics().height();
    const QRectF box(stripMargin + cellWidth() * static_cast<double>(from), height * 1.4,
                     cellWidth() * static_cast<double>(to - from), height * 1.5);
    painter.fillRect(box, QBrush(m_theme.colors().muted, Qt::BDiagPattern));
}

void FieldStrip::paintField(QPainter& painter, const Field& field, bool odd)
{
    const Colors& colors = m_theme.colors();
    const double height = painter.fontMetrics().height();
    const double left = stripMargin + cellWidth() * static_cast<double>(field.offset);
    const double width = cellWidth() * static_cast<double>(field.size);
    QColor ground = colors.frame;
    ground.setAlpha(odd ? 50 : 95);
    painter.fillRect(QRectF(left, height * 1.4, width - 1, height * 1.5), ground);
    painter.setPen(colors.muted);
    const QFontMetricsF metrics(painter.font());
    PaintedText words(painter);
    words.draw(QRectF(left, 0, width, height * 1.4), Qt::AlignCenter,
               metrics.horizontalAdvance(field.name) <= width ? field.name : field.brief, TextRole::Label);
    paintOrder(painter, QRectF(left, height * 3.35, width, 0), field.order);
    painter.setPen(colors.text);
    QFont bold = m_theme.fixedFont();
    bold.setBold(true);
    painter.setFont(bold);
    // The table below has it in whole.
    words.draw(QRectF(left, height * 3.7, width - 2, height * 1.3), Qt::AlignCenter, field.value,
               TextRole::Label, Qt::ElideRight);
    painter.setFont(m_theme.fixedFont());
}

/// From the most significant byte to the least.
void FieldStrip::paintOrder(QPainter& painter, const QRectF& under, Order order) const
{
    if (order == Order::None)
        return;
    const bool rightwards = order == Order::MostFirst;
    const double y = under.top();
    const double from = rightwards ? under.left() + 6 : under.right() - 6;
    const double to = rightwards ? under.right() - 8 : under.left() + 8;
    const double back = rightwards ? -6 : 6;
    painter.setPen(QPen(m_theme.colors().frame, 2));
    painter.drawLine(QPointF(from, y), QPointF(to, y));
    painter.drawLine(QPointF(to, y), QPointF(to + back, y - 4));
    painter.drawLine(QPointF(to, y), QPointF(to + back, y + 4));
}

void FieldStrip::paintBytes(QPainter& painter)
{
    const Colors& colors = m_theme.colors();
    const double height = painter.fontMetrics().height();
    for (std::size_t i = 0; i < m_bytes.size(); ++i) {
        const QRectF cell(stripMargin + cellWidth() * static_cast<double>(i), height * 1.4, cellWidth(),
                          height * 1.5);
        painter.setPen(colors.text);
        PaintedText words(painter);
        words.draw(cell, Qt::AlignCenter, QString::fromStdString(codec::toHex({&m_bytes[i], 1})),
                   TextRole::Result);
        painter.setPen(colors.muted);
        if (i % 4 == 0) // where a C compiler would align an int
            words.draw(QRectF(cell.left() - cell.width() / 2, height * 5.1, cell.width() * 2, height),
                       Qt::AlignCenter, QString::number(i), TextRole::Label);
        painter.setPen(colors.border);
        painter.drawRect(cell);
    }
}

} // namespace enchufe::widgets
