#!/usr/bin/env python3
"""Sets Closer up, runs it and checks it, with nothing but Python and the network for packages.

python3 dev.py run [ARGUMENT…]   open Closer; without a display, deal five cards in the terminal
python3 dev.py test [ARGUMENT…]  run the tests; arguments go to pytest
python3 dev.py check [--no-tests]  format, lint, types, import contracts, then the tests
python3 dev.py shots [FOLDER]    paint every page in every theme to PNG files
python3 dev.py bench [NAME…]     run the benchmarks, all of them or those named

Each command first makes .venv and installs what is missing; nothing is asked.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "Closer needs Python 3.11 or newer and this is Python {}.{}: "
        "please start dev.py with a newer one.".format(*sys.version_info)
    )

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "installed.stamp"
LOCKS = {"run": ROOT / "requirements.lock", "dev": ROOT / "requirements-dev.lock"}

# What Qt loads at run time and its wheels leave to the system, with the Debian package that has it.
LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}

CHECKS = {
    "Format": ["ruff", "format", "--check", "--quiet", "--output-format", "concise", "."],
    "Lint": ["ruff", "check", "--quiet", "--output-format", "concise", "."],
    "Types": ["mypy", "--no-error-summary"],
    "Import contracts": ["lint-imports", "--no-logo"],
}


class Trouble(Exception):
    """One sentence on what went wrong, and what to do about it."""


def say(line: str) -> None:
    """Prints one calm line, before whatever the next program prints."""
    print(line, flush=True)


def quietly(command: list[str]) -> str:
    """Runs a command and keeps its output back; "" when it went well, else its last telling line."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", errors="replace"
        )
    except OSError as error:
        return f"{command[0]}: {error.strerror}"
    if done.returncode == 0:
        return ""
    lines = [line.strip() for line in (done.stdout + done.stderr).splitlines() if line.strip()]
    errors = [line for line in lines if "error" in line.lower()]
    return (errors or lines or [f"{command[0]} ended with {done.returncode}"])[-1]


def is_root() -> bool:
    """Whether system packages may be installed from here."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def missing_libraries() -> list[str]:
    """The system libraries that Qt needs and that cannot be loaded here, in a fixed order."""
    missing = []
    for name in LIBRARIES if sys.platform == "linux" else ():
        try:
            ctypes.CDLL(name)
        except OSError:
            missing.append(name)
    return missing


def install_debian(packages: list[str], purpose: str) -> bool:
    """Installs Debian packages as root, else names the one command that does; True when they are there."""
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if not is_root():
        say(f"{purpose} Please run: sudo {' '.join(install)}")
        return False
    say(f"{purpose} Installing {' '.join(packages)}.")
    trouble = quietly(["apt-get", "update"]) or quietly(install)
    if trouble:
        say(f"That did not work ({trouble}). Please run: {' '.join(install)}")
    return not trouble


def bring_libraries() -> None:
    """Sees to the system libraries of Qt as far as it may, and goes on either way."""
    missing = missing_libraries()
    if not missing:
        return
    purpose = "Qt needs a few system libraries."
    manager = shutil.which("dnf") or shutil.which("zypper")
    if shutil.which("apt-get"):
        install_debian([LIBRARIES[name] for name in missing], purpose)
    elif manager:
        wanted = " ".join(f"'{name}()(64bit)'" for name in missing)
        say(f"{purpose} Please run: sudo {Path(manager).name} install {wanted}")
    else:
        say(f"{purpose} Please install the packages that hold {', '.join(missing)}.")


def make_venv(uv: str | None) -> None:
    """Makes .venv with this Python, or anew when its own Python is gone."""
    if PYTHON.exists():
        return
    shutil.rmtree(VENV, ignore_errors=True)
    if uv:
        say("Making .venv with uv.")
        if not quietly([uv, "venv", "--seed", "--python", sys.executable, str(VENV)]):
            return
    if importlib.util.find_spec("ensurepip") is None:
        package = f"python3.{sys.version_info.minor}-venv"
        purpose = "This Python cannot make virtual environments yet."
        if not shutil.which("apt-get"):
            raise Trouble(f"{purpose} Please install its venv and pip packages and try again.")
        if not install_debian([package], purpose):
            raise Trouble("Then run this again.")
    say("Making .venv.")
    trouble = quietly([sys.executable, "-m", "venv", "--clear", str(VENV)])
    if trouble:
        raise Trouble(f".venv could not be made ({trouble}). Please see that this folder can be written to.")


def install(lock: Path, uv: str | None) -> None:
    """Installs what the lock file pins, and Closer itself as an editable package."""
    count = sum("==" in line for line in lock.read_text(encoding="utf-8").splitlines())
    tools = [[str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]]
    if uv:
        # As pip does by itself: uncompiled, SQLAlchemy takes more than twice as long to import.
        tools.insert(0, [uv, "pip", "install", "--quiet", "--compile-bytecode", "--python", str(PYTHON)])
    say(f"Installing {count} packages from {lock.name} with {'uv' if uv else 'pip'}.")
    trouble = ""
    for tool in tools:
        trouble = quietly([*tool, "--requirement", str(lock)]) or quietly(
            [*tool, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
        )
        if not trouble:
            return
    raise Trouble(
        f"The packages could not be installed ({trouble}). Please see to the network and try again."
    )


def prepare(purpose: str) -> None:
    """Brings .venv up to date for "run" or "dev", which is nothing to do when nothing changed."""
    bring_libraries()
    digest = hashlib.sha256(str(ROOT).encode())
    for path in (ROOT / "pyproject.toml", *LOCKS.values()):
        digest.update(path.read_bytes())
    wanted = digest.hexdigest()
    uv = shutil.which("uv")
    make_venv(uv)
    stamp = STAMP.read_text(encoding="utf-8").split() if STAMP.exists() else []
    if wanted in stamp and (purpose == "run" or "dev" in stamp):
        return
    install(LOCKS[purpose], uv)
    STAMP.write_text(f"{purpose} {wanted}\n", encoding="utf-8")


def start(*command: str, offscreen: bool = False) -> int:
    """Runs a program from .venv in the open; its exit code."""
    environment = dict(os.environ)
    if offscreen:
        environment = {name: value for name, value in environment.items() if not name.startswith("QT_")}
        environment |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONWARNDEFAULTENCODING": "1"}
    program = [str(PYTHON)] if command[0].startswith("-") else []
    return subprocess.call([*program, *command], env=environment)


def has_display() -> bool:
    """Whether a window can be shown."""
    return sys.platform != "linux" or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )


def run(arguments: list[str]) -> int:
    """Opens Closer, or deals five cards in the terminal where there is no display."""
    prepare("run")
    if not arguments and not has_display():
        say("There is no display here, so Closer deals five cards in the terminal.")
        arguments = ["draw", "--count", "5"]
    return start("-m", "closer_desktop", *arguments)


def test(arguments: list[str]) -> int:
    """Runs the tests offscreen, on two cores where there are two; arguments go to pytest."""
    prepare("dev")
    os.chdir(ROOT)
    shared = ["-n", "2", "--dist", "loadgroup"] if (os.cpu_count() or 1) > 1 and "-n" not in arguments else []
    return start("-m", "pytest", *shared, *arguments, offscreen=True)


def check(arguments: list[str]) -> int:
    """Runs every check, each once, also when an earlier one found something; then the tests."""
    if arguments not in ([], ["--no-tests"]):
        raise Trouble("check takes nothing but --no-tests.")
    prepare("dev")
    os.chdir(ROOT)
    found = 0
    for name, command in CHECKS.items():
        done = subprocess.run(
            [str(SCRIPTS / command[0]), *command[1:]], capture_output=True, encoding="utf-8", errors="replace"
        )
        say(f"{name}: {'fine' if done.returncode == 0 else 'see below'}")
        if done.returncode:
            found = 1
            say((done.stdout + done.stderr).strip())
    return found if arguments else test([]) or found


def shots(arguments: list[str]) -> int:
    """Paints every page in every theme to PNG files in a folder, "shots" unless named."""
    prepare("dev")
    folder = Path(arguments[0] if arguments else ROOT / "shots").absolute()
    os.chdir(ROOT)
    return start("-m", "tests.shots", str(folder), offscreen=True)


def bench(arguments: list[str]) -> int:
    """Runs the benchmarks one after the other, all of them or those named; 1 when one of them failed."""
    scripts = {path.stem: path for path in sorted((ROOT / "benchmarks").glob("*.py"))}
    for name in arguments:
        if name not in scripts:
            raise Trouble(f"There is no benchmark called {name}; there are {', '.join(scripts)}.")
    prepare("dev")
    worst = 0
    for name in arguments or scripts:
        say(f"{name}:")
        worst = max(worst, start("-u", str(scripts[name])))
    return worst


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "check": check,
    "shots": shots,
    "bench": bench,
}


def main(arguments: list[str]) -> int:
    """Runs one command; its exit code, 2 for arguments that are not understood."""
    name = arguments[0] if arguments else "--help"
    if name in ("--help", "-h", "help"):
        say((__doc__ or "").strip())
        return 0
    if name not in COMMANDS:
        print(f"There is no command {name}; there are {', '.join(COMMANDS)}.", file=sys.stderr)
        return 2
    try:
        return COMMANDS[name](arguments[1:])
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
