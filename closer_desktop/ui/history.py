"""One history of everything a person did: it runs edits, undoes them, and says what to look at again."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from closer_desktop.errors import CloserError
from closer_desktop.services.edits import Edit, Topic

# Enough for an evening; older edits are forgotten first.
_REMEMBERED = 500


class History(QObject):
    """Runs an edit first and remembers it after, so that one that failed is never undone.

    `changed` carries the topics that an edit touched; `failed` known trouble, when nothing changed.
    """

    changed = Signal(frozenset)
    failed = Signal(CloserError)

    def __init__(self) -> None:
        super().__init__()
        self._done: list[Edit] = []
        self._undone: list[Edit] = []

    @property
    def undo_label(self) -> str:
        """What would be undone next, or an empty text."""
        return self._done[-1].label if self._done else ""

    @property
    def redo_label(self) -> str:
        """What would be done again next, or an empty text."""
        return self._undone[-1].label if self._undone else ""

    def run(self, edit: Edit | None) -> bool:
        """Do the edit and remember it; tell whether it was done. None does nothing."""
        if edit is None or not self._carried_out(edit.do, edit):
            return False
        self.remember(edit)
        return True

    def remember(self, edit: Edit) -> None:
        """Remember an edit that was done already, behind the window."""
        self._done = [*self._done[-_REMEMBERED + 1 :], edit]
        self._undone.clear()
        self.changed.emit(edit.topics)

    def forget(self, topics: frozenset[Topic]) -> None:
        """Remember nothing of what was done, and have these topics looked at again: someone was erased."""
        self._done.clear()
        self._undone.clear()
        self.changed.emit(topics)

    def undo(self) -> None:
        """Undo the last edit."""
        if self._done and self._carried_out(self._done[-1].undo, self._done[-1]):
            edit = self._done.pop()
            self._undone.append(edit)
            self.changed.emit(edit.topics)

    def redo(self) -> None:
        """Do again what was undone last."""
        if self._undone and self._carried_out(self._undone[-1].do, self._undone[-1]):
            edit = self._undone.pop()
            self._done.append(edit)
            self.changed.emit(edit.topics)

    def _carried_out(self, step: Callable[[], None], edit: Edit) -> bool:
        try:
            step()
        except CloserError as trouble:
            self.failed.emit(trouble)
            return False
        return True
