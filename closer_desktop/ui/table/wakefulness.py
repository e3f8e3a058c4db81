"""Keeps the screen awake while cards lie on the table, where the system lets an app ask for that."""

import sys
from typing import Any

_WHY = "Cards are on the table"


class Wakefulness:
    """Asks once and lets go once; a system that does not know the wish is left alone."""

    def __init__(self) -> None:
        self._held: Any = None

    def hold(self) -> None:
        """Ask the system not to dim or lock the screen."""
        if self._held is None:
            self._held = _ask()

    def let_go(self) -> None:
        """Let the screen sleep again."""
        held, self._held = self._held, None
        if held is not None:
            held()


def _ask() -> Any:
    """What lets go again, or None where the wish cannot be made."""
    if sys.platform == "win32":
        return _ask_windows()
    if sys.platform == "darwin":
        return _ask_mac()
    return _ask_freedesktop()


def _ask_windows() -> Any:
    import ctypes

    continuous, display = 0x80000000, 0x00000002
    state = ctypes.windll.kernel32.SetThreadExecutionState  # type: ignore[attr-defined]
    state(continuous | display)
    return lambda: state(continuous)


def _ask_mac() -> Any:
    import os
    import subprocess

    try:
        awake = subprocess.Popen(["/usr/bin/caffeinate", "-d", "-w", str(os.getpid())])
    except OSError:
        return None
    return awake.terminate


def _ask_freedesktop() -> Any:
    # Imported only when table mode is entered: nobody else needs the message bus.
    from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusMessage

    name = "org.freedesktop.ScreenSaver"
    saver = QDBusInterface(name, "/org/freedesktop/ScreenSaver", name, QDBusConnection.sessionBus())
    if not saver.isValid():
        return None
    answer = saver.call("Inhibit", "Closer", _WHY)
    if answer.type() != QDBusMessage.MessageType.ReplyMessage:
        return None
    return lambda: saver.call("UnInhibit", answer.arguments()[0])
