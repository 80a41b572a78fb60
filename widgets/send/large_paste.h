// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/hex.h"
#include "widgets/send/message_form.h"

#include <QObject>
#include <QString>
#include <QTimer>

namespace enchufe::widgets {

/// Turns a text that is too long for a field into its bytes, a slice at a time, so that the window goes on
/// answering. One text at a time.
class LargePaste final : public QObject {
    Q_OBJECT

public:
    explicit LargePaste(QObject* parent);

    /// As text with escapes or as hex. finished() comes from the event loop, unless cancel() is called.
    void take(const QString& text, MessageForm form);
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_slice.isActive(); }

signals:
    void progressed(std::size_t done, std::size_t total); ///< bytes of the text as UTF-8
    /// An error's position counts bytes of the whole text.
    void finished(const enchufe::codec::ParsedBytes& parsed);

private:
    void takeSlice();
    /// Where the slice ends that begins at m_done: not within an escape or a hex byte.
    [[nodiscard]] std::size_t sliceEnd() const;

    std::string m_text; ///< UTF-8
    MessageForm m_form = MessageForm::Text;
    std::size_t m_done = 0;
    codec::ParsedBytes m_parsed;
    QTimer m_slice;
};

} // namespace enchufe::widgets
