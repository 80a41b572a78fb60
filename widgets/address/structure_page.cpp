// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/address/structure_page.h"

#include "core/codec/hex.h"
#include "widgets/bytes/field_strip.h"
#include "widgets/common/column_widths.h"
#include "widgets/common/format.h"
#include "widgets/common/plain_table.h"
#include "widgets/common/port_notes.h"
#include "widgets/common/theme.h"
#include "widgets/common/wrapped_label.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableWidget>
#include <QVBoxLayout>

#include <bit>

namespace enchufe::widgets {

namespace {

struct Field {
    enum Column { Name, Bytes, Order, AsRead, Converted, Value, Count };
};

constexpr const char* examples[] = {"127.0.0.1:8080",     "0.0.0.0:0",         "192.168.1.20:80",
                                    "[::1]:8080",         "[fe80::1%1]:5000",  "239.1.2.3:5000",
                                    "255.255.255.255:67", "unix:/run/enchufe", "unix:@enchufe"};

} // namespace

StructurePage::StructurePage(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    m_label = new QLabel(this);
    m_address = new QComboBox(this);
    m_address->setEditable(true);
    m_address->setInsertPolicy(QComboBox::NoInsert);
    for (const char* const text : examples)
        m_address->addItem(QLatin1String(text));
    m_label->setBuddy(m_address);
    m_problem = new WrappedLabel(this);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_structure = new WrappedLabel(this);
    m_strip = new FieldStrip(theme, this);
    m_stripArea = new QScrollArea(this);
    m_stripArea->setFrameShape(QFrame::NoFrame);
    m_stripArea->setWidget(m_strip);
    m_stripArea->setWidgetResizable(true);
    m_table = new QTableWidget(0, Field::Count, this);
    makePlain(*m_table);
    new ColumnWidths(*m_table);
    m_table->setMinimumHeight(fontMetrics().height() * 6);
    m_meaning = new WrappedLabel(this);
    m_notes = new WrappedLabel(this);
    m_notes->setTextFormat(Qt::RichText);
    auto* const line = new QHBoxLayout;
    line->addWidget(m_label);
    line->addWidget(m_address, 1);
    auto* const layout = new QVBoxLayout(this);
    layout->addLayout(line);
    layout->addWidget(m_problem);
    layout->addWidget(m_notes);
    layout->addWidget(m_structure);
    layout->addWidget(m_stripArea);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_meaning);
    connect(m_address, &QComboBox::currentTextChanged, this, &StructurePage::showAddress);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &StructurePage::showMeaning);
    connect(&theme, &Theme::changed, this, [this] {
        fitRows(*m_table);
        showAddress();
    });
    m_portNotes = new PortNotes({net::Type::Stream}, this);
    connect(m_portNotes, &PortNotes::answered, this, [this](const QStringList& answer) {
        m_portNote = answer.first();
        m_notes->setText(notes());
    });
    retranslate();
}

void StructurePage::setAddress(const QString& address) { m_address->setEditText(address); }

QString StructurePage::problem() const { return m_problem->text(); }

void StructurePage::retranslate()
{
    m_label->setText(tr("Address"));
    m_address->setAccessibleName(tr("Address"));
    m_strip->setAccessibleName(tr("The structure's bytes"));
    m_table->setAccessibleName(tr("The structure's fields"));
    m_table->setHorizontalHeaderLabels({tr("Field"), tr("Bytes in memory"), tr("Order"),
                                        inTwoLines(tr("As this machine reads it")),
                                        inTwoLines(tr("After ntohs(), ntohl()")), tr("Means")});
    showAddress();
}

void StructurePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StructurePage::showAddress()
{
    const QString text = m_address->currentText().trimmed();
    m_endpoint = net::Endpoint::fromText(text.toStdString()).value_or(net::Endpoint());
    const bool good = !m_endpoint.isEmpty();
    m_problem->setText(good ? QString()
                            : QStringLiteral("✗ ") +
                                  tr("No address: a number and a port, as 127.0.0.1:80 or [::1]:80, or "
                                     "unix:/path. Names are for the resolver."));
    m_problem->setVisible(!good);
    for (QWidget* const part : {static_cast<QWidget*>(m_structure), static_cast<QWidget*>(m_stripArea),
                                static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_meaning)})
        part->setEnabled(good);
    if (!good) {
        m_notes->clear();
        return;
    }
    m_picture = net::addressPicture(m_endpoint);
    const QString order = std::endian::native == std::endian::little ? tr("this machine is little-endian")
                                                                     : tr("this machine is big-endian");
    m_structure->setText(
        QStringLiteral("<b>struct %1</b> · %2 · %3")
            .arg(fromView(m_picture.structure), tr("%1 bytes").arg(m_endpoint.bytes().size()), order));
    std::vector<FieldStrip::Field> fields;
    for (const net::AddressField& field : m_picture.fields) {
        const bool number = !field.asRead.empty();
        const auto own = std::endian::native == std::endian::little ? FieldStrip::Order::LeastFirst
                                                                    : FieldStrip::Order::MostFirst;
        const QString name = fromView(field.name);
        fields.push_back({field.offset, field.size, name, name.section(QLatin1Char('_'), 1),
                          QString::fromStdString(field.value),
                          field.networkOrder ? FieldStrip::Order::MostFirst
                          : number           ? own
                                             : FieldStrip::Order::None});
    }
    const auto bytes = m_endpoint.bytes();
    m_strip->setFields(std::move(fields), {bytes.begin(), bytes.end()});
    m_stripArea->setFixedHeight(m_strip->sizeHint().height() +
                                m_stripArea->horizontalScrollBar()->sizeHint().height());
    fillTable();
    m_portNote.clear();
    m_portNotes->ask(QString::number(m_endpoint.port()));
    m_notes->setText(notes());
}

void StructurePage::fillTable()
{
    const int chosen = m_table->currentRow();
    m_table->setRowCount(0);
    for (const net::AddressField& field : m_picture.fields) {
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        const auto set = [this, row](int column, const QString& text) {
            auto* const item = new QTableWidgetItem(text);
            if (column != Field::Order)
                item->setFont(m_theme.fixedFont());
            m_table->setItem(row, column, item);
        };
        set(Field::Name, fromView(field.name));
        set(Field::Bytes,
            QString::fromStdString(codec::toSpacedHex(m_endpoint.bytes().subspan(field.offset, field.size))));
        set(Field::Order, field.networkOrder ? tr("network") : field.asRead.empty() ? QString() : tr("own"));
        set(Field::AsRead, QString::fromStdString(field.asRead));
        set(Field::Converted, field.converted.empty()
                                  ? QString()
                                  : QStringLiteral("%1 → %2").arg(fromView(field.converter),
                                                                  QString::fromStdString(field.converted)));
        set(Field::Value, QString::fromStdString(field.value));
    }
    m_table->selectRow(chosen >= 0 && chosen < m_table->rowCount() ? chosen : 1);
}

void StructurePage::showMeaning()
{
    const auto row = static_cast<std::size_t>(std::max(m_table->currentRow(), 0));
    if (row >= m_picture.fields.size())
        return;
    const net::AddressField& field = m_picture.fields[row];
    m_meaning->setText(QStringLiteral("<b>%1 %2</b>: %3")
                           .arg(fromView(field.type).toHtmlEscaped(), fromView(field.name),
                                fromView(field.meaning.in(currentLanguage())).toHtmlEscaped()));
}

QString StructurePage::notes() const
{
    QStringList notes;
    const Language language = currentLanguage();
    if (const auto* const special = net::specialAddress(m_endpoint))
        notes << QStringLiteral("<b>%1, %2</b> (%3): %4")
                     .arg(fromView(special->block), fromView(special->name.in(language)),
                          fromView(special->source), fromView(special->meaning.in(language)).toHtmlEscaped());
    if (m_endpoint.domain() != net::Domain::Unix) {
        const std::string port = std::to_string(m_endpoint.port());
        notes << tr("Port %1: %2").arg(QString::fromStdString(port), m_portNote);
    }
    return notes.join(QStringLiteral("<br>"));
}

} // namespace enchufe::widgets
