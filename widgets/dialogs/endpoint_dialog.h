// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/behaviour/registry.h"
#include "core/engine/engine.h"
#include "widgets/model/feed.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace enchufe::widgets {

class Settings;

/// What the three dialogs share: the way from the fields to a ready endpoint. The dialog stays open while the
/// endpoint is being made, and shows in place what went wrong.
class EndpointDialog : public QDialog {
    Q_OBJECT

public:
    [[nodiscard]] journal::EndpointId endpoint() const { return m_endpoint; }

    void accept() override;
    void reject() override;

signals:
    void errorRequested(const QString& name); ///< the person wants to know more of it

protected:
    EndpointDialog(Feed& feed, engine::Engine& engine, Settings& settings,
                   const behaviour::Registry& behaviours, QWidget* parent);

    /// Opens what the fields say, or returns 0 after showProblem().
    virtual journal::EndpointId openEndpoint() = 0;
    /// After success: what to offer first next time.
    virtual void remember() = 0;

    // --- fields
    [[nodiscard]] QComboBox* addHost(const QString& label, const QString& historyName, bool localAddresses);
    [[nodiscard]] QLineEdit* addPort(const QString& label, const QString& value, net::Type type);
    void beginAdvanced();
    void addSocketKnobs(bool stream, bool listens);
    void addReading();
    /// What answers the peer: those that may stand there, and the argument of the one that is chosen.
    void addBehaviour(behaviour::Where where, QFormLayout* form);
    void finish(const QString& acceptText);

    /// True when the text is a port or a service name; else shows the problem at the field.
    [[nodiscard]] bool checkPort(QLineEdit* port, bool required);
    /// True when there is such a behaviour; else shows what is wrong with its argument.
    [[nodiscard]] bool checkBehaviour();
    [[nodiscard]] engine::SocketKnobs socketKnobs() const;
    /// With the behaviour that was checked.
    [[nodiscard]] engine::ConnectionKnobs connectionKnobs(bool closeAfterPeer) const;
    void showProblem(const QString& text, QWidget* field = nullptr);
    void clearsProblem(QLineEdit* field); ///< as soon as another text stands there

    QFormLayout* m_form = nullptr;
    QFormLayout* m_advanced = nullptr;
    Settings& m_settings;
    engine::Engine& m_engine;

private:
    void showArgument();
    void chooseArgument();
    void onAdvanced(const std::vector<net::SocketId>& sockets,
                    const std::vector<journal::EndpointId>& endpoints);
    void setBusy(bool busy);
    void fit(); ///< as large as the fields ask for, within the screen

    Feed& m_feed;
    const behaviour::Registry& m_behaviours;
    journal::EndpointId m_endpoint = 0;
    QWidget* m_advancedPage = nullptr;
    QToolButton* m_advancedToggle = nullptr;
    QWidget* m_page = nullptr; ///< the fields
    QLabel* m_problem = nullptr;
    QDialogButtonBox* m_buttons = nullptr;
    QComboBox* m_waiting = nullptr;
    QCheckBox* m_noDelay = nullptr;
    QCheckBox* m_reuse = nullptr;
    QSpinBox* m_sendBuffer = nullptr;
    QSpinBox* m_receiveBuffer = nullptr;
    QComboBox* m_readingMode = nullptr;
    QSpinBox* m_receiveSize = nullptr;
    QSpinBox* m_readingInterval = nullptr;
    QComboBox* m_behaviour = nullptr;
    behaviour::Where m_where = behaviour::Where::TcpListen;
    behaviour::Chosen m_chosen; ///< when it was checked
    QWidget* m_argumentRow = nullptr;
    QLineEdit* m_argument = nullptr;
    QPushButton* m_browse = nullptr;
};

} // namespace enchufe::widgets
