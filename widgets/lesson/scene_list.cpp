// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lesson/scene_list.h"

#include "core/lesson/head_reader.h"
#include "core/lesson/lesson_text.h"

#include <algorithm>

namespace enchufe::widgets {

namespace {

/// In a language of the program; where there is no translation, as it was written.
lesson::Head headIn(const lesson::Source& source, const QString& language)
{
    const auto found =
        std::ranges::find(source.translations, language.toStdString(), &lesson::Source::File::language);
    return lesson::headOf(found != source.translations.end() ? found->text : source.base.text);
}

Scene sceneOf(lesson::Source source)
{
    Scene scene;
    scene.title = Words::from([source](const QString& language) {
        return QString::fromStdString(headIn(source, language).title.text);
    });
    scene.subject = Words::from([source](const QString& language) {
        return QString::fromStdString(
            subjectOf(headIn(source, language), languageFromCode(language.toStdString())));
    });
    scene.source = std::move(source);
    return scene;
}

} // namespace

const std::vector<Scene>& allScenes()
{
    static const std::vector<Scene> scenes = [] {
        std::vector<Scene> all;
        for (lesson::Source& source : lesson::allSources()) {
            if (!lesson::isCourse(source.base.text))
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
