"""Puts a whole journal where a damaged one was; what was there is kept in quarantine, never deleted."""

import shutil
from contextlib import suppress
from pathlib import Path

from closer_desktop.storage.backup import Backups
from closer_desktop.storage.files import ProfileFiles, make_private_folder, sync_folder, write_whole
from closer_desktop.storage.image import new_image
from closer_desktop.storage.seal import Seal


def set_aside(files: ProfileFiles) -> Path | None:
    """Moves the journal and all that belongs to it into quarantine/N; None when nothing was there. OSError.

    The journal goes first: left without its rollback file, it would look whole when it is not.
    """
    family = [path for path in files.family if path.exists() or path.is_symlink()]
    if not family:
        return None
    folder = files.quarantine / str(_last(files.quarantine) + 1)
    make_private_folder(files.quarantine)
    make_private_folder(folder)
    for path in family:
        path.rename(folder / path.name)
    for changed in (folder, files.quarantine, files.folder):
        sync_folder(changed)
    return folder


def last_set_aside(files: ProfileFiles) -> Path | None:
    """Where the last journal in quarantine lies; None when there is none."""
    number = _last(files.quarantine)
    return files.quarantine / str(number) if number else None


def put(files: ProfileFiles, image: bytes) -> None:
    """Makes these bytes the journal, where there is none, and seals it. OSError."""
    write_whole(files.journal, image)
    Seal.of(image).write(files.seal)


def begin(files: ProfileFiles) -> None:
    """Puts a new, empty journal in place at once: a file of length 0 is always damage. OSError."""
    make_private_folder(files.folder)
    put(files, new_image())


def seal(files: ProfileFiles, image: bytes) -> bool:
    """Backs up and seals a journal at rest, when it is not sealed already; whether there was anything to do.

    Raises RefusedInput when it fails its checks: damage is not sealed; OSError when the disk is full.
    """
    seal_of_now = Seal.of(image)
    newest = Backups(files.backups).newest_first()[:1]
    if Seal.read(files.seal) == seal_of_now and any(backup.holds(seal_of_now.digest) for backup in newest):
        return False
    Backups(files.backups).add(image)
    seal_of_now.write(files.seal)
    return True


def forget_copies(files: ProfileFiles) -> None:
    """Deletes every backup but the newest, and everything in quarantine. OSError."""
    for backup in Backups(files.backups).newest_first()[1:]:
        backup.path.unlink()
    if files.quarantine.exists():
        shutil.rmtree(files.quarantine)
    for folder in (files.backups, files.folder):
        if folder.exists():
            sync_folder(folder)


def _last(quarantine: Path) -> int:
    with suppress(OSError):
        return max((int(path.name) for path in quarantine.iterdir() if path.name.isdecimal()), default=0)
    return 0
