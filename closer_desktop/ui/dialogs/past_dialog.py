"""What happened to a card: when it was asked, with whom, and which talks it sparked."""

from datetime import datetime

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from closer_desktop.domain.cards import Card
from closer_desktop.domain.shelf import CardPast
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label
from closer_desktop.ui.words import listed

_MOST_SHOWN = 200


class PastDialog(QDialog):
    """Two lists, newest first."""

    def __init__(self, theme: Theme, card: Card, past: CardPast, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("window")
        theme.dress(self)
        self.setWindowTitle(self.tr("Card history"))
        self.setMinimumWidth(460)
        self.resize(560, 480)
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 12, 0)
        inside.setSpacing(6)
        talks = [f"{_day(at)}. {line}".rstrip(". ") for at, line in past.talks]
        asked = [
            self.tr("{day}, with {people}").format(day=_day(at), people=listed(list(names)))
            for at, names in past.asked
        ]
        self._add(inside, self.tr("Great talks it sparked"), talks, self.tr("None yet."))
        self._add(inside, self.tr("Asked"), asked, self.tr("Not yet with anyone who is named."))
        inside.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(body)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        close = Button(theme, self.tr("Close"), look="solid")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 22, 20)
        column.setSpacing(14)
        column.addWidget(wrapping_label(card.text, "section"))
        column.addWidget(area, 1)
        column.addLayout(foot)

    def _add(self, column: QVBoxLayout, title: str, lines: list[str], none: str) -> None:
        column.addWidget(plain_label(title, "strong"))
        for line in lines[:_MOST_SHOWN] or [none]:
            column.addWidget(wrapping_label(line, "" if lines else "dim"))
        column.addSpacing(12)


def _day(instant: int) -> str:
    at = datetime.fromtimestamp(instant / 1_000_000)
    return QLocale().toString(QDate(at.year, at.month, at.day), "d MMMM yyyy")
