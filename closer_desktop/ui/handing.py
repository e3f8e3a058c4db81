"""Handing a file to people: where to, whether that can be written, and what came of it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from closer_desktop.errors import CloserError
from closer_desktop.services.handing_out import check_can_hand_out, hand_out


class Handing:
    """Asks on behalf of a page or dialog, and speaks to people through `say`."""

    def __init__(self, parent: QWidget, say: Callable[[str], None]) -> None:
        self._parent = parent
        self._say = say

    def ask(self, name: str, kinds: str, begins: bytes, then: Callable[[Path], None]) -> None:
        """Ask for a file, and go on once it is sure that it can be written."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._parent, _tr("Where to"), folder, kinds)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix[1:])
        dialog.selectFile(name)
        dialog.fileSelected.connect(partial(self._go_on_with, begins, then))
        dialog.open()

    def write(self, file: Path, content: Callable[[], bytes]) -> None:
        """Write the file, and say where it is."""
        try:
            hand_out(file, content())
        except CloserError as trouble:
            self._say(str(trouble))
            return
        self._say(_tr("Saved in {file}.").format(file=file))

    def _go_on_with(self, begins: bytes, then: Callable[[Path], None], chosen: str) -> None:
        file = Path(chosen)
        try:
            check_can_hand_out(file, begins)
        except CloserError as trouble:
            self._say(str(trouble))
            return
        then(file)


def _tr(text: str) -> str:
    return QCoreApplication.translate("handing", text)
