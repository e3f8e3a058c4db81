"""Exporting everything kept of a person: asks for a file, writes it, and says what came of it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from closer_desktop.domain.people import Person
from closer_desktop.errors import CloserError
from closer_desktop.services.person_files import PersonFiles

_LONGEST_NAME = 60


def export_person(parent: QWidget, files: PersonFiles, person: Person, say: Callable[[str], None]) -> None:
    """Ask where to, and write it as JSON or text by the file's ending."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    kinds = _tr("To bring in again (*.json);;To read (*.txt)")
    dialog = QFileDialog(parent, _tr("Where to"), folder, kinds)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("json")
    dialog.filterSelected.connect(partial(_follow_kind, dialog))
    name = "".join(sign if sign.isalnum() or sign in " -" else "-" for sign in person.name)
    dialog.selectFile(f"{name[:_LONGEST_NAME].strip()}.json")
    dialog.fileSelected.connect(partial(_write, files, person, say))
    dialog.open()


def _follow_kind(dialog: QFileDialog, kind: str) -> None:
    ending = kind.rpartition("*.")[2].rstrip(")")
    dialog.setDefaultSuffix(ending)
    chosen = dialog.selectedFiles()
    if chosen:
        dialog.selectFile(Path(chosen[0]).with_suffix(f".{ending}").name)


def _write(files: PersonFiles, person: Person, say: Callable[[str], None], chosen: str) -> None:
    file = Path(chosen)
    try:
        files.export(person, file)
    except CloserError as trouble:
        say(str(trouble))
        return
    say(_tr("Everything kept of {name} is in {file}.").format(name=person.name, file=file))


def _tr(text: str) -> str:
    return QCoreApplication.translate("export", text)
