// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "core/net/resolver.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QCheckBox;
class QComboBox;
class QGroupBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace enchufe::widgets {

class Theme;

/// getaddrinfo() with every hint and every row of its answer, and getnameinfo() back.
class ResolverPage final : public QWidget {
    Q_OBJECT

public:
    ResolverPage(engine::Engine& engine, Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] bool isAsking() const { return m_pending != 0; }

signals:
    void addressChosen(const QString& address); ///< "127.0.0.1:80"
    void errorRequested(const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* buildQuestion();
    QWidget* buildNames();
    void retranslate();
    [[nodiscard]] net::ResolveRequest request() const;
    [[nodiscard]] net::NameRequest nameRequest() const;
    void showCalls();
    void ask();
    void askName();
    void abandon();
    void showAnswer(const net::ResolveResult& result);
    void showName(const net::NameResult& result);
    void showProblem(net::Call call, const QString& asked, int error);
    void chooseRow();
    /// Hands the answer over on this thread, unless something else was asked meanwhile.
    template <class Request, class Result>
    void start(Request request, void (ResolverPage::*answer)(const Result&));
    void tick();

    engine::Engine& m_engine;
    Theme& m_theme;
    QLabel* m_hostName = nullptr;
    QLabel* m_hostLabel = nullptr;
    QLabel* m_serviceLabel = nullptr;
    QLabel* m_familyLabel = nullptr;
    QLabel* m_typeLabel = nullptr;
    QLineEdit* m_host = nullptr;
    QLineEdit* m_service = nullptr;
    QComboBox* m_family = nullptr;
    QComboBox* m_type = nullptr;
    std::vector<QCheckBox*> m_flags;     ///< AI_…, in the order of the request's members
    std::vector<QCheckBox*> m_nameFlags; ///< NI_…
    QLabel* m_call = nullptr;
    QPushButton* m_ask = nullptr;
    QPushButton* m_abandon = nullptr;
    QLabel* m_status = nullptr;
    QLabel* m_problem = nullptr;
    QTableWidget* m_rows = nullptr;
    QGroupBox* m_names = nullptr;
    QLabel* m_nameCall = nullptr;
    QPushButton* m_askName = nullptr;
    QLabel* m_nameAnswer = nullptr;
    std::vector<net::ResolvedAddress> m_found;
    int m_generation = 0;
    int m_pending = 0; ///< the question that is under way; 0: none
    std::int64_t m_sinceNs = 0;
    QTimer m_clock;
};

} // namespace enchufe::widgets
