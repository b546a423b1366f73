"""The one heading: it lives as long as the window, and takes the focus when a page is new."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from coprod_desktop.ui.accessible import give_role
from coprod_desktop.ui.text_label import TextLabel
from coprod_desktop.ui.theme import HEADING, Token


class Heading(TextLabel):
    """What this page is. Takes focus by click or from the window, so it is no Tab stop."""

    picture_size = 2.6
    ring = (
        2,
        Token.ACCENT,
    )  # it is there on every new page: as thin as WCAG 2.4.13 lets it be, and no black box

    def __init__(self) -> None:
        super().__init__(style=HEADING)
        give_role(self, QAccessible.Role.Heading)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setObjectName("heading")
        self._told = ""

    def show_page(self, title: str, description: str, picture: str = "") -> None:
        """Say which page this is. Call `take_focus` afterwards to have it read out."""
        if picture != self.pictured:
            self.pictured = picture
            self.updateGeometry()
            self.update()
        self.say(title)
        if description != self._told:  # the same again would be read out again, over a notice
            self._told = description
            self.setAccessibleDescription(description)

    def take_focus(self) -> None:
        """Take the focus, so that a screen reader reads the heading and its description."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
