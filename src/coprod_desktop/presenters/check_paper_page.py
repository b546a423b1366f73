"""Checking a paper somebody brings: is it a version of this project, as it was made?"""

from __future__ import annotations

from pathlib import Path

from coprod_desktop.domain.agreements.checking import Checked
from coprod_desktop.presenters.page import Page, go_on, quiet
from coprod_desktop.presenters.screen import Bullets, Screen, Text


class CheckPaperPage(Page):
    """Choose the PDF of a paper, and hear whether it is well."""

    def open(self) -> None:
        """Start with nothing checked."""
        self.says, self.codes, self.checked = "", tuple[str, ...](), False

    def screen(self) -> Screen:
        """Return what can be checked, and what was found."""
        words = self.desk.words
        return Screen(
            id="check-paper",
            key=self.key,
            title=words("Check a paper"),
            parts=(
                Text(words=words("Choose the file of a paper. Nothing in it is changed.")),
                Text(words=words("You hear if it is a version of this project, and if somebody changed it.")),
                *((Bullets(items=self.codes),) if self.codes else ()),
                go_on(words("Choose another paper") if self.checked else words("Choose the paper"), "choose"),
                quiet("back-to-papers", words("Back to the papers")),
            ),
            notice=self.says,
            window_title=words("Check a paper"),
        )

    def press(self, button: str) -> None:
        """Choose a paper, or go back."""
        if button == "choose":
            self.desk.outside.choose_paper(self._check)
        elif button == "back-to-papers":
            self.paths.go("agreements")

    def _check(self, path: Path) -> None:
        outside, project = self.desk.outside, self.desk.project
        self.codes = ()
        self._tell(self.desk.words("Looking at the paper…"))
        outside.in_background(lambda: outside.check_paper(path, project), self._take, self._take_trouble)

    def _take(self, checked: Checked) -> None:
        words = self.desk.words
        first = words("All is well with this paper.") if checked.well else words("Look at this paper again.")
        self.checked = True
        self._tell("\n".join((first, *checked.says)))

    def _take_trouble(self, said: str) -> None:
        """Tell why it cannot be checked. Codes to compare by eye stand in a list under it."""
        self.checked = True
        first, *codes = said.split("\n")
        self.codes = tuple(codes)
        self._tell(first)

    def _tell(self, said: str) -> None:
        self.says = said
        self.desk.outside.redraw()
