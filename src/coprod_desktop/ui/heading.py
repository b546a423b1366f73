"""The one heading: it lives as long as the window, and takes the focus when a page is new."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt

from coprod_desktop.ui.accessible import be_heading
from coprod_desktop.ui.text_label import TextLabel, sentences
from coprod_desktop.ui.theme import HEADING, Token, em

_AIR = 0.4  # em


class Heading(TextLabel):
    """What this page is. Takes focus by click or from the window, so it is no Tab stop."""

    picture_size = 2.6
    ring = (
        2,
        Token.ACCENT,
    )  # it is there on every new page: as thin as WCAG 2.4.13 lets it be, and no black box

    def __init__(self) -> None:
        super().__init__(style=HEADING)
        be_heading(self, 1)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setObjectName("heading")
        self._told = ""

    def sizeHint(self) -> QSize:
        """Leave some air behind the last letter, so that the ring does not touch it."""
        return super().sizeHint() + QSize(em(_AIR), 0)

    def show_page(self, title: str, description: str, picture: str = "", news: str = "") -> None:
        """Say which page this is. Call `take_focus` afterwards to have it read out.

        Args:
            title: the page's heading.
            description: what a screen reader adds to it.
            picture: the picture beside it.
            news: what just happened, read with a new page, once. It goes when the heading is left.
        """
        if picture != self.pictured:
            self.pictured = picture
            self.updateGeometry()
            self.update()
        self.say(title)
        left = not self.hasFocus() and self.accessibleDescription() != description
        if description != self._told or news or left:  # else it would be read out again, over a notice
            self._told = description
            self.setAccessibleDescription(
                description if news in description else sentences(news, description)
            )

    def take_focus(self) -> None:
        """Take the focus, so that a screen reader reads the heading and its description."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
