"""What a test of windows may leave behind: windows and running timers, described for people."""

import gc
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import getCppPointer, isValid


def top_windows() -> set[str]:
    """Every window that is alive after those that asked to be deleted are gone."""
    if QApplication.instance() is None:
        return set()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return {described(window) for window in QApplication.topLevelWidgets()}


def running_timers() -> set[str]:
    """Every QTimer that Python knows and that runs."""
    kinds = _kinds_of(QTimer)
    timers = [each for each in gc.get_objects() if type(each) in kinds]
    return {described(timer) for timer in timers if isValid(timer) and timer.isActive()}


def _kinds_of(kind: type[QObject]) -> set[type[QObject]]:
    kinds = {kind}
    for heir in kind.__subclasses__():
        kinds |= _kinds_of(heir)
    return kinds


def new_since(before: set[str], look: Callable[[], set[str]]) -> set[str]:
    """What was not there before and stays; collects garbage only in doubt, because that takes long."""
    left = look() - before
    if left:
        gc.collect()
        left = look() - before
    return left


def described(thing: QObject) -> str:
    """A name for people that tells two things apart, also when Python wraps one of them anew."""
    name = f"{type(thing).__name__} {thing.objectName()}".strip()
    return f"{name} at {getCppPointer(thing)[0]:#x}"
