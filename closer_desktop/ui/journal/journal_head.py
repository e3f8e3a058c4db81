"""The head of the journal: the search, whose entries are shown, and writing a new one."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from closer_desktop.domain.search.parsing import LONGEST_SEARCH
from closer_desktop.ui.theme.icons import icon
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label
from closer_desktop.ui.widgets.level_edge import EDGE
from closer_desktop.ui.widgets.menu_chip import MenuChip

# A search begins so long after the last key.
_PAUSE = 90


class JournalHead(QWidget):
    """`changed` says that other entries are looked for."""

    changed = Signal()
    write_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.search = QLineEdit()
        self.search.setMaxLength(LONGEST_SEARCH)
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(self.tr("Search your notes and questions"))
        self.search.setPlaceholderText(self.tr("Search your notes and questions"))
        self.search.setToolTip(
            self.tr("Words, or with:mia, place:lake, after:2026-01, before:2026-06, depth:deep (Ctrl+F)")
        )
        self.search.setMinimumHeight(42)
        self.search.setMinimumWidth(120)
        self.search.setMaximumWidth(440)
        self._mark = self.search.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self.people = MenuChip(theme, self.tr("Whose entries are shown"), self._named([]), "")
        self.people.chosen.connect(self._tell)
        self.write = Button(theme, self.tr("Write an entry"), look="solid", icon_name="plus")
        self.write.setToolTip(self.tr("Write an entry without a card"))
        self.write.clicked.connect(self.write_requested)
        self.hint = wrapping_label("", "dim")
        self.hint.hide()
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(plain_label(self.tr("Journal"), "title"))
        row.addStretch(1)
        row.addWidget(self.search, 12)
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

    @property
    def name(self) -> str:
        """Whose entries are asked for; everyone's where it is empty."""
        return self.people.value

    def know_names(self, names: Sequence[str]) -> None:
        """Offer these people; one who is no longer there is let go."""
        self.people.offer(self._named(names), self.name if self.name in names else "")

    def look_for_words(self) -> None:
        """Have words typed into the search, in the place of those that stand there."""
        self.search.setFocus()
        self.search.selectAll()

    def look_for_everything(self) -> None:
        """Let search and person go."""
        self.search.clear()
        self.people.choose("")
        self.changed.emit()

    def say_hints(self, hints: Sequence[str]) -> None:
        """Say what could not be read in the search."""
        self.hint.setText(" ".join(hints))
        self.hint.setVisible(bool(hints))

    def _named(self, names: Sequence[str]) -> dict[str, str]:
        everyone = {"": self.tr("Everyone")}
        return everyone | {name: self.tr("With {name}").format(name=name) for name in names}

    def _tell(self, _value: str) -> None:
        self.changed.emit()

    def _on_typed(self, _text: str) -> None:
        self._pause.start()

    def _search_now(self) -> None:
        self._pause.stop()
        self.changed.emit()

    def _restyle(self) -> None:
        self._mark.setIcon(icon("search", self._theme.palette.ink2, 20))
