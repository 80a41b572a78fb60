// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

#include <atomic>
#include <thread>

class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QTableWidget;

namespace enchufe::widgets {

class ColumnWidths;
class Theme;

/// Every socket error of the courses with its names, numbers, meaning and advice, and a button that produces
/// it for real and shows the calls.
class ErrorGalleryDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ErrorGalleryDialog(Theme& theme, QWidget* parent = nullptr);
    ~ErrorGalleryDialog() override;

    /// Chooses the error with that name: "ECONNREFUSED".
    void choose(const QString& name);
    /// Produces the chosen one; produced() tells when it is done.
    void produce();
    [[nodiscard]] QString chosen() const;
    [[nodiscard]] QString calls() const; ///< the lines of the last one produced

signals:
    void produced(const QString& name, bool really);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void giveRoom();
    void fill();
    void retranslate();
    void showChosen();
    void filter(const QString& typed);
    [[nodiscard]] QString meaningAt(int row) const;
    void finish(const QString& name, const QStringList& lines, bool really, const QString& why);
    void stop();

    Theme& m_theme;
    QLineEdit* m_filter = nullptr;
    QSplitter* m_splitter = nullptr;
    QTableWidget* m_table = nullptr;
    ColumnWidths* m_widths = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_meaning = nullptr;
    QPushButton* m_produce = nullptr;
    QLabel* m_whyNot = nullptr;
    QPlainTextEdit* m_calls = nullptr;
    std::atomic<bool> m_stop = false;
    std::thread m_runner; ///< makes the calls, some of which wait
};

} // namespace enchufe::widgets
