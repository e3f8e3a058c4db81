"""The rail at the left that leads to the pages."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

from closer_desktop.domain.cards import Depth
from closer_desktop.ui.theme.icons import depth_pixmap, icon
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import feel_like_a_button, ink_of, name_button
from closer_desktop.ui.widgets.labels import picture_label

_WIDTH, _ITEM = 88, QSize(72, 64)
_ICON, _MARK = 26, 44


@dataclass(frozen=True, slots=True)
class Stop:
    """A page on the rail: what it is called inside, its icon, its name on screen and its key."""

    page: str
    icon: str
    name: str
    key: str


class Rail(QWidget):
    """The last stop stands at the bottom, apart from the others."""

    page_requested = Signal(str)

    def __init__(self, theme: Theme, stops: list[Stop]) -> None:
        super().__init__()
        self._theme = theme
        self._stops = stops
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(_WIDTH)
        self._mark = picture_label("Closer")
        self._group = QButtonGroup(self)
        self._items = {stop.page: self._item(stop) for stop in stops}
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 16, 8, 14)
        column.setSpacing(4)
        column.addWidget(self._mark)
        column.addSpacing(12)
        for stop in stops[:-1]:
            column.addWidget(self._items[stop.page])
        column.addStretch(1)
        column.addWidget(self._items[stops[-1].page])
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_page(self, page: str) -> None:
        """Mark the page that is open; one without a stop of its own belongs to the stop before."""
        if page in self._items:
            self._items[page].setChecked(True)
        self._restyle()

    def _item(self, stop: Stop) -> QToolButton:
        item = QToolButton()
        item.setText(stop.name)
        item.setProperty("look", "nav")
        item.setCheckable(True)
        item.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        item.setIconSize(QSize(_ICON, _ICON))
        item.setFixedSize(_ITEM)
        feel_like_a_button(item)
        name_button(item, stop.name, stop.key)
        item.clicked.connect(partial(self._ask, stop.page))
        self._group.addButton(item)
        return item

    def _ask(self, page: str, _checked: bool = False) -> None:
        self.page_requested.emit(page)

    def _restyle(self) -> None:
        palette = self._theme.palette
        self._mark.setPixmap(depth_pixmap(Depth.DEEP, palette.ink, _MARK))
        for stop in self._stops:
            item = self._items[stop.page]
            item.setIcon(icon(stop.icon, ink_of(palette, chosen=item.isChecked()), _ICON))
