"""Before you meet: one page on a person, what is still open between you, and three cards to bring."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from closer_desktop.domain.people import Person
from closer_desktop.services.edits import Topic
from closer_desktop.services.meeting import Preparation
from closer_desktop.ui.handing import Handing
from closer_desktop.ui.history import History
from closer_desktop.ui.latest import Latest
from closer_desktop.ui.people.meeting_view import MeetingView
from closer_desktop.ui.people.meeting_words import head_words, title_words
from closer_desktop.ui.print.meeting_sheet import MeetingSheet, usual_paper
from closer_desktop.ui.print.pdf import page_layout, pdf_of
from closer_desktop.ui.print.running import PrinterRun
from closer_desktop.ui.rooms import Rooms
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button, QuietButton
from closer_desktop.ui.widgets.labels import wrapping_label
from closer_desktop.ui.widgets.notice import Notice
from closer_desktop.ui.widgets.scroll_keys import scroll_by_key

# Narrower than this, the buttons stand below the title, and everything below each other.
_ROOM_FOR_TWO = 900
_TOPICS = {Topic.PEOPLE, Topic.JOURNAL, Topic.CARDS}


class MeetingPage(QWidget):
    """`left` asks to go back to everyone; `table_requested` for the table, which is set for this person."""

    left = Signal()
    table_requested = Signal()

    def __init__(self, theme: Theme, history: History) -> None:
        super().__init__()
        self._theme = theme
        self._history = history
        self._rooms: Rooms | None = None
        self._prepared: Preparation | None = None
        self._others = 0
        self._latest = Latest(self, self._take_up)
        self.person: Person | None = None
        self._title = wrapping_label("", "title")
        self._about = wrapping_label("", "dim")
        self._notice = Notice(theme)
        self._handing = Handing(self, self._notice.say)
        self._back = QuietButton(theme, "prev", self.tr("Back to everyone"), self.tr("Esc"))
        self._back.clicked.connect(self.left)
        self._save = Button(theme, self.tr("Save as PDF"))
        self._save.clicked.connect(self._ask_where)
        self._print = Button(theme, self.tr("Print"), icon_name="print")
        self._print.clicked.connect(self._send_to_printer)
        self.draw = Button(theme, look="solid", icon_name="next", icon_after=True)
        self.draw.clicked.connect(self._draw)
        self._view = MeetingView(theme)
        self._view.others_requested.connect(self._deal_others)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(self.tr("What to know before you meet"))
        self._area.setWidget(self._view)
        self.setFocusProxy(self._area)
        self._lay_out()
        history.changed.connect(self._on_changed)
        theme.changed.connect(self._show)

    def open_for(self, rooms: Rooms, person: Person) -> None:
        """Show what is known of this person."""
        self._rooms, self.person, self._prepared, self._others = rooms, person, None, 0
        self._notice.hide()
        self._say_who(person)
        self._about.setText("")
        self._view.clear()
        self._area.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter sets the table, wherever the keys are but on another button; the keys that scroll do so."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._draw()
        elif not scroll_by_key(self._area, event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand things side by side where there is room."""
        is_wide = self.width() >= _ROOM_FOR_TWO
        self._head.setDirection(
            QHBoxLayout.Direction.LeftToRight if is_wide else QHBoxLayout.Direction.TopToBottom
        )
        self._view.stand_wide(is_wide)

    def showEvent(self, event: QEvent) -> None:
        """Look again at what may have changed meanwhile."""
        self._prepare()

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._title)
        names.addWidget(self._about)
        title = QHBoxLayout()
        title.setSpacing(10)
        title.addWidget(self._back, alignment=Qt.AlignmentFlag.AlignTop)
        title.addLayout(names, 1)
        acts = QHBoxLayout()
        acts.setSpacing(10)
        acts.addStretch(1)
        for button in (self._save, self._print, self.draw):
            acts.addWidget(button)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(24, 0, 32, 0)
        self._head.setSpacing(10)
        self._head.addLayout(title, 1)
        self._head.addLayout(acts)
        aside = QVBoxLayout()
        aside.setContentsMargins(32, 0, 32, 0)
        aside.addWidget(self._notice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 22, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._head)
        column.addLayout(aside)
        column.addWidget(self._area, 1)

    def _prepare(self) -> None:
        rooms, before = self._rooms, self.person
        if rooms is None or before is None:
            return
        person = next((one for one in rooms.people.everyone() if one.id == before.id), None)
        if person is None:
            self.left.emit()
            return
        self._say_who(person)
        self._latest.ask(rooms.later, partial(rooms.meeting.prepare, person, self._others))

    def _say_who(self, person: Person) -> None:
        self.person = person
        self._title.setText(title_words(person))
        words = self.tr("Draw for {name}")
        self.draw.say(words.format(name=_short(person.name)), words.format(name=person.name))

    def _take_up(self, prepared: Preparation) -> None:
        self._prepared = prepared
        self._show()

    def _show(self) -> None:
        if self._prepared is not None:
            self._about.setText(head_words(self._prepared, self._prepared.today.date()))
            self._view.show_preparation(self._prepared)

    def _deal_others(self) -> None:
        self._others += 1
        self._prepare()

    def _draw(self) -> None:
        if self._rooms is not None and self._prepared is not None:
            # The table as it stands may already be set like this; then nothing changes.
            self._history.run(self._rooms.meeting.draw(self._prepared))
            self.table_requested.emit()

    @property
    def _sheet(self) -> MeetingSheet | None:
        prepared, theme = self._prepared, self._theme
        return MeetingSheet(prepared, theme.daylight, usual_paper(), theme.letters) if prepared else None

    def _ask_where(self) -> None:
        sheet = self._sheet
        if sheet is not None:
            make = partial(pdf_of, sheet, sheet.title)
            kinds = self.tr("PDF files (*.pdf)")
            name = self.tr("closer-before-you-meet.pdf")
            self._handing.ask(name, kinds, b"%PDF-", lambda file: self._handing.write(file, make))

    def _send_to_printer(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        printer.setPageLayout(page_layout(sheet))
        printer.setDocName(sheet.title)
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            run = PrinterRun(sheet, printer)
            run.paint_page()
            run.stop()
            self._notice.say(self.tr("The page is on its way to the printer."))

    def _on_changed(self, topics: frozenset[Topic]) -> None:
        if topics & _TOPICS and self.isVisible():
            self._prepare()


def _short(name: str) -> str:
    return name if len(name) <= 14 else f"{name[:13]}…"
