// SPDX-License-Identifier: Apache-2.0
// A signed form as PDF, and many prefilled forms in one file, against the same words drawn line by line with QPainter on a QPdfWriter page.
// bench_forms [forms], by default 1000.
#include "forms/paperdocument.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

template<typename T>
T must(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", qPrintable(result.error().message));
        std::exit(1);
    }
    return *std::move(result);
}

Patient samplePatient(int number)
{
    Patient patient;
    patient.name.given = u"María"_s;
    patient.name.family = u"Núñez-%1"_s.arg(number);
    patient.birthDate = QDate(1940, 1, 1).addDays(number * 11);
    patient.chartNumber = u"C-%1"_s.arg(10000 + number);
    ContactPoint mail;
    mail.kind = ContactKind::Email;
    mail.value = u"patient%1@example.org"_s.arg(number);
    ContactPoint phone;
    phone.value = u"(555) 010-01%1"_s.arg(number % 100, 2, 10, QChar(u'0'));
    patient.contacts = {mail, phone};
    return patient;
}

FilledForm signedForm(const FormDefinition &form, const Patient &patient)
{
    FilledForm filled = beginForm(form, LanguageTag::english(), patient);
    for (ChannelAnswer &answer : filled.channels) {
        answer.consent = true;
        answer.purposes = {Purpose::Appointments, Purpose::Billing};
    }
    filled.namesPeople = false;
    filled.untilRevoked = true;
    filled.signedOn = QDate(2026, 11, 21);
    InkStroke stroke;
    for (int i = 0; i < 150; ++i)
        stroke.push_back({.x = i * 2.0, .y = 30 + 20 * std::sin(i * 0.3), .milliseconds = i * 8, .pressure = 0.5});
    filled.ink.strokes = {stroke};
    return filled;
}

/// All words of the form as plain lines.
QStringList plainLines(const FormDefinition &form)
{
    const FormText &text = *form.textFor(LanguageTag::english());
    QStringList lines;
    for (const QString &key : form.agreedKeys()) {
        QString line;
        for (const QString &word : text.text(key).split(u' ')) {
            if (line.size() + word.size() > 95) {
                lines << line;
                line.clear();
            }
            line += line.isEmpty() ? word : QString(u' ' + word);
        }
        lines << line;
    }
    return lines;
}

/// The reference: `copies` times the plain lines, in one font, on as many pages as they need.
QByteArray plainPdf(const QStringList &lines, int copies)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::Letter));
    writer.setResolution(72);
    QPainter painter(&writer);
    QFont font(u"Noto Sans"_s);
    font.setPixelSize(9);
    for (int copy = 0; copy < copies; ++copy) {
        int y = 30;
        if (copy > 0)
            writer.newPage();
        for (const QString &line : lines) {
            if (y > 720) {
                writer.newPage();
                y = 30;
            }
            painter.setFont(font);
            painter.drawText(30, y, line);
            y += 12;
        }
    }
    painter.end();
    return bytes;
}

template<typename Job>
double medianMilliseconds(int runs, const Job &job)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        job();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

void report(const char *what, double ours, double reference)
{
    std::printf("%-42s %9.1f ms   reference %9.1f ms   ratio %.2f (goal: 3)\n", what, ours, reference, ours / reference);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const int count = argc > 1 ? std::max(1, std::atoi(argv[1])) : 1000;
    const FormLibrary library = must(FormLibrary::load(u":/forms"_s));
    const FormDefinition &form = *must(library.form(u"communication-preferences"_s));
    Practice practice;
    practice.name = u"Riverside Allergy & Asthma"_s;
    practice.telephone = u"(555) 010-0100"_s;
    const QStringList lines = plainLines(form);
    const Patient patient = samplePatient(1);
    const FilledForm filled = signedForm(form, patient);

    const double layout = medianMilliseconds(21, [&] {
        (void)must(layOutForm(form, LanguageTag::english(), {.practice = &practice, .patient = &patient, .filled = &filled}, Paper::Letter));
    });
    const double one = medianMilliseconds(21, [&] {
        (void)must(renderPdf(must(layOutForm(form, LanguageTag::english(), {.practice = &practice, .patient = &patient, .filled = &filled}, Paper::Letter))));
    });
    const double plain = medianMilliseconds(21, [&] { (void)plainPdf(lines, 1); });
    std::printf("layout alone %.1f ms\n", layout);
    report("one signed form", one, plain);

    const double many = medianMilliseconds(3, [&] {
        std::vector<PaperDocument> documents;
        for (int i = 0; i < count; ++i) {
            const Patient someone = samplePatient(i);
            documents.push_back(must(layOutForm(form, LanguageTag::english(), {.practice = &practice, .patient = &someone}, Paper::Letter)));
        }
        NoProgress nobody;
        const QByteArray pdf = must(renderPdf(documents, nobody));
        std::printf("%d prefilled forms: %.1f MB\n", count, static_cast<double>(pdf.size()) / 1e6);
    });
    report("many prefilled forms in one file", many, medianMilliseconds(3, [&] { (void)plainPdf(lines, count); }));
    return 0;
}
