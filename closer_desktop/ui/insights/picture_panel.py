"""A picture in its frame: what it is called, how to read it, and the way to its table."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from closer_desktop.domain.insights import Pictures
from closer_desktop.ui.insights.picture import Picture
from closer_desktop.ui.insights.tables import TextTable
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import QuietButton
from closer_desktop.ui.widgets.labels import wrapping_label

Caption = Callable[[Pictures, int], str]
"""How to read a picture of this width, in pixels."""


class PicturePanel(QFrame):
    """Shows a picture; its button opens the numbers as a table."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        picture: Picture,
        caption: Caption,
        table: Callable[[Pictures], TextTable],
    ) -> None:
        super().__init__()
        self._theme = theme
        self._title = title
        self._picture = picture
        self._caption = caption
        self._table = table
        self.setProperty("look", "panel")
        self.setAccessibleName(title)
        self.as_table = QuietButton(theme, "list", self.tr("{title}, as a table").format(title=title))
        self.as_table.clicked.connect(self._open_table)
        self._words = wrapping_label("", "dim")
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(wrapping_label(title, "section"))
        names.addWidget(self._words)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addLayout(names, 1)
        head.addWidget(self.as_table, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 16, 14, 18)
        column.setSpacing(16)
        column.addLayout(head)
        drawn = QHBoxLayout()
        drawn.setContentsMargins(0, 0, 10, 0)
        drawn.addWidget(picture)
        column.addLayout(drawn)
        column.addStretch(1)

    def show_pictures(self, pictures: Pictures) -> None:
        """Draw this, and say how to read it."""
        self._picture.show_pictures(pictures)
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What can be drawn depends on the width."""
        super().resizeEvent(event)
        self._say()

    def _say(self) -> None:
        if self._picture.pictures is not None:
            self._words.setText(self._caption(self._picture.pictures, self._picture.width()))

    def _open_table(self) -> None:
        from closer_desktop.ui.insights.text_table_dialog import TextTableDialog

        if self._picture.pictures is not None:
            table = self._table(self._picture.pictures)
            dialog = TextTableDialog(self._theme, self, self._title, table)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()
