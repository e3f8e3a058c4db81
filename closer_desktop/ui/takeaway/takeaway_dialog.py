"""Take it along: choose cards, choose how, look at what comes out, and have it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QScrollArea, QVBoxLayout, QWidget

from closer_desktop.assets import resources_folder
from closer_desktop.domain.cards import Card
from closer_desktop.errors import CloserError
from closer_desktop.services.packing import FOR_A_WALK, TO_REMEMBER, Packing
from closer_desktop.services.phone_page import phone_page
from closer_desktop.services.takeaway import A_SHEET, TakenCard
from closer_desktop.ui.card.face import Face, paint_face
from closer_desktop.ui.print.booklet import Booklet
from closer_desktop.ui.print.paper import Flip
from closer_desktop.ui.print.pdf import PdfMaking, page_layout
from closer_desktop.ui.print.running import PrinterRun
from closer_desktop.ui.print.sheets import Backs, CardSheets
from closer_desktop.ui.takeaway.making_dialog import MakingDialog
from closer_desktop.ui.takeaway.option_button import OptionButton
from closer_desktop.ui.takeaway.takeaway_parts import Acts, How, PaperChoice, Source, Sources, caption_of
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.labels import plain_label

_WIDTH, _HEIGHT = 1040, 700
_SCROLL_BAR = 16
_LONGEST_TITLE = 24
_PHONE = QSizeF(1080, 1920)
_THREE = QSizeF(1000, 2340)


class TakeawayDialog(MakingDialog):
    """Cards on the left, what comes out on the right; what comes home is asked for elsewhere."""

    home_requested = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget, packing: Packing, title: str = "", cards: Sequence[Card] = ()
    ) -> None:
        super().__init__(theme, parent, self.tr("Take it along"))
        self._packing = packing
        self._how = How.CARDS
        self._cards: list[Card] = []
        self._three: list[Card] = []
        self._sources = self._known_sources(title, list(cards))
        self._chips = Sources(self._sources)
        self._paper = PaperChoice()
        self._acts = Acts(theme)
        self._options = {
            how: OptionButton(name, hint)
            for how, name, hint in (
                (How.CARDS, self.tr("Printed cards"), self.tr("To cut out, with backs if you like.")),
                (
                    How.FOLD,
                    self.tr("Pocket fold"),
                    self.tr("One sheet, folded to an eight-page booklet."),
                ),
                (
                    How.PHONE,
                    self.tr("On your phone"),
                    self.tr("One small web page that works without a connection."),
                ),
                (
                    How.MIND,
                    self.tr("Three to remember"),
                    self.tr("Nothing in your hands: read them before you leave."),
                ),
            )
        }
        self._lay_out()
        self._connect()
        self._fetch(0)
        self._chips.setFocus()

    def _known_sources(self, title: str, cards: list[Card]) -> list[Source]:
        packing = self._packing
        name = self.tr("{name} · {count:,}")
        sources = [Source(name.format(name=_short(title), count=len(cards)), lambda: cards)] if cards else []
        if packing.in_pile and not cards:
            sources.append(
                Source(name.format(name=self.tr("This pile"), count=packing.in_pile), packing.pile)
            )
        if packing.in_favourites:
            favourites = name.format(name=self.tr("Favourites"), count=packing.in_favourites)
            sources.append(Source(favourites, packing.favourites))
        walk = Source(self.tr("Six for a walk"), partial(packing.for_a_walk, FOR_A_WALK))
        return [*sources, walk] if cards else [walk, *sources]

    def _lay_out(self) -> None:
        choices = QWidget()
        column = QVBoxLayout(choices)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addWidget(plain_label(self.tr("Cards"), "overline"))
        column.addWidget(self._chips)
        column.addSpacing(6)
        column.addWidget(plain_label(self.tr("How"), "overline"))
        for option in self._options.values():
            column.addWidget(option)
        column.addSpacing(6)
        column.addWidget(self._paper)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(choices)
        scroll.setMinimumWidth(choices.minimumSizeHint().width() + _SCROLL_BAR)
        self._stand(scroll, self._acts, QSize(_WIDTH, _HEIGHT), (6, 5))

    def _connect(self) -> None:
        self._chips.chosen.connect(self._fetch)
        self._paper.changed.connect(self._show)
        for how, option in self._options.items():
            option.clicked.connect(partial(self._choose, how))
        self._options[How.CARDS].setChecked(True)
        self._pages.went_on.connect(self._acts.show_progress)
        self._pages.ended.connect(self._show)
        self._acts.cancel.clicked.connect(self._pages.stop)
        self._acts.save.clicked.connect(self._save_pdf)
        self._acts.print.clicked.connect(self._print)
        self._acts.page.clicked.connect(self._save_page)
        self._acts.keep.clicked.connect(self._keep_in_mind)
        self._acts.others.clicked.connect(self._deal_three)
        self._acts.home.clicked.connect(self._go_home)

    def _fetch(self, place: int) -> None:
        self._cards = list(self._sources[place].cards())
        self._show()

    def _choose(self, how: How, _checked: bool = False) -> None:
        self._how = how
        if how is How.MIND:
            self._deal_three()
        else:
            self._show()

    def _deal_three(self) -> None:
        self._three = self._packing.for_a_walk(TO_REMEMBER)
        self._show()

    def _show(self) -> None:
        cards = self._three if self._how is How.MIND else self._cards
        self._paper.show_for(self._how)
        self._acts.show_for(self._how, has_cards=bool(cards), is_busy=self._pages.is_running)
        plain = [TakenCard(card) for card in cards]
        sheets = 0
        if not cards:
            self._preview.show_page(_PHONE, None)
        elif self._how is How.PHONE:
            self._preview.show_page(_PHONE, partial(self._paint_phone, cards[0]), self._theme.daylight.bg)
        elif self._how is How.MIND:
            self._preview.show_page(_THREE, partial(self._paint_three, cards), self._theme.daylight.bg)
        else:
            laid_out = self._laid_out(plain)
            sheets = laid_out.sheets if isinstance(laid_out, CardSheets) else laid_out.pages
            self._preview.show_page(laid_out.measure, lambda painter: laid_out.paint(painter, 0))
        caption = caption_of(self._how, len(cards), sheets, self._paper.grid.cards, self._paper.card_size)
        self._caption.setText(caption)
        self._preview.setAccessibleName(caption)
        self._preview.setAccessibleDescription("\n".join(card.text for card in cards[:A_SHEET]))

    def _laid_out(self, taken: Sequence[TakenCard]) -> CardSheets | Booklet:
        daylight, letters = self._theme.daylight, self._theme.letters
        if self._how is How.FOLD:
            return Booklet(taken, daylight, self._paper.paper, letters)
        return CardSheets(taken, daylight, self._paper.grid, self._paper.backs, self._paper.flip, letters)

    def _paint_phone(self, card: Card, painter: QPainter) -> None:
        rect = QRectF(60, 160, _PHONE.width() - 120, _PHONE.height() - 620)
        face = Face(card, letters=self._theme.letters, legible=96)
        paint_face(painter, rect, face, self._theme.daylight)

    def _paint_three(self, cards: Sequence[Card], painter: QPainter) -> None:
        for place, card in enumerate(cards):
            rect = QRectF(40, 40 + place * 768, 920, 920 / 7 * 5)
            face = Face(card, letters=self._theme.letters, has_heart=False)
            paint_face(painter, rect, face, self._theme.daylight)

    def _taken(self) -> list[TakenCard]:
        taken = self._packing.take_along(self._cards, self._paper.grid.cards)
        if not all(card.code for card in taken):
            self._notice.say(self.tr("These cards carry no codes, because the journal could not keep them."))
        return taken

    def _save_pdf(self) -> None:
        kinds = self.tr("PDF files (*.pdf)")
        self._handing.ask(self.tr("closer-cards.pdf"), kinds, b"%PDF-", self._make_pdf)

    def _make_pdf(self, file: Path) -> None:
        making = PdfMaking(self._laid_out(self._taken()), self.tr("Cards to take along"))
        self._pages.start(making, lambda: self._handing.write(file, making.finished))
        self._show()

    def _save_page(self) -> None:
        kinds = self.tr("Web pages (*.html)")
        self._handing.ask(self.tr("closer-walk.html"), kinds, b"<!doctype html>", self._make_page)

    def _make_page(self, file: Path) -> None:
        taken = self._taken()
        self._handing.write(file, lambda: phone_page(taken, "Closer", resources_folder()))

    def _print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        laid_out = self._laid_out(self._taken())
        printer.setFullPage(True)
        printer.setPageLayout(page_layout(laid_out))
        printer.setDocName(self.tr("Cards to take along"))
        if self._how is How.CARDS and self._paper.backs is not Backs.NONE:
            edges = {
                Flip.LONG: QPrinter.DuplexMode.DuplexLongSide,
                Flip.SHORT: QPrinter.DuplexMode.DuplexShortSide,
            }
            printer.setDuplex(edges[self._paper.flip])
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            self._pages.start(PrinterRun(laid_out, printer), self._say_printed)
            self._show()

    def _say_printed(self) -> None:
        self._notice.say(self.tr("The cards are on their way to the printer."))

    def _keep_in_mind(self) -> None:
        try:
            self._packing.remember(self._three)
        except CloserError as trouble:
            self._notice.say(str(trouble))
            return
        self._notice.say(self.tr("Have a good walk. “Bring a walk home” knows these three."))

    def _go_home(self) -> None:
        self.accept()
        self.home_requested.emit()


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE else title[: _LONGEST_TITLE - 1] + "…"
