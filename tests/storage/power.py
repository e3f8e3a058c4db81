"""What a disk can hold after the power went: any of what was not yet synced, in part or not at all."""

import random
from dataclasses import dataclass, field
from pathlib import Path

from tests.storage.disk import Event

SECTOR = 512
NAMES = ("create", "rename", "unlink")


@dataclass
class Content:
    """What is in a file: surely, and perhaps."""

    sure: bytearray = field(default_factory=bytearray)
    perhaps: list[Event] = field(default_factory=list)

    def change(self, event: Event) -> None:
        """Takes one write, truncation or sync."""
        if event.kind != "sync":
            self.perhaps.append(event)
            return
        for each in self.perhaps:
            apply(self.sure, each, len(each.data))
        self.perhaps.clear()

    def settled(self, chance: random.Random) -> bytes:
        """Each write since the last sync is there, is not, or is torn at a sector: each for itself."""
        data = bytearray(self.sure)
        for event in self.perhaps:
            fate = chance.randrange(4)
            if fate == 0:
                continue
            torn = chance.randrange(0, len(event.data) + 1, SECTOR) if fate == 1 else len(event.data)
            apply(data, event, torn)
        return bytes(data)


@dataclass(frozen=True)
class Change:
    """A change of names: this name means this file now (None: nothing), and that name nothing any more."""

    name: str
    file: int | None
    gone: str = ""

    def do(self, names: dict[str, int]) -> None:
        """Changes the names."""
        names.pop(self.gone, None)
        if self.file is None:
            names.pop(self.name, None)
        else:
            names[self.name] = self.file

    def lies_in(self, folder: str) -> bool:
        """Whether a sync of this folder makes it last."""
        return folder in (str(Path(path).parent) for path in (self.name, self.gone) if path)


class PowerCut:
    """Replays what happened upon a folder, up to the cut.

    Names change in their order, and surely only up to the last sync of their folder: so file systems
    with a log behave. What is in the files is bound to nothing but their own syncs.
    """

    def __init__(self, before: Path) -> None:
        paths = [path for path in sorted(before.rglob("*")) if path.is_file()] if before.exists() else []
        self._folder = before
        self._contents = [Content(bytearray(path.read_bytes())) for path in paths]
        self._sure_names = {str(path): number for number, path in enumerate(paths)}
        self._names = dict(self._sure_names)
        self._perhaps: list[Change] = []

    def happen(self, event: Event) -> None:
        """Takes the next thing that reached the disk."""
        if event.kind in NAMES:
            if change := self._change(event):
                change.do(self._names)
                self._perhaps.append(change)
        elif event.kind == "sync_folder":
            self._sync_names(event.path)
        elif event.kind in ("write", "truncate", "sync") and event.path in self._names:
            self._contents[self._names[event.path]].change(event)

    def leave(self, after: Path, chance: random.Random) -> None:
        """Writes to `after` what the disk could hold if the power went now."""
        names = dict(self._sure_names)
        for change in self._perhaps[: chance.randrange(len(self._perhaps) + 1)]:
            change.do(names)
        after.mkdir(parents=True)
        for name, number in names.items():
            place = after / Path(name).relative_to(self._folder)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(self._contents[number].settled(chance))

    def _change(self, event: Event) -> Change | None:
        known = self._names.get(event.path)
        if event.kind == "unlink":
            return Change(event.path, None)
        if event.kind == "rename":
            return None if known is None else Change(event.other, known, gone=event.path)
        if known is not None:
            return None
        self._contents.append(Content())
        return Change(event.path, len(self._contents) - 1)

    def _sync_names(self, folder: str) -> None:
        last = max((n for n, each in enumerate(self._perhaps, 1) if each.lies_in(folder)), default=0)
        for change in self._perhaps[:last]:
            change.do(self._sure_names)
        del self._perhaps[:last]


def apply(data: bytearray, event: Event, length: int) -> None:
    """Does a write, as far as it got, or a truncation."""
    if event.kind == "truncate":
        del data[event.number :]
        return
    if len(data) < event.number:
        data.extend(bytes(event.number - len(data)))
    data[event.number : event.number + length] = event.data[:length]
