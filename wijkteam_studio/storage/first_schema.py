"""The tables as they were in the first release. A released step is never edited."""

_OWNED = "session_id CHAR(32) NOT NULL REFERENCES session (id) ON DELETE CASCADE"

_TABLES = f"""
CREATE TABLE team (
    number INTEGER NOT NULL PRIMARY KEY, id CHAR(32) NOT NULL UNIQUE, name VARCHAR NOT NULL,
    created_at VARCHAR(32) NOT NULL, municipality VARCHAR NOT NULL, neighbourhood VARCHAR NOT NULL,
    stage VARCHAR NOT NULL
);
CREATE TABLE session (
    id CHAR(32) NOT NULL PRIMARY KEY, team_id CHAR(32) NOT NULL REFERENCES team (id),
    date DATE NOT NULL, start TIME NOT NULL, created_at VARCHAR(32) NOT NULL,
    place VARCHAR NOT NULL, people INTEGER NOT NULL, stage VARCHAR NOT NULL,
    programme_id VARCHAR NOT NULL, programme_title VARCHAR NOT NULL,
    programme_group VARCHAR NOT NULL, state VARCHAR NOT NULL, number INTEGER NOT NULL,
    look_back DATE, closed_at VARCHAR(32), newspaper_at VARCHAR(32)
);
CREATE INDEX session_newest ON session (date, start);
CREATE INDEX session_of_team ON session (team_id, date);
CREATE INDEX session_due ON session (look_back) WHERE look_back IS NOT NULL;
CREATE TABLE step (
    {_OWNED}, id VARCHAR NOT NULL, place INTEGER NOT NULL, phase VARCHAR NOT NULL,
    title VARCHAR NOT NULL, activity VARCHAR NOT NULL, minutes INTEGER NOT NULL,
    do VARCHAR NOT NULL, say VARCHAR NOT NULL, shrink_to INTEGER, harvest TEXT NOT NULL,
    section VARCHAR NOT NULL, skipped BOOLEAN NOT NULL, PRIMARY KEY (session_id, id)
);
CREATE TABLE position (
    {_OWNED}, step_id VARCHAR NOT NULL, planned FLOAT NOT NULL, used FLOAT NOT NULL,
    PRIMARY KEY (session_id)
);
CREATE TABLE step_time (
    {_OWNED}, step_id VARCHAR NOT NULL, began_at VARCHAR(32) NOT NULL, seconds FLOAT NOT NULL,
    PRIMARY KEY (session_id, step_id)
);
CREATE TABLE note (
    number INTEGER NOT NULL PRIMARY KEY, {_OWNED},
    id CHAR(32) NOT NULL, step_id VARCHAR NOT NULL, field VARCHAR NOT NULL, text VARCHAR NOT NULL,
    "order" INTEGER NOT NULL, created_at VARCHAR(32) NOT NULL, changed_at VARCHAR(32) NOT NULL,
    dots INTEGER NOT NULL, destination VARCHAR NOT NULL, on_wall BOOLEAN NOT NULL,
    lens VARCHAR NOT NULL, pole VARCHAR NOT NULL, stream VARCHAR NOT NULL, level VARCHAR NOT NULL,
    side VARCHAR NOT NULL, UNIQUE (session_id, id)
);
CREATE TABLE parked_topic (
    number INTEGER NOT NULL PRIMARY KEY, {_OWNED}, id CHAR(32) NOT NULL, text VARCHAR NOT NULL,
    "order" INTEGER NOT NULL, created_at VARCHAR(32) NOT NULL, step_id VARCHAR NOT NULL,
    fate VARCHAR NOT NULL, owner VARCHAR NOT NULL, "when" DATE, destination VARCHAR NOT NULL,
    UNIQUE (session_id, id)
);
CREATE TABLE agreement (
    number INTEGER NOT NULL PRIMARY KEY, {_OWNED}, id CHAR(32) NOT NULL, what VARCHAR NOT NULL,
    who VARCHAR NOT NULL, "when" DATE NOT NULL, sign VARCHAR NOT NULL, "order" INTEGER NOT NULL,
    is_trial BOOLEAN NOT NULL, owner_kind VARCHAR NOT NULL, partner VARCHAR NOT NULL,
    outcome VARCHAR NOT NULL, destination VARCHAR NOT NULL, UNIQUE (session_id, id)
);
CREATE TABLE draft (
    {_OWNED}, key VARCHAR NOT NULL, text VARCHAR NOT NULL, PRIMARY KEY (session_id, key)
);
CREATE TABLE chosen_dilemma (
    {_OWNED}, id CHAR(32) NOT NULL, card_id VARCHAR NOT NULL, title VARCHAR NOT NULL,
    theme VARCHAR NOT NULL, pole_a VARCHAR NOT NULL, pole_b VARCHAR NOT NULL,
    "order" INTEGER NOT NULL, too_much_a VARCHAR NOT NULL, too_much_b VARCHAR NOT NULL,
    example VARCHAR NOT NULL, question_behind VARCHAR NOT NULL, deepening TEXT NOT NULL,
    is_own BOOLEAN NOT NULL, is_chosen BOOLEAN NOT NULL, PRIMARY KEY (session_id, id)
);
CREATE TABLE vote_round (
    {_OWNED}, id CHAR(32) NOT NULL, step_id VARCHAR NOT NULL, options TEXT NOT NULL,
    people INTEGER NOT NULL, per_person INTEGER NOT NULL, counts TEXT NOT NULL,
    ballots INTEGER NOT NULL, is_open BOOLEAN NOT NULL, opened_at VARCHAR(32),
    PRIMARY KEY (session_id, id)
);
CREATE TABLE tally (
    {_OWNED}, id CHAR(32) NOT NULL, step_id VARCHAR NOT NULL, field VARCHAR NOT NULL,
    counts TEXT NOT NULL, PRIMARY KEY (session_id, id)
);
CREATE TABLE matrix_answer (
    {_OWNED}, statement VARCHAR NOT NULL, answer VARCHAR NOT NULL, owner VARCHAR NOT NULL,
    "when" DATE, PRIMARY KEY (session_id, statement)
);
CREATE TABLE risk (
    {_OWNED}, id CHAR(32) NOT NULL, card_id VARCHAR NOT NULL, title VARCHAR NOT NULL,
    level VARCHAR NOT NULL, "order" INTEGER NOT NULL, likelihood TEXT NOT NULL,
    impact TEXT NOT NULL, stream INTEGER NOT NULL, first_step VARCHAR NOT NULL,
    is_own BOOLEAN NOT NULL, PRIMARY KEY (session_id, id)
);
CREATE TABLE partner (
    {_OWNED}, id CHAR(32) NOT NULL, name VARCHAR NOT NULL, strength INTEGER NOT NULL,
    "order" INTEGER NOT NULL, PRIMARY KEY (session_id, id)
);
CREATE TABLE scan_form (
    {_OWNED}, id CHAR(32) NOT NULL, answers TEXT NOT NULL, open_answers TEXT NOT NULL,
    dilemmas TEXT NOT NULL, competences TEXT NOT NULL, PRIMARY KEY (session_id, id)
) WITHOUT ROWID;
CREATE TABLE photo (
    {_OWNED}, id CHAR(32) NOT NULL, section VARCHAR NOT NULL, caption VARCHAR NOT NULL,
    alt VARCHAR NOT NULL, digest VARCHAR NOT NULL, "order" INTEGER NOT NULL,
    PRIMARY KEY (session_id, id)
);
CREATE TABLE picture (
    {_OWNED}, digest VARCHAR NOT NULL, jpeg BLOB NOT NULL, PRIMARY KEY (session_id, digest)
);
CREATE TABLE section_choice (
    {_OWNED}, section VARCHAR NOT NULL, headline VARCHAR NOT NULL, text VARCHAR NOT NULL,
    is_left_out BOOLEAN NOT NULL, is_shared BOOLEAN NOT NULL, PRIMARY KEY (session_id, section)
);
CREATE TABLE change (
    number INTEGER NOT NULL PRIMARY KEY, id CHAR(32) NOT NULL, {_OWNED}, label VARCHAR NOT NULL,
    at VARCHAR(32) NOT NULL, undone BOOLEAN NOT NULL, edits VARCHAR NOT NULL
);
CREATE INDEX change_of_session ON change (session_id);
CREATE INDEX change_undone ON change (session_id) WHERE undone;
CREATE TABLE search_due (
    kind VARCHAR NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (kind, number)
) WITHOUT ROWID;
"""

_SEARCHED = {
    "team": "name, neighbourhood, municipality",
    "note": "text",
    "parked_topic": "text",
    "agreement": "what, who, sign",
}


def _search(table: str, columns: str) -> str:
    """An index over a table, and triggers that say which of its rows changed.

    Not INSERT OR IGNORE: inside a trigger the outer statement decides what a conflict does.
    """
    due = f"INSERT INTO search_due VALUES ('{table}', "  # noqa: S608 our own names
    once = ") ON CONFLICT DO NOTHING"
    return f"""
CREATE VIRTUAL TABLE {table}_search USING fts5 (
    text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER {table}_added AFTER INSERT ON {table}
    BEGIN {due}new.number{once}; END;
CREATE TRIGGER {table}_changed AFTER UPDATE OF {columns} ON {table}
    BEGIN {due}new.number{once}; END;
CREATE TRIGGER {table}_gone AFTER DELETE ON {table}
    BEGIN {due}old.number{once}; END;
"""


FIRST_SCHEMA = _TABLES + "".join(_search(table, names) for table, names in _SEARCHED.items())
