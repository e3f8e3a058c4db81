"""The head of the journal: the search, whose entries are shown, and writing a new one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from closer_desktop.domain.search.parsing import LONGEST_SEARCH
from closer_desktop.ui.theme.icons import icon
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label
from closer_desktop.ui.widgets.level_edge import EDGE

# A search begins so long after the last key.
_PAUSE = 90


class JournalHead(QWidget):
    """`changed` says that other entries are looked for."""

    changed = Signal()
    write_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.name = ""
        self._names: list[str] = []
        self.search = QLineEdit()
        self.search.setMaxLength(LONGEST_SEARCH)
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(self.tr("Search your notes and questions"))
        self.search.setPlaceholderText(self.tr("Search your notes and questions"))
        self.search.setToolTip(
            self.tr("Words, or with:mia, place:lake, after:2026-01, before:2026-06, depth:deep")
        )
        self.search.setMinimumHeight(42)
        self.search.setMinimumWidth(120)
        self.search.setMaximumWidth(320)
        self._mark = self.search.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self.people = Button(theme, self.tr("Everyone"), look="chip", icon_name="chev", icon_after=True)
        self.people.setToolTip(self.tr("Whose entries are shown"))
        self.people.clicked.connect(self._open_menu)
        self.write = Button(theme, self.tr("Write an entry"), look="solid", icon_name="plus")
        self.write.setToolTip(self.tr("Write an entry without a card"))
        self.write.clicked.connect(self.write_requested)
        self.hint = wrapping_label("", "dim")
        self.hint.hide()
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(plain_label(self.tr("Journal"), "title"))
        row.addStretch(1)
        row.addWidget(self.search, 4)
        row.addWidget(self.people)
        row.addWidget(self.write)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, EDGE, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.hint)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.changed)
        self.search.textChanged.connect(self._on_typed)
        self.search.returnPressed.connect(self._search_now)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def is_looking(self) -> bool:
        """Not every entry is asked for."""
        return bool(self.search.text().strip() or self.name)

    def know_names(self, names: Sequence[str]) -> None:
        """Offer these people; one who is no longer there is let go."""
        self._names = list(names)
        if self.name and self.name not in names:
            self.show_only("")

    def show_only(self, name: str) -> None:
        """Show the entries with this person, or everyone's."""
        self.name = name
        shown = name if len(name) <= 14 else f"{name[:13]}…"
        self.people.say(self.tr("With {name}").format(name=shown) if name else self.tr("Everyone"))
        self.changed.emit()

    def look_for_everything(self) -> None:
        """Let search and person go."""
        self.search.clear()
        self.show_only("")

    def say_hints(self, hints: Sequence[str]) -> None:
        """Say what could not be read in the search."""
        self.hint.setText(" ".join(hints))
        self.hint.setVisible(bool(hints))

    def _open_menu(self) -> None:
        menu = QMenu(self)
        everyone = menu.addAction(self.tr("Everyone"))
        everyone.triggered.connect(partial(self._choose, ""))
        for name in self._names:
            action = menu.addAction(name.replace("&", "&&"))
            action.triggered.connect(partial(self._choose, name))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.people.mapToGlobal(self.people.rect().bottomLeft()))

    def _choose(self, name: str, _checked: bool = False) -> None:
        self.show_only(name)

    def _on_typed(self, _text: str) -> None:
        self._pause.start()

    def _search_now(self) -> None:
        self._pause.stop()
        self.changed.emit()

    def _restyle(self) -> None:
        self._mark.setIcon(icon("search", self._theme.palette.ink2, 20))
