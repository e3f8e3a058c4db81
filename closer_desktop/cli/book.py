"""`closer book`: somebody's talks, or a year's, as a book."""

from pathlib import Path

from closer_desktop.assets import resources_folder
from closer_desktop.cli import console
from closer_desktop.cli.arguments import Asked, quoted
from closer_desktop.cli.exits import Exit
from closer_desktop.cli.opened import opened
from closer_desktop.domain.text import NAME_LIMIT, one_line
from closer_desktop.errors import RefusedInput
from closer_desktop.places import Places
from closer_desktop.services.books import TEXT_BEGINS, Books, book_to_text
from closer_desktop.services.handing_out import check_can_hand_out, hand_out

_BEGINS = {".pdf": b"%PDF-", ".txt": TEXT_BEGINS.encode()}


def make_book(asked: Asked, places: Places) -> int:
    """Write the conversation book, as PDF or text by the file's ending."""
    year = _year(asked)
    name = one_line(asked.one("--with") or "", NAME_LIMIT)
    file = _file(asked)
    with opened(places) as desk:
        book = Books(desk.entries).book(name, year)
    told = {"file": str(file), "talks": book.talks}
    if file.suffix.lower() == ".txt":
        made = book_to_text(book)
    else:
        # Qt is loaded here alone: text needs none.
        from closer_desktop.ui.print.offscreen import print_book

        made, told["pages"] = print_book(book, resources_folder())
    hand_out(file, made)
    if asked.as_json:
        console.tell(told)
    else:
        talks = "1 talk is" if book.talks == 1 else f"{book.talks:,} talks are"
        console.show(f"{talks} in {file}.")
    return desk.ending(Exit.DONE)


def _year(asked: Asked) -> int | None:
    value = asked.one("--year")
    if value is None:
        return None
    if not value.isdecimal() or not 1900 <= int(value) <= 9999:
        raise RefusedInput(f"--year is a year such as 2026, not {quoted(value)}.")
    return int(value)


def _file(asked: Asked) -> Path:
    """The file to write, once it is sure that it can be; raises RefusedInput."""
    name = asked.one("--out")
    if name is None:
        raise RefusedInput("`closer book` needs --out FILE.")
    file = Path(name).expanduser().absolute()
    begins = _BEGINS.get(file.suffix.lower())
    if begins is None:
        raise RefusedInput("A book is written as .pdf or .txt.", "Name a file that ends so.")
    check_can_hand_out(file, begins)
    return file
