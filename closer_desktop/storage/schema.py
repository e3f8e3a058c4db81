"""The tables of the journal file as they are today; migrations/ says how older files get here."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)

# Small facts about the file itself: which built-in decks it holds, where the table was left.
keep = Table(
    "keep",
    metadata,
    Column("name", Text, nullable=False),
    Column("value", Text, nullable=False),
    PrimaryKeyConstraint("name"),
)

deck = Table(
    "deck",
    metadata,
    Column("id", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("description", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("licence", Text, nullable=False),
    Column("author", Text, nullable=False),
    # A smart deck is a saved search; empty for a deck that was put together by hand.
    Column("search", Text, nullable=False),
    PrimaryKeyConstraint("id"),
    CheckConstraint("origin IN ('built_in', 'personal')", name="origin"),
)

# `number` exists for the pile: whole numbers shuffle and compare faster than ids.
# The columns from `depth` to `traits` are the facets that filters look at: the plural ones are
# bit masks (see domain.filters). `tone`, `places`, `tags` and `added` are what else searches ask for,
# `words` is all that is printed on the card, folded. `body` is the card itself as JSON.
card = Table(
    "card",
    metadata,
    Column("number", Integer, nullable=False),
    Column("id", Text, nullable=False),
    Column("deck", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("depth", Integer, nullable=False),
    Column("kind", Integer, nullable=False),
    Column("theme", Integer, nullable=False),
    Column("relationships", Integer, nullable=False),
    Column("themes", Integer, nullable=False),
    Column("bands", Integer, nullable=False),
    Column("traits", Integer, nullable=False),
    Column("tone", Integer, nullable=False),
    Column("places", Integer, nullable=False),
    Column("tags", Text, nullable=False),
    Column("added", Integer, nullable=False),
    Column("words", Text, nullable=False),
    Column("body", Text, nullable=False),
    PrimaryKeyConstraint("number"),
    UniqueConstraint("id"),
    ForeignKeyConstraint(["deck"], ["deck.id"], ondelete="CASCADE"),
    Index("ix_card_facets", "relationships", "depth", "kind", "theme", "themes", "bands", "traits"),
    Index("ix_card_deck", "deck"),
)

# What a built-in card says where a person changed it: their own words stand in `card`, and an update of
# the built-in decks only changes what stands here.
original = Table(
    "original",
    metadata,
    Column("card", Text, nullable=False),
    Column("deck", Text, nullable=False),
    Column("body", Text, nullable=False),
    PrimaryKeyConstraint("card"),
)

# Decks that choose from cards at home elsewhere; by card id, so that they outlive an update.
deck_card = Table(
    "deck_card",
    metadata,
    Column("deck", Text, nullable=False),
    Column("card", Text, nullable=False),
    Column("position", Integer, nullable=False),
    PrimaryKeyConstraint("deck", "card"),
    ForeignKeyConstraint(["deck"], ["deck.id"], ondelete="CASCADE"),
    Index("ix_deck_card_card", "card"),
)

# Keyed by card id without a foreign key: an update of the built-in decks never takes a favourite along.
favourite = Table(
    "favourite",
    metadata,
    Column("card", Text, nullable=False),
    Column("at", Text, nullable=False),
    PrimaryKeyConstraint("card"),
)

put_away = Table(
    "put_away",
    metadata,
    Column("card", Text, nullable=False),
    Column("at", Text, nullable=False),
    PrimaryKeyConstraint("card"),
)

person = Table(
    "person",
    metadata,
    Column("id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("name_key", Text, nullable=False),
    Column("relationship", Text, nullable=False),
    Column("band", Text, nullable=False),
    # Words with spaces between them.
    Column("rather_not", Text, nullable=False),
    Column("likes", Text, nullable=False),
    PrimaryKeyConstraint("id"),
    UniqueConstraint("name_key"),
)

entry = Table(
    "entry",
    metadata,
    Column("id", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("instant", Integer, nullable=False),
    Column("card", Text, nullable=False),
    Column("question", Text, nullable=False),
    Column("depth", Integer, nullable=False),
    Column("rung", Integer, nullable=False),
    Column("place", Text, nullable=False),
    Column("line", Text, nullable=False),
    Column("tags", Text, nullable=False),
    # The day on which to ask again, as 2026-05-31, or "never" where even a yearly card must not; else empty.
    Column("ask_again", Text, nullable=False),
    PrimaryKeyConstraint("id"),
    CheckConstraint("depth BETWEEN 0 AND 4", name="depth"),
    CheckConstraint("rung >= 0", name="rung"),
    Index("ix_entry_instant", "instant"),
    Index("ix_entry_card", "card"),
)

entry_person = Table(
    "entry_person",
    metadata,
    Column("entry", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("position", Integer, nullable=False),
    PrimaryKeyConstraint("entry", "person"),
    ForeignKeyConstraint(["entry"], ["entry.id"], ondelete="CASCADE"),
    ForeignKeyConstraint(["person"], ["person.id"], ondelete="CASCADE"),
    Index("ix_entry_person_person", "person"),
)

# Which cards these people have seen; never what was said, never what was put back.
shown = Table(
    "shown",
    metadata,
    Column("card", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("instant", Integer, nullable=False),
    PrimaryKeyConstraint("card", "person", "instant"),
    ForeignKeyConstraint(["person"], ["person.id"], ondelete="CASCADE"),
    Index("ix_shown_person", "person"),
)

# Whose answer to a card came first, as the card said: `first` is 1 for this person's and 0 for that of
# whoever brought the deck. Where a third one began, or everybody at once, there is no row.
turn = Table(
    "turn",
    metadata,
    Column("person", Text, nullable=False),
    Column("instant", Integer, nullable=False),
    Column("first", Integer, nullable=False),
    PrimaryKeyConstraint("person", "instant"),
    ForeignKeyConstraint(["person"], ["person.id"], ondelete="CASCADE"),
)

# The short codes on cards that were taken along: a code that left the house is never given to another
# card, and keeps the words that were printed with it. Without a foreign key: it outlives its card.
code = Table(
    "code",
    metadata,
    Column("number", Integer, nullable=False),
    Column("card", Text, nullable=False),
    Column("question", Text, nullable=False),
    Column("depth", Integer, nullable=False),
    PrimaryKeyConstraint("number"),
    CheckConstraint("depth BETWEEN 0 AND 4", name="depth"),
    Index("ix_code_card", "card"),
)

draft = Table(
    "draft",
    metadata,
    Column("name", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("at", Text, nullable=False),
    PrimaryKeyConstraint("name"),
)
