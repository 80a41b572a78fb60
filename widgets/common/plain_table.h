// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QTableView;

namespace enchufe::widgets {

/// The look that all tables share: whole rows, no grid, quiet heads, numbers copied without
/// the separators between their digits (CopyRole).
void makePlain(QTableView& table);
/// Ctrl+C copies the current cell as its CopyRole has it.
void copyPlainNumbers(QTableView& table);
/// Rows as high as the text of its font needs. After Theme::changed() too.
void fitRows(QTableView& table);
/// Selects that row and scrolls to it; nobody is told that the selection has changed.
void showRowQuietly(QTableView& table, int row);
/// A heading that is longer than what stands below it, broken at the space nearest to its middle.
[[nodiscard]] QString inTwoLines(const QString& heading);

} // namespace enchufe::widgets
