"""`closer import` and `closer export`: cards that come in and decks that go out."""

from pathlib import Path

from closer_desktop.cli import console
from closer_desktop.cli.arguments import Asked
from closer_desktop.cli.deck_names import deck_named
from closer_desktop.cli.exits import Exit
from closer_desktop.cli.opened import Opened, now, opened
from closer_desktop.cli.texts import cards_counted, wrapped
from closer_desktop.deckfile.limits import MOST_BYTES
from closer_desktop.domain.cards import Deck
from closer_desktop.domain.text import NAME_LIMIT, one_line
from closer_desktop.errors import NotSaved, RefusedInput
from closer_desktop.places import Places
from closer_desktop.services.curating import HOME, Curating
from closer_desktop.services.library import Library
from closer_desktop.services.transfer import Plan, Transfer

_MOST_SHOWN = 20
_STANDARD_INPUT, _TITLE = "-", "Imported cards"


def import_cards(asked: Asked, places: Places) -> int:
    """Show what would come in; bring it in where that is confirmed."""
    # Whoever writes to it may take their time, and nobody else should wait for the journal meanwhile.
    given = console.all_that_comes(MOST_BYTES + 1) if asked.text == _STANDARD_INPUT else None
    with opened(places) as desk:
        transfer = _transfer(desk)
        if given is None:
            plan = transfer.look_at_file(Path(asked.text).expanduser())
        else:
            plan = transfer.look_at_bytes(given, _TITLE)
        if asked.has("--yes"):
            if not desk.can_save:
                raise NotSaved("Nothing was brought in, because nothing can be saved now.")
            edit = transfer.bring(plan)
            if edit is not None:
                edit.do()
    for warning in plan.warnings:
        console.say(warning)
    if asked.as_json:
        console.tell(
            {
                "new": len(plan.new),
                "changed": len(plan.changed),
                "doubled": len(plan.doubled),
                "refused": len(plan.refused),
                "reasons": [aside.sentence for aside in plan.refused],
                "deck": plan.deck.title,
                "written": asked.has("--yes"),
            }
        )
    else:
        _show(plan, is_done=asked.has("--yes"))
    return desk.ending(Exit.DONE)


def export_cards(asked: Asked, places: Places) -> int:
    """Write a deck, or what a search finds, into a file that others can bring in."""
    file = Path(asked.text).expanduser().absolute()
    if asked.has("--deck") and asked.has("--search"):
        raise RefusedInput("--deck and --search do not go together.", "Name one of them.")
    with opened(places) as desk:
        transfer = _transfer(desk)
        deck = _found(asked, desk, transfer) if asked.has("--search") else _named(asked, desk)
        if not deck.cards:
            raise RefusedInput("There is no card to write down.", "Another deck or search may have some.")
        transfer.export(deck, file)
    if not deck.licence:
        console.say(
            "This card names no licence; if it came from somebody else, ask them before you share."
            if len(deck.cards) == 1
            else "These cards name no licence; if some came from others, ask them before you share."
        )
    if asked.as_json:
        console.tell({"file": str(file), "cards": len(deck.cards), "licence": deck.licence})
    else:
        are = "is" if len(deck.cards) == 1 else "are"
        console.show(f"{cards_counted(len(deck.cards))} {are} in {file}.")
    return desk.ending(Exit.DONE)


def _transfer(desk: Opened) -> Transfer:
    from closer_desktop.storage.anki_notes import questions_in
    from closer_desktop.storage.changes import ChangeStore

    changes = ChangeStore(desk.engine)
    return Transfer(changes, desk.cards, Curating(changes, desk.cards, None, now), questions_in)


def _found(asked: Asked, desk: Opened, transfer: Transfer) -> Deck:
    from closer_desktop.storage.card_facts import CardFactStore

    search = asked.one("--search") or ""
    found = Library(desk.cards, CardFactStore(desk.engine)).search(search)
    for hint in found.hints:
        console.say(hint)
    return transfer.gathered(one_line(search, NAME_LIMIT), found.cards)


def _named(asked: Asked, desk: Opened) -> Deck:
    """The deck with this id or title; without a name, the cards of one's own."""
    from closer_desktop.storage.card_facts import CardFactStore
    from closer_desktop.storage.changes import ChangeStore

    name = asked.one("--deck")
    filled = {deck.id: deck for deck in desk.cards.decks()}
    smart = {own.id: own for own in ChangeStore(desk.engine).own_decks() if own.search}
    if name is None and HOME not in filled:
        raise RefusedInput("There are no cards of your own yet.", "Name a deck with --deck, or --search.")
    titles = {one.id: one.title for one in filled.values()} | {one.id: one.title for one in smart.values()}
    deck_id = HOME if name is None else deck_named(name, titles)
    if deck_id in filled:
        return filled[deck_id]
    found = Library(desk.cards, CardFactStore(desk.engine)).search(smart[deck_id].search)
    return _transfer(desk).deck_of(smart[deck_id], found.cards)


def _show(plan: Plan, *, is_done: bool) -> None:
    came = "came in" if is_done else "would come in"
    parts = [f"{len(plan.new)} new", f"{len(plan.changed)} changed", f"{len(plan.doubled)} already there"]
    console.show(f"{plan.deck.title}: {', '.join(parts)}, {len(plan.refused)} refused.")
    for card in plan.new[:_MOST_SHOWN]:
        console.show("\n".join(wrapped(card.text, console.width(), indent="  ")))
    if len(plan.new) > _MOST_SHOWN:
        console.show(f"  and {len(plan.new) - _MOST_SHOWN} more")
    for aside in plan.refused[:_MOST_SHOWN]:
        console.say(aside.sentence)
    if not is_done and (plan.new or plan.changed):
        console.say(f"Nothing is written yet; with --yes these cards {came.replace('would ', '')}.")
