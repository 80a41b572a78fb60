// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/reading.h"
#include "core/journal/socket_table.h"

#include <QString>
#include <QWidget>

class QComboBox;
class QLabel;
class QSpinBox;

namespace enchufe::widgets {

/// How one socket is received from: automatically, paced or by hand, and with how much room. Shows what the
/// records say is so.
class ReadingKnobs final : public QWidget {
    Q_OBJECT

public:
    enum class Shape { Row, Block }; ///< beside each other, or below each other with a title
    ReadingKnobs(Shape shape, QWidget* parent);

    /// Whose they are, where that is to be heard: before each name.
    void setWho(const QString& who);
    /// `socket`: null where there is none.
    void show(const journal::SocketInfo* socket, bool canChange);
    [[nodiscard]] std::uint32_t size() const; ///< bytes of each call
    /// "recv" or "recvfrom": what the engine calls on that socket.
    [[nodiscard]] static QString receiveCall(const journal::SocketInfo* socket);

signals:
    void chosen(const engine::Reading& reading);

protected:
    void changeEvent(QEvent* event) override;

private:
    void arrange(Shape shape);
    void retranslate();
    void choose();
    void showReading(const engine::ReadingNow& now, bool anotherSocket);

    QLabel* m_title = nullptr; ///< of a block
    QComboBox* m_mode = nullptr;
    QSpinBox* m_size = nullptr;
    QSpinBox* m_interval = nullptr;
    QString m_who;
    QString m_receiveCall = QStringLiteral("recv");
    net::SocketId m_shownSocket = 0;
    engine::ReadingNow m_shownReading;
};

} // namespace enchufe::widgets
