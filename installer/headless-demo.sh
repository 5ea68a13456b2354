#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The main job without a display: sh installer/headless-demo.sh BIN_FOLDER OUT_FOLDER
# Makes the demo clinic, registers a patient, prints and takes the form, prints the notices, makes the verification message,
# proves the log, and takes a picture of every window. Needs nothing but the two programs.
set -eu
bin=$1
out=$2
export QT_QPA_PLATFORM=offscreen

rm -rf "$out"
mkdir -p "$out"
printf 'demo-demo-demo\n' > "$out/passphrase.txt"
export COUNTERSIGN_CLINIC="$out/clinic" COUNTERSIGN_USER=demo COUNTERSIGN_PASSPHRASE_FILE="$out/passphrase.txt"
cli() { "$bin/countersign-cli" "$@"; }
step() { printf '\n== %s\n' "$*"; }

step "A demo clinic, encrypted"
cli clinic demo "$out/clinic"

step "A new patient"
patient=$(cli patient add --family Rivera --given Lucía --birth-date 1984-07-09 --email lucia.rivera@example.org \
    --phone "(555) 555-0161" --language es --json | sed -n 's/.*"chartNumber": *"\([^"]*\)".*/\1/p')
cli patient find "rivera 1984"

step "The communication-preferences form, blank, prefilled, and filled in"
cli form print communication-preferences --lang es --out "$out/form-blank-es.pdf"
cli form print communication-preferences --lang es --patient "$patient" --out "$out/form-prefilled-es.pdf"
cat > "$out/answers.json" <<JSON
{
  "language": "es",
  "method": "telephone",
  "declinesAll": false,
  "channels": {
    "portal": {"consent": true, "purposes": ["appointments", "billing", "results", "forms", "general"]},
    "email": {"consent": true, "purposes": ["appointments", "billing"], "address": "lucia.rivera@example.org"},
    "text": {"consent": false},
    "phone": {"consent": true, "purposes": ["appointments"], "address": "(555) 555-0161"},
    "voicemail": {"consent": true, "detail": "callBackOnly", "address": "(555) 555-0161"},
    "post": {"consent": false}
  },
  "people": [],
  "until": "revoked",
  "signer": {"role": "patient", "printedName": "Lucía Rivera"},
  "signedOn": "$(date +%Y-%m-%d)",
  "witness": "Dana Ortiz"
}
JSON
cli consent take "$patient" --answers "$out/answers.json"
cli consent show "$patient"
document=$(cli document list "$patient" --json | sed -n 's/.*"id": *"\(d[0-9]*\)".*/\1/p' | head -n 1)
cli document export "$document" --out "$out/form-taken-es.pdf"

step "The office notices: letter, poster, website"
for language in en es; do
    cli notice print email-risk --lang $language --paper letter --out "$out/notice-email-risk-$language.pdf"
    cli notice print email-risk --lang $language --paper tabloid --out "$out/poster-email-risk-$language.pdf"
    cli notice print email-risk --lang $language --out "$out/notice-email-risk-$language.html"
    cli notice print rights-and-choices --lang $language --paper letter --out "$out/notice-rights-and-choices-$language.pdf"
done

step "The verification message"
cli email verify "$patient" --out "$out/verification.eml"

step "The log, proved"
cli audit verify

step "A picture of every window"
# The offscreen platform warns about every window; that is only worth reading when something went wrong.
if ! "$bin/countersign" --screens "$out/screens" 2>"$out/screens.log"; then
    cat "$out/screens.log" >&2
    exit 1
fi
rm -f "$out/screens.log"

rm -f "$out/passphrase.txt"
printf '\nEverything lies in %s (the clinic: user demo, passphrase demo-demo-demo):\n' "$out"
ls "$out"
