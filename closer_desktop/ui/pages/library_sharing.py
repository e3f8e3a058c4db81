"""Cards that come into the Library by file, drop or paste, and decks that go out."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog

from closer_desktop.domain.cards import Deck
from closer_desktop.errors import CloserError
from closer_desktop.services.shelf import Place
from closer_desktop.services.transfer import Plan
from closer_desktop.ui.history import History
from closer_desktop.ui.pages.library_browse import LibraryBrowse
from closer_desktop.ui.rooms import Rooms
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.words import cards_counted, spot_word


class LibrarySharing(QObject):
    """Asks for files, shows what would come in, and brings it in as one edit."""

    def __init__(self, theme: Theme, history: History, browse: LibraryBrowse, rooms: Rooms) -> None:
        super().__init__(browse)
        self._theme = theme
        self._history = history
        self._browse = browse
        self._rooms = rooms

    def choose_file(self) -> None:
        """Ask for a file with cards."""
        known = self.tr("Cards (*.toml *.json *.csv *.tsv *.txt *.md *.apkg)")
        name, _ = QFileDialog.getOpenFileName(self._browse, self.tr("Import cards"), "", known)
        if name:
            self.bring_file(Path(name))

    def bring_file(self, file: Path) -> None:
        """Show what is in a file, and bring it in where people wish so."""
        try:
            self._offer(self._rooms.transfer.look_at_file(file))
        except CloserError as trouble:
            self._browse.notice.say(str(trouble))

    def paste(self) -> None:
        """Show what the clipboard holds, one question a line, and bring it in where people wish so."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            return
        try:
            self._offer(self._rooms.transfer.look_at_text(text, self.tr("Pasted cards")))
        except CloserError as trouble:
            self._browse.notice.say(str(trouble))

    def export(self) -> None:
        """Write down the cards that are looked at; a licence that is not known is said before."""
        deck = self._deck()
        if not deck.cards:
            self._browse.notice.say(self.tr("There is no card here to export."))
        elif deck.licence:
            self._choose_place(deck)
        else:
            self._browse.notice.say(
                self.tr("These cards name no licence. If some came from others, ask them before you share."),
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

    def _offer(self, plan: Plan) -> None:
        from closer_desktop.ui.dialogs.import_dialog import ImportDialog

        dialog = ImportDialog(self._theme, plan, self._browse)
        wanted = dialog.exec() == QDialog.DialogCode.Accepted
        title = dialog.title.text()
        dialog.deleteLater()
        if not wanted:
            return
        edit = self._rooms.transfer.bring(plan, title)
        if edit is None:
            self._browse.notice.say(self.tr("All of these cards are here already."))
        elif self._history.run(edit):
            count = cards_counted(len(plan.new) + len(plan.changed))
            self._browse.notice.say(
                self.tr("{cards} came in.").format(cards=count), self.tr("Undo"), self._history.undo
            )

    def _deck(self) -> Deck:
        """The deck that is looked at, or the cards that a search found in it."""
        browse, shelf = self._browse, self._rooms.shelf
        spot, text, depths = browse.spot, browse.head.search.text().strip(), browse.head.depths
        cards = shelf.printed(shelf.find(spot, text, depths).numbers)
        if spot.deck is not None and spot.place in (Place.DECK, Place.SMART) and not text and not depths:
            return self._rooms.transfer.deck_of(spot.deck, cards)
        return self._rooms.transfer.gathered(text or spot_word(spot), cards)

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
