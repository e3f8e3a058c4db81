"""`closer print` and `closer phone`: cards to take along."""

from collections.abc import Sequence
from pathlib import Path

from closer_desktop.assets import resources_folder
from closer_desktop.cli import console
from closer_desktop.cli.arguments import Asked, listed, quoted
from closer_desktop.cli.deck_names import deck_named
from closer_desktop.cli.draw import MOST_CARDS
from closer_desktop.cli.exits import Exit
from closer_desktop.cli.opened import Opened, opened
from closer_desktop.domain.cards import Card, Depth
from closer_desktop.domain.filters import GROUP, Filters
from closer_desktop.domain.text import NAME_LIMIT, one_line
from closer_desktop.errors import RefusedInput
from closer_desktop.places import Places
from closer_desktop.services.handing_out import check_can_hand_out, hand_out
from closer_desktop.services.library import Library
from closer_desktop.services.phone_page import phone_page
from closer_desktop.services.takeaway import Takeaway, TakenCard

PAPERS = ("a4", "letter")
SIZES = ("poker", "a7", "business")
FLIPS = ("long", "short")
_CUT_OUT = ("--size", "--backs", "--follow-ups", "--flip")
_A_SHEET = {"poker": 8, "a7": 4, "business": 10}


def print_cards(asked: Asked, places: Places) -> int:
    """Print cards as a PDF file."""
    paper = _word(asked, "--paper", PAPERS)
    size = _word(asked, "--size", SIZES)
    flip = _word(asked, "--flip", FLIPS)
    backs = "follow-ups" if asked.has("--follow-ups") else "pattern" if asked.has("--backs") else "none"
    if asked.has("--fold") and any(map(asked.has, _CUT_OUT)):
        raise RefusedInput(f"--fold makes a booklet, so {listed(_CUT_OUT)} does not go with it.")
    file = _file(asked, b"%PDF-")
    with opened(places) as desk:
        taken = _taken(desk, _chosen(asked, desk), _A_SHEET[size])
    # Qt is loaded here alone: no other command needs it.
    from closer_desktop.ui.print.offscreen import print_booklet, print_sheets

    if asked.has("--fold"):
        made, pages = print_booklet(taken, resources_folder(), paper)
    else:
        made, pages = print_sheets(taken, resources_folder(), paper, size, backs, flip)
    hand_out(file, made)
    if asked.as_json:
        console.tell({"file": str(file), "cards": len(taken), "pages": pages})
    else:
        console.show(f"{_counted(len(taken), 'card')} on {_counted(pages, 'page')} are in {file}.")
    return desk.ending(Exit.DONE)


def phone(asked: Asked, places: Places) -> int:
    """Write cards as one page for a phone."""
    file = _file(asked, b"<!doctype html>")
    with opened(places) as desk:
        taken = _taken(desk, _chosen(asked, desk), _A_SHEET["poker"])
    hand_out(file, phone_page(taken, "Closer", resources_folder()))
    if asked.as_json:
        console.tell({"file": str(file), "cards": len(taken)})
    else:
        console.show(f"{_counted(len(taken), 'card')} are in {file}; open it in a phone's browser.")
    return desk.ending(Exit.DONE)


def _taken(desk: Opened, cards: Sequence[Card], sheet: int) -> list[TakenCard]:
    """The cards with their codes, where those can be kept."""
    from closer_desktop.storage.codes import CodeStore

    taken = Takeaway(CodeStore(desk.engine)).take_along(cards, sheet)
    if not all(card.code for card in taken):
        console.say("The cards carry no codes, because these could not be kept in the journal.")
    return taken


def _chosen(asked: Asked, desk: Opened) -> list[Card]:
    """The cards of a deck, of a search, or all; raises RefusedInput where there is none."""
    if asked.has("--deck") and asked.has("--search"):
        raise RefusedInput("--deck and --search do not go together.", "A search can say deck:NAME.")
    deck, search = asked.one("--deck"), asked.one("--search")
    if deck is not None:
        cards = _of_deck(deck, desk)
    else:
        from closer_desktop.storage.card_facts import CardFactStore

        found = Library(desk.cards, CardFactStore(desk.engine)).search(search or "")
        for hint in found.hints:
            console.say(hint)
        cards = list(found.cards)
    if not cards:
        raise RefusedInput("No card was found, so there is nothing to take along.")
    return cards[: _limit(asked)]


def _of_deck(name: str, desk: Opened) -> list[Card]:
    deck_id = deck_named(name, desk.cards.deck_titles())
    filters = Filters(depths=frozenset(Depth), deck=deck_id, people=GROUP)
    return [desk.cards.card(card.number) for card in sorted(desk.cards.matching(filters.criteria))]


def _limit(asked: Asked) -> int:
    value = asked.one("--limit")
    if value is None:
        return MOST_CARDS
    if not value.isdecimal() or not 0 < int(value) <= MOST_CARDS:
        raise RefusedInput(f"--limit is a whole number from 1 to {MOST_CARDS:,}, not {quoted(value)}.")
    return int(value)


def _word(asked: Asked, option: str, words: Sequence[str]) -> str:
    """The word an option names, whatever its case; the first where it is not given."""
    value = asked.one(option)
    if value is None:
        return words[0]
    word = one_line(value, NAME_LIMIT).casefold()
    if word not in words:
        raise RefusedInput(f"{option} can be {listed(words)}, not {quoted(value)}.")
    return word


def _file(asked: Asked, begins: bytes) -> Path:
    """The file to write, once it is sure that it can be; raises RefusedInput."""
    name = asked.one("--out")
    if name is None:
        assert asked.command is not None
        raise RefusedInput(f"`closer {asked.command.name}` needs --out FILE.")
    file = Path(name).expanduser().absolute()
    check_can_hand_out(file, begins)
    return file


def _counted(count: int, thing: str) -> str:
    return f"{count:,} {thing}{'' if count == 1 else 's'}"
