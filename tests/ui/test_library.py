"""The Library: cards are found, sorted into decks, put away and dealt, by mouse and by keys."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QMimeData, QPoint, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QToolTip,
)

from closer_desktop.domain.cards import Depth
from closer_desktop.ui.main_window import MainWindow
from tests.windows import (
    AT_REST,
    BUTTON,
    CARDS,
    CHIP,
    FIELD,
    LIST,
    TEXT,
    Home,
    a_card,
    click,
    control,
    is_chosen,
    is_there,
    panel,
    press,
    question,
    sentence,
    until,
    write,
)

SEARCH = "Search your cards"


@pytest.fixture
def shelf(window: MainWindow) -> MainWindow:
    press("Ctrl+2")
    until(lambda: QApplication.activeWindow() is window)
    until(lambda: is_there(window, LIST, "Cards"))
    return window


def listing(window: MainWindow, name: str) -> QListView:
    view = control(window, LIST, name)
    assert isinstance(view, QListView)
    return view


def said(view: QListView) -> list[str]:
    model = view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def cards(window: MainWindow) -> list[str]:
    """The questions on the shelf, in order."""
    if not is_there(window, LIST, "Cards"):
        return []
    return [text.split("? ")[0] + "?" for text in said(listing(window, "Cards"))]


def decks(window: MainWindow) -> dict[str, str]:
    """Each deck at the left with how many cards lie there."""
    rows = [row.rpartition(", ") for row in said(listing(window, "Decks"))]
    return {name: count for name, _, count in rows if name}


def look_at(window: MainWindow, deck: str) -> None:
    view = listing(window, "Decks")
    (row,) = [at for at, text in enumerate(said(view)) if text.startswith(f"{deck}, ")]
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.model().index(row, 0)).center()
    )


def choose(window: MainWindow, *rows: int) -> None:
    view = listing(window, "Cards")
    view.setFocus()
    flag = QItemSelectionModel.SelectionFlag
    for row in rows:
        view.selectionModel().setCurrentIndex(view.model().index(row, 0), flag.NoUpdate)
        press("Space")


def search(window: MainWindow, text: str) -> None:
    field = control(window, FIELD, SEARCH)
    assert isinstance(field, QLineEdit)
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    field.clear()
    QTest.keyClicks(field, text)


def pick(words: str) -> None:
    """Choose from the menu that is open."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    found = [action for action in menu.actions() if action.text() == words]
    assert found, [action.text() for action in menu.actions()]
    menu.close()
    found[0].trigger()


def new_deck(window: MainWindow, name: str) -> None:
    click(window, BUTTON, "New deck")
    write(name)
    press("Return")


def test_every_card_is_on_the_shelf(shelf: MainWindow) -> None:
    assert len(cards(shelf)) == len(CARDS)
    assert decks(shelf)["All cards"] == f"{len(CARDS)} cards"
    assert decks(shelf)["Myself"] == "3 cards"


def test_cards_are_found_while_people_type(shelf: MainWindow) -> None:
    search(shelf, "friend light 1")
    assert cards(shelf) == ["What would you tell friend light 1 about?"]
    search(shelf, "for:child depth:deep")
    assert cards(shelf) == ["What would you tell child deep 0 about?"]


def test_what_cannot_be_read_is_searched_as_words_with_a_hint(shelf: MainWindow) -> None:
    search(shelf, "colour:red")
    assert cards(shelf) == []
    assert sentence(shelf, "is nothing to search by")
    assert sentence(shelf, "No cards fit that search.")
    press("Escape")
    assert len(cards(shelf)) == len(CARDS)


def test_chips_narrow_the_depths(shelf: MainWindow) -> None:
    click(shelf, CHIP, "Depth: Intimate")
    assert len(cards(shelf)) == sum(card.depth is Depth.INTIMATE for card in CARDS)


def test_whom_cards_suit_and_what_about_combines_with_the_search(shelf: MainWindow) -> None:
    choose(shelf)
    press("R")
    filters = panel("Filter")
    click(filters, CHIP, "For: Partner")
    click(filters, CHIP, "For: Friend")
    filters.close()
    assert cards(shelf) == [
        "What would you tell partner light 0 about?",
        "What would you tell partner light 1 about?",
    ]
    search(shelf, "1 or 7")
    assert cards(shelf) == ["What would you tell partner light 1 about?"]
    click(shelf, CHIP, "Filter: Partner, Friend")
    click(panel("Filter"), CHIP, "About: Play")
    assert cards(shelf) == []
    panel("Filter").close()
    press("Escape", "Escape")
    assert len(cards(shelf)) == len(CARDS)
    assert is_there(shelf, CHIP, "Filter")


def test_what_was_chosen_is_kept_in_a_smart_deck_and_dealt(shelf: MainWindow) -> None:
    choose(shelf)
    press("R")
    click(panel("Filter"), CHIP, "For: Child")
    click(panel("Filter"), CHIP, "About: Play")
    click(panel("Filter"), CHIP, "About: Dreams")
    panel("Filter").close()
    press("2")
    found = cards(shelf)
    assert found == ["What would you tell child open 0 about?", "What would you tell child open 1 about?"]
    click(shelf, BUTTON, "This deck")
    pick("Keep this search as a smart deck")
    press("Return")
    assert decks(shelf)["Open, Child, Dreams, Play"] == "2 cards"
    click(shelf, BUTTON, "Deal these cards at the table")
    assert question(shelf) in found


def test_a_key_keeps_a_card_close_and_undo_lets_it_go(shelf: MainWindow) -> None:
    choose(shelf, 0, 2)
    press("F")
    assert decks(shelf)["Favourites"] == "2 cards"
    press("Ctrl+Z")
    assert decks(shelf)["Favourites"] == "0 cards"


def test_cards_that_are_put_away_are_gone_until_they_are_taken_out(shelf: MainWindow) -> None:
    first = cards(shelf)[0]
    choose(shelf, 0)
    press("P")
    assert first not in cards(shelf)
    assert sentence(shelf, "put away.")
    look_at(shelf, "Put away")
    assert cards(shelf) == [first]
    choose(shelf, 0)
    click(shelf, BUTTON, "Take out again")
    look_at(shelf, "All cards")
    assert first in cards(shelf)


def test_a_deck_is_made_filled_and_dealt(shelf: MainWindow) -> None:
    new_deck(shelf, "Sunday walk")
    assert decks(shelf)["Sunday walk"] == "0 cards"
    look_at(shelf, "All cards")
    wanted = {cards(shelf)[row] for row in (1, 7)}
    choose(shelf, 1, 7)
    press("D")
    pick("Sunday walk")
    look_at(shelf, "Sunday walk")
    assert set(cards(shelf)) == wanted
    click(shelf, BUTTON, "Deal these cards at the table")
    assert question(shelf) in wanted
    assert is_there(shelf, BUTTON, "Only Sunday walk. Deal from all cards again.")
    assert shelf.rooms is not None
    assert shelf.rooms.table.matching == 2
    click(shelf, BUTTON, "Only Sunday walk. Deal from all cards again.")
    assert shelf.rooms.table.matching > 2


def test_what_a_search_found_is_dealt(shelf: MainWindow) -> None:
    search(shelf, "child deep")
    click(shelf, BUTTON, "Deal these cards at the table")
    assert question(shelf) == "What would you tell child deep 0 about?"


def test_a_deck_is_renamed_and_deleted_and_comes_back(shelf: MainWindow) -> None:
    new_deck(shelf, "Walk")
    click(shelf, BUTTON, "This deck")
    pick("Rename")
    write("Sunday & walk")
    press("Return")
    assert "Sunday & walk" in decks(shelf)
    click(shelf, BUTTON, "This deck")
    pick("Delete this deck")
    assert "Sunday & walk" not in decks(shelf)
    press("Ctrl+Z")
    assert "Sunday & walk" in decks(shelf)


def test_a_search_is_kept_as_a_smart_deck(shelf: MainWindow) -> None:
    search(shelf, "for:child")
    click(shelf, CHIP, "Depth: Open")
    click(shelf, BUTTON, "This deck")
    pick("Keep this search as a smart deck")
    field = panel("A smart deck for this search").focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText("Small talk")
    press("Return")
    assert decks(shelf)["Small talk"] == "2 cards"
    press("Ctrl+P")
    taking = QApplication.activeModalWidget()
    assert isinstance(taking, QDialog)
    assert is_chosen(taking, "Small talk · 2")
    taking.reject()


def test_a_deck_without_a_name_is_not_made(shelf: MainWindow) -> None:
    new_deck(shelf, "   ")
    assert sentence(shelf, "A deck needs a name.")


def test_many_cards_are_changed_at_once_and_undone_at_once(shelf: MainWindow) -> None:
    choose(shelf, 0, 1, 2)
    click(shelf, BUTTON, "Change the chosen cards")
    click(panel("Change 3 cards"), CHIP, "Depth: Intimate")
    panel("Change 3 cards").close()
    search(shelf, "depth:intimate is:mine")
    assert len(cards(shelf)) == 3
    assert control(shelf, BUTTON, "Undo").toolTip() == "Undo: Change depth of 3 cards (Ctrl+Z)"
    click(shelf, BUTTON, "Undo")
    assert cards(shelf) == []


def test_very_many_cards_are_changed_behind_the_window(home: Home) -> None:
    home.bring_cards([a_card(f"many-{number}") for number in range(1_200 - len(CARDS))], "many")
    window = home.open(AT_REST)
    press("Ctrl+2")
    view = listing(window, "Cards")
    until(lambda: view.model().rowCount() == 1_200)
    view.selectAll()
    click(window, BUTTON, "Change the chosen cards")
    with closing(sqlite3.connect(home.folder / "journal.sqlite")) as journal:
        # Somebody else writes just now, so that it is seen how the window waits.
        journal.execute("BEGIN IMMEDIATE")
        click(panel("Change 1,200 cards"), CHIP, "Depth: Deep")
        until(lambda: isinstance(QApplication.activeModalWidget(), QDialog))
        waiting = QApplication.activeModalWidget()
        assert waiting is not None
        assert sentence(waiting, "Change depth of 1,200 cards")
        assert waiting.windowModality() is Qt.WindowModality.ApplicationModal
        press("Ctrl+Z", "Escape")
        journal.rollback()
    until(lambda: QApplication.activeModalWidget() is None)
    assert is_chosen(panel("Change 1,200 cards"), "Depth: Deep")
    panel("Change 1,200 cards").close()
    assert window.content.history.undo_label == "Change depth of 1,200 cards"
    assert sentence(window, "1,200 cards selected")


def test_what_is_chosen_stays_so_and_is_looked_at_once_however_many_there_are(shelf: MainWindow) -> None:
    selection, rows = listing(shelf, "Cards").selectionModel(), (0, 1, 2, 4, 7, 8)
    choose(shelf, *rows)
    told: list[object] = []
    selection.selectionChanged.connect(lambda *change: told.append(change))
    press("F")
    assert tuple(sorted(index.row() for index in selection.selectedRows())) == rows
    assert sentence(shelf, "6 cards selected")
    assert len(told) == 1


def test_built_in_cards_are_not_deleted_and_the_page_says_what_else_can_be_done(shelf: MainWindow) -> None:
    choose(shelf, 0)
    press("Delete")
    assert sentence(shelf, "It can be put away")
    choose(shelf, 1)
    press("Delete")
    assert sentence(shelf, "They can be put away")
    assert len(cards(shelf)) == len(CARDS)


def test_a_deck_for_an_occasion_is_picked_by_name_and_dealt(home: Home) -> None:
    (home.decks / "selections").mkdir()
    (home.decks / "selections" / "mine.toml").write_text(
        '[[selections]]\nid = "wide-awake"\ntitle = "Wide awake"\n'
        'description = "For tests."\nsearch = "theme:dreams for:friend"\n',
        encoding="utf-8",
    )
    window = home.open(AT_REST)
    press("Ctrl+2")
    until(lambda: is_there(window, LIST, "Cards"))
    decks = listing(window, "Decks")
    names = [decks.model().index(row, 0).data() for row in range(decks.model().rowCount())]
    at = next(row for row, name in enumerate(names) if name and str(name).startswith("Wide awake"))
    decks.setCurrentIndex(decks.model().index(at, 0))
    assert "For tests." in sentence(window, "For tests.")
    click(window, BUTTON, "Deal these cards at the table")
    press("Space")
    assert question(window)


def test_a_deck_is_named_within_the_window(shelf: MainWindow) -> None:
    click(shelf, BUTTON, "New deck")
    place = panel("A new deck").geometry()
    assert shelf.geometry().contains(place)
    panel("A new deck").close()


def keep_search(window: MainWindow, name: str) -> None:
    click(window, BUTTON, "This deck")
    pick("Keep this search as a smart deck")
    field = panel("A smart deck for this search").focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText(name)
    press("Return")


def test_a_search_within_a_deck_is_kept_with_the_deck(shelf: MainWindow) -> None:
    choose(shelf, 0, 1, 2)
    press("D")
    pick("New deck with these cards")
    write("Sunday walk")
    press("Return")
    look_at(shelf, "Sunday walk")
    there = cards(shelf)
    search(shelf, "child or friend")
    assert cards(shelf) == there
    keep_search(shelf, "Walks for now")
    assert decks(shelf)["Walks for now"] == "3 cards"
    look_at(shelf, "Walks for now")
    search(shelf, "light")
    keep_search(shelf, "Light walks")
    assert decks(shelf)["Light walks"] == f"{sum('light' in card for card in there)} cards"


def test_a_smart_deck_may_hold_what_is_put_away(shelf: MainWindow) -> None:
    choose(shelf, 0)
    press("P")
    search(shelf, "is:put-away")
    keep_search(shelf, "Not these")
    assert decks(shelf)["Not these"] == "1 card"


def carry(window: MainWindow, rows: list[int], deck: str) -> tuple[QListView, QMimeData, QPoint]:
    """The list of decks, these cards as they are carried, and where the deck lies."""
    grid, shelved = listing(window, "Cards"), listing(window, "Decks")
    (row,) = [at for at, text in enumerate(said(shelved)) if text.startswith(f"{deck}, ")]
    carried = grid.model().mimeData([grid.model().index(at, 0) for at in rows])
    return shelved, carried, shelved.visualRect(shelved.model().index(row, 0)).center()


def picture_of(view: QListView) -> QImage:
    return view.viewport().grab().toImage()


def test_cards_are_dragged_onto_a_deck_which_shows_that_it_takes_them(shelf: MainWindow) -> None:
    new_deck(shelf, "Sunday walk")
    look_at(shelf, "All cards")
    view, carried, where = carry(shelf, [0, 1], "Sunday walk")
    copy, nothing, no_key = Qt.DropAction.CopyAction, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    before = picture_of(view)
    QApplication.sendEvent(view.viewport(), QDragEnterEvent(where, copy, carried, nothing, no_key))
    over = QDragMoveEvent(where, copy, carried, nothing, no_key)
    QApplication.sendEvent(view.viewport(), over)
    assert over.isAccepted()
    assert picture_of(view) != before
    elsewhere = carry(shelf, [0, 1], "Myself")[2]
    refused = QDragMoveEvent(elsewhere, copy, carried, nothing, no_key)
    QApplication.sendEvent(view.viewport(), refused)
    assert not refused.isAccepted()
    assert picture_of(view) == before
    QApplication.sendEvent(view.viewport(), QDropEvent(where.toPointF(), copy, carried, nothing, no_key))
    assert decks(shelf)["Sunday walk"] == "2 cards"
    assert sentence(shelf, "2 cards added to Sunday walk.")


def test_a_deck_where_nothing_fits_offers_to_look_in_all_cards(shelf: MainWindow) -> None:
    new_deck(shelf, "Sunday walk")
    search(shelf, "child deep")
    assert sentence(shelf, "Only this deck was looked through.")
    click(shelf, BUTTON, "Look in all cards")
    assert cards(shelf) == ["What would you tell child deep 0 about?"]
    search(shelf, "nothing at all like it")
    assert not is_there(shelf, BUTTON, "Look in all cards")
    click(shelf, BUTTON, "Clear the search")
    assert len(cards(shelf)) == len(CARDS)


def test_what_was_undone_is_named_and_done_again(shelf: MainWindow) -> None:
    choose(shelf, 0, 1, 2)
    press("P", "Ctrl+Z")
    assert sentence(shelf, "“Put away: 3 cards” is undone.")
    click(shelf, BUTTON, "Do it again")
    assert decks(shelf)["Put away"] == "3 cards"
    assert sentence(shelf, "“Put away: 3 cards” is done again.")
    click(shelf, BUTTON, "Undo")
    assert decks(shelf)["Put away"] == "0 cards"


def test_only_cards_that_were_not_there_count_as_added(shelf: MainWindow) -> None:
    choose(shelf, 0, 1)
    press("D")
    pick("New deck with these cards")
    write("Sunday walk")
    press("Return")
    choose(shelf, 2)
    press("D")
    pick("Sunday walk")
    assert sentence(shelf, "1 card added to Sunday walk.")
    press("D")
    pick("Sunday walk")
    assert sentence(shelf, "Already in Sunday walk.")


def test_cards_and_decks_are_put_in_order_by_keys(shelf: MainWindow) -> None:
    choose(shelf, 0, 1, 2)
    press("D")
    pick("New deck with these cards")
    write("Sunday walk")
    press("Return")
    new_deck(shelf, "Monday")
    look_at(shelf, "Sunday walk")
    first, second, third = cards(shelf)
    choose(shelf, 2)
    press("Alt+Left", "Alt+Left", "Alt+Left")
    assert cards(shelf) == [third, first, second]
    press("Alt+Right")
    assert cards(shelf) == [first, third, second]
    press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert cards(shelf) == [first, second, third]
    listing(shelf, "Decks").setFocus()
    press("Alt+Down")
    order = list(decks(shelf))
    assert order.index("Monday") < order.index("Sunday walk")
    press("Alt+Up")
    order = list(decks(shelf))
    assert order.index("Sunday walk") < order.index("Monday")


def test_a_long_name_is_cut_with_an_ellipsis_and_said_in_whole(shelf: MainWindow) -> None:
    name = "Walks along the river with everybody who wants to come along, and back again by the bakery"
    new_deck(shelf, name)
    click(shelf, BUTTON, "This deck")
    pick("Describe")
    write("For days without rain. " * 8)
    press("Return")
    for said_in_whole in (name, "0 cards  ·  " + "For days without rain. " * 7 + "For days without rain."):
        label = control(shelf, TEXT, said_in_whole)
        assert isinstance(label, QLabel)
        assert label.text().endswith("…")
        assert label.toolTip() == said_in_whole
        assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width()
    look_at(shelf, "All cards")
    view, _, where = carry(shelf, [], name)
    everywhere = view.viewport().mapToGlobal(where)
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, where, everywhere))
    assert QToolTip.text() == name
    QToolTip.hideText()


def test_the_filter_says_how_many_cards_fit_whatever_the_deck_is_for(shelf: MainWindow) -> None:
    new_deck(shelf, "Sunday walk")
    click(shelf, BUTTON, "This deck")
    pick("Describe")
    write("For days without rain. " * 20)
    press("Return")
    click(shelf, CHIP, "Filter")
    assert is_there(panel("Filter"), TEXT, "0 cards")
    assert panel("Filter").width() < shelf.width()


def save_as(file: Path) -> None:
    """Name this file in the dialog that opens next."""

    def name_it() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog):
            QTimer.singleShot(5, name_it)
            return
        dialog.selectFile(str(file))
        dialog.accept()

    QTimer.singleShot(5, name_it)


def test_the_chosen_cards_alone_are_exported(shelf: MainWindow, tmp_path: Path) -> None:
    wanted = [cards(shelf)[row] for row in (1, 3)]
    choose(shelf, 1, 3)
    save_as(tmp_path / "two.json")
    click(shelf, BUTTON, "More for these cards")
    pick("Export")
    assert sentence(shelf, "These cards name no licence.")
    click(shelf, BUTTON, "Export all the same")
    assert sentence(shelf, "2 cards are in two.json.")
    written = json.loads((tmp_path / "two.json").read_text(encoding="utf-8"))
    assert sorted(card["text"] for card in written["cards"]) == sorted(wanted)


def test_arrows_lead_from_the_cards_to_the_decks_and_back(shelf: MainWindow) -> None:
    grid, shelved = listing(shelf, "Cards"), listing(shelf, "Decks")
    assert grid.hasFocus()
    press("Right", "Left")
    assert grid.hasFocus()
    press("Left")
    assert shelved.hasFocus()
    press("End")
    assert sentence(shelf, "Nothing is put away.")
    press("Home", "Right")
    assert grid.hasFocus()
    assert len(cards(shelf)) == len(CARDS)


def test_a_smart_deck_whose_search_cannot_be_read_says_so(shelf: MainWindow) -> None:
    search(shelf, "for:child depth:open")
    keep_search(shelf, "Small talk")
    for words, said_of_it in (
        ("depth:dark", "after depth: comes light, open, deep or intimate."),
        ("  ", "A smart deck needs something to search for."),
    ):
        click(shelf, BUTTON, "This deck")
        pick("Change its search")
        field = panel("What it searches for").focusWidget()
        assert isinstance(field, QLineEdit)
        field.setText(words)
        press("Return")
        assert sentence(shelf, said_of_it)
    click(shelf, BUTTON, "Undo")
    assert decks(shelf)["Small talk"] == "2 cards"


def test_the_chosen_card_alone_is_taken_along(shelf: MainWindow) -> None:
    choose(shelf, 1)
    press("Ctrl+P")
    taking = QApplication.activeModalWidget()
    assert isinstance(taking, QDialog)
    assert is_chosen(taking, "Chosen cards · 1")
    assert sentence(taking, "Sheet 1 of 1 · 1 card, poker size")
    taking.reject()
