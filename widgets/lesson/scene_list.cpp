// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lesson/scene_list.h"

#include "core/lesson/head_reader.h"
#include "core/lesson/lesson_text.h"

#include <algorithm>
#include <utility>

namespace enchufe::widgets {

namespace {

/// What the file and each of its translations call the same: by language, as it was written first.
struct Names {
    QString language;
    QString title;
    QString subject; ///< empty: the curriculum's
};

Names namesOf(const lesson::Head& head, const lesson::Head& base)
{
    return {QString::fromStdString(head.language), QString::fromStdString(head.title.text),
            QString::fromStdString(head.subject.empty() ? base.subject : head.subject)};
}

const Names& namesIn(const QString& language, const std::vector<Names>& names)
{
    const auto found = std::ranges::find(names, language, &Names::language);
    return found != names.end() ? *found : names.front();
}

/// Those of the program are read only when they are played: a test knows them.
bool isScene(const lesson::Source& source)
{
    if (lesson::isCourse(source.base.text))
        return false;
    if (source.shipped)
        return true;
    const lesson::Loaded loaded = lesson::load(source, {});
    return loaded.lesson() == nullptr || lesson::questionsOf(*loaded.lesson()) == 0;
}

Scene sceneOf(lesson::Source source)
{
    const lesson::Head base = lesson::headOf(source.base.text);
    std::vector<Names> names = {namesOf(base, base)};
    for (const lesson::Source::File& file : source.translations)
        names.push_back(namesOf(lesson::headOf(file.text), base));
    const auto title = [names](const QString& language) { return namesIn(language, names).title; };
    const auto subject = [names, base](const QString& language) {
        const QString own = namesIn(language, names).subject;
        const Language known = languageFromCode(language.toStdString());
        return own.isEmpty() ? QString::fromStdString(lesson::subjectOf(base, known)) : own;
    };
    return {std::move(source), Words::from(title), Words::from(subject)};
}

} // namespace

const std::vector<Scene>& allScenes()
{
    static const std::vector<Scene> scenes = [] {
        std::vector<Scene> all;
        for (lesson::Source& source : lesson::allSources()) {
            if (isScene(source))
                all.push_back(sceneOf(std::move(source)));
        }
        std::ranges::stable_sort(all, {}, [](const Scene& scene) {
            const lesson::Head head = lesson::headOf(scene.source.base.text);
            return head.rows.empty() ? std::string("~") : head.rows.front().substr(0, 1);
        });
        return all;
    }();
    return scenes;
}

const Scene* findScene(const QString& id)
{
    const auto found = std::ranges::find_if(allScenes(), [id = id.toStdString()](const Scene& scene) {
        return sameIgnoringCase(scene.id(), id);
    });
    return found != allScenes().end() ? &*found : nullptr;
}

} // namespace enchufe::widgets
