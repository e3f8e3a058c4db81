"""The way from the journal back to the last evening, for a while after its end."""

from closer_desktop.ui.rooms import Rooms
from closer_desktop.ui.theme.theme import Theme
from closer_desktop.ui.widgets.buttons import Button, leave_only_icon

# In a page narrower than this the button gives up its words.
_ROOM_FOR_WORDS, _TARGET = 720, 46


class WayBack(Button):
    """A button that is there only as long as there is something to look back on."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, icon_name="table")
        self.setToolTip(self.tr("Say what the cards of the last evening were"))
        self.hide()

    def fit(self, page_width: int) -> None:
        """Say its words where a page of this width has room for them."""
        is_brief = page_width < _ROOM_FOR_WORDS
        self.say("" if is_brief else self.tr("The last evening"), self.tr("The last evening"))
        leave_only_icon(self, is_brief, _TARGET)

    def show_for(self, rooms: Rooms | None) -> None:
        """Be there if there is such an evening."""
        self.setVisible(rooms is not None and rooms.looking_back.evening is not None)
