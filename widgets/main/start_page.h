// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace enchufe::widgets {

class Actions;
class Theme;

/// What an empty window shows: the ways in.
class StartPage final : public QWidget {
    Q_OBJECT

public:
    StartPage(Theme& theme, const Actions& actions, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void restyle();
    void arrange(); ///< words beside their buttons, or below them where it is narrow

    struct Way {
        QPushButton* button = nullptr;
        QLabel* words = nullptr;
        QBoxLayout* row = nullptr;
    };
    Way addWay(QVBoxLayout& layout);

    QLabel* m_title = nullptr;
    QLabel* m_words = nullptr;
    Way m_demo;
    Way m_partialSend;
    Way m_listen;
    Way m_connect;
    Way m_datagram;
};

} // namespace enchufe::widgets
