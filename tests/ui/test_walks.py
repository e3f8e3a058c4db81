"""Cards go along on a walk, and what was said comes home, through the window."""

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPlainTextEdit, QWidget

from closer_desktop.ui.main_window import MainWindow
from closer_desktop.ui.theme.palette import Light
from tests.windows import (
    AT_REST,
    BUTTON,
    CHIP,
    FIELD,
    TEXT,
    Home,
    click,
    control,
    controls,
    is_there,
    press,
    sentence,
    until,
)

OPTION = QAccessible.Role.RadioButton


def dialog() -> QDialog:
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    return found


def save_in(file: Path) -> None:
    chooser = dialog()
    assert isinstance(chooser, QFileDialog)
    chooser.setDirectory(str(file.parent))
    chooser.selectFile(str(file))
    chooser.accept()


def printed(file: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(file).pages).split())


def appearing(widget: QWidget, role: QAccessible.Role, beginning: str) -> str:
    """The name of the control that begins like this, as soon as it is there."""

    def found() -> list[str]:
        return [name for name in controls(widget, role) if name.startswith(beginning)]

    until(found)
    return found()[0]


def codes_of(window: MainWindow) -> list[str]:
    """Six cards that left the house, by their codes."""
    assert window.rooms is not None
    packing = window.rooms.packing
    return [taken.code for taken in packing.take_along(packing.for_a_walk(), 8)]


def paste(text: str) -> QWidget:
    into = dialog()
    field = control(into, FIELD, "What you wrote down")
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText(text)
    return into


def test_the_key_opens_it_and_escape_closes_it(window: MainWindow) -> None:
    press("Ctrl+P")
    assert is_there(dialog(), TEXT, "Take it along")
    until(dialog().isActiveWindow)
    press("Escape")
    until(lambda: QApplication.activeModalWidget() is None)


def test_six_for_a_walk_are_saved_as_a_pdf(window: MainWindow, tmp_path: Path) -> None:
    press("Ctrl+P")
    taking = dialog()
    click(taking, BUTTON, "Save PDF")
    save_in(tmp_path / "walk.pdf")
    until(lambda: is_there(taking, TEXT, f"Saved in {tmp_path / 'walk.pdf'}."))
    said = printed(tmp_path / "walk.pdf")
    assert said.count("Light") + said.count("Open") + said.count("Deep") >= 6
    taking.reject()


def test_the_pile_goes_along_with_follow_ups_on_the_back(window: MainWindow, tmp_path: Path) -> None:
    press("Ctrl+P")
    taking = dialog()
    click(taking, CHIP, next(name for name in controls(taking, CHIP) if name.startswith("This pile")))
    click(taking, CHIP, "Backs: Follow-ups")
    click(taking, BUTTON, "Save PDF")
    save_in(tmp_path / "pile.pdf")
    until(lambda: (tmp_path / "pile.pdf").exists())
    assert "What was that like for you?" in printed(tmp_path / "pile.pdf")
    taking.reject()


def test_paper_is_white_by_candlelight_too(home: Home, tmp_path: Path) -> None:
    files = {}
    for light in (Light.DAYLIGHT, Light.CANDLELIGHT):
        window = home.open(replace(AT_REST, light=light.value), seed=5)
        press("Ctrl+P")
        taking = dialog()
        click(taking, CHIP, appearing(taking, CHIP, "This pile"))
        click(taking, BUTTON, "Save PDF")
        files[light] = tmp_path / f"{light}.pdf"
        save_in(files[light])
        until(files[light].exists)
        taking.reject()
        home.close(window)
    assert files[Light.DAYLIGHT].stat().st_size == files[Light.CANDLELIGHT].stat().st_size


def test_the_phone_page_is_saved(window: MainWindow, tmp_path: Path) -> None:
    press("Ctrl+P")
    taking = dialog()
    click(taking, OPTION, "On your phone")
    click(taking, BUTTON, "Save the page")
    save_in(tmp_path / "walk.html")
    until(lambda: (tmp_path / "walk.html").exists())
    assert (tmp_path / "walk.html").read_text(encoding="utf-8").count('"text":') == 6
    taking.reject()


def test_a_file_of_another_kind_is_left_alone(window: MainWindow, tmp_path: Path) -> None:
    mine = tmp_path / "mine.pdf"
    mine.write_text("My own notes.", encoding="utf-8")
    press("Ctrl+P")
    taking = dialog()
    assert window.rooms is not None
    click(taking, BUTTON, "Save PDF")
    chooser = dialog()
    assert isinstance(chooser, QFileDialog)
    chooser.fileSelected.emit(str(mine))
    chooser.reject()
    assert sentence(taking, "something else already")
    assert mine.read_text(encoding="utf-8") == "My own notes."
    taking.reject()


def test_what_was_written_down_comes_home_and_goes_again(home: Home, window: MainWindow) -> None:
    first, second, third, *_ = codes_of(window)
    window.content.walks.bring_home()
    bringing = paste(
        f"with: Anna, Ben\nwhere: the river\n{first} {second}! {third}: she told me about the sea"
    )
    assert sentence(bringing, "2 great talks for the journal; 3 cards were asked.")
    click(bringing, BUTTON, "Keep it in the journal")
    assert [line for _, line in home.written()] == ["", "she told me about the sea"]
    assert window.rooms is not None
    entries = window.rooms.journal.entries()
    assert {(entry.people, entry.place) for entry in entries} == {(("Anna", "Ben"), "the river")}
    press("Ctrl+Z")
    assert not home.written()


def test_a_card_can_be_marked_in_the_preview(home: Home, window: MainWindow) -> None:
    first, *_ = codes_of(window)
    window.content.walks.bring_home()
    bringing = paste(first)
    click(bringing, CHIP, appearing(bringing, CHIP, "Great talk:"))
    click(bringing, BUTTON, "Keep it in the journal")
    assert len(home.written()) == 1


def test_a_slip_of_the_finger_is_mended_with_one_click(home: Home, window: MainWindow) -> None:
    first, *_ = codes_of(window)
    window.content.walks.bring_home()
    bringing = paste(f"{first[1]}{first[0]}{first[2:]}!")
    click(bringing, BUTTON, appearing(bringing, BUTTON, f"{first}:"))
    click(bringing, BUTTON, "Keep it in the journal")
    assert len(home.written()) == 1


def test_three_to_remember_come_home_without_paper(home: Home, window: MainWindow) -> None:
    press("Ctrl+P")
    taking = dialog()
    click(taking, OPTION, "Three to remember")
    click(taking, BUTTON, "Keep these in mind")
    assert sentence(taking, "Have a good walk.")
    click(taking, BUTTON, "Bring a walk home")
    bringing = dialog()
    click(bringing, BUTTON, "The three you remembered")
    click(bringing, BUTTON, "Keep it in the journal")
    assert len(home.written()) == 3


@pytest.mark.parametrize("text", ["", "with: \nwhere:", "hello there", "<b>!</b> ```"])
def test_what_is_no_code_brings_nothing(home: Home, window: MainWindow, text: str) -> None:
    window.content.walks.bring_home()
    bringing = paste(text)
    assert not control(bringing, BUTTON, "Keep it in the journal").isEnabled()
    dialog().reject()
    assert not home.written()
