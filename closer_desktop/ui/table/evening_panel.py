"""The panel of the evening: who is at the table, the pace, and what is not for tonight."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from closer_desktop.domain.arc import Length, Pace
from closer_desktop.domain.cards import Relationship, Theme
from closer_desktop.domain.evening import Evening
from closer_desktop.domain.filters import Filters
from closer_desktop.domain.people import Person
from closer_desktop.domain.text import NAME_LIMIT
from closer_desktop.ui.theme.theme import Theme as Look
from closer_desktop.ui.widgets.buttons import Button, chip
from closer_desktop.ui.widgets.chip_grid import ChipGrid
from closer_desktop.ui.widgets.choice import Choice
from closer_desktop.ui.widgets.filter_popovers import BandChips, word_chips
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label
from closer_desktop.ui.widgets.popover import Popover
from closer_desktop.ui.words import relationship_word, theme_word

_WIDTH = 560
_CHIPS_IN_A_ROW = 5


class EveningPanel(Popover):
    """Everything that is decided about an evening in one place; each change holds at once."""

    chosen = Signal(Filters)
    people_chosen = Signal(list)
    person_added = Signal(str, Relationship, object)
    pace_chosen = Signal(Pace, Length)
    left_out = Signal(frozenset)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._evening = Evening()
        self._known: list[Person] = []
        self._person_chips: dict[str, QPushButton] = {}
        self.setAccessibleName(self.tr("The evening"))
        self.setFixedWidth(_WIDTH)
        self.body.addWidget(plain_label(self.tr("Who is at the table?"), "section"))
        self._people = QVBoxLayout()
        self._people.setSpacing(8)
        self.body.addLayout(self._people)
        self._lay_people()
        self.body.addLayout(self._adding())
        self.body.addWidget(self._who_they_are())
        self._said = wrapping_label("", "strong")
        self._said.hide()
        self.body.addWidget(self._said)
        self._hint = wrapping_label("", "dim")
        self.body.addWidget(self._hint)
        self._relationships = word_chips(
            Relationship, relationship_word, self.tr("Questions for: {word}"), self._turn_relationship
        )
        self._relationship_rows = ChipGrid(self._relationships.values(), 5)
        self.body.addWidget(self._relationship_rows)
        self._bands = BandChips()
        self._bands.chosen.connect(self.chosen)
        self.body.addWidget(self._bands, alignment=Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(self._pacing())
        self.body.addLayout(self._consent())
        self._count = plain_label("", "dim")
        self.body.addWidget(self._count)

    def show_evening(self, evening: Evening, known: list[Person], count: str) -> None:
        """Show how the evening stands, everyone who has a name, and how many cards fit."""
        self._evening = evening
        if known != self._known:
            self._known = known
            self._lay_people()
            # Only now is it known how tall the names are; what was guessed before left holes.
            QTimer.singleShot(0, self, self.adjustSize)
        for person, button in self._person_chips.items():
            button.setChecked(person in evening.people)
        for relationship, button in self._relationships.items():
            button.setChecked(relationship in evening.filters.relationships)
            button.setEnabled(not evening.people)
        self._bands.show_filters(evening.filters)
        self._bands.setEnabled(not evening.people)
        self.pace.show_value(evening.pace.value)
        self.length.show_value(str(int(evening.length)))
        self.length.setEnabled(evening.pace is Pace.EASE_IN)
        self._count.setText(count)
        self._show_hint()
        self.say("")

    def say(self, sentence: str) -> None:
        """Show a sentence below the names, until something changes; an empty one takes it away."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
        if self.isVisible():
            self.fit()

    def _adding(self) -> QHBoxLayout:
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("A name or an initial"))
        self.name.setAccessibleName(self.tr("Name of a person to add"))
        self.name.setMaxLength(NAME_LIMIT)
        self.name.returnPressed.connect(self._add)
        self.add = Button(self._look, self.tr("Add"), icon_name="plus")
        self.add.setAccessibleName(self.tr("Add this person"))
        self.add.clicked.connect(self._add)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        row.addWidget(self.add)
        return row

    def _who_they_are(self) -> QWidget:
        """Who the person is whose name is being typed; shown only then."""
        self._kin = word_chips(Relationship, relationship_word, self.tr("They are: {word}"), self._ignore)
        group = QButtonGroup(self)
        for button in self._kin.values():
            group.addButton(button)
        rows = ChipGrid(self._kin.values(), 5)
        rows.hide()
        self._kin_rows = rows
        self.name.textChanged.connect(self._ask_who)
        return rows

    def _ask_who(self, name: str) -> None:
        rows = self._kin_rows
        if bool(name.strip()) == rows.isVisible():
            return
        here = next(iter(sorted(self._evening.filters.relationships)), Relationship.FRIEND)
        self._kin[here].setChecked(True)
        rows.setVisible(bool(name.strip()))
        # One question at a time: who this person is, or for whom the cards are.
        self._relationship_rows.setHidden(bool(name.strip()))
        self._hint.setHidden(bool(name.strip()))
        self.fit()

    def _show_hint(self) -> None:
        named = self.tr("Every card suits all of you.")
        unnamed = self.tr("Without names works too. Choose several and every card suits all of you.")
        self._hint.setText(named if self._evening.people else unnamed)

    def _ignore(self, _relationship: Relationship) -> None:
        """A chip of the group holds what was chosen until the name is added."""

    def _pacing(self) -> QVBoxLayout:
        self.pace = Choice(
            self.tr("Pace"),
            {
                Pace.EASE_IN.value: self.tr("Ease in"),
                Pace.STAY.value: self.tr("Stay level"),
                Pace.SURPRISE.value: self.tr("Surprise us"),
            },
        )
        self.length = Choice(
            self.tr("Length"),
            {
                str(int(Length.QUARTER_HOUR)): self.tr("About 15 minutes"),
                str(int(Length.FORTY_MINUTES)): self.tr("About 40"),
                str(int(Length.OPEN_ENDED)): self.tr("Open-ended"),
            },
        )
        self.pace.chosen.connect(self._choose_pace)
        self.length.chosen.connect(self._choose_length)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(plain_label(self.tr("Pace"), "section"))
        column.addWidget(self.pace)
        column.addWidget(self.length)
        return column

    def _consent(self) -> QVBoxLayout:
        self.not_tonight = Button(self._look, self.tr("Not for tonight…"))
        self.not_tonight.setToolTip(self.tr("Pass the table round: each ticks alone what is not for tonight"))
        self.not_tonight.clicked.connect(self._open_consent)
        column = QVBoxLayout()
        column.addWidget(self.not_tonight, alignment=Qt.AlignmentFlag.AlignLeft)
        return column

    def _lay_people(self) -> None:
        while (item := self._people.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        self._person_chips = {}
        for person in self._known:
            word = relationship_word(person.relationship) if person.relationship else ""
            button = chip(person.name, f"{person.name}, {word}" if word else person.name, word)
            button.clicked.connect(partial(self._turn_person, person.name))
            self._person_chips[person.name] = button
        # The names are those of the others: whoever brought the deck sits here without one.
        buttons = [plain_label(self.tr("You"), "pill"), *self._person_chips.values()]
        for start in range(0, len(buttons), _CHIPS_IN_A_ROW):
            row = ChipGrid(buttons[start : start + _CHIPS_IN_A_ROW], _CHIPS_IN_A_ROW)
            self._people.addWidget(row, alignment=Qt.AlignmentFlag.AlignLeft)
            row.show()

    def _turn_person(self, name: str, _checked: bool = False) -> None:
        there = list(self._evening.people)
        self.people_chosen.emit([one for one in there if one != name] if name in there else [*there, name])

    def _add(self) -> None:
        relationship = next(
            (one for one, button in self._kin.items() if button.isChecked()), Relationship.FRIEND
        )
        band = next(iter(self._evening.filters.bands), None)
        name = self.name.text()
        self.name.clear()
        self.person_added.emit(name, relationship, band if relationship is Relationship.CHILD else None)

    def _turn_relationship(self, relationship: Relationship) -> None:
        filters = self._evening.filters
        turned = filters.relationships ^ {relationship}
        self.chosen.emit(filters.with_relationships(turned or filters.relationships))

    def _choose_pace(self, pace: str) -> None:
        self.pace_chosen.emit(Pace(pace), self._evening.length)

    def _choose_length(self, length: str) -> None:
        self.pace_chosen.emit(self._evening.pace, Length(int(length)))

    def _open_consent(self) -> None:
        panel = ConsentPanel(self._look, self)
        panel.told.connect(self.left_out)
        panel.open_below(self.not_tonight)


class ConsentPanel(Popover):
    """One person at a time ticks what is not for tonight; only what all ticked together is handed on.

    However it is closed, nothing that was ticked is lost.
    """

    told = Signal(frozenset)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ticked: frozenset[Theme] = frozenset()
        self._gathered: frozenset[Theme] = frozenset()
        self.setAccessibleName(self.tr("Not for tonight"))
        self.body.addWidget(plain_label(self.tr("Not for tonight"), "section"))
        hint = self.tr("Tick alone, then pass it on. Nobody sees who ticked what.")
        self.body.addWidget(wrapping_label(hint, "dim"))
        self._chips = word_chips(Theme, theme_word, self.tr("Not for tonight: {word}"), self._turn)
        self.body.addWidget(ChipGrid(self._chips.values(), 4))
        row = QHBoxLayout()
        for text, act in (
            (self.tr("Pass it on"), self._pass_on),
            (self.tr("Everyone has ticked"), self._finish),
        ):
            button = Button(look, text, look="solid" if act == self._finish else "")
            button.clicked.connect(act)
            row.addWidget(button)
        self.body.addLayout(row)

    def _turn(self, theme: Theme) -> None:
        self._ticked ^= {theme}

    def _pass_on(self) -> None:
        self._gathered |= self._ticked
        self._ticked = frozenset()
        for button in self._chips.values():
            button.setChecked(False)

    def _finish(self) -> None:
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hand on what was ticked."""
        self._pass_on()
        if self._gathered:
            self.told.emit(self._gathered)
        super().closeEvent(event)
