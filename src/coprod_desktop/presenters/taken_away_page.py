"""What was taken away since the project was opened: put it back, or make it go for good (R15)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from coprod_desktop.domain.project import Project
from coprod_desktop.domain.taken_away import TakenAway, put_back, without
from coprod_desktop.domain.typed import shorten
from coprod_desktop.presenters.safe_pages import SafePage
from coprod_desktop.presenters.screen import Button, Card, Cards, Part, Screen, Text, Tone, Weight

IN_SIGHT = 80


class TakenAwayPage(SafePage):
    """Lists each step that took something away, the last one first."""

    def screen(self) -> Screen:
        """Return the list."""
        words = self.desk.words
        cards = tuple(map(self._card, reversed(self.desk.taken_away)))
        return Screen(
            id="safe-taken",
            key=self.key,
            title=words("What was taken away today"),
            parts=(
                Text(
                    words=words(
                        "You can put it back until this project is closed. After that it is not here."
                    )
                ),
                Cards(label=words("Taken away"), cards=cards, empty=words("Nothing was taken away.")),
                *(self._for_good() if cards else ()),
            ),
            window_title=words("What was taken away"),
        )

    def _card(self, taken: TakenAway) -> Card:
        words, what = self.desk.words, shorten(taken.words, IN_SIGHT)
        back = words("Put it back: {what}", what=what or taken.said)
        return Card(
            title=taken.said,
            lines=(what,) if what else (),
            buttons=(Button(id=f"put-back/{taken.id}", words=back),),
        )

    def _for_good(self) -> tuple[Part, ...]:
        words = self.desk.words
        if self.busy:
            return (self.waiting(),)
        return (
            Text(words=words("Earlier copies on this laptop still have it."), tone=Tone.HINT),
            Button(
                id="for-good",
                words=words("Take it out of earlier copies, too"),
                weight=Weight.QUIET,
            ),
        )

    def press(self, button: str) -> None:
        """Put something back, or let go of all of it."""
        verb, _, step = button.partition("/")
        desk = self.desk
        taken = next((one for one in desk.taken_away if one.id == step), None)
        if verb == "put-back" and taken is not None and not self.busy:
            desk.taken_away.remove(taken)
            desk.put(put_back(desk.project, taken))
            desk.notice = desk.words("It is back.")
        elif verb == "for-good" and not self.busy:
            clean = partial(without, steps=tuple(desk.taken_away))
            desk.flush()
            self.work(lambda: self._clean(clean), lambda _: self._gone())

    def _clean(self, clean: Callable[[Project], Project]) -> str:
        self.vault.clean_up(clean)
        return ""

    def _gone(self) -> None:
        self.desk.taken_away.clear()
        self.desk.notice = self.desk.words("It is in this project no more, and in no earlier copy.")
