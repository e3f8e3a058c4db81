"""Buttons in the looks that the stylesheet knows, each with an icon that follows the theme."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton

from closer_desktop.ui.theme.icons import icon
from closer_desktop.ui.theme.palette import Palette
from closer_desktop.ui.theme.theme import Theme, restyle
from closer_desktop.ui.widgets.labels import plain_tip

_ICON_SIZE = 24
_ANY_WIDTH = 16_777_215


class Button(QPushButton):
    """A push button; its icon takes the colour of a palette role, its gap to the text is padded."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        look: str = "",
        icon_name: str = "",
        tip: str = "",
        icon_after: bool = False,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._icon_name = icon_name
        self._icon_after = icon_after
        self._icon_role = {"solid": "on_sel", "strip": "on_sel"}.get(look, "ink")
        if look:
            self.setProperty("look", look)
        if icon_after:
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setIconSize(QSize(_ICON_SIZE, _ICON_SIZE))
        feel_like_a_button(self)
        self.setToolTip(tip)
        self.say(text)
        self.repaint_icon()
        theme.changed.connect(self.repaint_icon)

    def say(self, text: str, spoken: str = "") -> None:
        """Show the text; `spoken` is what a screen reader says where that is more."""
        gap = " " if self._icon_name and text else ""
        shown = text.replace("&", "&&")
        self.setText(f"{shown}{gap * 2}" if self._icon_after else f"{gap * 2}{shown}")
        self.setAccessibleName(spoken or text)

    def wear_depth(self, depth: int) -> None:
        """Take the colours of a depth."""
        restyle(self, depth=str(depth))
        self._icon_role = f"{('light', 'open', 'deep', 'intimate')[depth - 1]}_on"
        self.repaint_icon()

    def use_icon(self, name: str) -> None:
        """Show another icon, or none."""
        self._icon_name = name
        if not name:
            self.setIcon(QIcon())
        self.repaint_icon()

    def repaint_icon(self) -> None:
        """Paint the icon in the colours of the present light."""
        if self._icon_name:
            self.setIcon(icon(self._icon_name, self._theme.palette.tokens[self._icon_role]))


class QuietButton(QToolButton):
    """A round button that is only an icon; its spoken name is its tip without the key."""

    def __init__(self, theme: Theme, icon_name: str, name: str, key: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._icon_name = icon_name
        self.setProperty("look", "quiet")
        self.setIconSize(QSize(_ICON_SIZE, _ICON_SIZE))
        feel_like_a_button(self)
        name_button(self, name, key)
        self.repaint_icon()
        theme.changed.connect(self.repaint_icon)

    def use_icon(self, name: str) -> None:
        """Show another icon."""
        self._icon_name = name
        self.repaint_icon()

    def repaint_icon(self) -> None:
        """Paint the icon in the colours of the present light."""
        self.setIcon(icon(self._icon_name, self._theme.palette.ink))


def chip(text: str, spoken: str, tip: str = "") -> QPushButton:
    """A small round button that is either chosen or not."""
    button = QPushButton(text.replace("&", "&&"))
    button.setProperty("look", "chip")
    button.setCheckable(True)
    feel_like_a_button(button)
    button.setAccessibleName(spoken)
    button.setToolTip(tip)
    return button


def leave_only_icon(button: QPushButton, only_icon: bool, width: int) -> None:
    """Narrow a button to this width where it has given up its words."""
    restyle(button, bare=only_icon)
    button.setMinimumWidth(width if only_icon else 0)
    button.setMaximumWidth(width if only_icon else _ANY_WIDTH)


def laid_width(button: QAbstractButton) -> int:
    """The width that a layout gives the button when there is room, in pixels."""
    return max(button.minimumWidth(), min(button.sizeHint().width(), button.maximumWidth()))


def feel_like_a_button(button: QAbstractButton) -> None:
    """Show a hand over it; a click leaves the keys where they were, the Tab key reaches it."""
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)


def name_button(button: QAbstractButton, name: str, key: str = "") -> None:
    """Give a button its spoken name, and a tip that also tells the key."""
    button.setAccessibleName(name)
    button.setToolTip(plain_tip(f"{name} ({key})" if key else name))


def ink_of(palette: Palette, *, chosen: bool) -> str:
    """The colour of an icon on a button that is chosen or not."""
    return palette.ink if chosen else palette.ink2
