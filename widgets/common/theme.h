// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QString>

#include <span>

class QApplication;
class QWidget;

namespace enchufe::widgets {

enum class ThemeChoice { System, Light, Dark };

struct KnownTheme {
    ThemeChoice choice;
    const char* name;  ///< in the settings, on the command line and in the ids of actions
    const char* words; ///< for Actions to translate
};
[[nodiscard]] std::span<const KnownTheme> allThemes();

/// The colours of one look. One colour a side, told apart by colour-blind eyes too (Okabe and Ito's palette).
struct Colors {
    QColor window, panel, border, text, muted, accent, selection, button, buttonBorder, alternate;
    QColor client, listener, datagram, frame, error, errorPanel, sent, received;
    bool dark = false;
};

/// That part of the way from one colour to the other.
[[nodiscard]] QColor mixed(const QColor& color, const QColor& other, double part);
/// From 1 to 21, as WCAG 2.1 counts it: 4.5 is what text needs.
[[nodiscard]] double contrast(const QColor& one, const QColor& other);
/// Black or white, whichever is read better on it: contrast() is 4.5 at least.
[[nodiscard]] QColor textOn(const QColor& color);

/// Whether what a field holds is marked as wrong.
void markInvalid(QWidget& field, bool invalid);

/// Colours, fonts and their scale for the whole program. One object, owned by main(), handed to who needs it.
class Theme final : public QObject {
    Q_OBJECT

public:
    explicit Theme(QApplication& application);

    void setChoice(ThemeChoice choice);
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    /// 1.0 is the system's text size; smallestScale … largestScale.
    void setScale(double scale);
    [[nodiscard]] double scale() const { return m_scale; }
    static constexpr double smallestScale = 0.7;
    static constexpr double largestScale = 3.0;

    [[nodiscard]] const Colors& colors() const { return m_colors; }
    [[nodiscard]] QFont fixedFont() const; ///< for bytes, addresses, calls
    [[nodiscard]] QFont smallFont() const;

signals:
    void changed(); ///< colours or sizes: repaint

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply();
    [[nodiscard]] QString styleSheet() const;

    QApplication& m_application;
    ThemeChoice m_choice = ThemeChoice::System;
    double m_scale = 1.0;
    double m_basePointSize = 10;
    bool m_systemIsDark = false;
    bool m_applying = false;
    Colors m_colors;
};

} // namespace enchufe::widgets
