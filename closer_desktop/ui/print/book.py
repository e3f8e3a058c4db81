"""The conversation book on paper: a title page, what is in it, and the talks month by month."""

from collections.abc import Iterator
from dataclasses import replace
from time import perf_counter

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from closer_desktop.domain.book import Book, Chapter, Talk
from closer_desktop.ui.print import book_words
from closer_desktop.ui.print.book_front import contents_of, paint_contents, paint_title
from closer_desktop.ui.print.paper import Paper
from closer_desktop.ui.print.pdf import PdfMaking
from closer_desktop.ui.print.strips import Dealing, Strip, Type, all_sticking, text_strips
from closer_desktop.ui.theme.icons import draw_depth_mark
from closer_desktop.ui.theme.letters import Letters, sans, serif
from closer_desktop.ui.theme.palette import Palette

_SIDE, _TOP, _FOOT = 190, 210, 230
_MARK, _MARK_GAP = 56, 22
_ABOVE_TALK, _ABOVE_CHAPTER = 78, 150
# A chapter begins a new page where less of one is left.
_ROOM_FOR_CHAPTER = 0.38
# A question of up to so many lines is never parted.
_SHORT_QUESTION = 12
# So many seconds are set at a time, so that a window goes on meanwhile.
_A_WHILE = 0.008
_SMALL, _QUESTION, _LINE = 27, 47, 36


class BookPages:
    """A book as pages to print; call `set_some` until it `is_set`, then the pages can be painted."""

    paper = Paper.A5
    is_lying = False

    def __init__(self, book: Book, palette: Palette, letters: Letters = Letters.BOOKISH) -> None:
        self._book = book
        self._palette = palette
        self._letters = letters
        page = QRectF(0, 0, self.measure.width(), self.measure.height())
        self._page = page
        self._body = page.adjusted(_SIDE, _TOP, -_SIDE, -_FOOT)
        self._dealing = Dealing(self._body.height())
        self._left = self._strips()
        # The contents take as many pages whatever numbers stand in them.
        self._contents = contents_of(book, [0] * len(book.chapters), self._body.height())
        self._months: list[str] = []
        self.talks_set = 0
        self.is_set = False

    @property
    def measure(self) -> QSizeF:
        """The measure of a page."""
        return self.paper.measure

    @property
    def pages(self) -> int:
        """How many pages there are, once they are set."""
        return self.first_of_talks + len(self._dealing.pages)

    @property
    def first_of_talks(self) -> int:
        """The first page with talks, counted from 0."""
        return 1 + len(self._contents)

    def set_some(self) -> None:
        """Set a few more talks."""
        strips = next(self._left, None)
        if strips is None:
            self._finish()
        else:
            self._dealing.deal(strips)

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a page, counted from 0."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first = self.first_of_talks
        if page == 0:
            paint_title(painter, self._page, self._book, self._palette)
        elif page < first:
            rows, is_last = self._contents[page - 1], page == first - 1
            paint_contents(painter, self._body, rows, self._palette, is_last=is_last)
        else:
            self._paint_talks(painter, page, page - first)

    def _finish(self) -> None:
        self._dealing.finish()
        self.is_set = True
        starts = [
            (page, laid.strip.month)
            for page, strips in enumerate(self._dealing.pages)
            for laid in strips
            if laid.strip.month is not None
        ]
        first = self.first_of_talks + 1
        self._contents = contents_of(self._book, [page + first for page, _ in starts], self._body.height())
        self._months = [""] * len(self._dealing.pages)
        for chapter, (page, _) in zip(self._book.chapters, starts, strict=True):
            self._months[page:] = [book_words.chapter_of(chapter, self._book)] * (len(self._months) - page)

    def _strips(self) -> Iterator[list[Strip]]:
        for chapter in self._book.chapters:
            head = self._chapter_strips(chapter)
            for place, talk in enumerate(chapter.talks):
                self.talks_set += 1
                strips = self._talk_strips(talk, _ABOVE_TALK if place else _ABOVE_TALK * 0.8)
                yield [*head, *strips] if not place else strips

    def _chapter_strips(self, chapter: Chapter) -> list[Strip]:
        ink = Type(serif(86, semibold=True), self._palette.ink, 1.15)
        title = text_strips(book_words.month_of(chapter), ink, self._body.width(), above=0, sticks=True)
        if not book_words.is_one_year(self._book):
            year = Type(serif(38, italic=True), self._palette.depth(3).accent, 1.4)
            title = [*text_strips(str(chapter.month.year), year, self._body.width(), above=0), *title]
        first, *rest = all_sticking(title)
        needs = self._body.height() * _ROOM_FOR_CHAPTER
        return [replace(first, above=_ABOVE_CHAPTER, needs=needs, month=chapter.month), *rest]

    def _talk_strips(self, talk: Talk, above: float) -> list[Strip]:
        entry, palette, width = talk.entry, self._palette, self._body.width()
        small = Type(sans(_SMALL), palette.ink2, 1.45)
        question = Type(self._question_font(), palette.ink, 1.24)
        line = Type(sans(_LINE), palette.ink, 1.5)
        head = text_strips(book_words.over_talk(talk, self._book), small, width, above=above, sticks=True)
        asked = text_strips(entry.question, question, width, above=8, sticks=True)
        said = text_strips(entry.line, line, width, above=16, sticks=bool(entry.tags))
        covered = text_strips(book_words.covered_words(talk), small, width, above=16, sticks=bool(entry.tags))
        tags = text_strips(book_words.BETWEEN.join(entry.tags), small, width, above=14)
        if len(asked) <= _SHORT_QUESTION:
            asked = all_sticking(asked)
        if asked and entry.depth is not None:
            asked[0] = self._with_mark(asked[0], talk)
        strips = [*all_sticking(head), *asked, *said, *covered, *tags]
        return [*strips[:-1], replace(strips[-1], sticks=False)]

    def _question_font(self) -> QFont:
        return serif(_QUESTION) if self._letters is Letters.BOOKISH else sans(_QUESTION)

    def _with_mark(self, strip: Strip, talk: Talk) -> Strip:
        """The first line of a question with the circles of its depth in the margin."""
        assert talk.entry.depth is not None
        depth, colour = talk.entry.depth, QColor(self._palette.depth(talk.entry.depth).accent)

        def paint(painter: QPainter, where: QRectF) -> None:
            mark = QRectF(where.left() - _MARK - _MARK_GAP, where.center().y() - _MARK / 2, _MARK, _MARK)
            draw_depth_mark(painter, mark, depth, colour)
            strip.paint(painter, where)

        return replace(strip, paint=paint)

    def _paint_talks(self, painter: QPainter, page: int, place: int) -> None:
        body, laid = self._body, self._dealing.pages[place]
        ink = QColor(self._palette.ink2)
        painter.setFont(serif(28, italic=True))
        painter.setPen(ink)
        head = QRectF(body.left(), body.top() - 110, body.width(), 40)
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft, book_words.title_of(self._book))
        if laid[0].strip.month is None:
            painter.drawText(head, Qt.AlignmentFlag.AlignRight, self._months[place])
        for each in laid:
            where = QRectF(body.left(), body.top() + each.top, body.width(), each.strip.height)
            each.strip.paint(painter, where)
        # Last, so that who hears the page or searches it meets the talks first.
        painter.setPen(ink)
        painter.setFont(serif(30))
        foot = QRectF(body.left(), body.bottom() + 70, body.width(), 40)
        painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter, f"{page + 1}")


class BookMaking:
    """A book on its way to a PDF: first every talk is set, then every page is painted; a little at a time."""

    def __init__(self, book: Book, palette: Palette, letters: Letters = Letters.BOOKISH) -> None:
        self._book = book
        self._setting = BookPages(book, palette, letters)
        self._painting: PdfMaking | None = None

    @property
    def pages(self) -> int:
        """How much there is to do: setting every talk, and as much again for painting."""
        return 2 * self._book.talks

    @property
    def page(self) -> int:
        """How much of that is done."""
        if self._painting is None:
            return self._setting.talks_set
        painted = self._painting.page / self._painting.pages
        return self._book.talks + int(self._book.talks * painted)

    @property
    def is_done(self) -> bool:
        """Whether every page is painted."""
        return self._painting is not None and self._painting.is_done

    def paint_page(self) -> None:
        """Set some talks, or paint a page."""
        if self._painting is not None:
            self._painting.paint_page()
            return
        until = perf_counter() + _A_WHILE
        while not self._setting.is_set and perf_counter() < until:
            self._setting.set_some()
        if self._setting.is_set:
            self._painting = PdfMaking(self._setting, book_words.title_of(self._book))

    def stop(self) -> None:
        """Let the rest go; nothing is kept."""
        if self._painting is not None:
            self._painting.stop()

    def finished(self) -> bytes:
        """The whole file."""
        assert self._painting is not None
        return self._painting.finished()


def opening_of(book: Book, palette: Palette, letters: Letters = Letters.BOOKISH) -> BookPages:
    """The book with its title and its first page of talks set, to be shown."""
    pages = BookPages(book, palette, letters)
    while not (pages.is_set or pages.pages > pages.first_of_talks):
        pages.set_some()
    return pages


def set_whole(book: Book, palette: Palette, letters: Letters = Letters.BOOKISH) -> BookPages:
    """The book with all its pages set."""
    pages = BookPages(book, palette, letters)
    while not pages.is_set:
        pages.set_some()
    return pages
