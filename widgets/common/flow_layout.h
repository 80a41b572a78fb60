// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QWidget>

#include <vector>

namespace enchufe::widgets {

/// Widgets side by side, in as many rows as the width asks for. The owner gives its widget that height when
/// it is resized: were the layout to ask for it itself, a narrow moment would make the whole window tall.
class FlowLayout final : public QLayout {
    Q_OBJECT

public:
    explicit FlowLayout(QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] int heightFor(int width) const;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& area) override;

private:
    /// Places the items, or only measures; the height they take.
    int arrange(const QRect& area, bool place) const;

    std::vector<QLayoutItem*> m_items;
};

/// A widget for such a layout that is as high as its rows.
class FlowRow final : public QWidget {
    Q_OBJECT

public:
    explicit FlowRow(QWidget* parent = nullptr);
    [[nodiscard]] FlowLayout& flow() const { return *m_flow; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool event(QEvent* event) override;

private:
    void fit();

    FlowLayout* m_flow = nullptr;
};

} // namespace enchufe::widgets
