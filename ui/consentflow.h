// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/uicontext.h"

class QWidget;

namespace countersign {

/// The way from the chart to a filed form: ask language, signer and method; then the patient's own full-screen view, or paper to print, or the recording
/// of a paper form with its scan. Emits `ChartNews::patientChanged` when something was filed.
void startConsentFlow(UiContext &context, QWidget *parent, PatientId patient);

/// Prints a patient's form or a blank one: preview, printer, or PDF.
void printForm(UiContext &context, QWidget *parent, const QString &formId, std::optional<PatientId> patient);

/// Sends the verification message and takes the code that the patient reads aloud.
void verifyAddress(UiContext &context, QWidget *parent, PatientId patient, ContactPointId contact);

/// Shows a document of the chart inside the program, from memory: PDF, picture, mail.
void viewDocument(UiContext &context, QWidget *parent, DocumentId document);

/// Withdraws consent to a channel: one click, with a reason if there is one, and a clear line of what it does.
void revokeConsent(UiContext &context, QWidget *parent, PatientId patient, Channel channel);

} // namespace countersign
