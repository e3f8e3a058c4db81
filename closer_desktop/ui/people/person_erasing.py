"""Erasing someone for good: says what goes, asks once, and does it behind the window."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from closer_desktop.domain.people import Erasure, Person
from closer_desktop.errors import CloserError
from closer_desktop.ui.dialogs.confirm_dialog import ConfirmDialog
from closer_desktop.ui.latest import Latest
from closer_desktop.ui.memory_words import erasure_words
from closer_desktop.ui.rooms import Rooms
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.watched_work import WatchedWork


class PersonErasing(QObject):
    """`erased` carries who is gone; with `refused` everything is as before."""

    erased = Signal(Person)
    refused = Signal(CloserError)

    def __init__(self, theme: Theme, page: QWidget, rooms: Rooms) -> None:
        super().__init__(page)
        self._theme = theme
        self._page = page
        self._rooms = rooms
        self._latest = Latest(page, self._say_what_goes)

    def ask(self, person: Person) -> None:
        """Say what goes with this person, and erase them if people want that."""
        count = self._rooms.erasing.count
        self._latest.ask(self._rooms.later, lambda: (person, count(person)))

    def _say_what_goes(self, asked: tuple[Person, Erasure]) -> None:
        if not self._page.isVisible():
            # People have gone on: nothing is asked of them there.
            return
        person, counted = asked
        dialog = ConfirmDialog(
            self._theme,
            self._page,
            self.tr("Erase {name}?").format(name=person.name),
            erasure_words(person, counted),
            self.tr("Erase for good"),
            working=self.tr("Erasing…"),
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(partial(self._erase, person, dialog))
        dialog.open()

    def _erase(self, person: Person, dialog: ConfirmDialog) -> None:
        work = WatchedWork(self._rooms.later, dialog)
        for ended in (work.refused, work.stopped):
            ended.connect(dialog.accept)
        work.refused.connect(self.refused)
        erase = self._rooms.erasing.erase
        work.start(lambda _: erase(person), partial(self._end, person, dialog))

    def _end(self, person: Person, dialog: ConfirmDialog, _counted: Erasure) -> None:
        dialog.accept()
        self.erased.emit(person)
