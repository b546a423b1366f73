"""How a form of papers is called, and the page on which a group chooses how its own are made."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.agreements.forms import Form, copies_of_group_papers, readers_of
from coprod_desktop.domain.person import PaperSize, WordLevel
from coprod_desktop.domain.words import Words
from coprod_desktop.presenters.desk import Desk
from coprod_desktop.presenters.naming import called
from coprod_desktop.presenters.page import Page, go_on
from coprod_desktop.presenters.screen import ChoiceField, Option, Screen, Text
from coprod_desktop.presenters.wording import PAPER_SIZES, WORD_LEVELS

_SIZES = {PaperSize.STANDARD: "", PaperSize.LARGE: "large print", PaperSize.GIANT: "giant print"}
YES, NO = "yes", "no"


def form_in_words(form: Form, words: Words) -> str:
    """Return a form in words, such as "large print, easy words and pictures"."""
    easy = form.word_level is WordLevel.EASY
    parts = (words(_SIZES[form.paper_size]), words("easy words and pictures") if easy else "")
    return ", ".join(part for part in parts if part) or words("standard print")


def who_reads_what(desk: Desk) -> tuple[str, ...]:
    """Return, for each other form, who reads it and that a copy is made: the need was said once."""
    words = desk.words
    return tuple(
        words(
            "{names}: a copy of our papers is made in {form}.",
            names=", ".join(called(desk, person) for person in readers_of(form, desk.project)),
            form=form_in_words(form, words),
        )
        for form in copies_of_group_papers(desk.project)
    )


class PaperFormsPage(Page):
    """How the papers of the whole group are made, and whether there are copies in other forms."""

    def screen(self) -> Screen:
        """Return the 3 choices."""
        words, project = self.desk.words, self.desk.project
        return Screen(
            id="paper-forms",
            key=self.key,
            title=words("How do we want our papers to look?"),
            parts=(
                Text(
                    words=words(
                        "This is for papers of the whole group. Each person gets their own as they like them."
                    )
                ),
                ChoiceField(
                    id="paper_size",
                    label=words("Size of print"),
                    options=tuple(Option(id=size, words=words(said)) for size, said in PAPER_SIZES.items()),
                    chosen=project.paper_size,
                ),
                ChoiceField(
                    id="word_level",
                    label=words("Words"),
                    hint=words("Easy words have pictures. They have not been checked by readers yet."),
                    options=tuple(Option(id=level, words=words(said)) for level, said in WORD_LEVELS.items()),
                    chosen=project.word_level,
                ),
                ChoiceField(
                    id="copies_for_all",
                    label=words("Copies for people who read another way"),
                    hint=words("They are made each time, from what people’s cards say."),
                    options=(
                        Option(id=YES, words=words("Yes, make them")),
                        Option(id=NO, words=words("No, the same for everyone")),
                    ),
                    chosen=YES if project.copies_for_all else NO,
                ),
                go_on(words("Back to the papers")),
            ),
            window_title=words("Agreements"),
        )

    def change(self, field: str, value: str) -> None:
        """Take in a choice."""
        project = self.desk.project
        if field == "paper_size":
            project = replace(project, paper_size=PaperSize(value))
        elif field == "word_level":
            project = replace(project, word_level=WordLevel(value))
        elif field == "copies_for_all":
            project = replace(project, copies_for_all=value == YES)
        self.desk.put(project)

    def press(self, button: str) -> None:
        """Go back to the papers."""
        if button == "continue":
            self.paths.go("agreements")
