-- Whose answer to a card came first.

CREATE TABLE turn (
    person TEXT NOT NULL,
    instant INTEGER NOT NULL,
    first INTEGER NOT NULL,
    CONSTRAINT pk_turn PRIMARY KEY (person, instant),
    CONSTRAINT fk_turn_person FOREIGN KEY (person) REFERENCES person (id) ON DELETE CASCADE
);
