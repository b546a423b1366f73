"""Papers that were saved on this laptop: how many there are, and a way to take them off it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from coprod_desktop.presenters.page import Page, quiet
from coprod_desktop.presenters.screen import Button, Part, Screen, Text, Tone
from coprod_desktop.presenters.wording import papers_in_folder


class PapersHerePage(Page):
    """Only papers of this program go. Whatever else somebody put into the folder stays."""

    def open(self) -> None:
        """Look for them, in the background."""
        self.found: Sequence[Path] | None = None
        self.said = ""
        project = self.desk.project
        self.folder = self.desk.outside.papers_folder(project.name, project.id)
        self._look()

    def _look(self) -> None:
        outside = self.desk.outside
        outside.in_background(lambda: outside.papers_in(self.folder), self._show, self._tell)

    def screen(self) -> Screen:
        """Return how many there are, and the way to take them off."""
        words = self.desk.words
        return Screen(
            id="papers-here",
            key=self.key,
            title=words("Our papers on this laptop"),
            parts=(*self._papers(), quiet("continue", words("Back to the papers"))),
            notice=self.said,
            window_title=words("Agreements"),
        )

    def _papers(self) -> tuple[Part, ...]:
        words = self.desk.words
        if self.found is None:
            return (Text(words=words("Looking for papers…"), tone=Tone.NOTE),)
        stays = Text(words=words("Papers that somebody wrote in stay where they are."), tone=Tone.HINT)
        if not self.found:
            none = words("There are no papers in this folder: {folder}", folder=self.folder)
            return (Text(words=none), stays)
        return (
            Text(words=papers_in_folder(len(self.found), self.folder, words)),
            Text(words=words("Anybody who uses this laptop can read them.")),
            Text(words=words("The project stays. You can make the papers again."), tone=Tone.HINT),
            stays,
            Text(
                words=words("Papers on a stick stay there. The disk may keep parts of these."), tone=Tone.HINT
            ),
            Button(id="take-off", words=words("Take these papers off this laptop")),
        )

    def press(self, button: str) -> None:
        """Take them off, or go back."""
        if button == "continue":
            self.paths.go("agreements")
        elif button == "take-off" and self.found:
            found, outside = self.found, self.desk.outside
            self.found = None
            outside.in_background(lambda: outside.throw_away(found), self._gone, self._not_gone)

    def _show(self, found: Sequence[Path]) -> None:
        self.found = found
        self.desk.outside.redraw()

    def _gone(self, _: None) -> None:
        self.said = self.desk.words("The papers are off this laptop.")
        self._look()

    def _not_gone(self, trouble: str) -> None:
        self.said = trouble
        self._look()

    def _tell(self, trouble: str) -> None:
        self.said = self.said or trouble
        self._show(())
