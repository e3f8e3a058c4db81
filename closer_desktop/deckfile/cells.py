"""One card from the cells of a table: cells are read as the fields they mean, the rest has defaults."""

from collections.abc import Iterable, Mapping
from uuid import UUID, uuid5

from closer_desktop.deckfile.csv_text import is_guarded, values_in
from closer_desktop.deckfile.fields import CARD_FIELDS, Misfit
from closer_desktop.deckfile.reader import bands_for
from closer_desktop.domain.cards import Card, Depth, Kind, Relationship, Theme, Tone
from closer_desktop.domain.search.words import fold
from closer_desktop.domain.text import CARD_LIMIT, NAME_LIMIT, clean

LISTS = frozenset({"themes", "relationships", "bands", "ladder", "places", "tags"})
"""Fields that may be spread over several columns."""

# Cards without an id of their own have one that follows from their question.
_NAMES = UUID("6d4a2f0e-3f0b-4c55-9a3e-9b7f8c1d2e30")
# The coach reads the depth of so many cards that come without one, of so many characters each; more
# would take too long.
_COACHED, _LONGEST_COACHED = 1_000, 250
_OWN_WORDS = ("ladder", "tags")
_WORDS = ("depth", "kind", "tone")
_DEPTHS = {str(int(depth)): depth.label for depth in Depth}


def card_of(cells: Iterable[tuple[str, str]], place: int) -> Card:
    """The card in these cells, each with the field it means, after `place` other cards; raises Misfit."""
    values: dict[str, object] = {}
    for name, cell in cells:
        value, before = _value(name, cell), values.get(name)
        if isinstance(value, list) and isinstance(before, list):
            value = list(dict.fromkeys([*before, *value]))
        values[name] = value
    if not str(values.get("text", "")).strip():
        raise Misfit("filled", "there is no question")
    return _with_defaults({name: CARD_FIELDS[name].read(value) for name, value in values.items()}, place)


def fits(name: str, cell: str) -> bool:
    """Tell whether a cell can be read as this field."""
    try:
        CARD_FIELDS[name].read(_value(name, cell))
    except Misfit:
        return False
    return True


def _with_defaults(read: Mapping[str, object], place: int) -> Card:
    values = {name: value for name, value in read.items() if value or name == "annual"}
    text = str(values["text"])
    values.setdefault("id", str(uuid5(_NAMES, fold(text))))
    values.setdefault("kind", Kind.QUESTION)
    values.setdefault("tone", Tone.PLAIN)
    values.setdefault("themes", (Theme.EVERYDAY,))
    values.setdefault("relationships", (Relationship.PARTNER, Relationship.FRIEND))
    if "depth" not in values:
        is_read = place < _COACHED and len(text) <= _LONGEST_COACHED
        values["depth"] = _depth_of(text) if is_read else Depth.OPEN
    card = Card(**values)  # type: ignore[arg-type]
    if Relationship.CHILD not in card.relationships:
        values["bands"] = ()
    elif not card.bands:
        values["bands"] = bands_for(card.depth)
    else:
        return card
    return Card(**values)  # type: ignore[arg-type]


def _depth_of(text: str) -> Depth:
    """The depth that the coach reads; open where it cannot tell."""
    # Its expressions take a tenth of a second to compile, which deck files never need.
    from closer_desktop.domain.coach import advise

    advice = advise(text)
    return advice.depth if advice.is_judged else Depth.OPEN


def _value(name: str, cell: str) -> object:
    """A cell as the reader of its field expects it."""
    # A sign before what a spreadsheet would run was put there when the table was written.
    text = cell[1:] if cell.startswith("'") and is_guarded(cell) else cell
    if name in LISTS:
        parts = values_in(text, "|" if "|" in text or name in _OWN_WORDS else ",")
        return parts if name in _OWN_WORDS else [_word(part) for part in parts]
    if name == "players":
        return int(text) if text.strip().isdecimal() and len(text) < 4 else text
    if name == "annual":
        return fold(text.strip()) in ("true", "yes", "1", "x")
    if name in _WORDS:
        word = _word(text)
        return _DEPTHS.get(word, word) if name == "depth" else word
    return clean(text, CARD_LIMIT + 1)


def _word(text: str) -> str:
    # Folding a long run of marks takes quadratic time, and no word of ours is long.
    return fold(text.strip()[:NAME_LIMIT]).replace(" ", "_")
