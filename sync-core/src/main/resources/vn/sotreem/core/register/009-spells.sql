-- Adults, spells in groups, supports and movements; and the fields of households and children that were still missing.

-- Which kinds of record there are the fence says, table by table. History itself takes any kind: a check that names
-- them would have the largest table of a register rewritten for each new one. Nothing on the disk depends on a check,
-- so it is taken out of the table's text alone, as https://www.sqlite.org/lang_altertable.html describes under "Making
-- Other Kinds Of Table Schema Changes".
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, ' CHECK (entity IN (''hamlet'', ''household'', ''child''))', '')
WHERE type = 'table' AND name = 'history';
PRAGMA writable_schema = RESET;

DROP TRIGGER household_update_logged;
DROP TRIGGER child_update_logged;

ALTER TABLE household ADD COLUMN povertySince TEXT NOT NULL DEFAULT '';
ALTER TABLE household ADD COLUMN povertyUntil TEXT NOT NULL DEFAULT '';
ALTER TABLE household ADD COLUMN povertyDecision TEXT NOT NULL DEFAULT '';

ALTER TABLE child ADD COLUMN birthOrder TEXT NOT NULL DEFAULT '';
ALTER TABLE child ADD COLUMN birthPlace TEXT NOT NULL DEFAULT '';
ALTER TABLE child ADD COLUMN nationality TEXT NOT NULL DEFAULT '';
ALTER TABLE child ADD COLUMN origin TEXT NOT NULL DEFAULT '';
ALTER TABLE child ADD COLUMN headRelation TEXT NOT NULL DEFAULT '';
ALTER TABLE child ADD COLUMN residence TEXT NOT NULL DEFAULT '';
ALTER TABLE child ADD COLUMN registeredOn TEXT NOT NULL DEFAULT '';
ALTER TABLE child ADD COLUMN registrationPlace TEXT NOT NULL DEFAULT '';
ALTER TABLE child ADD COLUMN healthCardUntil TEXT NOT NULL DEFAULT '';
ALTER TABLE child ADD COLUMN immunised TEXT NOT NULL DEFAULT '';
ALTER TABLE child ADD COLUMN weight TEXT NOT NULL DEFAULT '';
ALTER TABLE child ADD COLUMN height TEXT NOT NULL DEFAULT '';
ALTER TABLE child ADD COLUMN measuredOn TEXT NOT NULL DEFAULT '';
ALTER TABLE child ADD COLUMN checkedOn TEXT NOT NULL DEFAULT '';
ALTER TABLE child ADD COLUMN swims TEXT NOT NULL DEFAULT '';
ALTER TABLE child ADD COLUMN schooling TEXT NOT NULL DEFAULT '';
ALTER TABLE child ADD COLUMN learning TEXT NOT NULL DEFAULT '';
ALTER TABLE child ADD COLUMN leftSchoolOn TEXT NOT NULL DEFAULT '';
ALTER TABLE child ADD COLUMN leftSchoolClass TEXT NOT NULL DEFAULT '';
ALTER TABLE child ADD COLUMN works TEXT NOT NULL DEFAULT '';
ALTER TABLE child ADD COLUMN disabilityKinds TEXT NOT NULL DEFAULT '';
ALTER TABLE child ADD COLUMN disabilityDegree TEXT NOT NULL DEFAULT '';
ALTER TABLE child ADD COLUMN disabilityCertificate TEXT NOT NULL DEFAULT '';
ALTER TABLE child ADD COLUMN mergedInto TEXT NOT NULL DEFAULT '';

-- What a later program had written in these fields was kept as it came, and is read from its place from now on.
UPDATE household SET
    povertySince = coalesce(json_extract(extra, '$.povertySince'), ''),
    povertyUntil = coalesce(json_extract(extra, '$.povertyUntil'), ''),
    povertyDecision = coalesce(json_extract(extra, '$.povertyDecision'), '')
WHERE extra <> '';

UPDATE child SET
    birthOrder = coalesce(json_extract(extra, '$.birthOrder'), ''),
    birthPlace = coalesce(json_extract(extra, '$.birthPlace'), ''),
    nationality = coalesce(json_extract(extra, '$.nationality'), ''),
    origin = coalesce(json_extract(extra, '$.origin'), ''),
    headRelation = coalesce(json_extract(extra, '$.headRelation'), ''),
    residence = coalesce(json_extract(extra, '$.residence'), ''),
    registeredOn = coalesce(json_extract(extra, '$.registeredOn'), ''),
    registrationPlace = coalesce(json_extract(extra, '$.registrationPlace'), ''),
    healthCardUntil = coalesce(json_extract(extra, '$.healthCardUntil'), ''),
    immunised = coalesce(json_extract(extra, '$.immunised'), ''),
    weight = coalesce(json_extract(extra, '$.weight'), ''),
    height = coalesce(json_extract(extra, '$.height'), ''),
    measuredOn = coalesce(json_extract(extra, '$.measuredOn'), ''),
    checkedOn = coalesce(json_extract(extra, '$.checkedOn'), ''),
    swims = coalesce(json_extract(extra, '$.swims'), ''),
    schooling = coalesce(json_extract(extra, '$.schooling'), ''),
    learning = coalesce(json_extract(extra, '$.learning'), ''),
    leftSchoolOn = coalesce(json_extract(extra, '$.leftSchoolOn'), ''),
    leftSchoolClass = coalesce(json_extract(extra, '$.leftSchoolClass'), ''),
    works = coalesce(json_extract(extra, '$.works'), ''),
    disabilityKinds = coalesce(json_extract(extra, '$.disabilityKinds'), ''),
    disabilityDegree = coalesce(json_extract(extra, '$.disabilityDegree'), ''),
    disabilityCertificate = coalesce(json_extract(extra, '$.disabilityCertificate'), ''),
    mergedInto = coalesce(json_extract(extra, '$.mergedInto'), '')
WHERE extra <> '';

CREATE TRIGGER household_update_logged
BEFORE UPDATE OF id, seq, extra, hamlet, number, head, father, mother, carer, phone, address, poverty, povertySince,
    povertyUntil, povertyDecision, note, state
ON household
WHEN NEW.id <> OLD.id OR NEW.seq <= OLD.seq
    OR NOT EXISTS (SELECT 1 FROM logged WHERE seq = NEW.seq AND record = NEW.id AND entity = 'household')
BEGIN SELECT RAISE(ABORT, 'a write past the log'); END;

CREATE TRIGGER child_update_logged
BEFORE UPDATE OF id, seq, extra, household, name, birth, sex, ethnicity, personalId, birthRegistered,
    birthCertificate, healthCard, school, schoolClass, circumstances, risks, others, supports, note, state,
    birthOrder, birthPlace, nationality, origin, headRelation, residence, registeredOn, registrationPlace,
    healthCardUntil, immunised, weight, height, measuredOn, checkedOn, swims, schooling, learning, leftSchoolOn,
    leftSchoolClass, works, disabilityKinds, disabilityDegree, disabilityCertificate, mergedInto
ON child
WHEN NEW.id <> OLD.id OR NEW.seq <= OLD.seq
    OR NOT EXISTS (SELECT 1 FROM logged WHERE seq = NEW.seq AND record = NEW.id AND entity = 'child')
BEGIN SELECT RAISE(ABORT, 'a write past the log'); END;

-- The new records, fenced as the others are.
CREATE TABLE adult (
    rid            INTEGER PRIMARY KEY,
    id             BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    seq            INTEGER NOT NULL REFERENCES history,
    version        INTEGER NOT NULL DEFAULT 0,
    extra          TEXT NOT NULL DEFAULT '',
    household      BLOB NOT NULL REFERENCES household (id),
    relation       TEXT NOT NULL,
    name           TEXT NOT NULL,
    birth          TEXT NOT NULL,
    sex            TEXT NOT NULL,
    personalId     TEXT NOT NULL,
    ethnicity      TEXT NOT NULL,
    nationality    TEXT NOT NULL,
    schooling      TEXT NOT NULL,
    job            TEXT NOT NULL,
    phone          TEXT NOT NULL,
    condition      TEXT NOT NULL,
    conditionSince TEXT NOT NULL,
    note           TEXT NOT NULL,
    state          TEXT NOT NULL
) STRICT;
CREATE INDEX adult_of_household ON adult (household);
CREATE TRIGGER adult_insert_logged BEFORE INSERT ON adult
WHEN NOT EXISTS (SELECT 1 FROM logged WHERE seq = NEW.seq AND record = NEW.id AND entity = 'adult')
BEGIN SELECT RAISE(ABORT, 'a write past the log'); END;
CREATE TRIGGER adult_update_logged
BEFORE UPDATE OF id, seq, extra, household, relation, name, birth, sex, personalId, ethnicity, nationality,
    schooling, job, phone, condition, conditionSince, note, state
ON adult
WHEN NEW.id <> OLD.id OR NEW.seq <= OLD.seq
    OR NOT EXISTS (SELECT 1 FROM logged WHERE seq = NEW.seq AND record = NEW.id AND entity = 'adult')
BEGIN SELECT RAISE(ABORT, 'a write past the log'); END;
CREATE TRIGGER adult_never_deleted BEFORE DELETE ON adult
BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;

CREATE TABLE spell (
    rid     INTEGER PRIMARY KEY,
    id      BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    seq     INTEGER NOT NULL REFERENCES history,
    version INTEGER NOT NULL DEFAULT 0,
    extra   TEXT NOT NULL DEFAULT '',
    child   BLOB NOT NULL REFERENCES child (id),
    list    TEXT NOT NULL,
    code    TEXT NOT NULL,
    since   TEXT NOT NULL,
    until   TEXT NOT NULL,
    ground  TEXT NOT NULL,
    source  TEXT NOT NULL,
    note    TEXT NOT NULL,
    state   TEXT NOT NULL
) STRICT;
CREATE INDEX spell_of_child ON spell (child);
CREATE TRIGGER spell_insert_logged BEFORE INSERT ON spell
WHEN NOT EXISTS (SELECT 1 FROM logged WHERE seq = NEW.seq AND record = NEW.id AND entity = 'spell')
BEGIN SELECT RAISE(ABORT, 'a write past the log'); END;
CREATE TRIGGER spell_update_logged
BEFORE UPDATE OF id, seq, extra, child, list, code, since, until, ground, source, note, state
ON spell
WHEN NEW.id <> OLD.id OR NEW.seq <= OLD.seq
    OR NOT EXISTS (SELECT 1 FROM logged WHERE seq = NEW.seq AND record = NEW.id AND entity = 'spell')
BEGIN SELECT RAISE(ABORT, 'a write past the log'); END;
CREATE TRIGGER spell_never_deleted BEFORE DELETE ON spell
BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;

CREATE TABLE support (
    rid      INTEGER PRIMARY KEY,
    id       BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    seq      INTEGER NOT NULL REFERENCES history,
    version  INTEGER NOT NULL DEFAULT 0,
    extra    TEXT NOT NULL DEFAULT '',
    child    BLOB NOT NULL REFERENCES child (id),
    kind     TEXT NOT NULL,
    provider TEXT NOT NULL,
    since    TEXT NOT NULL,
    until    TEXT NOT NULL,
    amount   TEXT NOT NULL,
    goods    TEXT NOT NULL,
    note     TEXT NOT NULL,
    state    TEXT NOT NULL
) STRICT;
CREATE INDEX support_of_child ON support (child);
CREATE TRIGGER support_insert_logged BEFORE INSERT ON support
WHEN NOT EXISTS (SELECT 1 FROM logged WHERE seq = NEW.seq AND record = NEW.id AND entity = 'support')
BEGIN SELECT RAISE(ABORT, 'a write past the log'); END;
CREATE TRIGGER support_update_logged
BEFORE UPDATE OF id, seq, extra, child, kind, provider, since, until, amount, goods, note, state
ON support
WHEN NEW.id <> OLD.id OR NEW.seq <= OLD.seq
    OR NOT EXISTS (SELECT 1 FROM logged WHERE seq = NEW.seq AND record = NEW.id AND entity = 'support')
BEGIN SELECT RAISE(ABORT, 'a write past the log'); END;
CREATE TRIGGER support_never_deleted BEFORE DELETE ON support
BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;

CREATE TABLE movement (
    rid        INTEGER PRIMARY KEY,
    id         BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    seq        INTEGER NOT NULL REFERENCES history,
    version    INTEGER NOT NULL DEFAULT 0,
    extra      TEXT NOT NULL DEFAULT '',
    child      BLOB NOT NULL REFERENCES child (id),
    kind       TEXT NOT NULL,
    happenedOn TEXT NOT NULL,
    place      TEXT NOT NULL,
    cause      TEXT NOT NULL,
    note       TEXT NOT NULL,
    state      TEXT NOT NULL
) STRICT;
CREATE INDEX movement_of_child ON movement (child);
CREATE TRIGGER movement_insert_logged BEFORE INSERT ON movement
WHEN NOT EXISTS (SELECT 1 FROM logged WHERE seq = NEW.seq AND record = NEW.id AND entity = 'movement')
BEGIN SELECT RAISE(ABORT, 'a write past the log'); END;
CREATE TRIGGER movement_update_logged
BEFORE UPDATE OF id, seq, extra, child, kind, happenedOn, place, cause, note, state
ON movement
WHEN NEW.id <> OLD.id OR NEW.seq <= OLD.seq
    OR NOT EXISTS (SELECT 1 FROM logged WHERE seq = NEW.seq AND record = NEW.id AND entity = 'movement')
BEGIN SELECT RAISE(ABORT, 'a write past the log'); END;
CREATE TRIGGER movement_never_deleted BEFORE DELETE ON movement
BEGIN SELECT RAISE(ABORT, 'records are never deleted'); END;
