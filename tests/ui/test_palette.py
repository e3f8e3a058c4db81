"""Every colour can be read on what it stands on, and every name in the style sheet is a colour."""

from itertools import pairwise
from pathlib import Path

import pytest

from closer_desktop.assets import resources_folder
from closer_desktop.ui.theme.palette import Light, Palette, load_palettes
from closer_desktop.ui.theme.stylesheet import stylesheet

PALETTES = load_palettes(resources_folder() / "themes" / "palette.json")
QUESTION, WORDS, EDGES = 7.0, 4.5, 3.0

Pair = tuple[str, str, str, float]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it, from 0 to 1."""
    shares = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def pairs(palette: Palette) -> list[Pair]:
    """What stands on what, and how much contrast that needs."""
    p = palette
    found: list[Pair] = [
        ("ink on the background", p.ink, p.bg, QUESTION),
        ("ink on a surface", p.ink, p.surface, QUESTION),
        ("quiet ink on the background", p.ink2, p.bg, WORDS),
        ("quiet ink on a surface", p.ink2, p.surface, WORDS),
        ("quiet ink on what is raised", p.ink2, p.raised, WORDS),
        ("the edge of a control on the background", p.line2, p.bg, EDGES),
        ("the edge of a control on a surface", p.line2, p.surface, EDGES),
        ("the focus on the background", p.focus, p.bg, EDGES),
        ("a chosen chip", p.on_sel, p.sel, WORDS),
        ("the edge of a chosen chip", p.sel_edge, p.bg, EDGES),
        ("ink turned round", p.bg, p.ink, WORDS),
    ]
    for depth, d in enumerate(palette.depths, 1):
        found += [
            (f"the question at depth {depth}", d.ink, d.paper, QUESTION),
            (f"the accent on paper at depth {depth}", d.accent, d.paper, WORDS),
            (f"words on the solid colour of depth {depth}", d.on, d.solid, WORDS),
            (f"the accent on the slip at depth {depth}", d.accent, d.soft, WORDS),
            (f"ink on the slip at depth {depth}", d.ink, d.soft, WORDS),
            (f"the accent on the background at depth {depth}", d.accent, p.bg, WORDS),
            (f"the accent on a surface at depth {depth}", d.accent, p.surface, WORDS),
            (f"the focus on paper at depth {depth}", p.focus, d.paper, EDGES),
        ]
        if palette.light is not Light.DAYLIGHT:
            found.append((f"the solid colour of depth {depth}", d.solid, p.bg, EDGES))
    return found


@pytest.mark.parametrize("light", Light)
def test_every_pair_has_the_contrast_it_needs(light: Light) -> None:
    weak = [
        f"{what}: {contrast(one, other):.2f}, needs {needed}"
        for what, one, other, needed in pairs(PALETTES[light])
        if contrast(one, other) < needed
    ]
    assert not weak


@pytest.mark.parametrize("light", Light)
def test_each_depth_is_darker_than_the_one_before(light: Light) -> None:
    solids = [luminance(depth.solid) for depth in PALETTES[light].depths]
    assert all(lighter > darker for lighter, darker in pairwise(solids))


def test_candlelight_has_nothing_bright() -> None:
    colours = PALETTES[Light.CANDLELIGHT].tokens.values()
    bright = [colour for colour in colours if luminance(colour) > 0.52]
    assert len(bright) <= 2, bright  # letters on the two deepest solids, and nothing else
    assert luminance(PALETTES[Light.CANDLELIGHT].ink) < 0.5


def test_black_on_white_is_21_to_1() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("light", Light)
def test_the_style_sheet_names_only_colours_that_there_are(light: Light) -> None:
    sheet = stylesheet(resources_folder() / "qss" / "closer.qss", PALETTES[light])
    assert "@" not in sheet.replace("at sign", "")


def test_an_unknown_colour_in_the_style_sheet_is_an_error(tmp_path: Path) -> None:
    sheet = tmp_path / "wrong.qss"
    sheet.write_text("QLabel { color: @ink; background: @moonlight; }", encoding="utf-8")
    with pytest.raises(KeyError, match="moonlight"):
        stylesheet(sheet, PALETTES[Light.EVENING])
