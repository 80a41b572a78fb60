// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace enchufe::widgets {

/// The look that all tables share: whole rows, no grid, quiet heads, the last column taking the rest,
/// numbers copied without the separators between their digits (CopyRole).
void makePlain(QTableView& table);
/// Ctrl+C copies the current cell as its CopyRole has it.
void copyPlainNumbers(QTableView& table);
/// Rows as high as the text of its font needs. After Theme::changed() too.
void fitRows(QTableView& table);
/// Columns as wide as what stands in them now; the last one takes the rest.
void fitColumns(QTableView& table);
/// No column narrower than its heading.
void widenToHead(QTableView& table);

} // namespace enchufe::widgets
