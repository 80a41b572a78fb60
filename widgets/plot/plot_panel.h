// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCustomPlot;
class QHBoxLayout;
class QToolButton;

namespace enchufe::widgets {

class Theme;

/// What all plots share: a line above with room for controls and a button that saves, and the plot.
class PlotPanel : public QWidget {
    Q_OBJECT

public:
    [[nodiscard]] QCustomPlot& plot() const { return *m_plot; }
    /// The format follows the file's ending: .png, .pdf or .csv. Empty on success, else what went wrong.
    [[nodiscard]] QString saveAs(const QString& path);
    void chooseFileAndSave();

protected:
    /// `fileName` is offered, without an ending.
    PlotPanel(Theme& theme, const char* fileName, QWidget* parent);

    [[nodiscard]] Theme& theme() const { return m_theme; }
    /// Left of the button.
    [[nodiscard]] QHBoxLayout& head() const { return *m_head; }
    void setNames(const QString& plot, const QString& save);
    void changeEvent(QEvent* event) override;

    /// At the end of the constructor, and when the colours or the size of the text have changed.
    virtual void restyle();
    /// Likewise, and when the language has.
    virtual void retranslate() = 0;
    /// Draws what is known now.
    virtual void refresh() = 0;
    [[nodiscard]] virtual QString csv() const = 0;

private:
    Theme& m_theme;
    const char* const m_fileName;
    QHBoxLayout* m_head = nullptr;
    QToolButton* m_save = nullptr;
    QCustomPlot* m_plot = nullptr;
};

} // namespace enchufe::widgets
