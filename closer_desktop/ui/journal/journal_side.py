"""Beside the journal: what to ask again, talks by month, questions that keep opening doors."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from closer_desktop.domain.journal import Entry, asked_on
from closer_desktop.domain.memories import Door
from closer_desktop.services.remembering import Remembering, Way
from closer_desktop.ui.journal.doors_panel import DoorsPanel, Openings
from closer_desktop.ui.journal.journal_model import meta_words
from closer_desktop.ui.memory_words import ago
from closer_desktop.ui.theme.letters import sans
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label
from closer_desktop.ui.widgets.level_edge import EDGE, keep_edge

_WIDTH = 370
_MONTHS = 6
_ANY_WIDTH = 16_777_215
_DUE = 3
_HEIGHT, _FOOT, _DOT = 150, 34, 18


@dataclass(frozen=True, slots=True)
class SideFacts:
    """What the side shows, for one person or everyone."""

    today: datetime
    due: tuple[Entry, ...]
    months: tuple[tuple[date, tuple[int, ...]], ...]
    doors: tuple[Door, ...]
    openings: Mapping[Way, Openings]
    then: tuple[tuple[int, Entry], ...]


def side_facts(memory: Remembering, name: str) -> SideFacts:
    """Gather what the side shows; takes its time, so it runs on the worker thread."""
    today, memory = memory.today(), memory.still()
    entries = memory.entries(name)
    due = tuple(entry for entry in entries if (day := asked_on(entry)) and day <= today.date())
    return SideFacts(
        today=today,
        due=due,
        months=_by_month(entries, today.date()),
        doors=tuple(memory.doors(name)),
        openings={way: memory.openings(way, name) for way in Way},
        then=tuple(memory.lines_from_then(name)),
    )


def _by_month(entries: Sequence[Entry], today: date) -> tuple[tuple[date, tuple[int, ...]], ...]:
    """The depths of the last six months' entries, oldest month first; 0 where there was no card."""
    number = today.year * 12 + today.month - 1
    firsts = [date(n // 12, n % 12 + 1, 1) for n in range(number - _MONTHS + 1, number + 1)]
    found: dict[date, list[int]] = {first: [] for first in firsts}
    for entry in entries:
        first = entry.at.date().replace(day=1)
        if first in found:
            found[first].append(int(entry.depth or 0))
    return tuple((first, tuple(reversed(depths))) for first, depths in found.items())


class JournalSide(QScrollArea):
    """`again_requested` asks to note a new answer; `search_requested` to look for a question."""

    again_requested = Signal(Entry)
    search_requested = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._facts: SideFacts | None = None
        self.doors = DoorsPanel(theme)
        self.doors.setParent(self)
        self.doors.hide()
        self._inner = QWidget(self.viewport())
        self._column = QVBoxLayout(self._inner)
        self._coming: list[Callable[[], QFrame]] = []
        self._adding = QTimer(self)
        self._adding.setInterval(0)
        self._adding.timeout.connect(self._add_panel)
        self.fill_page(False)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        keep_edge(self)
        theme.changed.connect(self._lay_out)

    def show_facts(self, facts: SideFacts) -> None:
        """Show this, dressing a panel in each frame; nothing happens where it is shown already."""
        if self._facts is None or facts != replace(self._facts, today=facts.today):
            self._facts = facts
            self.doors.show_doors(facts.doors, facts.openings)
            self._lay_out()

    def fill_page(self, is_alone: bool) -> None:
        """Be as wide as the page, or as narrow as beside a list."""
        self.setMinimumWidth(0 if is_alone else _WIDTH + EDGE)
        self.setMaximumWidth(_ANY_WIDTH if is_alone else _WIDTH + EDGE)

    def _lay_out(self) -> None:
        facts = self._facts
        if facts is None:
            return
        # What was there stays on the screen until all of the new is ready.
        self.viewport().setUpdatesEnabled(False)
        # The panel of the doors stays: it knows how people look at them.
        self.doors.hide()
        self.doors.setParent(self)
        if self._inner is not self.widget():
            self._inner.deleteLater()
        self._inner = QWidget(self.viewport())
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._column.addStretch(1)
        self._coming = []
        for days, entry in reversed(facts.then):
            self._coming.append(partial(self._then, days, entry, facts.today))
        self._coming += [self._shown_doors] if facts.doors else []
        self._coming += [partial(self._months, facts)] if any(depths for _, depths in facts.months) else []
        self._coming += [partial(self._due, facts)] if facts.due else []
        self._adding.start()

    def _add_panel(self) -> None:
        """Dress the next panel out of sight; when all are there they are laid out and painted once."""
        if self._coming:
            panel = self._coming.pop()()
            self._column.insertWidget(self._column.count() - 1, panel)
            panel.show()
            for part in (panel, *panel.findChildren(QWidget)):
                part.ensurePolished()
        else:
            self._adding.stop()
            self.setWidget(self._inner)
            self._inner.show()
            self.viewport().setUpdatesEnabled(True)

    def _shown_doors(self) -> QFrame:
        return self.doors

    def _due(self, facts: SideFacts) -> QFrame:
        panel, column = _panel(self.tr("Ask again"))
        for entry in facts.due[:_DUE]:
            column.addWidget(wrapping_label(entry.question or self.tr("A talk without a card"), "door"))
            words = [
                *meta_words(entry, self.tr("with {people}"))[1:],
                ago(entry.at.date(), facts.today.date()),
            ]
            column.addWidget(wrapping_label(" · ".join(words), "small"))
            button = Button(self._theme, self.tr("Note the new answer"), icon_name="edit")
            button.setAccessibleName(
                self.tr("Note the new answer to {question}").format(question=entry.question)
            )
            button.clicked.connect(partial(self._ask_again, entry))
            column.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)
        return panel

    def _months(self, facts: SideFacts) -> QFrame:
        panel, column = _panel(self.tr("Great talks, last six months"))
        column.addWidget(MonthDots(self._theme, facts.months))
        return panel

    def _then(self, days: int, entry: Entry, today: datetime) -> QFrame:
        titles = {30: self.tr("A month ago"), 90: self.tr("Three months ago"), 365: self.tr("A year ago")}
        exact = days == 365 and (entry.at.month, entry.at.day) == (today.month, today.day)
        panel, column = _panel(self.tr("A year ago today") if exact else titles[days])
        if entry.question:
            column.addWidget(wrapping_label(self.tr("“{question}”").format(question=entry.question)))
        column.addWidget(wrapping_label(entry.line, "line"))
        words = meta_words(entry, self.tr("with {people}"))[1:]
        if words:
            column.addWidget(wrapping_label(", ".join(words), "small"))
        return panel

    def _ask_again(self, entry: Entry, _checked: bool = False) -> None:
        self.again_requested.emit(entry)


class MonthDots(QWidget):
    """A dot for each entry, in the colour of its depth, over its month; spoken as a list of numbers."""

    def __init__(self, theme: Theme, months: Sequence[tuple[date, tuple[int, ...]]]) -> None:
        super().__init__()
        self._theme, self._months = theme, months
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        said = [f"{QLocale().standaloneMonthName(first.month)} {len(depths)}" for first, depths in months]
        self.setAccessibleName(self.tr("Great talks by month: {months}").format(months=", ".join(said)))

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(300, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dots, smaller ones where a month had many."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self._theme.palette
        wide = self.width() / max(1, len(self._months))
        most = max((len(depths) for _, depths in self._months), default=0)
        room = _HEIGHT - _FOOT
        step = min(_DOT + 6, room / max(1, most))
        size = max(2.0, step - 5 if step < _DOT + 6 else _DOT)
        dots: dict[int, list[QPointF]] = defaultdict(list)
        for place, (_, depths) in enumerate(self._months):
            for height, depth in enumerate(depths):
                dots[depth].append(QPointF(wide * (place + 0.5), room - step * (height + 0.5)))
        # All dots of a colour at once: a busy half-year has hundreds.
        for depth, centres in dots.items():
            colour = palette.depth(depth).solid if depth else palette.line2
            painter.setPen(QPen(QColor(colour), size, c=Qt.PenCapStyle.RoundCap))
            painter.drawPoints(centres)
        painter.setPen(QColor(palette.ink2))
        painter.setFont(sans(14))
        for place, (first, _) in enumerate(self._months):
            name = QLocale().standaloneMonthName(first.month, QLocale.FormatType.ShortFormat)
            painter.drawText(QRectF(wide * place, room + 4, wide, 24), Qt.AlignmentFlag.AlignCenter, name)


def _panel(title: str) -> tuple[QFrame, QVBoxLayout]:
    panel = QFrame()
    panel.setProperty("look", "panel")
    column = QVBoxLayout(panel)
    column.setContentsMargins(18, 14, 18, 16)
    column.setSpacing(8)
    column.addWidget(plain_label(title, "overline"))
    return panel, column
