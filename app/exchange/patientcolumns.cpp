// SPDX-License-Identifier: Apache-2.0
#include "exchange/patientcolumns.h"

#include "core/textfolding.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {
namespace {

/// A field, its name for people, and the column names that mean it, folded and without spaces, the surest first.
struct Field {
    QLatin1StringView key;
    const char *name;
    QLatin1StringView columns;
};

// "id" is the other system's own id; a number that the office itself uses ("MRN", "chart") is the chart number.
constexpr Field fields[] = {
    {"sourceId"_L1, QT_TRANSLATE_NOOP("PatientCsv", "Id in the other system"), "sourceid patientid patid recid recordid externalid personid pid uuid id"_L1},
    {"chartNumber"_L1, QT_TRANSLATE_NOOP("PatientCsv", "Chart number"),
     "chartnumber chartno chartnum chart mrn medicalrecordnumber medicalrecordno recordnumber patientnumber patientno accountnumber expediente numerodeexpediente"_L1},
    {"familyName"_L1, QT_TRANSLATE_NOOP("PatientCsv", "Family name"),
     "familyname lastname last surname patientlastname ptlastname lname namelast legallastname family apellidos apellido primerapellido"_L1},
    {"givenName"_L1, QT_TRANSLATE_NOOP("PatientCsv", "Given name"),
     "givenname firstname first forename patientfirstname ptfirstname fname namefirst legalfirstname given nombres nombre primernombre"_L1},
    {"middleName"_L1, QT_TRANSLATE_NOOP("PatientCsv", "Middle name"),
     "middlename middle middleinitial mi patientmiddlename mname namemiddle segundonombre"_L1},
    {"fullName"_L1, QT_TRANSLATE_NOOP("PatientCsv", "Full name"), "fullname patientname patient ptname legalname name nombrecompleto nombredelpaciente paciente"_L1},
    {"prefix"_L1, QT_TRANSLATE_NOOP("PatientCsv", "Title"), "prefix nameprefix title salutation titulo"_L1},
    {"suffix"_L1, QT_TRANSLATE_NOOP("PatientCsv", "Suffix"), "suffix namesuffix generation sufijo"_L1},
    {"preferredName"_L1, QT_TRANSLATE_NOOP("PatientCsv", "Preferred name"), "preferredname nickname preferred goesby chosenname knownas nombrepreferido"_L1},
    {"birthDate"_L1, QT_TRANSLATE_NOOP("PatientCsv", "Birth date"),
     "birthdate dateofbirth dob birthday patientdob patientbirthdate ptdob birth fechadenacimiento fechanacimiento nacimiento fnac"_L1},
    {"language"_L1, QT_TRANSLATE_NOOP("PatientCsv", "Language"), "language preferredlanguage primarylanguage patientlanguage lang idioma lengua"_L1},
    {"email"_L1, QT_TRANSLATE_NOOP("PatientCsv", "E-mail"),
     "email emailaddress patientemail primaryemail homeemail email1 emailaddress1 mail correo correoelectronico"_L1},
    {"email2"_L1, QT_TRANSLATE_NOOP("PatientCsv", "Second e-mail"), "email2 emailaddress2 secondaryemail alternateemail otheremail workemail secondemail"_L1},
    {"homePhone"_L1, QT_TRANSLATE_NOOP("PatientCsv", "Home telephone"),
     "homephone phonehome hometelephone hometel phone phonenumber telephone telephonenumber primaryphone tel phone1 telefono telefonocasa"_L1},
    {"mobilePhone"_L1, QT_TRANSLATE_NOOP("PatientCsv", "Mobile telephone"),
     "mobilephone mobile mobilenumber cell cellphone cellnumber cellular phonemobile phonecell celular movil telefonomovil"_L1},
    {"workPhone"_L1, QT_TRANSLATE_NOOP("PatientCsv", "Work telephone"), "workphone phonework work worktelephone businessphone officephone daytimephone telefonotrabajo"_L1},
    {"streetNumber"_L1, QT_TRANSLATE_NOOP("PatientCsv", "House number"), "streetnumber streetno housenumber houseno"_L1},
    {"street"_L1, QT_TRANSLATE_NOOP("PatientCsv", "Street"),
     "street address address1 addressline1 street1 streetaddress homeaddress mailingaddress patientaddress addr1 addr direccion calle domicilio"_L1},
    {"street2"_L1, QT_TRANSLATE_NOOP("PatientCsv", "Street, second line"), "street2 address2 addressline2 apt apartment unit suite addr2 direccion2"_L1},
    {"city"_L1, QT_TRANSLATE_NOOP("PatientCsv", "City"), "city town suburb homecity patientcity municipality ciudad localidad"_L1},
    {"state"_L1, QT_TRANSLATE_NOOP("PatientCsv", "State"), "state province homestate patientstate statecode region estado provincia"_L1},
    {"postalCode"_L1, QT_TRANSLATE_NOOP("PatientCsv", "ZIP code"), "postalcode zip zipcode postcode homezip patientzip codigopostal cp"_L1},
    {"country"_L1, QT_TRANSLATE_NOOP("PatientCsv", "Country"), "country countrycode pais"_L1},
    {"deathDate"_L1, QT_TRANSLATE_NOOP("PatientCsv", "Date of death"), "deathdate dateofdeath dod deceaseddate deceasedon fechadedefuncion fechadefallecimiento"_L1},
};

/// Names the translation context of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(PatientCsv)
};

Error bad(const QString &message)
{
    return Error{ErrorCode::BadInput, message};
}

/// "Date of Birth", "date_of_birth" and "DATEOFBIRTH" are one name.
QString columnKey(const QString &name)
{
    return foldedWords(name).join(QString());
}

bool isSynthea(const QStringList &header)
{
    return header.contains("Id"_L1) && header.contains("BIRTHDATE"_L1) && header.contains("DEATHDATE"_L1) && header.contains("FIRST"_L1)
        && header.contains("LAST"_L1);
}

/// The column a text names, by its name or its number from 1; -1 for none.
int columnNamed(const QString &text, const QStringList &header)
{
    const auto exact = header.indexOf(text);
    if (exact >= 0)
        return static_cast<int>(exact);
    const QString key = columnKey(text);
    for (qsizetype i = 0; i < header.size() && !key.isEmpty(); ++i) {
        if (columnKey(header[i]) == key)
            return static_cast<int>(i);
    }
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= 1 && number <= header.size() ? number - 1 : -1;
}

QString shownHeader(const QStringList &header)
{
    static constexpr qsizetype most = 40;
    return header.size() <= most ? header.join(", "_L1) : QString(header.first(most).join(", "_L1) + ", …"_L1);
}

} // namespace

QStringList patientFields()
{
    QStringList result;
    for (const Field &field : fields)
        result += field.key;
    return result;
}

QString patientFieldName(const QString &key)
{
    for (const Field &field : fields) {
        if (field.key == key)
            return Words::tr(field.name);
    }
    return key;
}

ColumnMap guessColumns(const QStringList &header)
{
    ColumnMap map;
    map.source = isSynthea(header) ? u"synthea"_s : u"csv"_s;
    QStringList keys;
    for (const QString &name : header)
        keys += columnKey(name);
    for (const Field &field : fields) {
        const QStringList names = QString(field.columns).split(u' ');
        for (const QString &name : names) {
            const auto column = keys.indexOf(name);
            if (column < 0)
                continue;
            map.columns.insert(field.key, static_cast<int>(column));
            break;
        }
    }
    const bool named = map.columns.contains(u"familyName"_s) || map.columns.contains(u"givenName"_s);
    // "Apellido" beside "Nombre" is the parts of a name; "Name" alone is the whole.
    if (named)
        map.columns.remove(u"fullName"_s);
    return map;
}

Result<ColumnMap> mapColumns(ColumnMap map, const QStringList &header, const QStringList &assignments)
{
    const QStringList known = patientFields();
    for (const QString &assignment : assignments) {
        const qsizetype equals = assignment.indexOf(u'=');
        if (equals < 0)
            return bad(Words::tr("%1 is no mapping. FIELD=COLUMN was expected, like birthDate=DOB.").arg(assignment));
        const QString field = assignment.left(equals).trimmed();
        const QString column = assignment.mid(equals + 1).trimmed();
        if (!known.contains(field))
            return bad(Words::tr("There is no field %1. The fields are: %2.").arg(field, known.join(", "_L1)));
        if (column.isEmpty()) {
            map.columns.remove(field);
            continue;
        }
        const int index = columnNamed(column, header);
        if (index < 0)
            return bad(Words::tr("There is no column %1 in the file. Its columns are: %2.").arg(column, shownHeader(header)));
        map.columns.insert(field, index);
    }
    return map;
}

Result<void> checkColumns(const ColumnMap &map)
{
    const auto has = [&](const QString &field) { return map.columns.contains(field); };
    if (!has(u"familyName"_s) && !has(u"givenName"_s) && !has(u"fullName"_s))
        return bad(Words::tr("No column holds the patients' names. Map one to familyName, givenName or fullName, like familyName=COLUMN."));
    if (!has(u"birthDate"_s))
        return bad(Words::tr("No column holds the patients' birth dates. Map one to birthDate, like birthDate=COLUMN."));
    return {};
}

} // namespace countersign
