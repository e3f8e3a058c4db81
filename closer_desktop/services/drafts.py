"""Drafts: what was being typed when the window closed."""

from closer_desktop.domain.card_json import decode_card, encode_card
from closer_desktop.domain.cards import Card
from closer_desktop.domain.text import NOTE_LIMIT, clean
from closer_desktop.errors import RefusedInput
from closer_desktop.services.stores import DraftTexts

_LINE = "line "
_CARD = "card"
_ENTRY = "entry"


class Drafts:
    """Lines for journal entries, and a card, that were typed and not kept yet."""

    def __init__(self, texts: DraftTexts) -> None:
        self._texts = texts

    def typing_line(self, entry_id: str, line: str) -> None:
        """Keep what is being typed for an entry."""
        self._texts.keep(_LINE + entry_id, clean(line, NOTE_LIMIT))

    def finished_line(self, entry_id: str) -> None:
        """Let the draft of an entry go."""
        self._texts.keep(_LINE + entry_id, "")

    def unfinished_lines(self) -> dict[str, str]:
        """What was typed last time and not kept, by entry id."""
        pending = self._texts.pending().items()
        return {name.removeprefix(_LINE): text for name, text in pending if name.startswith(_LINE)}

    def typing_entry(self, line: str) -> None:
        """Keep what is being typed for an entry that is not written yet; an empty text lets it go."""
        self._texts.keep(_ENTRY, clean(line, NOTE_LIMIT))

    def unfinished_entry(self) -> str:
        """What was typed last time for a new entry and not kept, or an empty text."""
        return self._texts.pending().get(_ENTRY, "")

    def typing_card(self, card: Card) -> None:
        """Keep the card that is being written."""
        self._texts.keep(_CARD, encode_card(card))

    def finished_card(self) -> None:
        """Let the draft of a card go."""
        self._texts.keep(_CARD, "")

    def unfinished_card(self) -> Card | None:
        """The card that was being written last time and was not kept."""
        kept = self._texts.pending().get(_CARD, "")
        try:
            return decode_card(kept) if kept else None
        except RefusedInput:
            return None
