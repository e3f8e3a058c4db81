"""Reads the arguments of a command; what cannot be read is refused in one sentence that says what can."""

import difflib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from closer_desktop.domain.text import NAME_LIMIT, one_line
from closer_desktop.errors import RefusedInput
from closer_desktop.places import Places


@dataclass(frozen=True, slots=True)
class Option:
    """An option: what value it takes ("" for none), of which words, and whether it may come again."""

    name: str
    help: str
    value: str = ""
    allowed: tuple[str, ...] = ()
    repeats: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command: its words, what it does in one line, what it takes, and how it is run.

    `fields` are those that its search knows.
    """

    name: str
    summary: str
    run: "Callable[[Asked, Places], int]"
    example: str
    options: tuple[Option, ...] = ()
    operand: str = ""
    least: int = 0
    most: int | None = 0
    fields: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was asked for."""

    command: Command | None = None
    operands: tuple[str, ...] = ()
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def profile(self) -> str | None:
        """The profile folder, where one is named."""
        return self.one("--profile")

    @property
    def as_json(self) -> bool:
        """Whether the answer is for a program."""
        return "--json" in self.values

    @property
    def wants_help(self) -> bool:
        """Whether help is asked for instead."""
        return "--help" in self.values

    @property
    def wants_version(self) -> bool:
        """Whether the version is asked for instead."""
        return "--version" in self.values

    @property
    def text(self) -> str:
        """The operands as one text."""
        return " ".join(self.operands)

    def has(self, name: str) -> bool:
        """Whether an option was given."""
        return name in self.values

    def all(self, name: str) -> tuple[str, ...]:
        """Every value of an option."""
        return self.values.get(name, ())

    def one(self, name: str) -> str | None:
        """The value of an option, where it was given."""
        return next(iter(self.all(name)), None)


EVERYWHERE = (
    Option("--json", "one JSON value on standard output"),
    Option("--profile", "keep every file that Closer writes in this folder", value="DIR"),
    Option("--help", "say this"),
    Option("--version", "say which Closer this is"),
)
_SHORT = {"-h": "--help"}


def read(arguments: Sequence[str], commands: Mapping[str, Command]) -> Asked:
    """What these arguments ask for; raises RefusedInput."""
    return _Reading(arguments, commands).asked()


class _Reading:
    """Arguments being read from left to right."""

    def __init__(self, arguments: Sequence[str], commands: Mapping[str, Command]) -> None:
        self._left = list(arguments)
        self._commands = commands
        self._named: list[str] = []
        self._command: Command | None = None
        self._operands: list[str] = []
        self._values: dict[str, list[str]] = {}

    def asked(self) -> Asked:
        """Read all of them."""
        while self._left:
            argument = self._left.pop(0)
            if argument == "--":
                while self._left:
                    self._take_word(self._left.pop(0))
            elif argument.startswith("-") and argument != "-":
                self._take_option(argument)
            else:
                self._take_word(argument)
        asked = Asked(
            command=self._command,
            operands=tuple(self._operands),
            values={name: tuple(values) for name, values in self._values.items()},
        )
        if not (asked.wants_help or asked.wants_version):
            self._check(asked)
        return asked

    def _check(self, asked: Asked) -> None:
        command = asked.command
        if self._named and command is None:
            after = [name.removeprefix(f"{self._named[0]} ") for name in self._names_within(self._named)]
            raise RefusedInput(f"After `closer {self._named[0]}` comes {listed(after)}.")
        if command is None:
            if asked.as_json:
                raise RefusedInput(f"--json goes with a command: {listed(self._commands)}.")
        elif len(asked.operands) < command.least:
            raise RefusedInput(f"`closer {command.name}` needs {command.operand}.")

    def _take_word(self, word: str) -> None:
        longer = f"{self._command.name} {word}" if self._command and not self._operands else ""
        if self._command is None or longer in self._commands:
            self._name(word)
        elif self._command.most is not None and len(self._operands) >= self._command.most:
            what = f"takes {self._command.operand} alone" if self._command.most else "takes options alone"
            raise RefusedInput(f"`closer {self._command.name}` {what}, so {quoted(word)} is too much.")
        else:
            self._operands.append(word)

    def _name(self, word: str) -> None:
        self._named.append(word)
        name = " ".join(self._named)
        self._command = self._commands.get(name)
        if self._command is None and not self._names_within(self._named):
            unknown = f"{quoted(name)} is no command of Closer{_perhaps(name, self._commands)}"
            raise RefusedInput(f"{unknown}; there is {listed(self._commands)}.")

    def _names_within(self, words: Sequence[str]) -> list[str]:
        return [name for name in self._commands if name.split()[: len(words)] == list(words)]

    def _take_option(self, argument: str) -> None:
        name, has_value, value = argument.partition("=")
        name = _SHORT.get(name, name)
        option = next((each for each in self._options() if each.name == name), None)
        if option is None:
            raise RefusedInput(self._unknown(name))
        if not option.value:
            if has_value:
                raise RefusedInput(f"{name} takes no value.")
            self._values[name] = []
            return
        if not has_value:
            value = self._value_of(option)
        if not value:
            raise RefusedInput(self._needs_value(option))
        if name in self._values and not option.repeats:
            raise RefusedInput(f"{name} can be given once.")
        self._values.setdefault(name, []).append(value)

    def _value_of(self, option: Option) -> str:
        # A value may begin with one dash, such as a seed below zero, but not like another option.
        if not self._left or self._left[0].startswith("--"):
            raise RefusedInput(self._needs_value(option))
        return self._left.pop(0)

    @staticmethod
    def _needs_value(option: Option) -> str:
        return f"{option.name} needs a value: {listed(option.allowed) if option.allowed else option.value}."

    def _options(self) -> tuple[Option, ...]:
        return (*(self._command.options if self._command else ()), *EVERYWHERE)

    def _unknown(self, name: str) -> str:
        names = [option.name for option in self._options()]
        if self._command is None:
            if any(option.name == name for each in self._commands.values() for option in each.options):
                return f"{name} comes after the command it belongs to."
            return f"Closer has no option {quoted(name)}; without a command there is {listed(names)}."
        unknown = f"`closer {self._command.name}` has no option {quoted(name)}"
        unknown += _perhaps(name, names)
        if self._command.operand == "SEARCH":
            return f"{unknown}; a search that begins with - comes after --."
        return f"{unknown}; it has {listed(names)}."


def _perhaps(word: str, known: Iterable[str]) -> str:
    """The known word that this is most like, in parentheses."""
    near = difflib.get_close_matches(word, list(known), 1)
    return f" (perhaps {near[0]})" if near else ""


def listed(words: Sequence[str] | Mapping[str, object]) -> str:
    """The words with commas and a last "or"."""
    *first, last = words
    return f"{', '.join(first)} or {last}" if first else last


def quoted(word: str) -> str:
    """What a person typed, fit to be said back."""
    text = one_line(word, NAME_LIMIT)
    return f"“{text}”"
