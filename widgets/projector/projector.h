// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPointer>
#include <QWidget>

#include <vector>

class QLabel;
class QMainWindow;
class QVBoxLayout;

namespace enchufe::widgets {

class Actions;
class DetailsPanel;
class Sentence;
class Theme;
class View;
class ViewTabs;
class WindowLayout;

/// The window as a lecture room sees it: the whole screen, text of 150 %, the chosen view and one sentence of
/// what the newest or chosen call meant, nothing else. Leaving it, everything is as it was.
class Projector final : public QWidget {
    Q_OBJECT

public:
    struct Parts {
        QMainWindow& window;
        QWidget& usual;             ///< what else fills the window, and gives way
        std::vector<QWidget*> bars; ///< around it: they go too
        ViewTabs& views;
        WindowLayout& layout;
        DetailsPanel& details;
        Theme& theme;
        Actions& actions;
    };

    Projector(const Parts& parts, QWidget* parent);

    [[nodiscard]] bool isOn() const { return m_isOn; }
    void enter();
    void leave();
    /// Never more than the screen has, whatever the view would like.
    [[nodiscard]] QSize minimumSizeHint() const override;

    static constexpr double scale = 1.5; ///< at least

signals:
    void left(); ///< what follows from the window's size and text is to be settled again

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Before {
        double scale = 1;
        int tab = 0;
        Qt::WindowStates state;
        QSize size;
        QList<QByteArray> splitters;
        std::vector<QWidget*> barsShown;
        QPointer<QWidget> focus;
    };

    void showCurrent();
    void say();
    void retranslate();
    void settle();

    Parts m_parts;
    Before m_before;
    bool m_isOn = false;
    QVBoxLayout* m_room = nullptr;
    View* m_view = nullptr; ///< shown here just now
    Sentence* m_sentence = nullptr;
    QLabel* m_keys = nullptr;
};

} // namespace enchufe::widgets
