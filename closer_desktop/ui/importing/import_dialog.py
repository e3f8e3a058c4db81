"""What would come into the Library, and how it is read; nothing is written before "Import" is pressed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from closer_desktop.domain.progress import Progress
from closer_desktop.domain.text import NAME_LIMIT
from closer_desktop.errors import CloserError
from closer_desktop.services.edits import Edit
from closer_desktop.services.transfer import Plan, Transfer
from closer_desktop.ui.importing.column_map import Change, ColumnMap
from closer_desktop.ui.importing.plan_delegate import PlanDelegate
from closer_desktop.ui.importing.plan_model import Fate, PlanModel, fate_word
from closer_desktop.ui.rooms import Later
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.watched_work import WatchedWork
from closer_desktop.ui.widgets.buttons import Button, chip
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label
from closer_desktop.ui.words import cards_counted

# In a window lower than this the title of the dialog is title enough.
_SIZE, _ROOM, _LOW = QSize(860, 760), 40, 640
# A bar that shows for less than this only flickers.
_BAR_AFTER = 250
_SHARES = 1_000
_ROWS_AT_ONCE = 400
# A share that has not moved for so many looks says nothing: the bar then only tells that work goes on.
_STILL = 5


class ImportDialog(QDialog):
    """Reads, shows and brings in, all behind the window; `brought` carries the edit, done by then."""

    brought = Signal(object, int)

    def __init__(
        self,
        theme: Theme,
        transfer: Transfer,
        later: Later,
        look: Callable[[Progress], Plan],
        source: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("window")
        theme.dress(self)
        self.setWindowTitle(self.tr("Import cards"))
        self._theme = theme
        self._transfer = transfer
        self._source = source
        self._plan: Plan | None = None
        self._is_bringing = False
        # How far the work is, and how often that was looked at since it moved.
        self._share, self._looks = 0.0, 0
        self._work = WatchedWork(later, self)
        self._work.went_on.connect(self._show_share)
        self._work.refused.connect(self._show_trouble)
        self._work.stopped.connect(self._stopped)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_BAR_AFTER)
        self._slow.timeout.connect(self._show_bar)
        room = parent.window().size() - QSize(_ROOM, _ROOM)
        self._is_low = room.height() < _LOW
        self.said = wrapping_label()
        self.map = ColumnMap(theme, rows=2 if self._is_low else 3)
        self.map.changed.connect(self._read_otherwise)
        self._model = PlanModel(self)
        self._model.chosen.connect(self._show_counts)
        self._make_list(theme)
        self._make_chips()
        self._make_foot(theme)
        self._lay_out()
        self.resize(_SIZE.boundedTo(room))
        self._wait(self.tr("Reading {source}").format(source=source))
        self._work.start(look, self._show_plan)

    def reject(self) -> None:
        """Leave; while cards are written, only ask that it stops."""
        if self._is_bringing:
            self._work.stop()
            self.said.setText(self.tr("Stopping. Nothing will have changed."))
            self.leave.setEnabled(False)
            return
        self._work.leave()
        super().reject()

    def _make_list(self, theme: Theme) -> None:
        self.list = QListView()
        self.list.setAccessibleName(self.tr("What comes in"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(PlanDelegate(theme, self.list))
        self.list.setUniformItemSizes(True)
        # Qt asks the model for each row that it lays out: those beyond the first wait for their turn.
        self.list.setLayoutMode(QListView.LayoutMode.Batched)
        self.list.setBatchSize(_ROWS_AT_ONCE)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        theme.changed.connect(self.list.viewport().update)

    def _make_chips(self) -> None:
        self._chips: dict[Fate, QPushButton] = {}
        self._all = chip("", "")
        group = QButtonGroup(self)
        group.addButton(self._all)
        self._all.clicked.connect(partial(self._show_only, None))
        self.fates = QWidget()
        row = QHBoxLayout(self.fates)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._all)
        for fate in (Fate.NEW, Fate.CHANGED, Fate.DOUBLED, Fate.REFUSED):
            button = chip("", "")
            button.clicked.connect(partial(self._show_only, fate))
            group.addButton(button)
            self._chips[fate] = button
            row.addWidget(button)
        row.addStretch(1)

    def _make_foot(self, theme: Theme) -> None:
        self.title = QLineEdit()
        self.title.setMaxLength(NAME_LIMIT)
        self.title.setMinimumHeight(42)
        self.title.setAccessibleName(self.tr("Into the deck"))
        self.bar = QProgressBar()
        self.bar.setRange(0, _SHARES)
        self.bar.setTextVisible(False)
        self.undo_hint = wrapping_label(self.tr("One undo takes all of it back."), "dim")
        self.keep = Button(theme, look="solid", icon_name="check")
        self.keep.setDefault(True)
        self.keep.clicked.connect(self._bring)
        self.leave = Button(theme, self.tr("Not now"), look="flat")
        self.leave.setAutoDefault(False)
        self.leave.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        shown = QWidget()
        inside = QVBoxLayout(shown)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        inside.addWidget(self.map)
        inside.addWidget(self.fates)
        inside.addWidget(self.list, 1)
        self._shown = shown
        self._nothing = QWidget()
        self._parts = QStackedWidget()
        self._parts.addWidget(self._nothing)
        self._parts.addWidget(shown)
        deck = QHBoxLayout()
        deck.setSpacing(12)
        self._into = plain_label(self.tr("Into the deck"), "strong")
        deck.addWidget(self._into)
        deck.addWidget(self.title, 1)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.undo_hint, 1)
        foot.addWidget(self.bar, 1)
        foot.addWidget(self.leave)
        foot.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 20, 22, 18)
        column.setSpacing(10)
        if not self._is_low:
            column.addWidget(plain_label(self.tr("Import cards"), "section"))
        column.addWidget(self.said)
        column.addWidget(self._parts, 1)
        column.addLayout(deck)
        column.addLayout(foot)

    def _wait(self, sentence: str, *, bar: bool = False) -> None:
        """Say what is being done; a bar shows how far it is when it takes a while."""
        self.said.setText(sentence)
        self.said.show()
        self.keep.setEnabled(False)
        self._show_share(0)
        for part in (self._into, self.title):
            part.setVisible(self._plan is not None)
        self.keep.setVisible(self._plan is not None and not bar)
        self.undo_hint.setVisible(self._plan is not None and not bar)
        self.bar.setVisible(bar)
        self.leave.say(self.tr("Cancel"))
        if not bar:
            self._slow.start()

    def _show_bar(self) -> None:
        if self._work.is_running:
            self.bar.show()
            self.undo_hint.hide()

    def _show_share(self, share: float) -> None:
        self._looks = self._looks + 1 if share == self._share else 0
        self._share = share
        is_still = self._looks > _STILL
        moves = is_still and not self._theme.less_motion
        self.bar.setRange(0, 0 if moves else _SHARES)
        self.bar.setValue(round(share * _SHARES))
        percent = self.tr("{percent} % done").format(percent=round(share * 100))
        self.bar.setAccessibleName(self.tr("It goes on") if is_still else percent)

    def _rest(self) -> None:
        """Nothing is being done any more."""
        self._slow.stop()
        self.bar.hide()
        self.leave.say(self.tr("Not now"))
        self.leave.setEnabled(True)
        self._shown.setEnabled(True)
        self.title.setEnabled(True)
        self._is_bringing = False

    def _show_plan(self, plan: Plan) -> None:
        is_first = self._plan is None
        self._plan = plan
        self._rest()
        if is_first:
            self.title.setText(plan.deck.title)
        self.said.setText(" ".join(plan.warnings[:3]) if plan.warnings else "")
        self.said.setVisible(bool(plan.warnings))
        self._parts.setCurrentWidget(self._shown)
        self.map.setVisible(plan.sheet is not None)
        if plan.sheet is not None:
            self.map.show_sheet(plan.sheet)
        self._model.show_plan(plan)
        self._all.setChecked(True)
        self._show_counts()
        for part in (self._into, self.title, self.keep, self.undo_hint):
            part.show()
        if is_first:
            self.keep.setFocus()

    def _show_counts(self) -> None:
        """Say how many cards would come in, and how many are left out or are not wanted."""
        plan = self._plan
        if plan is None:
            return
        every = sum(map(self._model.count, Fate))
        self._all.setText(self.tr("All {count:,}").format(count=every))
        self._all.setAccessibleName(self.tr("All {count:,} that were read").format(count=every))
        for fate, button in self._chips.items():
            count = self._model.count(fate)
            words = f"{count - self._model.count_left_out(fate):,} {fate_word(fate).lower()}"
            button.setText(words)
            button.setAccessibleName(words)
            button.setEnabled(bool(count))
        left_out = len(self._model.left_out)
        count = plan.count - left_out
        cards = cards_counted(count)
        self.keep.say(self.tr("Import {cards}").format(cards=cards) if count else self.tr("Import"))
        self.keep.setEnabled(len(plan.order) > left_out)
        undo = self.tr("One undo takes all of it back.")
        left = self.tr("{count:,} left out.").format(count=left_out)
        self.undo_hint.setText(f"{left} {undo}" if left_out else undo)

    def _show_only(self, fate: Fate | None, _checked: bool = False) -> None:
        self._model.show_only(fate)

    def _read_otherwise(self, change: Change) -> None:
        plan = self._plan
        if plan is not None:
            self._wait(self.tr("Reading {source}").format(source=self._source))
            self._work.start(partial(self._transfer.look_again, plan, change), self._show_plan)

    def _bring(self) -> None:
        plan, title = self._plan, self.title.text()
        if plan is None or self._work.is_running:
            return
        plan = plan.without(self._model.left_out)

        def work(progress: Progress) -> Edit | None:
            edit = self._transfer.bring(plan, title, progress)
            if edit is not None:
                edit.do()
            return edit

        self._is_bringing = True
        self._shown.setEnabled(False)
        self.title.setEnabled(False)
        self._wait(self.tr("Bringing in {cards}").format(cards=cards_counted(plan.count)), bar=True)
        self._work.start(work, partial(self._end, plan.count))

    def _end(self, count: int, edit: Edit | None) -> None:
        self._is_bringing = False
        self.brought.emit(edit, count)
        self.accept()

    def _stopped(self) -> None:
        self._is_bringing = False
        self.reject()

    def _show_trouble(self, trouble: CloserError) -> None:
        plan = self._plan
        if plan is None:
            self._rest()
        else:
            # The columns stand again as they were read last.
            self._show_plan(plan)
        self.said.setText(str(trouble))
        self.said.show()
