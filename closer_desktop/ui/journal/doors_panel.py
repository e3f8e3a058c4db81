"""Questions that keep opening doors, and what opens them by person, by theme and by depth."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from closer_desktop.domain.cards import Depth
from closer_desktop.domain.cards import Theme as CardTheme
from closer_desktop.domain.memories import Door, Opening
from closer_desktop.services.remembering import Way
from closer_desktop.ui.card.shapes import rounded
from closer_desktop.ui.memory_words import fair_words, share_words
from closer_desktop.ui.theme.icons import depth_pixmap
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label
from closer_desktop.ui.words import depth_word, theme_word

_FEW, _MANY = 3, 100
_MARK = 26

Openings = Sequence[Opening[str]] | Sequence[Opening[CardTheme]] | Sequence[Opening[Depth]]


class DoorsPanel(QFrame):
    """Shows the first few of one list, or all; how people look at it stays while they look."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._way: Way | None = None
        self._shows_all = False
        self._doors: Sequence[Door] = ()
        self._openings: Mapping[Way, Openings] = {}
        self._inner: QWidget | None = None
        self.setProperty("look", "panel")
        self.ways = Button(theme, look="chip", icon_name="chev", icon_after=True)
        self.ways.setToolTip(self.tr("What great talks are counted by"))
        self.ways.clicked.connect(self._open_menu)
        self._more = Button(theme, look="flat")
        self._more.clicked.connect(self._turn_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 16)
        column.setSpacing(8)
        column.addWidget(plain_label(self.tr("Questions that keep opening doors"), "overline"))
        # Its icon stands on the right, which Qt takes for writing from the right.
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        column.addWidget(self.ways, alignment=left)
        self._rows = QVBoxLayout()
        column.addLayout(self._rows)
        column.addWidget(wrapping_label(fair_words(), "small"))
        column.addWidget(self._more, alignment=Qt.AlignmentFlag.AlignHCenter)
        theme.changed.connect(self._lay_out)

    def show_doors(self, doors: Sequence[Door], openings: Mapping[Way, Openings]) -> None:
        """Show these, in the way that was chosen."""
        self._doors, self._openings = doors, openings
        self._lay_out()

    def _lay_out(self) -> None:
        if self._inner is not None:
            self._inner.hide()
            self._inner.deleteLater()
        self._inner = QWidget()
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        shown = self._doors if self._way is None else self._openings.get(self._way, ())
        for one in shown[: _MANY if self._shows_all else _FEW]:
            column.addLayout(self._door(one) if isinstance(one, Door) else self._opening(one))
        self._rows.addWidget(self._inner)
        self.ways.say(self._word(self._way))
        count = min(len(shown), _MANY)
        words = self.tr("See fewer") if self._shows_all else self.tr("See all {count}").format(count=count)
        self._more.say(words)
        self._more.setVisible(count > _FEW)

    def _door(self, door: Door) -> QHBoxLayout:
        return self._row(door.depth, door.question, "door", share_words(door.great, door.asked))

    def _opening(self, one: Opening[str] | Opening[CardTheme] | Opening[Depth]) -> QHBoxLayout:
        what = one.what
        depth = what if isinstance(what, Depth) else None
        if isinstance(what, Depth):
            word = depth_word(what)
        else:
            word = theme_word(what) if isinstance(what, CardTheme) else what
        row = self._row(depth, word, "strong", share_words(one.great, one.asked))
        row.addWidget(_Share(self._theme, one.great / one.asked), alignment=Qt.AlignmentFlag.AlignVCenter)
        return row

    def _row(self, depth: Depth | None, words: str, role: str, share: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        if depth is not None:
            mark = plain_label()
            mark.setPixmap(depth_pixmap(depth, self._theme.palette.depth(depth).accent, _MARK))
            mark.setAccessibleName(depth_word(depth))
            row.addWidget(mark, alignment=Qt.AlignmentFlag.AlignVCenter)
        pair = QVBoxLayout()
        pair.setSpacing(1)
        pair.addWidget(wrapping_label(words, role))
        pair.addWidget(wrapping_label(share, "small"))
        row.addLayout(pair, 1)
        return row

    def _word(self, way: Way | None) -> str:
        return {
            None: self.tr("By question"),
            Way.PERSON: self.tr("By person"),
            Way.THEME: self.tr("By theme"),
            Way.DEPTH: self.tr("By depth"),
        }[way]

    def _open_menu(self) -> None:
        menu = QMenu(self)
        for way in (None, *Way):
            menu.addAction(self._word(way)).triggered.connect(partial(self._choose, way))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.ways.mapToGlobal(self.ways.rect().bottomLeft()))

    def _choose(self, way: Way | None, _checked: bool = False) -> None:
        self._way, self._shows_all = way, False
        self._lay_out()

    def _turn_all(self) -> None:
        self._shows_all = not self._shows_all
        self._lay_out()


class _Share(QWidget):
    """A share as the filled part of a line; the words beside it say the same."""

    def __init__(self, theme: Theme, share: float) -> None:
        super().__init__()
        self._theme, self._share = theme, share
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(84, 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = self.rect().toRectF()
        painter.fillPath(rounded(whole, 4), QColor(self._theme.palette.line))
        if self._share:
            part = whole.adjusted(0, 0, -whole.width() * (1 - self._share), 0)
            painter.fillPath(rounded(part, 4), QColor(self._theme.palette.depth(Depth.DEEP).accent))
