// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace enchufe::widgets {

class Actions;
class Theme;
class WrappedLabel;

/// What a scene says just now, above the views: its title, the step, what to look at, and what comes next.
/// Texts are Markdown.
class SceneBar final : public QWidget {
    Q_OBJECT

public:
    SceneBar(Theme& theme, const Actions& actions, QWidget* parent = nullptr);

    void setTitle(const QString& id, const QString& title);
    /// Empties what was said; 0: the scene has not begun.
    void setStep(std::size_t number, std::size_t count, const QString& title);
    /// `intro`: how the scene begins, which is left out where room is scarce.
    void setWords(const QStringList& intro, const QStringList& paragraphs);
    /// Its calls are being made, for longer than one would not notice.
    void setBusy(bool busy);
    /// What turned out otherwise, or went wrong; empty: nothing.
    void setProblem(const QString& text);

    /// A text as it stands, whatever it means in Markdown.
    [[nodiscard]] static QString escaped(const QString& text);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    enum class Room { Much, Little, Scarce };

    [[nodiscard]] Room room() const;
    void followRoom();
    void restyle();
    void showTitles();
    void showWords();
    void arrange();
    QPushButton* addButton(QBoxLayout& row, const Actions& actions, std::string_view id);

    Room m_room = Room::Much;
    QString m_scene;     ///< its title
    QString m_stepTitle; ///< empty: it has not begun
    QStringList m_intro;
    QStringList m_paragraphs;
    QBoxLayout* m_head = nullptr;
    QLabel* m_id = nullptr;
    WrappedLabel* m_title = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_restart = nullptr;
    QPushButton* m_leave = nullptr;
    WrappedLabel* m_step = nullptr;
    WrappedLabel* m_words = nullptr;
    QLabel* m_busy = nullptr;
    WrappedLabel* m_problem = nullptr;
};

} // namespace enchufe::widgets
