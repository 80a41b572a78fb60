// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/socket_table.h"
#include "core/stream/ladder.h"
#include "widgets/ladder/ladder_picture.h"
#include "widgets/views/view.h"

#include <QAbstractScrollArea>
#include <QTimer>

class QCheckBox;
class QLabel;
class QToolButton;

namespace enchufe::widgets {

class Feed;
struct ViewParts;

/// The drawing area: scrolls, points, selects.
class LadderCanvas final : public QAbstractScrollArea {
    Q_OBJECT

public:
    LadderCanvas(const journal::Journal& journal, const stream::Ladder& ladder, Theme& theme,
                 QWidget* parent);

    void setNames(const LadderPicture::Names& names) { m_names = names; }
    void setBare(bool bare) { m_bare = bare; } ///< no frame that tells of the keys
    void refresh();
    void selectCall(journal::Seq seq);
    /// Everything, for a file: its size follows the number of rows.
    [[nodiscard]] QSize pictureSize() const;
    void paintTo(QPainter& painter, const QSize& size) const;
    [[nodiscard]] QPoint pointOfRow(int row) const;
    [[nodiscard]] int rowCount() const;
    [[nodiscard]] QString rowText(int row) const;

signals:
    void callsPicked(const std::vector<journal::Seq>& seqs, journal::Seq current);

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] LadderPicture picture() const;
    void updateBar();
    void choose(int row);

    const journal::Journal& m_journal;
    const stream::Ladder& m_ladder;
    Theme& m_theme;
    LadderPicture::Names m_names;
    int m_picked = -1;
    bool m_bare = false;
};

/// The interaction diagram of the selected connection, with its knobs.
class LadderView final : public View {
    Q_OBJECT

public:
    LadderView(Feed& feed, Theme& theme, QWidget* parent = nullptr);
    [[nodiscard]] static View* make(const ViewParts& parts, QWidget* parent);

    void setSocket(net::SocketId socket, const net::Endpoint& peer = {}); ///< as StreamModel has it
    [[nodiscard]] LadderCanvas& canvas() { return *m_canvas; }
    void savePicture();
    void takeKeys() override { m_canvas->setFocus(Qt::ShortcutFocusReason); }
    void setBare(bool bare) override;

protected:
    void changeEvent(QEvent* event) override;
    void look() override;
    void wake() override;
    void rest() override { m_slice.stop(); }
    void showPlace(const Selection& selection) override
    {
        setSocket(selection.conversation(), selection.place().peer);
    }
    void showCall(journal::Seq call) override { m_canvas->selectCall(call); }

private:
    void retranslate();
    void updateEnds();
    void catchUp();
    [[nodiscard]] QString nameOf(const journal::Conversation& ends, net::SocketId socket, bool server) const;

    Feed& m_feed;
    Theme& m_theme;
    stream::Ladder m_ladder;
    net::SocketId m_socket = 0;
    net::Endpoint m_peer;
    QCheckBox* m_options = nullptr;
    QLabel* m_status = nullptr;
    QToolButton* m_save = nullptr;
    LadderCanvas* m_canvas = nullptr;
    QTimer m_slice;
};

} // namespace enchufe::widgets
