"""What else can be done with the card on the table and with the evening."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from closer_desktop.ui.table.table_acts import TableActs


class TableMenu(QMenu):
    """Opens over the table and is gone when it closes."""

    def __init__(self, page: QWidget, acts: TableActs) -> None:
        super().__init__(page)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, act in (
            (self.tr("A breather (B)"), acts.breathe_or_return),
            (self.tr("Why this card?"), acts.say_why),
            (self.tr("Put away: deal it no more"), acts.put_away),
            (self.tr("Shuffle the pile (X)"), acts.shuffle),
            (self.tr("A last card"), acts.land),
            (self.tr("Take cards along (Ctrl+P)"), acts.takeaway_requested.emit),
            (self.tr("Bring a walk home"), acts.homecoming_requested.emit),
            (self.tr("Stop here"), acts.stop),
        ):
            self.addAction(words).triggered.connect(act)
