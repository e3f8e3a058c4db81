"""What a file would bring into the Library; nothing is written before "Import" is pressed."""

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from closer_desktop.domain.text import NAME_LIMIT
from closer_desktop.services.transfer import Plan
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button
from closer_desktop.ui.widgets.labels import plain_label, wrapping_label
from closer_desktop.ui.words import cards_counted

_MOST_SHOWN = 500


class ImportDialog(QDialog):
    """Shows new, changed, doubled and refused cards, and asks into which deck they go."""

    def __init__(self, theme: Theme, plan: Plan, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("window")
        self.setWindowTitle(self.tr("Import cards"))
        self.resize(640, 560)
        count = len(plan.new) + len(plan.changed)
        self.title = QLineEdit(plan.deck.title)
        self.title.setMaxLength(NAME_LIMIT)
        self.title.setMinimumHeight(42)
        self.title.setAccessibleName(self.tr("Into the deck"))
        self.keep = Button(theme, look="solid", icon_name="check")
        self.keep.say(
            self.tr("Import {cards}").format(cards=cards_counted(count)) if count else self.tr("Import")
        )
        self.keep.clicked.connect(self.accept)
        self.keep.setEnabled(bool(plan.order))
        leave = Button(theme, self.tr("Not now"), look="flat")
        leave.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(leave)
        foot.addWidget(self.keep)
        deck = QHBoxLayout()
        deck.setSpacing(12)
        deck.addWidget(plain_label(self.tr("Into the deck"), "strong"))
        deck.addWidget(self.title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 22, 20)
        column.setSpacing(12)
        column.addWidget(plain_label(self.tr("Import cards"), "section"))
        column.addWidget(wrapping_label(self._sum(plan)))
        for warning in plan.warnings[:3]:
            column.addWidget(wrapping_label(warning, "dim"))
        column.addWidget(self._list(plan), 1)
        column.addLayout(deck)
        column.addWidget(wrapping_label(self.tr("One undo takes all of it back."), "dim"))
        column.addLayout(foot)

    def _sum(self, plan: Plan) -> str:
        return self.tr("{new} new, {changed} changed, {doubled} already here, {refused} refused.").format(
            new=len(plan.new), changed=len(plan.changed), doubled=len(plan.doubled), refused=len(plan.refused)
        )

    def _list(self, plan: Plan) -> QListView:
        lines = [self.tr("Refused: {why}").format(why=aside.sentence) for aside in plan.refused]
        lines += [self.tr("Changed: {text}").format(text=card.text) for card in plan.changed]
        lines += [self.tr("New: {text}").format(text=card.text) for card in plan.new]
        view = QListView()
        view.setAccessibleName(self.tr("What comes in"))
        view.setModel(QStringListModel([" ".join(line.split()) for line in lines[:_MOST_SHOWN]], view))
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setWordWrap(True)
        view.setSpacing(3)
        return view
