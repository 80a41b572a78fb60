// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/address_fields.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QScrollArea;
class QTableWidget;

namespace enchufe::widgets {

class FieldStrip;
class PortNotes;
class Theme;

/// An address as the structure that socket calls are given: byte by byte, field by field, network order
/// beside this machine's own.
class StructurePage final : public QWidget {
    Q_OBJECT

public:
    StructurePage(Theme& theme, QWidget* parent = nullptr);

    void setAddress(const QString& address); ///< "127.0.0.1:80", "[::1]:80", "unix:/path"
    [[nodiscard]] const net::Endpoint& endpoint() const { return m_endpoint; }
    [[nodiscard]] QString problem() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showAddress();
    void fillTable();
    void showMeaning();
    [[nodiscard]] QString notes() const;

    Theme& m_theme;
    net::Endpoint m_endpoint;
    net::AddressPicture m_picture; ///< of the endpoint
    PortNotes* m_portNotes = nullptr;
    QString m_portNote; ///< empty until it is known
    QLabel* m_label = nullptr;
    QComboBox* m_address = nullptr;
    QLabel* m_problem = nullptr;
    QLabel* m_structure = nullptr;
    FieldStrip* m_strip = nullptr;
    QScrollArea* m_stripArea = nullptr;
    QTableWidget* m_table = nullptr;
    QLabel* m_meaning = nullptr;
    QLabel* m_notes = nullptr;
};

} // namespace enchufe::widgets
