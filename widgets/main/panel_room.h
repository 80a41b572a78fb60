// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSizeF>

#include <vector>

class QAction;
class QWidget;

namespace enchufe::widgets {

class Settings;

/// Which panels around the middle are shown. With large text, or in a small window, those give way that are
/// worth least there: rather no plot than a plot and half a result. What the person has chosen stays.
class PanelRoom final : public QObject {
    Q_OBJECT

public:
    PanelRoom(QWidget& window, Settings& settings);

    /// The panel is shown by itself where the window has that many lines of text across and down. The action
    /// tells and changes whether it is shown; what was chosen with it is kept in the settings under the key.
    void add(QWidget& panel, QAction& shown, const QSizeF& linesNeeded, const QString& key);
    /// Shows the panel of that action until it is taken back or the person puts it away; the settings never
    /// hear of it.
    void lend(const QAction& shown, bool on);
    /// That one takes height away from the panels, as long as it is shown.
    void shareWith(QWidget& other);
    /// After the window or the text has changed its size.
    void fit();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Wish { None, Shown, Hidden };
    struct Panel {
        QWidget* widget = nullptr;
        QAction* shown = nullptr;
        QSizeF linesNeeded;
        QString key;
        Wish wish = Wish::None;
        bool isLent = false;
    };
    [[nodiscard]] bool hasRoom(const Panel& panel) const;

    QWidget& m_window;
    Settings& m_settings;
    QWidget* m_other = nullptr;
    std::vector<Panel> m_panels;
};

} // namespace enchufe::widgets
