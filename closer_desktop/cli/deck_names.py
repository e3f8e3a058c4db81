"""The deck that somebody names on the command line."""

import difflib
from collections.abc import Mapping

from closer_desktop.cli.arguments import listed, quoted
from closer_desktop.domain.text import NAME_LIMIT, one_line
from closer_desktop.errors import RefusedInput

_MOST_SHOWN = 3


def deck_named(name: str, titles: Mapping[str, str]) -> str:
    """The id of the deck with this id or title, or of the only one whose title begins so.

    `titles` are those of every deck by its id. Raises RefusedInput, with the nearest titles.
    """
    wanted = one_line(name, NAME_LIMIT).casefold()
    for deck_id, title in titles.items():
        if wanted in (deck_id.casefold(), title.casefold()):
            return deck_id
    begun = [deck_id for deck_id, title in titles.items() if wanted and title.casefold().startswith(wanted)]
    if len(begun) == 1:
        return begun[0]
    near = [titles[deck_id] for deck_id in begun] or _nearest(wanted, titles)
    perhaps = f" (perhaps {listed(near[:_MOST_SHOWN])})" if near else ""
    raise RefusedInput(f"There is no deck {quoted(name)}{perhaps}; `closer decks` lists them all.")


def _nearest(wanted: str, titles: Mapping[str, str]) -> list[str]:
    """The titles that have these letters in them, or much the same ones."""
    folded = {title.casefold(): title for title in titles.values()}
    holding = [title for letters, title in folded.items() if wanted and wanted in letters]
    return holding or [folded[letters] for letters in difflib.get_close_matches(wanted, folded, _MOST_SHOWN)]
