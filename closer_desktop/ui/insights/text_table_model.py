"""A table of text for a view, however long it is."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from closer_desktop.ui.insights.tables import TextTable

_Index = QModelIndex | QPersistentModelIndex


class TextTableModel(QAbstractTableModel):
    """Shows the rows as they are."""

    def __init__(self, table: TextTable, parent: QObject) -> None:
        super().__init__(parent)
        self._table = table

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many rows there are, besides the heads."""
        return 0 if parent is not None and parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        """How many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self._table.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The text of a cell."""
        if index.isValid() and role == Qt.ItemDataRole.DisplayRole:
            return self._table.rows[index.row()][index.column()]
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The head of a column; of a row, its number."""
        if role == Qt.ItemDataRole.DisplayRole:
            is_column = orientation == Qt.Orientation.Horizontal
            return self._table.columns[section] if is_column else str(section + 1)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None
