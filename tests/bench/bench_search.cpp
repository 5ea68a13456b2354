// SPDX-License-Identifier: Apache-2.0
// Keystroke to rows: every prefix of what people type, against one frame. bench_search [patients …], by default 100000 1000000.
#include "benchclinic.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <ctime>
#include <map>

using namespace countersign;
using namespace countersign::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int listLength = 20;
constexpr int sampledPeople = 150;

using Queries = std::map<QString, QStringList>;

void typeKeystrokes(QStringList &queries, const QString &text)
{
    for (qsizetype length = 1; length <= text.size(); ++length)
        queries += text.left(length);
}

/// What people type, by kind; the kinds are printed apart because their worst cases differ.
Queries queriesFor(const std::vector<Patient> &people)
{
    Queries queries;
    for (char16_t a = u'a'; a <= u'z'; ++a) {
        queries[u"one letter"_s] += QString(a);
        for (char16_t b = u'a'; b <= u'z'; ++b) {
            queries[u"two letters"_s] += QString(a) + b;
            queries[u"two one-letter words"_s] += QString(a) + u' ' + b;
        }
    }
    queries[u"two common words"_s] = {u"maria garcia"_s, u"garcia maria"_s, u"john smith"_s, u"smith john"_s, u"jose nguyen"_s, u"mar gar"_s,
                                      u"maria elena"_s, u"ma ga"_s, u"juan muller"_s, u"de la cruz"_s, u"john j smith"_s, u"m e garcia"_s};
    queries[u"no hit"_s] = {u"zzyzx"_s, u"maria zzyzx"_s, u"qqq qqq"_s, u"garcia 1799-01-01"_s, u"999999999"_s, u"nobody@example.com"_s,
                            u"smith nobody@"_s, u"xq"_s, u"smith xqz jones"_s, u"0000000000000000"_s};
    for (const Patient &patient : people) {
        const QString family = patient.name.family, given = patient.name.given;
        const QString born = patient.birthDate.toString(Qt::ISODate);
        typeKeystrokes(queries[u"family name, each key"_s], family);
        typeKeystrokes(queries[u"given and family, each key"_s], given + u' ' + family);
        typeKeystrokes(queries[u"family, given, each key"_s], family + u", "_s + given);
        typeKeystrokes(queries[u"birth date, each key"_s], patient.birthDate.toString(u"M/d/yyyy"_s));
        queries[u"name and birth date"_s] << QString(given + u' ' + born) << QString(born + u' ' + family) << QString(family.left(2) + u' ' + born);
        queries[u"name and year"_s] << QString(family + u' ' + born.left(4)) << QString(given.left(1) + u' ' + born.left(4));
        typeKeystrokes(queries[u"chart number, each key"_s], patient.chartNumber);
        for (const ContactPoint &contact : patient.contacts) {
            if (contact.kind == ContactKind::Email) {
                typeKeystrokes(queries[u"address, each key"_s], contact.value);
                queries[u"name and address"_s] << QString(family.left(2) + u' ' + contact.value) << QString(u"s "_s + contact.value.left(4) + u'1');
                continue;
            }
            queries[u"last digits"_s] << contact.value.right(4) << contact.value.right(8) << contact.value;
            queries[u"name and last digits"_s] << QString(family + u' ' + contact.value.right(4)) << QString(given.left(2) + u' ' + contact.value.right(4));
        }
    }
    return queries;
}

/// What a person waits for, and what of it was this program's own work: on a busy machine the two differ.
struct Times {
    std::vector<double> waited;
    std::vector<double> worked;
};

void report(const QString &kind, const Times &both, qsizetype rows)
{
    const std::vector<double> &times = both.waited;
    const double p99 = percentile(times, 0.99);
    std::printf("  %-28s %6zu  p50 %7.3f ms  p99 %7.3f ms  max %7.3f ms  rows/query %5.1f  p99 = %.2f frames"
                "  (cpu p99 %.3f ms)\n", qPrintable(kind), times.size(), percentile(times, 0.5), p99, percentile(times, 1),
                double(rows) / double(times.size()), p99 / frameMilliseconds, percentile(both.worked, 0.99));
}

void measure(PatientSearch &search, const Queries &queries, const char *title)
{
    std::printf(" %s\n", title);
    const QDate today(2026, 11, 21);
    Times all;
    qsizetype allRows = 0;
    std::pair<double, QString> slowest;
    for (const auto &[kind, texts] : queries) {
        Times times;
        qsizetype rows = 0;
        for (const QString &text : texts) {
            QElapsedTimer timer;
            const std::clock_t before = std::clock();
            timer.start();
            rows += static_cast<qsizetype>(must(search.find(text, listLength, today)).size());
            times.waited.push_back(double(timer.nsecsElapsed()) / 1e6);
            times.worked.push_back(double(std::clock() - before) * 1000 / CLOCKS_PER_SEC);
            slowest = std::max(slowest, std::pair(times.waited.back(), text));
        }
        report(kind, times, rows);
        all.waited.insert(all.waited.end(), times.waited.begin(), times.waited.end());
        all.worked.insert(all.worked.end(), times.worked.begin(), times.worked.end());
        allRows += rows;
    }
    report(u"all"_s, all, allRows);
    std::printf("  slowest: \"%s\"\n  goal p99 <= 1 frame: %s\n", qPrintable(slowest.second),
                percentile(all.waited, 0.99) <= frameMilliseconds ? "met" : "MISSED");
}

void run(int patients)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"clinic.db"_s);
    const SystemClock clock;
    std::vector<Patient> sample;
    {
        ClinicStore store(newClinic(path), clock);
        People people(1);
        QElapsedTimer timer;
        timer.start();
        Transaction transaction(store.database());
        for (int i = 0; i < patients; ++i) {
            Patient added = must(store.patients.add(people.next()));
            if (i % (patients / sampledPeople + 1) == 0)
                sample.push_back(std::move(added));
        }
        must(transaction.commit());
        std::printf("%d patients, stored in %.1f s\n", patients, double(timer.elapsed()) / 1000);
    }
    ClinicStore store(must(Database::open(path, benchKey(), Database::Mode::Open)), clock);
    const Queries queries = queriesFor(sample);
    measure(store.search, queries, "first pass (nothing decrypted yet)");
    measure(store.search, queries, "second pass");
}

} // namespace

int main(int argc, char *argv[])
{
    std::setvbuf(stdout, nullptr, _IOLBF, BUFSIZ); // it takes minutes: show what is known
    const QCoreApplication app(argc, argv);
    QList<int> sizes;
    for (const QString &argument : app.arguments().mid(1))
        sizes += argument.toInt();
    if (sizes.isEmpty())
        sizes = {100'000, 1'000'000};
    for (const int size : sizes)
        run(std::max(size, 1));
    return 0;
}
