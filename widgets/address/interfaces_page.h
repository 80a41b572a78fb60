// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/interfaces.h"
#include "core/net/options.h"
#include "widgets/model/feed.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QGroupBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableWidget;

namespace enchufe::widgets {

class Theme;

/// This machine's interfaces, and one UDP socket's part in broadcast and multicast on them.
class InterfacesPage final : public QWidget {
    Q_OBJECT

public:
    InterfacesPage(Feed& feed, Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] net::SocketId socket() const; ///< the chosen UDP socket; 0: there is none
    [[nodiscard]] QString answer() const;       ///< what the kernel said to the last thing asked

signals:
    void addressChosen(const QString& address);
    void optionRequested(net::SocketId socket, const net::OptionEntry& option, const net::OptionValue& value);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    QWidget* buildGroup();
    void retranslate();
    void readInterfaces();
    void refreshSockets();
    void showAnswer();
    [[nodiscard]] bool isSix() const;
    /// The interface chosen, as the option for this family wants it: an address, or a number.
    [[nodiscard]] QString chosenInterface() const;
    void ask(const char* option, const char* option6, const QString& value);

    Feed& m_feed;
    Theme& m_theme;
    std::vector<net::Interface> m_all;
    QTableWidget* m_table = nullptr;
    QPushButton* m_reread = nullptr;
    QGroupBox* m_group = nullptr;
    QLabel* m_socketLabel = nullptr;
    QComboBox* m_socket = nullptr;
    QLabel* m_addressLabel = nullptr;
    QLineEdit* m_address = nullptr;
    QLabel* m_throughLabel = nullptr;
    QComboBox* m_through = nullptr;
    QPushButton* m_join = nullptr;
    QPushButton* m_leave = nullptr;
    QPushButton* m_useForSending = nullptr;
    QLabel* m_hopsLabel = nullptr;
    QSpinBox* m_hops = nullptr;
    QCheckBox* m_loop = nullptr;
    QCheckBox* m_broadcast = nullptr;
    QLabel* m_answer = nullptr;
    std::string m_asked; ///< the option that was last asked for; empty: none, or it was no value
};

} // namespace enchufe::widgets
