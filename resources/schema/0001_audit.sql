-- SPDX-License-Identifier: Apache-2.0
-- The log of who did what (45 CFR 164.312(b)) and the database's own facts. Released: never edit this step, add another.

-- audit.key chains the log's entries; database.id ties this file to its key file and is written when the clinic is made.
CREATE TABLE vault_meta (
    name TEXT PRIMARY KEY NOT NULL,
    value BLOB NOT NULL
) WITHOUT ROWID;

CREATE TRIGGER vault_meta_keep_update BEFORE UPDATE ON vault_meta
BEGIN
    SELECT RAISE(ABORT, 'vault_meta is written once');
END;

CREATE TRIGGER vault_meta_keep_delete BEFORE DELETE ON vault_meta
BEGIN
    SELECT RAISE(ABORT, 'vault_meta is written once');
END;

-- INSERT OR REPLACE removes the old row without the trigger above.
CREATE TRIGGER vault_meta_keep_insert BEFORE INSERT ON vault_meta
WHEN EXISTS (SELECT 1 FROM vault_meta WHERE name = NEW.name)
BEGIN
    SELECT RAISE(ABORT, 'vault_meta is written once');
END;

INSERT INTO vault_meta (name, value) VALUES ('audit.key', randomblob(32));

CREATE TABLE audit_entry (
    sequence INTEGER PRIMARY KEY NOT NULL CHECK (sequence > 0),
    at INTEGER NOT NULL,               -- milliseconds since 1970, UTC
    user INTEGER NOT NULL,
    user_name TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action <> ''),
    subject TEXT NOT NULL,
    about INTEGER NOT NULL,            -- the patient, 0 for none; no foreign key: the log outlives the chart
    details BLOB NOT NULL,
    mac BLOB NOT NULL CHECK (length(mac) = 32)
);

CREATE INDEX audit_entry_about ON audit_entry (about, sequence) WHERE about > 0;
CREATE INDEX audit_entry_at ON audit_entry (at);

CREATE TRIGGER audit_entry_keep_update BEFORE UPDATE ON audit_entry
BEGIN
    SELECT RAISE(ABORT, 'the log is never changed');
END;

CREATE TRIGGER audit_entry_keep_delete BEFORE DELETE ON audit_entry
BEGIN
    SELECT RAISE(ABORT, 'the log is never changed');
END;

CREATE TRIGGER audit_entry_in_order BEFORE INSERT ON audit_entry
WHEN NEW.sequence <> 1 + (SELECT coalesce(max(sequence), 0) FROM audit_entry)
BEGIN
    SELECT RAISE(ABORT, 'the log grows at its end only');
END;
