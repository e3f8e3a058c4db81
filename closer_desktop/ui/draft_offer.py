"""Offering what was being typed when the window was last closed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from closer_desktop.domain.journal import Entry, is_covered
from closer_desktop.ui.rooms import Rooms

Say = Callable[[str, str, Callable[[], None]], None]


def offer_draft(
    rooms: Rooms, say: Say, write_card: Callable[[], None], write_line: Callable[[Entry, str], None]
) -> None:
    """Say that a card or a line is unfinished, with a way to go on with it; a line goes first."""
    go_on = _tr("Go on writing")
    for card in rooms.drafts.unfinished_cards()[:1]:
        say(_tr("You were writing a card: “{question}”.").format(question=card.text), go_on, write_card)
    for entry_id, text in rooms.drafts.unfinished_lines().items():
        entry = next((one for one in rooms.journal.entries() if one.id == entry_id), None)
        if entry is not None and entry.line != text and not is_covered(entry):
            writing = _tr("You were writing a line for “{question}”.").format(question=entry.question)
            say(writing, go_on, partial(write_line, entry, text))
            return


def _tr(text: str) -> str:
    return QCoreApplication.translate("draft_offer", text)
