"""Questions are set to be read across a table: large, in even lines, in the letters people chose."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from closer_desktop.domain.cards import Depth
from closer_desktop.ui.card.text import draw_text, set_to_fit
from closer_desktop.ui.main_window import MainWindow
from closer_desktop.ui.theme.letters import serif
from tests.windows import AT_REST, Home, a_card, press, question, settle

LONG = (
    "Which promise to yourself have you kept longest, "
    "and what did keeping it ask of you on the hardest days of it?"
)
SHORT = "Who taught you to laugh?"


def dealt(home: Home, text: str, **settings: object) -> MainWindow:
    home.bring_cards([a_card("only", text, depth=Depth.DEEP)])
    window = home.open(replace(AT_REST, **settings))  # type: ignore[arg-type]
    if not question(window):
        press("Space")
    assert question(window) == text
    settle()
    return window


def test_a_question_of_110_characters_is_set_at_40_pixels_or_more(home: Home) -> None:
    assert len(LONG) == 110
    assert dealt(home, LONG).content.table.stage.card.letter_size >= 40


def test_a_long_question_is_never_small(home: Home) -> None:
    window = dealt(home, LONG)
    for size in ((1280, 800), (1180, 820), (900, 640), (820, 1180), (760, 560)):
        window.resize(*size)
        settle()
        assert window.content.table.stage.card.letter_size >= 24, size


def test_a_short_question_is_larger_than_a_long_one(home: Home) -> None:
    window = dealt(home, SHORT)
    short = window.content.table.stage.card.letter_size
    home.close(window)
    assert short > dealt(home, LONG).content.table.stage.card.letter_size


def test_across_the_room_letters_are_larger_and_on_the_lap_smaller(home: Home) -> None:
    sizes = []
    for distance in ("lap", "table", "room"):
        window = dealt(home, SHORT, distance=distance)
        sizes.append(window.content.table.stage.card.letter_size)
        home.close(window)
    assert sizes == sorted(set(sizes))


def test_steps_make_letters_larger_and_smaller(home: Home) -> None:
    sizes = []
    for steps in (-3, 0, 2):
        window = dealt(home, SHORT, letter_steps=steps)
        sizes.append(window.content.table.stage.card.letter_size)
        home.close(window)
    assert sizes == sorted(set(sizes))


def test_plain_letters_are_as_easy_to_read(home: Home) -> None:
    assert dealt(home, LONG, letters="plain").content.table.stage.card.letter_size >= 40


@pytest.mark.parametrize(
    "text",
    [
        "What stays with you of it all? " * 60,
        "Donaudampfschifffahrtsgesellschaft " * 20,
        "x" * 2_000,
        "夜" * 900,
    ],
)
def test_a_text_too_long_for_its_card_ends_in_an_ellipsis_within_it(window: MainWindow, text: str) -> None:
    box = QRectF(0, 0, 240, 110)
    shown = set_to_fit(text, serif(1), box, 26)
    assert window.isVisible()
    assert shown.height <= box.height()
    assert shown.layout.text().endswith("…")
    assert text.startswith(shown.layout.text().removesuffix("…"))
    assert len(shown.layout.text()) > 200


@pytest.mark.parametrize(
    ("text", "is_read_leftwards"), [("מה למדת השנה, וממי?", True), ("“What did you learn?”", False)]
)
def test_lines_begin_at_the_side_from_which_they_are_read(
    window: MainWindow, text: str, is_read_leftwards: bool
) -> None:
    image = QImage(600, 60, QImage.Format.Format_Grayscale8)
    image.fill(255)
    box = QRectF(image.rect())
    painter = QPainter(image)
    draw_text(painter, set_to_fit(text, serif(1), box, 20), box, QColor("black"))
    painter.end()
    inked = {x for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) & 255 < 128}
    assert window.isVisible()
    assert (min(inked) > 200) is is_read_leftwards
    assert (max(inked) > 580) is is_read_leftwards
