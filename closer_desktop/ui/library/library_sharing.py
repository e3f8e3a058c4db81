"""Cards that come into the Library by file, drop or paste, and decks that go out."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from closer_desktop.domain.cards import Deck
from closer_desktop.domain.progress import Progress
from closer_desktop.errors import CloserError
from closer_desktop.services.edits import Edit
from closer_desktop.services.shelf import Place, Spot
from closer_desktop.services.transfer import Plan
from closer_desktop.ui.history import History
from closer_desktop.ui.library.library_browse import LibraryBrowse
from closer_desktop.ui.rooms import Rooms
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.words import cards_counted, spot_word, wanted_word


class LibrarySharing(QObject):
    """Asks for files, shows what would come in, and brings it in as one edit."""

    def __init__(self, theme: Theme, history: History, browse: LibraryBrowse, rooms: Rooms) -> None:
        super().__init__(browse)
        self._theme = theme
        self._history = history
        self._browse = browse
        self._rooms = rooms
        self._waiting: list[Path] = []
        self._is_looking = False

    def choose_file(self) -> None:
        """Ask for files with cards."""
        known = self.tr("Cards (*.toml *.json *.csv *.tsv *.txt *.md *.apkg)")
        names, _ = QFileDialog.getOpenFileNames(self._browse, self.tr("Import cards"), "", known)
        self.bring_files([Path(name) for name in names])

    def bring_files(self, files: Sequence[Path]) -> None:
        """Show what is in files, one after the other, and bring it in where people wish so."""
        self._waiting += files
        self._look_at_next()

    def paste(self) -> None:
        """Show what the clipboard holds, one question a line, and bring it in where people wish so."""
        clipboard = QGuiApplication.clipboard().mimeData()
        if not self.bring_text(clipboard, self.tr("Pasted cards")):
            self._browse.notice.say(self.tr("The clipboard holds no text. Copy some questions first."))

    def bring_text(self, text: QMimeData, title: str) -> bool:
        """Show what a text holds, one question a line; False where there is no text."""
        transfer = self._rooms.transfer
        if text.text().strip():
            self._offer(partial(transfer.look_at_text, text.text(), title), title)
        elif text.hasHtml():
            self._offer(partial(transfer.look_at_html, text.html(), title), title)
        else:
            return False
        return True

    def export(self) -> None:
        """Write down the cards that are looked at; a licence that is not known is said before."""
        self._export(self._deck())

    def export_chosen(self) -> None:
        """Write down the chosen cards."""
        cards = [shelved.card for shelved in self._browse.chosen()]
        self._export(self._rooms.transfer.gathered(self.tr("Chosen cards"), cards))

    def _export(self, deck: Deck) -> None:
        if not deck.cards:
            self._browse.notice.say(self.tr("There is no card here to export."))
        elif deck.licence:
            self._choose_place(deck)
        else:
            self._browse.notice.say(
                self.tr(
                    "This card names no licence. If it came from somebody else, ask them before you share."
                )
                if len(deck.cards) == 1
                else self.tr(
                    "These cards name no licence. If some came from others, ask them before you share."
                ),
                self.tr("Export all the same"),
                partial(self._choose_place, deck),
            )

    def export_to(self, deck: Deck, file: Path) -> None:
        """Write a deck into a file."""
        try:
            self._rooms.transfer.export(deck, file)
        except CloserError as trouble:
            self._browse.notice.say(str(trouble))
            return
        count = cards_counted(len(deck.cards))
        self._browse.notice.say(self.tr("{cards} are in {file}.").format(cards=count, file=file.name))

    def _offer(self, look: Callable[[Progress], Plan], source: str) -> None:
        from closer_desktop.ui.importing.import_dialog import ImportDialog

        rooms = self._rooms
        dialog = ImportDialog(self._theme, rooms.transfer, rooms.later, look, source, self._browse)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.brought.connect(self._remember)
        dialog.finished.connect(self._go_on)
        self._is_looking = True
        dialog.open()

    def _go_on(self) -> None:
        self._is_looking = False
        self._look_at_next()

    def _look_at_next(self) -> None:
        if self._waiting and not self._is_looking:
            file = self._waiting.pop(0)
            self._offer(partial(self._rooms.transfer.look_at_file, file), file.name)

    def _remember(self, edit: Edit | None, count: int) -> None:
        if edit is None:
            self._browse.notice.say(self.tr("All of these cards are here already."))
            return
        self._history.remember(edit)
        self._browse.show_all_of(f"{Place.DECK}:{edit.deck}" if edit.deck else Spot(place=Place.MINE).key)
        cards = cards_counted(count)
        self._browse.notice.say(
            self.tr("{cards} came in.").format(cards=cards), self.tr("Undo"), self._history.undo
        )

    def _deck(self) -> Deck:
        """The deck that is looked at, or the cards that a search found in it."""
        browse, shelf = self._browse, self._rooms.shelf
        spot, wanted = browse.spot, browse.head.wanted
        cards = shelf.printed(shelf.find(spot, wanted).numbers)
        if spot.deck is not None and spot.place in (Place.DECK, Place.SMART) and not wanted:
            return self._rooms.transfer.deck_of(spot.deck, cards)
        return self._rooms.transfer.gathered(wanted_word(wanted) or spot_word(spot), cards)

    def _choose_place(self, deck: Deck) -> None:
        known = self.tr("Closer deck (*.toml);;JSON (*.json);;Spreadsheet (*.csv)")
        beginning = "".join(sign if sign.isalnum() or sign in " -_" else "-" for sign in deck.title)[:60]
        name, kind = QFileDialog.getSaveFileName(
            self._browse, self.tr("Export these cards"), f"{beginning}.toml", known
        )
        if name:
            file = Path(name)
            ending = kind.rpartition("*")[2].rstrip(")")
            self.export_to(deck, file if file.suffix else file.with_suffix(ending or ".toml"))
