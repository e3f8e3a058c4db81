"""Drafts: what was being typed when the window closed."""

from closer_desktop.domain.card_json import decode_card, encode_card
from closer_desktop.domain.cards import Card
from closer_desktop.domain.text import NOTE_LIMIT, clean
from closer_desktop.errors import RefusedInput
from closer_desktop.services.stores import DraftTexts

_LINE = "line "
_CARD = "card "
_ENTRY = "entry"


class Drafts:
    """Lines for journal entries, and cards, that were typed and not kept yet."""

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
        """Keep the card that is being written, beside the drafts of others."""
        self._texts.keep(_CARD + card.id, encode_card(card))

    def finished_card(self, card_id: str) -> None:
        """Let the draft of a card go."""
        self._texts.keep(_CARD + card_id, "")

    def unfinished_cards(self) -> list[Card]:
        """The cards that were being written and were not kept, the latest first."""
        pending = self._texts.pending().items()
        kept = [_card(text) for name, text in pending if name.startswith(_CARD)]
        return [card for card in reversed(kept) if card is not None]


def _card(text: str) -> Card | None:
    try:
        return decode_card(text)
    except RefusedInput:
        return None
