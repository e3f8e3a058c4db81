"""Walks: taking cards along, and bringing home what was said."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from closer_desktop.domain.cards import Card
from closer_desktop.ui.history import History
from closer_desktop.ui.rooms import Rooms
from closer_desktop.ui.table.table_acts import TableActs
from closer_desktop.ui.theme.theme import Theme


class Walks(QObject):
    """Opens the two dialogs, once the journal is open; they are loaded when they are first asked for."""

    def __init__(self, theme: Theme, window: QWidget, acts: TableActs, history: History) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._history = history
        self._rooms: Rooms | None = None
        acts.takeaway_requested.connect(self.take_along)
        acts.homecoming_requested.connect(self.bring_home)

    def take_up(self, rooms: Rooms) -> None:
        """Work with these services."""
        self._rooms = rooms

    def take_along(self, title: str = "", cards: Sequence[Card] = ()) -> None:
        """Let people take cards along: these, under their title, where there are some."""
        if self._rooms is None:
            return
        from closer_desktop.ui.takeaway.takeaway_dialog import TakeawayDialog

        dialog = TakeawayDialog(self._theme, self._window, self._rooms.packing, title, cards)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.home_requested.connect(self.bring_home)
        dialog.open()

    def bring_home(self) -> None:
        """Let people bring home what they wrote down on a walk."""
        if self._rooms is None:
            return
        from closer_desktop.ui.takeaway.homecoming_dialog import HomecomingDialog

        rooms = self._rooms
        dialog = HomecomingDialog(self._theme, self._window, rooms.walk_home, rooms.packing, self._history)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
