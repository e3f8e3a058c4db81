"""The head of the pictures: whose evenings they show, and how far back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from closer_desktop.domain.insights import Span
from closer_desktop.ui.insights.words import span_word
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label
from closer_desktop.ui.widgets.menu_chip import MenuChip


class InsightsHead(QWidget):
    """`changed` says that other evenings are asked for."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._people = MenuChip(theme, self.tr("Whose evenings are drawn"), self._named([]), "")
        self._people.chosen.connect(self._tell)
        spans = {span.value: span_word(span) for span in Span}
        self._span = MenuChip(theme, self.tr("How far back the pictures look"), spans, Span.EVER.value)
        self._span.chosen.connect(self._tell)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(plain_label(self.tr("Insights"), "title"))
        row.addWidget(wrapping_label(self.tr("Pictures, not scores."), "dim"), 1)
        row.addWidget(self._people)
        row.addWidget(self._span)

    @property
    def name(self) -> str:
        """Whose evenings are asked for; everyone's where it is empty."""
        return self._people.value

    @property
    def span(self) -> Span:
        """How far back."""
        return Span(self._span.value)

    def know_names(self, names: Sequence[str]) -> None:
        """Offer these people; one who is no longer there is let go."""
        self._people.offer(self._named(names), self.name if self.name in names else "")

    def look_at_everything(self) -> None:
        """Let person and time go."""
        self._people.choose("")
        self._span.choose(Span.EVER.value)

    def _named(self, names: Sequence[str]) -> dict[str, str]:
        everyone = {"": self.tr("Everyone")}
        return everyone | {name: self.tr("With {name}").format(name=name) for name in names}

    def _tell(self, _value: str) -> None:
        self.changed.emit()
