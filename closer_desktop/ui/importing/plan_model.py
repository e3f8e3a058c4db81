"""What an import would do, card by card: refused first, then changed, new and doubled ones."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from closer_desktop.domain.cards import Card, Depth
from closer_desktop.services.transfer import Plan
from closer_desktop.ui.spoken import in_turn
from closer_desktop.ui.words import depth_word, listed, relationship_word, theme_word


class Fate(StrEnum):
    """What becomes of words that come in."""

    REFUSED = "refused"
    CHANGED = "changed"
    NEW = "new"
    DOUBLED = "doubled"


class PlanRole(IntEnum):
    """What the model hands to the delegate."""

    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One card that comes in, or words that do not: what becomes of them, and why.

    `card` is the id of one that comes in unless people leave it out.
    """

    fate: Fate
    text: str
    detail: str
    depth: Depth | None = None
    card: str = ""
    is_left_out: bool = False


class PlanModel(QAbstractListModel):
    """The rows of a plan, those of one fate alone where that is asked for; cards can be left out by a check.

    `chosen` says that people left something out, or took it in again.
    """

    chosen = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._plan: Plan | None = None
        self._fates: tuple[Fate, ...] = tuple(Fate)
        self._left_out: dict[str, Fate] = {}
        # Qt asks for it once for each row that it lays out.
        self._rows = 0

    @property
    def left_out(self) -> frozenset[str]:
        """The ids of the cards that shall not come in."""
        return frozenset(self._left_out)

    def show_plan(self, plan: Plan) -> None:
        """Show what a plan would do; another plan leaves nothing out."""
        if plan is not self._plan:
            self._plan = plan
            self._left_out.clear()
        self.show_only(None)

    def show_only(self, fate: Fate | None) -> None:
        """Show the rows of one fate, or all of them."""
        self.beginResetModel()
        self._fates = tuple(Fate) if fate is None else (fate,)
        self._rows = sum(map(self.count, self._fates))
        self.endResetModel()

    def count(self, fate: Fate) -> int:
        """How many rows have this fate, whether they are left out or not."""
        return len(getattr(self._plan, fate.value)) if self._plan is not None else 0

    def count_left_out(self, fate: Fate) -> int:
        """How many cards of this fate are left out."""
        return sum(one is fate for one in self._left_out.values())

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else self._rows

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """What comes in can be left out."""
        row = self._row(index.row())
        is_card = row is not None and bool(row.card)
        check = Qt.ItemFlag.ItemIsUserCheckable if is_card else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | check

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """A row, what a screen reader says of it, or whether it comes in."""
        row = self._row(index.row())
        if row is None or role == PlanRole.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return in_turn(f"{row_word(row)}: {row.text}", row.detail)
        if role == Qt.ItemDataRole.CheckStateRole and row.card:
            return Qt.CheckState.Unchecked if row.is_left_out else Qt.CheckState.Checked
        return None

    def setData(
        self, index: QModelIndex | QPersistentModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Leave a card out, or take it in again."""
        row = self._row(index.row())
        if row is None or not row.card or role != Qt.ItemDataRole.CheckStateRole:
            return False
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._left_out.pop(row.card, None)
        else:
            self._left_out[row.card] = row.fate
        self.dataChanged.emit(index, index)
        self.chosen.emit()
        return True

    def _row(self, place: int) -> PlanRow | None:
        plan = self._plan
        if plan is None:
            return None
        for fate in self._fates:
            if place < self.count(fate):
                break
            place -= self.count(fate)
        else:
            return None
        if fate is Fate.NEW:
            card = plan.new[place]
            detail = _labels(card)
            return PlanRow(fate, _line(card.text), detail, card.depth, card.id, card.id in self._left_out)
        if fate is Fate.CHANGED:
            card = plan.changed[place]
            detail = _difference(plan.was[place], card)
            return PlanRow(fate, _line(card.text), detail, card.depth, card.id, card.id in self._left_out)
        aside = plan.refused[place] if fate is Fate.REFUSED else plan.doubled[place]
        return PlanRow(fate, _line(aside.text) or aside.where, aside.sentence)


def fate_word(fate: Fate) -> str:
    """The word for what becomes of a card."""
    return {
        Fate.REFUSED: _tr("Refused"),
        Fate.CHANGED: _tr("Changed"),
        Fate.NEW: _tr("New"),
        Fate.DOUBLED: _tr("Already here"),
    }[fate]


def row_word(row: PlanRow) -> str:
    """The word for what becomes of the card in a row."""
    return _tr("Left out") if row.is_left_out else fate_word(row.fate)


def _line(text: str) -> str:
    return " ".join(text.split())


def _labels(card: Card) -> str:
    people = listed([relationship_word(one) for one in card.relationships])
    themes = listed([theme_word(one) for one in card.themes])
    return f"{depth_word(card.depth)}  ·  {themes}  ·  {people}"


def _difference(was: Card, card: Card) -> str:
    if was.text != card.text:
        return _tr("It says now: {text}").format(text=_line(was.text))
    return _tr("Its labels or its follow-ups are others: {labels}").format(labels=_labels(card))


def _tr(text: str) -> str:
    return QCoreApplication.translate("PlanModel", text)
