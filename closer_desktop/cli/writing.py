"""`closer lint` and `closer coach`: what the standard and the coach say of questions."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from closer_desktop.cli import console
from closer_desktop.cli.arguments import Asked
from closer_desktop.cli.exits import Exit
from closer_desktop.cli.texts import wrapped
from closer_desktop.places import Places

if TYPE_CHECKING:
    from closer_desktop.deckfile.problems import DeckProblem
    from closer_desktop.domain.coach import Advice

LONGEST_LINE = 100_000


def lint(asked: Asked, _places: Places) -> int:
    """Check deck files; what a reader must decide is told apart and makes no file wrong."""
    # The checks bring their own lists of words, which no other command needs.
    from closer_desktop.deckfile.checks import check_files

    found = check_files([Path(name) for name in asked.operands])
    problems = [problem for problem in found if problem.is_error]
    warnings = [problem for problem in found if not problem.is_error]
    # Whoever reads the first lines alone, as with `head`, still hears how it ended.
    with console.ending_early():
        if asked.as_json:
            console.tell(
                {
                    "problems": [problem.to_json() for problem in problems],
                    "warnings": [problem.to_json() for problem in warnings],
                }
            )
        else:
            _show_findings(found)
    return Exit.REFUSED if problems else Exit.DONE


def _show_findings(found: Sequence["DeckProblem"]) -> None:
    for problem in found:
        mark = "" if problem.is_error else "perhaps: "
        console.show("\n".join(wrapped(mark + problem.sentence, console.width())))
    if not any(problem.is_error for problem in found):
        console.show("Nothing is wrong.")


def coach(asked: Asked, _places: Places) -> int:
    """Say what the coach thinks of a question, or of each line that comes in."""
    # Its expressions take a tenth of a second to compile, which no other command should wait for.
    from closer_desktop.domain.coach import advise

    if asked.operands:
        advice = advise(asked.text)
        if asked.as_json:
            console.tell(advice.to_json())
        else:
            console.show(_advice_text(advice, console.width()))
        return Exit.DONE
    for line in console.lines_in(LONGEST_LINE):
        console.tell(advise(line.decode(errors="replace")).to_json())
    return Exit.DONE


def _advice_text(advice: "Advice", width: int) -> str:
    lines = wrapped(advice.praise, width) if advice.praise else []
    for note in advice.notes:
        lines += wrapped(note, width)
    for way in advice.ways:
        lines += wrapped(f"Or: {way}", width, indent="  ")
    for tip in advice.tips:
        lines += wrapped(tip, width)
    if advice.is_judged:
        lines.append(f"It reads {advice.depth.label}, and asks for a {advice.focus}.")
    return "\n".join(lines)
