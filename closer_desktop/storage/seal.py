"""The seal: what the journal looked like when it was last at rest, so that one flipped bit is noticed."""

import hashlib
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from closer_desktop.storage.files import write_whole
from closer_desktop.storage.image import counter_of, digest_of

_WORD = "closer-seal"


class Sealed(Enum):
    """What a seal says of a journal."""

    WHOLE = "byte for byte as it was sealed"
    WRITTEN_SINCE = "it has seen transactions since, so the seal says nothing"
    BROKEN = "it has seen no transaction since, yet it is not the same"


@dataclass(frozen=True)
class Seal:
    """The digest and the count of transactions of a journal at rest.

    SQLite counts its transactions in the file. So the seal need not be taken off before writing, a
    crash leaves no false alarm, and an older file in the place of the sealed one is noticed.
    """

    counter: int
    digest: str

    @classmethod
    def of(cls, image: bytes) -> "Seal":
        """The seal of a journal's bytes."""
        return cls(counter_of(image), digest_of(image))

    @classmethod
    def read(cls, path: Path) -> "Seal | None":
        """The seal at path; None when there is none, or when it is itself damaged."""
        try:
            word, counter, digest, check = path.read_text(encoding="ascii").split()
            seal = cls(int(counter), digest)
        except (OSError, ValueError):
            return None
        return seal if (word, check) == (_WORD, seal._check()) else None

    def write(self, path: Path) -> None:
        """Puts the seal at path, 0600, on the disk. OSError."""
        write_whole(path, f"{_WORD} {self.counter} {self.digest} {self._check()}\n".encode("ascii"))

    def holds(self, image: bytes) -> bool:
        """Whether these are the sealed bytes."""
        return digest_of(image) == self.digest

    def judge(self, image: bytes) -> Sealed:
        """Compares the journal of now with the sealed one."""
        if self.holds(image):
            return Sealed.WHOLE
        return Sealed.WRITTEN_SINCE if counter_of(image) > self.counter else Sealed.BROKEN

    def _check(self) -> str:
        return hashlib.sha256(f"{self.counter} {self.digest}".encode("ascii")).hexdigest()[:16]
