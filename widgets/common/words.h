// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/text.h"

#include <QString>

#include <functional>

namespace enchufe::widgets {

class Languages;

/// A text of the window that can be asked for in every language of the program, not only in the one shown.
class Words final {
public:
    Words() = default;
    /// A text that lupdate has collected: QT_TR_NOOP() or QT_TRANSLATE_NOOP().
    Words(const char* context, const char* source) : m_context(context), m_source(source) {}
    Words(const Text& text) : m_text(text) {} // NOLINT(google-explicit-constructor): one more way to write it
    /// A name that is the same in every language: "socket".
    [[nodiscard]] static Words same(const QString& name);
    /// A text that a file has in several languages: asked for by a language's code.
    [[nodiscard]] static Words from(std::function<QString(const QString& language)> file);

    /// The same behind something that is alike in every language: "D1 · ".
    [[nodiscard]] Words behind(const QString& prefix) const;

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QString text() const; ///< in the window's language
    [[nodiscard]] QString in(const QString& language, const Languages& languages) const;

private:
    const char* m_context = nullptr;
    const char* m_source = nullptr;
    Text m_text;
    QString m_name;
    std::function<QString(const QString&)> m_file;
    QString m_prefix;
};

} // namespace enchufe::widgets
