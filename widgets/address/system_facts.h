// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace enchufe::widgets {

/// What this system lacks, and what that means for what the window shows. Read anew each time.
class SystemFacts {
    Q_DECLARE_TR_FUNCTIONS(SystemFacts)

public:
    /// A sentence for each: no list of services, no name server, no IPv6, no /proc. `root`: where the
    /// system's files are; "/" but for tests.
    [[nodiscard]] static QStringList missing(const QString& root = QStringLiteral("/"));
    /// Of these what concerns the kernel's state alone; empty: nothing.
    [[nodiscard]] static QString missingProc(const QString& root = QStringLiteral("/"));
};

} // namespace enchufe::widgets
