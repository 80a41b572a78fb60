// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/occasion_texts.h"

#include <QFrame>
#include <QString>

class QLabel;
class QToolButton;

namespace enchufe::widgets {

class Theme;
class WrappedLabel;

/// What the card says: explain::OccasionText.
struct CardText {
    QString title;
    QString call;
    QString why;
    bool isError = false;

    CardText() = default;
    explicit CardText(const explain::OccasionText& text)
        : title(QString::fromStdString(text.title)),
          call(QString::fromStdString(text.call)),
          why(QString::fromStdString(text.why)),
          isError(text.isError)
    {}
    bool operator==(const CardText&) const = default;
};

/// What has just happened, beside the picture, without being asked for: a title, the call, and what the other
/// end has to do with it. Takes no keys and covers nothing; Esc or its button puts it away. The window's
/// thread.
class NewestCard final : public QFrame {
    Q_OBJECT

public:
    explicit NewestCard(Theme& theme, QWidget* parent = nullptr);

    /// Shows it, in the place of what it said before. `aloud`: a screen reader is told.
    void tell(const CardText& text, bool aloud);
    [[nodiscard]] const CardText& text() const { return m_text; }

signals:
    void closed();                        ///< by the person
    void whyRequested();                  ///< the person wants to see the call
    void announced(const QString& words); ///< to a screen reader, if one listens

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void restyle();
    void retranslate();
    void announce();
    /// Of the window's lines of text: where there are few the picture is worth more. It is announced all the
    /// same.
    [[nodiscard]] bool hasRoom() const;

    Theme& m_theme;
    CardText m_text;
    QLabel* m_title = nullptr;
    WrappedLabel* m_call = nullptr;
    WrappedLabel* m_why = nullptr;
    QToolButton* m_more = nullptr;
    QToolButton* m_away = nullptr;
};

} // namespace enchufe::widgets
