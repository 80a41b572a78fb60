// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/settings.h"

#include <QDir>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <algorithm>
#include <filesystem>

namespace enchufe::widgets {

namespace {

constexpr int lockPatienceMs = 2000; // another window holds it for milliseconds
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr qint64 aValue = 256; // bytes of a key and a short value, generously

qint64 sizeOf(const QVariant& value)
{
    qint64 size = aValue;
    for (const QString& text : value.toStringList())
        size += 6 * text.size() + 4; // at most: \x1234
    return size + 4 * value.toByteArray().size();
}

std::filesystem::path pathOf(const QString& file) { return std::filesystem::path(file.toStdU16String()); }

} // namespace

/// QSettings writes whenever the event loop comes by: that too goes through Settings::sync().
class Settings::File final : public QSettings {
public:
    explicit File(Settings& owner) : m_owner(owner) {}
    File(Settings& owner, const QString& file) : QSettings(file, QSettings::IniFormat), m_owner(owner) {}

protected:
    bool event(QEvent* event) override
    {
        if (event->type() != QEvent::UpdateRequest)
            return QSettings::event(event);
        m_owner.sync();
        return true;
    }

private:
    Settings& m_owner;
};

Settings::Settings() : m_file(std::make_unique<File>(*this)) {}

Settings::Settings(const QString& file) : m_file(std::make_unique<File>(*this, file)) {}

Settings::~Settings()
{
    if (sync())
        return;
    // QSettings would write all the same when it goes, and replace the file by the part that had room.
    std::error_code ignored;
    const auto path = pathOf(m_file->fileName());
    const auto kept = pathOf(m_file->fileName() + QStringLiteral(".kept"));
    std::filesystem::remove(kept, ignored);
    std::filesystem::create_hard_link(path, kept, ignored);
    m_file.reset();
    if (std::filesystem::exists(kept, ignored))
        std::filesystem::rename(kept, path, ignored);
}

void Settings::setValue(const QString& key, const QVariant& value)
{
    m_unwritten += sizeOf(value);
    m_file->setValue(key, value);
}

/// QSettings does not notice a disk that becomes full while it writes. So as much as will be written is tried
/// beside the file first.
bool Settings::hasRoom() const
{
    const QString path = m_file->fileName();
    QFile trial(path + QStringLiteral(".trial"));
    if (!trial.open(QIODevice::WriteOnly | QIODevice::Unbuffered, ownerOnly))
        return false;
    qint64 left = QFileInfo(path).size() + m_unwritten + aValue;
    const QByteArray zeros(64 * 1024, '\0');
    while (left > 0) {
        const qint64 written = trial.write(zeros.constData(), std::min<qint64>(left, zeros.size()));
        if (written <= 0)
            break;
        left -= written;
    }
    trial.remove();
    return left <= 0;
}

bool Settings::sync()
{
    if (m_unwritten == 0) {
        m_file->sync(); // reads what others have written
        return true;
    }
    makePrivate();
    if (!hasRoom())
        return false;
    m_file->sync();
    m_unwritten = 0;
    return m_file->status() == QSettings::NoError;
}

void Settings::makePrivate() const
{
    const QString path = m_file->fileName();
    QFile file(path);
    if (!file.exists()) {
        (void)QDir().mkpath(QFileInfo(path).path());
        (void)file.open(QIODevice::NewOnly | QIODevice::WriteOnly, ownerOnly);
    } else if ((file.permissions() & ~(ownerOnly | QFileDevice::ReadUser | QFileDevice::WriteUser)) != 0) {
        (void)file.setPermissions(ownerOnly); // QSettings keeps them when it replaces the file
    }
}

QStringList Settings::list(const QString& key)
{
    (void)sync();
    return m_file->value(key).toStringList();
}

bool Settings::changeList(const QString& key, const std::function<void(QStringList&)>& change)
{
    makePrivate();
    // QSettings locks the file for one read or one write; between the two another window could write.
    QLockFile lock(m_file->fileName() + QStringLiteral(".changing"));
    const bool locked = lock.tryLock(lockPatienceMs);
    QStringList texts = list(key);
    const QStringList before = texts;
    change(texts);
    if (texts == before)
        return true;
    const qint64 unwritten = m_unwritten;
    setValue(key, texts);
    if (sync())
        return locked;
    m_file->setValue(key, before); // what is on screen is what is in the file
    m_unwritten = std::max(unwritten, qint64(1));
    return false;
}

void Settings::addToHistory(const QString& name, const QString& text, int most)
{
    (void)changeList(QStringLiteral("history/") + name, [&text, most](QStringList& list) {
        list.removeAll(text);
        list.prepend(text);
        list = list.mid(0, most);
    });
}

} // namespace enchufe::widgets
