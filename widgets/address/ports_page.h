// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QTableWidget;

namespace enchufe::widgets {

class PortNotes;

/// The ranges of ports, and what one port or service is.
class PortsPage final : public QWidget {
    Q_OBJECT

public:
    explicit PortsPage(QWidget* parent = nullptr);

    [[nodiscard]] QString answer() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fillRanges();
    void showPort();
    void showNotes(const QStringList& notes);

    QLabel* m_label = nullptr;
    QLineEdit* m_port = nullptr;
    PortNotes* m_notes = nullptr;
    QLabel* m_answer = nullptr;
    QTableWidget* m_ranges = nullptr;
};

} // namespace enchufe::widgets
