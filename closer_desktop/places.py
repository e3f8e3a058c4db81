"""Every folder and file Closer writes to, in one value."""

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from closer_desktop.errors import NotSaved, RefusedInput

PROFILE_VARIABLE = "CLOSER_PROFILE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where Closer writes; nothing of it need exist before `make_folders`."""

    settings: Path
    journal: Path
    log: Path
    crash_reports: Path

    @property
    def backups(self) -> Path:
        """The folder of the journal's verified backups."""
        return self.journal / "backups"

    @property
    def first_picture(self) -> Path:
        """The file of what a window shows before anything is loaded."""
        return self.settings.with_name("first-picture.raw")

    @property
    def quarantine(self) -> Path:
        """The folder where damaged journals are kept."""
        return self.journal / "quarantine"

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders that must exist, outer ones first, each once."""
        wanted = (self.settings.parent, self.journal, self.log.parent, self.crash_reports)
        return tuple(dict.fromkeys(wanted))

    def make_folders(self) -> None:
        """Makes the folders that are missing, for this person's eyes only; NotSaved when the disk refuses."""
        for folder in self.folders:
            try:
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                _keep_private(folder)
            except OSError as error:
                raise NotSaved(
                    f"Closer cannot write to {folder}: {error.strerror}.",
                    "Make room or allow writing there, or name another folder with --profile.",
                ) from error


def find_places(profile: str | None = None, environment: Mapping[str, str] = os.environ) -> Places:
    """The places in the profile folder named here or in CLOSER_PROFILE, else in this person's own folders."""
    chosen = profile or environment.get(PROFILE_VARIABLE)
    return _in_profile(chosen) if chosen else _in_own_folders()


def _in_profile(profile: str) -> Places:
    try:
        # Absolute, because the working folder may change while Closer runs.
        folder = Path(profile).expanduser().absolute()
        is_free = _is_free_for_a_folder(folder)
    except (OSError, RuntimeError, ValueError) as error:
        raise RefusedInput("That profile folder cannot be used.", "Name another one.") from error
    if not is_free:
        raise RefusedInput(f"{folder} is not a folder.", "A profile is a folder, new or used before.")
    return Places(
        settings=folder / "settings.json",
        journal=folder,
        log=folder / "logs" / "closer.log",
        crash_reports=folder / "crashes",
    )


def _is_free_for_a_folder(path: Path) -> bool:
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except FileNotFoundError:
        return True


def _in_own_folders() -> Places:
    # Imported here: a start with --profile does not need it.
    from platformdirs import PlatformDirs

    own = PlatformDirs("closer", appauthor=False)
    return Places(
        settings=own.user_config_path / "settings.json",
        journal=own.user_data_path,
        log=own.user_log_path / "closer.log",
        crash_reports=own.user_log_path / "crashes",
    )


def _keep_private(folder: Path) -> None:
    mode = stat.S_IMODE(folder.stat().st_mode)
    # A folder with the sticky bit is shared by everybody (--profile /tmp): it is not ours to close.
    if mode & 0o077 and not mode & stat.S_ISVTX:
        folder.chmod(mode & 0o700)
