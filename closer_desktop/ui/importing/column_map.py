"""What the columns of a table mean: its first rows, and above each column the field that it is read as."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from closer_desktop.services.transfer import Sheet
from closer_desktop.ui.importing.pick import Pick
from closer_desktop.ui.theme.theme import Theme, restyle
from closer_desktop.ui.widgets.buttons import chip
from closer_desktop.ui.widgets.labels import plain_label, plain_tip

Change = Callable[[Sheet], Sheet]

_COLUMN, _GAP = 172, 12
_SCROLL_BAR = 16


class ColumnMap(QWidget):
    """`changed` carries how the table shall be read otherwise."""

    changed = Signal(object)

    def __init__(self, theme: Theme, rows: int) -> None:
        """The map shows so many rows at most."""
        super().__init__()
        self._rows = rows
        self._theme = theme
        self._picks: list[Pick] = []
        self._is_as: tuple[int, int] = (0, 0)
        self.separator = Pick(theme, self.tr("What parts the columns"), _separators())
        self.separator.picked.connect(lambda sign: self._ask(lambda sheet: sheet.parted_by(sign)))
        self.names = chip(self.tr("First row has names"), self.tr("The first row has names"))
        self.names.clicked.connect(lambda on: self._ask(lambda sheet: sheet.with_names(on)))
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(10)
        label = plain_label(self.tr("Columns parted by"), "strong")
        label.setBuddy(self.separator)
        head.addWidget(label)
        head.addWidget(self.separator)
        head.addWidget(self.names)
        head.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(self.tr("The columns and the first rows"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._head)
        column.addWidget(self._area)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the columns of a table and what each is read as."""
        self._head.setVisible(not sheet.is_parted)
        self.separator.show_value(sheet.columns.separator)
        self.names.setChecked(sheet.columns.has_names)
        shape = (id(sheet.sample), sheet.columns.has_names)
        if shape != self._is_as:
            # The fields stay as they are while only a meaning changes, so that the keys stay with them.
            self._is_as = shape
            self._fill(sheet)
        for pick, meaning in zip(self._picks, sheet.columns.meanings, strict=True):
            pick.show_value(meaning)
            restyle(pick, look="" if meaning else "left-out")

    def _fill(self, sheet: Sheet) -> None:
        self._picks = []
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(_GAP)
        rows = sheet.sample[1:] if sheet.columns.has_names else sheet.sample[:-1] or sheet.sample
        rows = rows[: self._rows]
        for at in range(len(sheet.columns.meanings)):
            name = sheet.names[at] if at < len(sheet.names) else ""
            cells = [cells[at] if at < len(cells) else "" for cells in rows]
            row.addLayout(self._column(at, name, cells))
        row.addStretch(1)
        self._area.setWidget(inside)
        self._area.setFixedHeight(inside.sizeHint().height() + _SCROLL_BAR)

    def _column(self, at: int, name: str, cells: list[str]) -> QVBoxLayout:
        title = name or self.tr("Column {number}").format(number=at + 1)
        pick = Pick(self._theme, self.tr("{column} is").format(column=title), _meanings())
        pick.setAccessibleDescription("; ".join(cell for cell in cells if cell))
        pick.setFixedWidth(_COLUMN)
        pick.picked.connect(partial(self._ask_for, at))
        self._picks.append(pick)
        column = QVBoxLayout()
        column.setSpacing(3)
        label = _cut(title, "strong")
        label.setBuddy(pick)
        column.addWidget(label)
        column.addWidget(pick)
        column.addSpacing(2)
        for cell in cells:
            column.addWidget(_cut(cell, "small"))
        return column

    def _ask_for(self, at: int, field: str) -> None:
        self._ask(lambda sheet: sheet.with_meaning(at, field))

    def _ask(self, change: Change) -> None:
        self.changed.emit(change)


def _cut(text: str, role: str) -> QLabel:
    """A label as wide as a column; what does not fit is in its tip."""
    label = plain_label("", role)
    label.setFixedWidth(_COLUMN)
    label.ensurePolished()
    cut = label.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, _COLUMN - 4)
    label.setText(cut)
    if cut != text:
        label.setToolTip(plain_tip(text))
    return label


def _separators() -> dict[str, str]:
    return {",": _tr("a comma"), ";": _tr("a semicolon"), "\t": _tr("a tab"), "|": _tr("an upright line")}


def _meanings() -> dict[str, str]:
    return {
        "text": _tr("The question"),
        "depth": _tr("Depth"),
        "themes": _tr("Themes"),
        "relationships": _tr("For whom"),
        "ladder": _tr("Follow-ups"),
        "kind": _tr("Kind"),
        "tone": _tr("Tone"),
        "share": _tr("Share line"),
        "listen": _tr("Listen line"),
        "tags": _tr("Tags"),
        "places": _tr("Places"),
        "bands": _tr("A child’s age"),
        "players": _tr("How many play"),
        "annual": _tr("Once a year"),
        "family": _tr("Family of cards"),
        "id": _tr("Its id"),
        "": _tr("Leave out"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("ColumnMap", text)
