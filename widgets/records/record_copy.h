// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <QObject>
#include <QString>
#include <QStringDecoder>
#include <QTimer>

#include <cstddef>
#include <span>
#include <vector>

namespace enchufe::widgets {

/// Puts the text of records together, or that of their bytes, in slices that hold nobody up. The window's
/// thread.
class RecordCopy final : public QObject {
    Q_OBJECT

public:
    enum class How { Text, Hex, CArray, Lines };
    /// Characters; a text that grows beyond it ends there, and says so. So does one for which there is no
    /// memory left.
    static constexpr qsizetype mostText = qsizetype{256} << 20;

    RecordCopy(const journal::Journal& journal, std::vector<journal::Seq> seqs, How how, QObject* parent);

    /// Does the first slice at once: what is small is finished when this returns.
    void start();
    [[nodiscard]] std::size_t done() const { return m_done; } ///< records
    [[nodiscard]] std::size_t count() const { return m_seqs.size(); }

signals:
    void progressed();
    void finished(const QString& text, bool whole);

private:
    void slice();
    void addSome();
    void add(const journal::Record& record);
    void addBytes(std::span<const std::byte> bytes);
    void finish(bool whole);

    const journal::Journal& m_journal;
    const std::vector<journal::Seq> m_seqs;
    const How m_how;
    std::size_t m_done = 0;
    QString m_text;
    QStringDecoder m_decoder;      ///< a character may begin in one record and end in the next
    std::vector<std::byte> m_line; ///< of a C array, not yet full
    QTimer m_timer;
};

} // namespace enchufe::widgets
