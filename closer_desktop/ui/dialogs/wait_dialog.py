"""What is seen while something long is done behind the window, which takes no other wish meanwhile."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QProgressBar, QVBoxLayout, QWidget

from closer_desktop.errors import CloserError
from closer_desktop.ui.rooms import Later
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.watched_work import WatchedWork
from closer_desktop.ui.widgets.labels import wrapping_label

_WIDTH = 420


class WaitDialog(QDialog):
    """Opens at once, does the work, and closes itself before it tells how that went."""

    def __init__(
        self,
        theme: Theme,
        later: Later,
        sentence: str,
        work: Callable[[], None],
        done: Callable[[CloserError | None], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("window")
        theme.dress(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("One moment"))
        self._done = done
        said = wrapping_label(sentence)
        bar = QProgressBar()
        # How long it takes is not known before: it can only move, and with less motion there is none.
        bar.setRange(0, 0)
        bar.setHidden(theme.less_motion)
        bar.setTextVisible(False)
        bar.setAccessibleName(sentence)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 20, 26, 22)
        column.setSpacing(12)
        column.addWidget(said)
        column.addWidget(bar)
        self.setFixedWidth(_WIDTH)
        self._work = WatchedWork(later, self)
        self._work.refused.connect(self._end)
        self._work.stopped.connect(self.accept)
        # An open panel, and a card on a second screen, could still be clicked otherwise.
        if panel := QApplication.activePopupWidget():
            panel.close()
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.show()
        self._work.start(lambda _progress: work(), lambda _result: self._end())

    def reject(self) -> None:
        """What was begun is ended; there is no way out before."""

    def _end(self, trouble: CloserError | None = None) -> None:
        self.accept()
        self._done(trouble)
