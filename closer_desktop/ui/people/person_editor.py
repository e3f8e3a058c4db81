"""What is noted of a person, or of a new one: name, who they are, what they like, what to leave out."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from closer_desktop.domain.cards import Band, Relationship, Theme
from closer_desktop.domain.people import Person
from closer_desktop.domain.text import CARD_LIMIT, NAME_LIMIT
from closer_desktop.ui.theme.theme import Theme as Look
from closer_desktop.ui.widgets.buttons import Button
from closer_desktop.ui.widgets.chip_grid import ChipGrid
from closer_desktop.ui.widgets.filter_popovers import word_chips
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label
from closer_desktop.ui.widgets.popover import Popover
from closer_desktop.ui.words import band_word, relationship_word, theme_word

_WIDTH = 560


@dataclass(frozen=True, slots=True)
class Noted:
    """What was written down of a person; `person` is None for a new one."""

    person: Person | None
    name: str
    relationship: Relationship | None
    band: Band | None
    likes: str
    rather_not: frozenset[Theme]


class PersonEditor(Popover):
    """Keeps everything at once with its button; Escape leaves things as they were."""

    kept = Signal(Noted)
    erase_requested = Signal(Person)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._person: Person | None = None
        self._relationship: Relationship | None = None
        self._band: Band | None = None
        self._rather_not: frozenset[Theme] = frozenset()
        self.setFixedWidth(_WIDTH)
        self._title = plain_label("", "section")
        self.name = self._field(self.tr("Name"), self.tr("A name or an initial"), NAME_LIMIT)
        self.likes = self._field(
            self.tr("What they like doing"), self.tr("Swimming, chess, long drives"), CARD_LIMIT
        )
        self._relationships = word_chips(
            Relationship, relationship_word, self.tr("They are: {word}"), self._choose_relationship
        )
        self._relationships.pop(Relationship.MYSELF).deleteLater()
        self._bands = word_chips(Band, band_word, self.tr("The child is {word} years old"), self._choose_band)
        self._themes = word_chips(Theme, theme_word, self.tr("Rather not: {word}"), self._turn_theme)
        self._age = ChipGrid(self._bands.values(), 3)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(8)
        column.addWidget(self.name)
        column.addWidget(ChipGrid(self._relationships.values(), 4))
        column.addWidget(self._age, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(plain_label(self.tr("What they like doing"), "overline"))
        column.addWidget(self.likes)
        column.addWidget(plain_label(self.tr("Rather not, for now"), "overline"))
        hint = self.tr("Left out silently whenever they are at the table. Nobody is asked why.")
        column.addWidget(wrapping_label(hint, "dim"))
        column.addWidget(ChipGrid(self._themes.values(), 4))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        self._area, self._inner = area, inner
        self.erase = Button(look, self.tr("Erase…"), look="flat", icon_name="trash")
        self.erase.clicked.connect(self._ask_erase)
        self.keep = Button(look, self.tr("Keep"), look="solid", icon_name="check")
        self.keep.clicked.connect(self._keep)
        for field in (self.name, self.likes):
            field.returnPressed.connect(self._keep)
        foot = QHBoxLayout()
        foot.addWidget(self.erase)
        foot.addStretch(1)
        foot.addWidget(self.keep)
        self.body.addWidget(self._title)
        self.body.addWidget(area)
        self.body.addLayout(foot)

    def open_for(self, person: Person | None, button: QWidget) -> None:
        """Open below the button, for this person or a new one."""
        self._person = person
        title = self.tr("Who is it?") if person is None else self.tr("What is noted of {name}")
        self._title.setText(title.format(name=person.name if person else ""))
        self.setAccessibleName(self.tr("Add a person") if person is None else self.tr("A person"))
        self.name.setText(person.name if person else "")
        self.likes.setText(person.likes if person else "")
        self._relationship = person.relationship if person else Relationship.FRIEND
        self._band = person.band if person else None
        self._rather_not = person.rather_not if person else frozenset()
        self.erase.setVisible(person is not None)
        self._show()
        room = button.window().height() - 220
        self._area.setFixedHeight(min(self._inner.sizeHint().height() + 4, max(200, room)))
        self.open_below(button)
        top = button.window().mapToGlobal(button.window().rect().topLeft()).y()
        bottom = top + button.window().height() - 12
        if self.y() + self.height() > bottom:
            self.move(self.x(), max(top + 12, bottom - self.height()))
        self.name.setFocus()

    def _field(self, name: str, hint: str, limit: int) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setPlaceholderText(hint)
        field.setMaxLength(limit)
        return field

    def _show(self) -> None:
        for relationship, button in self._relationships.items():
            button.setChecked(relationship is self._relationship)
        for band, button in self._bands.items():
            button.setChecked(band is self._band)
        for theme, button in self._themes.items():
            button.setChecked(theme in self._rather_not)
        self._age.setVisible(self._relationship is Relationship.CHILD)

    def _choose_relationship(self, relationship: Relationship) -> None:
        self._relationship = None if relationship is self._relationship else relationship
        self._show()

    def _choose_band(self, band: Band) -> None:
        self._band = None if band is self._band else band
        self._show()

    def _turn_theme(self, theme: Theme) -> None:
        self._rather_not ^= {theme}
        self._show()

    def _keep(self) -> None:
        band = self._band if self._relationship is Relationship.CHILD else None
        noted = Noted(
            self._person, self.name.text(), self._relationship, band, self.likes.text(), self._rather_not
        )
        self.close()
        self.kept.emit(noted)

    def _ask_erase(self) -> None:
        self.close()
        if self._person is not None:
            self.erase_requested.emit(self._person)
