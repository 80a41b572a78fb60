// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/number_box.h"

#include "widgets/common/format.h"

namespace enchufe::widgets {

NumberBox::NumberBox(QWidget* parent) : QSpinBox(parent)
{
    setGroupSeparatorShown(true); // so that the commas of English are taken
}

QValidator::State NumberBox::validate(QString& input, int& place) const
{
    QString plain = withoutGroupSpaces(input);
    int inPlain = static_cast<int>(withoutGroupSpaces(input.left(place)).size());
    return QSpinBox::validate(plain, inPlain);
}

QString NumberBox::textFromValue(int value) const { return signedNumberText(value); }

int NumberBox::valueFromText(const QString& text) const
{
    return QSpinBox::valueFromText(withoutGroupSpaces(text));
}

} // namespace enchufe::widgets
