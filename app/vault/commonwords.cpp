// SPDX-License-Identifier: Apache-2.0
#include "vault/commonwords.h"

#include <QHash>
#include <QStringList>

namespace countersign {

namespace {

// Passwords and first words of passwords; then words of a practice, which are tried first where one is known to be; names, seasons, days;
// then plain words of everyday English and Spanish.
constexpr char words[] =
    "password pass passwort contrasena secret letmein welcome admin administrator login master default changeme changeit guest root user test "
    "testing demo qwerty iloveyou monkey dragon football baseball soccer basketball hockey golf superman batman spiderman starwars pokemon "
    "trustno shadow sunshine princess princesa angel ninja mustang ferrari corvette harley jordan hunter killer ranger buster tigger pepper "
    "ginger cookie cheese chocolate banana orange apple cherry peaches butter coffee whatever nothing access computer internet google facebook "
    "samsung windows microsoft server network security system private hello hallo hola bonjour goodbye please thanks freedom liberty america "
    "canada mexico england london paris boston chicago dallas denver phoenix austin texas florida california newyork yankees cowboys eagles "
    "steelers packers lakers celtics redsox doctor doctors nurse patient patients clinic clinica hospital medical medicine health healthcare "
    "office frontdesk desk reception receptionist front practice pharmacy dental dentist surgery surgeon therapy physician chart charts record "
    "records privacy hipaa consent countersign billing insurance medicare medicaid appointment staff team portal epic doctora paciente salud "
    "james john robert michael mike david william richard joseph thomas charles chris christopher daniel matthew anthony mark donald steven "
    "andrew paul joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan justin scott "
    "brandon benjamin samuel frank alexander patrick jack dennis tyler aaron jose adam nathan henry peter zachary kyle mary patricia jennifer "
    "linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda "
    "dorothy melissa deborah stephanie rebecca sharon laura cynthia amy angela anna ruth maria carlos juan luis jorge miguel pedro rosa "
    "carmen ana elena lucia sofia isabella olivia emma sophia mia charlotte max bella charlie lucy cooper bailey daisy sadie molly rocky buddy "
    "january february march april june july august september october november december monday tuesday wednesday thursday friday saturday "
    "sunday spring summer autumn fall winter verano invierno enero lunes viernes jesus christ god lord heaven faith grace blessed amen family "
    "mother father mommy daddy mama papa sister brother baby love lover amor corazon forever always together friend friends happy lucky smile "
    "money dollar rich power magic star stars moon sun sky blue red green black white purple yellow pink silver gold golden diamond crystal "
    "flower rose lily daisies tree river ocean beach island mountain rain snow fire water earth wind storm thunder horse dog dogs cat cats "
    "kitty puppy tiger lion bear wolf eagle bird fish bunny butterfly music guitar piano dance rock metal movie game games player gamer "
    "winner champion hero king queen prince knight wizard house home school student teacher college work working job boss company business "
    "car truck bike boat plane train travel holiday vacation party birthday christmas easter halloween wine beer pizza burger chicken sugar "
    "honey sweet sweetie candy the and for you are this that with have from your what when good bad new old big little one two three four "
    "five six seven eight nine ten first last only best super mega ultra my mine our we not no yes it is in on at to of me be do go so up "
    "correct battery staple casa perro gato feliz mundo vida luna sol cielo estrella familia madre padre hermano hermana amigo amiga";

QHash<QString, int> ranks()
{
    QHash<QString, int> result;
    int rank = 0;
    for (const QString &word : QString::fromLatin1(words).split(u' ')) {
        if (word.size() >= 2 && !result.contains(word))
            result.insert(word, ++rank);
    }
    return result;
}

} // namespace

std::optional<int> commonWordRank(const QString &word)
{
    static const QHash<QString, int> table = ranks();
    const auto found = table.constFind(word);
    if (found == table.cend())
        return std::nullopt;
    return *found;
}

} // namespace countersign
