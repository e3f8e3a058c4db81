"""Verified backups: numbered copies in the profile, and copies people ask for."""

import re
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from closer_desktop.errors import NotSaved, RefusedInput
from closer_desktop.storage.files import make_private_folder, write_whole
from closer_desktop.storage.image import HEADER_SIZE, counter_of, digest_of, flaw_of
from closer_desktop.storage.trouble import Trouble

# All of the two last days with backups, then the last of each of so many days, weeks and months.
KEPT_WHOLE_DAYS, KEPT_DAYS, KEPT_WEEKS, KEPT_MONTHS = 2, 7, 5, 12
# A script can close the journal hundreds of times a day: beyond so many in a day, one an hour is kept.
KEPT_IN_A_DAY = 48

_NAME = re.compile(r"(\d{6,})_(\d{8}T\d{6})Z_([0-9a-f]{16})\.sqlite")
_STAMP = "%Y%m%dT%H%M%S"


@dataclass(frozen=True, order=True)
class Backup:
    """One backup: its place in the sequence, when it was made, and how its bytes' digest begins."""

    number: int
    made: datetime
    digest: str
    path: Path

    def image(self) -> bytes:
        """Its bytes when they pass every check; nothing otherwise."""
        try:
            image = self.path.read_bytes()
        except OSError:
            return b""
        return image if self.holds(digest_of(image)) and not flaw_of(image) else b""

    def holds(self, digest: str) -> bool:
        """Whether it was made of exactly the bytes with this digest."""
        return digest.startswith(self.digest)

    def counter(self) -> int:
        """How many transactions its header claims; -1 when it cannot be read."""
        try:
            with self.path.open("rb") as file:
                return counter_of(file.read(HEADER_SIZE))
        except OSError:
            return -1


class Backups:
    """The backups of one profile. They go by number: clocks jump, numbers do not."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def newest_first(self) -> list[Backup]:
        """Every backup in the folder, unchecked."""
        return sorted(self._found(), reverse=True)

    def newest_good(self) -> tuple[Backup, bytes] | None:
        """The newest backup that passes its checks, with its bytes."""
        for backup in self.newest_first():
            if image := backup.image():
                return backup, image
        return None

    def add(self, image: bytes) -> Backup:
        """Keeps these bytes as the newest backup, checked, and thins out old ones. OSError, RefusedInput.

        When the newest one holds the same bytes already, that is the answer.
        """
        digest = digest_of(image)
        before = self.newest_first()
        if before and before[0].holds(digest) and before[0].image():
            return before[0]
        if flaw := flaw_of(image):
            raise RefusedInput(f"The journal {flaw}, so no backup was made of it.", Trouble.DAMAGED.hint)
        make_private_folder(self._folder)
        made = self._named(before[0].number + 1 if before else 1, digest[:16])
        write_whole(made.path, image)
        for backup in [*self._left_over(), *_too_many([made, *before])]:
            with suppress(OSError):
                backup.unlink()
        return made

    def _named(self, number: int, digest: str) -> Backup:
        made = datetime.now(UTC).replace(microsecond=0)
        name = f"{number:06d}_{made.strftime(_STAMP)}Z_{digest}.sqlite"
        return Backup(number, made, digest, self._folder / name)

    def _found(self) -> Iterator[Backup]:
        for path in self._files():
            if match := _NAME.fullmatch(path.name):
                with suppress(ValueError):
                    made = datetime.strptime(match[2], _STAMP).replace(tzinfo=UTC)
                    yield Backup(int(match[1]), made, match[3], path)

    def _left_over(self) -> Iterator[Path]:
        """What a backup that was cut short left behind."""
        return (path for path in self._files() if path.name.endswith(".partial"))

    def _files(self) -> list[Path]:
        try:
            return list(self._folder.iterdir())
        except OSError:
            return []


def _too_many(newest_first: list[Backup]) -> list[Path]:
    kept = kept_of(newest_first)
    return [backup.path for backup in newest_first if backup not in kept]


def kept_of(newest_first: list[Backup]) -> set[Backup]:
    """Which backups are kept, by the dates they carry and never by today's: a wrong clock deletes none."""
    groups: dict[str, dict[object, list[Backup]]] = defaultdict(lambda: defaultdict(list))
    for backup in newest_first:
        groups["day"][backup.made.date()].append(backup)
        groups["week"][backup.made.isocalendar()[:2]].append(backup)
        groups["month"][backup.made.year, backup.made.month].append(backup)
    kept = set(newest_first[:1])
    for kind, count in (("day", KEPT_DAYS), ("week", KEPT_WEEKS), ("month", KEPT_MONTHS)):
        kept.update(members[0] for members in list(groups[kind].values())[:count])
    for members in list(groups["day"].values())[:KEPT_WHOLE_DAYS]:
        kept.update(members[:KEPT_IN_A_DAY])
        kept.update({backup.made.hour: backup for backup in reversed(members)}.values())
    return kept


def backup_to(image: bytes, file: Path) -> None:
    """Writes the checked bytes of a journal to a file of a person's choice. NotSaved, RefusedInput."""
    if flaw := flaw_of(image):
        raise RefusedInput(f"The journal {flaw}, so no backup was made of it.", Trouble.DAMAGED.hint)
    if file.is_dir() or not file.parent.is_dir():
        raise RefusedInput(f"A backup cannot be written to {file}.", "Name a file in a folder that is there.")
    try:
        write_whole(file, image)
    except OSError as error:
        reason = error.strerror or "the disk did not take it"
        raise NotSaved(f"The backup could not be written to {file}: {reason}.") from error
