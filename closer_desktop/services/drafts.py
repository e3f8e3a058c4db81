"""Drafts: what was being typed when the window closed."""

from closer_desktop.domain.text import NOTE_LIMIT, clean
from closer_desktop.services.stores import DraftTexts

_LINE = "line "


class Drafts:
    """Lines for journal entries that were typed and not kept yet."""

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
