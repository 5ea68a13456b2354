// SPDX-License-Identifier: Apache-2.0
#include "core/emailaddress.h"
#include "core/phonenumber.h"
#include "exchange/patientcsv.h"

using namespace countersign;

namespace {

void require(bool holds)
{
    if (!holds)
        qFatal("a promise of the CSV reader is broken");
}

/// What came out of a file must hold what its type promises, whatever went in.
void checkPatient(const Patient &patient)
{
    require(patient.birthDate.isValid());
    require(!patient.name.display().isEmpty());
    for (const ContactPoint &contact : patient.contacts) {
        const bool isEmail = contact.kind == ContactKind::Email;
        require(isEmail ? EmailAddress::parse(contact.value).hasValue() : PhoneNumber::parse(contact.value).hasValue());
        require(!contact.value.contains(u'\n') && !contact.value.contains(u'\r') && !contact.value.contains(u'<'));
    }
}

} // namespace

/// Any bytes as a CSV file: read to the end, every row as a patient.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    auto reader = CsvReader::open(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (!reader) {
        require(!reader.error().message.isEmpty());
        return 0;
    }
    const QDate today(2026, 11, 21);
    const ColumnMap map = guessColumns(reader->header());
    qint64 position = reader->position();
    while (true) {
        const auto row = reader->next();
        if (row && !*row)
            return 0;
        require(reader->position() > position && reader->position() <= reader->size());
        position = reader->position();
        if (!row)
            continue;
        require((*row)->size() == reader->header().size());
        if (const auto patient = patientFromRow(map, **row, today))
            checkPatient(*patient);
    }
}
