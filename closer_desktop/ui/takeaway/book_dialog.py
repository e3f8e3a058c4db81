"""Make a book: whose talks, which year, and where it goes; the first pages are shown beside it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget
from shiboken6 import isValid

from closer_desktop.domain.book import Book
from closer_desktop.domain.people import name_key
from closer_desktop.errors import CloserError
from closer_desktop.services.books import TEXT_BEGINS, Talks, book_to_text
from closer_desktop.ui.print import book_words
from closer_desktop.ui.print.book import BookMaking, BookPages, opening_of
from closer_desktop.ui.rooms import Rooms
from closer_desktop.ui.takeaway.making_dialog import MakingDialog
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label
from closer_desktop.ui.widgets.menu_chip import MenuChip

_WIDTH, _HEIGHT, _CHOICES = 900, 560, 270
# Between the two pages that are shown, in tenths of a millimetre.
_GUTTER = 24


class BookDialog(MakingDialog):
    """Talks with `name` are chosen first, or everyone's; the talks arrive a moment after it is open."""

    def __init__(self, theme: Theme, parent: QWidget, rooms: Rooms, name: str = "") -> None:
        super().__init__(theme, parent, self.tr("Make a book"))
        self._name = name
        self._talks = Talks(())
        self._book: Book | None = None
        self._people = MenuChip(theme, self.tr("Whose talks are in it"), self._names(), "")
        self._years = MenuChip(theme, self.tr("The years it holds"), self._spans(), "")
        self._preview.setAccessibleName(self.tr("The first pages"))
        self._pdf = Button(theme, self.tr("Save as PDF"), look="solid", icon_name="journal")
        self._text = Button(theme, self.tr("Save as text"))
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("How far the book is"))
        self._bar.setTextVisible(False)
        self._cancel = Button(theme, self.tr("Cancel"))
        self._lay_out()
        self._connect()
        self._show()
        self._people.setFocus()
        rooms.later(rooms.books.talks, self._take_up)

    def _lay_out(self) -> None:
        column = QWidget()
        choices = QVBoxLayout(column)
        choices.setContentsMargins(0, 0, 0, 0)
        choices.setSpacing(8)
        for words, chip in ((self.tr("Whose talks"), self._people), (self.tr("When"), self._years)):
            choices.addWidget(plain_label(words, "overline"))
            # In a row of its own: alone it would keep to the side that its arrow is on.
            aside = QHBoxLayout()
            aside.addWidget(chip)
            aside.addStretch(1)
            choices.addLayout(aside)
            choices.addSpacing(10)
        hint = self.tr(
            "Read it through before you give it away: it holds what was said, and to whom. "
            "Lines that wait to be asked again stay covered."
        )
        caution = wrapping_label(hint, "dim")
        caution.setFixedWidth(_CHOICES)
        choices.addWidget(caution)
        choices.addStretch(1)
        row = QWidget()
        foot = QHBoxLayout(row)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(10)
        for part in (self._pdf, self._text):
            foot.addWidget(part)
        foot.addWidget(self._bar, 1)
        foot.addWidget(self._cancel)
        foot.addStretch(1)
        self._stand(column, row, QSize(_WIDTH, _HEIGHT), (0, 1))

    def _connect(self) -> None:
        self._people.chosen.connect(self._choose_person)
        self._years.chosen.connect(self._choose)
        self._pdf.clicked.connect(self._save_pdf)
        self._text.clicked.connect(self._save_text)
        self._cancel.clicked.connect(self._pages.stop)
        self._pages.went_on.connect(self._show_progress)
        self._pages.ended.connect(self._show)

    def _take_up(self, talks: Talks) -> None:
        # Whoever is quick has closed the dialog meanwhile.
        if not isValid(self):
            return
        self._talks = talks
        known = {name_key(name): name for name in talks.names()}
        self._people.offer(self._names(), known.get(name_key(self._name), self._name))
        self._choose_person()

    def _names(self) -> dict[str, str]:
        names = dict.fromkeys((*self._talks.names(), *([self._name] if self._name else [])))
        return {"": self.tr("Everyone’s")} | {
            name: self.tr("With {name}").format(name=name) for name in names
        }

    def _spans(self) -> dict[str, str]:
        years = self._talks.years(self._people.value)
        return {"": self.tr("All years")} | {f"{year}": f"{year}" for year in years}

    def _choose_person(self, _name: str = "") -> None:
        spans = self._spans()
        self._years.offer(spans, self._years.value if self._years.value in spans else "")
        self._choose()

    def _choose(self, _year: str = "") -> None:
        self._notice.hide()
        try:
            year = int(self._years.value) if self._years.value else None
            self._book = self._talks.book(self._people.value, year)
        except CloserError as trouble:
            self._book = None
            self._notice.say(str(trouble))
        self._show()

    def _show(self) -> None:
        book, is_busy = self._book, self._pages.is_running
        for button in (self._pdf, self._text):
            button.setVisible(not is_busy)
            button.setEnabled(book is not None)
        for part in (self._bar, self._cancel):
            part.setVisible(is_busy)
        for chip in (self._people, self._years):
            chip.setEnabled(not is_busy)
        if is_busy:
            return
        self._caption.setVisible(book is not None)
        if book is None:
            self._preview.show_page(QSizeF(2, 1), None)
            return
        self._caption.setText(book_words.count_of(book))
        pages = opening_of(book, self._theme.daylight, self._theme.letters)
        page = pages.measure
        spread = QSizeF(page.width() * 2 + _GUTTER, page.height())
        self._preview.show_page(spread, partial(self._paint_opening, pages))
        self._preview.setAccessibleDescription(book_words.title_of(book))

    def _paint_opening(self, pages: BookPages, painter: QPainter) -> None:
        """The title page, and beside it the first page of talks."""
        width = pages.measure.width()
        gutter = QRectF(width, 0, _GUTTER, pages.measure.height())
        painter.fillRect(gutter, QColor(self._theme.daylight.line))
        pages.paint(painter, 0)
        painter.translate(width + _GUTTER, 0)
        pages.paint(painter, pages.first_of_talks)

    def _save_pdf(self) -> None:
        if self._book is not None:
            name = f"{book_words.file_name_of(self._book)}.pdf"
            self._handing.ask(name, self.tr("PDF files (*.pdf)"), b"%PDF-", self._make_pdf)

    def _make_pdf(self, file: Path) -> None:
        if self._book is not None:
            making = BookMaking(self._book, self._theme.daylight, self._theme.letters)
            self._pages.start(making, lambda: self._handing.write(file, making.finished))
            self._show()

    def _save_text(self) -> None:
        if self._book is not None:
            name = f"{book_words.file_name_of(self._book)}.txt"
            write = partial(self._write_text, self._book)
            self._handing.ask(name, self.tr("Text files (*.txt)"), TEXT_BEGINS.encode(), write)

    def _write_text(self, book: Book, file: Path) -> None:
        self._handing.write(file, partial(book_to_text, book))

    def _show_progress(self, done: int, whole: int) -> None:
        self._bar.setRange(0, whole)
        self._bar.setValue(done)


def open_book_dialog(theme: Theme, parent: QWidget, rooms: Rooms, name: str = "") -> None:
    """Let people make a book of the talks with someone, or of everyone's."""
    dialog = BookDialog(theme, parent, rooms, name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
