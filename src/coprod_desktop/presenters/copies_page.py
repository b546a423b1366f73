"""Earlier copies of a project: what is in each, and going back to one. Going back can be undone."""

from __future__ import annotations

from collections.abc import Sequence

from coprod_desktop.presenters.house import KeptCopy
from coprod_desktop.presenters.safe_pages import SafePage
from coprod_desktop.presenters.screen import Button, Card, Cards, Part, Screen, Text, Tone
from coprod_desktop.presenters.what_is_in import not_as_now, preview, titles_of


class CopiesPage(SafePage):
    """Lists the copies, the newest first, and says what would come back."""

    def open(self) -> None:
        """Open each copy, away from the window."""
        super().open()
        self._look()

    def _look(self) -> None:
        self.found: Sequence[KeptCopy] | None = None
        self.desk.outside.in_background(self.vault.copies, self._take, self._tell)

    def _take(self, found: Sequence[KeptCopy]) -> None:
        self.found = found
        self.desk.outside.redraw()

    def screen(self) -> Screen:
        """Return the copies, or that they are being looked for."""
        words = self.desk.words
        return Screen(
            id="safe-copies",
            key=self.key,
            title=words("Earlier copies of our project"),
            parts=(
                Text(words=words("The laptop makes a copy each time you open the project.")),
                *self._copies(),
                Text(
                    words=words(
                        "What people agreed to, and the agreements you kept, stay as they are now. "
                        "Going back changes only the rest."
                    ),
                    tone=Tone.HINT,
                ),
                Button(id="safe-taken", words=words("What was taken away today")),
            ),
            window_title=words("Earlier copies"),
        )

    def _copies(self) -> tuple[Part, ...]:
        words = self.desk.words
        if self.found is None or self.busy:
            return (self.waiting(),)
        titles = titles_of([copy.project for copy in self.found], words)
        cards = tuple(map(self._card, self.found, titles))
        return (Cards(label=words("Copies"), cards=cards, empty=words("There is no copy yet.")),)

    def _card(self, copy: KeptCopy, title: str) -> Card:
        words, project = self.desk.words, copy.project
        return Card(
            title=title,
            lines=(*preview(project, words), not_as_now(project, self.desk.project, words)),
            buttons=(Button(id=f"go-back/{copy.id}", words=words("Go back to: {copy}", copy=title)),),
        )

    def press(self, button: str) -> None:
        """Go back to a copy. What there is now becomes a copy first."""
        if button == "safe-taken":
            self.paths.go(button)
        verb, _, wanted = button.partition("/")
        copy = next((one for one in self.found or () if one.id == wanted), None)
        if verb == "go-back" and copy is not None and not self.busy:
            self.work(self._copy_what_is_now, lambda _: self._go_back(copy))

    def _copy_what_is_now(self) -> str:
        self.vault.make_copy(self.desk.today)
        return ""

    def _go_back(self, copy: KeptCopy) -> None:
        self.desk.go_back_to(copy.project, self.desk.words("The project is as it was then."))
        self._look()  # there is one more
