"""The conversation book, read back from the PDF: whole, in order, nothing left alone, nothing uncovered."""

import io
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from closer_desktop.assets import resources_folder
from closer_desktop.domain.book import book_of
from closer_desktop.domain.cards import Depth
from closer_desktop.domain.journal import Entry
from closer_desktop.domain.text import NOTE_LIMIT, clean
from closer_desktop.ui.print.book import BookPages, set_whole
from closer_desktop.ui.print.pdf import pdf_of
from closer_desktop.ui.print.strips import Dealing, Strip
from closer_desktop.ui.theme.palette import Light, Palette, load_palettes
from tests.windows import dressed

HERE = timezone(timedelta(hours=2))


@pytest.fixture
def palette(qapp: QApplication) -> Palette:
    dressed(qapp).deleteLater()
    return load_palettes(resources_folder() / "themes" / "palette.json")[Light.DAYLIGHT]


def talk(day: datetime | date, **fields: Any) -> Entry:
    values: dict[str, Any] = {"people": ("Mia",), "question": "What is snow for?", "depth": Depth.OPEN}
    at = datetime(day.year, day.month, day.day, 21, tzinfo=HERE)
    return Entry(id=f"{day}-{len(fields)}", at=at, **(values | fields))


def a_year(talks: int, **fields: Any) -> list[Entry]:
    first = date(2026, 1, 1)
    return [
        talk(
            first + timedelta(days=number * 365 // talks),
            question=f"Question {number}: what would you keep?",
            line=f"Answer {number}. " + "It took a while until anybody said more. " * (number % 9),
            **fields,
        )
        for number in range(talks)
    ]


def read(pages: BookPages) -> list[str]:
    """The text of each page."""
    reader = PdfReader(io.BytesIO(pdf_of(pages, "Book")))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def book(entries: list[Entry], palette: Palette, name: str = "", year: int | None = None) -> list[str]:
    return read(set_whole(book_of(entries, name, year), palette))


def test_a_book_has_a_title_its_contents_and_every_talk_in_order(palette: Palette) -> None:
    title, contents, *pages = book(a_year(40), palette, "Mia")
    assert title == "Talks with Mia 2026 40 talks in 12 months"
    assert contents.startswith("In this book January 3 February")
    whole = " ".join(pages)
    places = [whole.index(f"Question {number}: what") for number in range(40)]
    assert places == sorted(places)
    assert all(f"Answer {number}." in whole for number in range(40))


def test_the_contents_name_the_page_on_which_a_month_begins(palette: Palette) -> None:
    pages = book(a_year(40), palette)
    words = pages[1].split()
    for month in ("January", "May", "December"):
        page = int(words[words.index(month) + 1])
        assert month in pages[page - 1]
        assert f" {page} " in f" {pages[page - 1]} "


def test_a_question_stands_on_the_page_of_its_first_words(palette: Palette) -> None:
    _, _, *pages = book(a_year(30), palette)
    for number in range(30):
        (page,) = [text for text in pages if f"Question {number}: what" in text]
        assert f"Answer {number}." in page


def test_no_month_stands_at_the_foot_of_a_page_by_itself(palette: Palette) -> None:
    _, contents, *pages = book(a_year(50), palette)
    words = contents.split()
    for month in ("February", "March", "April", "July", "October"):
        page = pages[int(words[words.index(month) + 1]) - 3]
        assert "Question" in page[page.rindex(month) :]


def test_a_line_that_waits_to_be_asked_again_is_not_in_the_book(palette: Palette) -> None:
    entries = [
        talk(date(2026, 5, 3), line="Nobody may read this yet.", ask_again=date(2027, 5, 3)),
        talk(date(2026, 5, 9), line="This one is open."),
    ]
    whole = " ".join(book(entries, palette))
    assert "Nobody may read" not in whole
    assert "This line stays covered until you ask again, on 3 May 2027." in whole
    assert "This one is open." in whole


def test_a_book_holds_the_chosen_person_and_year_alone(palette: Palette) -> None:
    entries = [
        talk(date(2025, 5, 3), question="Too early?"),
        talk(date(2026, 5, 3), question="With Sam?", people=("Sam",)),
        talk(date(2026, 6, 3), question="With both?", people=("Sam", "Mia")),
    ]
    whole = " ".join(book(entries, palette, "Mia", 2026))
    assert "With both?" in whole
    assert "also with Sam" in whole
    assert not any(words in whole for words in ("Too early?", "With Sam?"))


def test_many_languages_and_long_words_are_set_and_can_be_searched(palette: Palette) -> None:
    texts = ["Qu’est-ce qui compte ?", "Co naprawdę się liczy?", "Τι μετράει;", "Что важно?", "Ağaç gölgesi"]
    entries = [talk(date(2026, 5, day + 1), question=text) for day, text in enumerate(texts)]
    entries += [
        talk(date(2026, 5, 20), question="مَن علّمك الصبر؟", line="שלום, hello, 你好。\nそして二人は笑った。"),
        talk(date(2026, 5, 21), line="x" * 900),
        talk(date(2026, 5, 22), question="<b>Bold</b> & <img src=/dev/zero>"),
    ]
    whole = "".join(book(entries, palette)).replace(" ", "")
    written = [*texts, "<b>Bold</b> & <img src=/dev/zero>"]
    if QFontDatabase.families(QFontDatabase.WritingSystem.Japanese):  # a bare system has none
        written.append("そして二人は笑った。")
    assert [text for text in written if text.replace(" ", "") not in whole] == []
    assert whole.count("x") >= 900


def test_a_long_line_goes_on_over_pages_and_leaves_no_line_alone(palette: Palette) -> None:
    said = " ".join(f"word{number}" for number in range(900))
    _, _, *pages = book([talk(date(2026, 5, 3), line=said)], palette)
    assert len(pages) > 2
    whole = "".join(text[text.index("word") : text.rindex(" ")] for text in pages)
    assert said.replace(" ", "") in whole.replace(" ", "")


strips = st.builds(
    Strip,
    height=st.integers(10, 300),
    paint=st.just(lambda painter, where: None),
    above=st.integers(0, 150),
    sticks=st.booleans(),
    needs=st.sampled_from([0, 0, 400]),
)


@given(st.lists(strips, max_size=60))
def test_dealing_loses_nothing_overflows_nothing_and_parts_nothing_that_sticks(dealt: list[Strip]) -> None:
    dealing = Dealing(1_000)
    dealing.deal(dealt)
    dealing.finish()
    pages = dealing.pages
    assert [laid.strip for page in pages for laid in page] == dealt
    assert all(page for page in pages)
    assert all(page[-1].bottom <= 1_000 and page[0].top == 0 for page in pages)
    for page in pages[:-1]:
        assert not page[-1].strip.sticks or all(laid.strip.sticks for laid in page)


HOSTILE = st.text(max_size=200).map(lambda text: clean(text, NOTE_LIMIT).strip())


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(HOSTILE, HOSTILE, st.lists(HOSTILE, max_size=3))
def test_any_text_makes_a_book(palette: Palette, question: str, line: str, names: list[str]) -> None:
    people = tuple(" ".join(name.split()) for name in names)
    entry = talk(date(2026, 5, 3), question=question, line=line, people=people, tags=people, place=line[:40])
    pages = set_whole(book_of([entry]), palette)
    assert pdf_of(pages, "Book").startswith(b"%PDF-")
    assert QRectF(0, 0, 1_482, 2_100).contains(QRectF(0, 0, pages.measure.width(), pages.measure.height()))
