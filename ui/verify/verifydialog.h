// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desk/verifyaddress.h"
#include "desk/viewchart.h"
#include "ui/uicontext.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace countersign {

class Card;
class Field;

/// Verifies one e-mail address: is it written right, may the office write to it, the message itself, and the code that the patient reads
/// aloud.
class VerifyDialog final : public QDialog
{
    Q_OBJECT
public:
    VerifyDialog(UiContext &context, PatientId patient, ContactPointId contact,
        VerifyAddress::SenderFactory factory = VerifyAddress::smtp(), QWidget *parent = nullptr);

private:
    void buildWindow();
    void load();
    void showAddress();
    void showGate();
    void showMessage();
    void showState();
    void useSuggestion();
    void correctAddress();
    void askDomain();
    void send();
    void sent(const Result<VerificationSent> &result);
    void saveDraft();
    void confirm();
    void countDown();
    void tellState(const char *role, const QString &sentence);
    [[nodiscard]] const ContactView *contact() const;
    [[nodiscard]] bool needsCorrection() const; ///< nothing may be sent there until the chart has another address

    UiContext &m_context;
    PatientId m_patient;
    ContactPointId m_contact;
    VerifyAddress::SenderFactory m_factory;
    std::optional<ChartView> m_chart;
    AddressReport m_report;
    std::optional<GateDecision> m_decision;
    std::optional<VerificationAttempt> m_attempt;
    QByteArray m_draft;
    QTimer m_clock;
    Card *m_addressCard;
    Card *m_gateCard;
    Card *m_messageCard;
    Card *m_codeCard;
    QLabel *m_state;
    QLabel *m_countdown;
    QLineEdit *m_code;
    Field *m_codeField = nullptr;
    QPushButton *m_confirm;
    QPushButton *m_send;
    QPushButton *m_saveDraft;
    QPushButton *m_close;
};

} // namespace countersign
