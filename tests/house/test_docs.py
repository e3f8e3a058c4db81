"""What the pages for people name is there."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.source import ROOT, holds

PAGES = ("README.md", "CONTRIBUTING.md", "docs/architecture.md")
# Where a short path may begin: architecture.md says ui/card/ for closer_desktop/ui/card/.
ROOTS = (ROOT, ROOT / "closer_desktop", ROOT / "closer_desktop" / "ui" / "card")
# Made by a command or by following the example, so not there yet.
MADE = {".venv", "shots", "dist", "step_0002.sql", "decks/walks.toml", "quarantine", "backups"}
A_PATH = re.compile(r"`([\w.-]+(?:/[\w.-]+)*(?:/|\.(?:py|md|toml|lock|sql|qss|json)))`")
A_LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


def lines(page: str) -> Iterator[tuple[int, str]]:
    yield from enumerate((ROOT / page).read_text(encoding="utf-8").splitlines(), 1)


def is_there(name: str) -> bool:
    return name.rstrip("/") in MADE or any((root / name).exists() for root in ROOTS)


def test_every_path_on_the_pages_for_people_exists() -> None:
    holds(
        "A page names what is not there (any more).",
        (
            f"{page}:{number} {name}"
            for page in PAGES
            for number, line in lines(page)
            for name in A_PATH.findall(line)
            if not is_there(name)
        ),
    )


def test_every_link_between_the_pages_leads_somewhere() -> None:
    holds(
        "A link leads nowhere.",
        (
            f"{page}:{number} {target}"
            for page in PAGES
            for number, line in lines(page)
            for target in A_LINK.findall(line)
            if not (ROOT / page).parent.joinpath(Path(target)).exists()
        ),
    )
