// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/address/resolver_page.h"

#include "core/net/errors.h"
#include "core/net/interfaces.h"
#include "widgets/common/column_widths.h"
#include "widgets/common/flow_layout.h"
#include "widgets/common/format.h"
#include "widgets/common/plain_table.h"
#include "widgets/common/theme.h"
#include "widgets/common/wrapped_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <optional>

namespace enchufe::widgets {

namespace {

enum RowColumn { Family, Type, Protocol, Host, Port, RowColumnCount };

template <class Request>
struct FlagBox {
    bool Request::*wanted;
    const char* name;
    const char* tip;
};

constexpr FlagBox<net::ResolveRequest> resolveFlags[] = {
    {&net::ResolveRequest::passive, "AI_PASSIVE",
     QT_TRANSLATE_NOOP("enchufe::widgets::ResolverPage", "Without a name: the wildcard address, for bind()")},
    {&net::ResolveRequest::canonicalName, "AI_CANONNAME",
     QT_TRANSLATE_NOOP("enchufe::widgets::ResolverPage", "Also the host's official name")},
    {&net::ResolveRequest::numericHost, "AI_NUMERICHOST",
     QT_TRANSLATE_NOOP("enchufe::widgets::ResolverPage", "The host is an address: no name server is asked")},
    {&net::ResolveRequest::numericService, "AI_NUMERICSERV",
     QT_TRANSLATE_NOOP("enchufe::widgets::ResolverPage", "The service is a port number")},
    {&net::ResolveRequest::mappedToo, "AI_V4MAPPED",
     QT_TRANSLATE_NOOP("enchufe::widgets::ResolverPage",
                       "With AF_INET6 and no IPv6 address: IPv4 ones as ::ffff:a.b.c.d")},
    {&net::ResolveRequest::allOfThem, "AI_ALL",
     QT_TRANSLATE_NOOP("enchufe::widgets::ResolverPage", "With AI_V4MAPPED: both kinds")},
    {&net::ResolveRequest::configuredOnly, "AI_ADDRCONFIG",
     QT_TRANSLATE_NOOP("enchufe::widgets::ResolverPage",
                       "Only families that this machine has an address of, loopback aside")},
};
constexpr FlagBox<net::NameRequest> nameFlags[] = {
    {&net::NameRequest::numericHost, "NI_NUMERICHOST",
     QT_TRANSLATE_NOOP("enchufe::widgets::ResolverPage", "The address as a number: no name server is asked")},
    {&net::NameRequest::numericService, "NI_NUMERICSERV",
     QT_TRANSLATE_NOOP("enchufe::widgets::ResolverPage", "The port as a number")},
    {&net::NameRequest::nameRequired, "NI_NAMEREQD",
     QT_TRANSLATE_NOOP("enchufe::widgets::ResolverPage", "No name is an error, instead of the number")},
    {&net::NameRequest::datagram, "NI_DGRAM",
     QT_TRANSLATE_NOOP("enchufe::widgets::ResolverPage", "The service's name for UDP")},
};

constexpr net::Domain families[] = {net::Domain::Unspecified, net::Domain::Inet, net::Domain::Inet6};
constexpr std::optional<net::Type> types[] = {std::nullopt, net::Type::Stream, net::Type::Datagram};

/// "0": any.
QString typeText(std::optional<net::Type> type)
{
    return type ? fromView(net::typeName(*type)) : QStringLiteral("0");
}

QString quoted(const QString& text)
{
    return text.isEmpty() ? QStringLiteral("NULL") : QLatin1Char('"') + text + QLatin1Char('"');
}

} // namespace

ResolverPage::ResolverPage(engine::Engine& engine, Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_engine(engine),
      m_theme(theme)
{
    build();
    m_clock.setInterval(100);
    connect(&m_clock, &QTimer::timeout, this, &ResolverPage::tick);
    connect(m_ask, &QPushButton::clicked, this, &ResolverPage::ask);
    connect(m_host, &QLineEdit::returnPressed, this, &ResolverPage::ask);
    connect(m_service, &QLineEdit::returnPressed, this, &ResolverPage::ask);
    connect(m_askName, &QPushButton::clicked, this, &ResolverPage::askName);
    connect(m_abandon, &QPushButton::clicked, this, &ResolverPage::abandon);
    connect(m_rows, &QTableWidget::itemSelectionChanged, this, &ResolverPage::chooseRow);
    connect(m_problem, &QLabel::linkActivated, this, &ResolverPage::errorRequested);
    connect(m_host, &QLineEdit::textChanged, this, &ResolverPage::showCalls);
    connect(m_service, &QLineEdit::textChanged, this, &ResolverPage::showCalls);
    connect(m_family, &QComboBox::currentIndexChanged, this, &ResolverPage::showCalls);
    connect(m_type, &QComboBox::currentIndexChanged, this, &ResolverPage::showCalls);
    for (const auto* const boxes : {&m_flags, &m_nameFlags}) {
        for (const QCheckBox* const box : *boxes)
            connect(box, &QCheckBox::toggled, this, &ResolverPage::showCalls);
    }
    connect(&theme, &Theme::changed, this, [this] {
        m_call->setFont(m_theme.fixedFont());
        m_nameCall->setFont(m_theme.fixedFont());
        fitRows(*m_rows);
    });
    retranslate();
    abandon();
}

QWidget* ResolverPage::buildQuestion()
{
    auto* const page = new QWidget(this);
    m_host = new QLineEdit(QStringLiteral("localhost"), page);
    m_host->setClearButtonEnabled(true);
    m_service = new QLineEdit(QStringLiteral("http"), page);
    m_service->setClearButtonEnabled(true);
    m_family = new QComboBox(page);
    m_type = new QComboBox(page);
    for (const net::Domain family : families)
        m_family->addItem(fromView(net::domainName(family)));
    for (const auto& type : types)
        m_type->addItem(typeText(type));
    const auto label = [page](QWidget* buddy) {
        auto* const made = new QLabel(page);
        made->setBuddy(buddy);
        return made;
    };
    m_hostLabel = label(m_host);
    m_serviceLabel = label(m_service);
    m_familyLabel = label(m_family);
    m_typeLabel = label(m_type);
    auto* const flags = new FlowRow(page);
    for (const auto& flag : resolveFlags) {
        auto* const box = new QCheckBox(QLatin1String(flag.name), flags);
        m_flags.push_back(box);
        flags->flow().addWidget(box);
    }
    auto* const grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_hostLabel, 0, 0);
    grid->addWidget(m_host, 0, 1);
    grid->addWidget(m_serviceLabel, 0, 2);
    grid->addWidget(m_service, 0, 3);
    grid->addWidget(m_familyLabel, 1, 0);
    grid->addWidget(m_family, 1, 1);
    grid->addWidget(m_typeLabel, 1, 2);
    grid->addWidget(m_type, 1, 3);
    grid->addWidget(flags, 2, 0, 1, 4);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(3, 2);
    return page;
}

QWidget* ResolverPage::buildNames()
{
    m_names = new QGroupBox(this);
    m_nameCall = new WrappedLabel(m_names);
    m_nameCall->setFont(m_theme.fixedFont());
    m_nameCall->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_askName = new QPushButton(QStringLiteral("getnameinfo()"), m_names);
    m_nameAnswer = new WrappedLabel(m_names);
    m_nameAnswer->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* const flags = new FlowRow(m_names);
    for (const auto& flag : nameFlags) {
        auto* const box = new QCheckBox(QLatin1String(flag.name), flags);
        m_nameFlags.push_back(box);
        flags->flow().addWidget(box);
    }
    auto* const line = new QHBoxLayout;
    line->addWidget(m_askName);
    line->addWidget(m_nameAnswer, 1);
    auto* const layout = new QVBoxLayout(m_names);
    layout->addWidget(flags);
    layout->addWidget(m_nameCall);
    layout->addLayout(line);
    return m_names;
}

void ResolverPage::build()
{
    m_hostName = new WrappedLabel(this);
    m_hostName->setObjectName(QStringLiteral("muted"));
    m_hostName->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QWidget* const question = buildQuestion();
    m_call = new WrappedLabel(this);
    m_call->setFont(m_theme.fixedFont());
    m_call->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_ask = new QPushButton(QStringLiteral("getaddrinfo()"), this);
    m_ask->setObjectName(QStringLiteral("primary"));
    m_abandon = new QPushButton(this);
    m_status = new WrappedLabel(this);
    m_problem = new WrappedLabel(this);
    m_problem->setObjectName(QStringLiteral("errorBox"));
    m_problem->hide();
    m_rows = new QTableWidget(0, RowColumnCount, this);
    makePlain(*m_rows);
    new ColumnWidths(*m_rows);
    m_rows->setMinimumHeight(fontMetrics().height() * 6);
    for (QPushButton* const button : {m_ask, m_abandon})
        button->setAutoDefault(false);
    auto* const line = new QHBoxLayout;
    line->addWidget(m_ask);
    line->addWidget(m_abandon);
    line->addWidget(m_status, 1);
    auto* const layout = new QVBoxLayout(this);
    layout->addWidget(m_hostName);
    layout->addWidget(question);
    layout->addWidget(m_call);
    layout->addLayout(line);
    layout->addWidget(m_problem);
    layout->addWidget(m_rows, 1);
    layout->addWidget(buildNames());
    m_askName->setAutoDefault(false);
}

void ResolverPage::retranslate()
{
    const QString name = QString::fromStdString(net::hostName());
    m_hostName->setText(tr("This machine: gethostname() says %1").arg(quoted(name)));
    m_hostLabel->setText(tr("Host"));
    m_serviceLabel->setText(tr("Service"));
    m_familyLabel->setText(tr("Family"));
    m_typeLabel->setText(tr("Type"));
    m_host->setAccessibleName(tr("Host"));
    m_host->setPlaceholderText(tr("name or address; empty is NULL"));
    m_service->setAccessibleName(tr("Service"));
    m_service->setPlaceholderText(tr("name or port; empty is NULL"));
    m_family->setAccessibleName(tr("Family"));
    m_type->setAccessibleName(tr("Type"));
    for (std::size_t i = 0; i < m_flags.size(); ++i)
        m_flags[i]->setToolTip(tr(resolveFlags[i].tip));
    for (std::size_t i = 0; i < m_nameFlags.size(); ++i)
        m_nameFlags[i]->setToolTip(tr(nameFlags[i].tip));
    m_abandon->setText(tr("Do not wait"));
    m_abandon->setToolTip(tr("The system's resolver cannot be interrupted; its answer is then ignored."));
    m_rows->setAccessibleName(tr("Answer of getaddrinfo()"));
    m_rows->setHorizontalHeaderLabels({tr("Family"), tr("Type"), tr("Protocol"), tr("Address"), tr("Port")});
    m_names->setTitle(tr("Back from an address to a name"));
    showCalls();
}

void ResolverPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

net::ResolveRequest ResolverPage::request() const
{
    net::ResolveRequest request;
    request.host = m_host->text().trimmed().toStdString();
    request.service = m_service->text().trimmed().toStdString();
    request.domain = families[std::clamp(m_family->currentIndex(), 0, 2)];
    const auto type = types[std::clamp(m_type->currentIndex(), 0, 2)];
    request.anyType = !type;
    request.type = type.value_or(net::Type::Stream);
    for (std::size_t i = 0; i < m_flags.size(); ++i)
        request.*resolveFlags[i].wanted = m_flags[i]->isChecked();
    return request;
}

net::NameRequest ResolverPage::nameRequest() const
{
    net::NameRequest request;
    const auto row = static_cast<std::size_t>(std::max(m_rows->currentRow(), 0));
    if (row < m_found.size())
        request.address = m_found[row].endpoint;
    for (std::size_t i = 0; i < m_nameFlags.size(); ++i)
        request.*nameFlags[i].wanted = m_nameFlags[i]->isChecked();
    return request;
}

/// The calls as a program would make them.
void ResolverPage::showCalls()
{
    m_call->setText(QStringLiteral("getaddrinfo(%1, %2, {%3, %4, %5}, &rows)")
                        .arg(quoted(m_host->text().trimmed()), quoted(m_service->text().trimmed()),
                             m_family->currentText(), m_type->currentText(),
                             QString::fromStdString(net::flagNames(request()))));
    const net::NameRequest back = nameRequest();
    m_nameCall->setText(QStringLiteral("getnameinfo(%1, host, service, %2)")
                            .arg(back.address.isEmpty() ? QStringLiteral("…") : addressText(back.address),
                                 QString::fromStdString(net::flagNames(back))));
    m_askName->setEnabled(!back.address.isEmpty());
}

template <class Request, class Result>
void ResolverPage::start(Request request, void (ResolverPage::*answer)(const Result&))
{
    m_pending = ++m_generation;
    m_sinceNs = net::steadyNanoseconds();
    m_problem->hide();
    m_clock.start();
    tick();
    // The page may be gone by then, and the answer comes on another thread: only this one looks at the guard.
    const QPointer<ResolverPage> guard(this);
    m_engine.lookUp(std::move(request), [guard, answer, generation = m_pending](const Result& result) {
        QMetaObject::invokeMethod(
            qApp,
            [guard, answer, generation, result] {
                if (guard == nullptr || guard->m_pending != generation)
                    return;
                guard->m_pending = 0;
                (guard->*answer)(result);
                guard->tick();
            },
            Qt::QueuedConnection);
    });
}

void ResolverPage::ask() { start(request(), &ResolverPage::showAnswer); }

void ResolverPage::askName()
{
    const net::NameRequest request = nameRequest();
    if (!request.address.isEmpty())
        start(request, &ResolverPage::showName);
}

void ResolverPage::abandon()
{
    m_pending = 0;
    tick();
    m_status->clear();
}

void ResolverPage::tick()
{
    const bool asking = m_pending != 0;
    m_abandon->setVisible(asking);
    if (!asking) {
        m_clock.stop();
        return;
    }
    m_status->setText(tr("asking… %1").arg(durationText(net::steadyNanoseconds() - m_sinceNs)));
}

void ResolverPage::showAnswer(const net::ResolveResult& result)
{
    const QString took = durationText(net::steadyNanoseconds() - m_sinceNs);
    m_found = result.addresses;
    m_rows->setRowCount(0);
    for (const net::ResolvedAddress& found : m_found) {
        const int row = m_rows->rowCount();
        m_rows->insertRow(row);
        const auto set = [this, row](int column, const QString& text) {
            m_rows->setItem(row, column, new QTableWidgetItem(text));
        };
        set(Family, fromView(net::domainName(found.endpoint.domain())));
        set(Type, typeText(found.type));
        set(Protocol, QString::fromStdString(found.protocol));
        set(Host, QString::fromStdString(found.endpoint.host()));
        set(Port, QString::number(found.endpoint.port()));
    }
    if (result.error != 0) {
        m_status->setText(
            QStringLiteral("= %1 %2")
                .arg(result.error)
                .arg(QString::fromStdString(net::errorName(net::Call::GetAddrInfo, result.error))));
        showProblem(net::Call::GetAddrInfo, m_host->text(), result.error);
    } else {
        QString status = tr("= 0 · rows: %1 · %2").arg(m_found.size()).arg(took);
        if (!result.canonicalName.empty())
            status += tr(" · official name %1").arg(foreignText(result.canonicalName));
        m_status->setText(status);
        m_rows->selectRow(0);
    }
    showCalls();
}

void ResolverPage::showName(const net::NameResult& result)
{
    m_status->clear();
    if (result.error != 0) {
        m_nameAnswer->setText(
            QStringLiteral("= %1 %2")
                .arg(result.error)
                .arg(QString::fromStdString(net::errorName(net::Call::GetNameInfo, result.error))));
        showProblem(net::Call::GetNameInfo, QString::fromStdString(nameRequest().address.text()),
                    result.error);
        return;
    }
    m_nameAnswer->setText(QStringLiteral("= 0 · host %1 · service %2")
                              .arg(quoted(foreignText(result.host)), quoted(foreignText(result.service))));
}

void ResolverPage::showProblem(net::Call call, const QString& asked, int error)
{
    const QString text =
        QString::fromStdString(net::describeError(call, asked.toStdString(), error, currentLanguage()));
    m_problem->setText(QStringLiteral("%1 <a href=\"%2\">%3</a>")
                           .arg(text.toHtmlEscaped(), QString::fromStdString(net::errorName(call, error)),
                                tr("More about this error")));
    m_problem->show();
}

void ResolverPage::chooseRow()
{
    showCalls();
    const int row = m_rows->currentRow();
    if (row >= 0 && static_cast<std::size_t>(row) < m_found.size())
        emit addressChosen(QString::fromStdString(m_found[static_cast<std::size_t>(row)].endpoint.text()));
}

} // namespace enchufe::widgets
