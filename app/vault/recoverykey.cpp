// SPDX-License-Identifier: Apache-2.0
#include "vault/recoverykey.h"

#include "core/sha256.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr auto alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"_L1;
constexpr qsizetype secretLength = 32;
constexpr qsizetype checkLength = 4;
constexpr qsizetype groupLength = 4;

QString checkOf(QStringView secret)
{
    const QByteArray digest = sha256(QByteArray("countersign recovery ").append(secret.toLatin1()));
    QString check;
    for (qsizetype i = 0; i < checkLength; ++i)
        check += alphabet[static_cast<unsigned char>(digest[i]) & 31U];
    return check;
}

QChar meant(QChar typed)
{
    const QChar upper = typed.toUpper();
    if (upper == u'O')
        return u'0';
    if (upper == u'I' || upper == u'L')
        return u'1';
    return upper;
}

bool isSeparator(QChar c)
{
    return c.isSpace() || c.category() == QChar::Punctuation_Dash;
}

Error typingError()
{
    return {ErrorCode::AccessDenied,
        QCoreApplication::translate("RecoveryKey",
            "This is not a recovery key as it was printed: nine groups of four letters and digits. "
            "Compare it with the paper, group by group.")};
}

} // namespace

QString makeRecoveryKey(RandomSource &random)
{
    QString plain = random.crockford(secretLength);
    plain += checkOf(plain);
    QString grouped;
    grouped.reserve(plain.size() + plain.size() / groupLength); // one buffer, so that no half-grown copy is left behind
    for (qsizetype i = 0; i < plain.size(); ++i) {
        if (i > 0 && i % groupLength == 0)
            grouped += u'-';
        grouped += plain[i];
    }
    wipeText(plain);
    return grouped;
}

Result<SecretBytes> parseRecoveryKey(const QString &typed)
{
    QString plain;
    plain.reserve(secretLength + checkLength);
    for (const QChar c : typed) {
        if (isSeparator(c))
            continue;
        const QChar letter = meant(c);
        if (!alphabet.contains(letter) || plain.size() == secretLength + checkLength) {
            wipeText(plain);
            return typingError();
        }
        plain += letter;
    }
    if (plain.size() != secretLength + checkLength
        || checkOf(QStringView(plain).left(secretLength)) != QStringView(plain).mid(secretLength)) {
        wipeText(plain);
        return typingError();
    }
    plain.truncate(secretLength);
    return SecretBytes::fromText(std::move(plain));
}

} // namespace countersign
