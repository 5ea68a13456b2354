-- SPDX-License-Identifier: Apache-2.0
-- The chart. Times are milliseconds since 1970 in UTC; days are Julian day numbers (date(birth_date) shows them); an enumeration is
-- stored as its key. 0 stands for "no such row" nowhere: absent is NULL.
-- What must not change is guarded by three triggers a table: UPDATE, DELETE, and INSERT OR REPLACE, which deletes without a DELETE.

-- ---------------------------------------------------------------------------------------------------------------------------------
-- People

CREATE TABLE patient (
    id INTEGER PRIMARY KEY,
    chart_number TEXT NOT NULL,
    chart_key TEXT NOT NULL UNIQUE,           -- numbers sort as numbers: the next free one is the last of an index
    prefix TEXT NOT NULL,
    given TEXT NOT NULL,
    middle TEXT NOT NULL,
    family TEXT NOT NULL,
    suffix TEXT NOT NULL,
    preferred TEXT NOT NULL,
    name_words TEXT NOT NULL,                 -- folded, each word with a space before it, family name first
    birth_date INTEGER,
    language TEXT NOT NULL,
    needs_interpreter INTEGER NOT NULL,
    declined_email INTEGER NOT NULL,
    deceased INTEGER NOT NULL,
    line1 TEXT NOT NULL,
    line2 TEXT NOT NULL,
    city TEXT NOT NULL,
    state TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    country TEXT NOT NULL,
    source TEXT NOT NULL,
    source_id TEXT NOT NULL,
    change_number INTEGER NOT NULL            -- grows with every addition and change: the newest are the last of an index
);
CREATE INDEX patient_by_birth_date ON patient (birth_date) WHERE birth_date IS NOT NULL;
CREATE UNIQUE INDEX patient_by_source ON patient (source, source_id) WHERE source_id <> '';
CREATE INDEX patient_by_change ON patient (change_number);
CREATE TRIGGER patient_stays BEFORE DELETE ON patient
BEGIN SELECT RAISE(ABORT, 'a chart is never removed'); END;

-- One row per word of a name. All words and the birth date lie beside each, so that "maria gar 1980" is decided inside this one tree
-- and its rows come out sorted by family and given name.
CREATE TABLE name_token (
    token TEXT NOT NULL,
    words TEXT NOT NULL,
    patient INTEGER NOT NULL,
    birth_date INTEGER NOT NULL,              -- 0: unknown
    PRIMARY KEY (token, words, patient)
) WITHOUT ROWID;

CREATE TABLE contact_point (
    id INTEGER PRIMARY KEY,
    patient INTEGER NOT NULL REFERENCES patient (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    value_key TEXT NOT NULL,                  -- what two spellings of one address or number have in common
    digits_reversed TEXT NOT NULL,            -- of a number, so that its last digits are a prefix; '' for an address
    contact_use TEXT NOT NULL,
    rank INTEGER NOT NULL,
    retired_at INTEGER
);
CREATE INDEX contact_point_by_patient ON contact_point (patient);
CREATE INDEX contact_point_by_key ON contact_point (value_key, patient) WHERE retired_at IS NULL;
CREATE INDEX contact_point_by_digits ON contact_point (digits_reversed, patient) WHERE retired_at IS NULL AND digits_reversed <> '';
CREATE TRIGGER contact_point_stays BEFORE DELETE ON contact_point
BEGIN SELECT RAISE(ABORT, 'a contact point is retired, never removed'); END;

-- What a contact point's value was before it was changed.
CREATE TABLE contact_point_history (
    id INTEGER PRIMARY KEY,
    contact INTEGER NOT NULL REFERENCES contact_point (id),
    value TEXT NOT NULL,
    replaced_at INTEGER NOT NULL
);
CREATE INDEX contact_point_history_by_contact ON contact_point_history (contact);
CREATE TRIGGER contact_point_history_unchanged BEFORE UPDATE ON contact_point_history
BEGIN SELECT RAISE(ABORT, 'the history of a contact point is never changed'); END;
CREATE TRIGGER contact_point_history_stays BEFORE DELETE ON contact_point_history
BEGIN SELECT RAISE(ABORT, 'the history of a contact point is never removed'); END;

CREATE TABLE representative (
    id INTEGER PRIMARY KEY,
    patient INTEGER NOT NULL REFERENCES patient (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    relationship TEXT NOT NULL,
    authority TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    retired_at INTEGER
);
CREATE INDEX representative_by_patient ON representative (patient);
CREATE TRIGGER representative_stays BEFORE DELETE ON representative
BEGIN SELECT RAISE(ABORT, 'a representative is retired, never removed'); END;

-- ---------------------------------------------------------------------------------------------------------------------------------
-- Documents: what they are, and their bytes in a table of their own

CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    patient INTEGER REFERENCES patient (id),
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    staff INTEGER
);
CREATE INDEX document_by_patient ON document (patient, at);
CREATE TRIGGER document_unchanged BEFORE UPDATE ON document
BEGIN SELECT RAISE(ABORT, 'a document is never changed'); END;
CREATE TRIGGER document_stays BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'a document is never removed'); END;
CREATE TRIGGER document_not_replaced BEFORE INSERT ON document WHEN EXISTS (SELECT 1 FROM document WHERE id = new.id)
BEGIN SELECT RAISE(ABORT, 'a document is never replaced'); END;

CREATE TABLE document_body (
    document INTEGER PRIMARY KEY REFERENCES document (id),
    body BLOB NOT NULL
);
CREATE TRIGGER document_body_unchanged BEFORE UPDATE ON document_body
BEGIN SELECT RAISE(ABORT, 'a document is never changed'); END;
CREATE TRIGGER document_body_stays BEFORE DELETE ON document_body
BEGIN SELECT RAISE(ABORT, 'a document is never removed'); END;
CREATE TRIGGER document_body_not_replaced BEFORE INSERT ON document_body WHEN EXISTS (SELECT 1 FROM document_body WHERE document = new.document)
BEGIN SELECT RAISE(ABORT, 'a document is never replaced'); END;

-- ---------------------------------------------------------------------------------------------------------------------------------
-- Consent: the forms as they were answered, and the events they made

CREATE TABLE filled_form (
    id INTEGER PRIMARY KEY,
    patient INTEGER NOT NULL REFERENCES patient (id),
    at INTEGER NOT NULL,
    form_id TEXT NOT NULL,
    form_version INTEGER NOT NULL,
    form_language TEXT NOT NULL,
    form_sha256 BLOB NOT NULL,
    method TEXT NOT NULL,
    signer_role TEXT NOT NULL,
    signer_name TEXT NOT NULL,
    signer_relationship TEXT NOT NULL,
    signer_authority TEXT NOT NULL,
    witness TEXT NOT NULL,
    interpreter TEXT NOT NULL,
    answers BLOB NOT NULL,
    answers_sha256 BLOB NOT NULL CHECK (length(answers_sha256) = 32),
    ink BLOB NOT NULL,
    ink_sha256 BLOB NOT NULL CHECK (length(ink_sha256) = 32),
    staff INTEGER,
    document INTEGER REFERENCES document (id)
);
CREATE INDEX filled_form_by_patient ON filled_form (patient, at);
CREATE TRIGGER filled_form_unchanged BEFORE UPDATE ON filled_form
BEGIN SELECT RAISE(ABORT, 'a filled form is never changed'); END;
CREATE TRIGGER filled_form_stays BEFORE DELETE ON filled_form
BEGIN SELECT RAISE(ABORT, 'a filled form is never removed'); END;
CREATE TRIGGER filled_form_not_replaced BEFORE INSERT ON filled_form WHEN EXISTS (SELECT 1 FROM filled_form WHERE id = new.id)
BEGIN SELECT RAISE(ABORT, 'a filled form is never replaced'); END;

CREATE TABLE consent_event (
    id INTEGER PRIMARY KEY,
    patient INTEGER NOT NULL REFERENCES patient (id),
    at INTEGER NOT NULL,
    action TEXT NOT NULL,
    channel TEXT NOT NULL,
    purpose TEXT NOT NULL,
    address TEXT NOT NULL,
    detail TEXT NOT NULL,
    until INTEGER,
    method TEXT NOT NULL,
    signer_role TEXT NOT NULL,
    signer_name TEXT NOT NULL,
    signer_relationship TEXT NOT NULL,
    signer_authority TEXT NOT NULL,
    interpreter TEXT NOT NULL,
    reason TEXT NOT NULL,
    staff INTEGER,
    form_id TEXT,                             -- all four or none
    form_version INTEGER,
    form_language TEXT,
    form_sha256 BLOB,
    filled_form INTEGER REFERENCES filled_form (id),
    document INTEGER REFERENCES document (id),
    CHECK ((form_id IS NULL) = (form_version IS NULL) AND (form_id IS NULL) = (form_language IS NULL)
           AND (form_id IS NULL) = (form_sha256 IS NULL))
);
CREATE INDEX consent_event_by_patient ON consent_event (patient, at);
CREATE TRIGGER consent_event_unchanged BEFORE UPDATE ON consent_event
BEGIN SELECT RAISE(ABORT, 'a consent event is never changed'); END;
CREATE TRIGGER consent_event_stays BEFORE DELETE ON consent_event
BEGIN SELECT RAISE(ABORT, 'a consent event is never removed'); END;
CREATE TRIGGER consent_event_not_replaced BEFORE INSERT ON consent_event WHEN EXISTS (SELECT 1 FROM consent_event WHERE id = new.id)
BEGIN SELECT RAISE(ABORT, 'a consent event is never replaced'); END;

-- ---------------------------------------------------------------------------------------------------------------------------------
-- Messages: only what became of one may still be written

CREATE TABLE message (
    id INTEGER PRIMARY KEY,
    patient INTEGER NOT NULL REFERENCES patient (id),
    at INTEGER NOT NULL,
    channel TEXT NOT NULL,
    purpose TEXT NOT NULL,
    initiated_by TEXT NOT NULL,
    address TEXT NOT NULL,
    subject TEXT NOT NULL,
    message_id_header TEXT NOT NULL,
    status TEXT NOT NULL,
    server_reply TEXT NOT NULL,
    basis TEXT NOT NULL,
    reasons BLOB NOT NULL,
    document INTEGER REFERENCES document (id),
    staff INTEGER
);
CREATE INDEX message_by_patient ON message (patient, at);
CREATE INDEX message_by_header ON message (message_id_header) WHERE message_id_header <> '';
CREATE TRIGGER message_unchanged BEFORE UPDATE OF id, patient, at, channel, purpose, initiated_by, address, subject, message_id_header,
    basis, reasons, document, staff ON message
BEGIN SELECT RAISE(ABORT, 'a message is never changed'); END;
CREATE TRIGGER message_stays BEFORE DELETE ON message
BEGIN SELECT RAISE(ABORT, 'a message is never removed'); END;
CREATE TRIGGER message_not_replaced BEFORE INSERT ON message WHEN EXISTS (SELECT 1 FROM message WHERE id = new.id)
BEGIN SELECT RAISE(ABORT, 'a message is never replaced'); END;

-- ---------------------------------------------------------------------------------------------------------------------------------
-- Verification of addresses and numbers

CREATE TABLE verification_state (
    id INTEGER PRIMARY KEY,
    contact INTEGER NOT NULL REFERENCES contact_point (id),
    at INTEGER NOT NULL,
    state TEXT NOT NULL,
    method TEXT NOT NULL,
    strength TEXT NOT NULL,
    value TEXT NOT NULL,
    note TEXT NOT NULL
);
CREATE INDEX verification_state_by_contact ON verification_state (contact);
CREATE TRIGGER verification_state_unchanged BEFORE UPDATE ON verification_state
BEGIN SELECT RAISE(ABORT, 'a verification is never changed'); END;
CREATE TRIGGER verification_state_stays BEFORE DELETE ON verification_state
BEGIN SELECT RAISE(ABORT, 'a verification is never removed'); END;
CREATE TRIGGER verification_state_not_replaced BEFORE INSERT ON verification_state WHEN EXISTS (SELECT 1 FROM verification_state WHERE id = new.id)
BEGIN SELECT RAISE(ABORT, 'a verification is never replaced'); END;

-- The newest row of each contact point, so that "who waits" is one look into an index. Derived: it follows by itself.
CREATE TABLE verification_newest (
    contact INTEGER PRIMARY KEY REFERENCES contact_point (id),
    state TEXT NOT NULL,
    entry INTEGER NOT NULL REFERENCES verification_state (id)
);
CREATE INDEX verification_newest_by_state ON verification_newest (state, entry);
CREATE TRIGGER verification_state_counts AFTER INSERT ON verification_state
BEGIN INSERT OR REPLACE INTO verification_newest (contact, state, entry) VALUES (new.contact, new.state, new.id); END;

CREATE TABLE verification_attempt (
    id INTEGER PRIMARY KEY,
    contact INTEGER NOT NULL REFERENCES contact_point (id),
    patient INTEGER NOT NULL REFERENCES patient (id),
    value TEXT NOT NULL,
    token TEXT NOT NULL,
    code TEXT NOT NULL,
    sent_at INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    closed INTEGER NOT NULL,
    message INTEGER REFERENCES message (id)
);
CREATE INDEX verification_attempt_by_contact ON verification_attempt (contact, sent_at);
CREATE UNIQUE INDEX verification_attempt_by_token ON verification_attempt (token) WHERE token <> '';
CREATE TRIGGER verification_attempt_unchanged BEFORE UPDATE OF id, contact, patient, value, token, code, sent_at, message
    ON verification_attempt
BEGIN SELECT RAISE(ABORT, 'only the tries of a verification are counted, nothing else of it is changed'); END;
CREATE TRIGGER verification_attempt_stays BEFORE DELETE ON verification_attempt
BEGIN SELECT RAISE(ABORT, 'a verification is never removed'); END;

-- ---------------------------------------------------------------------------------------------------------------------------------
-- The clinic's own settings

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value NOT NULL
);
