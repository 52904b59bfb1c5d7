# ruff: noqa: S608  every word in these statements is of this file
"""The tables of version 3, the ground of every release: later versions are steps from here.

Whatever travels to another laptop has a random key of 32 hexadecimal digits. Three kinds have the
key that both laptops would give them, so that they meet when days are merged: a section and a
statement have their id from the content, a picture the digest of its bytes. Steps of a programme
have their id from the content, steps added on the day a random one. Half-typed lines, the journal
and everything about searching stay at home.

`hash` is the digest of the columns that stand before it (`cells.digest`); what stands after it may
change without the text. A row is kept in the order of its key and has no number of its own, so a
save touches one place and nothing tells in which order rows came. The columns of a key come first:
SQLite 3.40 takes a file for damaged when they do not.
"""

_OWNED = "session_id CHAR(32) NOT NULL REFERENCES session (id) ON DELETE CASCADE"
_HASH = "hash BLOB NOT NULL"
_BY_ID = "PRIMARY KEY (session_id, id)) WITHOUT ROWID"

_TABLES = f"""
CREATE TABLE laptop (id CHAR(32) NOT NULL PRIMARY KEY) WITHOUT ROWID;
INSERT INTO laptop VALUES (lower(hex(randomblob(16))));
CREATE TABLE team (
    id CHAR(32) NOT NULL PRIMARY KEY, name VARCHAR NOT NULL, created_at VARCHAR(32) NOT NULL,
    municipality VARCHAR NOT NULL, neighbourhood VARCHAR NOT NULL, stage VARCHAR NOT NULL, {_HASH}
) WITHOUT ROWID;
CREATE TABLE session (
    id CHAR(32) NOT NULL PRIMARY KEY, team_id CHAR(32) NOT NULL REFERENCES team (id),
    date DATE NOT NULL, start TIME NOT NULL, created_at VARCHAR(32) NOT NULL,
    place VARCHAR NOT NULL, people INTEGER NOT NULL, stage VARCHAR NOT NULL,
    programme_id VARCHAR NOT NULL, programme_title VARCHAR NOT NULL,
    programme_group VARCHAR NOT NULL, state VARCHAR NOT NULL, number INTEGER NOT NULL,
    look_back DATE, closed_at VARCHAR(32), newspaper_at VARCHAR(32), {_HASH}
) WITHOUT ROWID;
CREATE INDEX session_newest ON session (date, start);
CREATE INDEX session_of_team ON session (team_id, date);
CREATE INDEX session_due ON session (look_back) WHERE look_back IS NOT NULL;
CREATE TABLE step (
    {_OWNED}, id VARCHAR NOT NULL, place INTEGER NOT NULL, phase VARCHAR NOT NULL,
    title VARCHAR NOT NULL, activity VARCHAR NOT NULL, minutes INTEGER NOT NULL,
    do VARCHAR NOT NULL, say VARCHAR NOT NULL, shrink_to INTEGER, harvest TEXT NOT NULL,
    section VARCHAR NOT NULL, skipped BOOLEAN NOT NULL, {_HASH}, {_BY_ID};
CREATE TABLE position (
    {_OWNED}, step_id VARCHAR NOT NULL, planned FLOAT NOT NULL, used FLOAT NOT NULL,
    rest VARCHAR NOT NULL, seen_at VARCHAR(32), plan_step VARCHAR NOT NULL, plan_at VARCHAR(32),
    {_HASH}, PRIMARY KEY (session_id)
) WITHOUT ROWID;
CREATE TABLE step_time (
    {_OWNED}, step_id VARCHAR NOT NULL, began_at VARCHAR(32) NOT NULL, seconds FLOAT NOT NULL,
    extra FLOAT NOT NULL, {_HASH}, PRIMARY KEY (session_id, step_id)
) WITHOUT ROWID;
CREATE TABLE note (
    {_OWNED}, id CHAR(32) NOT NULL, step_id VARCHAR NOT NULL, field VARCHAR NOT NULL,
    text VARCHAR NOT NULL, "order" INTEGER NOT NULL, created_at VARCHAR(32) NOT NULL,
    changed_at VARCHAR(32) NOT NULL, dots INTEGER NOT NULL, destination VARCHAR NOT NULL,
    on_wall BOOLEAN NOT NULL, lens VARCHAR NOT NULL, pole VARCHAR NOT NULL,
    stream VARCHAR NOT NULL, level VARCHAR NOT NULL, side VARCHAR NOT NULL, {_HASH}, {_BY_ID};
CREATE TABLE parked_topic (
    {_OWNED}, id CHAR(32) NOT NULL, text VARCHAR NOT NULL, "order" INTEGER NOT NULL,
    created_at VARCHAR(32) NOT NULL, step_id VARCHAR NOT NULL, fate VARCHAR NOT NULL,
    owner VARCHAR NOT NULL, "when" DATE, destination VARCHAR NOT NULL, {_HASH}, {_BY_ID};
CREATE TABLE agreement (
    {_OWNED}, id CHAR(32) NOT NULL, what VARCHAR NOT NULL, who VARCHAR NOT NULL,
    "when" DATE NOT NULL, sign VARCHAR NOT NULL, "order" INTEGER NOT NULL,
    is_trial BOOLEAN NOT NULL, owner_kind VARCHAR NOT NULL, partner VARCHAR NOT NULL,
    outcome VARCHAR NOT NULL, destination VARCHAR NOT NULL, {_HASH}, {_BY_ID};
CREATE TABLE draft (
    {_OWNED}, key VARCHAR NOT NULL, text VARCHAR NOT NULL, {_HASH}, PRIMARY KEY (session_id, key)
) WITHOUT ROWID;
CREATE TABLE chosen_dilemma (
    {_OWNED}, id CHAR(32) NOT NULL, card_id VARCHAR NOT NULL, title VARCHAR NOT NULL,
    theme VARCHAR NOT NULL, pole_a VARCHAR NOT NULL, pole_b VARCHAR NOT NULL,
    "order" INTEGER NOT NULL, too_much_a VARCHAR NOT NULL, too_much_b VARCHAR NOT NULL,
    example VARCHAR NOT NULL, question_behind VARCHAR NOT NULL, deepening TEXT NOT NULL,
    is_own BOOLEAN NOT NULL, is_chosen BOOLEAN NOT NULL, {_HASH}, {_BY_ID};
CREATE TABLE vote_round (
    {_OWNED}, id CHAR(32) NOT NULL, step_id VARCHAR NOT NULL, options TEXT NOT NULL,
    people INTEGER NOT NULL, per_person INTEGER NOT NULL, counts TEXT NOT NULL,
    ballots INTEGER NOT NULL, is_open BOOLEAN NOT NULL, opened_at VARCHAR(32), {_HASH}, {_BY_ID};
CREATE TABLE tally (
    {_OWNED}, id CHAR(32) NOT NULL, step_id VARCHAR NOT NULL, field VARCHAR NOT NULL,
    counts TEXT NOT NULL, {_HASH}, {_BY_ID};
CREATE TABLE matrix_answer (
    {_OWNED}, statement VARCHAR NOT NULL, answer VARCHAR NOT NULL, owner VARCHAR NOT NULL,
    "when" DATE, {_HASH}, PRIMARY KEY (session_id, statement)
) WITHOUT ROWID;
CREATE TABLE risk (
    {_OWNED}, id CHAR(32) NOT NULL, card_id VARCHAR NOT NULL, title VARCHAR NOT NULL,
    level VARCHAR NOT NULL, "order" INTEGER NOT NULL, likelihood TEXT NOT NULL,
    impact TEXT NOT NULL, stream INTEGER NOT NULL, first_step VARCHAR NOT NULL,
    is_own BOOLEAN NOT NULL, {_HASH}, {_BY_ID};
CREATE TABLE partner (
    {_OWNED}, id CHAR(32) NOT NULL, name VARCHAR NOT NULL, strength INTEGER NOT NULL,
    "order" INTEGER NOT NULL, {_HASH}, {_BY_ID};
CREATE TABLE scan_form (
    {_OWNED}, id CHAR(32) NOT NULL, answers TEXT NOT NULL, open_answers TEXT NOT NULL,
    dilemmas TEXT NOT NULL, competences TEXT NOT NULL, {_HASH}, {_BY_ID};
CREATE TABLE photo (
    {_OWNED}, id CHAR(32) NOT NULL, section VARCHAR NOT NULL, caption VARCHAR NOT NULL,
    alt VARCHAR NOT NULL, digest VARCHAR NOT NULL, "order" INTEGER NOT NULL, {_HASH}, {_BY_ID};
CREATE TABLE picture (
    {_OWNED}, digest VARCHAR NOT NULL, jpeg BLOB NOT NULL, PRIMARY KEY (session_id, digest)
) WITHOUT ROWID;
CREATE TABLE section_choice (
    {_OWNED}, section VARCHAR NOT NULL, headline VARCHAR NOT NULL, text VARCHAR NOT NULL,
    is_left_out BOOLEAN NOT NULL, is_shared BOOLEAN NOT NULL, {_HASH},
    PRIMARY KEY (session_id, section)
) WITHOUT ROWID;
CREATE TABLE change (
    {_OWNED}, number INTEGER NOT NULL, id CHAR(32) NOT NULL, label VARCHAR NOT NULL,
    at VARCHAR(32) NOT NULL, edits VARCHAR NOT NULL, {_HASH}, undone BOOLEAN NOT NULL,
    PRIMARY KEY (session_id, number)
) WITHOUT ROWID;
CREATE INDEX change_undone ON change (session_id) WHERE undone;
CREATE TABLE stamp (
    {_OWNED}, kind VARCHAR NOT NULL, key VARCHAR NOT NULL, field VARCHAR NOT NULL,
    stamp BIGINT NOT NULL, laptop CHAR(32) NOT NULL, PRIMARY KEY (session_id, kind, key, field)
) WITHOUT ROWID;
CREATE TABLE team_stamp (
    team_id CHAR(32) NOT NULL REFERENCES team (id) ON DELETE CASCADE, field VARCHAR NOT NULL,
    stamp BIGINT NOT NULL, laptop CHAR(32) NOT NULL, PRIMARY KEY (team_id, field)
) WITHOUT ROWID;
CREATE TABLE row_aside (
    id CHAR(32) NOT NULL PRIMARY KEY,
    session_id CHAR(32) REFERENCES session (id) ON DELETE CASCADE,
    team_id CHAR(32) REFERENCES team (id) ON DELETE CASCADE,
    source VARCHAR NOT NULL, cells BLOB NOT NULL, found_at VARCHAR(32) NOT NULL
) WITHOUT ROWID;
CREATE TABLE search_due (
    kind VARCHAR NOT NULL, owner CHAR(32) NOT NULL, PRIMARY KEY (kind, owner)
) WITHOUT ROWID;
CREATE TABLE search_place (
    number INTEGER NOT NULL PRIMARY KEY, kind VARCHAR NOT NULL, owner CHAR(32) NOT NULL,
    id CHAR(32) NOT NULL, hash BLOB NOT NULL, UNIQUE (kind, owner, id)
);
"""

#: The tables that are searched, and the column that says whose their rows are.
_SEARCHED = {
    "team": "id",
    "note": "session_id",
    "parked_topic": "session_id",
    "agreement": "session_id",
}


def _search(table: str, owner: str) -> str:
    """An index over a table, and triggers that say whose rows changed.

    Not INSERT OR IGNORE: inside a trigger the outer statement decides what a conflict does.
    """
    due = f"INSERT INTO search_due VALUES ('{table}', "
    once = ") ON CONFLICT DO NOTHING"
    return f"""
CREATE VIRTUAL TABLE {table}_search USING fts5 (
    text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER {table}_added AFTER INSERT ON {table}
    BEGIN {due}new.{owner}{once}; END;
CREATE TRIGGER {table}_changed AFTER UPDATE ON {table}
    BEGIN {due}new.{owner}{once}; END;
CREATE TRIGGER {table}_gone AFTER DELETE ON {table}
    BEGIN {due}old.{owner}{once}; END;
"""


SCHEMA = _TABLES + "".join(_search(table, owner) for table, owner in _SEARCHED.items())
