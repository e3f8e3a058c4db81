"""Exporting everything kept of a person: asks for a file, writes it, and says what came of it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from closer_desktop.domain.people import Person
from closer_desktop.errors import CloserError
from closer_desktop.ui.rooms import Rooms
from closer_desktop.ui.watched_work import WatchedWork

_LONGEST_NAME = 60


def export_person(parent: QWidget, rooms: Rooms, person: Person, say: Callable[[str], None]) -> None:
    """Ask where to, and write it behind the window, as JSON or text by the file's ending."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    kinds = _tr("To bring in again (*.json);;To read (*.txt)")
    dialog = QFileDialog(parent, _tr("Where to"), folder, kinds)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("json")
    dialog.filterSelected.connect(partial(_follow_kind, dialog))
    name = "".join(sign if sign.isalnum() or sign in " -" else "-" for sign in person.name)
    dialog.selectFile(f"{name[:_LONGEST_NAME].strip()}.json")
    dialog.fileSelected.connect(partial(_write, parent, rooms, person, say))
    dialog.open()


def _follow_kind(dialog: QFileDialog, kind: str) -> None:
    ending = kind.rpartition("*.")[2].rstrip(")")
    dialog.setDefaultSuffix(ending)
    chosen = dialog.selectedFiles()
    if chosen:
        dialog.selectFile(Path(chosen[0]).with_suffix(f".{ending}").name)


def _write(parent: QWidget, rooms: Rooms, person: Person, say: Callable[[str], None], chosen: str) -> None:
    file, export = Path(chosen), rooms.person_files.export
    words = _tr("Everything kept of {name} is in {file}.").format(name=person.name, file=file)
    work = WatchedWork(rooms.later, parent)
    work.refused.connect(partial(_say_trouble, say))
    work.start(lambda _: export(person, file), lambda _: say(words))


def _say_trouble(say: Callable[[str], None], trouble: CloserError) -> None:
    say(str(trouble))


def _tr(text: str) -> str:
    return QCoreApplication.translate("export", text)
