// SPDX-License-Identifier: Apache-2.0
#include "ui/patients/contactrows.h"

#include "core/phonenumber.h"
#include "desk/registerpatient.h"
#include "desk/verifyaddress.h"
#include "ui/widgets/field.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace countersign {

ContactRow::ContactRow(UiContext &context, const ContactPoint &contact, PatientId patient, int number, QWidget *parent)
    : QWidget(parent), m_context(context), m_contact(contact), m_patient(patient)
{
    build(number);
    check();
}

void ContactRow::build(int number)
{
    const Theme &theme = m_context.theme;
    const bool email = m_contact.kind == ContactKind::Email;
    const QString name = email ? u"email%1"_s.arg(number) : u"phone%1"_s.arg(number);
    m_value = makeEdit(name + u"Edit"_s, m_contact.value);
    m_value->setAccessibleName(email ? tr("E-mail address") : tr("Telephone number"));
    m_value->setPlaceholderText(email ? tr("name@example.org") : tr("(555) 555-0142"));
    m_use = new QComboBox;
    m_use->setObjectName(name + u"UseCombo"_s);
    m_use->setAccessibleName(tr("What it is used for"));
    for (const ContactUse use : {ContactUse::Home, ContactUse::Mobile, ContactUse::Work, ContactUse::Other}) {
        if (!email || use != ContactUse::Mobile)
            m_use->addItem(displayName(use), static_cast<int>(use));
    }
    m_use->setCurrentIndex(std::max(0, m_use->findData(static_cast<int>(m_contact.use))));
    QPushButton *const first = makeButton({}, name + u"FirstButton"_s, "quiet");
    first->setIcon(theme.icon(u"chevron-up"_s, ColorToken::TextMuted));
    first->setAccessibleName(tr("Try this one first"));
    first->setToolTip(first->accessibleName());
    QPushButton *const remove = makeButton({}, name + u"RemoveButton"_s, "quiet");
    remove->setIcon(theme.icon(u"close"_s, ColorToken::TextMuted));
    remove->setAccessibleName(tr("Remove %1").arg(m_value->accessibleName()));
    remove->setToolTip(remove->accessibleName());
    m_problem = makeText({}, "problem");
    m_suggestion = makeButton({}, name + u"SuggestionButton"_s, "link");
    m_shared = makeText({}, "warning");

    auto *const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(3);
    auto *const row = new QHBoxLayout;
    row->setSpacing(theme.points(6));
    row->addWidget(m_value, 1);
    row->addWidget(m_use);
    row->addWidget(first);
    row->addWidget(remove);
    rows->addLayout(row);
    rows->addWidget(m_problem);
    rows->addWidget(m_suggestion, 0, Qt::AlignLeft);
    rows->addWidget(m_shared);
    connect(m_value, &QLineEdit::textChanged, this, [this] {
        showNotes({}, {}, {}); // nobody likes to be told of an error in the middle of a word
        Q_EMIT changed();
    });
    connect(m_value, &QLineEdit::editingFinished, this, &ContactRow::check);
    connect(m_suggestion, &QPushButton::clicked, this, [this] {
        m_value->setText(m_suggestion->property("address").toString());
        check();
        takeFocus();
    });
    connect(first, &QPushButton::clicked, this, &ContactRow::firstRequested);
    connect(remove, &QPushButton::clicked, this, &ContactRow::removeRequested);
}

ContactPoint ContactRow::contact() const
{
    ContactPoint contact = m_contact;
    contact.value = m_value->text().trimmed();
    contact.use = static_cast<ContactUse>(m_use->currentData().toInt());
    return contact;
}

bool ContactRow::isEmpty() const
{
    return m_value->text().trimmed().isEmpty();
}

void ContactRow::setProblem(const QString &problem)
{
    showNotes(problem, {}, m_shared->text());
}

void ContactRow::takeFocus()
{
    m_value->setFocus();
}

void ContactRow::check()
{
    if (isEmpty()) {
        showNotes({}, {}, {});
        return;
    }
    QString problem;
    QString suggestion;
    if (m_contact.kind == ContactKind::Email) {
        const AddressReport report = checkAddress(m_value->text(), false);
        problem = report.valid ? QString() : report.reason;
        suggestion = report.suggestion ? report.suggestion->toString() : QString();
    } else if (const auto number = PhoneNumber::parse(m_value->text()); number) {
        const QSignalBlocker quiet(m_value);
        m_value->setText(number->toString());
    } else {
        problem = number.error().message;
    }
    showNotes(problem, suggestion, problem.isEmpty() ? sharedWith() : QString());
}

QString ContactRow::sharedWith() const
{
    const auto others = RegisterPatient(m_context.desk).sharing(contact(), m_patient).valueOr({});
    if (others.empty())
        return {};
    const PatientSummary &other = others.front();
    const QString first = tr("%1 (%2)").arg(other.name.sorted(), identityLine(other));
    return others.size() == 1 ? tr("Also on the chart of %1.").arg(first) : tr("Also on %1 other charts, one of them %2.").arg(others.size()).arg(first);
}

void ContactRow::showNotes(const QString &problem, const QString &suggestion, const QString &shared)
{
    m_value->setProperty("problem", !problem.isEmpty());
    m_value->style()->unpolish(m_value);
    m_value->style()->polish(m_value);
    m_value->setAccessibleDescription(problem);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_suggestion->setText(tr("Did you mean %1?").arg(suggestion));
    m_suggestion->setProperty("address", suggestion);
    m_suggestion->setVisible(!suggestion.isEmpty());
    m_shared->setText(shared);
    m_shared->setVisible(!shared.isEmpty());
}

ContactRows::ContactRows(UiContext &context, ContactKind kind, const Patient &patient, QWidget *parent)
    : QWidget(parent), m_context(context), m_kind(kind), m_patient(patient.id), m_list(new QVBoxLayout)
{
    const bool email = kind == ContactKind::Email;
    auto *const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(context.theme.points(6));
    rows->addWidget(makeLabel(email ? tr("E-mail addresses, first choice on top") : tr("Telephone numbers, first choice on top"), "label"));
    m_list->setSpacing(context.theme.points(6));
    rows->addLayout(m_list);
    QPushButton *const add = makeButton(email ? tr("Add an address") : tr("Add a number"), email ? u"addEmailButton"_s : u"addPhoneButton"_s, "link");
    rows->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, [this] {
        const ContactUse use = m_kind == ContactKind::Phone ? ContactUse::Mobile : ContactUse::Home;
        addRow({.id = {}, .kind = m_kind, .value = {}, .use = use, .rank = 1})->takeFocus();
    });
    std::vector<ContactPoint> existing;
    std::ranges::copy_if(patient.contacts, std::back_inserter(existing), [kind](const ContactPoint &contact) { return contact.kind == kind; });
    std::ranges::stable_sort(existing, {}, &ContactPoint::rank);
    for (const ContactPoint &contact : existing)
        addRow(contact);
    if (existing.empty())
        addRow({.id = {}, .kind = kind, .value = {}, .use = email ? ContactUse::Home : ContactUse::Mobile, .rank = 1});
}

ContactRow *ContactRows::addRow(const ContactPoint &contact)
{
    auto *const row = new ContactRow(m_context, contact, m_patient, ++m_numbers);
    m_list->addWidget(row);
    m_rows.push_back(row);
    connect(row, &ContactRow::changed, this, &ContactRows::changed);
    connect(row, &ContactRow::firstRequested, this, [this, row] { moveFirst(row); });
    connect(row, &ContactRow::removeRequested, this, [this, row] {
        std::erase(m_rows, row);
        row->deleteLater();
        Q_EMIT changed();
    });
    return row;
}

void ContactRows::moveFirst(ContactRow *row)
{
    std::erase(m_rows, row);
    m_rows.insert(m_rows.begin(), row);
    m_list->removeWidget(row);
    m_list->insertWidget(0, row);
    row->takeFocus();
    Q_EMIT changed();
}

std::vector<ContactPoint> ContactRows::contacts() const
{
    std::vector<ContactPoint> contacts;
    for (const ContactRow *const row : m_rows) {
        if (row->isEmpty())
            continue;
        ContactPoint contact = row->contact();
        contact.rank = static_cast<int>(contacts.size()) + 1;
        contacts.push_back(std::move(contact));
    }
    return contacts;
}

void ContactRows::setProblem(int index, const QString &problem)
{
    for (ContactRow *const row : m_rows) {
        if (!row->isEmpty() && index-- == 0) {
            row->setProblem(problem);
            row->takeFocus();
        }
    }
}

void ContactRows::clearProblems()
{
    for (ContactRow *const row : m_rows)
        row->setProblem({});
}

} // namespace countersign
