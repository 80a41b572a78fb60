// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontInfo>
#include <QPainter>
#include <QPalette>
#include <QProxyStyle>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace enchufe::widgets {

namespace {

Colors lightColors()
{
    Colors c;
    c.window = "#f4f6f8";
    c.panel = "#ffffff";
    c.border = "#d9dee4";
    c.text = "#1b1f24";
    c.muted = "#5f6873";
    c.accent = "#0072b2";
    c.selection = "#dcebf7";
    c.button = "#f7f8fa";
    c.buttonBorder = "#c8ced6";
    c.alternate = "#f7f9fb";
    c.client = "#0072b2";
    c.listener = "#d55e00";
    c.datagram = "#7a5cc0";
    c.frame = "#009e73";
    c.error = "#a3156b";
    c.errorPanel = "#fdf1f7";
    c.sent = "#0072b2";
    c.received = "#d55e00";
    return c;
}

Colors darkColors()
{
    Colors c;
    c.window = "#16191d";
    c.panel = "#1e2227";
    c.border = "#343b43";
    c.text = "#e8ebee";
    c.muted = "#a3adb8";
    c.accent = "#56b4e9";
    c.selection = "#23405a";
    c.button = "#292f36";
    c.buttonBorder = "#444d57";
    c.alternate = "#22272d";
    c.client = "#56b4e9";
    c.listener = "#f0894a";
    c.datagram = "#b49bf0";
    c.frame = "#2fc79b";
    c.error = "#f08cbc";
    c.errorPanel = "#3a2230";
    c.sent = "#56b4e9";
    c.received = "#f0894a";
    c.dark = true;
    return c;
}

QPalette paletteOf(const Colors& c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.panel);
    palette.setColor(QPalette::AlternateBase, c.alternate);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    palette.setColor(QPalette::Button, c.button);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.error);
    palette.setColor(QPalette::Highlight, c.selection);
    palette.setColor(QPalette::HighlightedText, c.text);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::ToolTipBase, c.panel);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Light, c.panel);
    palette.setColor(QPalette::Midlight, c.border);
    palette.setColor(QPalette::Mid, c.border);
    palette.setColor(QPalette::Dark, c.buttonBorder);
    palette.setColor(QPalette::Shadow, c.buttonBorder);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText}) {
        QColor faded = c.muted;
        faded.setAlphaF(0.6F);
        palette.setColor(QPalette::Disabled, role, faded);
    }
    return palette;
}

/// Fusion with icons as high as the text.
class ScaledStyle final : public QProxyStyle {
public:
    explicit ScaledStyle(const Theme& theme) : QProxyStyle(QStringLiteral("Fusion")), m_theme(theme) {}

    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override
    {
        if (metric == PM_ToolBarIconSize || metric == PM_ButtonIconSize || metric == PM_SmallIconSize)
            return qRound(16 * m_theme.scale());
        if (metric == PM_IndicatorWidth || metric == PM_IndicatorHeight)
            return qRound(14 * m_theme.scale());
        return QProxyStyle::pixelMetric(metric, option, widget);
    }

    /// Fusion's boxes can hardly be seen on a dark ground.
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override
    {
        if (element == PE_IndicatorCheckBox)
            drawCheckBox(*option, *painter);
        else
            QProxyStyle::drawPrimitive(element, option, painter, widget);
    }

private:
    void drawCheckBox(const QStyleOption& option, QPainter& painter) const
    {
        const Colors& colors = m_theme.colors();
        const bool on = option.state.testFlag(State_On);
        const bool enabled = option.state.testFlag(State_Enabled);
        const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
        const QColor fill = on ? enabled ? colors.accent : colors.muted : colors.panel;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(enabled ? mixed(colors.muted, colors.accent, on ? 1 : 0) : colors.border);
        painter.setBrush(fill);
        painter.drawRoundedRect(box, 3 * m_theme.scale(), 3 * m_theme.scale());
        if (on) {
            const auto at = [&box](double x, double y) {
                return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
            };
            const QPointF mark[] = {at(0.22, 0.52), at(0.43, 0.72), at(0.78, 0.28)};
            painter.setPen(
                QPen(textOn(fill), 1.8 * m_theme.scale(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPolyline(mark, 3);
        }
        painter.restore();
    }

    const Theme& m_theme;
};

} // namespace

std::span<const KnownTheme> allThemes()
{
    static constexpr KnownTheme known[] = {
        {ThemeChoice::System, "system", QT_TRANSLATE_NOOP("enchufe::widgets::Actions", "As the system")},
        {ThemeChoice::Light, "light", QT_TRANSLATE_NOOP("enchufe::widgets::Actions", "Light")},
        {ThemeChoice::Dark, "dark", QT_TRANSLATE_NOOP("enchufe::widgets::Actions", "Dark")}};
    return known;
}

QColor mixed(const QColor& color, const QColor& other, double part)
{
    const auto between = [part](int a, int b) { return qRound(a + (b - a) * part); };
    return {between(color.red(), other.red()), between(color.green(), other.green()),
            between(color.blue(), other.blue())};
}

double contrast(const QColor& one, const QColor& other)
{
    // WCAG 2.1, "relative luminance" and "contrast ratio".
    const auto luminance = [](const QColor& color) {
        const auto part = [](double value) {
            return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
    };
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

QColor textOn(const QColor& color)
{
    // Black itself, not nearly: one of the two then has a contrast of 4.58 at least, whatever the colour is.
    const QColor black(Qt::black);
    const QColor white(Qt::white);
    return contrast(color, white) >= contrast(color, black) ? white : black;
}

void markInvalid(QWidget& field, bool invalid)
{
    field.setProperty("invalid", invalid);
    field.style()->unpolish(&field); // the sheet looks at properties only then
    field.style()->polish(&field);
}

Theme::Theme(QApplication& application) : m_application(application)
{
    const QFont font = application.font();
    m_basePointSize = font.pointSizeF() > 0 ? font.pointSizeF() : 10;
    m_systemIsDark = application.palette().color(QPalette::Window).lightness() < 128;
    application.setStyle(new ScaledStyle(*this));
    application.installEventFilter(this);
    apply();
}

void Theme::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

void Theme::setScale(double scale)
{
    // A settings file may say anything; a font of no size, or of infinite size, would be painted for ever.
    m_scale = std::isfinite(scale) && scale > 0 ? std::clamp(scale, smallestScale, largestScale) : 1.0;
    apply();
}

bool Theme::eventFilter(QObject* watched, QEvent* event)
{
    // The desktop switched between light and dark. Our own palette makes the same event.
    if (event->type() == QEvent::ApplicationPaletteChange && watched == &m_application && !m_applying) {
        const QColor window = m_application.palette().color(QPalette::Window);
        if (window != m_colors.window) {
            m_systemIsDark = window.lightness() < 128;
            apply();
        }
    }
    return QObject::eventFilter(watched, event);
}

void Theme::apply()
{
    m_applying = true;
    const bool dark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_systemIsDark);
    m_colors = dark ? darkColors() : lightColors();
    QFont font = m_application.font();
    font.setPointSizeF(m_basePointSize * m_scale);
    m_application.setFont(font);
    m_application.setPalette(paletteOf(m_colors));
    m_application.setStyleSheet(styleSheet());
    m_applying = false;
    emit changed();
}

QFont Theme::fixedFont() const
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (!QFontInfo(font).fixedPitch())
        font.setFamily(QStringLiteral("DejaVu Sans Mono"));
    font.setStyleHint(QFont::Monospace);
    font.setPointSizeF(m_basePointSize * m_scale * 0.96);
    return font;
}

QFont Theme::smallFont() const
{
    QFont font = m_application.font();
    font.setPointSizeF(m_basePointSize * m_scale * 0.88);
    return font;
}

QString Theme::styleSheet() const
{
    const auto px = [this](double size) {
        return QString::number(qRound(size * m_scale)) + QStringLiteral("px");
    };
    QString sheet = QStringLiteral(R"(
        QMainWindow, QDialog { background: @window; }
        QToolBar { background: @panel; border: none; border-bottom: 1px solid @border; spacing: @5; padding: @4 @8; }
        QToolBar#inner { background: transparent; border: none; padding: 0; }
        QToolBar::separator { background: @border; width: 1px; margin: @4 @6; }
        QToolButton, QPushButton { background: @button; border: 1px solid @buttonBorder; border-radius: @4;
                                   padding: @4 @8; color: @text; }
        QToolButton:hover, QPushButton:hover { border-color: @accent; }
        QToolButton:focus, QPushButton:focus { border-color: @accent; }
        QToolButton:pressed, QPushButton:pressed { background: @selection; }
        QToolButton:checked, QPushButton:checked { background: @selection; border-color: @accent; color: @accent; }
        QToolButton:disabled, QPushButton:disabled { color: @disabled; }
        QToolButton[popupMode="2"] { padding-right: @18; }
        QToolButton#compact { padding: @3 @6; }
        QToolButton#qt_toolbar_ext_button { padding: 0; border: none; }
        QPushButton#primary { background: @accent; border-color: @accent; color: @onAccent; font-weight: bold; }
        QPushButton#primary:focus { border-color: @text; }
        QPushButton#primary:disabled { background: @button; border-color: @buttonBorder; color: @disabled; font-weight: normal; }
        QLineEdit { background: @panel; border: 1px solid @buttonBorder; border-radius: @4; padding: @3 @6;
                    selection-background-color: @accent; selection-color: @onAccent; }
        QLineEdit:focus { border-color: @accent; }
        QSpinBox QLineEdit { border: none; padding: 0; }
        QLineEdit[invalid="true"] { border: 1px solid @error; background: @errorPanel; }
        QTabWidget::pane { border: none; border-top: 1px solid @border; }
        QTabBar QToolButton { padding: 0; border: none; border-radius: 0; background: @window; }
        QTabBar::scroller { width: @18; }
        QTabBar::tab { padding: @5 @12; border: 1px solid transparent; border-bottom: none; color: @text; }
        QTabBar::tab:selected { color: @accent; font-weight: bold; border-bottom: @3 solid @accent; }
        QTabBar::tab:focus { background: @selection; }
        QHeaderView::section { background: @window; color: @muted; border: none; border-right: 1px solid @border;
                               border-bottom: 1px solid @border; padding: @3 @6; }
        QTreeView, QTableView { border: none; background: @panel; }
        QTableView { gridline-color: @border; }
        QTableView::item { border: none; padding: 0 @3; } /* as the headings, with the cell's own margin */
        QTableView::item:selected, QTreeView::item:selected { background: @selection; color: @text; }
        QSplitter::handle { background: @border; }
        QSplitter::handle:horizontal { width: 1px; }
        QSplitter::handle:vertical { height: 1px; }
        QStatusBar { background: @window; border-top: 1px solid @border; }
        QStatusBar QLabel { color: @muted; padding: 0 @4; }
        QStatusBar::item { border: none; }
        QWidget#panel { background: @panel; }
        QFrame#newestCard { background: @panel; border: 1px solid @buttonBorder; border-left: @4 solid @accent; }
        QFrame#newestCard[bad="true"] { border-left-color: @error; }
        QLabel#cardTitle { font-weight: bold; color: @accent; }
        QFrame#newestCard[bad="true"] QLabel#cardTitle { color: @error; }
        QToolButton#link { background: transparent; border: 1px solid transparent; padding: 0 @3; color: @accent;
                           text-decoration: underline; }
        QToolButton#link:focus { border-color: @accent; }
        QToolButton#plain { background: transparent; border: 1px solid transparent; padding: 0 @3; }
        QToolButton#plain:hover, QToolButton#plain:focus { border-color: @accent; }
        QFrame#popup { background: @panel; border: 1px solid @buttonBorder; }
        QLabel#panelTitle { font-weight: bold; padding: @6 @8; }
        QLabel#muted { color: @muted; }
        QLabel#problem { color: @error; }
        QLabel#errorBox { background: @errorPanel; border: 1px solid @error; border-radius: @4; padding: @8; color: @text; }
        QToolTip { background: @panel; color: @text; border: 1px solid @buttonBorder; padding: @3; }
    )");
    for (const int size : {18, 16, 12, 9, 8, 6, 5, 4, 3})
        sheet.replace(QLatin1Char('@') + QString::number(size), px(size));
    QColor disabled = m_colors.muted;
    disabled.setAlphaF(0.55F);
    const QString onAccent = m_colors.dark ? QStringLiteral("#10141a") : QStringLiteral("#ffffff");
    // Longer names first: @button begins @buttonBorder.
    const std::pair<const char*, QString> names[] = {
        {"@buttonBorder", m_colors.buttonBorder.name()},
        {"@errorPanel", m_colors.errorPanel.name()},
        {"@selection", m_colors.selection.name()},
        {"@onAccent", onAccent},
        {"@disabled", disabled.name(QColor::HexArgb)},
        {"@window", m_colors.window.name()},
        {"@border", m_colors.border.name()},
        {"@button", m_colors.button.name()},
        {"@accent", m_colors.accent.name()},
        {"@panel", m_colors.panel.name()},
        {"@muted", m_colors.muted.name()},
        {"@error", m_colors.error.name()},
        {"@text", m_colors.text.name()},
    };
    for (const auto& [name, value] : names)
        sheet.replace(QLatin1String(name), value);
    return sheet;
}

} // namespace enchufe::widgets
