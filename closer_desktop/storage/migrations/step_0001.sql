-- Schema 1. Frozen once released: later changes are new steps.

CREATE TABLE keep (
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    CONSTRAINT pk_keep PRIMARY KEY (name)
);

CREATE TABLE deck (
    id TEXT NOT NULL,
    origin TEXT NOT NULL,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    language TEXT NOT NULL,
    licence TEXT NOT NULL,
    author TEXT NOT NULL,
    search TEXT NOT NULL,
    CONSTRAINT pk_deck PRIMARY KEY (id),
    CONSTRAINT ck_deck_origin CHECK (origin IN ('built_in', 'personal'))
);

CREATE TABLE favourite (
    card TEXT NOT NULL,
    at TEXT NOT NULL,
    CONSTRAINT pk_favourite PRIMARY KEY (card)
);

CREATE TABLE put_away (
    card TEXT NOT NULL,
    at TEXT NOT NULL,
    CONSTRAINT pk_put_away PRIMARY KEY (card)
);

CREATE TABLE person (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    relationship TEXT NOT NULL,
    band TEXT NOT NULL,
    rather_not TEXT NOT NULL,
    likes TEXT NOT NULL,
    CONSTRAINT pk_person PRIMARY KEY (id),
    CONSTRAINT uq_person_name_key UNIQUE (name_key)
);

CREATE TABLE entry (
    id TEXT NOT NULL,
    at TEXT NOT NULL,
    instant INTEGER NOT NULL,
    card TEXT NOT NULL,
    question TEXT NOT NULL,
    depth INTEGER NOT NULL,
    rung INTEGER NOT NULL,
    place TEXT NOT NULL,
    line TEXT NOT NULL,
    tags TEXT NOT NULL,
    ask_again TEXT NOT NULL,
    CONSTRAINT pk_entry PRIMARY KEY (id),
    CONSTRAINT ck_entry_depth CHECK (depth BETWEEN 0 AND 4),
    CONSTRAINT ck_entry_rung CHECK (rung >= 0)
);

CREATE INDEX ix_entry_card ON entry (card);

CREATE INDEX ix_entry_instant ON entry (instant);

CREATE TABLE code (
    number INTEGER NOT NULL,
    card TEXT NOT NULL,
    question TEXT NOT NULL,
    depth INTEGER NOT NULL,
    CONSTRAINT pk_code PRIMARY KEY (number),
    CONSTRAINT ck_code_depth CHECK (depth BETWEEN 0 AND 4)
);

CREATE INDEX ix_code_card ON code (card);

CREATE TABLE original (
    card TEXT NOT NULL,
    deck TEXT NOT NULL,
    body TEXT NOT NULL,
    CONSTRAINT pk_original PRIMARY KEY (card)
);

CREATE TABLE draft (
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    at TEXT NOT NULL,
    CONSTRAINT pk_draft PRIMARY KEY (name)
);

CREATE TABLE card (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    deck TEXT NOT NULL,
    text TEXT NOT NULL,
    depth INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    theme INTEGER NOT NULL,
    relationships INTEGER NOT NULL,
    themes INTEGER NOT NULL,
    bands INTEGER NOT NULL,
    traits INTEGER NOT NULL,
    tone INTEGER NOT NULL,
    places INTEGER NOT NULL,
    tags TEXT NOT NULL,
    added INTEGER NOT NULL,
    words TEXT NOT NULL,
    body TEXT NOT NULL,
    CONSTRAINT pk_card PRIMARY KEY (number),
    CONSTRAINT uq_card_id UNIQUE (id),
    CONSTRAINT fk_card_deck FOREIGN KEY (deck) REFERENCES deck (id) ON DELETE CASCADE
);

CREATE INDEX ix_card_facets ON card (relationships, depth, kind, theme, themes, bands, traits);

CREATE INDEX ix_card_deck ON card (deck);

CREATE TABLE deck_card (
    deck TEXT NOT NULL,
    card TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_deck_card PRIMARY KEY (deck, card),
    CONSTRAINT fk_deck_card_deck FOREIGN KEY (deck) REFERENCES deck (id) ON DELETE CASCADE
);

CREATE INDEX ix_deck_card_card ON deck_card (card);

CREATE TABLE entry_person (
    entry TEXT NOT NULL,
    person TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_entry_person PRIMARY KEY (entry, person),
    CONSTRAINT fk_entry_person_entry FOREIGN KEY (entry) REFERENCES entry (id) ON DELETE CASCADE,
    CONSTRAINT fk_entry_person_person FOREIGN KEY (person) REFERENCES person (id) ON DELETE CASCADE
);

CREATE INDEX ix_entry_person_person ON entry_person (person);

CREATE TABLE shown (
    card TEXT NOT NULL,
    person TEXT NOT NULL,
    instant INTEGER NOT NULL,
    CONSTRAINT pk_shown PRIMARY KEY (card, person, instant),
    CONSTRAINT fk_shown_person FOREIGN KEY (person) REFERENCES person (id) ON DELETE CASCADE
);

CREATE INDEX ix_shown_person ON shown (person);

-- The words of the cards: what is found is in card.words, kept in step by the store that writes cards.
CREATE VIRTUAL TABLE card_text USING fts5(
    words,
    content='card',
    content_rowid='number',
    prefix='1 2 3',
    tokenize='unicode61 remove_diacritics 2'
);

-- The words of the entries, under the rowid of their entry. Without contentless_delete (SQLite 3.43)
-- this table keeps its own copy of them. Never VACUUM the journal: it may change these rowids.
CREATE VIRTUAL TABLE entry_text USING fts5(
    question,
    line,
    place,
    tags,
    prefix='1 2 3',
    tokenize='unicode61 remove_diacritics 2'
);
