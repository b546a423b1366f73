"""Agreements: the way to every paper, list by list, and to saving them all at once."""

from __future__ import annotations

from coprod_desktop.domain.agreements import names
from coprod_desktop.presenters.list_page import ListPage
from coprod_desktop.presenters.needs_notes import languages_read
from coprod_desktop.presenters.page import quiet
from coprod_desktop.presenters.paper_forms import who_reads_what
from coprod_desktop.presenters.paper_lists import LISTS, PaperList, list_of
from coprod_desktop.presenters.saving_papers import News, said_of_making
from coprod_desktop.presenters.screen import Bullets, Button, Part, Screen, Text, Tone, Weight


class AgreementsPage(ListPage):
    """A short page with few choices; the papers themselves are one press behind it."""

    part = "agreements"

    def tidy(self) -> None:
        """Start with nothing said about saving."""
        self.news = News(self.desk)

    def screen(self) -> Screen:
        """Return the ways to the papers."""
        words = self.desk.words
        return Screen(
            id="agreements",
            key=self.key,
            title=words("Agreements to print, sign and keep"),
            parts=(
                Text(
                    words=words(
                        "You can print at any time, also before everything is agreed. It says “Draft” then."
                    )
                ),
                *said_of_making(self.desk),
                Text(
                    words=words("Anybody who has the papers can read them. Keep them safe."), tone=Tone.HINT
                ),
                *self._lists(),
                Button(id="save-all", words=words("Save all the papers"), weight=Weight.MAIN),
                *self._forms(),
                Button(id="done", words=words("This part is done for now")),
                quiet("look-again", words("We want to look at this part again")),
            ),
            notice=self.news.now(),
            window_title=words("Agreements"),
        )

    def _lists(self) -> tuple[Part, ...]:
        words, desk = self.desk.words, self.desk
        lists = [list_of(kind, subject) for kind, subject in names(desk.project, desk.pack)]
        return tuple(
            Button(
                id=f"list/{one}",
                words=words("{list}: {n}", list=words(LISTS[one]), n=lists.count(one)),
            )
            for one in PaperList
            if one in lists
        )

    def _forms(self) -> tuple[Part, ...]:
        reads = (*who_reads_what(self.desk), *languages_read(self.desk))
        return (
            *((Bullets(items=reads),) if reads else ()),
            quiet("forms", self.desk.words("Choose how our papers look")),
            quiet("check-paper", self.desk.words("Check a paper somebody brings")),
        )

    def act(self, button: str) -> None:
        """Open a list of papers, the page that saves them all, or how they look."""
        verb, _, item = button.partition("/")
        if verb == "list":
            self.paths.go("papers", item)
        elif button == "save-all":
            self.paths.go("save-papers")
        elif button == "forms":
            self.paths.go("paper-forms")
        elif button == "check-paper":
            self.paths.go("check-paper")
