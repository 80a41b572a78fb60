// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/language.h"

#include "core/text/catalogue.h"
#include "core/text/text.h"

#include <algorithm>

namespace enchufe {

namespace {

constexpr std::string_view englishCode = "en";
//: The name of the language of this file, in itself: Español, Français.
constexpr Text ownName = tr("English");

const Catalogue* catalogueOf(std::string_view code)
{
    const auto all = catalogues();
    const auto found = std::ranges::find(all, code, &Catalogue::code);
    return found == all.end() ? nullptr : &*found;
}

const Translation* findIn(const Catalogue* catalogue, std::string_view text)
{
    if (catalogue == nullptr)
        return nullptr;
    const auto found = std::ranges::lower_bound(catalogue->texts, text, {}, &Translation::key);
    return found == catalogue->texts.end() || found->key != text ? nullptr : &*found;
}

/// "es" of "es_MX.UTF-8", "es-MX", "es@euro".
std::string_view languageOf(std::string_view code) { return code.substr(0, code.find_first_of("_-.@")); }

} // namespace

Language::Language(const Catalogue& catalogue)
    : m_catalogue(catalogue.code == englishCode ? nullptr : &catalogue)
{}

std::string_view Language::code() const { return m_catalogue == nullptr ? englishCode : m_catalogue->code; }

std::string_view Language::name() const
{
    const Translation* const found = findIn(m_catalogue, ownName.en);
    return found != nullptr ? found->text : m_catalogue == nullptr ? ownName.en : m_catalogue->code;
}

std::string_view Language::translated(std::string_view text) const
{
    const Translation* const found = findIn(m_catalogue, text);
    return found == nullptr ? text : found->text;
}

std::string_view Language::translated(std::string_view text, std::uint64_t count) const
{
    const Translation* found = findIn(m_catalogue, text);
    if (found == nullptr)
        found = findIn(catalogueOf(englishCode), text);
    if (found == nullptr)
        return text;
    return count == 1 ? found->one : found->text;
}

std::vector<Language> languages()
{
    const auto all = catalogues();
    return {all.begin(), all.end()};
}

bool isLanguage(std::string_view code)
{
    return std::ranges::any_of(languages(), [code](Language each) { return each.code() == code; });
}

Language languageFromCode(std::string_view code)
{
    const std::string_view region = code.substr(0, code.find_first_of(".@")); // "pt_BR"
    for (const std::string_view wanted : {region, languageOf(code)}) {
        for (const Catalogue& each : catalogues()) {
            if (std::ranges::equal(each.code, wanted,
                                   [](char a, char b) { return a == (b == '-' ? '_' : b); }))
                return Language(each);
        }
    }
    return english;
}

} // namespace enchufe
