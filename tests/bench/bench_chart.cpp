// SPDX-License-Identifier: Apache-2.0
// Opens a chart with 1,000 documents, 40 filled forms and 200 messages, as the chart page does. Goal: at most 3 frames of 16 ms.
#include "desk/takeconsent.h"
#include "desk/viewchart.h"

#include "benchclinic.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace countersign;
using namespace countersign::bench;

namespace {

constexpr int documents = 1000;
constexpr int forms = 40;
constexpr int messages = 200;
constexpr int openings = 100;

std::unique_ptr<Session> newClinic(Office &office, const QString &folder)
{
    Practice practice;
    practice.name = u"Riverside Allergy & Asthma"_s;
    QString recoveryKey;
    return must(Session::create(office,
        {.folder = folder,
            .practice = practice,
            .userName = u"dana"_s,
            .displayName = u"Dana Ortiz"_s,
            .passphrase = SecretBytes::fromText(u"seven green umbrellas at noon"_s),
            .kdf = KdfParameters::quick(),
            .enforcePassphrase = false},
        recoveryKey));
}

void fillForm(ClinicStore &store, PatientId patient, DocumentId document, const QDateTime &at)
{
    const FormReference form{
        .formId = u"communication-preferences"_s, .version = 1, .language = u"en"_s, .textSha256 = QByteArray(32, 'x')};
    FilledFormRecord record;
    record.patient = patient;
    record.at = at;
    record.form = form;
    record.answers = "{}";
    record.document = document;
    const FilledFormId id = must(store.consents.append(record));
    for (const Channel channel : allChannels) {
        for (const Purpose purpose : askedPurposes) {
            ConsentEvent event;
            event.patient = patient;
            event.at = at;
            event.channel = channel;
            event.purpose = purpose;
            event.form = form;
            event.filledForm = id;
            event.document = document;
            static_cast<void>(must(store.consents.append(event)));
        }
    }
}

/// A chart as thick as one gets in ten years.
PatientId thickChart(Desk &desk, People &people)
{
    ClinicStore &store = desk.store;
    Transaction transaction(store.database());
    must(transaction.begun());
    const PatientId patient = must(store.patients.add(people.next())).id;
    const QByteArray body(20 * 1024, 'p');
    std::vector<DocumentId> ids;
    for (int i = 0; i < documents; ++i) {
        DocumentRecord record;
        record.patient = patient;
        record.at = desk.now().addSecs(-i * 3600);
        record.kind = u"letter"_s;
        record.title = u"Letter %1"_s.arg(i);
        record.mediaType = u"application/pdf"_s;
        ids.push_back(must(store.documents.add(record, body)).id);
    }
    for (int i = 0; i < forms; ++i)
        fillForm(store, patient, ids.at(static_cast<std::size_t>(i)), desk.now().addDays(-i));
    for (int i = 0; i < messages; ++i) {
        MessageRecord record;
        record.patient = patient;
        record.at = desk.now().addSecs(-i * 7200);
        record.address = u"somebody@example.org"_s;
        record.subject = u"Message %1"_s.arg(i);
        record.reasons = "[]";
        static_cast<void>(must(store.messages.add(record)));
    }
    must(transaction.commit());
    return patient;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const SystemClock clock;
    SystemRandom random;
    const auto office = must(Office::open(clock, random));
    const auto session = newClinic(*office, folder.filePath(u"clinic"_s));
    const auto desk = must(session->desk());
    People people(1);
    const PatientId patient = thickChart(*desk, people);
    ViewChart chart(*desk);
    std::vector<double> milliseconds;
    for (int i = 0; i < openings; ++i) {
        QElapsedTimer timer;
        timer.start();
        const ChartView view = must(chart.open(patient));
        milliseconds.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        if (view.documents.size() != static_cast<std::size_t>(documents))
            std::fprintf(stderr, "the chart holds %zu documents\n", view.documents.size());
    }
    const double median = percentile(milliseconds, 0.5);
    const double worst = percentile(milliseconds, 0.99);
    std::printf("open a chart with %d documents, %d forms, %d messages: p50 %.2f ms, p99 %.2f ms = %.2f frames (goal: 3)\n", documents,
        forms, messages, median, worst, worst / frameMilliseconds);
    return 0;
}
