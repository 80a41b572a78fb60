// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/address/address_dialog.h"

#include "widgets/address/interfaces_page.h"
#include "widgets/address/ports_page.h"
#include "widgets/address/resolver_page.h"
#include "widgets/address/special_page.h"
#include "widgets/address/structure_page.h"
#include "widgets/address/system_facts.h"
#include "widgets/common/fitting.h"
#include "widgets/common/theme.h"
#include "widgets/common/wrapped_label.h"

#include <QEvent>
#include <QTabWidget>
#include <QVBoxLayout>

namespace enchufe::widgets {

AddressDialog::AddressDialog(Feed& feed, engine::Engine& engine, Theme& theme, QWidget* parent)
    : QDialog(parent)
{
    m_resolver = new ResolverPage(engine, theme, this);
    m_structure = new StructurePage(theme, this);
    m_ports = new PortsPage(this);
    m_interfaces = new InterfacesPage(feed, theme, this);
    m_special = new SpecialPage(this);
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    for (QWidget* const page : {static_cast<QWidget*>(m_resolver), static_cast<QWidget*>(m_structure),
                                static_cast<QWidget*>(m_ports), static_cast<QWidget*>(m_interfaces),
                                static_cast<QWidget*>(m_special)})
        m_tabs->addTab(new ScrollingPage(page, m_tabs), QString());
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    m_missing = new WrappedLabel(this);
    m_missing->setObjectName(QStringLiteral("problem"));
    m_missing->setContentsMargins(10, 4, 10, 0);
    layout->addWidget(m_missing);
    layout->addWidget(m_tabs, 1);
    connect(m_resolver, &ResolverPage::errorRequested, this, &AddressDialog::errorRequested);
    connect(m_interfaces, &InterfacesPage::optionRequested, this, &AddressDialog::optionRequested);
    // What is found on one page can be looked at on the next.
    connect(m_resolver, &ResolverPage::addressChosen, m_structure, &StructurePage::setAddress);
    connect(m_interfaces, &InterfacesPage::addressChosen, m_structure, &StructurePage::setAddress);
    const QSize room(qRound(860 * theme.scale()), qRound(600 * theme.scale()));
    retranslate();
    fitToScreen(*this, room);
}

void AddressDialog::showPage(Page page) { m_tabs->setCurrentIndex(static_cast<int>(page)); }

void AddressDialog::retranslate()
{
    setWindowTitle(tr("Addresses"));
    const QString names[] = {tr("Names"), tr("Structures"), tr("Ports"), tr("Interfaces"),
                             tr("Special addresses")};
    for (int i = 0; i < m_tabs->count(); ++i)
        m_tabs->setTabText(i, names[i]);
    const QStringList missing = SystemFacts::missing();
    m_missing->setText(missing.join(QLatin1Char('\n')));
    m_missing->setVisible(!missing.isEmpty());
}

void AddressDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace enchufe::widgets
