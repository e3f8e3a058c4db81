"""One of two cards that are alike: how it looks, what is known of it, and the button that keeps it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from closer_desktop.domain.shelf import ShelfCard
from closer_desktop.ui.memory_words import talks_counted
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button
from closer_desktop.ui.widgets.labels import plain_tip, wrapping_label
from closer_desktop.ui.widgets.live_card import LiveCard
from closer_desktop.ui.words import asked_times


class AlikeSide(QWidget):
    """`kept` says that this card shall stay and the other go."""

    kept = Signal()

    def __init__(self, theme: Theme, spoken: str, key: str) -> None:
        super().__init__()
        self._live = LiveCard(theme)
        self._facts = wrapping_label("", "dim")
        self._facts.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        keep = Button(theme, self.tr("Keep this one"), icon_name="check", tip=plain_tip(f"{spoken} ({key})"))
        keep.setAccessibleName(spoken)
        keep.clicked.connect(self.kept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._live)
        column.addWidget(self._facts)
        column.addSpacing(6)
        column.addWidget(keep, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The card is as high as its width makes it, and what is said of it stands close below."""
        self._live.fit_width(self.width())

    def show_card(self, shelved: ShelfCard) -> None:
        """Show this card."""
        self._live.show_card(shelved.card)
        self._live.setAccessibleName(shelved.card.text)
        facts = [self._origin(shelved)]
        facts += [self.tr("favourite")] if shelved.is_favourite else []
        facts += [asked_times(shelved.asked)] if shelved.asked else []
        facts += [talks_counted(shelved.talks)] if shelved.talks else []
        self._facts.setText("  ·  ".join(facts))

    def _origin(self, shelved: ShelfCard) -> str:
        if shelved.is_changed:
            return self.tr("came with Closer, in your words")
        return self.tr("yours") if shelved.is_own else self.tr("came with Closer")
