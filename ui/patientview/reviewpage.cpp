// SPDX-License-Identifier: Apache-2.0
#include "ui/patientview/reviewpage.h"

#include "ui/patientview/kioskstyle.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// "Yes · Appointments, Billing · maria@example.org"
QString channelAnswer(const PageContext &context, const FormQuestion &question, const ChannelAnswer &answer)
{
    if (answer.consent != true)
        return context.word(question.id, u"no");
    QStringList parts {context.word(question.id, u"yes")};
    QStringList purposes;
    for (const Purpose purpose : answer.purposes)
        purposes << context.word(u"purpose", toKey(purpose));
    if (!purposes.isEmpty())
        parts << purposes.join(u", "_s);
    if (question.asksAddress && !answer.address.isEmpty())
        parts << answer.address;
    if (answer.detail)
        parts << context.word(u"detail", toKey(*answer.detail));
    return parts.join(u" · "_s);
}

QString peopleAnswer(const PageContext &context, const FilledForm &filled)
{
    if (filled.namesPeople != true)
        return context.word(u"people", u"nobody");
    QStringList people;
    for (const PersonToTell &person : filled.people) {
        QStringList facts {person.name, person.relationship, person.phone};
        facts.removeAll(QString());
        people << facts.join(u", "_s);
    }
    return people.join(u" · "_s);
}

QString termAnswer(const PageContext &context, const FormQuestion &question, const FilledForm &filled)
{
    if (filled.untilRevoked == false && filled.until)
        return context.word(question.id, u"endDate") + u' ' + context.date(*filled.until);
    return context.word(question.id, u"untilRevoked");
}

} // namespace

QString ReviewPage::pageId()
{
    return u"review"_s;
}

ReviewPage::ReviewPage(const PageContext &context, const FilledForm &filled, QWidget *parent) : FormPage(context, pageId(), parent)
{
    addHeading(context.ui(u"review.title"), context.ui(u"review.body"));
    column()->setSpacing(6);
    for (const FormQuestion &question : context.form.questions) {
        switch (question.kind) {
        case FormQuestion::Kind::Introduction:
        case FormQuestion::Kind::Signature:
            break;
        case FormQuestion::Kind::DeclineAll:
            if (filled.declinesAll)
                addRow(question, context.text.title, context.word(question.id, u"decline"), false);
            break;
        case FormQuestion::Kind::Channel:
            if (const ChannelAnswer *answer = filled.answer(question.channel); answer && !filled.declinesAll)
                addRow(question, context.word(u"channel", toKey(question.channel)), channelAnswer(context, question, *answer),
                    answer->consent == true);
            break;
        case FormQuestion::Kind::People:
            if (filled.namesPeople)
                addRow(question, context.word(question.id, u"title"), peopleAnswer(context, filled), *filled.namesPeople);
            break;
        case FormQuestion::Kind::Term:
            if (filled.untilRevoked)
                addRow(question, context.word(question.id, u"title"), termAnswer(context, question, filled), true);
            break;
        }
    }
    column()->addStretch();
}

void ReviewPage::addRow(const FormQuestion &question, const QString &name, const QString &answer, bool isYes)
{
    auto *row = new QFrame(this);
    setKioskRole(row, "row");
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 4, 0, 6);
    line->setSpacing(14);
    auto *mark = new QLabel(row);
    mark->setPixmap(context().theme.icon(isYes ? u"check"_s : u"cross"_s, isYes ? ColorToken::Good : ColorToken::Bad).pixmap(22, 22));
    mark->setFixedWidth(26);
    line->addWidget(mark);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(kioskLabel(name, "section", row));
    texts->addWidget(kioskLabel(answer, "muted", row));
    line->addLayout(texts, 1);
    auto *change = new QPushButton(context().ui(u"review.change"), row);
    change->setObjectName(question.id + u"ChangeButton");
    change->setAccessibleName(context().ui(u"review.change") + u": "_s + name);
    line->addWidget(change);
    connect(change, &QPushButton::clicked, this, [this, id = question.id] { Q_EMIT changeRequested(id); });
    column()->addWidget(row);
}

} // namespace countersign
