"""Palettes: the colours of each light, by role and by depth."""

import json
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cache, cached_property
from pathlib import Path

from closer_desktop.domain.cards import Depth


class Light(StrEnum):
    """The light in the room."""

    DAYLIGHT = "light"
    EVENING = "dark"
    CANDLELIGHT = "candle"


@dataclass(frozen=True, slots=True)
class DepthColours:
    """The colours of one depth, as ``#RRGGBB``."""

    solid: str
    on: str
    paper: str
    ink: str
    accent: str
    soft: str


@dataclass(frozen=True)
class Palette:
    """All colours of one light, as ``#RRGGBB``; `depths` runs from light to intimate."""

    light: Light
    bg: str
    surface: str
    raised: str
    ink: str
    ink2: str
    line: str
    line2: str
    focus: str
    shadow: str
    sel: str
    on_sel: str
    sel_edge: str
    depths: tuple[DepthColours, ...]

    def depth(self, depth: int) -> DepthColours:
        """The colours of a depth, 1 (light) to 4 (intimate)."""
        return self.depths[depth - 1]

    @cached_property
    def tokens(self) -> dict[str, str]:
        """Every colour by the name that the stylesheet uses, such as ``ink`` and ``deep_soft``."""
        names = [field.name for field in fields(self) if field.name not in ("light", "depths")]
        roles: dict[str, str] = {name: getattr(self, name) for name in names}
        for depth in Depth:
            colours = self.depth(depth)
            roles |= {f"{depth.label}_{name}": getattr(colours, name) for name in DepthColours.__slots__}
        return roles


@cache
def load_palettes(file: Path) -> dict[Light, Palette]:
    """The palettes in the file, by light."""
    read = json.loads(file.read_text(encoding="utf-8"))
    return {light: _palette(light, dict(read[light.value])) for light in Light}


def _palette(light: Light, roles: dict[str, object]) -> Palette:
    depths = roles.pop("depth")
    assert isinstance(depths, list)
    colours = {name: str(value) for name, value in roles.items()}
    return Palette(light=light, depths=tuple(DepthColours(**depth) for depth in depths), **colours)
