// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "core/net/options.h"
#include "widgets/model/feed.h"

#include <QDialog>

class QLabel;
class QTabWidget;

namespace enchufe::widgets {

class InterfacesPage;
class PortsPage;
class ResolverPage;
class SpecialPage;
class StructurePage;
class Theme;

/// All about addresses: names and the resolver, the structures as bytes, ports, this machine's interfaces,
/// and the addresses with a meaning of their own.
class AddressDialog final : public QDialog {
    Q_OBJECT

public:
    AddressDialog(Feed& feed, engine::Engine& engine, Theme& theme, QWidget* parent = nullptr);

    enum class Page { Resolver, Structure, Ports, Interfaces, Special };
    void showPage(Page page);
    [[nodiscard]] ResolverPage& resolver() { return *m_resolver; }
    [[nodiscard]] StructurePage& structure() { return *m_structure; }
    [[nodiscard]] PortsPage& ports() { return *m_ports; }
    [[nodiscard]] InterfacesPage& interfaces() { return *m_interfaces; }

signals:
    void errorRequested(const QString& name);
    void optionRequested(net::SocketId socket, const net::OptionEntry& option, const net::OptionValue& value);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_missing = nullptr; ///< what this system lacks
    QTabWidget* m_tabs = nullptr;
    ResolverPage* m_resolver = nullptr;
    StructurePage* m_structure = nullptr;
    PortsPage* m_ports = nullptr;
    InterfacesPage* m_interfaces = nullptr;
    SpecialPage* m_special = nullptr;
};

} // namespace enchufe::widgets
