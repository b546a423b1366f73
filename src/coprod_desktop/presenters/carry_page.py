"""Writes the project into one file, to go on with it on another laptop."""

from __future__ import annotations

from pathlib import Path

from coprod_desktop.domain.file_names import plain_name
from coprod_desktop.domain.trips import with_trip
from coprod_desktop.presenters.page import go_on
from coprod_desktop.presenters.safe_pages import SafePage
from coprod_desktop.presenters.screen import Part, Screen, Text, Tone


class CarryPage(SafePage):
    """Says what the file is, and asks where it shall go."""

    def screen(self) -> Screen:
        """Return what happens, and the way."""
        words = self.desk.words
        return Screen(
            id="safe-carry",
            key=self.key,
            title=words("Take our project to another laptop"),
            parts=(self.waiting(),) if self.busy else self._ways(),
            window_title=words("Another laptop"),
        )

    def _ways(self) -> tuple[Part, ...]:
        words = self.desk.words
        lock = (
            words("The file opens only with the words of your group, or with the spare key.")
            if self.vault.locked
            else words("The file has no lock. Anybody who has it can open it.")
        )
        return (
            Text(words=words("The laptop writes all of the project into 1 file, on a stick or in a folder.")),
            Text(words=words("On the other laptop, open this program. Press “Open a project from a stick”.")),
            Text(words=lock, tone=Tone.NOTE),
            go_on(words("Choose where the file goes"), "choose"),
            Text(
                words=words("The project stays on this laptop too. Nothing on the stick is written over."),
                tone=Tone.HINT,
            ),
        )

    def press(self, button: str) -> None:
        """Let somebody choose, and write."""
        if button == "choose" and not self.busy:
            self.desk.outside.choose_folder(self._write)

    def _write(self, folder: Path) -> None:
        desk = self.desk
        desk.keep(trips=with_trip(desk.project, desk.stamp, desk.make_id()))
        project = desk.project  # also where this laptop cannot save it now: then it is safe in the file
        name = f"{plain_name(project.name, project.id)}-{desk.today}"
        self.work(lambda: self.vault.carry(folder, name, project).name, self._written)

    def _written(self, name: str) -> None:
        said = "Our project is in this file: {name}. Tell the laptop before you take the stick out."
        self.desk.notice = self.desk.words(said, name=name)
