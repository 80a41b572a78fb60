// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTableWidget;

namespace enchufe::widgets {

/// The blocks of addresses that have a meaning of their own.
class SpecialPage final : public QWidget {
    Q_OBJECT

public:
    explicit SpecialPage(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QTableWidget* m_table = nullptr;
};

} // namespace enchufe::widgets
