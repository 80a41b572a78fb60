// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QSize>

class QSplitter;
class QWidget;

namespace enchufe::widgets {

class Actions;
class PanelRoom;
class Settings;
class Theme;

/// Where the panels stand in the main window, how much room each has, and which of them are put away. Kept in
/// the settings.
class WindowLayout final : public QObject {
    Q_OBJECT

public:
    struct Panels {
        QWidget* left = nullptr;
        QWidget* middle = nullptr;
        QWidget* right = nullptr;  ///< may be put away
        QWidget* bottom = nullptr; ///< below all three
        QWidget* plots[3] = {};    ///< in a row of their own, which may be put away
    };

    WindowLayout(const Panels& panels, const Theme& theme, QWidget* parent);

    [[nodiscard]] QWidget* widget() const;
    /// The window's own place too; the first time as large as that, or as its screen.
    void restore(const Settings& settings, QWidget& window, const QSize& usual);
    void save(Settings& settings, const QWidget& window) const;
    /// The sides get so much more or less room; the middle gives and takes it.
    void scaleColumns(double factor);
    /// The details, what stands above the middle, and then the plots give way to what happens there.
    void letGiveWay(PanelRoom& room, Actions& actions, QWidget& ends);
    /// What each panel takes of the window, to be given back as it is.
    [[nodiscard]] QList<QByteArray> sizes() const;
    void setSizes(const QList<QByteArray>& sizes);

private:
    QSplitter* m_plots = nullptr;
    QSplitter* m_columns = nullptr;
    QSplitter* m_rows = nullptr;
    QWidget* m_details = nullptr;
};

} // namespace enchufe::widgets
