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
)

from closer_desktop.domain.cards import Card, Depth
from closer_desktop.services.transfer import Plan
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
    """One card that comes in, or words that do not: what becomes of them, and why."""

    fate: Fate
    text: str
    detail: str
    depth: Depth | None = None


class PlanModel(QAbstractListModel):
    """The rows of a plan, those of one fate alone where that is asked for."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._plan: Plan | None = None
        self._fates: tuple[Fate, ...] = tuple(Fate)

    def show_plan(self, plan: Plan | None, only: Fate | None = None) -> None:
        """Show what a plan would do."""
        self.beginResetModel()
        self._plan = plan
        self._fates = tuple(Fate) if only is None else (only,)
        self.endResetModel()

    def count(self, fate: Fate) -> int:
        """How many rows have this fate."""
        return len(getattr(self._plan, fate.value)) if self._plan is not None else 0

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else sum(map(self.count, self._fates))

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """A row, or what a screen reader says of it."""
        if role == PlanRole.ROW:
            return self._row(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            row = self._row(index.row())
            return f"{fate_word(row.fate)}: {row.text}. {row.detail}" if row is not None else ""
        return None

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
            return PlanRow(fate, _line(card.text), _labels(card), card.depth)
        if fate is Fate.CHANGED:
            card = plan.changed[place]
            return PlanRow(fate, _line(card.text), _difference(plan.was[place], card), card.depth)
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
