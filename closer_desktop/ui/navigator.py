"""The pages behind the rail: each is made when it is first opened, so that the table is there at once."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from closer_desktop.ui.theme.theme import Theme


class Navigator(QObject):
    """Pages by name, and which one is open; `opened` carries its name."""

    opened = Signal(str)

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.stack = QStackedWidget()
        self._makers: dict[str, Callable[[], QWidget]] = {}
        self._made: dict[str, QWidget] = {}

    def add(self, name: str, make: Callable[[], QWidget]) -> None:
        """Know a page, and how it is made."""
        self._makers[name] = make

    def page(self, name: str) -> QWidget:
        """The page with this name, made now if it was not yet."""
        if name not in self._made:
            self._made[name] = self._makers[name]()
            self._theme.dress(self._made[name])
            self.stack.addWidget(self._made[name])
        return self._made[name]

    def prepare(self, name: str) -> None:
        """Make a page that is not open yet, looks and all."""
        page = self.page(name)
        for widget in (page, *page.findChildren(QWidget)):
            widget.ensurePolished()

    def open(self, name: str) -> None:
        """Show a page and give it the keys."""
        page = self.page(name)
        self.stack.setCurrentWidget(page)
        self.stack.setFocusProxy(page)
        self.opened.emit(name)
        page.setFocus()
