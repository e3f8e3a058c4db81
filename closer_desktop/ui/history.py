"""One history of everything a person did: it runs edits, undoes them, and says what to look at again."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from closer_desktop.errors import CloserError
from closer_desktop.services.edits import Edit, Topic

# Enough for an evening; older edits are forgotten first.
_REMEMBERED = 500

_Arrive = Callable[[CloserError | None], None]
Behind = Callable[[str, Callable[[], None], _Arrive], None]
"""Says this sentence, does the work behind the window, which takes no other wish meanwhile, and tells how
it went: the known trouble that it met, or None."""


class History(QObject):
    """Runs an edit first and remembers it after, so that one that failed is never undone.

    `changed` carries the topics that an edit touched, or that were written elsewhere; `moved` says that
    something was done, undone or done again; `undone` and `redone` carry its label afterwards; `failed`
    carries known trouble, when nothing changed.
    """

    changed = Signal(frozenset)
    moved = Signal()
    undone = Signal(str)
    redone = Signal(str)
    failed = Signal(CloserError)

    def __init__(self) -> None:
        super().__init__()
        self._done: list[Edit] = []
        self._undone: list[Edit] = []
        self._behind: Behind | None = None

    def wait_by(self, behind: Behind) -> None:
        """Have what is long begun, undone and done again in this way: the window does not stand still."""
        self._behind = behind

    @property
    def undo_label(self) -> str:
        """What would be undone next, or an empty text."""
        return self._done[-1].label if self._done else ""

    def run(self, edit: Edit | None) -> bool:
        """Do the edit at once and remember it; tell whether it was done. None does nothing."""
        if edit is None:
            return False
        trouble = _trouble_of(edit.do)
        if trouble is not None:
            self.failed.emit(trouble)
            return False
        self.remember(edit)
        return True

    def begin(self, edit: Edit | None, then: Callable[[bool], None]) -> None:
        """Do the edit and remember it, behind the window where it is long; then tell whether it was done."""
        if edit is None:
            then(False)
        else:
            self._step(edit, edit.do, edit.label, partial(self._begun, edit, then))

    def remember(self, edit: Edit) -> None:
        """Remember an edit that was done already, behind the window."""
        del self._done[: -_REMEMBERED + 1]
        self._done.append(edit)
        self._undone.clear()
        self.moved.emit()
        self.changed.emit(edit.topics)

    def forget(self, topics: frozenset[Topic]) -> None:
        """Remember nothing of what was done, and have these topics looked at again: someone was erased."""
        self._done.clear()
        self._undone.clear()
        self.moved.emit()
        self.changed.emit(topics)

    def undo(self) -> None:
        """Undo the last edit."""
        if self._done:
            edit = self._done[-1]
            said = self.tr("Undo: {what}").format(what=edit.label)
            self._step(edit, edit.undo, said, partial(self._turned, self._done, self._undone))

    def redo(self) -> None:
        """Do again what was undone last."""
        if self._undone:
            edit = self._undone[-1]
            said = self.tr("Once more: {what}").format(what=edit.label)
            self._step(edit, edit.do, said, partial(self._turned, self._undone, self._done))

    def _step(self, edit: Edit, step: Callable[[], None], said: str, arrive: _Arrive) -> None:
        """Take a step of an edit, behind the window where it is long, and tell how it went."""
        if edit.is_long and self._behind is not None:
            self._behind(said, step, arrive)
        else:
            arrive(_trouble_of(step))

    def _begun(self, edit: Edit, then: Callable[[bool], None], trouble: CloserError | None) -> None:
        if trouble is None:
            self.remember(edit)
        else:
            self.failed.emit(trouble)
        then(trouble is None)

    def _turned(self, left: list[Edit], entered: list[Edit], trouble: CloserError | None) -> None:
        """Have the last edit of a list enter the other one; nothing else was done meanwhile."""
        if trouble is not None:
            self.failed.emit(trouble)
            return
        edit = left.pop()
        entered.append(edit)
        self.moved.emit()
        self.changed.emit(edit.topics)
        told = self.undone if entered is self._undone else self.redone
        told.emit(edit.label)


def _trouble_of(step: Callable[[], None]) -> CloserError | None:
    """The known trouble that a step met, when nothing changed."""
    try:
        step()
    except CloserError as trouble:
        return trouble
    return None
