"""Text from outside is shown as it is: never as markup, never larger than its place, wherever it stands."""

import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QTextBrowser, QTextEdit

from closer_desktop.assets import resources_folder
from closer_desktop.domain.cards import Card, Depth
from closer_desktop.domain.journal import Entry
from closer_desktop.domain.text import CARD_LIMIT
from closer_desktop.settings import Settings
from closer_desktop.storage.journal import EntryStore
from closer_desktop.storage.journal_file import Journal
from closer_desktop.ui.card.face import Face, paint_face, set_question
from closer_desktop.ui.main_window import MainWindow
from closer_desktop.ui.theme.palette import Light, load_palettes
from tests.windows import (
    AT_REST,
    CHIP,
    FIELD,
    LIST,
    TEXT,
    Home,
    a_card,
    control,
    controls,
    dressed,
    everything_in,
    heard,
    panel,
    press,
    question,
    settle,
    spoken,
    write,
)

HOSTILE = {
    "picture": '<img src="/dev/zero">What is left?',
    "bold": "<b>Why</b> do you <i>ask</i>?",
    "table": "<table><tr><td>" * 20,
    "link": '<a href="file:///etc/passwd">Open me</a>',
    "entity": "Salt &amp; pepper & &lt;bread&gt; && wine?",
    "mnemonic": "Me & you && them?",
    "emoji": "What would 🧑‍🤝‍🧑 and 👩🏽‍🚀 say to 🫶 in a 🏳️‍🌈 year?",
    "right_to_left": "مَاذَا تَعَلَّمْتَ؟ What did you learn? מה למדת",
    "one_word": "W" * 300,
    "long": "And then what happened to the boat in the storm? " * 40,
    "lines": "One\nTwo\n\nThree?",
    "percent": "%1 %2 %n {question} {name} 100%?",
}


def cards() -> list[Card]:
    return [
        a_card(name, text[:CARD_LIMIT], ladder=(text[:CARD_LIMIT],) * 3, share=text[:200], listen=text[:200])
        for name, text in HOSTILE.items()
    ]


def markup(window: MainWindow) -> Iterator[str]:
    """Every place that would take text for markup now."""
    for widget in [window, *QApplication.allWidgets()]:
        if isinstance(widget, QMessageBox | QTextBrowser | QTextEdit):
            yield f"{type(widget).__name__} shows rich text"
        if isinstance(widget, QLabel) and widget.textFormat() is not Qt.TextFormat.PlainText:
            shown = widget.text()
            if shown:
                yield f"a label guesses what “{shown[:30]}” is"
        if "<" in widget.toolTip():
            yield f"a tip says “{widget.toolTip()[:30]}”"


def test_every_card_says_and_shows_its_own_text(home: Home) -> None:
    home.bring_cards(cards())
    window = home.open(AT_REST)
    seen = set()
    for _ in HOSTILE:
        press("Space")
        seen.add(question(window))
        press("Down", "Down", "Down", "Down", "F", "G")
        settle()
        assert not list(markup(window))
    assert seen == {unicodedata.normalize("NFC", text[:CARD_LIMIT]).strip() for text in HOSTILE.values()}


def test_a_line_is_kept_and_shown_as_it_was_written(home: Home, window: MainWindow) -> None:
    for text in HOSTILE.values():
        press("Ctrl+1", "Space", "G", "N")
        field = control(window, FIELD, "Your line")
        field.setProperty("text", text)
        press("Return", "Ctrl+3")
        settle()
        (_, line) = home.written()[-1]
        assert line == text.strip()
        assert not list(markup(window))
        assert [row for row in spoken_rows(window) if line in row]


def spoken_rows(window: MainWindow) -> list[str]:
    entries = heard(control(window, LIST, "Journal entries"))
    return [spoken(row) for place in range(entries.childCount()) if (row := entries.child(place))]


def test_everything_in_an_entry_is_shown_as_it_is(home: Home) -> None:
    home.places.make_folders()
    journal = Journal(home.folder)
    for number, text in enumerate(HOSTILE.values()):
        EntryStore(journal.engine).save(
            Entry(
                id=str(number),
                at=datetime(2026, 1, 1 + number, tzinfo=UTC),
                people=(text[:60],),
                question=text,
                place=text[:60],
                line=text,
                depth=Depth.DEEP,
            )
        )
    journal.close()
    window = home.open(AT_REST)
    press("Ctrl+3", *["Down"] * len(HOSTILE), "Return")
    settle()
    assert not list(markup(window))
    assert len(spoken_rows(window)) == len(HOSTILE) + 1


@pytest.mark.parametrize("name", ['<img src="/dev/zero">', "<b>Mia</b>", "Mia & Sam", "🧑‍🤝‍🧑", "W" * 200])
def test_a_name_is_shown_as_it_is(home: Home, window: MainWindow, name: str) -> None:
    press("R")
    control(panel("The evening"), FIELD, "Name of a person to add").setFocus()
    write(name)
    press("Return")
    settle()
    chips = [said for said in controls(panel("The evening"), CHIP) if said.startswith(name)]
    assert chips
    assert not list(markup(window))
    press("Escape", "Space", "T")
    settle()
    assert [spoken(each) for each in everything_in(window) if f"{name} answers first" in spoken(each)]
    assert window.width() == AT_REST.width


def test_a_deck_file_with_a_hostile_name_is_named_as_it_is(home: Home) -> None:
    (home.decks / "<b>& <img src=x>.toml").write_text("cards = [[[", encoding="utf-8")
    window = home.open(AT_REST)
    assert [said for said in controls(window, TEXT) if "<b>& <img src=x>.toml" in said]
    assert not list(markup(window))


@pytest.mark.parametrize("size", [(790, 564), (440, 314), (560, 784)])
def test_every_question_fits_its_card(home: Home, size: tuple[int, int]) -> None:
    dressed(home.application)
    for name, text in HOSTILE.items():
        face = Face(a_card("hostile", text[:CARD_LIMIT]))
        question_set, box = set_question(QRectF(0, 0, *size), face)
        # On the smallest card 2,000 letters of the smallest size need the rim as well.
        room = size[1] if size[0] < 500 else box.height()
        assert question_set.height <= room, name
        assert all(line.naturalTextWidth() <= box.width() + 1 for line in question_set.lines), name


def test_nothing_is_painted_outside_the_card(home: Home) -> None:
    dressed(home.application)
    palette = load_palettes(resources_folder() / "themes" / "palette.json")[Light.DAYLIGHT]
    for text in HOSTILE.values():
        image = QImage(500, 400, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.magenta)
        painter = QPainter(image)
        face = Face(a_card("hostile", text[:CARD_LIMIT]), who=text[:200], initial="X")
        paint_face(painter, QRectF(50, 50, 400, 300), face, palette)
        painter.end()
        rim = [image.pixelColor(x, y) for x in range(500) for y in (10, 45, 356, 390)]
        rim += [image.pixelColor(x, y) for x in (10, 45, 456, 490) for y in range(400)]
        assert set(map(QColor.name, rim)) == {"#ff00ff"}, text


def test_a_line_longer_than_any_field_is_cut_and_not_lost(home: Home) -> None:
    window = home.open(Settings(light="dark", less_motion=True))
    press("Space", "G", "N")
    field = control(window, FIELD, "Your line")
    field.setProperty("text", "long " * 30_000)
    press("Return")
    (_, line) = home.written()[0]
    assert line.startswith("long long")
    assert len(line) <= 100_000
