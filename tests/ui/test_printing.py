"""Printed cards, measured in the PDF itself: where they lie, what can be read, what belongs together."""

import io
from collections.abc import Iterator, Sequence
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from pypdf.generic import ContentStream
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QApplication

from closer_desktop.assets import resources_folder
from closer_desktop.domain.cards import Card, Depth
from closer_desktop.domain.codes import code_of
from closer_desktop.domain.text import CARD_LIMIT
from closer_desktop.services.takeaway import TakenCard
from closer_desktop.ui.print.booklet import Booklet
from closer_desktop.ui.print.paper import CARD_PAPERS, CardSize, Flip, Grid
from closer_desktop.ui.print.pdf import Printable, pdf_of
from closer_desktop.ui.print.sheets import Backs, CardSheets
from closer_desktop.ui.theme.palette import Light, Palette, load_palettes
from tests.windows import a_card, dressed

MILLIMETRE = 72 / 25.4
QUARTER_INCH = 18
EVERY_GRID = [Grid(paper, size) for paper in CARD_PAPERS for size in CardSize]


@pytest.fixture
def palette(qapp: QApplication) -> Palette:
    dressed(qapp).deleteLater()
    return load_palettes(resources_folder() / "themes" / "palette.json")[Light.DAYLIGHT]


def taken(count: int) -> list[TakenCard]:
    return [TakenCard(a_card(f"card-{number}"), code_of(number)) for number in range(count)]


def read(what: Printable) -> PdfReader:
    return PdfReader(io.BytesIO(pdf_of(what, "Cards")))


def paths(reader: PdfReader, page: int) -> Iterator[list[tuple[float, float]]]:
    """The points of each path on a page, in points from the lower left corner."""
    contents = reader.pages[page].get_contents()
    assert contents is not None
    matrix, kept = QTransform(), []
    path: list[tuple[float, float]] = []
    for operands, operator in ContentStream(contents, reader).operations:
        if operator == b"q":
            kept.append(matrix)
        elif operator == b"Q":
            matrix = kept.pop()
        elif operator == b"cm":
            matrix = QTransform(*(float(each) for each in operands)) * matrix
        elif operator in (b"m", b"l", b"c"):
            x, y = (float(each) for each in operands[-2:])
            point = matrix.map(QPointF(x, y))
            path.append((point.x(), point.y()))
        elif path and operator in (b"f", b"f*", b"S", b"B", b"B*", b"n"):
            if operator != b"n":
                yield path
            path = []


def box(points: Sequence[tuple[float, float]]) -> QRectF:
    across, down = [x for x, _ in points], [y for _, y in points]
    return QRectF(min(across), min(down), max(across) - min(across), max(down) - min(down))


def cuts(reader: PdfReader, page: int) -> tuple[list[float], list[float]]:
    """Where the cut marks say to cut: across and down, in points, in order."""
    across: set[float] = set()
    down: set[float] = set()
    for path in paths(reader, page):
        for (x, y), (to_x, to_y) in pairwise(path):
            length = abs(to_x - x) + abs(to_y - y)
            if abs(length - 3.4 * MILLIMETRE) < 0.1:
                (across if x == to_x else down).add(round(x if x == to_x else y, 2))
    return sorted(across), sorted(down)


@pytest.mark.parametrize("grid", EVERY_GRID, ids=lambda grid: f"{grid.paper}-{grid.size}")
def test_cards_are_cut_to_their_measure(palette: Palette, grid: Grid) -> None:
    across, down = cuts(read(CardSheets(taken(grid.cards), palette, grid)), 0)
    wide, high = grid.card.width() / 10, grid.card.height() / 10
    assert [(right - left) / MILLIMETRE for left, right in pairwise(across)] == pytest.approx(
        [wide] * grid.columns, abs=0.1
    )
    assert [(upper - lower) / MILLIMETRE for lower, upper in pairwise(down)] == pytest.approx(
        [high] * grid.rows, abs=0.1
    )


def test_a_poker_card_is_88_by_63_millimetres(palette: Palette) -> None:
    across, down = cuts(read(CardSheets(taken(8), palette)), 0)
    assert (across[1] - across[0]) / MILLIMETRE == pytest.approx(88, abs=0.1)
    assert (down[1] - down[0]) / MILLIMETRE == pytest.approx(63, abs=0.1)


@pytest.mark.parametrize("grid", EVERY_GRID, ids=lambda grid: f"{grid.paper}-{grid.size}")
def test_nothing_lies_outside_what_printers_reach(palette: Palette, grid: Grid) -> None:
    reader = read(CardSheets(taken(grid.cards), palette, grid, Backs.PATTERN))
    page = QRectF(0, 0, float(reader.pages[0].mediabox.width), float(reader.pages[0].mediabox.height))
    reach = page.adjusted(QUARTER_INCH - 1, QUARTER_INCH - 1, 1 - QUARTER_INCH, 1 - QUARTER_INCH)
    lines = [box(path) for path in paths(reader, 0) if len(path) == 2]
    assert lines
    assert all(reach.contains(line.topLeft()) and reach.contains(line.bottomRight()) for line in lines)


@pytest.mark.parametrize("flip", Flip)
def test_backs_land_exactly_behind_their_cards(palette: Palette, flip: Flip) -> None:
    depths = [Depth.LIGHT, Depth.OPEN, Depth.DEEP]
    cards = [TakenCard(a_card(f"card-{depth.label}", depth=depth), "nv9") for depth in depths]
    reader = read(CardSheets(cards, palette, backs=Backs.PATTERN, flip=flip))
    across, down = cuts(reader, 0)
    fronts = [
        QRectF(across[column], down[row], across[column + 1] - across[column], down[row + 1] - down[row])
        for column, row in ((0, 1), (1, 1), (0, 0))
    ]
    width, height = (float(each) for each in reader.pages[1].mediabox[2:])
    size = fronts[0].size()
    backs = [
        found
        for found in (box(path) for path in paths(reader, 1))
        if abs(found.width() - size.width()) < 0.2 and abs(found.height() - size.height()) < 0.2
    ]
    assert len(backs) == len(cards)
    for front, back in zip(fronts, backs, strict=True):
        if flip is Flip.LONG:
            behind = QRectF(width - back.right(), back.top(), back.width(), back.height())
        else:
            behind = QRectF(back.left(), height - back.bottom(), back.width(), back.height())
        assert behind.left() == pytest.approx(front.left(), abs=0.1 * MILLIMETRE)
        assert behind.top() == pytest.approx(front.top(), abs=0.1 * MILLIMETRE)


@pytest.mark.parametrize(("cards", "sheets"), [(1, 1), (8, 1), (9, 2), (33, 5)])
@pytest.mark.parametrize("backs", Backs)
def test_there_are_as_many_pages_as_the_cards_need(
    palette: Palette, cards: int, sheets: int, backs: Backs
) -> None:
    reader = read(CardSheets(taken(cards), palette, backs=backs))
    assert len(reader.pages) == sheets * (1 if backs is Backs.NONE else 2)


def test_every_question_theme_and_code_can_be_found(palette: Palette) -> None:
    cards = taken(8)
    said = " ".join(read(CardSheets(cards, palette)).pages[0].extract_text().split())
    for each in cards:
        assert each.card.text in said
        assert each.code in said
    assert said.count("Dreams") == 8
    assert said.count("Light") == 8


def test_the_follow_ups_stand_on_the_back(palette: Palette) -> None:
    reader = read(CardSheets(taken(1), palette, backs=Backs.FOLLOW_UPS))
    said = " ".join(reader.pages[1].extract_text().split())
    for rung in a_card("any").ladder:
        assert rung in said


def test_fonts_travel_with_the_file(palette: Palette) -> None:
    fonts = read(CardSheets(taken(1), palette)).pages[0]["/Resources"]["/Font"]  # type: ignore[index]
    assert fonts
    for font in fonts.values():
        inner = font.get_object()["/DescendantFonts"][0].get_object()
        assert "/FontFile2" in inner["/FontDescriptor"].get_object()


@given(text=st.text(min_size=1, max_size=CARD_LIMIT))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_card_is_printed_in_any_script(palette: Palette, text: str) -> None:
    card: Card = a_card("any", text)
    assert len(read(CardSheets([TakenCard(card, "nv9")], palette)).pages) == 1


@pytest.mark.parametrize(("cards", "sheets"), [(1, 1), (6, 1), (7, 1), (12, 1), (13, 2)])
def test_a_pocket_fold_holds_its_cards_on_lying_sheets(palette: Palette, cards: int, sheets: int) -> None:
    reader = read(Booklet(taken(cards), palette))
    assert len(reader.pages) == sheets
    page = reader.pages[0].mediabox
    assert page.width > page.height
    said = " ".join(" ".join(each.extract_text() for each in reader.pages).split())
    assert all(code_of(number) in said for number in range(cards))
