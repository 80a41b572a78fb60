// SPDX-License-Identifier: GPL-3.0-or-later
// The table of views: a row for each, which says what it is and how it is made.
#include "widgets/bench/bench_panel.h"
#include "widgets/frames/frames_view.h"
#include "widgets/kernel/kernel_view.h"
#include "widgets/ladder/ladder_view.h"
#include "widgets/options/options_view.h"
#include "widgets/records/record_view.h"
#include "widgets/stream/stream_view.h"
#include "widgets/views/view_tabs.h"

namespace enchufe::widgets {

std::vector<ViewRow> ViewTabs::rows()
{
    const auto words = [](const char* source) { return Words(staticMetaObject.className(), source); };
    return {
        {"stream", words(QT_TR_NOOP("Stream")), words(QT_TR_NOOP("Calls, chunks and frames on one axis")),
         Icon::Stream, Qt::ALT | Qt::Key_1, &StreamView::make},
        {"chunks", words(QT_TR_NOOP("Chunks")), words(QT_TR_NOOP("A row for every call that moved bytes")),
         Icon::Chunks, Qt::ALT | Qt::Key_2, &RecordView::makeChunks},
        {"calls", words(QT_TR_NOOP("Calls")), words(QT_TR_NOOP("Every system call, as strace would show it")),
         Icon::Calls, Qt::ALT | Qt::Key_3, &RecordView::makeCalls},
        {"ladder", words(QT_TR_NOOP("Ladder")),
         words(QT_TR_NOOP("The calls of both sides in time, and what goes over")), Icon::Ladder,
         Qt::ALT | Qt::Key_4, &LadderView::make},
        {"frames", words(QT_TR_NOOP("Frames")),
         words(QT_TR_NOOP("A row for every message that a framer cut out")), Icon::Frames,
         Qt::ALT | Qt::Key_5, &FramesView::make},
        {"options", words(QT_TR_NOOP("Options")),
         words(QT_TR_NOOP("What the kernel says of this socket's options, and setting them")), Icon::Options,
         Qt::ALT | Qt::Key_6, &OptionsView::make},
        {"kernel", words(QT_TR_NOOP("Kernel")),
         words(QT_TR_NOOP("What the kernel knows of every socket, as ss prints it, and TCP_INFO")),
         Icon::Kernel, Qt::ALT | Qt::Key_7, &KernelView::make},
        {"bench", words(QT_TR_NOOP("Bench")),
         words(QT_TR_NOOP("Bare sockets, on which every call is made by hand")), Icon::Bench,
         Qt::ALT | Qt::Key_8, &BenchPanel::makeView},
    };
}

} // namespace enchufe::widgets
