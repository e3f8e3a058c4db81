"""Every command there is: its words, its options and what runs it; and the help that is made of them."""

from collections.abc import Iterator

from closer_desktop import __version__
from closer_desktop.cli.arguments import EVERYWHERE, Command, Option, listed
from closer_desktop.cli.book import make_book
from closer_desktop.cli.draw import DEPTHS, KINDS, PACES, SEATS, THEMES, draw
from closer_desktop.cli.keeping import backup, check, restore
from closer_desktop.cli.library import cards, decks
from closer_desktop.cli.log import log_add, log_list
from closer_desktop.cli.log_files import log_export, log_import
from closer_desktop.cli.people import erase, export, people, rename
from closer_desktop.cli.taking import FLIPS, PAPERS, SIZES, phone, print_cards
from closer_desktop.cli.texts import wrapped
from closer_desktop.cli.transfer import export_cards, import_cards
from closer_desktop.cli.writing import coach, lint
from closer_desktop.domain.search import CARD_FIELDS, ENTRY_FIELDS

_WIDTH = 88

_TAKEN = (
    Option("--deck", "the cards of this deck, by its id or title", "NAME"),
    Option("--search", "the cards that a search finds; all without either", "SEARCH"),
    Option("--limit", "so many of them at most", "N"),
    Option("--out", "the file to write", "FILE"),
)

_EVERY = (
    Command(
        name="draw",
        summary="deals cards",
        run=draw,
        example="closer draw --for friend --depth light --count 3",
        options=(
            Option("--for", "who is at the table; several mean everyone", "WHO", tuple(SEATS), repeats=True),
            Option("--depth", "how deep; several mean any of these", "DEPTH", tuple(DEPTHS), repeats=True),
            Option("--theme", "what about; several mean any of these", "THEME", tuple(THEMES), repeats=True),
            Option("--kind", "what kind of card; several mean any", "KIND", tuple(KINDS), repeats=True),
            Option("--deck", "from this deck alone, by its id or title", "NAME"),
            Option("--with", "someone by name, whose cards seen lately rest", "NAME", repeats=True),
            Option("--pace", "how the depth moves from card to card", "PACE", tuple(PACES)),
            Option("--count", "how many cards, 1 unless told", "N"),
            Option("--seed", "a number; the same one deals the same cards", "N"),
            Option("--remember", "note the cards as shown to the people named"),
        ),
    ),
    Command(
        name="decks",
        summary="lists the decks, with their cards counted",
        run=decks,
        example="closer decks --json",
    ),
    Command(
        name="cards",
        summary="lists all cards, or those that a search finds",
        run=cards,
        example='closer cards "depth:open..deep (kitchen or walk) -theme:work"',
        operand="SEARCH",
        most=None,
        fields=CARD_FIELDS,
    ),
    Command(
        name="import",
        summary="shows what a file, or - for standard input, would bring in",
        run=import_cards,
        example="closer import questions.txt --yes",
        operand="FILE",
        least=1,
        most=1,
        options=(Option("--yes", "bring them in"),),
    ),
    Command(
        name="export",
        summary="writes a deck, or what a search finds, as TOML, JSON or CSV",
        run=export_cards,
        example='closer export walk.toml --search "place:walk depth:light..open"',
        operand="FILE",
        least=1,
        most=1,
        options=(
            Option("--deck", "this deck, by its id or title; your own cards unless told", "NAME"),
            Option("--search", "the cards that a search finds", "SEARCH"),
        ),
    ),
    Command(
        name="lint",
        summary="checks deck files against the standard",
        run=lint,
        example="closer lint my-deck.toml",
        operand="FILE",
        least=1,
        most=None,
    ),
    Command(
        name="coach",
        summary="says what the coach thinks of a question, or of each line of standard input",
        run=coach,
        example='closer coach "Do you like your job?"',
        operand="QUESTION",
        most=None,
    ),
    Command(
        name="log add",
        summary="notes talks: one JSON object a line on standard input",
        run=log_add,
        example="""echo '{"with": ["Anna"], "line": "We talked until two."}' | closer log add""",
    ),
    Command(
        name="log list",
        summary="lists the entries of the journal, or those that a search finds",
        run=log_list,
        example="closer log list with:anna after:2026-01",
        operand="SEARCH",
        most=None,
        fields=ENTRY_FIELDS,
    ),
    Command(
        name="log export",
        summary="writes the whole journal into a .json or .txt file",
        run=log_export,
        example="closer log export journal.json",
        operand="FILE",
        least=1,
        most=1,
    ),
    Command(
        name="log import",
        summary="shows what an exported journal brings; --yes brings it in",
        run=log_import,
        example="closer log import journal.json --yes",
        options=(Option("--yes", "write it into the journal"),),
        operand="FILE",
        least=1,
        most=1,
    ),
    Command(
        name="people",
        summary="lists everyone who has a name",
        run=people,
        example="closer people --json",
    ),
    Command(
        name="people rename",
        summary="gives someone another name, or makes two people one",
        run=rename,
        example="closer people rename S Sam",
        operand="OLD NEW",
        least=2,
        most=2,
    ),
    Command(
        name="people export",
        summary="writes everything kept of someone into a .json or .txt file",
        run=export,
        example="closer people export Sam sam.json",
        operand="NAME FILE",
        least=2,
        most=2,
    ),
    Command(
        name="people erase",
        summary="says what erasing someone takes away, and does it with --yes",
        run=erase,
        example="closer people erase Sam --yes",
        options=(Option("--yes", "erase for good"),),
        operand="NAME",
        least=1,
        most=1,
    ),
    Command(
        name="print",
        summary="prints cards to cut out, as a PDF file",
        run=print_cards,
        example='closer print --search "walk theme:dreams" --backs --out walk.pdf',
        options=(
            *_TAKEN,
            Option("--paper", "the sheets, A4 unless told", "PAPER", PAPERS),
            Option("--size", "how large the cards are, poker cards unless told", "SIZE", SIZES),
            Option("--backs", "with backs on every second page"),
            Option("--follow-ups", "with the follow-ups on the backs"),
            Option("--fold", "a booklet instead: one sheet, folded to eight pages"),
            Option("--flip", "around which edge the printer turns the sheet", "EDGE", FLIPS),
        ),
    ),
    Command(
        name="phone",
        summary="writes cards as one web page for a phone, which needs no network",
        run=phone,
        example="closer phone --deck friend --limit 10 --out walk.html",
        options=_TAKEN,
    ),
    Command(
        name="book",
        summary="sets talks as a book, as .pdf or .txt",
        run=make_book,
        example="closer book --with Sam --year 2026 --out sam.pdf",
        options=(
            Option("--with", "the talks with someone; everyone's unless told", "NAME"),
            Option("--year", "the talks of this year; all of them unless told", "YEAR"),
            Option("--out", "the file to write", "FILE"),
        ),
    ),
    Command(
        name="check",
        summary="opens and checks the journal",
        run=check,
        example="closer check",
    ),
    Command(
        name="backup",
        summary="makes a verified backup, in FILE where one is named",
        run=backup,
        example="closer backup journal-copy.sqlite",
        operand="FILE",
        most=1,
    ),
    Command(
        name="restore",
        summary="restores a backup, after saving what is there",
        run=restore,
        example="closer restore journal-copy.sqlite",
        operand="FILE",
        least=1,
        most=1,
    ),
)

COMMANDS = {command.name: command for command in _EVERY}


def version_text() -> str:
    """Which Closer this is."""
    return f"Closer {__version__}"


def help_text(command: Command | None) -> str:
    """What a command takes, or which commands there are."""
    return "\n".join(_of_command(command) if command else _of_all())


def _of_all() -> Iterator[str]:
    yield "Closer deals question cards for people who want to come closer."
    yield ""
    yield "  closer                opens the window"
    for command in _EVERY:
        yield f"  closer {command.name:<14} {command.summary}"
    yield ""
    yield "`closer COMMAND --help` says what a command takes. With every command:"
    yield from map(_line, EVERYWHERE)
    yield ""
    yield "Exit codes: 0 done, 1 our own fault, 2 refused input, 3 restored from a backup,"
    yield "4 written by a newer Closer, 5 lost."


def _of_command(command: Command) -> Iterator[str]:
    operand = command.operand if command.least else f"[{command.operand}]" if command.operand else ""
    if command.least and command.most is None:
        operand = f"{operand}…"
    yield f"closer {command.name} {'[OPTION]… ' if command.options else ''}{operand}".rstrip()
    yield f"  {command.summary}"
    if command.fields:
        words = listed([f"{name}:" for name in command.fields])
        yield from wrapped(f'SEARCH is words, "phrases", -without, or, ( ), {words}', _WIDTH, indent="  ")
    for option in (*command.options, *EVERYWHERE):
        yield _line(option)
        if option.allowed:
            yield from wrapped(f"{listed(option.allowed)}", _WIDTH, indent=" " * 21)
    yield f"For example: {command.example}"


def _line(option: Option) -> str:
    return f"  {f'{option.name} {option.value}':<18} {option.help}"
